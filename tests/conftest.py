"""Settings that all tests share: how hard hypothesis looks, and where real corpora are, if anywhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.browser"]

_COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}
settings.register_profile("quick", max_examples=15, **_COMMON)
settings.register_profile("default", max_examples=60, **_COMMON)
settings.register_profile("thorough", max_examples=1000, **_COMMON)
settings.register_profile("ci", max_examples=60, derandomize=True, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "default"))


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of real articles with gold that PROVENANCE_CORPORA names; skips where there is none."""
    folder = os.environ.get("PROVENANCE_CORPORA")
    if not folder or not Path(folder).is_dir():
        pytest.skip("PROVENANCE_CORPORA names no folder of real articles")
    return Path(folder)
