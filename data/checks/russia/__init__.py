"""Checks of the section "russia": what the Kremlin said around the call, and how Russian media told it."""

from data.checks.russia import kremlin, press

__all__ = ["kremlin", "press"]
