"""The errors that this library raises: one root, and each error also a built-in one.

`except ProvenanceError` catches everything that is this library's own; `except ValueError` goes on
working for those who have never heard of it.
"""


class ProvenanceError(Exception):
    """Root of every error raised on purpose by this library."""


class UnreadableError(ProvenanceError, ValueError):
    """A file or a record cannot be read as an article.

    Attributes:
        where: the path, with line or record number where there is one (`feed.jsonl:12`).
        reason: what is wrong, in words for the person who has to mend it.
    """

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason


class MissingExtraError(ProvenanceError, ImportError):
    """Something was asked for that an optional extra of the package provides."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an optional part: pip install 'quote-provenance[{extra}]'")
        self.extra = extra


class MissingJavaError(ProvenanceError, OSError):
    """Spark was asked for, and there is no Java to run it."""


class LexiconError(ProvenanceError, ValueError):
    """A lexicon file is missing or malformed; names the file and the line."""


class FormatError(ProvenanceError, ValueError):
    """A dump read back is not of the format that this version writes."""


class StoreError(ProvenanceError, OSError):
    """A store cannot be opened or written; names the file and what to do."""


class WorkError(ProvenanceError, OSError):
    """A work folder cannot be used, or holds the work of other articles; names the file and what to do."""


class SkippedWarning(UserWarning):
    """An article was skipped; the message names it and the reason."""


class NoticeWarning(UserWarning):
    """An article was read, but not quite as its file has it; the message names it and says how."""
