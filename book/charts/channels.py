"""Axes, colours and shapes as the book writes them: short names for the Altair channels that recur.

Each returns an Altair channel, to be handed to `encode` or to one of the kinds of chart. A field is named without its
type. What is not given is left to Altair and the theme.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from book.charts.theme import COLOUR

Given = Any
"""A setting that Altair takes, or nothing (`alt.Undefined`)."""

SOURCED = ("source_id:N", "published:T")
"""The end of a tooltip: where a row comes from and since when it is public."""


def _made(kind: Any, **settings: Any) -> Given:
    """An axis, scale or legend of the settings that are given; nothing where none is."""
    kept = {name: each for name, each in settings.items() if each is not alt.Undefined}
    return kind(**kept) if kept else alt.Undefined


def time(
    field: str, *, span: Sequence[Any] | Given = alt.Undefined, format: Given = alt.Undefined,
    ticks: Given = alt.Undefined, padding: Given = alt.Undefined,
) -> alt.X:  # fmt: skip
    """Days from left to right. `span` is first and last day; `ticks` a number, or a unit such as "year"."""
    axis = _made(alt.Axis, format=format, tickCount=ticks)
    scale = _made(alt.Scale, domain=_listed(span), padding=padding)
    return alt.X(f"{field}:T", title=None, axis=axis, scale=scale)


def across(field: str, title: str | None = None, **settings: Any) -> alt.X:
    """A quantity from left to right; settings are those of `up`."""
    return alt.X(f"{field}:Q", **_quantity(title, **settings))


def up(field: str, title: str | None = None, **settings: Any) -> alt.Y:
    """A quantity from bottom to top.

    `span` is least and most, `at` the values with a tick or `ticks` about how many, `scale` and `axis` further settings
    of Altair's scale and axis.
    """
    return alt.Y(f"{field}:Q", **_quantity(title, **settings))


def _quantity(
    title: str | None, *, span: Sequence[float] | Given = alt.Undefined, at: Sequence[float] | Given = alt.Undefined,
    ticks: Given = alt.Undefined, scale: Mapping[str, Any] | None = None, axis: Mapping[str, Any] | None = None,
) -> dict[str, Any]:  # fmt: skip
    return {
        "title": title,
        "scale": _made(alt.Scale, domain=_listed(span), **(scale or {})),
        "axis": _made(alt.Axis, values=_listed(at), tickCount=ticks, **(axis or {})),
    }


def rows(
    field: str, order: Any = alt.Undefined, *, every: Sequence[str] | Given = alt.Undefined,
    room: Given = alt.Undefined, grid: Given = alt.Undefined, padding: Given = alt.Undefined,
    axis: Mapping[str, Any] | None = None,
) -> alt.Y:  # fmt: skip
    """A row for each value of a field, with its name on the left.

    `order` lists them from the top (None: as in the frame; not given: by alphabet), `every` names rows that stand even
    where they are empty, `room` is the widest name in pixels.
    """
    return alt.Y(
        f"{field}:N", title=None, sort=_listed(order),
        scale=_made(alt.Scale, domain=_listed(every), paddingOuter=padding),
        axis=_made(alt.Axis, labelLimit=room, grid=grid, **(axis or {})),
    )  # fmt: skip


def heads(
    field: str, order: Any = alt.Undefined, *, every: Sequence[str] | Given = alt.Undefined, room: Given = alt.Undefined,
    upright: bool = False, axis: Mapping[str, Any] | None = None, title: str | None = None,
) -> alt.X:  # fmt: skip
    """A column for each value of a field, the twin of `rows`; `upright` turns long names and puts them on top."""
    turned = {"orient": "top", "labelAngle": -90, "labelOverlap": False} if upright else {}
    return alt.X(
        f"{field}:N", title=title, sort=_listed(order), scale=_made(alt.Scale, domain=_listed(every)),
        axis=_made(alt.Axis, labelLimit=room, **turned, **(axis or {})),
    )  # fmt: skip


def scale(meanings: Mapping[str, str]) -> alt.Scale:
    """A colour scale of labels, each with its meaning in COLOUR: `scale({"Russian forces": "russia"})`."""
    return alt.Scale(domain=list(meanings), range=[COLOUR[each] for each in meanings.values()])


def colour(field: str, meanings: Mapping[str, str], **settings: Any) -> alt.Color:
    """Colour by meaning: labels of a field, each with a name of COLOUR. `legend=None` leaves the legend out."""
    return alt.Color(f"{field}:N", scale=scale(meanings), **settings)


def shape(field: str, shapes: Mapping[str, str], **settings: Any) -> alt.Shape:
    """A shape for each label of a field: circle, square, diamond, cross, triangle-up …"""
    return alt.Shape(f"{field}:N", scale=alt.Scale(domain=list(shapes), range=list(shapes.values())), **settings)


def looks(field: str, looks: Mapping[str, tuple[str, str]], **settings: Any) -> dict[str, Any]:
    """Colour and shape of `points` at once: labels of a field, each with a name of COLOUR and a shape.

    `charts.points(…, **charts.looks("when", {"before": ("russia", "circle"), "after": ("other", "diamond")}))`
    """
    return {
        "colour": colour(field, {label: meaning for label, (meaning, _) in looks.items()}, **settings),
        "shape": shape(field, {label: form for label, (_, form) in looks.items()}, **settings),
    }


def _listed(given: Any) -> Any:
    """A list of labels or numbers, in whatever they are given; nothing, None and what Altair itself sorts by as they are."""
    return given if given is None or given is alt.Undefined or isinstance(given, alt.SchemaBase) else list(given)
