"""How a reason names several things: in a row, by the way they went, and small numbers in words."""

from collections.abc import Mapping, Sequence

from num2words import num2words


def listed(words: Sequence[str]) -> str:
    """Words in a row: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def moved(ways: Mapping[str, Sequence[str]]) -> str:
    """Names by what they did: "a and b rose, c fell, and d showed no clear change"; what nothing did is left out."""
    clauses = [f"{listed(names)} {did}" for did, names in ways.items() if names]
    return ", ".join([*clauses[:-1], f"and {clauses[-1]}"] if len(clauses) > 1 else clauses)


def in_words(number: float) -> str:
    """A whole number in words: 12 is twelve."""
    return str(num2words(round(number)))
