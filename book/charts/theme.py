"""How every chart looks: sizes, font, the palette by meaning and its dark twin, and the Altair theme that uses them."""

from typing import Any

import altair as alt

WIDTH, NARROW, HEIGHT = 640, 300, 280
"""Widths of the drawing on a desk and on a phone, and the usual height, in pixels."""
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"


class Palette(dict[str, str]):
    """Colours by meaning. Raises KeyError that lists the meanings for one that is not among them."""

    def __missing__(self, meaning: str) -> str:
        raise KeyError(f"charts: no colour means {meaning!r}; choose one of {', '.join(self)}")


COLOUR = Palette(
    {
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
)
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
