"""All rules of all rooms, with what each says of itself: for explanations and for the documentation."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from inspect import getdoc, unwrap
from typing import Any

from attrs import frozen


@frozen
class Rule:
    """One rule: its name, the question it helps to answer, its docstring, the module that holds it."""

    name: str
    question: str
    about: str
    module: str

    @property
    def summary(self) -> str:
        """The first paragraph of the docstring, on one line."""
        return " ".join(self.about.split("\n\n")[0].split())


@frozen
class RuleList:
    """An ordered list of rules: the room, the question it answers, where it stands ("module:name")."""

    room: str
    question: str
    where: str

    def rules(self) -> tuple[Rule, ...]:
        """The rules, in the order in which they are asked."""
        module, name = self.where.split(":")
        functions: Iterable[Any] = getattr(import_module(module), name)
        return tuple(
            Rule(f.__name__, self.question, getdoc(unwrap(f)) or "", unwrap(f).__module__) for f in functions
        )


LISTS = (
    RuleList("speakers", "Who said it?", "provenance.speakers.rules:DEFAULT"),
    RuleList("utterances", "Do two quotes go back to one thing said?", "provenance.utterances.decide:RULES"),
)
"""Every room's list of rules, in the order in which an article passes them."""


@cache
def _by_name() -> dict[str, Rule]:
    return {_key(rule.name): rule for rules in reversed(LISTS) for rule in reversed(rules.rules())}


def _key(name: str) -> str:
    return name.replace("-", "_").lower()


def about(name: str) -> str | None:
    """What a rule is for, in one line; None for a name that no list holds."""
    rule = _by_name().get(_key(name))
    return rule.summary if rule else None
