"""How a day, a number, a size, a heading is written: once, for pages, print, feed and citations."""

import re
from datetime import date
from typing import Any


def day(text: str) -> str:
    """2025-05-17 as 17 May 2025."""
    return f"{date.fromisoformat(text):%-d %B %Y}"


def quantity(value: float, unit: str) -> str:
    """A number for people: 3.7 million people, 45,728 people, 42 percent, 3.8 billion USD."""
    for size, word in ((1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return f"{value / size:,.1f}{word} {unit}".strip()
    return f"{value:,.0f} {unit}".strip() if value == int(value) else f"{value:,.1f} {unit}".strip()


def signed(value: float) -> str:
    """A number with its sign, a true minus and no useless decimals."""
    return f"{value:+,.1f}".replace("-", "−").removesuffix(".0")


def readable(size: int) -> str:
    """A size in bytes for people: 840 B, 12 kB, 3.1 MB."""
    for unit, name in ((1_000_000, "MB"), (1_000, "kB")):
        if size >= unit:
            value = size / unit
            return f"{value:.1f} {name}" if value < 10 and name == "MB" else f"{value:.0f} {name}"
    return f"{size} B"


def in_article(text: str) -> list[tuple[str, str]]:
    """Where the article's few words of a claim stand, and the words: "table: A, 3; b" is in a table, and "b" in the text.

    Each part is (place, words); the place is "In a table of the article" or "In the article".
    """
    places = {True: "In a table of the article", False: "In the article"}
    parts = re.split(r"; (?=table: )", text)
    return [(places[part.startswith("table: ")], part.removeprefix("table: ").strip('"')) for part in parts]


def section_name(section: str) -> str:
    """The slug of a section for people: `us-involvement` is US involvement."""
    return section.replace("-", " ").capitalize().replace("Us ", "US ")


def words(tag: Any) -> str:
    """The text of an HTML tag, with single spaces and none before a comma or full stop."""
    return re.sub(r" ([.,;:)])", r"\1", re.sub(r"\s+", " ", tag.get_text(" "))).strip()


def heading(tag: Any) -> str:
    """The text of an HTML heading without the sign that links to it."""
    return words(tag).removesuffix("#").strip()
