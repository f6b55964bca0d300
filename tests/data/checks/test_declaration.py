"""Section "declaration": verdicts as they stand, and both sides of each threshold."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.declaration import approaches as a
from data.checks.declaration import pressure as p
from data.checks.declaration import words as w
from data.talks import truces
from tests.data.checks.pins import holds

DAY = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "verdict", "why"),
    [
        ("DEC-1", "partly supported", "the sentence is not on record, its meaning is"),
        ("DEC-2", "partly supported", "the sentence is not on record, its meaning is, many times"),
        ("DEC-3", "supported", "the post of 17 May says that it should never have happened"),
        ("DEC-4", "partly supported", "a negotiated end is on record, limits of arms are not"),
        ("DEC-5", "partly supported", "a few truces outlasted a month on paper; no cause is shown"),
        ("DEC-7", "partly supported", "a rate of defeat is known, one of escalation is not"),
        ("DEC-8", "supported", "the post has the word and the purpose in one sentence"),
        ("DEC-9", "partly supported", "most of what he said of suffering is on soldiers killed"),
    ],
)
def test_verdict(claim_id: str, verdict: str, why: str) -> None:
    holds(claim_id, verdict, verdict)


def test_sanctions_then_and_now() -> None:
    holds("DEC-6", "no evidence found", "partly supported", "KHARON_2025-07-18")


def frame(*cells: dict[str, Any]) -> pd.DataFrame:
    base = {"published": pd.Timestamp("2025-05-20"), "source_id": "s", "note": pd.NA}
    made = pd.DataFrame([{**base, "row": f"t:{n}", **each} for n, each in enumerate(cells)])
    for name in ("date", "start", "end"):
        if name in made:
            made[name] = pd.to_datetime(made[name])
    return made


HIM = {"speaker": "Donald Trump", "role": "President", "country": "United States", "gist": "x", "quote": "words",
       "topic": "announcement"}  # fmt: skip
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


def test_what_he_said_elsewhere_on_that_day_is_no_part_of_the_post() -> None:
    said = frame(HIM | {"quote": f"{CALL}, STOPPING THE BLOODBATH", "date": "2025-05-17", "topic": "Putin motives"})
    found = w.bloodbath(said, as_of=DAY)
    assert found.verdict is Verdict.PARTLY and [row.ref for row in found.evidence] == ["t:0"]


def truce(days: int | None, scope: str = "full", accepted: bool = True, by: str = "contact group") -> dict[str, Any]:
    end = None if days is None else pd.Timestamp("2020-01-01") + pd.Timedelta(days=days)
    return {"start": "2020-01-01", "end": end, "scope": scope, "accepted": accepted, "declared_by": by}


RATES = frame(
    {"base_rate_id": "BR10", "value": 66.0},
    {"base_rate_id": "BR03", "value": 49.0},
    {"base_rate_id": "BR07", "value": 10.0},
)


def ceasefires(pct: float) -> pd.DataFrame:
    return pd.concat([RATES, frame({"base_rate_id": "BR13", "value": pct})])


@pytest.mark.parametrize(
    ("truces", "rates", "decided", "verdict"),
    [
        ([truce(30), truce(30), truce(29)], RATES, 1, Verdict.PARTLY),  # two of three lasted: in most cases
        ([truce(30), truce(29)], RATES, 2, Verdict.PARTLY),  # half is not more than half: in some
        ([truce(30), *[truce(29)] * 8], RATES, 2, Verdict.PARTLY),  # one of nine is more than one in ten
        ([truce(30), *[truce(29)] * 9], RATES, 0, Verdict.NO_EVIDENCE),  # one of ten is not
        ([truce(None), truce(3)], RATES, 0, Verdict.NO_EVIDENCE),  # that a truce was agreed shows nothing
        ([truce(None)], ceasefires(50.5), 2, Verdict.PARTLY),  # by wars elsewhere, in most cases
        ([truce(None)], ceasefires(10.5), 4, Verdict.PARTLY),
        ([truce(None)], ceasefires(10.0), 0, Verdict.NO_EVIDENCE),
        ([truce(99, scope="energy sites"), truce(99, accepted=False)], RATES, 0, Verdict.NO_EVIDENCE),
        ([truce(99, by="Russia"), truce(99, by="Ukraine")], RATES, 0, Verdict.NO_EVIDENCE),  # mirrored is not agreed
    ],
)
def test_counting_truces_shows_what_went_together(
    truces: list[Any], rates: pd.DataFrame, decided: int, verdict: Verdict
) -> None:
    found = a.negotiation(frame(*truces), rates, as_of=DAY)
    assert (found.verdict, found.decided_by) == (verdict, decided)


def test_the_agreements_of_minsk_and_of_2020_stayed_in_force_on_paper() -> None:
    assert set(a.lasting(truces(None))["truce_id"]) == {"minsk1", "minsk2", "full2020"}


def test_interval_is_wilsons() -> None:
    assert [round(each, 1) for each in a.share(1, 18)] == [5.6, 1.2, 21.5]
    assert all(pd.isna(each) for each in a.share(0, 0))


def step(day: str, jurisdiction: str = "EU", **cells: Any) -> dict[str, Any]:
    base = {"package_no": "1", "over_the_war": None, "measure": "package"}
    return {"date": day, "jurisdiction": jurisdiction, "kind": "tightening"} | base | cells


def steps(days: list[str]) -> pd.DataFrame:
    return frame(*(step(day) for day in days))


@pytest.mark.parametrize(
    ("given", "new"),
    [
        (step("2025-03-01"), True),
        (step("2025-03-01", "US", over_the_war="true"), True),
        (step("2025-03-01", "US", over_the_war="false"), False),
        (step("2025-03-01", "US", over_the_war="true", measure="Rosneft and Lukoil in force"), False),
        (step("2025-03-01", "UK"), True),
        (step("2025-03-01", kind="easing"), False),
    ],
)
def test_a_round_is_a_new_step_over_the_war(given: dict[str, Any], new: bool) -> None:
    assert len(p.rounds(frame(given), DAY)) == new


def talk(day: str, actors: str = "United States; Russia", kind: str = "talks") -> dict[str, Any]:
    return {"date": day, "actors": actors, "kind": kind, "topic": "diplomacy"}


ECONOMY = frame(
    {"series": "ru_gdp_growth", "end": "2023-12-31", "value": 4.1},
    {"series": "ru_gdp_growth", "end": "2025-12-31", "value": 1.0},
)


@pytest.mark.parametrize(
    ("rounds", "decided", "verdict"),
    [(1, 1, Verdict.PARTLY), (2, 2, Verdict.PARTLY), (9, 2, Verdict.PARTLY), (10, 0, Verdict.NO_EVIDENCE)],
)
def test_talks_after_most_rounds_or_after_some(rounds: int, decided: int, verdict: Verdict) -> None:
    days = [str((pd.Timestamp("2025-04-15") + pd.Timedelta(days=31 * n)).date()) for n in range(rounds)]
    followed = frame(talk("2025-04-16"), talk("2025-04-17"), talk("2025-04-18", kind="attack"))
    found = p.sanctions_and_talks(steps(days), followed, ECONOMY, as_of=date(2026, 8, 1))
    assert (found.verdict, found.decided_by, found.measured) == (verdict, decided, 1)  # 1 of 1, 2, 9 and 10 rounds


def test_without_a_round_nothing_is_compared() -> None:
    none = p.sanctions_and_talks(steps(["2025-04-15"]).iloc[:0], frame(talk("2025-04-16")), ECONOMY, as_of=DAY)
    assert none.verdict is Verdict.NO_EVIDENCE and none.measured is None


@pytest.mark.parametrize(("day", "kept"), [("2025-01-30", 0), ("2025-01-31", 1), ("2025-05-01", 1), ("2025-05-02", 0)])
def test_windows_around_sanctions_must_be_complete(day: str, kept: int) -> None:
    assert len(p.rounds(steps([day]), DAY)) == kept


def test_talks_without_moscow_do_not_count() -> None:
    known = frame(talk("2025-03-01"), talk("2025-03-02", "United States; Ukraine"), talk("2025-03-03", kind="attack"))
    assert len(p.with_moscow(known)) == 1


@pytest.mark.parametrize(
    ("pct", "decided", "verdict"),
    [(50.5, 2, Verdict.PARTLY), (50.0, 3, Verdict.PARTLY), (10.5, 3, Verdict.PARTLY), (10.0, 0, Verdict.NO_EVIDENCE)],
)
def test_defeat_in_most_cases_or_in_some(pct: float, decided: int, verdict: Verdict) -> None:
    rates = pd.concat([RATES, frame({"base_rate_id": "BR11", "value": pct})])
    found = a.intervention(rates, as_of=DAY)
    assert (found.verdict, found.decided_by) == (verdict, decided)
    assert a.intervention(RATES, as_of=DAY).verdict is Verdict.NO_EVIDENCE
