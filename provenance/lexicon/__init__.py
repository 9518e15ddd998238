"""The words that the rules know, as authored data: one folder per language, and what all languages share.

A `.txt` file is a list: one entry a line. A `.tsv` file is a table: its first line names the columns. In
both, a line that starts with `#` is a comment, and says what the entries below are for.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from provenance.errors import LexiconError


def _lines(name: str) -> list[tuple[int, str]]:
    path = files(__package__).joinpath(*name.split("/"))
    try:
        text = path.read_text(encoding="utf8")
    except (FileNotFoundError, NotADirectoryError):
        raise LexiconError(f"lexicon/{name}: no such file") from None
    return [(n, ln) for n, ln in enumerate(text.splitlines(), 1) if ln.strip() and not ln.startswith("#")]


def exists(name: str) -> bool:
    """Is there a file of this name, `exists("de/cues.tsv")`?"""
    return files(__package__).joinpath(*name.split("/")).is_file()


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list, `words("en/pronouns")`. Raises LexiconError where there is no such list."""
    return frozenset(line.strip() for _, line in _lines(f"{name}.txt"))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table, each a dict by column name; cells are stripped, missing last cells empty.

    Raises LexiconError, naming file and line, where a row has more cells than the header.
    """
    lines = _lines(f"{name}.tsv")
    if not lines:
        raise LexiconError(f"lexicon/{name}.tsv: no header line")
    head = lines[0][1].split("\t")
    rows = []
    for n, line in lines[1:]:
        cells = [c.strip() for c in line.split("\t")]
        if len(cells) > len(head):
            raise LexiconError(f"lexicon/{name}.tsv:{n}: {len(cells)} cells under {len(head)} columns")
        rows.append(dict(zip(head, cells + [""] * (len(head) - len(cells)), strict=True)))
    return tuple(rows)
