"""Checks of the section "us-involvement": money, weapons and training, sanctions and alliance, offices and words."""

from data.checks.us_involvement import alliance, donors, offices_and_words, packages, pressure, since_january, weapons

__all__ = ["alliance", "donors", "offices_and_words", "packages", "pressure", "since_january", "weapons"]
