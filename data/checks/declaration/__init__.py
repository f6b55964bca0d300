"""Checks of the section "declaration": the words given to the president, and the table of approaches."""

from data.checks.declaration import approaches, pressure, words

__all__ = ["approaches", "pressure", "words"]
