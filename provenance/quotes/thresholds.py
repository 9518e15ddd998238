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

SPEECH_WORDS = 6
"""A marked span of more words that is not written like a title is speech: of such spans in news, 99 % are."""

TERM_WORDS = 6
"""Names and slogans are seldom longer."""

AROUND = 200
"""What decides on a span's kind stands this near to it."""

SCARE_WORDS = 2
"""Longer attributes in marks are quoted from somebody more often than not."""

NICKNAME_WORDS = 3
"""Nicknames within names are short."""

SPEAKER_WORDS = 5
"""A verb of saying or labelling stands within so many words of what it introduces or follows."""

SUBTITLED_WORDS = 6
"""What stands before a subtitle's colon is shorter than a clause that announces words."""

HEADLINE_WORDS = 24
"""Headlines are no longer."""

SINGLE_LONGEST = 1500
"""A quotation in single marks within one paragraph is no longer; a mark further on is an apostrophe."""

BREAK_LONGEST = 160
"""The cue between the fragments of a broken quotation is no longer, the speaker's office included."""

BREAK_WORDS = 18
"""Nor more words."""

POST_SHORTEST = 12
"""A post of fewer characters is the caption of a picture or a link."""

ROW_GAP = 20
"""Characters between the marks of two things in a row ("a", and the "b")."""

WORD_LONGEST = 24
"""No abbreviation, and no word that a sentence opens with, is longer."""

ATTRIBUTION_LONGEST = 80
"""A name and its verb, after “Will it hold?”, take no more characters."""

HOST_WORDS = 3
"""Words at the end of a programme's title that name its host ("... with Ada Quill")."""

TITLE_WORDS = 7
"""More words than most programmes have in their titles: longer ones are headlines."""
