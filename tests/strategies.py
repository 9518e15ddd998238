"""Hypothesis strategies that the tests share."""

from __future__ import annotations

from hypothesis import strategies as st

MARKS = "\"“”„‟«»‘’'‹›「」『』〝〞`"

texts = st.text(alphabet=st.one_of(st.sampled_from(MARKS + " \n.,?!abcABC"), st.characters()), max_size=300)
"""Any text, with quotation marks and breaks more often than chance."""
