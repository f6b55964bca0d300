"""The words of `charts` give the Altair that they stand for."""

from typing import Any

import altair as alt
import pandas as pd
import pytest

from book import charts

FRAME = pd.DataFrame({"day": pd.to_datetime(["2025-05-16"]), "n": [1], "low": [0], "high": [2], "who": ["a"]})


def spec(chart: Any) -> dict[str, Any]:
    """A chart or a channel as Vega-Lite reads it."""
    return dict(chart.to_dict())


def test_a_channel_writes_what_is_given_and_no_more() -> None:
    assert spec(charts.time("day")) == {"field": "day", "type": "temporal", "title": None}
    full = spec(charts.time("day", span=["2025-01-01", "2025-06-01"], format="%b", ticks=4))
    assert full["axis"] == {"format": "%b", "tickCount": 4} and full["scale"] == {
        "domain": ["2025-01-01", "2025-06-01"]
    }
    assert spec(charts.up("n", "people", span=[0, 5], at=[0, 5])) == {
        "field": "n", "type": "quantitative", "title": "people", "scale": {"domain": [0, 5]}, "axis": {"values": [0, 5]},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("order", "sort"), [(None, {"sort": None}), (["b", "a"], {"sort": ["b", "a"]}), (alt.Undefined, {})]
)
def test_rows_stand_in_the_order_that_is_given(order: Any, sort: dict[str, Any]) -> None:
    assert spec(charts.rows("who", order)) == {"field": "who", "type": "nominal", "title": None, **sort}


def test_heads_are_the_twin_of_rows() -> None:
    made = spec(charts.heads("who", pd.Series(["a", "b"]), upright=True))
    assert made["sort"] == ["a", "b"] and made["axis"] == {"orient": "top", "labelAngle": -90, "labelOverlap": False}


def test_looks_give_colour_and_shape_of_each_label() -> None:
    marks = charts.points(FRAME, charts.time("day"), charts.rows("who"), **charts.looks("who", {"a": ("us", "square")}))
    encoding = spec(marks)["encoding"]
    assert encoding["color"]["scale"] == {"domain": ["a"], "range": [charts.COLOUR["us"]]}
    assert encoding["shape"]["scale"] == {"domain": ["a"], "range": ["square"]}


def test_bars_carry_their_values() -> None:
    made = spec(charts.bars(FRAME, charts.across("n"), charts.rows("who"), text="n:Q", colour="us", tip=["n:Q"]))
    bar, value = made["layer"]
    assert bar["mark"] == {"type": "bar", "height": 24, "color": charts.COLOUR["us"]} and "tooltip" in bar["encoding"]
    assert value["mark"]["type"] == "text" and value["encoding"]["text"]["field"] == "n"


def test_columns_carry_numbers_on_top_only_where_asked() -> None:
    x, y = charts.heads("who"), charts.up("n", "people")
    assert spec(charts.columns(FRAME, x, y, width=4))["mark"] == {"type": "bar", "width": 4}
    _, number = spec(charts.columns(FRAME, x, y, text="n:Q"))["layer"]
    assert number["encoding"]["y"] == {"field": "n", "type": "quantitative"}


@pytest.mark.parametrize(("kind", "mark"), [(charts.ranges, "rule"), (charts.spans, "bar")])
def test_ranges_and_spans_go_from_one_field_to_another(kind: Any, mark: str) -> None:
    made = spec(kind(FRAME, charts.across("low"), "high", charts.rows("who")))
    assert made["mark"]["type"] == mark
    assert (made["encoding"]["x"]["field"], made["encoding"]["x2"]["field"]) == ("low", "high")


def test_a_shape_is_one_for_all_or_a_channel() -> None:
    one = spec(charts.points(FRAME, "day:T", "who:N", shape="square"))
    assert one["mark"] == {"type": "point", "shape": "square"} and "shape" not in one["encoding"]


def test_labels_stand_where_they_are_put() -> None:
    assert spec(charts.labels(FRAME, "day:T", "n:Q", "who:N"))["mark"] == {"type": "text", "align": "left"}
    assert spec(charts.labels(FRAME, "day:T", "n:Q", "who:N", align=None, dy=3))["mark"] == {"type": "text", "dy": 3}


def test_the_claim_can_move_its_words() -> None:
    _, words = spec(charts.claimed(5, "the article: 5", x="width", align="right"))["layer"]
    assert words["mark"]["x"] == "width" and words["mark"]["align"] == "right" and words["mark"]["baseline"] == "bottom"


def test_panels_stand_side_by_side() -> None:
    one = charts.ticks(FRAME, charts.time("day"), charts.rows("who"))
    assert spec(charts.panels([one, one]))["columns"] == 2


def test_a_level_and_a_marker_are_lines() -> None:
    assert spec(charts.level(1, "times", "muted"))["encoding"]["x"]["field"] == "times"
    assert spec(charts.lines(FRAME, charts.time("day"), charts.up("n"), dash="who:N"))["encoding"]["strokeDash"]
