"""Checks of the section "campaign": the election calendar, what voters cared about, three poll figures, the parties."""

from data.checks.campaign import divide, election, figures, salience

__all__ = ["divide", "election", "figures", "salience"]
