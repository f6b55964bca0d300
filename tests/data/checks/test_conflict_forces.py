"""Section "conflict": fighting, forces and the year, on both sides of each threshold."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.conflict import fighting, outlook, shelling
from data.checks.conflict.comparing import sign, trend, year_apart
from data.checks.conflict.forces import both_sides_lose, defences

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
    counts = table(*sector(100, near_pokrovsk, day, day), days=("start", "end"))
    found = fighting.gaining_ground(counts, maps(), as_of=THEN)
    assert (found.verdict, found.measured) == (verdict, 28.0)


def sector(whole: int, part: int, start: str, end: str, author: str = "A") -> tuple[dict[str, object], ...]:
    """A count of the whole line and one of a sector, by one author."""
    about = {"start": start, "end": end, "scope": author}
    return {"measure": "assaults", "total": whole, **about}, {
        "measure": "clashes_pokrovsk_sector",
        "total": part,
        **about,
    }


@pytest.mark.parametrize(
    ("start", "end", "verdict"),
    [
        ("2025-04-28", "2025-05-03", Verdict.PARTLY),  # the period speaks, and the single day does not
        ("2025-04-18", "2025-05-03", Verdict.SUPPORTED),  # begins before the four weeks
        ("2025-05-13", "2025-05-18", Verdict.SUPPORTED),  # ends after the announcement
    ],
)
def test_a_period_speaks_before_single_days(start: str, end: str, verdict: Verdict) -> None:
    one = sector(100, 90, "2025-05-06", "2025-05-06")
    counts = table(*one, *sector(1_000, 240, start, end), days=("start", "end"))
    assert fighting.gaining_ground(counts, maps(), as_of=THEN).verdict is verdict


def test_two_authors_make_no_share() -> None:
    counts = table(
        sector(100, 0, "2025-05-06", "2025-05-06", "A")[0],
        sector(0, 90, "2025-05-06", "2025-05-06", "B")[1],
        days=("start", "end"),
    )
    assert fighting.gaining_ground(counts, maps(), as_of=THEN).verdict is Verdict.PARTLY


def test_attacks_without_a_count_by_sector_are_half_of_the_sentence() -> None:
    counts = table(
        {"measure": "clashes", "total": 100, "start": "2025-05-06", "end": "2025-05-06", "scope": "A"},
        days=("start", "end"),
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
    lines = table({"as_of": built, "amount_uah": 46e9, "length_km": None, "what": "in 2024", "said_by": "X"})
    sales = table({"date": bought, "what": "upkeep", "amount_usd": 3e8}, days=("date",))
    assert defences(lines, sales, as_of=THEN).verdict is verdict


def test_of_one_year_both_ends_are_told_with_their_authors() -> None:
    year = {"as_of": "2024-12-31", "length_km": None}
    lines = table(
        {**year, "amount_uah": 39e9, "what": "for lines in 2024, more than", "said_by": "A"},
        {**year, "amount_uah": 46e9, "what": "for 2024", "said_by": "B"},
        {**year, "amount_uah": 90e9, "what": "to one region for 2024", "said_by": "C"},
        {**year, "amount_uah": 60e9, "what": "in the six months before", "said_by": "D"},
    )
    sales = table({"date": "2025-05-02", "amount_usd": 3e8}, days=("date",))
    told = defences(lines, sales, as_of=THEN).reason
    assert "more than 39 billion (A) and 46 billion hryvnias (B)" in told and "(C)" not in told and "(D)" not in told
    assert defences(lines.tail(1), sales, as_of=THEN).reason.startswith("D spoke on 31 December 2024 of 60 billion")


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


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"value": 100_000}, "100,000 (X)"),
        ({"low": 100_000}, "more than 100,000 (X)"),
        ({"low": 100_000, "measure": "named_dead"}, "more than 100,000 by name (X)"),
        ({"low": 100_000, "high": 120_000}, "100,000 (X) to 120,000 (X)"),
    ],
)
def test_the_ends_of_the_killed_carry_their_authors(cells: dict[str, object], says: str) -> None:
    base = {"start": pd.NaT, "measure": "deaths", "value": None, "low": None, "high": None, "estimator": "X"}
    losses = table({"side": "Russia", "as_of": "2025-05-15", **base, **cells})
    assert says in both_sides_lose(losses, as_of=THEN).reason


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2024-01-01", "2024-12-31", 1),
        ("2024-01-02", "2024-12-31", 0),
        ("2024-06-01", "2025-05-31", 0),
        ("2025-01-01", "2025-12-31", 0),  # ends after the announcement
    ],
)
def test_gains_of_whole_years_are_shown_and_not_compared(start: str, end: str, count: int) -> None:
    stated = table({"start": start, "end": end, "gain_km2": 584.0, "basis": "afp_isw"}, days=("start", "end"))
    shown = outlook.shown(outlook.yearly(stated))
    assert [each.speaks for each in shown] == ["neither"] * count


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
