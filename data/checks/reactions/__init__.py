"""Checks of the section "reactions": who held the offices named, how Congress voted, what was said."""

from data.checks.reactions import congress, office, words

__all__ = ["congress", "office", "words"]
