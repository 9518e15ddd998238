"""Words of a statement, letter, book: no outlet, the document itself is the source."""

from __future__ import annotations

from collections.abc import Iterator

from provenance import lexicon
from provenance.outlets.claims import Claim, Kind
from provenance.outlets.phrases import after
from provenance.outlets.scene import Scene, Sentence

_DOCUMENT = after(
    r"\b(?:(?:[Ii]n|[Tt]hrough|[Vv]ia|[Bb]y|[Aa]ccording\sto)\s<the>\s<some>(?P<noun><documents>)"
    r"|<issue>\s(?:out\s)?(?:<the>\s)?<some>(?P<noun><documents>)"
    r"|<the>\s<few>(?P<noun><documents>)\s<few><states>)\b"
)


def in_document(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """In a statement, Harrow said it was “a farce”; the letter read: “It is a farce.”"""
    for m in _DOCUMENT.pattern.finditer(scene.text, sentence.start, sentence.end):
        noun = m["noun"]
        kind: Kind = "book_or_oped" if noun in lexicon.words("en/book_nouns") else "statement_or_document"
        yield Claim("in_document", kind, None, m.start(), m.end(), sentence.number, via=noun)
