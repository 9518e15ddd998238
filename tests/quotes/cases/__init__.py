"""Cases as files: each test reads its own."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


def load(name: str) -> list[dict[str, Any]]:
    """The cases of a file, in order."""
    path = Path(__file__).with_name(f"{name}.toml")
    cases: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf8"))["case"]
    return cases
