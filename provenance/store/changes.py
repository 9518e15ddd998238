"""What became of chains as articles came in: new, grown, merged, split, re-rooted, meaning touched."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from attrs import frozen

from provenance.model import Chain
from provenance.store import rows


@frozen
class Change:
    """One thing that became of a chain: when (ISO 8601, UTC), what, and how it stood before and after.

    `what` is "new", "grew", "merged", "split", "re-rooted" (another first report) or "meaning touched".
    """

    at: str
    chain: str
    what: str
    before: str | None = None
    after: str | None = None


def differences(at: str, before: Sequence[Chain], after: Sequence[Chain]) -> Iterator[Change]:
    """What became of the chains `before`, whose quotes are in `after`; chains of one quote are unsaid."""
    home = {q.id: c for c in before for q in c.quotes}
    heirs: dict[str, int] = {}
    for chain in after:
        for parent in {home[q.id].id for q in chain.quotes if q.id in home}:
            heirs[parent] = heirs.get(parent, 0) + 1
    for chain in after:
        if len(chain.quotes) < 2:
            continue
        told = {home[q.id].id: home[q.id] for q in chain.quotes if q.id in home}
        known = [c for c in told.values() if len(c.quotes) > 1]
        if not known:
            yield Change(at, chain.id, "new", None, f"{len(chain.quotes)} quotes")
            continue
        old = max(known, key=lambda c: (len(c.quotes), c.id))
        if len(known) > 1:
            yield Change(at, chain.id, "merged", ", ".join(sorted(c.id for c in known)), chain.id)
        elif heirs[old.id] > 1:
            yield Change(at, chain.id, "split", old.id, chain.id)
        if len(chain.quotes) > len(old.quotes):
            yield Change(at, chain.id, "grew", f"{len(old.quotes)} quotes", f"{len(chain.quotes)} quotes")
        if _first(old) != _first(chain):
            yield Change(at, chain.id, "re-rooted", _first(old), _first(chain))
        for words in sorted(_touched(chain) - _touched(old)):
            yield Change(at, chain.id, "meaning touched", None, words)


def _first(chain: Chain) -> str | None:
    return chain.first_reported.outlet if chain.first_reported else None


def _touched(chain: Chain) -> set[str]:
    return {
        f"{d.meaning} {_done(d.before.strip(), d.after.strip())} in {link.quote}"
        for link in chain.links
        for d in link.drift
        if d.meaning
    }


def _done(before: str, after: str) -> str:
    if before and after:
        return f"changed: “{before}” became “{after}”"
    return f"lost: “{before}”" if before else f"added: “{after}”"


def put(db: sqlite3.Connection, changes: Sequence[Change]) -> None:
    """Keeps changes, in order."""
    rows.insert(
        db,
        "changes",
        (
            {
                "at": c.at,
                "chain": rows.pack(c.chain),
                "what": c.what,
                "before": rows.pack(c.before) if c.before else None,
                "after": rows.pack(c.after) if c.after else None,
            }
            for c in changes
        ),
    )


def since(db: sqlite3.Connection, moment: str) -> tuple[Change, ...]:
    """The changes at or after a moment (ISO 8601, UTC), in order."""
    found = db.execute(
        'SELECT at, chain, what, "before", "after" FROM changes WHERE at >= ? ORDER BY n', (moment,)
    )
    return tuple(Change(*(rows.unpack(v) if v is not None else None for v in row)) for row in found)  # type: ignore[arg-type]
