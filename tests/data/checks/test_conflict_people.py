"""Section "conflict": what the figures on people, aid and votes count, on both sides of each threshold."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.conflict.aid import aid_arrives, kinds_of_aid
from data.checks.conflict.peace import urged
from data.checks.conflict.people import aid_needed, civilian_casualties, displaced

THEN = date(2025, 5, 31)
DAY = pd.Timestamp("2025-05-01")


def one(**cells: object) -> pd.DataFrame:
    return pd.DataFrame([{"row": "t:1", "as_of": DAY, "published": DAY, "source_id": "a", **cells}])


@pytest.mark.parametrize(
    ("killed", "total", "verdict"),
    [
        (4_000, 19_500, Verdict.SUPPORTED),  # half as much again
        (0, 19_501, Verdict.CONTRADICTED),
        (12_350, 45_000, Verdict.MISLEADING),  # five percent below
        (12_349, 45_000, Verdict.CONTRADICTED),
        (19_500, 45_000, Verdict.MISLEADING),
        (30_000, 43_000, Verdict.MISLEADING),  # the injured alone
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


@pytest.mark.parametrize(
    ("inside", "abroad", "verdict"),
    [
        (3_700_000, None, Verdict.PARTLY),
        (5_000_000, None, Verdict.NO_EVIDENCE),  # the whole is not tested
        (None, 3_700_000, Verdict.MISLEADING),
        (None, 6_900_000, Verdict.NO_EVIDENCE),
    ],
)
def test_with_one_group_on_record_the_whole_is_not_tested(
    inside: int | None, abroad: int | None, verdict: Verdict
) -> None:
    idps = one(idps=inside or 0).head(1 if inside else 0)
    refugees = one(refugees=abroad or 0, scope="global").head(1 if abroad else 0)
    assert displaced(idps, refugees, as_of=THEN).verdict is verdict


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
        (15_000_000, 6_000_000, Verdict.SUPPORTED),  # half as much again
        (15_000_001, 6_000_000, Verdict.CONTRADICTED),
        (9_500_000, 6_000_000, Verdict.SUPPORTED),
        (9_499_999, 6_000_000, Verdict.CONTRADICTED),
        (20_000_000, 10_000_000, Verdict.MISLEADING),  # the targeted, not those in need
    ],
)
def test_a_figure_without_a_unit_is_taken_for_people_in_need(need: int, targeted: int, verdict: Verdict) -> None:
    assert aid_needed(plans(need, targeted), as_of=THEN).verdict is verdict


@pytest.mark.parametrize(
    ("later", "told", "count"),
    [
        (4_800_000, "set out to reach 6.0 million, cut to 4.8 million in April 2025", 2),
        (7_000_000, "set out to reach 6.0 million, changed to 7.0 million in April 2025", 2),
        (6_000_000, "set out to reach 6.0 million.", 1),
    ],
)
def test_the_target_of_the_launch_stands_beside_that_after_a_cut(later: int, told: str, count: int) -> None:
    launch = plans(12_700_000, 6_000_000).assign(published=pd.Timestamp("2025-01-16"))
    cut = plans(12_700_000, later).assign(row="t:2", published=pd.Timestamp("2025-04-30"))
    found = aid_needed(pd.concat([launch, cut], ignore_index=True), as_of=THEN)
    assert told in found.reason
    assert sum("reach" in each.label and "plan" in each.label for each in found.readings) == count


def reports(*rows: tuple[str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["actor", "measure", "end"]).astype({"end": "datetime64[ns]"})
    return frame.assign(
        row=[f"d:{i}" for i in frame.index],
        start=frame["end"] - pd.Timedelta(days=30),
        unit="people",
        value=1_000_000.0,
        note=None,
        published=frame["end"],
        source_id="a",
    )


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("WFP", "2025-04-30"), ("ICRC", "2024-05-17")], Verdict.SUPPORTED),  # a year before, to the day
        ([("WFP", "2025-04-30"), ("ICRC", "2024-05-16")], Verdict.PARTLY),
        ([("ICRC", "2025-06-16")], Verdict.PARTLY),  # began before the announcement
        ([("ICRC", "2025-06-17")], Verdict.NO_EVIDENCE),
        ([("CARE", "2025-04-30")], Verdict.NO_EVIDENCE),
    ],
)
def test_both_the_un_and_the_red_cross_must_report(rows: list[tuple[str, str]], verdict: Verdict) -> None:
    told = reports(*[(actor, "people reached", end) for actor, end in rows])
    assert aid_arrives(told, plans(1, 1).head(0), as_of=THEN).verdict is verdict


@pytest.mark.parametrize(
    ("kinds", "end", "verdict"),
    [
        (("food aid", "shelter kits", "health support"), "2024-05-17", Verdict.SUPPORTED),
        (("food aid", "health support"), "2024-05-17", Verdict.PARTLY),
        (("cash",), "2024-05-17", Verdict.NO_EVIDENCE),
        (("food aid", "shelter kits", "health support"), "2024-05-16", Verdict.MISLEADING),  # of another time
    ],
)
def test_food_shelter_and_medical_care_are_three(kinds: tuple[str, ...], end: str, verdict: Verdict) -> None:
    told = reports(*[("UNHCR", f"people given {kind}", end) for kind in kinds])
    assert kinds_of_aid(told, as_of=THEN).verdict is verdict


def test_the_newest_period_is_told_and_not_the_largest_count() -> None:
    told = reports(("OCHA", "people given food aid", "2024-09-30"), ("OCHA", "people given food packs", "2025-04-30"))
    told = told.assign(value=[9_000_000.0, 1_000_000.0])
    assert "1.0 million people were given food packs (March to April 2025)" in kinds_of_aid(told, as_of=THEN).reason
    since = told.assign(start=pd.to_datetime(["2024-09-01", "2022-02-24"]))  # a total since 2022 is no newer period
    assert "9.0 million people were given food aid" in kinds_of_aid(since, as_of=THEN).reason


@pytest.mark.parametrize(
    ("note", "told"),
    [("in Ukraine and abroad; may count services", True), ("almost", False), (None, False)],
)
def test_what_a_count_may_hold_beside_people_is_said(note: str | None, told: bool) -> None:
    report = reports(("ICRC", "people helped", "2025-04-30")).assign(note=note)
    assert (str(note) in aid_arrives(report, plans(1, 1).head(0), as_of=THEN).reason) is told


def test_money_of_a_donor_is_no_aid_given_to_people() -> None:
    told = reports(("European Commission humanitarian aid", "people given food aid", "2025-04-30"))
    assert kinds_of_aid(told, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def votes(*yes: str, day: str = "2025-02-24", title: str = "The path to peace") -> tuple[pd.DataFrame, pd.DataFrame]:
    """A text on which four states voted, of which those named said yes."""
    on = pd.Timestamp(day)
    about = {"published": on, "source_id": "a"}
    totals = pd.DataFrame([{"row": "u:1", "resolution": "R", "date": on, "body": "unga", "title": title, "yes": len(yes),
                            "no": 0, "abstain": 4 - len(yes), "absent": 0, **about}])  # fmt: skip
    cast = [{"resolution": "R", "iso3": each, "vote": "Y" if each in yes else "A", **about} for each in "ABCD"]
    return totals, pd.DataFrame(cast).assign(row=[f"v:{each}" for each in "ABCD"])


@pytest.mark.parametrize(
    ("yes", "verdict"),
    [("ABC", Verdict.SUPPORTED), ("AB", Verdict.PARTLY), ("A", Verdict.CONTRADICTED)],
)
def test_three_quarters_of_the_states_are_the_community(yes: str, verdict: Verdict) -> None:
    assert urged(*votes(*yes), as_of=THEN).verdict is verdict


@pytest.mark.parametrize(
    ("day", "title"),
    [("2024-05-17", "The path to peace"), ("2025-05-18", "The path to peace"), ("2025-02-24", "Aggression")],
)
def test_votes_of_another_year_or_on_another_matter_say_nothing(day: str, title: str) -> None:
    assert urged(*votes(*"ABCD", day=day, title=title), as_of=THEN).verdict is Verdict.NO_EVIDENCE


def test_votes_for_rival_texts_are_joined_where_the_roll_call_is_full() -> None:
    (one_total, one_cast), (two_total, two_cast) = votes(*"AB"), votes("C")
    totals = pd.concat([one_total, two_total.assign(row="u:2", resolution="S")])
    cast = pd.concat([one_cast, two_cast.assign(row="w:" + two_cast["row"], resolution="S")])
    joined = urged(totals, cast, as_of=THEN)
    assert joined.measured == 3
    assert (
        "two rival texts on peace in Ukraine had 2 and 1 votes; 3 of 4 states voted for at least one" in joined.reason
    )
    assert urged(totals, cast.tail(7), as_of=THEN).measured == 2  # one vote on the first text is missing
