"""What the linking rules count as much and as little, each with its reason. Evidence is weighed in bits."""

from __future__ import annotations

CONTEXT_REACH = 300
"""Code points before and after a quote that are its context: a sentence or two each way."""

TELLING = 10.0
"""Two neighbouring words of matter are worth looking up only if they weigh this much together: "prime
minister" would lead from everywhere to everywhere."""

RUN = 4
"""Runs of four common words seldom recur by chance; of three they often do."""

SHORT = 5
"""A wording of at most this many words that carry matter is short: words alone cannot place it."""

CONTEXT_KEYS = 6
"""The rarest context words that a short wording is looked up by, together with its own rarest words."""

PRIOR_TEXTS = 200
"""As many texts' worth of ordinary English stand behind every count of a corpus, so that five articles
about one event do not make its words look common."""

PRIOR_FUNCTION, PRIOR_COMMON, PRIOR_OTHER = 0.5, 2**-5, 2**-10
"""The chance that a passage of news holds a given function word, common word, other word."""

REMEMBERED = 1 << 15
"""So many wordings' weights are remembered at a time, and a quarter as many witnesses of a line, and sets of
keys; more would cost more memory than time."""

MAX_BITS = 12.0
"""No word weighs more: a misspelling is rarer than any name, and says less."""

MIN_COVER = 0.4
"""Two wordings of which the lighter shares less than this with the other are two sentences on one matter;
below it nothing else is weighed."""

LEAST_WORDING, LONGER = 4.0, 3
"""A fragment that says less than one uncommon word of a quote of more than three times its length is no part
of it, whatever stands around; two fragments in the same place of one story may share less."""

WHOLE_COVER, ANCHOR_BITS, ANCHOR_RUN = 0.85, 8.0, 6
"""Where a good part of the shorter wording has changed, the rest must hold a word that is not common, or a
long run of words: "mere folly" may be "utter folly"; "a good thing" is not "a good start"."""

COVER_DISCOUNT = 3.0
"""Each bit of the lighter wording that the other lacks takes away this many bits that they share: copies lose
whole ends, and seldom words in the middle. One changed word ("sheer folly", "utter folly") costs its own
weight only."""

BREAK_COST = 3.0
"""What each break between shared runs of words takes away: four words of a sentence that stand far apart in a
long one are the words of their common matter."""

LONG_RUN, RUN_BITS = 4, 2.0
"""In a run of this many words that both have, even a function word counts so much: "we will mend it and we
will keep it up" is nobody else's sentence."""

CONTEXT_WEIGHT, CONTEXT_LIMIT = 1.0, 40.0
"""Words around a quote tell the occasion, which its own words often cannot: they count as much, up to where
they only say that two articles tell one story."""

SAME_SPEAKER, OTHER_SPEAKER, ABOUT = 3.0, -8.0, 2
"""One name on both says little, for each has many sayings; two names outweigh a short wording, unless the
words around it are the same too, where one may have been misread; and what is twice as long is about them."""

DAYS_APART = ((1, 8.0), (7, 7.0), (30, -8.0), (10**9, -12.0))
"""What a distance of at most so many days counts: news is copied within the week; the same few words of the
same man a month later are his slogan."""

SAME = 25.0
"""Two witnesses with this much evidence are one utterance: a wording of two rare words needs a close date or
much shared context; one of ten words needs nothing else."""

HELD_COVER, FIRM = 0.9, 12.5
"""A wording that holds the other, or shares this much with it, is its copy or another telling of it, whatever
else is quoted beside it."""

WORDINGS_PER_KEY = 8
"""A pair of words leads running text to at most so many known wordings, the earliest, so that a scan stays
linear; the wordings of one utterance stand for each other."""

PARTNERS, QUOTES_PER_STORY = 12, 120
"""An article's quotes are looked through against those of at most so many articles that share most with it,
and not at all where it has more quotes than any story needs (a transcript, a page of links)."""

LONE, WORDINGS_PER_WORD, ANCHORS = 2, 32, 2
"""Each of the two rarest words of a short wording leads to at most so many known wordings, and only where
this many of the rarest words around the known one (or its speaker's name) stand too."""

MIN_HITS = 2
"""A long wording is aligned with running text only where this many of its word pairs are met."""

KNOWN_COVER, PART_BITS, PLAIN_BITS = 0.75, 30.0, 14.0
"""A copy of no more than part of a known wording is certain only if that part is long; and any copy only if
it holds two rare words that are no names."""

LOST_MARKS, LOST_WORDS = 2, 4
"""An article without marks in which this many known quotes stand bare has lost its marks; a sentence of it
that speaks has at least so many words."""

RETOLD = 3
"""An article that shares this many other utterances with another retells it: a word or two of a quote of the
one ("sheer folly") are then certain in the other."""

EDGE = 3
"""At its ends an unmarked copy takes in at most so many changed words."""

GAP_COST = 1.5
"""What each word of running text between shared words takes from a copy, in bits: more than a function word
says, less than any other."""

POSSIBLE, CERTAIN = 25.0, 32.0
"""Unmarked words may be the article's own: a copy is possible on the evidence that links two marked quotes,
and certain only on a rare word more."""

FAMILY, FAMILY_SAMPLE, ALIKE = 3, 16, 0.12
"""Families told by three articles stand by themselves; a link joins two such where each of its quotes is like
one in eight of a sample of the other's family. One long quote that holds both is not enough."""

STOCK = 20.0
"""A phrase of two or three words, no heavier than this, makes no utterance of two longer quotes that hold it
and are not alike themselves: it is what people say."""

WEAK_CANDIDATE = 0.25
"""A candidate with less than this share of the keys that the best one has is not compared: where a copy has
a near relative, what shares a stray pair of words with it is another sentence, or a distant relative."""

STRAY = 0.1
"""Nor is one that shares less than this of the keys of telling words that the wording with fewer of them has:
two tellings of one thing share `MIN_COVER` of their weight, and mostly in runs. In a large corpus each key is
met by chance somewhere, and a quote with twenty leads to as many strangers."""

SPOKEN_WORDS, SPOKEN_DAYS, SPOKEN_BACK = 24, 2, 2
"""Each of the rarest words of what somebody said leads reports to it, from so many days before to so many
after; a report names its speaker in its paragraph or in one of so many before."""

RETOLD_WORDS, REPORT_WORDS = 2, 3
"""A report that shares fewer words of matter with a quote is not looked at, unless it has all that the quote
has; it is certain with no fewer than three, of which two are no names."""

BESIDE_WEIGHT, FRESH_WEIGHT, REPORT_POSSIBLE = 0.5, 0.5, 8.0
"""Words of a report that stand around the quote count half of what they weigh, words that are new take away
half; a report with this much left, its speaker's name included, is possible."""

REPORT_CERTAIN, REPORT_COVER, REPORT_BITS, REPORT_EXPLAINED = 14.0, 0.25, 20.0, 0.6
"""A report is certain where this much speaks for it, where it tells a quarter of a quote, or as much as half
a sentence of rare words, and where most of what it says is in the quote or around it."""

WHOLE_FRAGMENT, FRAGMENT_BITS, ALONE_COVER, LESS_EXPLAINED = 0.9, 6.5, 0.3, 0.4
"""Where a report has a fragment that is rare in the corpus as good as whole, or a good part of a quote while
nothing else that is known of the speaker shares two of the words, it may say more that is new."""

SPELT_BY, SPELT_TIMES = 2, 2
"""A speaker's name is brought in line with a spelling that no fewer articles of the chain have, and no fewer
times as many as have its own: one against one is nobody's slip."""

NAMED = 4
"""Where one in so many quotes has a name for the speaker, what others have describes that person."""

AGREED = 0.8
"""Of the quotes that name somebody more fully, so many must be able to mean one person: "Quill" stays where
"Ada Quill" and "Mara Quill" are named alike, and is Ada Quill where a stray one has Mara."""
