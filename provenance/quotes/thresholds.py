"""The room's numbers, each with its reason."""

WRAP_WIDTH = 40
"""Narrower lines are verse, lists or tables rather than wrapped prose."""

WRAP_WIDEST = 132
"""No common tool wraps wider; a paragraph on one line soon is longer."""

WRAP_BREAKS = 3
"""Fewer wrapped lines prove nothing."""

WRAP_SHARE = 0.8
"""Of the breaks within blocks, so many must have been forced by the width; the rest end paragraphs."""

STRAY_BREAK_BEFORE = 80
"""A break that a sentence splitter made inside a quotation comes soon after its start."""

STRAY_BREAK_AFTER = 300
"""The same quotation closes within the sentence that goes on after the break."""
