"""What is drawn the same way in every chart: the day of the announcement, the article's figure, a line at a value."""

from datetime import date
from typing import Any

import altair as alt
import pandas as pd

from book.charts.theme import COLOUR
from data.dates import ANNOUNCED


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


def claimed(value: float, label: str, axis: str = "y", **words: Any) -> alt.LayerChart:
    """The article's figure as a dashed line across the chart, drawn the same way in every chart.

    `axis` is y for a line from left to right, x for one from top to bottom; `words` are settings of its label.
    """
    frame = pd.DataFrame({"value": [value], "label": [label]})
    place = {"y": alt.Y("value:Q")} if axis == "y" else {"x": alt.X("value:Q")}
    base = alt.Chart(frame).encode(**place)
    rule = base.mark_rule(strokeDash=[6, 4], strokeWidth=2, color=COLOUR["article"])
    usual: dict[str, Any] = (
        {"align": "left", "baseline": "bottom", "dy": -3, "x": 4}
        if axis == "y"
        else {"align": "left", "baseline": "top", "dx": 5, "y": 2}
    )
    text = base.mark_text(color=COLOUR["article"], fontWeight="bold", **{**usual, **words}).encode(text="label:N")
    return rule + text


def level(value: float, field: str = "level", colour: str = "ink", **mark: Any) -> alt.Chart:
    """An upright line at a value to compare with, such as no change; `field` names it in the data of the chart."""
    frame = pd.DataFrame({field: [value]})
    return alt.Chart(frame).mark_rule(color=COLOUR[colour], **mark).encode(x=f"{field}:Q")
