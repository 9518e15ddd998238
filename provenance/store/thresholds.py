"""The sizes that the store works by, each with its reason."""

from __future__ import annotations

BATCH = 50
"""Articles that one transaction takes in: some tens of milliseconds of holding the lock, and a disk flush
shared by fifty."""

WAIT = 60.0
"""Seconds that a writer waits for another one to finish its batch before it gives up."""

RELINK_UP_TO = 5_000
"""A store that has doubled since it was last linked as a whole is linked as a whole again, up to so many
articles: some ten seconds of work. A larger one is relinked when its owner says so."""

NEAR = 200
"""Known wordings that running text of one article is compared with, those that share most keys first."""

FOUND = 400
"""Quotes that the words of a search call up; each is then compared with the phrase letter by letter."""

LIKE = 60.0
"""Of 100, how like a phrase a quote is at least: below this two passages share little but small words."""
