"""The sizes that the work on Spark goes by, each with its reason."""

from __future__ import annotations

ROWS = 2_000
"""Rows made into plain values at a time: enough to spread what a batch costs, few enough to stay in cache."""

AT_ONCE = 2_000_000
"""Edges of a graph whose components one task finds by itself, in a second or two and some hundred
megabytes; more are contracted round by round."""

ROUNDS = 60
"""Rounds of contraction after which something must be wrong: their number grows with the logarithm of the
number of nodes, squared at worst."""

SIEVE_BITS, SIEVE = 8, 1 << 29
"""Bits for each key of the table that turns away keys that lead nowhere (one in eight of these passes), and
bits of the largest such table: 64 megabytes, which every process of a cluster can hold."""
