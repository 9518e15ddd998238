"""A table of quotes as a data frame of pandas or polars, whichever is installed."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

from provenance.errors import MissingExtraError
from provenance.exports.rows import COLUMNS, to_rows
from provenance.model import Trace


def to_dataframe(trace: Trace, library: Literal["pandas", "polars"] | None = None) -> Any:
    """The table of `to_rows`, one row a quote, as a `pandas.DataFrame` or a `polars.DataFrame`.

    Without `library`, pandas if it is installed, else polars. Raises MissingExtraError (an ImportError)
    where it is not.
    """
    wanted = [library] if library else ["pandas", "polars"]
    found = next((name for name in wanted if find_spec(name)), None)
    if found is None:
        raise MissingExtraError("a data frame", wanted[0])
    rows = list(to_rows(trace))
    columns = {name: [row[name] for row in rows] for name in COLUMNS}
    return import_module(found).DataFrame(columns)
