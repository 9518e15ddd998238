"""Mends UTF-8 that was read as Windows-1252 or Latin-1 ("â€œ", "Ã©"), as far as it is clear.

What is mended is what news text loses that way: punctuation, Latin letters, emoji. A sequence that could be
honest text in some language ("voilà »") is left alone. Where a file was taken apart into letters and accents
afterwards (Unicode's NFD or NFKD), so were the misread letters: "Ã§" became A, a combining tilde and §.
"""

from __future__ import annotations

from unicodedata import normalize

_BYTES = {bytes([b]).decode("cp1252", errors="ignore") or chr(b): b for b in range(0x80, 0x100)}
_BYTES.update({chr(b): b for b in range(0x80, 0xA0)})  # Latin-1 keeps these bytes as control characters
_TRAIL = "".join(sorted(c for c, b in _BYTES.items() if b < 0xC0))
_LATIN_TRAIL = "".join(c for c in _TRAIL if c not in "“”„‘’‚‹›«»")  # „Ä“ is a quoted letter


def _misread(text: str) -> str:
    return "".join(bytes([b]).decode("cp1252", errors="ignore") or chr(b) for b in text.encode())


_TWICE = {_misread(_misread(c)): c for c in "“”‘’–—…\u00a0"}
_APART = {normalize("NFKD", chr(b)): chr(b) for b in range(0xA0, 0xC0) if chr(b) != normalize("NFKD", chr(b))}
_APART_MARKS = "|".join(sorted((a for a in _APART if len(a) > 1), key=lambda a: (-len(a), a)))
_APART_PLAIN = "".join(sorted(a for a in _APART if len(a) == 1))

PATTERN = "|".join(
    (
        *_TWICE,
        # a letter twice over, perhaps taken apart; once, taken apart
        f"(?:Ã|A\u0303)[\x83ƒ](?:Â|A\u0302)(?:[{_TRAIL}]|{_APART_MARKS}|[{_APART_PLAIN}])",
        f"A[\u0302\u0303](?:[{_TRAIL}]|{_APART_MARKS}|(?<=\\p{{Ll}}A.)[{_APART_PLAIN}])",
        f"a\u0302[€„][{_TRAIL}]",
        f"[ÂÃ][{_TRAIL}]",
        f"[ÄÅ][{_LATIN_TRAIL}]",
        f"â[€„][{_TRAIL}]",
        r"â€(?=[\s.,;:!?)]|$)",  # the closing mark's last byte has no character and is often dropped
        f"ð[{_TRAIL}]{{3}}",
    )
)
"""What mojibake looks like, for an alternation."""

LEADS = "ÂÃÄÅâð\u0302\u0303"
"""Every sequence holds one of these among its first two characters."""


def mend(sequence: str) -> str:
    """What a match of PATTERN was before it was misread; the sequence itself where that makes no sense."""
    if sequence in _TWICE:
        return _TWICE[sequence]
    if sequence == "â€":
        return "”"
    try:
        return _decoded(normalize("NFC", sequence))
    except (KeyError, UnicodeDecodeError):
        return sequence


def _decoded(misread: str) -> str:
    """What was misread, once or twice over. Raises UnicodeDecodeError or KeyError where nothing was."""
    for apart, char in _APART.items():
        if misread.endswith(apart):
            misread = misread.removesuffix(apart) + char
            break
    once = bytes(_BYTES[c] for c in misread).decode("utf8")
    return _decoded(once) if len(once) > 1 else once
