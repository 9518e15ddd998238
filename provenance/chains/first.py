"""Who had the words first: the outlet with which they most likely began, and what says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.tree import Tree
from provenance.chains.witnesses import Witness
from provenance.model import Evidence, FirstReport


def first_report(told: Sequence[Witness], tree: Tree, own: Sequence[Evidence] = ()) -> FirstReport | None:
    """The outlet that first reported the words, None where nothing speaks for any.

    Nothing speaks where nobody credits an outlet and all tellings are one outlet's, or no outlet's that is
    known: that somebody has words is no sign that nobody had them before. `own` are the reasons why others
    are held to have written the words down on their own.
    """
    roots = tree.roots
    chances: dict[str | None, float] = defaultdict(float)
    for beginning, share in tree.beginnings:
        if beginning.outlet is not None:
            chances[beginning.outlet] += share
            continue
        total = sum(roots[c] for c in beginning.roots)
        for c in beginning.roots:
            chances[told[c].outlet] += share * (roots[c] / total if total else 1 / len(beginning.roots))
    outlets = {w.outlet for w in told if w.outlet is not None}
    credited = {w.credit for w in told if w.credit is not None}
    if not credited and len(outlets) < 2:
        return None
    named = {o: x for o, x in chances.items() if o is not None and x >= T.SPOKEN_FOR}
    if not named:
        return None
    outlet = min(named, key=lambda o: (-named[o], o))
    holder = max(
        (c for c, w in enumerate(told) if w.outlet == outlet), key=lambda c: (roots[c], -c), default=None
    )
    return FirstReport(
        outlet=outlet,
        article=None if holder is None else told[holder].quote.article,
        quote=None if holder is None else told[holder].quote.id,
        evidence=(*_reasons(told, outlet, holder)[: T.REASONS], *own[: T.REASONS]),
    )


def _reasons(told: Sequence[Witness], outlet: str, holder: int | None) -> list[Evidence]:
    found = []
    if holder is not None:
        w = told[holder]
        text = f"{w.place} has the telling that the others are most easily made from"
        found.append(Evidence("tree", text, w.quote.article, w.quote.start, w.quote.end))
    for w in told:
        credit = w.quote.credit
        if credit is not None and w.credit == outlet:
            how = "is a copy of" if credit.kind == "wire_copy" else "credits"
            text = f"{w.place} {how} {outlet} (“{credit.text}”)"
            found.append(Evidence("credit", text, w.quote.article, credit.start, credit.end))
    return found
