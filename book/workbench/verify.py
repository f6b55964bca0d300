"""Build the book twice, in two other folders and time zones, and compare every byte: `python -m book verify`."""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from book.layout import ROOT

WRITTEN = ("data", "book", "notebooks", "_config.yml", "_toc.yml", "pyproject.toml", "requirements.txt", "CITATION.cff")


def copy(target: Path) -> Path:
    """The written part of the project in another folder."""
    target.mkdir(parents=True, exist_ok=True)
    for name in WRITTEN:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, target)
    return target


def build(folder: Path, *options: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the command that makes the book on a copy of the project, with further settings of the environment."""
    environment = {**os.environ, "PYTHONPATH": str(folder), **settings}
    command = [sys.executable, "-m", "book", *options]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def outputs(folder: Path) -> set[str]:
    """Paths of all files of both outputs, relative to the folder of the project."""
    paths = [*(folder / "build" / "html").rglob("*"), folder / "build" / "report.pdf"]
    return {path.relative_to(folder).as_posix() for path in paths if path.is_file()}


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of both outputs, file by file."""
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in sorted(outputs(folder))}


def main(_: argparse.Namespace) -> int:
    """Print how many files are equal, or which differ; returns 0 when all are equal."""
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        found = []
        zones = {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
        for folder, settings in ((Path(first) / "a", {}), (Path(second) / "another-folder", zones)):
            done = build(copy(folder), **settings)
            if done.returncode:
                print(done.stdout[-2000:] + done.stderr[-2000:], file=sys.stderr)
                return 1
            found.append(digests(folder))
    differ = sorted(name for name in found[0].keys() | found[1].keys() if found[0].get(name) != found[1].get(name))
    if differ:
        print(f"{len(differ)} of {len(found[0])} files differ: " + ", ".join(differ[:20]), file=sys.stderr)
        return 1
    print(f"{len(found[0])} files are equal, byte for byte, in both builds")
    return 0
