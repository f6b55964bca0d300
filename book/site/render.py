"""From records to HTML: figures, finding boxes, lists of claims and of sources. Pure but for the templates it reads."""

from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from book.cells import SIGNS
from book.findings.certainty import told
from book.findings.evidence import evidence_of, folded, indexed, links, what_moved, where_read
from book.findings.harvest import Figure
from book.layout import TEMPLATES
from book.site import pictures
from book.wording import day, in_article, quantity, signed
from data.sources import sources

SHOWN_ROWS, SHOWN_DATA = 12, 60
"""How many rows of evidence and of chart data a page shows; the files beside it hold all."""


def badge(verdict: str) -> Markup:
    """The verdict as a badge: sign, word and colour."""
    kind = verdict.replace(" ", "-")
    return Markup('<span class="badge-verdict v-{}"><span aria-hidden="true">{}</span> {}</span>').format(
        kind, SIGNS[verdict], verdict
    )


def colored(source: str) -> str:
    """Python code as HTML."""
    return str(highlight(source, PythonLexer(), HtmlFormatter(cssclass="highlight")))


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
            check_link=self.check_link, told=told, in_article=in_article,
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

    def claims(self, record: dict[str, Any], verdicts: dict[str, str]) -> str:
        """The article's heading of a section, and its claims, each with its verdict as of now."""
        listed = [{**each, "verdict": verdicts.get(each["claim_id"], "")} for each in record["claims"]]
        return self.templates.get_template("claims.html.j2").render(heading=record["heading"], claims=listed)

    def sources(self, source_ids: set[str]) -> str:
        """The sources of a page, by originator and day."""
        known = sources(None)
        mine = known[known["source_id"].isin(source_ids)]
        mine = mine.assign(read=[where_read(each) for each in mine.to_dict("records")])
        mine = mine.sort_values(["originator", "published", "source_id"], key=folded)
        mine = mine.assign(published=mine["published"].dt.strftime("%Y-%m-%d"))
        return self.templates.get_template("sources.html.j2").render(sources=mine.to_dict("records"))


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
