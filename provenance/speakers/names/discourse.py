"""Where in the discourse a mention stands: its sentence, its part in it, quoted or not."""

from __future__ import annotations

from bisect import bisect_right

import regex

from provenance.light import lazily, record
from provenance.model import Span
from provenance.quotes import View
from provenance.quotes.sentences import Bounds
from provenance.speakers.names.words import words

_LOOK = 200  # characters before a mention that tell its part
_ROLE = 4  # words in lower case of a calling before a name
_REQUEST = regex.compile(r"(?:\s[\p{L}’'-]{1,20}+){1,4}?\s(?:for|to)\s")  # "asked islanders for patience"
_NEXT = regex.compile(r"\s([\p{L}’']++)")


@record(slots=False)
class Discourse:
    """One article's sentences and quotations, looked up by position."""

    view: View

    @lazily
    def quoted(self) -> tuple[Span, ...]:
        """The ranges inside quotation marks."""
        return tuple([Span(m.left, m.right) for m in self.view.marked])

    @lazily
    def _quote_starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.quoted)

    def in_quote(self, position: int) -> bool:
        """Whether a position lies inside quotation marks."""
        i = bisect_right(self._quote_starts, position) - 1
        return i >= 0 and position < self.quoted[i].end

    @lazily
    def sentences(self) -> Bounds:
        """All sentences in order; a sentence end inside a quotation is one too."""
        return self.view.bounds

    @lazily
    def _parts(self) -> dict[tuple[int, int], str]:
        return {}

    def part(self, start: int, end: int) -> str:
        """A mention's part in its sentence.

        "sayer" beside a verb of speech, "asker" for who puts a question and "asked" for whom it is put to,
        "subject" of another main clause, "clause" for a subordinate one's or after ", with", "possessive",
        "oblique" after a preposition, else "object".
        """
        found = self._parts.get((start, end))
        if found is None:
            found = self._parts[start, end] = self._part(start, end)
        return found

    def _part(self, start: int, end: int) -> str:
        text = self.view.text
        after = text[end : end + 3]
        if after[:2] in {"'s", "’s"} or (after[:1] in {"'", "’"} and text[end - 1 : end] == "s"):
            return "possessive"
        begins = self.sentences.starts[self.sentences.at(start)]
        before = text[max(begins, start - _LOOK) : start].rstrip()
        word = before.rpartition(" ")[2].lower().strip("“\"'(")
        w = words()
        if word in w.asking:
            return "asked"
        if word in w.prepositions:
            return "clause" if before.endswith(", with") else "oblique"
        following = _NEXT.match(text, end)
        if following and following.group(1) in w.asking and not _REQUEST.match(text, following.end()):
            return "asker"
        if (following and following.group(1) in w.saying) or _said_by(before):
            return "sayer"
        if word in w.subordinators:
            return "clause"
        if not before or before[-1] in ',;:—–-”"':
            return "subject"
        lower = [word for word in before.split() if word[0].islower()]
        if not lower or (word in w.roles and len(lower) <= _ROLE and w.saying.isdisjoint(lower)):
            return "subject"  # "Norwick Mayor Quill said", "former harbor commissioner Quill said"
        return "object"


def _said_by(before: str) -> bool:
    """Whether a verb of speech stands before a name and its callings: "said Norwick Mayor", "noted NBC's"."""
    w = words()
    for word in reversed(before[-_LOOK // 2 :].split()[-_ROLE:]):
        if word in w.saying:
            return True
        if not word[0].isupper() and word not in w.roles and word not in w.determiners:
            return False
    return False
