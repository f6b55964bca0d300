"""The one way a chart gets onto a page."""

import re
from typing import Any

import pandas as pd
from IPython.display import Markdown, display

from book.outputs import FIGURE, ONLY_JUPYTER, VEGALITE
from data.checks.coverage import guard, tables_in

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def ids(frames: list[pd.DataFrame]) -> list[str]:
    """Source ids of the rows of some frames, each once, in alphabetical order."""
    return sorted({str(key) for frame in frames for key in frame["source_id"].dropna()})


def show(chart: Any, *, name: str, title: str, alt: str, caption: str, sources: list[pd.DataFrame] | None) -> None:
    """Put a chart onto the page.

    `name` is the figure's lasting name, in lower case with hyphens, once on a page: `show(…, name="drones-by-night")`
    in the section `conflict` is `#fig-conflict-drones-by-night` in addresses, and so are its files. Its number on the
    page is another thing and follows from its place. `title` is a statement that the chart shows; `alt` says in words
    what is seen; `caption` tells what is drawn, in which unit, and how sure it is; `sources` are the frames whose rows
    are drawn (column source_id), or None where the chart is drawn from the findings of this book. Raises ValueError
    when one of them is missing, and for a title that says "first", "none" or "only" of tables that are selections
    without saying so.
    """
    for what, text in (("name", name), ("title", title), ("alt", alt), ("caption", caption)):
        if not text.strip():
            raise ValueError(f"charts.show: {what} is empty; write it, readers who cannot see the chart depend on it")
    if not NAME.fullmatch(name):
        raise ValueError(
            f"charts.show: the name {name!r} is no part of an address; write lower case words with hyphens"
        )
    cited = ids(sources or [])
    if sources is not None and not cited:
        raise ValueError("charts.show: sources holds no source_id; pass the frames whose rows are drawn")
    guard(f"charts.show({name!r}), title", title, tables_in(*sources or []))
    figure = {"name": name, "title": title, "alt": alt, "caption": caption, "source_ids": cited}
    display(Markdown(f"**{title}**"), metadata=ONLY_JUPYTER)
    spec = chart.properties(description=alt).to_dict()
    display({VEGALITE: spec, "text/plain": alt, FIGURE: figure}, raw=True)
    display(Markdown(f"*{caption}* Sources: {', '.join(cited) or 'the findings of this book'}."), metadata=ONLY_JUPYTER)
