"""What the simulated world is like. The defaults are those of the published figures."""

from __future__ import annotations

from attrs import field, frozen


def _habits() -> dict[str, float]:
    return {
        "trimmed": 5.0, "ellipsis": 1.5, "spliced": 1.0, "extended": 0.7, "substitution": 3.0,
        "punctuation": 1.5, "case": 1.0, "spelling": 1.5, "bracketed": 1.0, "moved": 0.7,
        "person": 0.5, "tense": 0.7, "paraphrase": 0.5, "negation": 0.4, "number": 0.6,
        "date": 0.4, "name": 0.5, "hedge": 0.4, "condition": 0.4, "question": 0.2,
    }  # fmt: skip


@frozen
class Settings:
    """One world.

    outlets: how many outlets there are.
    tellings: fewest and most tellings of one story (drawn with a long tail, most stories being small).
    words: fewest and most words of an utterance as it was said.
    from_first: share of tellings taken straight from the first report; the others are taken from a telling
        drawn at random among those that are out by then.
    verbatim: share of copies that leave the wording alone; of the rest, `second_change` suffer a change more
        than one, and of those again.
    habits: how often each kind of change is made, relative to each other; each outlet has its own leanings,
        a factor drawn between 1/`leaning` and `leaning` for each kind.
    delay_hours: mean time from a telling to its copy.
    wrong_dates: share of articles whose date is wrong, by up to `wrong_days` days either way.
    date_only: share of articles of which only the day is known.
    credited: share of copies whose article says where the words come from; `right_credits` of these name
        the outlet they were taken from (or, for `credits_first` of them, the one that had them first), the
        others any outlet.
    marks_dropped, other_speaker: shares of copies that lose their quotation marks, or name another speaker.
    lost: share of tellings, the first among them, that are not in the corpus.
    quotes: fewest and most utterances in a story.
    joined: share of copies that add a passage, nine words or more, that another telling has and their
        source lacks, where there is one.
    transcripts: fewest and most outlets that were there and wrote the words down on their own, within
        `there_hours` (see `transcripts`); the others copy one of them or a copy.
    """

    outlets: int = 14
    tellings: tuple[int, int] = (2, 24)
    words: tuple[int, int] = (18, 45)
    from_first: float = 0.4
    verbatim: float = 0.35
    second_change: float = 0.3
    habits: dict[str, float] = field(factory=_habits)
    leaning: float = 3.0
    delay_hours: float = 8.0
    wrong_dates: float = 0.1
    wrong_days: float = 4.0
    date_only: float = 0.0
    credited: float = 1 / 3
    right_credits: float = 0.9
    credits_first: float = 0.0
    marks_dropped: float = 0.03
    other_speaker: float = 0.02
    lost: float = 0.0
    quotes: tuple[int, int] = (1, 1)
    joined: float = 0.0
    transcripts: tuple[int, int] = (1, 1)
    there_hours: float = 6.0
