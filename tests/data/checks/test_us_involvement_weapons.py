"""Section "us-involvement": what was handed over, who was trained, whether aid rose and went on, what came when."""

import pandas as pd
import pytest

from data.checks import Finding, Verdict
from data.checks.us_involvement.growth import component_counts, components_by_year, ramped_up
from data.checks.us_involvement.since_january import pivotal
from data.checks.us_involvement.weapons import (
    air_defence,
    himars_and_javelins,
    in_ukraine,
    programmes,
    trained,
    training,
)
from data.checks.verdicts import Kind
from data.dates import THEN
from tests.data.checks.pins import NOW
from tests.data.checks.test_us_involvement import DONORS, GOVERNED, NO_SERIES, frame, month, packages


def arrived(*lines: tuple[str, str], day: str = "2022-06-23") -> pd.DataFrame:
    return frame(
        *[{"system": system, "milestone": milestone} for system, milestone in lines], date=day, what="8000 named"
    )


def test_a_weapon_is_provided_when_named_and_seen_or_counted() -> None:
    named = packages(1e9, holds="HIMARS and Javelins")
    both = arrived(("HIMARS", "first arrival confirmed"), ("Javelin", "number given"))
    assert himars_and_javelins(named, both, as_of=THEN).verdict is Verdict.SUPPORTED
    assert himars_and_javelins(named, both.tail(1), as_of=THEN).verdict is Verdict.PARTLY
    announced = arrived(("HIMARS", "announced"), ("Javelin", "large wartime package"))
    assert himars_and_javelins(named, announced, as_of=THEN).verdict is Verdict.NO_EVIDENCE
    assert himars_and_javelins(packages(1e9), both, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def test_what_came_before_the_invasion_is_not_of_2022() -> None:
    early = arrived(("HIMARS", "first arrival confirmed"), ("Javelin", "first delivery confirmed"), day="2018-04-30")
    named = packages(1e9, holds="HIMARS and Javelins")
    assert himars_and_javelins(named, early, as_of=THEN).verdict is Verdict.NO_EVIDENCE
    assert in_ukraine(early, "Javelin", "Javelins") == ""


def test_since_when_by_when_and_how_many_are_told_apart() -> None:
    early, later = (arrived(("Javelin", said), day=day) for said, day in
                    (("first delivery confirmed", "2018-04-30"), ("number given", "2023-02-21")))  # fmt: skip
    both = pd.concat([later, early])
    assert in_ukraine(both, "Javelin", "Javelins") == "Javelins since April 2018, 8,000 by February 2023"
    assert in_ukraine(later.assign(what="seen"), "Javelin", "Javelins") == "Javelins by February 2023"


@pytest.mark.parametrize(("count", "verdict"), [(3, Verdict.SUPPORTED), (2, Verdict.PARTLY)])
def test_air_defence_takes_several_packages(count: int, verdict: Verdict) -> None:
    named = packages(*[1e9] * count, holds="NASAMS munitions")
    assert air_defence(named, arrived(("NASAMS", "first arrival confirmed")), as_of=THEN).verdict is verdict


def test_air_defence_that_is_announced_and_not_seen_is_half_of_it() -> None:
    named, nothing = packages(1e9, 1e9, 1e9, holds="NASAMS munitions"), arrived(("NASAMS", "announced"))
    assert air_defence(named, nothing, as_of=THEN).verdict is Verdict.PARTLY
    assert air_defence(named.head(0), nothing, as_of=THEN).verdict is Verdict.NO_EVIDENCE


US = {"series": "us_trained_ukrainians_since_2022", "unit": "people", "note": "more than", "value": 17_000.0}


def test_training_up_to_the_announcement() -> None:
    assert training(frame({**US, "end": "2025-05-17"}), as_of=NOW).measured == 17_000
    assert training(frame({**US, "end": "2025-05-18"}), as_of=NOW).verdict is Verdict.NO_EVIDENCE


def test_the_highest_total_counts_and_training_before_the_invasion_is_another_thing() -> None:
    fallen = frame({**US, "end": "2024-01-01"}, {**US, "end": "2024-06-01", "value": 16_000.0})
    assert programmes(fallen)["value"].tolist() == [17_000]
    assert trained(fallen)["value"].tolist() == [16_000, 17_000] and training(fallen, as_of=NOW).measured == 17_000
    before = frame({**US, "series": "us_trained_ukrainians_2015_2022", "end": "2022-01-31"})
    assert training(before, as_of=NOW).verdict is Verdict.MISLEADING


def test_totals_of_others_are_told_as_new_as_they_are_known_and_with_their_month() -> None:
    british = {**US, "series": "interflex_trained"}
    later = frame({**US, "end": "2024-02-15"}, {**british, "end": "2023-12-31", "value": 30_000.0},
                  {**british, "end": "2025-06-26", "value": 56_000.0})  # fmt: skip
    found = training(later, as_of=NOW)
    assert "British-led 56,000 by June 2025" in found.reason and found.measured == 17_000


@pytest.mark.parametrize(
    ("note", "verdict"), [("one in four by the US", Verdict.SUPPORTED), ("about", Verdict.NO_EVIDENCE)]
)
def test_a_report_on_all_allies_counts_where_it_names_the_part_of_the_us(note: str, verdict: Verdict) -> None:
    told = frame({**US, "series": "allies_trained_ukrainians_abroad", "end": "2023-01-06", "note": note})
    assert training(told, as_of=NOW).verdict is verdict


def years(**usd: float) -> pd.DataFrame:
    return pd.concat([packages(amount, day=f"{year[1:]}-06-01") for year, amount in usd.items()])


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [(1e9, 2e9, Verdict.SUPPORTED), (1e9, 1.9e9, Verdict.NO_EVIDENCE), (2e9, 1e9, Verdict.CONTRADICTED)],
)
def test_ramped_up_is_at_least_doubled(before: float, after: float, verdict: Verdict) -> None:
    assert ramped_up(years(y2021=before, y2022=after), NO_SERIES, as_of=THEN).verdict is verdict


def test_one_year_alone_shows_no_rise() -> None:
    assert ramped_up(years(y2022=2e9), NO_SERIES, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def official(before: float, after: float) -> pd.DataFrame:
    return frame(
        {"series": "us_security_assistance_in_year", "end": "2021-12-23", "value": before},
        {"series": "us_security_assistance_since_2022_02_24", "end": "2022-12-21", "value": after},
        unit="usd",
    )


def test_official_totals_speak_where_packages_do_not() -> None:
    nothing = packages(1e9).head(0)
    assert ramped_up(nothing, official(1e9, 2e9), as_of=THEN).verdict is Verdict.SUPPORTED
    against = ramped_up(years(y2021=2e9, y2022=1e9), official(1e9, 2e9), as_of=THEN)
    assert against.verdict is Verdict.PARTLY and [each.speaks for each in against.signs] == ["against", "for"]


def test_the_yearly_mean_up_to_2021_stands_for_the_year_before() -> None:
    total = "us_security_assistance_since_2014"
    known = frame({"end": "2021-12-23", "value": 8e9}, {"end": "2022-12-07", "value": 10e9}, series=total, unit="usd")
    found = ramped_up(packages(1e9).head(0), known, as_of=THEN)
    assert found.measured == 2e9 and found.signs[0].says == "$1 billion, then $2 billion"


def table(count: int, air: int) -> pd.DataFrame:
    """Packages of both years; `count` of them in 2022 with HIMARS and artillery, `air` in 2023 with air defence."""
    one = packages(*[1e9] * count, day="2022-06-01", holds="HIMARS and howitzers")
    two = packages(*[1e9] * 3, day="2023-06-01", holds="rounds")
    return pd.concat([one, two, packages(*[1e9] * air, day="2023-07-01", holds="NASAMS")])


@pytest.mark.parametrize(
    ("count", "air", "verdict"),
    [(3, 3, Verdict.SUPPORTED), (3, 2, Verdict.PARTLY), (2, 3, Verdict.PARTLY), (2, 2, Verdict.CONTRADICTED)],
)
def test_a_component_comes_with_several_packages_of_its_year(count: int, air: int, verdict: Verdict) -> None:
    assert components_by_year(table(count, air), as_of=THEN).verdict is verdict


def test_without_packages_of_both_years_the_table_cannot_be_tested() -> None:
    assert components_by_year(table(3, 3).head(3), as_of=THEN).verdict is Verdict.NO_EVIDENCE


def test_components_are_counted_in_both_years() -> None:
    counts = component_counts(table(3, 3)).set_index(["component", "year"])
    assert counts.loc[("ammunition", 2022), "count"] == 0 and counts.loc[("ammunition", 2023), "count"] == 3
    assert counts.loc[("HIMARS", 2022), "said"] and not counts.loc[("HIMARS", 2023), "said"]


NO_EVENTS = frame({"actors": "Ukraine", "kind": "aid_pause", "date": "2025-03-01", "event_id": "X", "note": None})
EMPTY = frame({"date": "2020-01-01", "amount_usd": 1.0, "item": "package"})


def told(eur: float, start: str = "2025-01-20", end: str = "2025-02-28", donor: str = "united_states") -> pd.DataFrame:
    """A figure of new aid as published at the time."""
    return frame({"start": start, "end": end, "donor_group": donor, "measure": "allocations", "value_eur": eur})


UNTOLD = told(0.0).head(0)


def new_aid(months: pd.DataFrame, vintages: pd.DataFrame, events: pd.DataFrame = NO_EVENTS) -> Finding:
    return pivotal(months, DONORS, vintages, packages(1e9), EMPTY, EMPTY, events, GOVERNED, as_of=NOW)


def talked(us: int, others: int, note: str | None = None) -> pd.DataFrame:
    lines = [{"event_id": f"E{n}", "actors": "Witkoff; Putin"} for n in range(us)]
    lines += [{"event_id": f"O{n}", "actors": "Ukraine; Russia"} for n in range(others)]
    return frame(*lines, kind="talks", date="2025-03-01", note=note)


@pytest.mark.parametrize(
    ("us", "talks", "others", "verdict"),
    [
        (25, 0, 1, Verdict.SUPPORTED),
        (24, 3, 9, Verdict.PARTLY),  # a quarter of the talks
        (24, 3, 10, Verdict.CONTRADICTED),
        (24, 2, 0, Verdict.CONTRADICTED),  # two are not several
    ],
)
def test_new_aid_and_talks(us: float, talks: int, others: int, verdict: Verdict) -> None:
    months = month(us, 100 - us, start="2025-03-01")
    late = month(900, 0, start="2025-07-01")  # after the article: shown, and not counted
    found = new_aid(pd.concat([months, late]), told(0.0), pd.concat([NO_EVENTS, talked(talks, others)]))
    assert found.verdict is verdict and found.measured == us


def test_talks_that_were_only_announced_are_not_counted() -> None:
    months, ahead = month(0, 100, start="2025-03-01"), talked(3, 0, note="ahead of time: announced")
    assert new_aid(months, UNTOLD, ahead).verdict is Verdict.CONTRADICTED
    assert new_aid(months, UNTOLD, talked(3, 0, note="broadcast of the day")).verdict is Verdict.PARTLY


@pytest.mark.parametrize(
    ("vintages", "fits"),
    [
        (told(0.0), False),
        (told(1e9), None),  # the part of others is not known
        (UNTOLD, None),
        (told(0.0, start="2025-01-01"), None),  # holds days of the government before
        (told(0.0, end="2025-06-30"), None),  # holds days after the article
        (told(0.0, donor="europe"), None),
        (told(0.0).assign(measure="military_allocations"), None),  # one kind of aid
    ],
)
def test_before_the_months_are_public_no_new_aid_is_no_share(vintages: pd.DataFrame, fits: bool | None) -> None:
    found = new_aid(month(0, 1).head(0), vintages)
    assert [each.fits for each in found.readings if each.kind is Kind.PLAIN] == [fits]


def test_newest_months_win_over_what_was_said_at_the_time() -> None:
    assert new_aid(month(25, 75, start="2025-03-01"), told(0.0)).verdict is Verdict.SUPPORTED


def test_a_large_share_before_2025_is_of_another_time() -> None:
    months = pd.concat([month(50, 50), month(0, 100, start="2025-03-01")])
    assert new_aid(months, UNTOLD).verdict is Verdict.MISLEADING
    assert new_aid(months.head(0), UNTOLD).verdict is Verdict.NO_EVIDENCE
