"""Writes what the documentation says of the code, from the code: `python -m docs.generate`.

In a Markdown page, what stands between `<!-- generated: NAME ARGUMENT -->` and `<!-- end -->` is written by
the function of that name below, and every block marked `console` is run: each line `$ provenance ...` with
what the command then prints. `python -m docs.generate --check` changes nothing and fails where a page or the
picture is not what would be written.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from click.testing import CliRunner

import provenance
from docs.web_scale import estimates
from provenance import rulebook
from provenance.cli import main
from provenance.exports import FORMATS
from provenance.exports.rows import COLUMNS

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
PICTURE = ROOT / "docs" / "dump.svg"
WIDTH = 96

_GENERATED = re.compile(r"(<!-- generated: (\w+) ?([^\n]*?) -->\n).*?(<!-- end -->)", re.DOTALL)
_CONSOLE = re.compile(r"(```console\n)(.*?)(```\n)", re.DOTALL)


_DARK, _LIGHT = (40, 44, 52), (250, 250, 250)
_RED, _GREEN, _YELLOW, _BLUE, _VIOLET, _CYAN = (
    (200, 40, 41),
    (48, 128, 50),
    (176, 114, 0),
    (64, 100, 200),
    (160, 50, 160),
    (0, 120, 150),
)
_THEME = (_LIGHT, _DARK, [_DARK, _RED, _GREEN, _YELLOW, _BLUE, _VIOLET, _CYAN, (120, 120, 120)])


def help_of(command: str) -> str:
    """What `provenance COMMAND --help` prints."""
    return f"```text\n{run([*command.split(), '--help']).rstrip()}\n```\n"


def rules(room: str) -> str:
    """The rules of a room: for each list its question, and its rules in the order in which they are asked."""
    return "\n".join(
        f"*{listed.question}*\n\n{_table(listed)}" for listed in rulebook.LISTS if listed.room == room
    )


def _table(listed: rulebook.RuleList) -> str:
    told = listed.rules()
    rows = [[f"`{r.name}`", _cell(r.summary), f"`{_file(r.module)}`"] for r in told]
    head = ["rule", "what it is for", "where"]
    if any(r.answer for r in told):
        head.insert(1, "says")
        for row, rule in zip(rows, told, strict=True):
            row.insert(1, rule.answer or "")
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, ["---"] * len(head), *rows))


def formats(_: str) -> str:
    """A table of the formats that a dump can be written in."""
    rows = (f"| `{f.name}` | {' '.join(f'`{e}`' for e in f.endings)} | {f.about} |" for f in FORMATS.values())
    return "\n".join(["| format | file ending | is |", "|---|---|---|", *rows]) + "\n"


def columns(_: str) -> str:
    """A table of the columns of CSV and data frames."""
    rows = (f"| `{name}` | {_cell(about)} |" for name, about in COLUMNS.items())
    return "\n".join(["| column | holds |", "|---|---|", *rows]) + "\n"


WRITERS: dict[str, Callable[[str], str]] = {
    "help": help_of,
    "rules": rules,
    "formats": formats,
    "columns": columns,
    "estimates": estimates,
}


def run(arguments: list[str]) -> str:
    """What the command prints, both streams, in the folder at hand."""
    # An editor's terminal, not this one: pages must not depend on who writes them.
    environment = {"COLUMNS": str(WIDTH), "NO_COLOR": "1"}
    return CliRunner(env=environment).invoke(main, arguments, prog_name="provenance").output


@contextmanager
def elsewhere() -> Iterator[None]:
    """An empty folder with `data` in it, so that a page's commands may write files, one after the other."""
    before = Path.cwd()
    with TemporaryDirectory() as folder:
        Path(folder, "data").symlink_to(ROOT / "data")
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def page(text: str) -> str:
    """A page with all that is generated in it written anew."""
    with elsewhere():
        text = _GENERATED.sub(lambda m: m[1] + WRITERS[m[2]](m[3]) + m[4], text)
        return _CONSOLE.sub(lambda m: m[1] + "".join(_console(m[2])) + m[3], text)


def _console(block: str) -> Iterator[str]:
    for line in block.splitlines():
        if line.startswith("$ "):
            command, *arguments = shlex.split(line.removeprefix("$ "))
            if command != "provenance":
                raise click.UsageError(f"a console block can only run provenance, not {command!r}")
            yield f"{line}\n{run(arguments)}"


def picture() -> str:
    """The chains of the sample corpus as a terminal shows them, as SVG without fonts from elsewhere."""
    from rich.console import Console
    from rich.terminal_theme import TerminalTheme

    from provenance.exports.text import render

    os.chdir(ROOT)
    trace = provenance.trace(provenance.read(ROOT / "data" / "articles"))
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print("$ provenance dump --top 2 data/articles", style="bold", highlight=False)
    console.print()
    for part in render(trace, top=2):
        console.print(part)
    svg = console.export_svg(title="provenance dump", theme=TerminalTheme(*_THEME), unique_id="dump")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def stale() -> Iterator[tuple[Path, str]]:
    """What is not as it would be written: the file and its new contents."""
    for path in PAGES:
        text = path.read_text(encoding="utf8")
        if (new := page(text)) != text:
            yield path, new
    if not PICTURE.exists() or PICTURE.read_text(encoding="utf8") != (new := picture()):
        yield PICTURE, picture()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _file(module: str) -> str:
    return module.replace(".", "/") + ".py"


if __name__ == "__main__":
    check = "--check" in sys.argv
    changed = list(stale())
    for path, new in changed:
        print(("stale: " if check else "written: ") + str(path.relative_to(ROOT)))
        if not check:
            path.write_text(new, encoding="utf8")
    sys.exit(f"{len(changed)} not up to date: run python -m docs.generate" if check and changed else 0)
