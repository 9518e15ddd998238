"""Bytes -> text, whatever they are; newlines are left as they stand, a byte order mark is dropped."""

from __future__ import annotations

import codecs
import re

from attrs import frozen

from provenance import lexicon
from provenance.articles.thresholds import GUESS_BYTES, NUL_PATTERN_SHARE

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPED = re.compile("[\udc80-\udcff]")
_HIGH = re.compile("[^\x00-\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_ASCII_WORD = re.compile(rb"[A-Za-z]+")
_PLACED = re.compile(
    r"(?<![^\W_])[“‘](?=[^\W_])|(?<=[\w.,!?])[”’](?![^\W_])|(?<=[a-z])[’à-öø-ÿ](?=[a-z])|(?<=[a-z])[à-ÿ]\b"
)


@frozen
class Decoded:
    """A text, the encoding it was in, and what had to be mended on the way, if anything."""

    text: str
    encoding: str
    notice: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of any bytes; never raises.

    In this order: byte order mark; UTF-16 told by its NULs; UTF-8; the `declared` character set (of a
    page, a header); UTF-8 with some damage; what charset-normalizer holds likeliest on a bounded sample;
    Windows-1252. What no character can be made of becomes U+FFFD, and the notice counts it.
    """
    bom, encoding = byte_order_mark(data)
    if encoding:
        return _replacing(data[bom:], encoding)
    if wide := _utf16_by_nuls(data):
        return _replacing(data, wide)
    for name in ("utf-8", _known(declared)):
        if name:
            try:
                return Decoded(data.decode(name), name)
            except (UnicodeError, ValueError):
                pass
    if _damaged_utf8(data):
        return _replacing(data, "utf-8")
    return _replacing(data, _guess(data))


def byte_order_mark(data: bytes) -> tuple[int, str | None]:
    """The length of the byte order mark that the bytes start with, and the encoding that it stands for."""
    return next(((len(mark), name) for mark, name in _BOMS if data.startswith(mark)), (0, None))


def without_surrogates(text: str) -> tuple[str, int]:
    """The text with each lone surrogate replaced by U+FFFD, and how many there were.

    JSON can spell them (`"\\ud83d"`), but no file, database or page can hold them. Offsets stay.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.subn("\ufffd", text)
    return text, 0


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    text, _ = without_surrogates(text)
    broken = text.count("\ufffd") - data.count("\ufffd".encode(encoding, "ignore") or b"\0\0\0\0")
    if broken > 0:
        return Decoded(text, encoding, f"{broken} places are not {encoding}; they read U+FFFD")
    return Decoded(text, encoding)


def _known(name: str | None) -> str | None:
    """The codec of a declared character set, as browsers read it: latin-1 and ASCII mean Windows-1252."""
    try:
        info = codecs.lookup((name or "").strip())
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding:  # "hex", "zip": codecs of Python's own
        return None
    return "cp1252" if info.name in {"iso8859-1", "ascii"} else info.name


def _utf16_by_nuls(data: bytes) -> str | None:
    sample = data[:GUESS_BYTES]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if half and odd > half * NUL_PATTERN_SHARE and even * 10 < odd:
        return "utf-16-le"
    if half and even > half * NUL_PATTERN_SHARE and odd * 10 < even:
        return "utf-16-be"
    return None


def _damaged_utf8(data: bytes) -> bool:
    """More whole characters beyond ASCII than bytes that fit nowhere: a UTF-8 file with a scratch."""
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_ESCAPED.findall(text))
    return len(_HIGH.findall(text)) - broken > broken


def _guess(data: bytes) -> str:
    """The likeliest encoding of bytes that name none, by their lines beyond ASCII."""
    found = (_HIGH_BYTE.search(line) for line in data.splitlines())
    sample = b"\n".join(m.string[max(0, m.start() - 200) :] for m in found if m)[:GUESS_BYTES]
    if _is_english(sample):
        return max("cp1252", "mac-roman", key=lambda name: _well_placed(sample.decode(name, "replace")))
    from charset_normalizer import from_bytes

    best = from_bytes(sample, steps=5, chunk_size=512).best()
    name = best.encoding if best and "cp1252" not in best.could_be_from_charset else "cp1252"
    return name if _known(name) else "cp1252"


def _is_english(sample: bytes) -> bool:
    """Whether a tenth of the words are the little ones of English ("the", "said"; "a" is in any tongue)."""
    words = _ASCII_WORD.findall(sample)
    little = lexicon.words("en/function-words")
    return sum(len(w) > 2 and w.decode().lower() in little for w in words) * 10 > len(words)


def _well_placed(text: str) -> int:
    """How many quotation marks, apostrophes and accents stand where they belong: “word” and it’s and café."""
    return len(_PLACED.findall(text))
