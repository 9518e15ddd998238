"""Where a text names outlets, by the gazetteer or by the form of the name.

A mention says nothing yet about credit; the rules look at the words around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import regex
from attrs import evolve

from provenance import lexicon
from provenance.light import record
from provenance.outlets import gazetteer, identity
from provenance.outlets.phrases import words
from provenance.outlets.triggers import located


@record
class Mention:
    """An outlet named in a text, at a range of the view.

    `outlet` is the canonical name; `programme` the show that it was named by or with. `sure` is False where
    the name may be an ordinary word, so that only a close credit phrase makes it an outlet.
    """

    start: int
    end: int
    outlet: str
    kind: str
    programme: str | None = None
    sure: bool = True


# Capitals and digits by their codes, as the engine is fastest; marks of punctuation left out.
_MORE = r"\u00c0-\u1fff\u2070-\uffff"
_WORD = re.compile(rf"[A-Z0-9{_MORE}](?<![^\W_].)[A-Za-z0-9{_MORE}]*+")
_BEFORE_HEAD = regex.compile(
    r"(?r)(?<![^\W_])(?:(?!(?:The|In|On|But|And|A|An|At|As)\s)\p{Lu}[\p{L}\p{N}.’'&-]{0,24}(?:\s(?:of|de|la|and|&))?\s){1,4}"
)
_THE = regex.compile(r"(?r)\b[Tt]he\s")
_GOES_ON = regex.compile(r"\s\p{Lu}\p{Ll}|-\p{L}")
_NEWS_AGENCY = regex.compile(r"\sAgency\b")
_AGENCY = regex.compile(r"\s(?:[Nn]ews\s)?[Aa]gency\b")
_STATION = regex.compile(
    r"(?P<brand>Fox|FOX|CBS|NBC|ABC|Channel)(?:\sNews)?\s?(?P<number>\d{1,2})\b(?:\sNews)?"
    r"(?:(?:,|\sin|\sof)?\s(?P<city>\p{Lu}\p{Ll}++(?:\s\p{Lu}\p{Ll}++)?))?"
)
_OPENED = regex.compile(r"\p{L}++(?:\s(?:[\p{Lu}\p{N}][\p{L}\p{N}’'-]{0,24}+)){1,3}+")
_CALL_SIGN = regex.compile(r"[WK][A-Z]{2,3}(?:-?(?:TV|AM|FM|\d{1,2}))?\b")
_TO_SHOW = regex.compile(
    r"(?:[’']s|[’'])?\s{0,2}(?:(?:own|daily|weekly|Sunday|morning|show|program)\s){0,2}[\"“‘']?(?=[\p{Lu}\p{N}])"
)
_TITLE = regex.compile(r"(?:[’']s?|\sshow|\sprogram)\s?[\"“‘](?P<title>\p{Lu}[^\"“”‘’\n]{2,48}?)[,.]?[\"”’]")
SHORT = "short"
"""The kind of a mention that is the last word of a name ("the Gazette") and needs the full name."""


def find(text: str) -> tuple[Mention, ...]:
    """The outlets that a text names, in order, none overlapping another. Linear in the text.

    A show named beside its broadcaster ("Channel 9's “Hour of Reckoning”") is one mention with it.
    """
    found: list[Mention] = []
    for mention in _scan(text):
        last = found[-1] if found else None
        if (
            last
            and last.kind == "broadcaster"
            and mention.kind == "programme"
            and mention.start - last.end < 24
        ):
            joint = _TO_SHOW.match(text, last.end)
            if joint and joint.end() >= mention.start:
                found[-1] = evolve(last, end=mention.end, programme=mention.programme)
                continue
        if last and last.end > mention.start:
            continue
        found.append(mention)
    return tuple(_titled(text, m) for m in found)


@cache
def _starting() -> frozenset[str]:
    """The words that a name may start with, or that may end one; call signs apart."""
    lists = (lexicon.words("en/outlet_heads"), lexicon.words("en/programme_heads"), words("station_brand"))
    openers = (row["word"] for row in lexicon.table("outlet_openers"))
    return gazetteer.first_words().union(*lists, openers)


def _scan(text: str) -> Iterator[Mention]:
    done = 0
    heads, shows = lexicon.words("en/outlet_heads"), lexicon.words("en/programme_heads")
    openers = {row["word"]: row["kind"] for row in lexicon.table("outlet_openers")}
    starting = _starting()
    sought = [w for w in _WORD.findall(text) if w in starting or (w[0] in "WK" and w[1:3].isupper())]
    for start, word in located(text, sought, _whole):
        if start < done:
            continue
        mention = None
        if word in words("station_brand") and (station := _STATION.match(text, start)):
            mention = _station(station)
        elif name := gazetteer.at(text, start, word):
            mention = _of_name(text, start, name)
        elif word in openers and (named := _OPENED.match(text, start)):
            outlet = identity.canonical(named.group())
            mention = Mention(start, named.end(), outlet, openers[word], sure=False)
        elif word in heads or word in shows:
            mention = _formed(text, start, start + len(word), done)
        elif (
            word[0] in "WK"
            and (call := _CALL_SIGN.match(text, start))
            and call.group() not in words("no_station")
        ):
            mention = Mention(*call.span(), identity.canonical(call.group()), "broadcaster", sure=False)
        if mention is not None:
            done = mention.end
            yield mention


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a range is all of a word that starts with a capital or digit."""
    word = _WORD.match(text, start)
    return word is not None and word.end() == end


def _of_name(text: str, start: int, name: gazetteer.Name) -> Mention:
    outlet = name.outlet
    programme = outlet.name if outlet.kind == "programme" else None
    end = start + len(name.text)
    if outlet.kind == "agency" and (more := _AGENCY.match(text, end)):
        end = more.end()
    return Mention(start, end, outlet.parent or outlet.name, outlet.kind, programme, name.sure)


def _station(found: regex.Match[str]) -> Mention:
    """“It burned,” she told Fox 9 in Norwick: a local station, not the network that lends it its name."""
    name = " ".join(
        part for part in (found["brand"].replace("FOX", "Fox"), found["number"], found["city"]) if part
    )
    return Mention(*found.span(), identity.canonical(name), "broadcaster")


def _formed(text: str, head: int, end: int, done: int) -> Mention | None:
    """The Norwick Gazette, the Ada Quill Show: capitalised words before one that ends outlets' names."""
    word = text[head:end]
    show = word in lexicon.words("en/programme_heads")
    agency = _NEWS_AGENCY.match(text, end) if word in ("News", "Press") else None
    if agency:
        end = agency.end()
    elif not show and _GOES_ON.match(text, end):
        return None
    before = _BEFORE_HEAD.match(text, max(done, head - 80), head)
    if before is None:
        short = not (show or agency) and _THE.match(text, 0, head)
        return Mention(head, end, word, SHORT, sure=False) if short else None
    kind = (
        "agency"
        if agency
        else "programme"
        if show
        else "broadcaster"
        if word in words("aired")
        else "newspaper"
    )
    name = identity.canonical(text[before.start() : end])
    return Mention(before.start(), end, name, kind, name if show else None, sure=False)


def _titled(text: str, mention: Mention) -> Mention:
    """Channel 9's “Hour of Reckoning”: a show nobody knows, in marks behind its broadcaster."""
    if mention.kind != "broadcaster" or mention.programme or not (m := _TITLE.match(text, mention.end)):
        return mention
    words = m["title"].split()
    if len(words) > 6 or sum(w[0].isupper() for w in words) * 2 < len(words):
        return mention
    return evolve(mention, programme=m["title"])
