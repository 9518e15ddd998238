"""A simulator of republication: outlets that copy each other's stories, with the truth about every copy.

`World(settings, seed).stories(n)` tells stories; `families(story)` gives their utterances ready for
`chains.build`, `articles(story)` gives them as articles to be read from the start. Nothing in it knows how
the library decides.
"""

from tests.simulator.articles import Planted, articles
from tests.simulator.republication import Passage, Story, Telling, World
from tests.simulator.settings import Settings
from tests.simulator.utterances import Family, families

__all__ = [
    "Family",
    "Passage",
    "Planted",
    "Settings",
    "Story",
    "Telling",
    "World",
    "articles",
    "families",
]
