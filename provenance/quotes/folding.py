"""Folds what files do to text (markup, entities, mojibake, odd blanks and marks) for reading by rules."""

from __future__ import annotations

import html
from functools import cache

import regex

from provenance import lexicon
from provenance.quotes import mojibake
from provenance.quotes.offsets import Edit, OffsetMap

_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\v\f"
_BREAKS = "\u0085\u2028\u2029"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_C1_MARKS = {
    "\x91": "‘",
    "\x92": "’",
    "\x93": "“",
    "\x94": "”",
    "\x96": "–",
    "\x97": "—",
}  # cp1252 as Latin-1
_ODD = regex.compile(f"[{_BLANKS}{_BREAKS}{_INVISIBLE}{''.join(_C1_MARKS)}]")
_DOUBLED = {"''": '"', "``": "“", "‘‘": "“", "’’": "”", "´´": "”", ",,": "„"}

# Each kind of folding: what must stand in a text for it to be tried at all, and its pattern.
_KINDS = {
    "doubled": r"(?P<doubled>'''?(?!')|''|``|‘‘|’’|´´|(?<!\S),,(?=\p{Lu}))",
    "entity": r"(?P<entity>&(?:amp;)?(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)",
    "tag": r"(?P<tag><!--[^<>]*+>|</?[A-Za-z][\w-]*+\s*+(?:[^<>=]*+=[^<>]*+)?/?>)",
    "dash": "(?P<dash>(?<!-)--(?!-))",
    "mojibake": f"(?P<mojibake>{mojibake.PATTERN})",
    "odd": f"(?P<odd>{_ODD.pattern})",
}


def _wanted(text: str) -> tuple[str, ...]:
    """The kinds of folding that this text may need, by the cheapest tests there are."""
    wanted = []
    if any(d in text for d in _DOUBLED):
        wanted.append("doubled")
    if "&" in text and ";" in text:
        wanted.append("entity")
    if "<" in text and ">" in text:
        wanted.append("tag")
    if "--" in text:
        wanted.append("dash")
    if not text.isascii() and any(c in text for c in mojibake.LEADS):
        wanted.append("mojibake")
    if not text.replace("\n", "").isprintable() and _ODD.search(text):  # odd characters are all unprintable
        wanted.append("odd")
    return tuple(wanted)


@cache
def _pattern(kinds: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile("|".join(_KINDS[k] for k in kinds))


def _entity(name: str) -> str:
    new = html.unescape(html.unescape(name))
    return name if new == name else _ODD.sub(lambda m: _odd(m.group()), new)


def _odd(char: str) -> str:
    if char in _C1_MARKS:
        return _C1_MARKS[char]
    if char in _BREAKS:
        return "\n"
    return " " if char.isspace() else ""


def _tag(tag: str) -> str:
    name = tag.strip("</>").split(None, 1)[:1]
    return "\n" if name and name[0].lower() in lexicon.words("block_tags") else ""


def _new(kind: str | None, old: str) -> str:
    if kind == "doubled":
        return _DOUBLED[old]
    if kind == "entity":
        return _entity(old)
    if kind == "tag":
        return _tag(old)
    if kind == "dash":
        return "—"
    if kind == "mojibake":
        mended = mojibake.mend(old)
        return " " if mended == "\u00a0" else mended
    return _odd(old)


def fold(text: str) -> tuple[str, OffsetMap]:
    """The text as rules read it, and the map between the two. Linear in the text's length.

    One blank for any odd one, nothing for what can't be seen, one double mark for two single ones, a dash for
    two hyphens, plain characters for entities and mojibake, a line break or nothing for a tag. Clean text
    comes back as it is.
    """
    kinds = _wanted(text)
    if not kinds:
        return text, OffsetMap()
    out: list[str] = []
    edits: list[Edit] = []
    last = length = 0
    for m in _pattern(kinds).finditer(text):
        start, end = m.span()
        kind = m.lastgroup
        if kind == "doubled" and end - start == 3:  # ''' closes the inner quote first, opens the outer first
            opening = start == 0 or text[start - 1].isspace()
            start, end = (start, end - 1) if opening else (start + 1, end)
        old = text[start:end]
        new = _new(kind, old)
        if new == old:
            continue
        out += (text[last:start], new)
        length += start - last
        if not (len(old) == len(new) == 1 and old.isspace()):
            edits.append(Edit(length, length + len(new), start, end))
        length += len(new)
        last = end
    return ("".join((*out, text[last:])) if out else text), OffsetMap(tuple(edits))
