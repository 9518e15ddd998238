"""Records and computed fields for the rooms' own use, as light as can be: an article needs hundreds of them.

The type checker takes `record` for attrs' frozen records and allows nobody to set a field. When the program
runs nothing guards them, for the guard takes longer than all the rest of making a record. The nouns of the
model, which leave the library, are guarded.

`lazily` is functools' `cached_property` without the lock that Python 3.11 takes for it: two threads that ask
at once may both compute, and get equal answers.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functools import cached_property as lazily

    from attrs import frozen as record
else:
    from attrs import define

    record = partial(define, unsafe_hash=True)

    class lazily:
        """A property that is computed when first asked, and then stands among the object's fields."""

        def __init__(self, compute):
            self.compute = compute
            self.__doc__ = compute.__doc__

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.compute(instance)
            return value


__all__ = ["lazily", "record"]
