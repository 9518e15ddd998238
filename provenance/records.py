"""Records to plain data and back: what dumps and stores write and read."""

from __future__ import annotations

import datetime as dt
from functools import cache

from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn

from provenance.model import Source


def read_moment(text: str) -> dt.datetime | dt.date:
    """A date-only string as a date, anything longer as a datetime; ValueError where it is neither."""
    return dt.date.fromisoformat(text) if len(text) <= len("2026-05-03") else dt.datetime.fromisoformat(text)


@cache
def converter() -> Converter:
    """Tuples and sets as lists, moments in ISO 8601, a link's source by the one field that it has."""
    made = Converter(unstruct_collection_overrides={tuple: list, frozenset: sorted})
    made.register_unstructure_hook(dt.date, lambda d: d.isoformat())
    made.register_unstructure_hook(dt.datetime, lambda d: d.isoformat())
    made.register_structure_hook_func(
        lambda t: t == dt.datetime | dt.date | None, lambda v, _: None if v is None else read_moment(v)
    )
    one_of = make_dict_unstructure_fn(Source, made, _cattrs_omit_if_default=True)
    made.register_unstructure_hook(Source, one_of)
    return made
