"""Paths, folders, globs -> the files to read, each once, in an order that the arguments do not change."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from provenance.articles import kinds
from provenance.articles.decoding import without_surrogates
from provenance.errors import UnreadableError

Paths = str | Path | Iterable[str | Path]

STANDARD_INPUT = "-"


@frozen
class File:
    """A file to read: its path as given, the same made absolute, and what its name tells of it.

    `path` is for people: bytes of a name that are no text read U+FFFD in it. `absolute` opens the file.
    """

    path: str
    absolute: str
    stem: str
    kind: kinds.Kind | None
    packed: bool


def find(paths: Paths) -> tuple[list[File], list[UnreadableError]]:
    """The files that paths, folders and globs name, sorted by absolute path; and what names nothing.

    Folders are searched through and through; hidden files and folders are left out. Links to folders
    inside a folder are not followed (they may lead in circles), nor are sockets and the like read: both
    are named. A file named twice is read once, under the shorter of its names. A file named in full is
    read whatever its suffix; in a folder, a file with a suffix that no article comes in is named, and one
    without any is looked into. Standard input, `-`, comes last.
    """
    found: dict[str, File] = {}
    problems: dict[str, UnreadableError] = {}
    for given in [paths] if isinstance(paths, str | Path) else paths:
        for item in _expanded(str(given)):
            if isinstance(item, UnreadableError):
                problem = UnreadableError(without_surrogates(item.where)[0], item.reason)
                problems.setdefault(str(problem), problem)
                continue
            old = found.get(item.absolute)
            if old is None or (len(item.path), item.path) < (len(old.path), old.path):
                found[item.absolute] = item
    standard = found.pop(STANDARD_INPUT, None)
    ordered = sorted(found.values(), key=lambda f: f.absolute.split(os.sep))
    read = {f.absolute for f in ordered}
    left = [p for _, p in sorted(problems.items()) if os.path.abspath(p.where) not in read]
    return ([*ordered, standard] if standard else ordered), left


def _expanded(given: str) -> Iterator[File | UnreadableError]:
    if given == STANDARD_INPUT:
        yield File(STANDARD_INPUT, STANDARD_INPUT, "stdin", None, False)
    elif os.path.isdir(given):
        yield from _folder(given)
    elif os.path.exists(given):
        yield _file(given)
    elif glob.has_magic(given):
        matches = sorted(glob.glob(given, recursive=True))
        if not matches:
            yield UnreadableError(given, "no file matches this pattern")
        for path in matches:
            yield from _folder(path) if os.path.isdir(path) else [_file(path)]
    else:
        yield UnreadableError(given, "no such file or folder")


def _folder(folder: str) -> Iterator[File | UnreadableError]:
    failed: list[OSError] = []
    others: dict[tuple[str, str], list[str]] = {}
    for at, folders, names in os.walk(folder, onerror=failed.append):
        for name in sorted(folders):
            if os.path.islink(os.path.join(at, name)) and not name.startswith("."):
                yield UnreadableError(os.path.join(at, name), "a link to a folder; name it itself to read it")
        folders[:] = sorted(n for n in folders if not n.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = os.path.join(at, name)
            file = _file(path)
            if not os.path.isfile(path):
                yield UnreadableError(path, "a broken link, socket or device, not a file")
            elif file.kind is None and "." in name.removesuffix(".gz"):
                others.setdefault((at, name.removesuffix(".gz").rpartition(".")[2]), []).append(path)
            else:
                yield file
    for (at, suffix), same in others.items():
        where, many = (same[0], "") if len(same) == 1 else (at, f"{len(same)} files ")
        yield UnreadableError(where, f"{many}of a kind that articles do not come in (.{suffix[:20]})")
    for error in failed:
        yield UnreadableError(str(error.filename), error.strerror or "cannot be opened")


def _file(path: str) -> File:
    stem, kind, packed = kinds.of_name(os.path.basename(path))
    return File(without_surrogates(path)[0], os.path.abspath(path), stem, kind, packed)
