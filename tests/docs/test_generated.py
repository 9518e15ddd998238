"""What the documentation says of the code is so, and says it of all of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from docs.generate import ROOT, page, run, stale
from provenance import rulebook
from provenance.cli import main
from provenance.exports import FORMATS
from provenance.exports.dump import to_dict
from tests.exports.sample import TRACE

_CLI = (Path(__file__).parent.parent.parent / "docs" / "cli.md").read_text(encoding="utf8")


def test_every_command_is_documented() -> None:
    for name, command in main.commands.items():
        assert f"\n## {name}\n" in _CLI
        assert f"<!-- generated: help {name} -->" in _CLI
        assert "Examples:" in (command.help or ""), f"{name} --help shows no example"
        for option in command.params:
            assert not isinstance(option, click.Option) or option.help, f"{name} {option.name} has no help"


def test_every_format_is_explained() -> None:
    assert all(f"| `{name}` |" in _CLI for name in FORMATS)


def test_every_list_of_rules_is_shown() -> None:
    text = (ROOT / "docs" / "how-it-decides.md").read_text(encoding="utf8")
    assert all(f"<!-- generated: rules {listed.room} -->" in text for listed in rulebook.LISTS)


def test_every_field_of_the_dump_is_documented() -> None:
    text = (ROOT / "docs" / "dump-format.md").read_text(encoding="utf8")
    assert {key for key in _keys(to_dict(TRACE)) if f'"{key}"' not in text} == set()


def _keys(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        yield from data
        data = list(data.values())
    if isinstance(data, list):
        for item in data:
            yield from _keys(item)


def test_a_console_block_shows_what_the_command_prints() -> None:
    text = "```console\n$ provenance --version\nanything\n```\n"
    assert page(text) == f"```console\n$ provenance --version\n{run(['--version'])}```\n"


@pytest.mark.skipif(
    "TOX_ENV_NAME" not in os.environ, reason="holds for a finished change: tox asks, and `tox -e docs` mends"
)
def test_nothing_is_stale() -> None:
    assert [path.name for path, _ in stale()] == [], "run: tox -e docs"
