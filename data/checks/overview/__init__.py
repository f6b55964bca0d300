"""Checks of the section "overview": what the opening of the article says of the talks, the war and the world."""

from data.checks.overview import opinions, talks, war

__all__ = ["opinions", "talks", "war"]
