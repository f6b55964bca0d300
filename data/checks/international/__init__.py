"""Checks of the section "international": what allies and the Global South said, and how they voted."""

from data.checks.international import allies, ministers, south, stances, votes

__all__ = ["allies", "ministers", "south", "stances", "votes"]
