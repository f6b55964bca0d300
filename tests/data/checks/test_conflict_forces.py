"""Section "conflict": fighting, forces and the year, on both sides of each threshold."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Sign, Verdict
from data.checks.conflict import fighting, outlook
from data.checks.conflict.forces import both_sides_lose, defences, troops
from data.checks.conflict.weighing import lean, sign, weigh, year_apart

THEN = date(2025, 5, 31)


def table(*records: dict[str, object], days: tuple[str, ...] = ("as_of",)) -> pd.DataFrame:
    frame = pd.DataFrame(list(records))
    for day in (*days, "published"):
        frame[day] = pd.to_datetime(frame[day] if day in frame else frame[days[0]])
    return frame.assign(row=[f"t:{i}" for i in frame.index], source_id="a")


@pytest.mark.parametrize(("new", "speaks"), [(110, "for"), (109.9, "neither"), (90, "against"), (90.1, "neither")])
def test_a_tenth_makes_a_sign(new: float, speaks: str) -> None:
    assert sign("s", new, 100, "").speaks == speaks


def signs(*speaks: str) -> list[Sign]:
    return [Sign("s", each, "") for each in speaks]


@pytest.mark.parametrize(
    ("speaks", "verdict", "leans"),
    [
        (("for", "neither"), Verdict.SUPPORTED, "for"),
        (("for", "neither", "neither"), Verdict.SUPPORTED, "both"),  # less than half
        (("for", "against"), Verdict.PARTLY, "both"),
        (("against", "neither"), Verdict.CONTRADICTED, "against"),
        (("neither",), Verdict.NO_EVIDENCE, "neither"),
    ],
)
def test_signs_make_a_verdict(speaks: tuple[str, ...], verdict: Verdict, leans: str) -> None:
    assert (weigh(signs(*speaks)), lean(signs(*speaks))) == (verdict, leans)


@pytest.mark.parametrize(("older", "found"), [("2024-10-31", 2), ("2024-11-01", 1)])
def test_a_year_apart_is_at_least_half_a_year(older: str, found: int) -> None:
    frame = table({"as_of": older, "n": 1}, {"as_of": "2025-05-02", "n": 2})
    assert len(year_apart(frame, "n")) == found


def rounds(level: str, old: float) -> pd.DataFrame:
    measure = "artillery_rounds_fired_by_russia"
    return table(
        {"measure": measure, "start": "2024-08-14", "end": "2024-08-14", "per_day": old, "note": ""},
        {"measure": measure, "start": "2025-04-09", "end": "2025-04-09", "per_day": 27_500.0, "note": level},
        days=("start", "end"),
    ).assign(total=pd.NA)


@pytest.mark.parametrize(
    ("level", "old", "verdict"),
    [
        ("up from 25000", 27_500, Verdict.SUPPORTED),
        ("up from 25001", 27_500, Verdict.NO_EVIDENCE),
        ("up from 23000", 30_556, Verdict.PARTLY),  # a tenth below the year before
        ("up from 27000", 30_556, Verdict.CONTRADICTED),
    ],
)
def test_shelling_against_the_weeks_and_the_year_before(level: str, old: float, verdict: Verdict) -> None:
    assert fighting.shelling(rounds(level, old), as_of=THEN).verdict is verdict


@pytest.mark.parametrize(("near_pokrovsk", "verdict"), [(25, Verdict.SUPPORTED), (24, Verdict.PARTLY)])
def test_a_quarter_of_the_clashes_is_a_key_area(near_pokrovsk: int, verdict: Verdict) -> None:
    day = {"start": "2025-05-06", "end": "2025-05-06"}
    counts = table(
        {"measure": "clashes", "total": 100, **day},
        {"measure": "clashes_pokrovsk_sector", "total": near_pokrovsk, **day},
        days=("start", "end"),
    )
    days = pd.date_range("2025-04-20", "2025-05-18")
    maps = table(
        *[{"date": day, "basis": "deepstate_map", "control_km2": 100.0 + i} for i, day in enumerate(days)],
        days=("date",),
    )
    found = fighting.gaining_ground(counts, maps, as_of=THEN)
    assert (found.verdict, found.measured) == (verdict, 28.0)


@pytest.mark.parametrize(
    ("built", "bought", "verdict"),
    [
        ("2024-05-17", "2025-05-02", Verdict.SUPPORTED),  # a year before, to the day
        ("2024-05-16", "2025-05-02", Verdict.PARTLY),
        ("2024-05-16", "2025-05-18", Verdict.NO_EVIDENCE),  # sold after the announcement
    ],
)
def test_lines_count_before_weapons(built: str, bought: str, verdict: Verdict) -> None:
    lines = table({"as_of": built, "amount_uah": 46e9, "length_km": None})
    sales = table({"date": bought, "what": "upkeep", "amount_usd": 3e8}, days=("date",))
    assert defences(lines, sales, as_of=THEN).verdict is verdict


@pytest.mark.parametrize(
    ("now", "verdict"), [(550_000, Verdict.SUPPORTED), (549_000, Verdict.NO_EVIDENCE), (450_000, Verdict.CONTRADICTED)]
)
def test_troops_against_a_year_before(now: int, verdict: Verdict) -> None:
    base = {"grouping": "ru_in_theatre", "place": "Ukraine", "low": None, "high": None}
    sizes = table({"as_of": "2024-05-15", "value": 500_000, **base}, {"as_of": "2025-05-15", "value": now, **base})
    assert troops(sizes, as_of=THEN).verdict is verdict


def test_a_build_up_without_a_number_alone_is_no_evidence() -> None:
    words = {"grouping": "ru_at_border", "place": "Sumy", "value": None, "low": None, "high": None}
    assert troops(table({"as_of": "2025-03-26", **words}), as_of=THEN).verdict is Verdict.NO_EVIDENCE


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
