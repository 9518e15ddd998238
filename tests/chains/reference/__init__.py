"""Slow, obvious forms of what the chains compute fast."""
