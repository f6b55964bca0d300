"""Section "us-involvement": the verdicts as they stand, and the sums of packages and shares of donors."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.allocations import kiel_donor_month, kiel_donors
from data.checks import Verdict, find
from data.checks.us_involvement.donors import by_donor, crucial, half_years, stocks, totals
from data.checks.us_involvement.packages import aid_of_2022, aid_of_2023, alike, bn, climb, running, totals_like
from data.dates import THEN
from data.us_aid import aid_packages
from tests.data.checks.pins import NOW, holds

DAY = pd.Timestamp("2022-06-01")


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("USA-1", "supported", "supported", "", "45 percent of what the US and Europe gave; 39 of all aid as restated"),
        ("USA-2", "misleading", "misleading", "", "a running total of ten weeks stands for the year"),
        ("USA-3", "misleading", "misleading", "", "one package of January 2023 stands for the year"),
        ("USA-4", "supported", "supported", "", "named in packages and seen in Ukraine"),
        ("USA-5", "supported", "supported", "", "most packages name air defence; systems arrived"),
        ("USA-6", "supported", "supported", "", "19,000 by February 2024"),
        ("USA-7", "partly supported", "partly supported", "", "the meaning is on record, the sentence is not"),
        ("USA-8", "partly supported", "partly supported", "", "the meaning is on record, the sentence is not"),
        ("USA-9", "supported", "supported", "", "with partners by its own records, and on days of EU packages"),
        ("USA-10", "partly supported", "partly supported", "", "open in principle under Biden, ruled out in 2025"),
        ("USA-11", "misleading", "misleading", "", "another administration had been in office for 117 days"),
        ("USA-12", "partly supported", "partly supported", "", "by talks, not by new aid"),
        ("USA-13", "supported", "supported", "", "forty times the aid of 2021, by three series"),
        ("USA-14", "supported", "supported", "", "each component in packages of its year, and of the other"),
        ("USA-15", "supported", "supported", "", "the US chaired 25 of 27 meetings of the contact group"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


@pytest.mark.parametrize("number", range(1, 16))
@pytest.mark.parametrize("as_of", [date(2010, 1, 1), date(2022, 5, 10), date(2024, 3, 1), date(2025, 2, 1)])
def test_every_date_has_a_finding(number: int, as_of: date) -> None:
    assert find(f"USA-{number}", as_of).reason.endswith(".")


def frame(*lines: dict[str, Any], **same: Any) -> pd.DataFrame:
    """A small table: one dict a row, the columns that all rows share by keyword, and row, published, source_id."""
    rows = [{"row": f"t:{n}", "published": DAY, "source_id": "s", **same, **line} for n, line in enumerate(lines)]
    made = pd.DataFrame(rows)
    for column in ("announced_date", "start", "end", "date"):
        if column in made:
            made[column] = pd.to_datetime(made[column])
    return made


def packages(*amounts: float, day: str = "2022-06-01", holds: str = "ammunition") -> pd.DataFrame:
    lines = [{"row": f"p:{day}-{n}", "package_id": f"P{n}", "amount_usd": amount} for n, amount in enumerate(amounts)]
    return frame(*lines, announced_date=day, key_components=holds, authority="pda")


NO_SERIES = frame({"series": "other", "end": "2022-05-06", "value": 1.0, "unit": "usd", "note": ""})


@pytest.mark.parametrize(
    ("amounts", "verdict"),
    [
        ((2.0e9, 1.98e9), Verdict.SUPPORTED),  # 3.99 billion lies within five percent of the figure
        ((2.0e9, 2.0e9), Verdict.CONTRADICTED),
        ((9e9, 3.75e9), Verdict.MISLEADING),  # one package, to the last digit that the article gives
        ((9e9, 3.74e9), Verdict.CONTRADICTED),
        ((2.0e9, 1.84e9, 9e9), Verdict.MISLEADING),  # the sum so far, 3.84 billion, before the third package
        ((2.0e9, 1.86e9, 9e9), Verdict.CONTRADICTED),
    ],
)
def test_a_year_is_its_sum(amounts: tuple[float, ...], verdict: Verdict) -> None:
    assert aid_of_2022(packages(*amounts), NO_SERIES, as_of=THEN).verdict is verdict


@pytest.mark.parametrize(
    ("end", "value", "verdict"),
    [
        ("2022-05-06", 3.85e9, Verdict.MISLEADING),
        ("2022-05-06", 3.86e9, Verdict.CONTRADICTED),  # more than the rounding of the article
        ("2023-05-06", 3.80e9, Verdict.CONTRADICTED),  # the same amount in another year
    ],
)
def test_a_running_total_of_the_year_is_another_thing(end: str, value: float, verdict: Verdict) -> None:
    total = frame({"series": "us_security_assistance_since_2022_02_24", "end": end, "value": value, "unit": "usd"})
    assert aid_of_2022(packages(9e9, 9e9), total, as_of=THEN).verdict is verdict


def test_the_year_of_the_figure_decides() -> None:
    assert aid_of_2023(packages(2.5e9), NO_SERIES, as_of=THEN).verdict is Verdict.NO_EVIDENCE
    assert aid_of_2023(packages(2.5e9, 9e9, day="2023-01-19"), NO_SERIES, as_of=THEN).verdict is Verdict.MISLEADING


def test_without_rows_nothing_is_known() -> None:
    assert aid_of_2022(packages(1e9).head(0), NO_SERIES.head(0), as_of=THEN).verdict is Verdict.NO_EVIDENCE
    assert totals_like(packages(1e9).head(0), NO_SERIES.head(0), 3.8e9, 2022).empty


def test_the_real_running_total_has_two_witnesses() -> None:
    """Officials stated it, and the packages add up to it, so that it does not hang on one of the two."""
    added = totals_like(aid_packages(None), NO_SERIES, 3.8e9, 2022)
    assert added["official"].tolist() == [False] and added["day"].tolist() == [pd.Timestamp(2022, 5, 6)]


def test_sums_of_real_packages() -> None:
    sums = running(aid_packages(None)).drop_duplicates("year", keep="last").set_index("year")["so_far_usd"]
    assert sums[2022] == aid_packages(None).query("announced_date.dt.year == 2022")["amount_usd"].sum()
    drawn = climb(aid_packages(None))
    assert drawn.groupby("year")["so_far_usd"].min().eq(0).all() and len(drawn) == len(aid_packages(None)) + len(sums)


def test_claims_of_politicians_are_no_official_figures() -> None:
    said = frame(
        {"series": "us_aid_total_claimed_by_president_trump", "end": "2025-03-04", "value": 3.8e9, "unit": "usd"}
    )
    assert alike(said, 3.8e9).empty


def test_amounts_are_written_as_people_say_them() -> None:
    assert (bn(535e6), bn(21.193e9)) == ("$535 million", "$21.2 billion")


DONORS = frame({"iso3": "USA", "donor_group": "united_states"}, {"iso3": "POL", "donor_group": "eu_members"})
NO_TOTALS = frame(
    {"start": pd.NaT, "end": "2026-01-31", "donor_group": "europe", "measure": "allocations", "value_eur": 1.0}
)


def month(us: float, others: float, start: str = "2022-05-01", military: float = 0.0) -> pd.DataFrame:
    end = (pd.Timestamp(start) + pd.offsets.MonthEnd()).date().isoformat()
    lines = [
        {"row": f"m:{start}-{iso3}", "iso3": iso3, "allocations_total_eur": eur, "military_eur": part,
         "financial_eur": eur - part}
        for iso3, eur, part in (("USA", us, military), ("POL", others, military))
    ]  # fmt: skip
    return frame(*lines, start=start, end=end, humanitarian_eur=0.0)


@pytest.mark.parametrize(
    ("us", "military", "verdict"),
    [
        (25, 0, Verdict.SUPPORTED),
        (24, 20, Verdict.PARTLY),  # less than a quarter of all aid, half of military aid
        (24, 0, Verdict.CONTRADICTED),
    ],
)
def test_a_quarter_is_crucial(us: float, military: float, verdict: Verdict) -> None:
    found = crucial(month(us, 100 - us, military=military), DONORS, NO_TOTALS, as_of=NOW)
    assert found.verdict is verdict and found.measured == us


def test_a_large_share_of_the_years_before_is_of_another_time() -> None:
    months = pd.concat([month(30, 70), month(0, 900, start="2025-03-01")])
    assert crucial(months, DONORS, NO_TOTALS, as_of=NOW).verdict is Verdict.MISLEADING


def stated(us: float, europe: float, end: str = "2025-02-28") -> pd.DataFrame:
    lines = [{"donor_group": "united_states", "value_eur": us}, {"donor_group": "europe", "value_eur": europe}]
    return frame(*lines, start=pd.NaT, end=end, measure="allocations")


@pytest.mark.parametrize(("us", "verdict"), [(25.0, Verdict.SUPPORTED), (24.0, Verdict.CONTRADICTED)])
def test_before_the_months_are_public_the_totals_of_the_time_count(us: float, verdict: Verdict) -> None:
    nothing = month(1, 1).head(0)
    assert crucial(nothing, DONORS, stated(us, 100 - us), as_of=THEN).verdict is verdict
    later = stated(us, 100 - us, end="2025-06-30")
    assert crucial(nothing, DONORS, later, as_of=NOW).verdict is Verdict.NO_EVIDENCE


def test_months_after_the_announcement_do_not_count_for_the_past() -> None:
    later = pd.concat([month(30, 70), month(0, 900, start="2025-06-01")])
    assert crucial(later, DONORS, NO_TOTALS, as_of=NOW).measured == 30


def test_totals_and_half_years_keep_the_sums() -> None:
    months = by_donor(kiel_donor_month(None), kiel_donors(None))
    last = totals(months, NO_TOTALS.head(0)).groupby("donor")["eur"].max()
    halves = half_years(months).query("kind == 'all aid'").groupby("donor")["eur"].sum()
    assert last.round().to_dict() == halves.round().to_dict()


def test_totals_of_other_groups_and_periods_are_not_drawn() -> None:
    others = stated(1.0, 2.0).assign(donor_group=["germany", "eu_and_members"])
    assert stocks(others).empty and stocks(stated(1.0, 2.0).assign(start=DAY)).empty and len(stocks(stated(1, 2))) == 2


GOVERNED = frame(
    {"administration": "Biden", "president": "Joe Biden", "start": "2021-01-20", "end": "2025-01-20"},
    {"administration": "Trump (second)", "president": "Donald Trump", "start": "2025-01-20", "end": None},
)
