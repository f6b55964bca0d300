"""Every threshold of every verdict, in one place. The page "How a verdict is reached" is printed from this package.

A check reads a threshold as `rules.TREND_MIN_PCT` when it runs, never when it is imported: so `watched` sees which
thresholds it used, and `moved` lets it run with another value, to measure what hangs on it.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

import pandas as pd

from data.checks.rules import common, talks_and_opinion, words_and_war
from data.checks.rules.rule import Rule as Rule

_RULES: dict[str, Rule] = {
    name: each
    for module in (common, talks_and_opinion, words_and_war)
    for name, each in vars(module).items()
    if isinstance(each, Rule)
}
T = TypeVar("T")
_used: ContextVar[set[str] | None] = ContextVar("used", default=None)
_moved: ContextVar[Mapping[str, Rule]] = ContextVar("moved", default={})  # noqa: B039 - never written to


def every() -> dict[str, Rule]:
    """All rules by name, in the order in which they are written."""
    return dict(_RULES)


def __getattr__(name: str) -> Rule:
    if name not in _RULES:
        raise AttributeError(f"no rule is named {name}; write it in data/checks/rules")
    used = _used.get()
    if used is not None:
        used.add(name)
    return _moved.get().get(name, _RULES[name])


@contextmanager
def watched() -> Iterator[set[str]]:
    """The names of the rules that are read inside the block."""
    names: set[str] = set()
    token = _used.set(names)
    try:
        yield names
    finally:
        _used.reset(token)


@contextmanager
def moved(values: Mapping[str, Rule]) -> Iterator[None]:
    """Inside the block these rules have other values."""
    token = _moved.set(values)
    try:
        yield
    finally:
        _moved.reset(token)


def remembered(function: Callable[..., T]) -> Callable[..., T]:
    """A pure function of frames and plain values that is computed once for the same frames and rules.

    Frames are told apart by identity, so they must be shared and never changed. A rule counts only where the function
    read it; the reading is reported to `watched` each time, as if the function had run.
    """
    known: dict[tuple[Any, ...], list[tuple[Any, set[str], dict[str, Rule], T]]] = {}

    def fits(names: set[str], held: dict[str, Rule]) -> bool:
        return held == {name: value for name, value in _moved.get().items() if name in names}

    @wraps(function)
    def once(*given: Any) -> T:
        key = tuple(id(each) if isinstance(each, pd.DataFrame) else each for each in given)
        found = next((each for each in known.get(key, []) if fits(each[1], each[2])), None)
        if found is None:
            with watched() as names:
                result = function(*given)
            held = {name: value for name, value in _moved.get().items() if name in names}
            found = (given, names, held, result)
            known.setdefault(key, []).append(found)
        used = _used.get()
        if used is not None:
            used |= found[1]
        return found[3]

    return once
