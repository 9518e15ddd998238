"""A data frame of articles, as people have them -> the columns that the work begins with."""

from __future__ import annotations

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import DateType, TimestampNTZType, TimestampType

from provenance.errors import FormatError
from provenance.model import Article
from provenance.records import read_moment
from provenance.spark.schemas import ARTICLES

COLUMNS = tuple(ARTICLES.fieldNames())


def columns_of(frame: DataFrame) -> DataFrame:
    """The columns of `schemas.ARTICLES`, those that are missing empty, dates and moments as ISO 8601 text.

    Raises FormatError where there is no `id` or no `text`.
    """
    for needed in ("id", "text"):
        if needed not in frame.columns:
            raise FormatError(f"no column {needed!r} among {', '.join(frame.columns)}")
    return frame.select(*(_column(frame, name).alias(name) for name in COLUMNS))


def _column(frame: DataFrame, name: str) -> Column:
    if name not in frame.columns:
        return F.lit(None).cast("string")
    kind = frame.schema[name].dataType
    if isinstance(kind, DateType):
        return F.date_format(name, "yyyy-MM-dd")
    if isinstance(kind, TimestampType | TimestampNTZType):
        moment = F.date_format(name, "yyyy-MM-dd'T'HH:mm:ss.SSSSSS")
        zone = F.lit("") if isinstance(kind, TimestampNTZType) else F.date_format(name, "xxx")
        return F.concat(moment, zone)
    return F.col(name).cast("string")


def article_of(row: tuple[str | None, ...]) -> Article:
    """The article of a row of these columns. Raises ValueError, in words, where it is none."""
    id, text, outlet, url, title, published, language, path = row
    if id is None or text is None:
        raise ValueError("no text" if id else "no id")
    moment = read_moment(published) if published else None
    return Article(id, text, outlet, url, title, moment, language, path)


def row_of(article: Article) -> tuple[str | None, ...]:
    """An article as a row of these columns."""
    a = article
    published = a.published.isoformat() if a.published else None
    return (a.id, a.text, a.outlet, a.url, a.title, published, a.language, a.path)
