"""Section "declaration": verdicts as they stand, and both sides of each threshold."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.declaration import approaches as a
from data.checks.declaration import words as w
from tests.data.checks.pins import holds

DAY = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("DEC-1", "no evidence found", "no evidence found", "", "no quotation on record comes near in its words"),
        ("DEC-2", "no evidence found", "no evidence found", "", "one word of it is on record, not the sentence"),
        ("DEC-3", "supported", "supported", "", "the post of 17 May says that it should never have happened"),
        ("DEC-4", "partly supported", "partly supported", "", "a negotiated end is on record, limits of arms are not"),
        ("DEC-5", "partly supported", "partly supported", "", "truces were agreed, one outlasted a month"),
        ("DEC-6", "no evidence found", "no evidence found", "", "talks came as often before sanctions as after"),
        ("DEC-7", "partly supported", "partly supported", "", "a rate of defeat is known, one of escalation is not"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def frame(*cells: dict[str, Any], **common: Any) -> pd.DataFrame:
    base = {"published": pd.Timestamp("2025-05-20"), "source_id": "s", "note": pd.NA}
    made = pd.DataFrame([{**base, "row": f"t:{n}", **common, **each} for n, each in enumerate(cells)])
    for name in ("date", "start", "end"):
        if name in made:
            made[name] = pd.to_datetime(made[name])
    return made


def quotes(*texts: str, day: str = "2025-05-01", speaker: str = "Donald Trump") -> pd.DataFrame:
    each = [{"statement_id": f"S{n}", "quote": text, "date": day, "speaker": speaker} for n, text in enumerate(texts)]
    return frame(*each) if each else quotes("", day=day).iloc[:0]


TERM = frame({"president": "Donald Trump", "start": "2025-01-20"})
KILLING, AVOIDABLE = "too many people are dying", "a war that should have never happened"


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (quotes(KILLING, AVOIDABLE), Verdict.SUPPORTED),
        (quotes(AVOIDABLE), Verdict.PARTLY),
        (quotes(KILLING), Verdict.PARTLY),
        (quotes("I do"), Verdict.NO_EVIDENCE),
        (quotes(), Verdict.NO_EVIDENCE),
        (quotes(KILLING, AVOIDABLE, day="2024-05-01"), Verdict.NO_EVIDENCE),  # before the second term
        (quotes(KILLING, AVOIDABLE, day="2025-06-01"), Verdict.NO_EVIDENCE),  # after the article
        (quotes(KILLING, AVOIDABLE, speaker="Another"), Verdict.NO_EVIDENCE),
    ],
)
def test_tragic_and_avoidable(said: pd.DataFrame, verdict: Verdict) -> None:
    assert w.tragic_and_avoidable(said, TERM, as_of=DAY).verdict is verdict


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (quotes("it will be negotiated", "nobody wins this on the battlefield"), Verdict.SUPPORTED),
        (quotes("it will be negotiated"), Verdict.PARTLY),
        (quotes("nobody wins this on the battlefield"), Verdict.PARTLY),
        (quotes("I do"), Verdict.NO_EVIDENCE),
    ],
)
def test_settlement_and_limits_of_arms(said: pd.DataFrame, verdict: Verdict) -> None:
    assert w.settlement(said, TERM, as_of=DAY).verdict is verdict


def truce(days: int | None, scope: str = "full", accepted: bool = True) -> dict[str, Any]:
    end = None if days is None else pd.Timestamp("2020-01-01") + pd.Timedelta(days=days)
    return {"start": "2020-01-01", "end": end, "scope": scope, "accepted": accepted}


RATES = frame(
    {"base_rate_id": "BR10", "value": 66.0},
    {"base_rate_id": "BR13", "value": 31.0},
    {"base_rate_id": "BR03", "value": 49.0},
    {"base_rate_id": "BR07", "value": 10.0},
)


@pytest.mark.parametrize(
    ("truces", "verdict"),
    [
        ([truce(30), truce(30), truce(29)], Verdict.SUPPORTED),  # two of three
        ([truce(30), truce(29)], Verdict.PARTLY),  # half is not more than half
        ([truce(None), truce(3)], Verdict.PARTLY),
        ([truce(99, scope="energy sites"), truce(99, accepted=False)], Verdict.NO_EVIDENCE),
    ],
)
def test_most_truces_must_last_a_month(truces: list[dict[str, Any]], verdict: Verdict) -> None:
    assert a.negotiation(frame(*truces), RATES, as_of=DAY).verdict is verdict


def test_interval_is_wilsons() -> None:
    assert [round(each, 1) for each in a.share(1, 18)] == [5.6, 1.2, 21.5]
    assert all(pd.isna(each) for each in a.share(0, 0))


def steps(days: list[str]) -> pd.DataFrame:
    return frame(*({"date": day, "kind": "tightening"} for day in days))


def talk(day: str, actors: str = "United States; Russia", kind: str = "talks") -> dict[str, Any]:
    return {"date": day, "actors": actors, "kind": kind, "topic": "diplomacy"}


ECONOMY = frame(
    {"series": "ru_gdp_growth", "end": "2023-12-31", "value": 4.1},
    {"series": "ru_gdp_growth", "end": "2025-12-31", "value": 1.0},
)


def test_only_more_talks_after_most_rounds_would_speak_for_sanctions() -> None:
    days = [f"2025-{month:02}-15" for month in range(3, 12)]
    followed = frame(*(talk(f"2025-{month:02}-{day}") for month, day in ((3, 16), (3, 17))))
    few = a.sanctions_and_talks(steps(days), followed, ECONOMY, as_of=date(2026, 8, 1))
    assert few.verdict is Verdict.NO_EVIDENCE and few.measured == 1
    apart = [f"2025-{month:02}-01" for month in (2, 4, 6, 8, 10, 12)]
    always = frame(*(talk(f"2025-{month:02}-05") for month in (2, 4, 6, 8, 10, 12)))
    each = a.sanctions_and_talks(steps(apart), always, ECONOMY, as_of=date(2026, 8, 1))
    assert each.verdict is Verdict.PARTLY and each.measured == len(apart)


@pytest.mark.parametrize(("day", "kept"), [("2025-01-30", 0), ("2025-01-31", 1), ("2025-05-01", 1), ("2025-05-02", 0)])
def test_windows_around_sanctions_must_be_complete(day: str, kept: int) -> None:
    assert len(a.rounds(steps([day]), DAY)) == kept


def test_talks_without_moscow_do_not_count() -> None:
    known = frame(talk("2025-03-01"), talk("2025-03-02", "United States; Ukraine"), talk("2025-03-03", kind="attack"))
    assert len(a.with_moscow(known)) == 1


@pytest.mark.parametrize(("pct", "verdict"), [(10.5, Verdict.PARTLY), (10.0, Verdict.CONTRADICTED)])
def test_defeat_is_a_risk_from_one_in_ten(pct: float, verdict: Verdict) -> None:
    rates = pd.concat([RATES, frame({"base_rate_id": "BR11", "value": pct})])
    assert a.intervention(rates, as_of=DAY).verdict is verdict
    assert a.intervention(RATES, as_of=DAY).verdict is Verdict.NO_EVIDENCE
