"""Tests of the room that works on Spark; they skip where pyspark or Java is missing."""

from __future__ import annotations

import pytest
from hypothesis import settings

QUICK = settings().max_examples < 40

slow = pytest.mark.skipif(QUICK, reason="Spark plans for seconds: too long for a quick look")
quiet = pytest.mark.filterwarnings("ignore::FutureWarning:pyspark")
"""pyspark warns of versions of pandas that are newer than itself."""
