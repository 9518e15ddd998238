"""Tables of figures: printed, or put in their place in a page of the docs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def show_table(
    name: str, head: Sequence[str], rows: Sequence[Sequence[str]], page: Path | None = None
) -> None:
    """Prints a Markdown table; with a page, also puts it between `<!-- NAME -->` and `<!-- /NAME -->` there.

    Raises ValueError where the page has no such place.
    """
    lines = [head, ["---"] * len(head), *rows]
    table = "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
    print(table)
    if page is None:
        return
    text = page.read_text(encoding="utf8")
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    if begin not in text or end not in text:
        raise ValueError(f"{page}: no place {begin} … {end}")
    before, _, rest = text.partition(begin)
    page.write_text(f"{before}{begin}\n{table}\n{end}{rest.partition(end)[2]}", encoding="utf8")
