"""Section "conflict": what the figures on people count, on both sides of each threshold."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.conflict.people import aid_arrives, aid_needed, civilian_casualties, displaced

THEN = date(2025, 5, 31)
DAY = pd.Timestamp("2025-05-01")


def one(**cells: object) -> pd.DataFrame:
    return pd.DataFrame([{"row": "t:1", "as_of": DAY, "published": DAY, "source_id": "a", **cells}])


@pytest.mark.parametrize(
    ("killed", "total", "verdict"),
    [
        (4_000, 19_500, Verdict.SUPPORTED),  # half as much again
        (4_000, 19_501, Verdict.CONTRADICTED),
        (12_350, 45_000, Verdict.MISLEADING),  # five percent below
        (12_349, 45_000, Verdict.CONTRADICTED),
        (19_500, 45_000, Verdict.MISLEADING),
    ],
)
def test_casualties_are_killed_plus_injured(killed: int, total: int, verdict: Verdict) -> None:
    assert civilian_casualties(one(killed=killed, total=total), as_of=THEN).verdict is verdict


@pytest.mark.parametrize(
    ("inside", "abroad", "verdict"),
    [
        (3_885_000, 6_900_000, Verdict.PARTLY),  # five percent above the article's figure
        (3_885_001, 6_900_000, Verdict.CONTRADICTED),
        (1_700_000, 2_000_000, Verdict.SUPPORTED),  # both together
        (9_000_000, 3_515_000, Verdict.MISLEADING),  # the refugees alone
        (9_000_000, 3_514_999, Verdict.CONTRADICTED),
    ],
)
def test_displaced_inside_abroad_or_both(inside: int, abroad: int, verdict: Verdict) -> None:
    assert displaced(one(idps=inside), one(refugees=abroad, scope="global"), as_of=THEN).verdict is verdict


def test_figures_more_than_a_year_away_do_not_count() -> None:
    old = one(idps=3_700_000, as_of=pd.Timestamp("2024-05-16"))
    assert displaced(old, one(refugees=6_900_000, scope="global"), as_of=THEN).verdict is Verdict.NO_EVIDENCE


def plans(need: int, targeted: int) -> pd.DataFrame:
    return one(
        plan="hnrp",
        year=2025,
        people_in_need=need,
        people_targeted=targeted,
        people_reached=pd.NA,
        required_usd=2.6e9,
        reached_as_of=pd.NaT,
    )


@pytest.mark.parametrize(
    ("need", "targeted", "verdict"),
    [
        (15_000_000, 6_000_000, Verdict.PARTLY),  # half as much again
        (15_000_001, 6_000_000, Verdict.CONTRADICTED),
        (9_500_000, 6_000_000, Verdict.PARTLY),
        (9_499_999, 6_000_000, Verdict.CONTRADICTED),
        (20_000_000, 10_000_000, Verdict.MISLEADING),  # the targeted, not those in need
    ],
)
def test_without_a_unit_people_in_need_fit_only_partly(need: int, targeted: int, verdict: Verdict) -> None:
    assert aid_needed(plans(need, targeted), as_of=THEN).verdict is verdict


def reports(*rows: tuple[str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["actor", "end"]).astype({"end": "datetime64[ns]"})
    return frame.assign(
        row=[f"d:{i}" for i in frame.index],
        start=frame["end"] - pd.Timedelta(days=30),
        unit="people",
        measure="people reached",
        value=1_000_000.0,
        published=frame["end"],
        source_id="a",
    )


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("WFP", "2025-04-30"), ("ICRC", "2024-05-17")], Verdict.SUPPORTED),  # a year before, to the day
        ([("WFP", "2025-04-30"), ("ICRC", "2024-05-16")], Verdict.PARTLY),
        ([("CARE", "2025-04-30")], Verdict.NO_EVIDENCE),
    ],
)
def test_both_the_un_and_the_red_cross_must_report(rows: list[tuple[str, str]], verdict: Verdict) -> None:
    assert aid_arrives(reports(*rows), plans(1, 1).head(0), as_of=THEN).verdict is verdict
