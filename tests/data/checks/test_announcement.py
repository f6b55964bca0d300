"""Section "announcement": verdicts as they stand, and both sides of each threshold."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.checks import Verdict, intensity
from data.checks.announcement import post as p
from data.checks.announcement import response as r
from data.checks.announcement import timing as t
from data.checks.intensity import Intensity
from data.checks.overview import war
from data.checks.trends import Trend
from tests.data.checks.pins import holds

DAY = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "verdict", "why"),
    [
        ("ANN-1", "supported", "the post announces calls with both sides and with allies"),
        ("ANN-2", "contradicted", "clashes rose, which count half, claimed losses fell, the rest did not move"),
        ("ANN-3", "misleading", "a social network; news outlets carried it afterwards"),
        ("ANN-4", "contradicted", "the venue stands in reports of the same day"),
        ("ANN-5", "supported", "caution and doubt are each found many times"),
        ("ANN-6", "supported", "every series of efforts rose"),
        ("ANN-7", "supported", "outlets at home and of seventeen other countries carried it within a day"),
        ("ANN-8", "no evidence found", "talks did not follow harder fighting, and a cause cannot be counted"),
    ],
)
def test_verdict(claim_id: str, verdict: str, why: str) -> None:
    holds(claim_id, verdict, verdict)


def frame(*cells: dict[str, Any]) -> pd.DataFrame:
    base = {"published": pd.Timestamp("2025-05-17"), "source_id": "a", "more_source_ids": pd.NA, "note": pd.NA}
    made = pd.DataFrame([{**base, "row": f"t:{n}", **each} for n, each in enumerate(cells)])
    for name in ("date", "start", "end"):
        if name in made:
            made[name] = pd.to_datetime(made[name])
    return made


def sentence(quote: str, venue: str | None = "Truth Social") -> dict[str, Any]:
    return {
        "statement_id": quote[:9],
        "date": "2025-05-17",
        "speaker": "Donald Trump",
        "topic": "announcement",
        "stance": "support",
        "quote": quote,
        "venue": venue,
    }


PUTIN, ZELENSKY = sentence("I WILL BE SPEAKING TO PUTIN"), sentence("I WILL THEN BE SPEAKING TO ZELENSKYY")


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ([PUTIN, ZELENSKY], Verdict.SUPPORTED),
        ([PUTIN], Verdict.PARTLY),
        ([sentence("A GREAT DAY")], Verdict.NO_EVIDENCE),
        ([{**PUTIN, "speaker": "Another"}], Verdict.NO_EVIDENCE),
    ],
)
def test_calls_with_both_sides_are_an_initiative(said: list[dict[str, Any]], verdict: Verdict) -> None:
    assert p.initiative(frame(*said), as_of=DAY).verdict is verdict


def test_nato_members_were_to_be_called_with_zelensky() -> None:
    assert p.announced(["Putin", "Zelensky", "NATO members"], " about X") == (
        "Putin about X, then Zelensky and, with him, NATO members"
    )
    assert p.announced(["Putin", "NATO members"], "") == "Putin, then NATO members"


def reports(*countries: str) -> pd.DataFrame:
    return frame(*({"outlet": f"outlet {n}", "iso3": each} for n, each in enumerate(countries)))


@pytest.mark.parametrize(
    ("venue", "carried", "verdict"),
    [
        ("CNN", ["USA"], Verdict.SUPPORTED),
        ("Truth Social", ["USA"] * 3, Verdict.MISLEADING),
        ("Truth Social", ["USA"] * 2, Verdict.CONTRADICTED),
        (None, ["USA"] * 3, Verdict.NO_EVIDENCE),
    ],
)
def test_where_it_was_made_and_who_carried_it(venue: str | None, carried: list[str], verdict: Verdict) -> None:
    assert p.outlet(frame(sentence("X", venue)), reports(*carried), as_of=DAY).verdict is verdict


MANY = [f"C{n:02}" for n in range(10)]


@pytest.mark.parametrize(
    ("countries", "verdict"),
    [
        (["USA"] * 3 + MANY, Verdict.SUPPORTED),
        (["USA"] * 2 + MANY, Verdict.PARTLY),
        (["USA"] * 3 + MANY[:9], Verdict.PARTLY),
        (["USA"] * 2 + MANY[:9] * 3, Verdict.NO_EVIDENCE),
    ],
)
def test_a_broad_audience_is_at_home_and_in_many_countries(countries: list[str], verdict: Verdict) -> None:
    assert r.audience(reports(*countries), as_of=DAY).verdict is verdict


def test_a_venue_on_record_was_disclosed() -> None:
    assert p.undisclosed(frame(PUTIN), as_of=DAY).verdict is Verdict.CONTRADICTED
    assert p.undisclosed(frame(sentence("X", None)), as_of=DAY).verdict is Verdict.NO_EVIDENCE


SAID = {"date": "2025-05-20", "topic": "x", "country": "Germany", "role": "Minister"}


def reacting(**stances: int) -> pd.DataFrame:
    said = [(name, n) for name, count in stances.items() for n in range(count)]
    return frame(
        *({**SAID, "speaker": f"{name} {n}", "stance": name} for name, n in said),
        {**SAID, "speaker": "Donald Trump", "stance": "oppose"},
        {**SAID, "date": "2025-06-01", "speaker": "late", "stance": "oppose"},
    )


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (reacting(cautious=2, oppose=2), Verdict.SUPPORTED),
        (reacting(cautious=2, oppose=1, concern=1), Verdict.PARTLY),  # concern is not outright
        (reacting(support=2, oppose=2), Verdict.PARTLY),  # support is not cautious
        (reacting(cautious=2, oppose=1), Verdict.NO_EVIDENCE),
        (reacting(cautious=1, oppose=2), Verdict.NO_EVIDENCE),
        (reacting(), Verdict.NO_EVIDENCE),
    ],
)
def test_both_ends_of_the_range_need_two_people(said: pd.DataFrame, verdict: Verdict) -> None:
    assert r.reception(said, as_of=DAY).verdict is verdict


@pytest.mark.parametrize(
    ("speaker", "country", "role", "name"),
    [
        ("Marco Rubio", "United States", "Secretary of State of the United States", None),
        ("Chris Van Hollen", "United States", "Senator (D-Maryland)", "Chris Van Hollen"),
        ("Dmitry Peskov", "Russia", "Kremlin spokesman", None),
        ("Friedrich Merz (office)", "Germany", "Chancellor of Germany", "Friedrich Merz"),
        ("Ministry of Foreign Affairs", "China", "spokesperson", None),
        ("European leaders (sources not named)", "European Union", "sources", None),
    ],
)
def test_who_reacts_is_a_named_person_outside_both_governments(
    speaker: str, country: str, role: str, name: str | None
) -> None:
    said = frame({**SAID, "speaker": speaker, "country": country, "role": role, "stance": "oppose"})
    assert list(r.reactions(said)["speaker"]) == ([name] if name else [])


def talk(day: str, kind: str = "talks", topic: str = "diplomacy", ref: str | None = None) -> dict[str, Any]:
    return {"date": day, "kind": kind, "topic": topic, "detail_ref": ref}


def contact(day: str, status: str = "confirmed") -> dict[str, Any]:
    return {"date": day, "status": status, "direct_trump_putin": True}


RECENT, BEFORE = [talk("2025-05-01")], [talk(f"2025-02-{day}") for day in (20, 21, 22)]
EARLIER = [contact("2024-10-01"), contact("2024-10-02"), contact("2024-10-03")]
TWO = [contact("2025-02-12"), contact("2025-03-18")]


@pytest.mark.parametrize(
    ("events", "contacts", "verdict"),
    [
        (RECENT * 2 + BEFORE, TWO, Verdict.SUPPORTED),  # both rose
        (RECENT + BEFORE, TWO, Verdict.SUPPORTED),  # as many a week as before, and more contacts: half rose
        (RECENT + BEFORE, EARLIER + TWO, Verdict.CONTRADICTED),  # fewer contacts than in the half-year before
        (RECENT * 2 + BEFORE, EARLIER + TWO, Verdict.PARTLY),  # more events, fewer contacts
        (RECENT + BEFORE, [contact("2025-05-19")], Verdict.NO_EVIDENCE),  # after the announcement
        (RECENT + BEFORE, [contact("2025-02-12", "disputed")], Verdict.NO_EVIDENCE),
        ([talk("2025-05-01", "attack"), talk("2025-05-01", topic="aid")], [], Verdict.NO_EVIDENCE),
    ],
)
def test_heightened_needs_series_that_rose(events: list[Any], contacts: list[Any], verdict: Verdict) -> None:
    texts = frame(talk("2010-01-01")).iloc[:0]
    truces = frame({"start": "2010-01-01", "accepted": True, "declared_by": "both"}).iloc[:0]
    known = frame(*contacts) if contacts else frame(contact("2025-01-01")).iloc[:0]
    assert t.heightened(frame(*events), known, texts, truces, as_of=DAY).verdict is verdict


def test_what_stands_in_two_lists_counts_once() -> None:
    listed = frame(*RECENT, talk("2025-05-02", "call", ref="contacts:C1"), talk("2025-05-03", ref="proposals:p"))
    texts = frame({"date": "2025-05-04"}, {"date": "2025-05-05"})
    truces = frame({"start": "2025-05-05", "accepted": True, "declared_by": "both"})
    found = {each.series: each for each in t.measures(listed, frame(contact("2025-05-02")), texts, truces)}
    assert {name: len(each.rows[0]) for name, each in found.items()} == {
        "contacts of the two presidents": 1,
        "truces agreed by both sides": 1,
        "talks of others": 1,
        "proposals": 1,
    }


def test_escalation_is_weighed_as_in_the_overview() -> None:
    given = [load(DAY) for load in intensity.LOADERS]
    assert t.escalating(*given, as_of=DAY) == war.escalating(*given, as_of=DAY)


def test_ratio_bears_a_zero_and_brackets_the_estimate() -> None:
    times, low, high = t.ratio(2, 117, 0, 1461)
    assert times == high == float("inf") and low > 1
    times, low, high = t.ratio(6, 28, 11, 84)
    assert low < 1 < times < high
    assert pd.isna(t.ratio(0, 28, 0, 84)[0])


LAST = pd.Timestamp("2025-05-17")


def fought(*weekly: float) -> Intensity:
    """One daily series, given by its mean in each of the weeks to the announcement, the last week last."""
    days = [(week, day) for week in range(len(weekly)) for day in range(7)]
    dates = [LAST - pd.Timedelta(days=7 * (len(weekly) - 1 - week) + day) for week, day in days]
    known = frame(*({"date": each, "value": weekly[week]} for each, (week, _) in zip(dates, days, strict=True)))
    return Intensity((Trend("drones", "a day", 1.0, 1.0, None, 0.0, -1.0, 1.0, known),), known.iloc[:0])


def test_weeks_are_paired_with_what_was_negotiated_in_the_week_after() -> None:
    talked = frame(talk("2025-05-17"), talk("2025-05-11"), talk("2025-05-10"), talk("2025-04-26"), talk("2025-04-19"))
    found = t.paired(fought(9, 1, 8, 5), talked)
    assert found["week"].dt.strftime("%m-%d").tolist() == ["04-26", "05-03", "05-10"]
    assert found["events"].tolist() == [0, 1, 2]  # those of 26 and 19 April follow no week on record
    assert found["harder"].tolist() == [True, False, False]


@pytest.mark.parametrize(
    ("after_hard", "after_light", "verdict"),
    [(9, 1, Verdict.PARTLY), (3, 2, Verdict.NO_EVIDENCE), (1, 9, Verdict.NO_EVIDENCE), (0, 0, Verdict.NO_EVIDENCE)],
)
def test_urgency_can_go_together_with_fighting_and_no_more(
    monkeypatch: pytest.MonkeyPatch, after_hard: int, after_light: int, verdict: Verdict
) -> None:
    monkeypatch.setattr(intensity, "measure", lambda *frames: fought(9, 1, 8, 2, 5))
    hard, light = talk("2025-05-08"), talk("2025-05-15")  # the weeks to 3 May and to 10 May were hard and light
    events = [*[hard] * after_hard, *[light] * after_light] or [talk("2020-01-01")]
    found = t.urgency(frame(*events), as_of=DAY)
    assert found.verdict is verdict and found.readings[0].fits is None
