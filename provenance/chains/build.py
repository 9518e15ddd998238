"""The chain of one utterance, from its tellings to its links, origins and first report."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.chains.first import first_report
from provenance.chains.links import links_of
from provenance.chains.origins import own_transcripts
from provenance.chains.splices import further_sources
from provenance.chains.tree import descend
from provenance.chains.witnesses import witnesses
from provenance.chains.wordings import Wordings
from provenance.model import Article, Chain, Utterance


def build(utterance: Utterance, articles: Mapping[str, Article]) -> Chain:
    """The chain of one utterance; `articles` holds the articles of its quotes, by id.

    Every quote but an origin is the copy in one link; where it joins passages of two tellings, the link to
    the further one stands before it. An origin has a link where its article credits an outlet that no
    telling is from. The links make no cycle. The answer depends on the utterance and its articles alone,
    not on their order.
    """
    told = witnesses(utterance, articles)
    texts: dict[int, str] = {}
    for witness in told:
        texts.setdefault(witness.wording, witness.quote.text)
    wordings = Wordings([texts[n] for n in range(len(texts))])
    tree = descend(told, wordings)
    descents, own = own_transcripts(told, tree.descents, wordings)
    further = further_sources(told, descents, wordings)
    links = [
        link
        for c, (witness, descent) in enumerate(zip(told, descents, strict=True))
        for link in links_of(witness, descent, further.get(c), told, wordings)
    ]
    order = {q.id: n for n, q in enumerate(utterance.quotes)}
    found = sorted(links, key=lambda k: order[k.quote])
    return Chain(
        id=utterance.id,
        quotes=utterance.quotes,
        speaker=utterance.speaker,
        first_reported=first_report(told, tree, own),
        origins=sum(d.source is None for d in descents),
        links=tuple(found),
    )
