"""The work file's witnesses -> families: which quotes go back to one thing said."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from sys import intern

from attrs import frozen

from provenance.collecting import uncollected
from provenance.traces import rows
from provenance.traces.work import PLACE, Work
from provenance.utterances.folding import function_words
from provenance.utterances.line import Line
from provenance.utterances.linking import linked, weigh
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness, day_of
from provenance.watching import Watch


@frozen(eq=False)
class Linked:
    """All witnesses in order, the numbers of their quotes and of their families, and the weights of words."""

    witnesses: Line
    numbers: array[int]
    families: array[int]
    rarity: Rarity


def link(work: Work, jobs: int, watch: Watch) -> Linked:
    """Links all quotes, if that has not been done yet."""
    total = work.count("witnesses")
    watch("Linking quotes", 0, total)
    with uncollected():
        numbers = array("q")
        witnesses = Line.of(_witnesses(work, numbers))
        rarity = weigh(witnesses)
        if work.get("linked") is None:
            families = array("q", bytes(8 * len(numbers)))
            for family in linked(witnesses, rarity, jobs=jobs, watch=watch):
                first = min(numbers[i] for i in family.members)
                for i in family.members:
                    families[i] = first
            with work.writing():
                pairs = sorted(zip(numbers, families, strict=True))
                work.db.executemany("INSERT INTO members VALUES (?, ?)", pairs)
                work.put("linked", len(numbers))
        else:
            known = dict(work.db.execute("SELECT quote, family FROM members"))
            families = array("q", [known[n] for n in numbers])
    watch("Linking quotes", total, total)
    return Linked(witnesses, numbers, families, rarity)


def _witnesses(work: Work, numbers: array[int]) -> Iterator[Witness]:
    """All witnesses as their `order` has it; the numbers of their quotes are added to `numbers`."""
    small = function_words()
    line = "SELECT rank FROM line JOIN articles ON n = article ORDER BY day, rank"
    for rank in array("q", [rank for (rank,) in work.db.execute(line)]):
        article = work.head(rank)
        day = day_of(article)
        for n, id, words, context, name, speaker, marked in work.witnesses(rank):
            numbers.append(n)
            said = _split(words)
            yield Witness(
                id=rows.unpacked(id),
                article=article.id,
                start=n & PLACE,
                words=said,
                matter=tuple([w for w in said if w not in small]),
                context=frozenset(context.split(" ")) if context else frozenset(),
                name=rows.unpacked(name) if name else None,
                speaker=_split(speaker or ""),
                outlet=article.outlet,
                day=day,
                marked=bool(marked),
            )


def _split(words: str) -> tuple[str, ...]:
    return tuple(map(intern, words.split(" "))) if words else ()
