"""Byte streams that cannot run away: gzip with a bounded ratio, whole reads and lines with a bounded size."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO, cast

from attrs import frozen

from provenance.articles.decoding import byte_order_mark, decode
from provenance.articles.thresholds import MAX_LINE_BYTES, MAX_RATIO, RATIO_GRACE, MiB
from provenance.errors import UnreadableError

GZIP_MAGIC = b"\x1f\x8b"


class _CountedRaw(io.RawIOBase):
    """Counts the bytes handed out."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner = inner
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._inner.read(min(len(buffer), 1 << 16))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class _BoundedGzip(io.RawIOBase):
    """Gzip unpacked as a stream; refuses to yield more than MAX_RATIO bytes for one byte read."""

    def __init__(self, packed: IO[bytes], path: str) -> None:
        self._packed = _CountedRaw(packed)
        self._gzip = gzip.GzipFile(fileobj=io.BufferedReader(self._packed, 1 << 14), mode="rb")
        self._count = 0
        self._path = path

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._gzip.read(min(len(buffer), 1 << 16))
        except EOFError:
            raise UnreadableError(self._path, "the gzip file is cut off before its end") from None
        except (gzip.BadGzipFile, zlib.error) as e:
            raise UnreadableError(self._path, f"the gzip file is damaged ({e})") from None
        buffer[: len(data)] = data
        self._count += len(data)
        if self._count > RATIO_GRACE and self._count > MAX_RATIO * self._packed.count:
            raise UnreadableError(
                self._path, f"unpacks to over {MAX_RATIO} times its size: taken for a gzip bomb, not read on"
            )
        return len(data)


def unpacked(packed: IO[bytes], path: str) -> BinaryIO:
    """What a gzip stream holds, as a stream that raises UnreadableError where it is damaged or a bomb."""
    return cast(BinaryIO, io.BufferedReader(_BoundedGzip(packed, path), 1 << 16))


def whole(stream: IO[bytes], limit: int, path: str, what: str) -> bytes:
    """All that a stream holds; raises UnreadableError where that is more than `limit` bytes."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise UnreadableError(path, f"holds more than {limit // MiB} MB, the most that is read as {what}")
    return data


@frozen
class Line:
    """A line with its end, and its number from 1. `text` is None where the line is too long to be read."""

    number: int
    text: str | None


def lines(stream: IO[bytes]) -> Iterator[Line]:
    """The lines of a stream, decoded; only "\\n" ends one. No more than one line is held at a time.

    A byte order mark is honoured; otherwise UTF-8, and from the first line that is not, what that line
    looks like. One line over MAX_LINE_BYTES costs that line.
    """
    first = stream.readline(MAX_LINE_BYTES)
    length, marked = byte_order_mark(first)
    if marked and marked != "utf-8":
        yield from _wide_lines(first[length:], stream, marked)
        return
    encoding, number, data = "utf-8", 1, first[length:]
    while data:
        if len(data) >= MAX_LINE_BYTES and not data.endswith(b"\n"):
            _skip_line(stream)
            yield Line(number, None)
        else:
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                found = decode(data)
                encoding, text = found.encoding, found.text
            yield Line(number, text)
        number += 1
        data = stream.readline(MAX_LINE_BYTES)


def _skip_line(stream: IO[bytes]) -> None:
    while (data := stream.readline(MiB)) and not data.endswith(b"\n"):
        pass


def _wide_lines(head: bytes, stream: IO[bytes], encoding: str) -> Iterator[Line]:
    """Lines of UTF-16 and UTF-32, where a "\\n" byte may be half a character."""
    rest = io.BufferedReader(_Chained(head, stream))
    text = io.TextIOWrapper(cast(IO[bytes], rest), encoding, "replace", newline="\n")
    number = 1
    while line := text.readline(MAX_LINE_BYTES):
        if len(line) >= MAX_LINE_BYTES and not line.endswith("\n"):
            while (line := text.readline(MiB)) and not line.endswith("\n"):
                pass
            yield Line(number, None)
        else:
            yield Line(number, line)
        number += 1


class _Chained(io.RawIOBase):
    """Some bytes, then a stream."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._head:
            data, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            data = self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def peeked(stream: IO[bytes], size: int) -> tuple[bytes, BinaryIO]:
    """The first bytes of a stream that may not be seekable, and a stream that still starts with them."""
    head = stream.read(size)
    return head, cast(BinaryIO, io.BufferedReader(_Chained(head, stream), 1 << 16))
