"""Frozen records for the rooms' own use, which are made by the hundred for each article.

The type checker takes them for attrs' frozen records and allows nobody to set a field. When the program runs
nothing guards them, for the guard takes longer than all the rest of making a record. The nouns of the model,
which leave the library, are guarded.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import frozen as record
else:
    from attrs import define

    record = partial(define, unsafe_hash=True)

__all__ = ["record"]
