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

TOLD_AHEAD = 80
"""Told an outlet: such words bind closer than an occasion that happens to stand nearer by."""

TRANSCRIPT_REACH = 4
"""Who spoke to whom is said at most so many paragraphs before the transcript starts."""

LEAD = 4
"""A story's lead, its first few quotes, may hold words whose source comes later."""

LEAD_REACH = 6
"""So many paragraphs after the lead its source is named."""

RETOLD_CREDITS = 3
"""So many credits in a row to one outlet, and none to another, show an article that retells its report."""

ECHO_WORDS = 3
"""So many words in a row are the same words; two may be anybody's."""

POST_LENGTH = 1200
"""Posts are short; a longer paragraph with a handle in it is prose."""

POST_WORDS = 5
"""So many words of a quote are a post's own; fewer the post may quote itself."""

AUTHOR_NEAR = 45
"""An author stands beside what credits the outlet: "the Gazette's Ada Quill noted"."""

AUTHORED_REACH = 8
"""An author's piece is cited over a longer run of paragraphs than a statement is."""

WHEN_BEFORE = 20
"""So near before a cue a time is the cue's ("On Monday she said"); further off it may be of anything."""

WHEN_ASIDE = 3
"""An aside before a cue of so few words is its time ("Harrow, on Monday, said"); a longer one has its own."""

WHEN_AFTER = 50
"""Behind the cue the time may follow the place and the hearers ("said in Norwick on Monday")."""

CLAIMS_ASKED = 24
"""So many claims about one person are asked in either direction: enough for any story, and linear."""

LONGEST_SENTENCE = 3000
"""Longer than any sentence outside its quotations; what goes on is cut, so that work stays linear."""

RETOLD_LEAD = 2
"""An article that retells a report says so in its first paragraphs."""

RETELLING_CREDITS = 2
"""So many credits of reports to one outlet show that an article as a whole goes by its report."""

RETELLING_SHARE = 0.6
"""Share of the credits of reports in an article that must name that outlet."""

WHEN_OPENS = 28
"""A time that opens the sentence ("On Monday afternoon, ...") is the cue's too."""

OPENING = 4
"""Words before "statement to" in an opening phrase: "in a joint e-mailed statement to"."""
