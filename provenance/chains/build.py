"""The chain of one utterance, from its tellings to its links, origins and first report."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.chains.first import first_report
from provenance.chains.links import link
from provenance.chains.tree import descend
from provenance.chains.witnesses import witnesses
from provenance.chains.wordings import Wordings
from provenance.model import Article, Chain, Utterance


def build(utterance: Utterance, articles: Mapping[str, Article]) -> Chain:
    """The chain of one utterance; `articles` holds the articles of its quotes, by id.

    Every quote but an origin is the copy in one link, or in one more for each further passage that it
    joins; an origin has a link where its article credits an outlet that no telling is from. The links make
    no cycle. The answer depends on the utterance and its articles alone, not on their order.
    """
    told = witnesses(utterance, articles)
    texts: dict[int, str] = {}
    for witness in told:
        texts.setdefault(witness.wording, witness.quote.text)
    wordings = Wordings([texts[n] for n in range(len(texts))])
    tree = descend(told, wordings)
    links = [link(c, descent, told, wordings) for c, descent in enumerate(tree.descents)]
    order = {q.id: n for n, q in enumerate(utterance.quotes)}
    found = sorted((k for k in links if k is not None), key=lambda k: order[k.quote])
    return Chain(
        id=utterance.id,
        quotes=utterance.quotes,
        speaker=utterance.speaker,
        first_reported=first_report(told, tree),
        origins=sum(d.source is None for d in tree.descents),
        links=tuple(found),
    )
