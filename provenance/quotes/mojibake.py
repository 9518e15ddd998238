"""Mends UTF-8 that was read as Windows-1252 or Latin-1 ("â€œ", "Ã©"), as far as it is clear.

What is mended is what news text loses that way: punctuation, Latin letters, emoji. A sequence that could be
honest text in some language ("voilà »") is left alone.
"""

from __future__ import annotations

_BYTES = {bytes([b]).decode("cp1252", errors="ignore") or chr(b): b for b in range(0x80, 0x100)}
_BYTES.update({chr(b): b for b in range(0x80, 0xA0)})  # Latin-1 keeps these bytes as control characters
_TRAIL = "".join(sorted(c for c, b in _BYTES.items() if b < 0xC0))
_LATIN_TRAIL = "".join(c for c in _TRAIL if c not in "“”„‘’‚‹›«»")  # „Ä“ is a quoted letter


def _misread(text: str) -> str:
    return "".join(bytes([b]).decode("cp1252", errors="ignore") or chr(b) for b in text.encode())


_TWICE = {_misread(_misread(c)): c for c in "“”‘’–—…\u00a0"}

PATTERN = "|".join(
    (
        *_TWICE,
        f"[ÂÃ][{_TRAIL}]",
        f"[ÄÅ][{_LATIN_TRAIL}]",
        f"â[€„][{_TRAIL}]",
        r"â€(?=[\s.,;:!?)]|$)",  # the closing mark's last byte has no character and is often dropped
        f"ð[{_TRAIL}]{{3}}",
    )
)
"""What mojibake looks like, for an alternation."""

LEADS = "ÂÃÄÅâð"
"""Every sequence starts with one of these."""


def mend(sequence: str) -> str:
    """What a match of PATTERN was before it was misread; the sequence itself where that makes no sense."""
    if sequence in _TWICE:
        return _TWICE[sequence]
    if sequence == "â€":
        return "”"
    try:
        return bytes(_BYTES[c] for c in sequence).decode("utf8")
    except UnicodeDecodeError:
        return sequence
