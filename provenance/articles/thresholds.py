"""How much this room takes in before it says no: every limit of reading, each with its reason."""

MiB = 1 << 20

MAX_TEXT = 2_000_000
"""Code points in one article. Live blogs and debate transcripts stay under 300,000; a novel has 1,000,000."""

MAX_MARKS = 50_000
"""Quotation marks in one article: a novel all in dialogue has some 20,000; more is an attack or a dump."""

MAX_TEXT_BYTES = 8 * MiB
"""Bytes of a plain text file: MAX_TEXT code points of four bytes each; what is larger is not even read."""

MAX_LINE_BYTES = 32 * MiB
"""Bytes of one line of JSON Lines or CSV: MAX_TEXT code points, each escaped as `\\u0000`, and more."""

MAX_JSON_BYTES = 128 * MiB
"""Bytes of a JSON file that is one value: it has to be held in memory whole, at about five times its size."""

MAX_PAGE_BYTES = 8 * MiB
"""Bytes of one HTML page. The heaviest news pages (scripts and pictures inlined) have some 5 MiB."""

MAX_RATIO = 200
"""Bytes out for each byte of gzip in. Text packs 3 to 20 times, repetitive logs 100; a bomb over 1,000."""

RATIO_GRACE = 16 * MiB
"""Bytes that any gzip may yield before its ratio is looked at: small repetitive files are harmless."""

MAX_CONTROL_SHARE = 0.05
"""Control characters among a text's code points above which it is binary: compressed data has a tenth."""

NUL_PATTERN_SHARE = 0.3
"""Share of NULs at odd (or even) bytes from which bytes without a byte order mark are taken for UTF-16."""

SNIFF_BYTES = 64 * 1024
"""Bytes looked at to tell what a stream holds."""

GUESS_BYTES = 32 * 1024
"""Bytes that are shown to the encoding detector; more makes it slower, not better."""

EARLIEST_YEAR, LATEST_YEAR = 1600, 2100
"""Years in which something can have been published: the first newspaper is of 1605."""

MAX_TAME_BYTES = 2 * MiB
"""Bytes of a page that is parsed in this process; a larger one gets a process of its own."""

MAX_TAGS = 20_000
"""Tags of a page that is parsed in this process and shown to trafilatura, which 50,000 cost seconds."""

MAX_TAG_BYTES = 10_000
"""Bytes of one tag outside quoted values: some 2,000 attributes, which the parser compares pair by pair."""

MAX_PAGE_SECONDS = 6
"""Seconds that a page in a process of its own may take."""

MAX_PAGE_MEMORY = 1024 * MiB
"""Memory that such a process may ask for, where the system can bound it."""

KEPT_SHARE = 0.6
"""Share of a block's three-word runs in the extracted text from which the block is held to be in it."""

LINK_SHARE = 0.5
"""Share of a block's text that is links from which it is a list of links and no prose."""

STORY_SHARE = 0.8
"""Share of a page's prose that the element of its story holds; the rest are notices and teasers."""

PARQUET_ROWS = 256
"""Rows of a Parquet table held at a time."""

LONG_LINE = 200
"""Code points from which a line at an article's edge is the story itself, no date line or byline."""

PARTICULARS = 160
"""Code points up to which a line may hold nothing but a date, a place and names."""

FINE_PRINT = 300
"""Code points of a line that can be a copyright notice; a longer one is the story."""

OUTLET_WORDS = 6
"""Words of an outlet's name; a byline's part with more is a sentence."""

MAX_JSON_LD = 300_000
"""Code points of a script of JSON-LD; those of news pages have under 50,000."""

MAX_META_VALUE = 1000
"""Code points of a value that a page states of itself; a longer title is no title."""

SHINGLE = 3
"""Words of the runs by which a block is known again in extracted text: fewer recur by chance."""
