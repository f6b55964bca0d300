"""Section "declaration": verdicts as they stand, and both sides of each threshold."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.declaration import approaches as a
from data.checks.declaration import pressure as p
from data.checks.declaration import words as w
from tests.data.checks.pins import holds

DAY = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "verdict", "why"),
    [
        ("DEC-1", "partly supported", "the sentence is not on record, its meaning is"),
        ("DEC-2", "partly supported", "the sentence is not on record, its meaning is, many times"),
        ("DEC-3", "supported", "the post of 17 May says that it should never have happened"),
        ("DEC-4", "partly supported", "a negotiated end is on record, limits of arms are not"),
        ("DEC-5", "partly supported", "truces were agreed, one outlasted a month; no cause is shown"),
        ("DEC-6", "no evidence found", "talks came as often before sanctions as after"),
        ("DEC-7", "partly supported", "a rate of defeat is known, one of escalation is not"),
        ("DEC-8", "supported", "the post has the word and the purpose in one sentence"),
        ("DEC-9", "partly supported", "most of what he said of suffering is on soldiers killed"),
    ],
)
def test_verdict(claim_id: str, verdict: str, why: str) -> None:
    holds(claim_id, verdict, verdict)


def frame(*cells: dict[str, Any]) -> pd.DataFrame:
    base = {"published": pd.Timestamp("2025-05-20"), "source_id": "s", "note": pd.NA}
    made = pd.DataFrame([{**base, "row": f"t:{n}", **each} for n, each in enumerate(cells)])
    for name in ("date", "start", "end"):
        if name in made:
            made[name] = pd.to_datetime(made[name])
    return made


HIM = {"speaker": "Donald Trump", "role": "President", "country": "United States", "gist": "x", "quote": "words"}
KILLING, AVOIDABLE, NEED = "tragedy_must_stop", "never_should_have_happened", "humanitarian_need"
TALKS, ARMS = "settlement_needed", "military_limits"


def spoken(*meanings: str, **cells: Any) -> tuple[pd.DataFrame, pd.DataFrame]:
    """One statement for each meaning, and the codings that say so."""
    base = HIM | {"date": "2025-05-01"} | cells
    each = [base | {"row": f"statements:S{n}", "statement_id": f"S{n}"} for n, _ in enumerate(meanings)]
    codes = [
        {"row": f"m:{n}", "statement_id": f"S{n}", "meaning": name, "says": "yes", "reason": "so"}
        for n, name in enumerate(meanings)
    ]
    return frame(*each), frame(*codes)


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        (spoken(KILLING, AVOIDABLE), Verdict.SUPPORTED),
        (spoken(AVOIDABLE), Verdict.PARTLY),
        (spoken(KILLING), Verdict.PARTLY),
        (spoken(TALKS), Verdict.NO_EVIDENCE),
        (spoken(KILLING, AVOIDABLE, date="2025-05-31"), Verdict.SUPPORTED),
        (spoken(KILLING, AVOIDABLE, date="2025-06-01"), Verdict.NO_EVIDENCE),  # after the article
        (spoken(KILLING, AVOIDABLE, speaker="Another"), Verdict.NO_EVIDENCE),
    ],
)
def test_tragic_and_avoidable(given: tuple[pd.DataFrame, pd.DataFrame], verdict: Verdict) -> None:
    assert w.tragic_and_avoidable(*given, as_of=DAY).verdict is verdict


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        (spoken(TALKS, ARMS), Verdict.SUPPORTED),
        (spoken(TALKS), Verdict.PARTLY),
        (spoken(ARMS), Verdict.PARTLY),
        (spoken(KILLING), Verdict.NO_EVIDENCE),
    ],
)
def test_settlement_and_limits_of_arms(given: tuple[pd.DataFrame, pd.DataFrame], verdict: Verdict) -> None:
    assert w.settlement(*given, as_of=DAY).verdict is verdict


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        (spoken(NEED, NEED, KILLING), Verdict.SUPPORTED),  # the main line
        (spoken(NEED, KILLING), Verdict.PARTLY),  # half is not more than half
        (spoken(KILLING), Verdict.PARTLY),  # suffering that must stop, and no word of need
        (spoken(AVOIDABLE), Verdict.NO_EVIDENCE),
    ],
)
def test_need_must_be_the_main_line_of_what_he_says_of_suffering(given: tuple[Any, Any], verdict: Verdict) -> None:
    assert w.humanitarian(*given, as_of=DAY).verdict is verdict


CALL = "I WILL BE SPEAKING TO PUTIN"


@pytest.mark.parametrize(
    ("quotes", "day", "verdict"),
    [
        ([CALL, "STOPPING THE 'BLOODBATH' AND TRADE"], "2025-05-17", Verdict.SUPPORTED),
        ([CALL, "it is a blood bath"], "2025-05-17", Verdict.PARTLY),  # the word, and not the purpose
        (["STOPPING THE BLOODBATH"], "2025-05-17", Verdict.PARTLY),  # nothing of Putin
        ([CALL, "STOPPING THE 'BLOODBATH'"], "2025-05-16", Verdict.PARTLY),  # another day
        ([CALL, "STOPPING THE 'BLOODBATH'"], "2025-06-17", Verdict.NO_EVIDENCE),
        ([CALL], "2025-05-17", Verdict.NO_EVIDENCE),
    ],
)
def test_word_and_purpose_on_the_day(quotes: list[str], day: str, verdict: Verdict) -> None:
    said = frame(*(HIM | {"quote": text, "date": day} for text in quotes))
    assert w.bloodbath(said, as_of=DAY).verdict is verdict
    assert w.bloodbath(said.assign(speaker="Another"), as_of=DAY).verdict is Verdict.NO_EVIDENCE


def truce(days: int | None, scope: str = "full", accepted: bool = True, by: str = "contact group") -> dict[str, Any]:
    end = None if days is None else pd.Timestamp("2020-01-01") + pd.Timedelta(days=days)
    return {"start": "2020-01-01", "end": end, "scope": scope, "accepted": accepted, "declared_by": by}


RATES = frame(
    {"base_rate_id": "BR10", "value": 66.0},
    {"base_rate_id": "BR13", "value": 31.0},
    {"base_rate_id": "BR03", "value": 49.0},
    {"base_rate_id": "BR07", "value": 10.0},
)


@pytest.mark.parametrize(
    ("truces", "decided", "verdict"),
    [
        ([truce(30), truce(30), truce(29)], 1, Verdict.PARTLY),  # two of three lasted: as a rule
        ([truce(30), truce(29)], 2, Verdict.PARTLY),  # half is not more than half: at times
        ([truce(None), truce(3)], 2, Verdict.PARTLY),
        ([truce(99, scope="energy sites"), truce(99, accepted=False)], 0, Verdict.NO_EVIDENCE),
        ([truce(99, by="Russia"), truce(99, by="Ukraine")], 0, Verdict.NO_EVIDENCE),  # mirrored is not agreed
    ],
)
def test_counting_truces_shows_what_went_together(truces: list[Any], decided: int, verdict: Verdict) -> None:
    found = a.negotiation(frame(*truces), RATES, as_of=DAY)
    assert (found.verdict, found.decided_by) == (verdict, decided)


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
    few = p.sanctions_and_talks(steps(days), followed, ECONOMY, as_of=date(2026, 8, 1))
    assert few.verdict is Verdict.NO_EVIDENCE and few.measured == 1
    apart = [f"2025-{month:02}-01" for month in (2, 4, 6, 8, 10, 12)]
    always = frame(*(talk(f"2025-{month:02}-05") for month in (2, 4, 6, 8, 10, 12)))
    each = p.sanctions_and_talks(steps(apart), always, ECONOMY, as_of=date(2026, 8, 1))
    assert each.verdict is Verdict.PARTLY and each.measured == len(apart)
    none = p.sanctions_and_talks(steps(apart).iloc[:0], always, ECONOMY, as_of=date(2026, 8, 1))
    assert none.verdict is Verdict.NO_EVIDENCE and none.measured is None


@pytest.mark.parametrize(("day", "kept"), [("2025-01-30", 0), ("2025-01-31", 1), ("2025-05-01", 1), ("2025-05-02", 0)])
def test_windows_around_sanctions_must_be_complete(day: str, kept: int) -> None:
    assert len(p.rounds(steps([day]), DAY)) == kept


def test_talks_without_moscow_do_not_count() -> None:
    known = frame(talk("2025-03-01"), talk("2025-03-02", "United States; Ukraine"), talk("2025-03-03", kind="attack"))
    assert len(p.with_moscow(known)) == 1


@pytest.mark.parametrize(("pct", "verdict"), [(10.5, Verdict.PARTLY), (10.0, Verdict.NO_EVIDENCE)])
def test_defeat_is_a_risk_from_one_in_ten(pct: float, verdict: Verdict) -> None:
    rates = pd.concat([RATES, frame({"base_rate_id": "BR11", "value": pct})])
    assert a.intervention(rates, as_of=DAY).verdict is verdict
    assert a.intervention(RATES, as_of=DAY).verdict is Verdict.NO_EVIDENCE
