"""Section "conflict": fighting, forces and the year, on both sides of each threshold."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.conflict import fighting, outlook, shelling
from data.checks.conflict.comparing import sign, trend, year_apart
from data.checks.conflict.forces import both_sides_lose, defences, troops

THEN = date(2025, 5, 31)


def table(*records: dict[str, object], days: tuple[str, ...] = ("as_of",)) -> pd.DataFrame:
    frame = pd.DataFrame(list(records))
    for day in (*days, "published"):
        frame[day] = pd.to_datetime(frame[day] if day in frame else frame[days[0]])
    return frame.assign(row=[f"t:{i}" for i in frame.index], source_id="a")


@pytest.mark.parametrize(("new", "speaks"), [(110, "for"), (109.9, "neither"), (90, "against"), (90.1, "neither")])
def test_a_tenth_makes_a_sign(new: float, speaks: str) -> None:
    assert sign("s", new, 100, "").speaks == speaks


@pytest.mark.parametrize(
    ("new", "fits"),
    [
        ((120, 100), (True, True)),
        ((120, 100, 100), (False, True)),  # less than half rose
        ((120, 80, 100), (False, True)),  # as many the other way
        ((120, 80, 80), (False, False)),
        ((100, 100), (None, None)),  # no clear change: not tested
    ],
)
def test_signs_make_a_trend(new: tuple[float, ...], fits: tuple[bool | None, bool | None]) -> None:
    case = trend("it rose", [sign("s", each, 100, "") for each in new])
    assert (case["treated_as"], tuple(each.fits for each in case["readings"])) == ("trend", fits)


@pytest.mark.parametrize(("older", "found"), [("2024-10-31", 2), ("2024-11-01", 1)])
def test_a_year_apart_is_at_least_half_a_year(older: str, found: int) -> None:
    frame = table({"as_of": older, "n": 1}, {"as_of": "2025-05-02", "n": 2})
    assert len(year_apart(frame, "n")) == found


ROUNDS = {"measure": "artillery_rounds_fired_by_russia", "total": None}


@pytest.mark.parametrize(
    ("level", "day", "verdict"),
    [
        ("up from 25000", "2025-04-09", Verdict.PARTLY),  # a tenth, stated before the four weeks
        ("up from 25001", "2025-04-09", Verdict.NO_EVIDENCE),
        ("down from 40000", "2025-04-09", Verdict.NO_EVIDENCE),  # names no level just before
        ("up from 25000", "2025-01-26", Verdict.PARTLY),  # the first day of the sixteen weeks
        ("up from 25000", "2025-01-25", Verdict.NO_EVIDENCE),
        ("up from 25000", "2025-05-18", Verdict.NO_EVIDENCE),  # after the announcement
    ],
)
def test_a_rise_that_the_commander_stated_is_a_weaker_reading(level: str, day: str, verdict: Verdict) -> None:
    counts = table({**ROUNDS, "start": day, "end": day, "per_day": 27_500.0, "note": level}, days=("start", "end"))
    assert shelling.shelling(counts, as_of=THEN).verdict is verdict


@pytest.mark.parametrize(
    ("recent", "verdict"),
    [(110, Verdict.SUPPORTED), (109, Verdict.NO_EVIDENCE), (90, Verdict.CONTRADICTED)],
)
def test_weekly_counts_of_shelling_are_compared_and_single_days_are_not(recent: int, verdict: Verdict) -> None:
    def week(end: str, per_day: int) -> dict[str, object]:
        start = pd.Timestamp(end) - pd.Timedelta(days=6)
        return {"measure": "shelling", "start": start, "end": end, "total": 7.0 * per_day, "per_day": None, "note": ""}

    before = [week(f"{day:%Y-%m-%d}", 100) for day in pd.date_range(end="2025-04-19", periods=12, freq="7D")]
    late = [week(f"{day:%Y-%m-%d}", recent) for day in pd.date_range(end="2025-05-17", periods=4, freq="7D")]
    one = {"measure": "shelling", "start": "2025-05-06", "end": "2025-05-06", "total": 9_999.0, "per_day": None}
    assert shelling.shelling(table(*before, *late, one, days=("start", "end")), as_of=THEN).verdict is verdict
    alone = shelling.shelling(table({**one, "note": ""}, days=("start", "end")), as_of=THEN)
    assert (alone.verdict, [each.speaks for each in alone.signs]) == (Verdict.NO_EVIDENCE, ["neither"])


def maps() -> pd.DataFrame:
    days = pd.date_range("2025-04-20", "2025-05-18")
    return table(
        *[{"date": day, "basis": "deepstate_map", "control_km2": 100.0 + i} for i, day in enumerate(days)],
        days=("date",),
    )


@pytest.mark.parametrize(
    ("near_pokrovsk", "day", "verdict"),
    [
        (25, "2025-05-06", Verdict.SUPPORTED),
        (24, "2025-05-06", Verdict.PARTLY),
        (25, "2025-04-19", Verdict.NO_EVIDENCE),  # before the four weeks
    ],
)
def test_a_quarter_of_the_clashes_is_a_key_area(near_pokrovsk: int, day: str, verdict: Verdict) -> None:
    counts = table(
        {"measure": "clashes", "total": 100, "start": day, "end": day},
        {"measure": "clashes_pokrovsk_sector", "total": near_pokrovsk, "start": day, "end": day},
        days=("start", "end"),
    )
    found = fighting.gaining_ground(counts, maps(), as_of=THEN)
    assert (found.verdict, found.measured) == (verdict, 28.0)


def test_attacks_without_a_count_by_sector_are_half_of_the_sentence() -> None:
    counts = table(
        {"measure": "clashes", "total": 100, "start": "2025-05-06", "end": "2025-05-06"}, days=("start", "end")
    )
    found = fighting.gaining_ground(counts, maps(), as_of=THEN)
    assert [each.fits for each in found.readings] == [None, True]


def test_only_sectors_of_the_east_speak_of_the_east() -> None:
    names = ["pokrovsk", "kursk"]
    spans = [("2025-02-01", "2025-02-28", 28.0), ("2025-03-01", "2025-03-31", 31.0), ("2025-04-20", "2025-05-17", 56.0)]
    cells: list[dict[str, object]] = [
        {"measure": f"clashes_{name}_sector", "start": start, "end": end, "total": total, "per_day": None}
        for name in names
        for start, end, total in spans
    ]
    counts = table(*cells, days=("start", "end"))
    found = fighting.eastern(counts)
    assert [(each.series, round(each.recent / each.before)) for each in found] == [("clashes near Pokrovsk", 2)]


@pytest.mark.parametrize(
    ("built", "bought", "verdict"),
    [
        ("2024-05-17", "2025-05-02", Verdict.SUPPORTED),  # a year before, to the day
        ("2024-05-16", "2025-05-02", Verdict.PARTLY),
        ("2024-05-16", "2025-05-18", Verdict.MISLEADING),  # sold after the announcement; lines of another time
        ("2026-05-18", "2025-05-18", Verdict.NO_EVIDENCE),  # lines of more than a year after
    ],
)
def test_lines_count_before_weapons(built: str, bought: str, verdict: Verdict) -> None:
    lines = table({"as_of": built, "amount_uah": 46e9, "length_km": None})
    sales = table({"date": bought, "what": "upkeep", "amount_usd": 3e8}, days=("date",))
    assert defences(lines, sales, as_of=THEN).verdict is verdict


def size(day: str, value: float | None, place: str = "Sumy", grouping: str = "ru_at_border") -> dict[str, object]:
    return {"as_of": day, "value": value, "place": place, "grouping": grouping, "low": None, "high": None}


INSIDE = [
    size("2024-05-15", 500_000, "Ukraine", "ru_in_theatre"),
    size("2025-05-15", 550_000, "Ukraine", "ru_in_theatre"),
]


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        ([size("2024-05-15", 10_000), size("2025-05-15", 11_000)], Verdict.SUPPORTED),
        ([size("2024-05-15", 10_000), size("2025-05-15", 10_900)], Verdict.NO_EVIDENCE),
        ([size("2024-05-15", 10_000), size("2025-05-15", 9_000)], Verdict.CONTRADICTED),
        ([size("2024-05-15", 10_000), size("2025-05-15", 50_000, "Kharkiv")], Verdict.NO_EVIDENCE),  # two places
        ([size("2025-03-26", None)], Verdict.PARTLY),  # a build-up, without a number
        ([size("2024-05-16", None)], Verdict.NO_EVIDENCE),  # more than a year before
        (INSIDE, Verdict.MISLEADING),  # troops of another place
    ],
)
def test_troops_at_the_border(figures: list[dict[str, object]], verdict: Verdict) -> None:
    assert troops(table(*figures), as_of=THEN).verdict is verdict


@pytest.mark.parametrize(
    ("ukrainian", "day", "verdict"),
    [
        (3_226, "2025-05-15", Verdict.SUPPORTED),  # a thousand a year over 1176 days
        (3_200, "2025-05-15", Verdict.PARTLY),
        (80_000, "2024-11-14", Verdict.PARTLY),  # more than half a year away, so one side alone is known
    ],
)
def test_losses_of_both_sides(ukrainian: int, day: str, verdict: Verdict) -> None:
    base = {"start": pd.NaT, "measure": "deaths", "low": None, "high": None, "estimator": "X"}
    losses = table(
        {"side": "Russia", "as_of": "2025-05-15", "value": 100_000, **base},
        {"side": "Ukraine", "as_of": day, "value": ukrainian, **base},
    )
    assert both_sides_lose(losses, as_of=THEN).verdict is verdict


@pytest.mark.parametrize(("days", "known"), [(92, True), (91, False)])
def test_a_quarter_of_both_years_must_be_known(days: int, known: bool) -> None:
    last = pd.date_range(end="2025-05-17", periods=days)
    both = last.append(last - pd.Timedelta(days=365))
    frame = table(*[{"date": day, "value": 1.0} for day in both], days=("date",))
    assert (outlook.over_the_year(frame, "s", "u", date(2025, 5, 17)) is not None) is known


@pytest.mark.parametrize(("clear", "months"), [(7, 30), (6, 0)])
def test_a_month_of_fires_needs_a_week_of_clear_days(clear: int, months: int) -> None:
    sky = [10.0] * clear + [50.0] * (30 - clear)
    days = pd.date_range("2025-04-01", "2025-04-30")
    fires = table(
        *[{"date": day, "war_fires": 5, "cloud_cover_east_pct": cloud} for day, cloud in zip(days, sky, strict=True)],
        days=("date",),
    )
    assert len(outlook.clear_months(fires)) == months
