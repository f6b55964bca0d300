"""Checks of the section "declaration": the words given to the president, and the table of approaches."""

from data.checks.declaration import approaches, words

__all__ = ["approaches", "words"]
