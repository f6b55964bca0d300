"""The one way a chart gets onto a page, and the pictures made of it."""

from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd
import pytest

from book import charts
from book.layout import STATIC
from book.site import pictures
from data.checks.verdicts import Verdict

FRAME = pd.DataFrame({"day": pd.to_datetime(["2025-05-16", "2025-05-18"]), "n": [1, 2], "source_id": ["b", "a"]})
CHART = alt.Chart(FRAME).mark_line().encode(x="day:T", y="n:Q")


@pytest.mark.parametrize("missing", ["name", "title", "alt", "caption"])
def test_a_chart_needs_its_words(missing: str) -> None:
    words: Any = {"name": "n", "title": "t", "alt": "a", "caption": "c"} | {missing: " "}
    with pytest.raises(ValueError, match=missing):
        charts.show(CHART, sources=[FRAME], **words)


def test_a_chart_needs_sources() -> None:
    with pytest.raises(ValueError, match="no source_id"):
        charts.show(CHART, name="n", title="t", alt="a", caption="c", sources=[FRAME.head(0)])


@pytest.mark.parametrize("name", ["Drones by night", "drones_by_night", "-drones", "drónes"])
def test_a_name_that_is_no_address_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="lower case words with hyphens"):
        charts.show(CHART, name=name, title="t", alt="a", caption="c", sources=[FRAME])


def test_ids_are_each_once_in_order() -> None:
    assert charts.ids([FRAME, FRAME]) == ["a", "b"]


def test_every_meaning_has_a_dark_twin_and_the_sheet_swaps_it() -> None:
    sheet = (STATIC / "record.css").read_text()
    assert charts.COLOUR.keys() == charts.DARK.keys()
    assert len(set(charts.COLOUR.values())) == len(charts.COLOUR), (
        "two meanings with one colour cannot be swapped apart"
    )
    for name, colour in charts.COLOUR.items():
        for part in ("fill", "stroke"):
            rule = f'html[data-theme="dark"] .chart-frame :is([{part}="{colour}"]) {{ {part}: {charts.DARK[name]}; }}'
            assert rule in sheet, f"{name}: mend book/site/_static/record.css"
    for verdict in Verdict:
        bar = f".card-bar .v-{verdict.replace(' ', '-')} {{ background: "
        assert f"{bar}{charts.COLOUR[verdict]}; }}" in sheet and f"{bar}{charts.DARK[verdict]}; }}" in sheet


def test_a_scale_gives_labels_the_colours_of_their_meanings() -> None:
    scale = charts.scale({"Russian forces": "russia", "none": "no evidence found"}).to_dict()
    assert scale == {"domain": ["Russian forces", "none"],
                     "range": [charts.COLOUR["russia"], charts.COLOUR["no evidence found"]]}  # fmt: skip


def test_a_colour_that_means_nothing_is_named_with_its_choices() -> None:
    with pytest.raises(KeyError, match="no colour means 'red'; choose one of ukraine, russia"):
        charts.scale({"Russian forces": "red"})


def test_a_phone_gets_narrow_charts_one_below_the_other() -> None:
    wide = alt.concat(CHART.properties(width=400), CHART.properties(width=200), columns=2).to_dict()
    small = pictures.narrow(wide)
    assert small["columns"] == 1
    assert [part["width"] for part in small["concat"]] == [charts.NARROW, 200]
    assert "vconcat" in pictures.narrow((CHART | CHART).to_dict())
    assert pictures.narrow(CHART.to_dict())["width"] == charts.NARROW


def spec() -> dict[str, Any]:
    found: dict[str, Any] = (CHART + charts.announced() + charts.claimed(1.5, "the article")).to_dict()
    return found


def test_the_announcement_and_the_claim_are_in_the_picture() -> None:
    svg = pictures.svg(spec(), "x")
    assert "announcement, 17 May 2025" in svg and "the article" in svg
    assert charts.COLOUR["article"] in svg and 'id="clip' not in svg


def test_pictures_are_the_same_each_time() -> None:
    assert pictures.svg(spec(), "x") == pictures.svg(spec(), "x")
    assert pictures.png(spec()) == pictures.png(spec())


def test_the_data_are_just_what_is_drawn() -> None:
    frame = pictures.data(CHART.to_dict())
    assert frame["day"].tolist() == ["2025-05-16", "2025-05-18"] and frame["n"].tolist() == [1, 2]
    assert pictures.csv(frame).splitlines()[0] == "day,n,source_id"


def test_the_script_holds_both_widths_and_the_data_once() -> None:
    text = pictures.script(CHART.to_dict(), "conflict-1")
    assert text.startswith('(window.recordCharts ??= {})["conflict-1"] = ') and text.count('"datasets"') == 1


def test_the_bundle_is_one_classic_script(tmp_path: Path) -> None:
    text = pictures.bundle()
    assert text.startswith("(() => {") and "window.recordEmbed" in text and "\nexport " not in text
