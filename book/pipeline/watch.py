"""Record which evidence a kernel opens. Started inside the kernel before the first cell of a notebook."""

import sys
from pathlib import Path

from book.layout import TABLES


def start(log: str) -> None:
    """Write the name of each table to the file `log` as soon as this process opens its CSV."""
    seen: set[str] = set()

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event != "open" or not isinstance(arguments[0], str | bytes | Path):
            return
        name = arguments[0].decode() if isinstance(arguments[0], bytes) else str(arguments[0])
        if not name.endswith(".csv") or name in seen:
            return
        seen.add(name)
        path = Path(name).resolve()
        if path.is_relative_to(TABLES):
            with Path(log).open("a", encoding="utf-8") as file:
                file.write(path.stem + "\n")

    sys.addaudithook(hook)
