"""Ids: a file's stem, made unique by its folders; a record's own; none twice."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from itertools import count

from attrs import define, evolve, field, frozen

from provenance.articles.decoding import without_surrogates
from provenance.articles.draft import Draft
from provenance.articles.paths import File


def of_files(files: Iterable[File]) -> dict[str, str]:
    """A name for each file, by absolute path: its stem; where two share it, with the folders that part them.

    "a/report.txt", "b/report.txt" -> "a/report", "b/report"; "report.txt", "report.md" in one folder keep
    their suffixes. The names depend on which files there are, not on their order or on who asks.
    """
    names: dict[str, str] = {}
    groups: list[tuple[int, list[File]]] = [(1, list(files))]
    while groups:
        depth, members = groups.pop()
        shared: dict[str, list[File]] = {}
        for file in members:
            shared.setdefault(_name(file, depth), []).append(file)
        for name, same in shared.items():
            if len(same) == 1:
                names[same[0].absolute] = name
            elif len({os.path.dirname(f.absolute) for f in same}) == 1:
                names.update((f.absolute, _name(f, depth, suffix=True)) for f in same)
            else:
                groups.append((depth + 1, same))
    return names


def _name(file: File, depth: int, suffix: bool = False) -> str:
    folder, base = os.path.split(file.absolute)
    parts = [p for p in folder.split(os.sep) if p]
    parts = parts[len(parts) - (depth - 1) :] if depth > 1 else []
    return "/".join([*parts, base if suffix else file.stem])


@frozen
class Admitted:
    """A draft's settled id, or None where the article has been read already; and what there is to say."""

    id: str | None
    notice: str | None = None


@define
class Register:
    """The ids given out so far in one reading, and a digest of each article that brought its own."""

    _taken: set[str] = field(factory=set, init=False)
    _seen: set[bytes] = field(factory=set, init=False)

    def admit(self, draft: Draft, file_name: str) -> Admitted:
        """The id of an article: its own, else its file's name, with its number if the file holds several.

        The same id again for the very same article: it is left out. For another one: the id is made unique
        by file and, if need be, number ("7" -> "7@feed" -> "7@feed:12").
        """
        file_name = without_surrogates(file_name)[0]
        plain = file_name if draft.number is None else f"{file_name}:{draft.number}"
        wanted = draft.id or plain
        if draft.id:
            digest = _digest(draft)
            if digest in self._seen:
                return Admitted(None, f"the article {wanted!r} was read before, word for word: left out")
            self._seen.add(digest)
        if self._take(wanted):
            return Admitted(wanted)
        unique = next(filter(self._take, _spare(wanted, file_name, plain)))
        return Admitted(unique, f"another article has the id {wanted!r}: this one is {unique!r}")

    def _take(self, name: str) -> bool:
        free = name not in self._taken
        self._taken.add(name)
        return free


def _spare(wanted: str, file_name: str, plain: str) -> Iterator[str]:
    yield f"{wanted}@{file_name}"
    yield f"{wanted}@{plain}"
    yield from (f"{wanted}@{plain}~{n}" for n in count(2))


def _digest(draft: Draft) -> bytes:
    told = evolve(draft, where="", number=None, notices=())
    return hashlib.blake2b(repr(told).encode("utf8", "backslashreplace"), digest_size=16).digest()
