"""From the assembled book to `report.pdf`: Jupyter Book's one long page, pandoc, Typst. No browser, no LaTeX, no network.

The same book gives the same bytes: the day in the file is fixed, its fonts come from Typst and from `book/fonts`, never
from the machine. The file is tagged (PDF/UA-1) and fit for archives (PDF/A-2a); Typst refuses to write it otherwise.
"""

import json
import re
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pypandoc
import typst
import yaml

from book import jupyterbook
from book.layout import ROOT
from book.print.printed import printed
from data.dates import THEN

PRINT = ROOT / "book" / "print"
FONTS = PRINT / "fonts"
STANDARDS = ["a-2a", "ua-1"]
SIGNS, SIGNED = "DejaVu Sans Mono", re.compile(r"<text[^>]*>[^<]*[\u2190-\u2211\u2213-\u2bff][^<]*</text>")
"""The font for signs such as those of the verdicts, and lettering that holds one (a minus is none)."""
SUBTITLE = "A news article of May 2025, checked statement by statement against open data"


class PrintFailed(RuntimeError):
    """Typst did not accept the report; the message holds its own words and the lines they are about."""


def as_typst(html: str) -> str:
    """The body of the report in Typst's language."""
    return str(
        pypandoc.convert_text(
            html, "typst", format="html+smart", extra_args=["--wrap=none", f"--lua-filter={PRINT / 'filter.lua'}"]
        )
    )


def opening(**settings: str) -> str:
    """The first lines of the document: the template with its settings."""
    given = ", ".join(
        f"{name.replace('_', '-')}: {json.dumps(value, ensure_ascii=False)}" for name, value in settings.items()
    )
    return f'#import "report.typ": *\n#show: report.with({given})\n\n'


def lettered(svg: str) -> str:
    """A picture whose signs are set in the font that has them; a browser finds it by itself, Typst does not."""
    return SIGNED.sub(lambda text: text[0].replace('font-family="', f'font-family="{SIGNS}, ', 1), svg)


def typeset(text: str, charts: Path, folder: Path) -> bytes:
    """Typeset a document with the pictures of `charts`, inside the empty `folder`. Raises PrintFailed."""
    (folder / "charts").mkdir()
    for path in sorted(charts.glob("*.svg")):
        (folder / "charts" / path.name).write_text(lettered(path.read_text(encoding="utf-8")), encoding="utf-8")
    shutil.copy(PRINT / "report.typ", folder)
    (folder / "main.typ").write_text(text, encoding="utf-8")
    options: dict[str, Any] = {"pdf_standards": STANDARDS, "pdf_tags": True, "timestamp": int(jupyterbook.EPOCH)}
    try:
        return bytes(
            typst.compile(
                folder / "main.typ", root=folder, font_paths=[FONTS], ignore_system_fonts=True, format="pdf", **options
            )
        )
    except typst.TypstError as error:
        raise PrintFailed(f"Typst did not accept the report: {error.message}\n{error.diagnostic}") from error


def write(source: Path, findings: list[dict[str, Any]], product: Path) -> None:
    """Print the book assembled in `source` to `product`; the newest date of its findings stands on the title page."""
    newest = date.fromisoformat(max((each["as_of"] for each in findings), default=THEN.isoformat()))
    settings = yaml.safe_load((source / "_config.yml").read_text(encoding="utf-8"))
    product.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=product.parent) as name:
        folder = Path(name)
        page = jupyterbook.run(source, folder / "page", "singlehtml") / "index.html"
        title, body = printed(page.read_text(encoding="utf-8"))
        head = opening(title=title, subtitle=SUBTITLE, author=settings["author"], as_of=f"{newest:%-d %B %Y}")
        (folder / "press").mkdir()
        draft = folder / product.name
        draft.write_bytes(typeset(head + as_typst(str(body)), source / "charts", folder / "press"))
        draft.replace(product)
