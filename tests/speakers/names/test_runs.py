"""Runs of capitalised words: the scan that skips is the scan that does not."""

from __future__ import annotations

import regex
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.speakers.names.runs import capitalised

CAPITALISED = r"""
    (?: [JS]r\. | (?:\p{Lu}\.){1,4}+ (?:\p{Lu}(?!\w))?+
      | \p{Lu} [\p{L}\p{M}\d&]*+ (?:['’](?![sS]\b)\p{L}++ | -[\p{L}\d]++)*+
    )
"""
SLOW = regex.compile(
    rf"(?<![\p{{L}}\d])(?:al-|el-)?+{CAPITALISED}(?:[ ](?:al-|el-)?+{CAPITALISED}){{0,11}}+",
    regex.VERBOSE,
)
PARTS = (
    "Ada",
    "Quill",
    "al-",
    "el-",
    "al",
    "-",
    " ",
    "'s",
    "’",
    ".",
    "J.",
    "Jr.",
    "x",
    "É",
    "é",
    "E\u0301",
    "Ж",
    "ő",
    "Ầ",
    "_",
    "²",
    "NSC",
    "7",
    ", ",
    "\n",
)


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
@example("²al-Ada")
@example("Ada's²")
def test_the_scan_finds_what_a_plain_one_finds(text: str) -> None:
    plain = [m.span() for m in SLOW.finditer(text)]
    assert list(capitalised(text)) == plain
