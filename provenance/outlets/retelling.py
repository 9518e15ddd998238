"""The outlet by whose report a whole article goes, whichever words of it are quoted."""

from __future__ import annotations

from collections import Counter

from provenance.model import Article, Credit
from provenance.outlets import thresholds
from provenance.outlets.reading import Reading
from provenance.outlets.scene import Scene
from provenance.quotes import View


def retold(article: Article) -> Credit | None:
    """The outlet whose report the article retells, with the first words that say so; None for most articles.

    "The envoys were warned twice, the Norwick Gazette reveals. ... According to the Gazette, the first letter
    came in May": two credits of reports or more, and few to any other outlet.
    """
    view = View.of(article)
    claims = [c for c in Reading.of(Scene.of(view, ())).claims if c.kind == "reported_by_outlet" and c.outlet]
    if len(claims) < thresholds.RETELLING_CREDITS:
        return None
    counts = Counter(c.outlet for c in claims)
    outlet, most = min(counts.items(), key=lambda item: (-item[1], item[0] or ""))
    if most < thresholds.RETELLING_CREDITS or most < thresholds.RETELLING_SHARE * len(claims):
        return None
    claim = next(c for c in claims if c.outlet == outlet)
    at = view.source(claim.start, claim.end)
    return Credit(outlet, claim.kind, at.start, at.end, article.text[at.start : at.end], claim.rule)
