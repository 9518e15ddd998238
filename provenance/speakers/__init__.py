"""Article + Quotes -> Speaker: who said each quote, by ordered and named rules."""

from __future__ import annotations

from provenance.speakers.attribution import attribute, rivals

__all__ = ["attribute", "rivals"]
