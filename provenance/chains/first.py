"""Who had the words first: what the tellings credit, and where the tree begins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.links import place
from provenance.chains.tree import Descent
from provenance.chains.witnesses import Witness
from provenance.model import Evidence, FirstReport


def first_report(
    told: Sequence[Witness], descents: Sequence[Descent], roots: Sequence[float]
) -> FirstReport | None:
    """The outlet that first reported the words, None where nothing speaks for any.

    Every article's credit is a voice for the outlet that it names; where the tree begins is one for the
    outlet it begins with, unless all tellings are that outlet's own and none says whence it had the words.
    """
    voices: dict[str, float] = defaultdict(float)
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    heard: set[tuple[str, str]] = set()
    for witness in told:
        credit = witness.quote.credit
        if credit is None or witness.credit is None or (witness.quote.article, witness.credit) in heard:
            continue
        heard.add((witness.quote.article, witness.credit))
        voices[witness.credit] += T.WIRE_VOICE if credit.kind == "wire_copy" else T.CREDIT_VOICE
        evidence[witness.credit].append(
            Evidence(
                "credit",
                f"{place(witness)} credits {witness.credit} (“{credit.text}”)",
                witness.quote.article,
                credit.start,
                credit.end,
            )
        )
    outlets = {w.outlet for w in told if w.outlet is not None}
    if len(outlets) > 1 or voices:
        for c, (witness, descent) in enumerate(zip(told, descents, strict=True)):
            if witness.outlet is not None:
                voices[witness.outlet] += T.ROOT_VOICE * roots[c]
            if descent.source is None and witness.outlet is not None:
                evidence[witness.outlet].append(
                    Evidence(
                        "tree",
                        f"{place(witness)} has the telling that the others are most easily made from",
                        witness.quote.article,
                        witness.quote.start,
                        witness.quote.end,
                    )
                )
    if not voices:
        return None
    outlet = min(voices, key=lambda o: (-voices[o], o))
    if not evidence[outlet]:
        return None
    holder = next((w for w in told if w.outlet == outlet), None)
    return FirstReport(
        outlet=outlet,
        article=holder.quote.article if holder else None,
        quote=holder.quote.id if holder else None,
        evidence=tuple(evidence[outlet][: T.REASONS]),
    )
