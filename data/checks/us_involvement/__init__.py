"""Checks of the section "us-involvement": money, weapons and training, sanctions and alliance, offices and words."""

from data.checks.us_involvement import (
    alliance,
    dialogue,
    donors,
    growth,
    offices_and_words,
    packages,
    pressure,
    since_january,
    weapons,
)

__all__ = [
    "alliance",
    "dialogue",
    "donors",
    "growth",
    "offices_and_words",
    "packages",
    "pressure",
    "since_january",
    "weapons",
]
