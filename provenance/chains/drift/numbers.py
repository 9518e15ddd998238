"""Numbers, however written, to one key: "3,000", "3000" and "three thousand" are "#3000"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from provenance import lexicon

if TYPE_CHECKING:
    from provenance.chains.drift.units import Unit

_NUMERAL = regex.compile(r"(\d[\d,.:]*?)[.,:]?(st|nd|rd|th|s|m|bn|k|am|pm)?", regex.IGNORECASE)
_AMOUNT_ENDING = regex.compile(r"(?:th|s\+|s|x|am|pm)$")
_SCALE = {"m": 1e6, "bn": 1e9, "k": 1e3}


@cache
def _number_words() -> dict[str, tuple[float, str]]:
    return {r["word"]: (float(r["value"]), r["kind"]) for r in lexicon.table("en/number_words")}


def _show(value: float) -> str:
    return f"#{value:.6f}".rstrip("0").rstrip(".") if value % 1 else f"#{int(value)}"


def value_of(numeral: str) -> str:
    """The key of a numeral; an ordinal, a decade or a time of day keeps its ending.

    >>> value_of("3,000"), value_of("2.5"), value_of("21st"), value_of("1990s"), value_of("10:30")
    ('#3000', '#2.5', '#21th', '#1990s', '#10:30')
    """
    m = _NUMERAL.fullmatch(numeral)
    if m is None:
        return "#" + numeral
    digits, ending = m[1], (m[2] or "").lower()
    if ":" in digits or digits.count(".") > 1:
        return f"#{digits}{ending}"
    try:
        value = float(digits.replace(",", ""))
    except ValueError:
        return f"#{digits}{ending}"
    if ending in _SCALE:
        return _show(value * _SCALE[ending])
    return _show(value) + ("th" if ending in ("st", "nd", "rd", "th") else ending)


def amount(key: str) -> float | None:
    """The amount that a key stands for, None where it stands for none.

    >>> amount("#3000"), amount("#21th"), amount("house")
    (3000.0, 21.0, None)
    """
    if not key.startswith("#"):
        return None
    try:
        return float(_AMOUNT_ENDING.sub("", key[1:]))
    except ValueError:
        return None


def merge_numbers(found: list[Unit], text: str) -> list[Unit]:
    """The units with every run of number words ("two hundred and ten", "3.5 million") made one.

    `text` is the wording the units were cut from.
    """
    known = _number_words()
    if known.keys().isdisjoint([u.key for u in found]):
        return found
    out: list[Unit] = []
    i = 0
    while i < len(found):
        if found[i].kind == "number" or found[i].key in known:
            end, key = _run(found, i)
            if key is not None:
                first, last = found[i], found[end - 1]
                out.append(
                    first._replace(
                        text=text[first.start : last.end],
                        key=key,
                        kind="bracket" if first.kind == "bracket" else "number",
                        end=last.end,
                    )
                )
                i = end
                continue
        out.append(found[i])
        i += 1
    return out


def _run(found: list[Unit], i: int) -> tuple[int, str | None]:
    """Where the number that begins at unit i ends, and its key."""
    known = _number_words()
    total = current = 0.0
    last = ""
    j = end = i
    while j < len(found):
        unit = found[j]
        if unit.kind == "number":
            value = amount(unit.key)
            if last or value is None or not unit.key[-1].isdigit():
                break
            current, last = value, "cardinal"
        elif unit.key in known:
            value, kind = known[unit.key]
            if kind == "cardinal":
                if last == "cardinal" and not (current % 100 >= 20 and current % 10 == 0 and value < 10):
                    break
                current, last = current + value, "cardinal"
            elif kind == "magnitude":
                base = current if last else 1.0
                if value == 100:
                    current = base * 100
                else:
                    total, current = total + base * value, 0.0
                last = "magnitude"
            elif kind == "ordinal":
                if last == "cardinal" and current % 10 == 0 and value < 10:
                    return j + 1, _show(total + current + value) + "th"
                if not last:
                    return j + 1, _show(value) + "th"
                break
            else:
                ending = "s+" if kind == "plural" else "x"
                return (j + 1, _show(value) + ending) if not last else (end, _show(total + current))
        elif last and unit.key in ("-", "and") and j + 1 < len(found):
            if unit.key == "and" and last != "magnitude":
                break
            following = known.get(found[j + 1].key)
            if following is None or following[1] not in ("cardinal", "magnitude", "ordinal"):
                break
            if following[1] == "cardinal" and unit.key == "-" and (last != "cardinal" or current % 10):
                break
            j += 1
            continue
        else:
            break
        j += 1
        end = j
    return (end, _show(total + current)) if last else (i + 1, None)
