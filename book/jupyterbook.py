"""The one module that knows Jupyter Book: run it, and raise its warnings as errors."""

import os
import re
import subprocess
import sys
from pathlib import Path

ANSI = re.compile(r"\x1b\[[0-9;]*m")
EPOCH = "1767225600"
"""The only clock that Sphinx sees, in seconds: the first day of the year of the copyright."""


class BookFailed(RuntimeError):
    """Jupyter Book stopped or warned; the message holds its own words."""


def run(source: Path, output: Path, builder: str) -> Path:
    """Build the folder `source` with one of Jupyter Book's builders. Returns the folder of the pages.

    Raises BookFailed that lists every warning and error.
    """
    program = Path(sys.executable).with_name("jupyter-book")
    options = ["--path-output", str(output), "--builder", builder, "-W", "--keep-going", "--all"]
    command = [str(program), "build", str(source), *options]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": "0", "NO_COLOR": "1", "TZ": "UTC"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    said = ANSI.sub("", done.stdout + done.stderr)
    if done.returncode:
        faults = [line for line in said.splitlines() if re.search(r"WARNING|ERROR|error:|Error\b", line)]
        listed = "\n".join(faults[:30] or said.splitlines()[-30:])
        raise BookFailed(f"Jupyter Book ({builder}) did not accept the pages:\n{listed}".replace(f"{source}/", ""))
    return output / "_build" / builder
