"""Checks of the section "announcement": the post of 17 May 2025, what was said of it, and its timing."""

from data.checks.announcement import post, timing

__all__ = ["post", "timing"]
