"""Article + Quotes -> Credit: the outlet, programme, platform or document that the words came from."""

from __future__ import annotations

from provenance.outlets.credits import Reasons, credit, explain
from provenance.outlets.retelling import retold

__all__ = ["Reasons", "credit", "explain", "retold"]
