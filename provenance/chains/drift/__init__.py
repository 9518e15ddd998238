"""Two versions of a wording -> Drift: what the later one did to the earlier one, and whether it matters."""

from __future__ import annotations

from provenance.chains.drift.compare import compare, differences
from provenance.chains.drift.version import Version

__all__ = ["Version", "compare", "differences"]
