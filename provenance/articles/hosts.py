"""The outlet behind an address."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import regex

from provenance import lexicon

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_ARCHIVED = regex.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/(?=https?:)")
_HOST = regex.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}")


def outlet_of(url: str | None) -> str | None:
    """The registered domain of an address ("https://edition.harbourtimes.co.uk/a" -> "harbourtimes.co.uk").

    None where there is no host, or where the host carries what others publish (platforms, shorteners,
    archives, news readers): who published it cannot be told from that. The archived copy of a page is
    taken for the page.
    """
    if not url or len(url) > 4000:
        return None
    url = _ARCHIVED.sub("", url.strip())
    try:
        host = (urlsplit(url if "//" in url[:10] else f"//{url}").hostname or "").rstrip(".")
    except ValueError:
        return None
    if not _HOST.fullmatch(host) or host.rpartition(".")[2].isdigit():
        return None
    domain = _suffixes().privatesuffix(host)
    if domain is None or domain in lexicon.words("carriers") or host in lexicon.words("carriers"):
        return None
    return str(domain)


@cache
def _suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
