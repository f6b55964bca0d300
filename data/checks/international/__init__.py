"""Checks of the section "international": what allies and the Global South said, and how they voted."""

from data.checks.international import allies, capitals, ministers, south, stances, votes

__all__ = ["allies", "capitals", "ministers", "south", "stances", "votes"]
