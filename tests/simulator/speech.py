"""What people say: sentences of clauses, of as many words as asked for, with something in them to lose."""

from __future__ import annotations

from random import Random

from tests.simulator.vocabulary import lists, place, surname, term, zipf


def utterance(rng: Random, fewest: int, most: int) -> str:
    """Words that somebody said, a sentence or several; between `fewest` and `most` words."""
    goal = rng.randint(fewest, most)
    sentences: list[str] = []
    count = 0
    while count < max(fewest, goal - 4):
        sentence = _sentence(rng, goal - count)
        sentences.append(sentence)
        count += len(sentence.split())
    words = " ".join(sentences).split()
    if len(words) > most:
        words = words[:most]
        words[-1] = words[-1].rstrip(",;.?!") + "."
    return " ".join(words)


def _sentence(rng: Random, room: int) -> str:
    text = clause(rng)
    if rng.random() < 0.25:
        text = f"{zipf(rng, 'openers')}, {text}"
    while len(text.split()) < min(room, 22) - 8 and rng.random() < 0.75:
        text += rng.choice(lists()["joins"]) + clause(rng)
    if rng.random() < 0.15:
        opener = rng.choice(("if", "unless", "until", "provided that"))
        text += f" {opener} {_subject(rng)} {_past(rng)} {_object(rng)}"
    if rng.random() < 0.06:
        return f"{rng.choice(('Will', 'Can', 'Should'))} {_subject(rng)} {_verb(rng)} {_object(rng)}?"
    return text[0].upper() + text[1:] + "."


def plural(noun: str) -> str:
    """A noun's plural."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch")) else "s")


def clause(rng: Random) -> str:
    """One clause, without a capital or a stop."""
    subject = _subject(rng)
    kind = rng.random()
    if kind < 0.35:
        modal = rng.choice(("will", "will", "can", "must", "may", "might", "should"))
        no = " not" if rng.random() < 0.3 else ""
        text = f"{subject} {modal}{no} {_verb(rng)} {_object(rng)}"
    elif kind < 0.6:
        hedge = f"{rng.choice(lists()['hedges'])} " if rng.random() < 0.15 else ""
        text = f"{subject} {hedge}{_past(rng)} {_object(rng)}"
    elif kind < 0.75:
        be = {"I": "am", "we": "are", "they": "are", "you": "are"}.get(subject, "is")
        no = " not" if rng.random() < 0.3 else ""
        text = f"{subject} {be}{no} {_be(rng)}"
    elif kind < 0.9:
        text = f"{_amount(rng)} {plural(zipf(rng, 'nouns'))} {_past(rng)} {_object(rng)}"
    else:
        text = f"{subject} never {_past(rng)} {_object(rng)}"
    if rng.random() < 0.25:
        text += f" {_adjunct(rng)}"
    return text


def _be(rng: Random) -> str:
    return f"{zipf(rng, 'adjectives')} for {_object(rng)}"


def _subject(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.4:
        return rng.choice(("I", "we", "we", "they", "he", "she", "you"))
    if kind < 0.6:
        return f"the {zipf(rng, 'nouns')}"
    if kind < 0.75:
        return surname(rng)
    return place(rng)


def _verb(rng: Random) -> str:
    return zipf(rng, "verbs").split("|")[0]


def _past(rng: Random) -> str:
    return zipf(rng, "verbs").split("|")[1]


def _object(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.45:
        return f"the {zipf(rng, 'adjectives')} {zipf(rng, 'nouns')}"
    if kind < 0.6:
        return f"{rng.choice(('our', 'my', 'their', 'this', 'every'))} {zipf(rng, 'nouns')}"
    if kind < 0.75:
        return f"the {term(rng)}"
    if kind < 0.9:
        return f"{_amount(rng)} {plural(zipf(rng, 'nouns'))}"
    return f"the {zipf(rng, 'nouns')} of {place(rng)}"


def _amount(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.4:
        return rng.choice(lists()["number_words"])
    if kind < 0.7:
        return f"{rng.randint(2, 99) * 10 ** rng.randint(0, 1)}"
    if kind < 0.9:
        return f"{rng.randint(1, 99)},{rng.randint(0, 9)}00"
    return f"{rng.randint(2, 90)} percent of the"


def _adjunct(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.35:
        return f"on {rng.choice(lists()['days'])}"
    if kind < 0.55:
        return f"in {rng.choice(lists()['months'])}"
    if kind < 0.8:
        return f"in {place(rng)}"
    return zipf(rng, "adverbs")
