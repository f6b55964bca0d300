"""Checks of the section "reactions": who held the offices named, how Congress voted, what was said."""

from data.checks.reactions import congress, governments, members, office, words

__all__ = ["congress", "governments", "members", "office", "words"]
