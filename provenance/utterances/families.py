"""Verified pairs -> families, the strongest links first.

Links alone would chain up whatever one long quote holds: an outlet that quotes two sentences in one breath
would make one utterance of both. So two families that each stand by themselves are joined only where more
than the two quotes that link them are alike. And an article that quotes both apart holds them to be two: a
link that rests on little wording does not overrule it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import field, frozen

from provenance.utterances import thresholds
from provenance.utterances.decide import Decision

Alike = Callable[[int, int], bool]


@frozen(slots=True, order=True)
class Bond:
    """A verified pair: two numbered witnesses, how much speaks for it, and why."""

    score: float
    a: int
    b: int
    why: Decision = field(order=False)


@frozen(slots=True)
class Family:
    """The numbers of the witnesses of one utterance, in order, and the bonds that joined them."""

    members: tuple[int, ...]
    bonds: tuple[Bond, ...] = ()


def join(articles: Sequence[str], bonds: Iterable[Bond], alike: Alike) -> list[Family]:
    """The families of numbered witnesses, by their first member.

    `articles` names the article of each witness. `alike` says of two witnesses whether their wordings
    overlap; it is asked a bounded number of times for each bond and for each witness of an article.
    """
    n = len(articles)
    home = list(range(n))
    members: dict[int, dict[str, list[int]]] = {i: {articles[i]: [i]} for i in range(n)}
    made: dict[int, list[Bond]] = {i: [] for i in range(n)}
    refused: set[tuple[int, int]] = set()
    for bond in sorted(bonds, key=lambda b: (-b.score, b.a, b.b)):
        a, b = home[bond.a], home[bond.b]
        if a == b or (a, b) in refused:
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        one, other = members[a], members[b]
        if not _fit(one, other, alike) or (not bond.why.firm and _quoted_apart(one, other, alike)):
            refused.update(((a, b), (b, a)))
            continue
        for article, some in members.pop(b).items():
            members[a].setdefault(article, []).extend(some)
            for i in some:
                home[i] = a
        made[a] += [bond, *made.pop(b)]
    families = (Family(tuple(sorted(_all(m))), tuple(made[root])) for root, m in members.items())
    return sorted(families, key=lambda f: f.members[0])


def _all(members: dict[str, list[int]]) -> Iterable[int]:
    return (i for some in members.values() for i in some)


def _fit(one: dict[str, list[int]], other: dict[str, list[int]], alike: Alike) -> bool:
    """Whether two families are of one utterance: either hardly is a family yet, or many of both are alike."""
    if min(len(one), len(other)) < thresholds.FAMILY:
        return True
    pairs = [(a, b) for a in _sample(one) for b in _sample(other)]
    return sum(alike(a, b) for a, b in pairs) >= thresholds.ALIKE * len(pairs)


def _quoted_apart(one: dict[str, list[int]], other: dict[str, list[int]], alike: Alike) -> bool:
    """Whether some article quotes a member of each, and the two are not alike."""
    shared = sorted(article for article in other if article in one)[: thresholds.FAMILY_SAMPLE]
    return any(not alike(min(one[article]), min(other[article])) for article in shared)


def _sample(members: dict[str, list[int]]) -> list[int]:
    """A few members, spread evenly over all of them in order."""
    ordered = sorted(_all(members))
    step = max(1, len(ordered) // thresholds.FAMILY_SAMPLE)
    return ordered[::step][: thresholds.FAMILY_SAMPLE]
