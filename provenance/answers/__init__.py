"""Trace -> what a person asks of it: who is faithful, where words come from, whether they are so."""
