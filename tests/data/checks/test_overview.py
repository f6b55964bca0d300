"""Section "overview": thresholds on small frames, and the verdicts as they stand."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.overview.talks import envoys_spoke, length, subject_of_the_talks, talks_ahead
from data.checks.overview.war import change, humanitarian_crisis
from data.dates import ANNOUNCED
from tests.data.checks.pins import holds

DAY = pd.Timestamp(ANNOUNCED)
AS_OF = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "verdict", "why"),
    [
        ("OVR-1", "supported", "they spoke by telephone two days later"),
        ("OVR-2", "partly supported", "the war is named in every account, and so is trade"),
        (
            "OVR-3",
            "contradicted",
            "clashes rose, which count half, claimed losses fell, the rest did not move",
        ),
        ("OVR-4", "supported", "12.7 million people in need, millions displaced"),
        ("OVR-5", "not checkable", "names no country and no measure"),
        ("OVR-6", "not checkable", "an open forecast that cannot fail"),
        ("OVR-7", "not checkable", "an opinion on talks to come"),
    ],
)
def test_verdict(claim_id: str, verdict: str, why: str) -> None:
    holds(claim_id, verdict, verdict)


def contact(days: int, **cells: object) -> pd.DataFrame:
    row = {"row": "contacts:x", "contact_id": "x", "date": DAY + pd.Timedelta(days=days), "direct_trump_putin": True, "kind": "call",
           "status": "confirmed", "readout_us": "a ceasefire", "readout_kremlin": "a memorandum",
           "published": DAY, "source_id": "s"} | cells  # fmt: skip
    return pd.DataFrame([row]).astype({"direct_trump_putin": "boolean"})


def spoke(actors: str, days: int = 0, kind: str = "call") -> pd.DataFrame:
    row = {"row": "events:x", "date": DAY + pd.Timedelta(days=days), "kind": kind, "actors": actors, "published": DAY,
           "source_id": "s"}  # fmt: skip
    return pd.DataFrame([row])


def lasted(**minutes: int) -> pd.DataFrame:
    told = [{"row": f"contact_durations:x|{who}", "contact_id": "x", "said_by": who, "duration_minutes": each,
             "published": DAY, "source_id": "s"} for who, each in minutes.items()]  # fmt: skip
    return pd.DataFrame(told, columns=["row", "contact_id", "said_by", "duration_minutes", "published", "source_id"])


@pytest.mark.parametrize(
    ("days", "cells", "envoys", "verdict"),
    [
        (14, {}, "Zelensky; Rubio", Verdict.SUPPORTED),
        (15, {}, "Zelensky; Rubio", Verdict.NO_EVIDENCE),
        (-1, {}, "Zelensky; Rubio", Verdict.NO_EVIDENCE),
        (2, {"status": "disputed"}, "Trump; Putin", Verdict.NO_EVIDENCE),
        (2, {"direct_trump_putin": False}, "Rubio; Lavrov", Verdict.PARTLY),
        (2, {"direct_trump_putin": None}, "United States; Russia", Verdict.PARTLY),
    ],
)
def test_talks_are_a_direct_contact_within_two_weeks(
    days: int, cells: dict[str, object], envoys: str, verdict: Verdict
) -> None:
    assert talks_ahead(contact(days, **cells), spoke(envoys), lasted(), as_of=AS_OF).verdict is verdict


@pytest.mark.parametrize(
    ("actors", "days", "kind", "found"),
    [
        ("Rubio; Lavrov", 14, "call", 1),
        ("Rubio; Lavrov", 15, "call", 0),
        ("Rubio; Lavrov", -1, "call", 0),
        ("Rubio; Lavrov", 0, "statement", 0),
        ("Trump; Putin", 0, "call", 0),  # the men themselves
        ("Witkoff; Putin", 0, "talks", 1),
        ("United States; Ukraine", 0, "talks", 0),
    ],
)
def test_envoys_are_others_of_both_sides(actors: str, days: int, kind: str, found: int) -> None:
    assert len(envoys_spoke(spoke(actors, days, kind))) == found


def test_the_length_of_the_call_names_whose_figure_it_is() -> None:
    assert length(lasted(Ushakov=125, Trump=120), "x") == " for about two hours (125 minutes by the Kremlin)"
    assert length(lasted(Trump=60), "x") == " for about one hour"
    assert length(lasted(Trump=60), "another") == ""


def post(text: str) -> pd.DataFrame:
    return pd.DataFrame(
        [{"row": "statements:x", "speaker": "Donald Trump", "date": DAY, "topic": "announcement", "quote": text,
          "role": "President of the United States (47th)", "gist": "", "published": DAY, "source_id": "s"}]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "us", "verdict"),
    [
        ("stopping the war", "a ceasefire", Verdict.SUPPORTED),
        ("stopping the war, and trade", "a ceasefire", Verdict.SUPPORTED),
        ("greetings", "a ceasefire", Verdict.PARTLY),
        ("trade and the war", "trade and a ceasefire", Verdict.SUPPORTED),
    ],
)
def test_the_war_is_the_centre_where_every_account_names_it(text: str, us: str, verdict: Verdict) -> None:
    assert subject_of_the_talks(post(text), contact(2, readout_us=us), as_of=AS_OF).verdict is verdict


def test_trade_named_as_often_takes_the_war_out_of_the_centre() -> None:
    frame = contact(2, readout_us="trade and a ceasefire", readout_kremlin="trade and a memorandum")
    assert subject_of_the_talks(post("the war, and trade"), frame, as_of=AS_OF).verdict is Verdict.PARTLY


@pytest.mark.parametrize(
    ("role", "day", "verdict"),
    [
        ("Aide to the President of Russia", 2, Verdict.PARTLY),  # trade is named in all three
        ("Aide to the President of Russia", 3, Verdict.SUPPORTED),  # another day
        ("Foreign minister of Russia", 2, Verdict.SUPPORTED),  # speaks for another office
    ],
)
def test_what_was_said_for_a_president_on_the_day_is_part_of_his_account(role: str, day: int, verdict: Verdict) -> None:
    said = post("trade").assign(
        row="statements:y", speaker="Y", role=role, topic="trade", date=DAY + pd.Timedelta(days=day)
    )
    given = pd.concat([post("the war, and trade"), said], ignore_index=True)
    assert subject_of_the_talks(given, contact(2, readout_us="trade and a ceasefire"), as_of=AS_OF).verdict is verdict


@pytest.mark.parametrize(("words", "verdict"), [("greetings", Verdict.CONTRADICTED), ("trade", Verdict.MISLEADING)])
def test_no_account_names_the_war(words: str, verdict: Verdict) -> None:
    frame = contact(2, readout_us=words, readout_kremlin="greetings")
    assert subject_of_the_talks(post("greetings"), frame, as_of=AS_OF).verdict is verdict


def crisis(need: int | None, displaced: int, april: int) -> Verdict:
    plans = pd.DataFrame(
        [{"row": "p:1", "plan": "hnrp", "year": 2025, "people_in_need": need, "published": DAY, "source_id": "s"}]
    )
    months = pd.DataFrame(
        [{"row": f"m:{year}", "period_type": "month", "statistic": "sum", "revision": "first", "total": total,
          "start": pd.Timestamp(year, 4, 1), "end": pd.Timestamp(year, 4, 30), "published": DAY, "source_id": "s"}
         for year, total in ((2024, 700), (2025, april))]
    )  # fmt: skip
    idps = pd.DataFrame([{"row": "i:1", "as_of": DAY, "idps": displaced, "published": DAY, "source_id": "s"}])
    fled = pd.DataFrame(columns=["row", "as_of", "scope", "refugees", "published", "source_id"])
    return humanitarian_crisis(plans, months, idps, fled, as_of=AS_OF).verdict


@pytest.mark.parametrize(
    ("need", "displaced", "april", "verdict"),
    [
        (1_000_000, 0, 700, Verdict.SUPPORTED),
        (999_999, 999_999, 769, Verdict.CONTRADICTED),
        (999_999, 999_999, 770, Verdict.PARTLY),
        (None, 1_000_000, 700, Verdict.SUPPORTED),
    ],
)
def test_significant_is_a_million_people_by_any_count(
    need: int | None, displaced: int, april: int, verdict: Verdict
) -> None:
    assert crisis(need, displaced, april) is verdict


@pytest.mark.parametrize(("new", "speaks"), [(110, "for"), (109, "neither"), (91, "neither"), (90, "against")])
def test_a_measure_speaks_from_a_tenth_on(new: int, speaks: str) -> None:
    assert change("x", pd.Series([100, new])).speaks == speaks
