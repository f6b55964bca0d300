"""What a table can prove: "first", "none", "never", "only" and zeros about the world need a list without gaps.

Each table says in the package what it covers: complete for a period by a named list, or a selection. A sentence with
such a word may rest on complete tables alone; else it says that it speaks of our list. `guard` refuses the rest.
"""

import re
from collections.abc import Iterable

import pandas as pd

from data.package import describe, tables

ABSOLUTE = re.compile(
    r"\b(?:first|none|never|only|nobody|nothing|nowhere|no (?!clear change\b|(?:more|fewer|less|longer)\b)\w+|0 of|zero)\b",
    re.IGNORECASE,
)
"""Words that say something of all there is."""

OURS = re.compile(
    r"\b(?:(?:our|this) (?:list|record|selection)|(?:not )?on (?:our )?record|in (?:our )?evidence)\b", re.IGNORECASE
)
"""Words that say that a sentence speaks of what was collected, not of the world."""

HARMLESS = re.compile(
    r"\b(?:first(?: |-)(?:term|published|coding|half|reader|coded|quotation|year|Trump term|and second)|as first|only this half)\b",
    re.IGNORECASE,
)
"""Uses of these words that say nothing of the world."""


QUOTED = re.compile(r"“[^”]*”")
"""Words of others, which are theirs."""


def complete(table: str) -> bool:
    """Whether a table holds all there is, for the period and by the list that its `coverage` in the package names."""
    return table in tables() and bool(describe(table).get("coverage", {}).get("kind") == "complete")


def tables_in(*frames: pd.DataFrame) -> list[str]:
    """The tables that the rows of some frames come from."""
    return sorted({str(ref).partition(":")[0] for each in frames if "row" in each for ref in each["row"].dropna()})


def listed(*names: str) -> str:
    """What to add after "none", "first" or a zero that is counted from tables: nothing where all are complete."""
    return "" if all(complete(each) for each in names) else " in our list"


def guard(where: str, text: str, names: Iterable[str]) -> None:
    """Raise ValueError for a sentence that says "first", "none", "only" or a zero of tables that are selections."""
    gaps = sorted(each for each in names if not complete(each))
    if not gaps:
        return
    for sentence in re.split(r"(?<=[.;])\s+", text):
        word = ABSOLUTE.search(HARMLESS.sub("", QUOTED.sub("", sentence)))
        if word and not OURS.search(sentence):
            raise ValueError(
                f"{where}: {word[0]!r} in {sentence!r} rests on {', '.join(gaps)}, which the package does not call "
                'complete; say "in our list", take another word, or say by which list the table is complete'
            )
