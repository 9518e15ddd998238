"""The room's numbers, each with its reason."""

BYLINE_WIDTH = 120
"""A byline is a short line; a paragraph of prose that names an agency is longer."""

BYLINE_DEPTH = 30
"""Bylines and datelines stand at the start of the story; page furniture of some 30 lines may precede it."""

BARE_BYLINE_DEPTH = 8
"""A line that is only an agency's name is a byline near the top; further down it credits a photo."""

PRONOUN_REACH = 3
"""A sentence that names nobody ("He told the Gazette") speaks of somebody in the three before."""

QUOTE_BETWEEN = 60
"""A quotation between a quote and a claim makes the claim as distant as this many characters do."""

WRITTEN_REACH = 2
"""Words of one statement or post stand close together; an interview may be cited all through a story."""
