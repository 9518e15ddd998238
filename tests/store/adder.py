"""A process that adds articles to a store and says of each, once it is on disk, that it is there.

python -m tests.store.adder STORE NAME COUNT
"""

from __future__ import annotations

import sys

from provenance import Article, Corpus

_WHAT = ("the bridge", "the harbour wall", "the ferry", "the northern road", "the school roof")


def article(name: str, n: int) -> Article:
    """An article of its own, which shares some words with others."""
    text = (
        f"NORWICK — “We cannot promise that {_WHAT[n % 5]} will be open before day {n // 5} of the month,” "
        f"Mayor Ada Quill told the Gazette.\n\nHer answer to question {name}-{n} drew laughter.\n"
    )
    return Article(id=f"{name}-{n}", text=text, outlet=f"Outlet {name}", url=f"https://{name}.example/{n}")


def main() -> None:
    store, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with Corpus.open(store) as corpus:
        for n in range(0, count, 5):
            some = [article(name, k) for k in range(n, min(n + 5, count))]
            corpus.add(some, on_added=lambda id, what: print(id, flush=True))


if __name__ == "__main__":
    main()
