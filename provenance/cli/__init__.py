"""The command `provenance`: thin; every command calls what the library offers. One module a command."""

from __future__ import annotations

import click

from provenance.cli.add import add
from provenance.cli.changed import changed
from provenance.cli.console import Group
from provenance.cli.dump import dump
from provenance.cli.explain import explain
from provenance.cli.outlets import outlets
from provenance.cli.relink import relink
from provenance.cli.report import report
from provenance.cli.speakers import speakers
from provenance.cli.trace import trace
from provenance.cli.verify import verify

__all__ = ["main"]


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="quote-provenance")
def main() -> None:
    """Find quotes in news, who said them, who had them first, and how their wording drifts.

    \b
    Exit codes of every command:
      0    done
      1    done, and there was nothing to find; standard error says why
      2    the command line or the input as a whole cannot be used
      3    done, but some of the input was skipped; standard error names it
      4    verify: a quotation of the draft is not as it was said
      130  interrupted
    """


for command in (dump, explain, add, trace, verify, report, speakers, outlets, changed, relink):
    main.add_command(command)

if __name__ == "__main__":
    main()
