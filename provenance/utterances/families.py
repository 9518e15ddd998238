"""Verified pairs -> families, the strongest links first.

Links alone would chain up whatever one long quote holds: an outlet that quotes two sentences in one breath
would make one utterance of both. So two families that each stand by themselves are joined only where more
than the two quotes that link them are alike. A stock phrase ("a good thing") would do so too: what joins two
families by it must be alike in the longest quotes of both. And an article that quotes both apart holds them
to be two: a link that rests on little wording does not overrule it.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import define, frozen

from provenance.utterances import thresholds
from provenance.utterances.align import Alignment, align
from provenance.utterances.bonds import Bond, Bonds
from provenance.utterances.decide import weigh
from provenance.utterances.rarity import Rarity

Placed = tuple[int, str]
"""The number of a witness, and its article."""


@define(eq=False)
class _Members:
    """The members of a growing family: by article, and in order."""

    apart: dict[str, list[int]]
    order: list[int]

    def take(self, others: _Members) -> None:
        """Those of another family, which is no larger, or not much."""
        for article, some in others.apart.items():
            self.apart.setdefault(article, []).extend(some)
        for k in others.order:
            # what must be moved up is a stretch of memory: sorting anew would read it all
            insort(self.order, k)


@frozen(eq=False)
class SideBySide:
    """Numbered witnesses, two of which are laid side by side when called.

    `said` gives the folded words of one by its number, `weight` what they weigh (`Weights.total`).
    """

    said: Callable[[int], tuple[str, ...]]
    weight: Callable[[int], float]
    rarity: Rarity

    def __call__(self, i: int, j: int) -> Alignment:
        return align(self.said(i), self.said(j), self.rarity)


@frozen(slots=True)
class Family:
    """The numbers of the witnesses of one utterance, in order, and the bonds that joined them."""

    members: tuple[int, ...]
    bonds: tuple[Bond, ...] = ()


def join(articles: Sequence[str], bonds: Iterable[Bond], compare: SideBySide) -> list[Family]:
    """The families of numbered witnesses, by their first member.

    `articles` names the article of each witness. `compare` lays the wordings of two side by side; it is asked
    a bounded number of times for each bond.
    """
    held = bonds if isinstance(bonds, Bonds) else Bonds.of(bonds)
    found: list[Family] = []
    for component in held.components():
        found += _families({i: articles[i] for b in component for i in (b.a, b.b)}, component, compare)
    alone = bytearray(b"\1") * len(articles)
    for i in (i for f in found for i in f.members):
        alone[i] = 0
    found += (Family((i,)) for i, is_alone in enumerate(alone) if is_alone)
    return sorted(found, key=lambda f: f.members[0])


def _families(articles: Mapping[int, str], bonds: Iterable[Bond], compare: SideBySide) -> Iterator[Family]:
    """The families of the witnesses of one connected component; `articles` names the article of each."""
    home = {i: i for i in articles}
    members = {i: _Members({article: [i]}, [i]) for i, article in articles.items()}
    made: dict[int, list[Bond]] = {i: [] for i in articles}
    longest = dict(home)
    refused: set[tuple[int, int]] = set()
    for bond in sorted(bonds, key=lambda b: (-b.score, b.a, b.b)):
        a, b = home[bond.a], home[bond.b]
        if a == b or (a, b) in refused:
            continue
        if len(members[a].apart) < len(members[b].apart):
            a, b = b, a
        one, other = members[a], members[b]
        i, j = (bond.a, bond.b) if home[bond.a] == a else (bond.b, bond.a)
        fits = _fit(bond, (i, articles[i]), one, (j, articles[j]), other, compare)
        if not fits or _only_stock((i, j), (longest[a], longest[b]), compare):
            refused.update(((a, b), (b, a)))
            continue
        one.take(members.pop(b))
        home.update(dict.fromkeys(other.order, a))
        made[a] += [bond, *made.pop(b)]
        longest[a] = max(longest[a], longest[b], key=lambda k: (compare.weight(k), -k))
    return (Family(tuple(m.order), tuple(made[root])) for root, m in members.items())


def _fit(bond: Bond, i: Placed, one: _Members, j: Placed, other: _Members, compare: SideBySide) -> bool:
    """Whether the family of i and that of j are of one utterance; each comes with its article.

    A bond of much wording joins them unless both stand by themselves; then, and wherever the bond is of
    little wording ("a good thing"), each of the two must be like many of the other's family.
    """
    if not bond.firm and _quoted_apart(one, other, compare):
        return False
    if bond.wording >= thresholds.FIRM and min(len(one.apart), len(other.apart)) < thresholds.FAMILY:
        return True
    return _at_home(i, other, j[0], compare) and _at_home(j, one, i[0], compare)


def _only_stock(linked: tuple[int, int], longest: tuple[int, int], compare: SideBySide) -> bool:
    """Whether a stock phrase is all that links two families: the longest quotes of both are not alike."""
    if {*linked} == {*longest}:
        return False
    weight = compare.weight
    if not min(map(weight, linked)) <= thresholds.STOCK < min(map(weight, longest)):
        return False
    return compare(min(longest), max(longest)).cover < thresholds.MIN_COVER


def _at_home(placed: Placed, family: _Members, known: int, compare: SideBySide) -> bool:
    """Whether i is like a share of a family, beside the one that it is known to be like.

    What its own article quotes of the utterance may be another part of it: "We knew nothing," she said. "They
    never told us."
    """
    i, article = placed
    parts = family.apart.get(article, ())
    some = [k for k in _sample(family) if k != known and k not in parts]
    return sum(compare(i, k).cover >= thresholds.MIN_COVER for k in some) >= thresholds.ALIKE * len(some)


def _quoted_apart(one: _Members, other: _Members, compare: SideBySide) -> bool:
    """Whether some article quotes a member of each, and the two are not alike."""
    mine, theirs = one.apart, other.apart
    shared = sorted(article for article in theirs if article in mine)[: thresholds.FAMILY_SAMPLE]
    return any(weigh(compare(min(mine[article]), min(theirs[article]))) <= 0 for article in shared)


def _sample(members: _Members) -> list[int]:
    """A few members, spread evenly over all of them in order."""
    ordered = members.order
    n = min(len(ordered), thresholds.FAMILY_SAMPLE)
    return [ordered[k * len(ordered) // n] for k in range(n)]


def in_families(families: Sequence[int]) -> Iterator[tuple[int, Iterator[int]]]:
    """The families of a line of witnesses, in the order of their first, each with the numbers of its members.

    `families` has the number of the family of each witness.
    """
    first: dict[int, int] = {}
    for i, family in enumerate(families):
        first.setdefault(family, i)
    order = sorted(range(len(families)), key=lambda i: first[families[i]])  # stable: members stay in order
    for family, members in groupby(order, key=families.__getitem__):
        yield family, members
