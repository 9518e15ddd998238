"""What is built holds what the library needs, and nothing is left behind."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def _build(target: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


def _sources(folder: str) -> set[str]:
    files = (p for p in (ROOT / folder).rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return {p.relative_to(ROOT).as_posix() for p in files}


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    names = set(zipfile.ZipFile(_build("wheel", tmp_path)).namelist())
    assert _sources("provenance") <= names
    assert "provenance/py.typed" in names
    assert any(n.startswith("provenance/lexicon/en/") and n.endswith(".tsv") for n in names)
    assert not any(n.startswith(("tests/", "data/", "docs/")) for n in names)


def test_the_source_holds_tests_data_and_docs(tmp_path: Path) -> None:
    with tarfile.open(_build("sdist", tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert _sources("provenance") | _sources("data") | {"README.md", "LICENSE", "tox.ini"} <= names
    assert {"tests/conftest.py", "docs/cli.md", "docs/dump.svg"} <= names
