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
    """One rule: its name, the question it helps to answer, its docstring, the module that holds it.

    `answer` is what it says where it holds, for rules that each stand for one answer.
    """

    name: str
    question: str
    about: str
    module: str
    answer: str | None = None

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
        entries: Iterable[Any] = getattr(import_module(module), name)
        return tuple(self._rule(entry) for entry in entries)

    def _rule(self, entry: Any) -> Rule:
        """A rule as its room lists it: a function, or a function and its answer in either order."""
        parts = entry if isinstance(entry, tuple) else (entry,)
        function = unwrap(next(part for part in parts if callable(part)))
        answer = next((part for part in parts if isinstance(part, str)), None)
        return Rule(function.__name__, self.question, getdoc(function) or "", function.__module__, answer)


LISTS = (
    RuleList("quotes", "Is it speech, a term or a title?", "provenance.quotes.kinds:RULES"),
    RuleList("quotes", "What is quoted without marks?", "provenance.quotes.blocks:RULES"),
    RuleList("speakers", "Who said it?", "provenance.speakers.rules:DEFAULT"),
    RuleList("outlets", "Whom does a mention of an outlet credit?", "provenance.outlets.rules:OUTLET_RULES"),
    RuleList("outlets", "Whom does a sentence credit?", "provenance.outlets.rules:SENTENCE_RULES"),
    RuleList("outlets", "Whose copy is an article?", "provenance.outlets.wire:RULES"),
    RuleList("outlets", "Which of these credits governs a quote?", "provenance.outlets.ways:WAYS"),
    RuleList("utterances", "Do two quotes go back to one thing said?", "provenance.utterances.decide:RULES"),
    RuleList(
        "utterances",
        "Does an indirect report tell a quote over?",
        "provenance.utterances.unmarked.likeness:WHOLE",
    ),
    RuleList("chains", "Does a change touch the meaning?", "provenance.chains.drift.meaning:RULES"),
)
"""Every room's list of rules, in the order in which an article passes them."""


@cache
def _by_name() -> dict[tuple[str, str, str | None], Rule]:
    told = [(listed.room, rule) for listed in LISTS for rule in listed.rules()]
    return {(room, r.name, answer): r for room, r in reversed(told) for answer in (None, r.answer)}


def about(room: str, name: str, answer: str | None = None) -> str | None:
    """What a room's rule is for, in one line; None for a name that no list of the room holds.

    `answer` tells rules of one name apart, where each stands for one answer.
    """
    if name == "default":
        return "No rule says otherwise."
    key = name.replace("-", "_").lower()
    rules = _by_name()
    rule = rules.get((room, key, answer)) or rules.get((room, key, None))
    return rule.summary if rule else None
