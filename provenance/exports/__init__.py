"""Chains -> files: one module a format."""
