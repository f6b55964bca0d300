"""Checks of the section "announcement": the post of 17 May 2025, how it was carried and answered, and its timing."""

from data.checks.announcement import post, response, timing

__all__ = ["post", "response", "timing"]
