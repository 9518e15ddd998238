"""Bytes, files, streams -> Article.

`reading` strings the room together: `paths` finds the files, `kinds` tells what each holds, one reader per
kind (`plain`, `json_records`, `csv_records`, `pages`, `warc`, `parquet`) makes drafts of it by way of
`streams` and `decoding`, `soundness` refuses what is no text, `naming` settles the ids, and `masthead` reads
what a text says of itself (`publishers`, `bylines`, `datelines`, `publication_dates`, `headlines`).
"""

from provenance.articles.paths import Paths
from provenance.articles.reading import Notice, Reading, read, read_all

__all__ = ["Notice", "Paths", "Reading", "read", "read_all"]
