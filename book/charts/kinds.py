"""Kinds of chart that recur in the book. Plain Altair comes out, to which a notebook adds what it needs with `+`.

Each takes a frame that holds just what is drawn, and channels: of `charts` (`time`, `across`, `up`, `rows`, `colour`,
`shape`) or of Altair. `tip` is the tooltip, a list of fields with their types. `colour` is a meaning of COLOUR, or a
channel where the rows differ in colour. Further settings are those of the mark: size, opacity, strokeWidth …
"""

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from book.charts.theme import COLOUR

Colour = str | alt.Color | None
Tip = Sequence[Any]


def _hue(colour: Colour) -> tuple[dict[str, Any], dict[str, Any]]:
    """One colour as a setting of the mark, several as a channel: settings, channels."""
    if isinstance(colour, str):
        return {"color": COLOUR[colour]}, {}
    return {}, {} if colour is None else {"color": colour}


def _tip(tip: Tip) -> dict[str, Any]:
    return {"tooltip": list(tip)} if tip else {}


def bars(
    frame: pd.DataFrame, x: alt.X, y: alt.Y, *, text: Any, colour: Colour = None, height: float = 24, gap: float = 5,
    tip: Tip = (),
) -> alt.LayerChart:  # fmt: skip
    """Bars from left to right with their values at the end; `text` is the field that is printed there."""
    mark, channel = _hue(colour)
    base = alt.Chart(frame).encode(x=x, y=y)
    drawn = base.mark_bar(height=height, **mark).encode(**channel, **_tip(tip))
    return drawn + base.mark_text(align="left", dx=gap).encode(text=text)


def columns(
    frame: pd.DataFrame, x: alt.X, y: alt.Y, *, width: Any = alt.Undefined, colour: Colour = None, tip: Tip = (),
    text: Any = None, **mark: Any,
) -> Any:  # fmt: skip
    """Bars that stand side by side, one for each day, month or name; `text` is a field that is printed on top."""
    one, channel = _hue(colour)
    base = alt.Chart(frame).encode(x=x)
    drawn = base.mark_bar(width=width, **one, **mark).encode(y=y, **channel, **_tip(tip))
    return drawn if text is None else drawn + base.mark_text(dy=-7).encode(y=alt.Y(y.shorthand), text=text)


def spans(
    frame: pd.DataFrame, start: alt.X, end: str, y: Any, *, height: Any = alt.Undefined, colour: Colour = None,
    tip: Tip = (), **mark: Any,
) -> alt.Chart:  # fmt: skip
    """A bar from `start` to the field `end` in each row: terms of office, truces, parts of a whole."""
    one, channel = _hue(colour)
    drawn = alt.Chart(frame).mark_bar(height=height, **one, **mark)
    return drawn.encode(x=start, x2=end, y=y, **channel, **_tip(tip))


def ranges(
    frame: pd.DataFrame, low: alt.X, high: str, y: alt.Y, *, colour: Colour = "uncertainty", width: float = 4,
    tip: Tip = (), **mark: Any,
) -> alt.Chart:  # fmt: skip
    """A bar from the lowest (`low`) to the highest value (field `high`) of each row, for estimates and intervals."""
    one, channel = _hue(colour)
    drawn = alt.Chart(frame).mark_rule(strokeWidth=width, **one, **mark)
    return drawn.encode(x=low, y=y, x2=high, **channel, **_tip(tip))


def points(
    frame: pd.DataFrame, x: Any, y: Any, *, colour: Colour = None, shape: Any = None, size: Any = alt.Undefined,
    tip: Tip = (), **mark: Any,
) -> alt.Chart:  # fmt: skip
    """A mark for each row: events on a time line, cells of a grid, the middle of a range.

    `shape` is the name of one shape for all, or a channel.
    """
    one, channel = _hue(colour)
    if isinstance(shape, str):
        one["shape"] = shape
    elif shape is not None:
        channel["shape"] = shape
    return alt.Chart(frame).mark_point(size=size, **one, **mark).encode(x=x, y=y, **channel, **_tip(tip))


def ticks(
    frame: pd.DataFrame, x: alt.X, y: alt.Y, *, colour: Colour = None, thickness: float = 3, size: float = 24,
    tip: Tip = (), **mark: Any,
) -> alt.Chart:  # fmt: skip
    """Lanes on a time line: an upright stroke for each row, on its day, in the lane that `y` names."""
    one, channel = _hue(colour)
    drawn = alt.Chart(frame).mark_tick(thickness=thickness, size=size, **one, **mark)
    return drawn.encode(x=x, y=y, **channel, **_tip(tip))


def lines(
    frame: pd.DataFrame, x: alt.X, y: alt.Y, *, colour: Colour = None, dash: Any = None, tip: Tip = (), **mark: Any
) -> alt.Chart:
    """A line for each value of the colour or dash."""
    one, channel = _hue(colour)
    channel |= {} if dash is None else {"strokeDash": dash}
    return alt.Chart(frame).mark_line(**one, **mark).encode(x=x, y=y, **channel, **_tip(tip))


def labels(
    frame: pd.DataFrame, x: Any, y: Any, text: Any, *, colour: Colour = None, align: Any = "left", **mark: Any
) -> alt.Chart:
    """Words or numbers in the drawing, at places of their own; `dx` and `dy` move them, in pixels.

    `align` says which end of the words stands at the place; None centres them.
    """
    one, channel = _hue(colour)
    one |= {} if align is None else {"align": align}
    return alt.Chart(frame).mark_text(**one, **mark).encode(x=x, y=y, text=text, **channel)


def panels(charts: Sequence[Any], *, columns: int = 2, **settings: Any) -> alt.ConcatChart:
    """Several drawings side by side; on a phone one below the other."""
    return alt.concat(*charts, columns=columns, **settings)
