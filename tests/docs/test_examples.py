"""What the documentation shows is what happens."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")]


@pytest.mark.parametrize("name", ["README.md", "docs/library.md"])
def test_examples_run(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / name), module_relative=False, encoding="utf8")
    assert result.attempted > 5
    assert result.failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


def test_files_that_contributing_names_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf8")
    for row in re.findall(r"^\| .* \|$", text, re.MULTILINE)[1:]:
        room, rules, words = (re.findall(r"`([^`]+)`", cell) for cell in row.split("|")[2:5])
        for name in rules:
            beside = [ROOT / "provenance" / room[0] / name, ROOT / "provenance" / name]
            assert any(p.exists() for p in beside), name
        for name in words:
            assert (ROOT / "provenance" / name).exists(), name
