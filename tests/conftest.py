"""Settings of Hypothesis, what is built once for all tests, and what a test asks for when it cannot run."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from book.layout import ROOT
from tests.tiny import Tiny

settings.register_profile("record", deadline=None, derandomize=True)
settings.load_profile("record")

BUILT = ("site", "tiny", "own", "press", "chromium")
"""Fixtures that build a book or start a browser: tests that ask for one are marked `built`, and left out by `make quick`."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests that need something built, and order them so that two workers seldom wait for one another.

    The first test that asks for each built thing comes first, then what needs nothing, then the long ones.
    """
    places: dict[int, tuple[int, int]] = {}
    seen: set[str] = set()
    for number, item in enumerate(items):
        wanted = [name for name in BUILT if name in getattr(item, "fixturenames", ())]
        if wanted:
            item.add_marker("built")
        made = next((name for name in ("site", "tiny", "press") if name in wanted), None)
        first = made is not None and made not in seen
        seen |= {made} if made else set()
        places[id(item)] = (0 if first else 2 if "own" in wanted else 3 if wanted else 1, number)
    items.sort(key=lambda item: places[id(item)])


Once = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Makes a thing once for all workers: `once(name, make)` returns a folder that one of them made with `make`."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def made(name: str, make: Callable[[Path], None]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists():
                make(folder)
                done.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    """`build/html` of the whole book, built (or found up to date) once; RECORD_SITE names another folder."""
    if "RECORD_SITE" in os.environ:
        return Path(os.environ["RECORD_SITE"])

    def build(_: Path) -> None:
        command = [sys.executable, "-m", "book", "build", "--only", "not pdf"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]

    once("site", build)
    return ROOT / "build" / "html"


@pytest.fixture(scope="session")
def tiny(once: Once) -> Tiny:
    """The tiny book, built once and read by many tests; a test that changes something takes `own` instead."""

    def build(folder: Path) -> None:
        done = Tiny.made(folder).build()
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]

    return Tiny(once("tiny", build))


@pytest.fixture
def own(tiny: Tiny, tmp_path: Path) -> Tiny:
    """A copy of the built tiny book, with what was built and the pipeline's lock: a clone that has the cache."""
    return tiny.clone(tmp_path / "own")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser. Missing, it fails in CI and skips elsewhere."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        advice = "no browser: apt install chromium"
        pytest.fail(advice) if os.environ.get("CI") == "true" else pytest.skip(advice)
    return str(found)
