"""The words as they were first said, put together from copies of which none may have them whole."""

from __future__ import annotations

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.drift import Version
from provenance.chains.drift.align import align, pairs_of
from provenance.model import Chain, Quote


@frozen
class Original:
    """A wording put together: its text, and the ids of the quotes that it was put together from, in order of
    their passages. One id means that a single copy has it whole."""

    text: str
    quotes: tuple[str, ...]


def original(chain: Chain) -> Original | None:
    """The fullest wording that a chain's marked quotes support, None for a chain without marked quotes.

    It begins with the chain's beginning, or the longest copy of it, and is lengthened at either end by
    copies that overlap with it by `OVERLAP` words or more and go on beyond. What one copy has in the middle
    and others lack stays out unless the wording begun with has it; words of two copies are never mixed
    within one passage.
    """
    sources = {k.quote for k in chain.links if k.source.quote is not None}
    begun = [q for q in chain.quotes if q.marked and q.id not in sources]
    marked = [q for q in chain.quotes if q.marked]
    if not marked:
        return None
    first = max(begun or marked, key=lambda q: (len(q.text), q.id))
    text, used = first.text.strip(), [first.id]
    rest = sorted((q for q in marked if q.id != first.id), key=lambda q: (-len(q.text), q.id))
    grown = True
    while grown:
        grown = False
        for quote in rest:
            longer = None if quote.id in used else _joined(text, quote)
            if longer is not None:
                before = longer[1]
                text = longer[0]
                used = [quote.id, *used] if before else [*used, quote.id]
                grown = True
    return Original(text, tuple(used))


def _joined(text: str, quote: Quote) -> tuple[str, bool] | None:
    """The text lengthened by the quote, and whether at its head; None where the two do not overlap so."""
    here, there = Version.of(text), Version.of(quote.text.strip())
    pairs = pairs_of(align(here, there))
    same = [
        (i, j)
        for i, j in pairs
        if i is not None
        and j is not None
        and here.units[i].key == there.units[j].key
        and here.units[i].is_word
    ]
    if len(same) < T.OVERLAP:
        return None
    (i, j), (i_end, j_end) = same[0], same[-1]
    span = _words(here, i, i_end + 1)
    if len(same) < T.OVERLAP_SHARE * max(span, _words(there, j, j_end + 1)):
        return None
    if _words(there, 0, j) >= T.LENGTHENED and not _words(here, 0, i):
        return there.text[: there.units[j].start] + here.text[here.units[i].start :], True
    beyond = _words(there, j_end + 1, len(there.units))
    if beyond >= T.LENGTHENED and not _words(here, i_end + 1, len(here.units)):
        return here.text[: here.units[i_end].end] + there.text[there.units[j_end].end :], False
    return None


def _words(version: Version, start: int, end: int) -> int:
    return sum(u.is_word for u in version.units[start:end]) if end > start else 0
