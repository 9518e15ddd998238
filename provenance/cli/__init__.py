"""The command `provenance`: thin; every command calls what the library offers. One module a command."""

from __future__ import annotations

import click

from provenance.cli.console import Group
from provenance.cli.dump import dump
from provenance.cli.explain import explain

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
      130  interrupted
    """


main.add_command(dump)
main.add_command(explain)

if __name__ == "__main__":
    main()
