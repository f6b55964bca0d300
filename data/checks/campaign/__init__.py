"""Checks of the section "campaign": the election calendar, what voters cared about, three poll figures, the parties, the focus."""

from data.checks.campaign import divide, election, figures, focus, salience

__all__ = ["divide", "election", "figures", "focus", "salience"]
