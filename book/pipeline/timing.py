"""How long a task took: tasks run in other processes, so that each writes its own seconds."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from book.layout import BUILD

SECONDS = BUILD / "seconds"


@contextmanager
def timed(task: str) -> Iterator[None]:
    """Write the seconds that the body takes to `build/seconds/<task>`."""
    start = time.perf_counter()
    yield
    SECONDS.mkdir(parents=True, exist_ok=True)
    (SECONDS / task).write_text(f"{time.perf_counter() - start:.2f}", encoding="utf-8")


def seconds(task: str) -> float:
    """What the last run of a task wrote; 0 where it never ended."""
    path: Path = SECONDS / task
    return float(path.read_text(encoding="utf-8")) if path.exists() else 0.0
