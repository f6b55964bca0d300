"""The chart theme, the palette by meaning, and the one way a chart gets onto a page: `show`.

Draw with plain Altair from a data frame that holds just what is drawn: no aggregates inside the chart, so that the CSV
offered beside the picture is exactly the picture. Colours are taken from COLOUR by meaning; the style sheet swaps each
of them for its dark twin (DARK), in the static picture and in the interactive chart alike.
"""

from datetime import date
from typing import Any

import altair as alt
import pandas as pd
from IPython.display import Markdown, display

from book.outputs import FIGURE, ONLY_JUPYTER, VEGALITE
from data.dates import ANNOUNCED

WIDTH, NARROW, HEIGHT = 640, 300, 280
"""Widths of the drawing on a desk and on a phone, and the usual height, in pixels."""
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"

COLOUR = {
    "ukraine": "#0b6aa8",
    "russia": "#c2410c",
    "us": "#0f7b5f",
    "europe": "#8a4fa3",
    "other": "#6b7280",
    "article": "#b0126f",
    "uncertainty": "#c3c9d2",
    "ink": "#1f2933",
    "muted": "#52606d",
    "grid": "#dde1e6",
    "supported": "#1b6ca9",
    "partly supported": "#6aa5cf",
    "misleading": "#d99a2b",
    "contradicted": "#b3401b",
    "no evidence found": "#868c96",
    "not checkable": "#c9ced7",
}
"""Colour by meaning, on a light ground; every pair that meets in one chart differs in lightness as well as in hue."""

DARK = {
    "ukraine": "#5fb4ea",
    "russia": "#ff9466",
    "us": "#4cc9a4",
    "europe": "#cf9be6",
    "other": "#a3aab5",
    "article": "#ff7ab8",
    "uncertainty": "#4a5260",
    "ink": "#e6e9ee",
    "muted": "#a9b3c0",
    "grid": "#3a424d",
    "supported": "#4f9fd8",
    "partly supported": "#9cc8e8",
    "misleading": "#e8b455",
    "contradicted": "#e0703f",
    "no evidence found": "#9aa1ab",
    "not checkable": "#59616d",
}
"""The same meanings on a dark ground."""


@alt.theme.register("record", enable=True)
def theme() -> Any:
    """Calm axes, sizes that stay readable on a phone, one font whose metrics every machine has."""
    text: Any = {
        "labelFont": FONT,
        "titleFont": FONT,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "labelColor": COLOUR["muted"],
        "titleColor": COLOUR["muted"],
    }
    return {
        "config": {
            "background": "transparent",
            "aria": False,  # the frame around a chart carries its description; marks would repeat it hundreds of times
            "font": FONT,
            "view": {
                "stroke": "transparent",
                "continuousWidth": WIDTH,
                "continuousHeight": HEIGHT,
                "discreteWidth": WIDTH,
            },
            "axis": {**text, "gridColor": COLOUR["grid"], "domainColor": COLOUR["grid"], "tickColor": COLOUR["grid"]},
            "axisX": {"grid": False, "labelOverlap": True},
            "axisY": {"titleAlign": "left", "titleAngle": 0, "titleX": 0, "titleY": -10, "titleAnchor": "end"},
            "legend": {
                **text,
                "orient": "top",
                "direction": "horizontal",
                "title": None,
                "columns": 3,
                "labelLimit": 280,
                "symbolStrokeWidth": 3,
                "offset": 22,
            },
            "header": {**text, "labelFontSize": 13, "labelColor": COLOUR["ink"]},
            "title": {
                "font": FONT,
                "fontSize": 13,
                "fontWeight": "bold",
                "anchor": "start",
                "color": COLOUR["ink"],
                "subtitleFont": FONT,
                "subtitleColor": COLOUR["muted"],
                "subtitleFontSize": 12,
            },
            "text": {"font": FONT, "fontSize": 12, "color": COLOUR["ink"]},
            "bar": {"color": COLOUR["other"]},
            "line": {"strokeWidth": 2, "color": COLOUR["ink"]},
            "point": {"filled": True, "size": 60, "color": COLOUR["ink"]},
            "rule": {"color": COLOUR["ink"]},
            "range": {"category": [COLOUR[name] for name in ("ukraine", "russia", "us", "europe", "other")]},
        }
    }


def scale(**meanings: str) -> alt.Scale:
    """A colour scale from meaning to label, e.g. `scale(russia="Russian forces", ukraine="Ukrainian forces")`."""
    return alt.Scale(domain=list(meanings.values()), range=[COLOUR[name.replace("_", " ")] for name in meanings])


def marker(day: date, label: str, align: Any = "right") -> alt.LayerChart:
    """A thin vertical line on a day, with its label on top, left of the line or (align="left") right of it."""
    frame = pd.DataFrame({"day": [pd.Timestamp(day)], "label": [label]})
    base = alt.Chart(frame).encode(x="day:T")
    rule = base.mark_rule(strokeDash=[2, 3], strokeWidth=1.2, color=COLOUR["ink"])
    away = -4 if align == "right" else 4
    text = base.mark_text(align=align, baseline="top", dx=away, y=2, color=COLOUR["ink"], fontSize=11)
    return rule + text.encode(text="label:N")


def announced(align: Any = "right") -> alt.LayerChart:
    """The day of the announcement, drawn the same way in every chart; see `marker` for `align`."""
    return marker(ANNOUNCED, "announcement, 17 May 2025", align)


def claimed(value: float, label: str, axis: str = "y") -> alt.LayerChart:
    """The article's figure as a dashed line across the chart, drawn the same way in every chart."""
    frame = pd.DataFrame({"value": [value], "label": [label]})
    place = {"y": alt.Y("value:Q")} if axis == "y" else {"x": alt.X("value:Q")}
    base = alt.Chart(frame).encode(**place)
    rule = base.mark_rule(strokeDash=[6, 4], strokeWidth=2, color=COLOUR["article"])
    side: dict[str, Any] = (
        {"align": "left", "baseline": "bottom", "dy": -3, "x": 4}
        if axis == "y"
        else {"align": "left", "baseline": "top", "dx": 5, "y": 2}
    )
    text = base.mark_text(color=COLOUR["article"], fontWeight="bold", **side).encode(text="label:N")
    return rule + text


def ids(frames: list[pd.DataFrame]) -> list[str]:
    """Source ids of the rows of some frames, each once, in alphabetical order."""
    return sorted({str(key) for frame in frames for key in frame["source_id"].dropna()})


def show(chart: Any, *, title: str, alt: str, caption: str, sources: list[pd.DataFrame]) -> None:
    """Put a chart onto the page.

    `title` is a statement that the chart shows; `alt` says in words what is seen; `caption` tells what is drawn, in
    which unit, and how sure it is; `sources` are the frames whose rows are drawn (column source_id). Raises ValueError
    when one of them is missing.
    """
    for name, text in (("title", title), ("alt", alt), ("caption", caption)):
        if not text.strip():
            raise ValueError(f"charts.show: {name} is empty; write it, readers who cannot see the chart depend on it")
    cited = ids(sources)
    if not cited:
        raise ValueError("charts.show: sources holds no source_id; pass the frames whose rows are drawn")
    figure = {"title": title, "alt": alt, "caption": caption, "source_ids": cited}
    display(Markdown(f"**{title}**"), metadata=ONLY_JUPYTER)
    spec = chart.properties(description=alt).to_dict()
    display({VEGALITE: spec, "text/plain": alt, FIGURE: figure}, raw=True)
    display(Markdown(f"*{caption}* Sources: {', '.join(cited)}."), metadata=ONLY_JUPYTER)


def _one_column(part: Any) -> Any:
    """A part of a chart with each of its legends in one column."""
    if isinstance(part, list):
        return [_one_column(each) for each in part]
    if not isinstance(part, dict):
        return part
    kept = {key: value if key == "datasets" else _one_column(value) for key, value in part.items()}
    if isinstance(kept.get("legend"), dict):
        kept["legend"] = {**kept["legend"], "columns": 1}
    return kept


def narrow(spec: dict[str, Any], width: int = NARROW) -> dict[str, Any]:
    """The same chart for a phone: narrower, side-by-side parts stacked, legends in one column."""
    spec = _one_column(spec)
    if "hconcat" in spec:
        spec["vconcat"] = spec.pop("hconcat")
    if "concat" in spec or "facet" in spec:
        spec["columns"] = 1
    for part in ("concat", "vconcat"):
        if part in spec:
            spec[part] = [narrow(each, width) for each in spec[part]]
    if "spec" in spec:
        spec["spec"] = narrow(spec["spec"], width)
    elif not {"concat", "vconcat"} & set(spec) and not isinstance(spec.get("width"), dict):
        spec["width"] = min(width, spec.get("width", width))
    return spec
