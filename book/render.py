"""From records to HTML: figures, finding boxes, lists of claims and of sources. Pure but for the templates it reads."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from book import pictures
from book.cells import SIGNS
from book.harvest import Figure
from book.layout import TEMPLATES
from data.dates import THEN
from data.package import describe, lines, read
from data.sources import sources

SHOWN_ROWS, SHOWN_DATA = 12, 60
"""How many rows of evidence and of chart data a page shows; the files beside it hold all."""
BOOKKEEPING = {"row", "published", "source_id", "more_source_ids", "original_url", "official_url", "release_url", "url"}


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


def badge(verdict: str) -> Markup:
    """The verdict as a badge: sign, word and colour."""
    kind = verdict.replace(" ", "-")
    return Markup('<span class="badge-verdict v-{}"><span aria-hidden="true">{}</span> {}</span>').format(
        kind, SIGNS[verdict], verdict
    )


@cache
def known_sources() -> pd.DataFrame:
    """All sources by their id."""
    return sources(None).set_index("source_id")


def links(source_ids: tuple[str, ...] | list[str]) -> Markup:
    """Links to the entries of sources, labelled with publisher and year."""
    known = known_sources()
    marks = [
        Markup('<a href="sources.html#src-{}" title="{}">{} {}</a>').format(
            key, known.loc[key, "title"], known.loc[key, "publisher"], known.loc[key, "published"].year
        )
        for key in source_ids
    ]
    if len(marks) <= 6:
        return Markup("; ").join(marks)
    rest = Markup('<details class="more"><summary>{} more</summary>{}</details>').format(
        len(marks) - 5, Markup("; ").join(marks[5:])
    )
    return Markup("; ").join(marks[:5]) + Markup("; ") + rest


def colored(source: str) -> str:
    """Python code as HTML."""
    return str(highlight(source, PythonLexer(), HtmlFormatter(cssclass="highlight")))


def listing(name: str, source: str) -> str:
    """A file of Python code as a page of its own, with an anchor for each line."""
    body = highlight(
        source, PythonLexer(), HtmlFormatter(linenos="inline", anchorlinenos=True, lineanchors="L", style="bw")
    )
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(name)}</title><style>'
        "body{font:15px/1.5 monospace;margin:2rem;max-width:60rem}a{color:inherit;text-decoration:none}"
        ":target{background:#ffe9a8}@media (prefers-color-scheme:dark){body{background:#14181d;color:#e6e9ee}}"
        f"</style></head><body><main><h1>{escape(name)}</h1>\n{body}</main></body></html>\n"
    )


def repository(url: str, branch: str, path: str, line: int | None = None) -> str:
    """Where a file of the repository is read: its public home where one is set, else the copy inside the book."""
    if url:
        return f"{url}/blob/{branch}/{path}" + (f"?plain=1#L{line}" if line else "")
    return f"source/{path}"


class Renderer:
    """Renders records with the addresses of one book.

    `drawn` holds a folder of drawn pictures for each page; `url` and `branch` are the public repository, if any.
    """

    def __init__(self, drawn: Path, url: str = "", branch: str = "main") -> None:
        self.drawn, self.home, self.branch = drawn, url, branch
        self.templates = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
        self.templates.globals.update(
            badge=badge, day=day, links=links, quantity=quantity, signed=signed, row_link=self.row_link,
            check_link=self.check_link,
        )  # fmt: skip

    def row_link(self, table: str, line: int) -> str:
        return repository(self.home, self.branch, f"data/tables/{table}.csv", line)

    def check_link(self, where: str) -> str:
        """Where the code of a check is read; `where` is its file and line, as `data/checks/conflict.py:12`."""
        path, _, line = where.partition(":")
        return repository(self.home, self.branch, path, int(line)) if self.home else f"source/{path}.html#L-{line}"

    def code_link(self, section: str, number: str, cell: str) -> str:
        if self.home:
            return repository(self.home, self.branch, f"notebooks/{number}_{section}.ipynb")
        return f"source/notebooks/{number}_{section}.ipynb"

    def figure(self, figure: Figure, notebook: str) -> str:
        """A figure of a page: picture, caption, sources, and what can be taken away."""
        frame = pictures.data(figure.spec)
        rows = frame.head(SHOWN_DATA).astype(object).where(frame.head(SHOWN_DATA).notna(), "")
        table = {
            "columns": list(frame.columns),
            "rows": rows.to_numpy().tolist(),
            "more": max(0, len(frame) - SHOWN_DATA),
        }
        return self.templates.get_template("figure.html.j2").render(
            figure=figure,
            wide=pictures.still(self.drawn / figure.section / f"{figure.name}.svg"),
            narrow=pictures.still(self.drawn / figure.section / f"{figure.name}{pictures.NARROW_SVG}"),
            table=table,
            code=colored(figure.code),
            code_link=lambda cell: self.code_link(figure.section, notebook.partition("_")[0], cell),
        )

    def code(self, source: str) -> str:
        """The code behind a computed paragraph, folded."""
        return f'<details class="prose-code"><summary>the code of these numbers</summary>{colored(source)}</details>'

    def finding(self, then: dict[str, Any], now: dict[str, Any]) -> str:
        """The box of a claim."""
        evidence = evidence_of(then, now)
        same = then["verdict"] == now["verdict"]
        unchanged = same and then["reason"] == now["reason"]
        shown = (
            [(f"Then and now ({day(then['as_of'])}, {day(now['as_of'])})", now)]
            if unchanged
            else [(f"Then, {day(then['as_of'])}", then), (f"Now, {day(now['as_of'])}", now)]
        )
        return self.templates.get_template("finding.html.j2").render(
            then=then, now=now, shown=shown, moved=None if same else what_moved(evidence),
            rows=[says(each) for each in evidence[:SHOWN_ROWS]], total=len(evidence),
            cited=sorted({key for each in evidence for key in each["source_ids"]}),
        )  # fmt: skip

    def claims(self, items: list[dict[str, Any]], verdicts: dict[str, str]) -> str:
        """The claims of a section, each with its verdict as of now."""
        listed = [{**each, "verdict": verdicts.get(each["claim_id"], "")} for each in items]
        return self.templates.get_template("claims.html.j2").render(claims=listed)

    def sources(self, source_ids: set[str]) -> str:
        """The sources of a page, by publisher and day."""
        known = sources(None)
        mine = known[known["source_id"].isin(source_ids)].sort_values(["publisher", "published", "source_id"])
        mine = mine.assign(published=mine["published"].dt.strftime("%Y-%m-%d"))
        return self.templates.get_template("sources.html.j2").render(sources=mine.to_dict("records"))


def evidence_of(then: dict[str, Any], now: dict[str, Any]) -> list[dict[str, Any]]:
    """Rows that either finding rests on, as dicts of ref, published, source_ids and later (unknown then)."""
    found = {row["ref"]: row for row in [*then["evidence"], *now["evidence"]]}
    return [{**row, "later": row["published"] > THEN.isoformat()} for _, row in sorted(found.items())]


def what_moved(evidence: list[dict[str, Any]]) -> Markup:
    """Which publications came after the first date, in one sentence."""
    later = sorted({(row["published"], row["source_ids"][0]) for row in evidence if row["later"]})
    if not later:
        return Markup("The same rows are read differently on the later date.")
    listed = [Markup("{} ({})").format(links([key]), day(published)) for published, key in later[:4]]
    more = Markup(" and {} more").format(len(later) - 4) if len(later) > 4 else Markup("")
    return Markup("Not yet public then: ") + Markup(", ").join(listed) + more + Markup(".")


@cache
def indexed(table: str) -> tuple[pd.DataFrame, dict[str, int], list[str]]:
    """A table by the reference of its rows, the line of each, and the columns that say something of the fact."""
    names = [field["name"] for field in describe(table)["schema"]["fields"] if field["name"] not in BOOKKEEPING]
    return read(table).set_index("row"), lines(table), names


def says(row: dict[str, Any]) -> dict[str, Any]:
    """A row of evidence for the reader: its table and line, and its cells in words."""
    table = row["ref"].partition(":")[0]
    frame, where, names = indexed(table)
    cells = frame.loc[row["ref"]]
    parts = [
        Markup("<b>{}</b> {}").format(name.replace("_", " "), _plain(cells[name]))
        for name in names
        if pd.notna(cells[name])
    ]
    return {**row, "table": table, "line": where[row["ref"]], "says": Markup(" · ").join(parts)}


def _plain(value: Any) -> Markup:
    if isinstance(value, pd.Timestamp):
        return escape(f"{value:%Y-%m-%d}")
    if isinstance(value, float):
        return escape(f"{value:,.10g}")
    return escape(
        f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 9999 else value
    )
