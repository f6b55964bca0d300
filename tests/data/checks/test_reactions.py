"""Section "reactions": thresholds on small frames, and the verdicts as they stand."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.reactions.congress import by_party, party_lines
from data.checks.reactions.office import democrats, united_front, white_house
from data.checks.reactions.words import agreement, republicans, ukraine
from tests.data.checks.pins import holds

THEN = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("REA-1", "misleading", "misleading", "", "the White House of May 2025 was another one, and partly cautious"),
        ("REA-2", "misleading", "misleading", "", "a position of the years before, put into May 2025"),
        (
            "REA-3",
            "partly supported",
            "partly supported",
            "",
            "true of two budget votes of 2025, not of the 29 roll calls",
        ),
        ("REA-4", "partly supported", "partly supported", "", "several critics, one supporter on record"),
        ("REA-5", "misleading", "misleading", "", "concern is on record, but the call was the administration's own"),
        ("REA-6", "supported", "supported", "", "welcome, territory and support are all on record"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def terms(left: str | None = "2025-01-20") -> pd.DataFrame:
    """The Biden administration until `left`, then another."""
    frame = pd.DataFrame(
        {
            "row": ["a:1", "a:2"],
            "administration": ["Biden", "Trump (second)"],
            "president": ["Joe Biden", "Donald Trump"],
            "start": pd.to_datetime(["2021-01-20", left or "2029-01-20"]),
            "end": pd.to_datetime([left, None]),
            "published": pd.Timestamp("2021-01-20"),
            "source_id": "s",
        }
    )
    return frame if left else frame.head(1)


def said(*rows: tuple[str, str, str], country: str = "United States", day: str = "2025-05-20") -> pd.DataFrame:
    """Statements (role, stance, quote) of one day, each by another speaker."""
    frame = pd.DataFrame(rows, columns=["role", "stance", "quote"])
    return frame.assign(
        row=[f"s:{index}" for index in range(len(frame))],
        statement_id=[f"S{index}" for index in range(len(frame))],
        speaker=[f"Speaker {index}" for index in range(len(frame))],
        country=country,
        gist="",
        stance_second=None,
        date=pd.Timestamp(day),
        published=pd.Timestamp(day),
        source_id="s",
    )


PRESS, REP, DEM = "White House press secretary", "Senator (R-Iowa)", "Senator (D-Ohio)"


@pytest.mark.parametrize(
    ("left", "stances", "verdict"),
    [
        ("2025-01-20", ["cautious", "support"], Verdict.MISLEADING),
        ("2025-01-20", ["support"], Verdict.CONTRADICTED),
        ("2025-05-17", ["cautious"], Verdict.MISLEADING),  # out of office on the day itself
        ("2025-05-18", ["cautious", "cautious", "support"], Verdict.SUPPORTED),
        (None, ["cautious", "support"], Verdict.PARTLY),
        (None, ["support"], Verdict.NO_EVIDENCE),
    ],
)
def test_the_office_decides_then_the_caution(left: str | None, stances: list[str], verdict: Verdict) -> None:
    frame = said(*[(PRESS, stance, "words") for stance in stances])
    assert white_house(terms(left), frame, as_of=THEN).verdict is verdict


def test_a_position_of_earlier_years_is_misleading_and_none_is_contradicted() -> None:
    old = said(("Spokesperson", "support", "with our allies and partners"), day="2022-02-28")
    assert united_front(terms(), old, as_of=THEN).verdict is Verdict.MISLEADING
    assert united_front(terms(), old.assign(quote="alone"), as_of=THEN).verdict is Verdict.CONTRADICTED
    assert (
        united_front(terms(), old.assign(date=pd.Timestamp("2025-01-20")), as_of=THEN).verdict is Verdict.CONTRADICTED
    )


def test_democrats_need_a_statement_and_an_administration_of_their_own() -> None:
    worried = said((DEM, "oppose", "words"))
    assert democrats(terms(), worried, as_of=THEN).verdict is Verdict.MISLEADING
    assert democrats(terms(None), worried, as_of=THEN).verdict is Verdict.SUPPORTED
    assert democrats(terms(), said((DEM, "support", "words")), as_of=THEN).verdict is Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("stances", "verdict"),
    [
        (["support", "support", "oppose", "oppose"], Verdict.SUPPORTED),
        (["support", "oppose", "oppose", "cautious"], Verdict.PARTLY),
        (["support", "oppose"], Verdict.NO_EVIDENCE),
    ],
)
def test_some_are_two(stances: list[str], verdict: Verdict) -> None:
    assert republicans(said(*[(REP, stance, "words") for stance in stances]), as_of=THEN).verdict is verdict


@pytest.mark.parametrize(
    ("day", "measured"), [("2025-05-16", None), ("2025-05-17", 2), ("2025-05-31", 2), ("2025-06-01", None)]
)
def test_only_the_two_weeks_count(day: str, measured: float | None) -> None:
    frame = said((REP, "support", "words"), (REP, "support", "words"), day=day)
    assert republicans(frame, as_of=THEN).measured == measured


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("support", "glad"), ("oppose", "our land"), ("cautious", "we ask for support")], Verdict.SUPPORTED),
        ([("support", "glad"), ("oppose", "our land")], Verdict.PARTLY),
        ([("neutral", "words")], Verdict.NO_EVIDENCE),
    ],
)
def test_three_parts_of_the_ukrainian_answer(rows: list[tuple[str, str]], verdict: Verdict) -> None:
    frame = said(*[("President of Ukraine", stance, quote) for stance, quote in rows], country="Ukraine")
    assert ukraine(frame, as_of=THEN).verdict is verdict


def test_concern_and_oppose_agree() -> None:
    frame = said((REP, "oppose", ""), (REP, "support", ""), (REP, "support", ""))
    assert agreement(frame.assign(stance_second=["concern", "cautious", None])) == (1, 2)


def votes(*calls: tuple[str, int, int], kind: str = "aid", congress: int = 118) -> pd.DataFrame:
    """Roll calls (day, Republicans for, Republicans against), with all Democrats for."""
    rows = []
    for index, (day, yes, no) in enumerate(calls):
        for party, ayes, noes in (("dem", 200, 0), ("rep", yes, no)):
            rows.append((f"{kind}-{congress}-{index}", party, day, ayes, noes, f"h{index}-{congress}.2024"))
    frame = pd.DataFrame(rows, columns=["vote_id", "party", "date", "yes", "no", "roll_call"])
    return frame.assign(
        row=frame["vote_id"] + frame["party"],
        date=pd.to_datetime(frame["date"]),
        published=pd.to_datetime(frame["date"]),
        chamber="house",
        bill="bill",
        kind=kind,
        pro_ukraine_side="yes",
        source_id="s",
    )


NOBODY = said((REP, "cautious", "")).head(0)
SERIES = pd.DataFrame({"row": [], "end": [], "value": [], "published": [], "source_id": []})


@pytest.mark.parametrize(("yes", "against", "split"), [(100, 100, False), (99, 101, True), (101, 99, False)])
def test_a_party_vote_needs_more_than_half_of_a_party(yes: int, against: int, split: bool) -> None:
    assert list(by_party(votes(("2024-03-01", yes, against)))["party_vote"]) == [split]


def test_largely_is_more_than_half_and_the_sitting_congress_is_partly() -> None:
    split, joint = ("2024-03-01", 10, 190), ("2024-03-02", 190, 10)
    cases = {
        Verdict.SUPPORTED: votes(split, split, joint),
        Verdict.CONTRADICTED: votes(split, joint),
        Verdict.PARTLY: pd.concat([votes(joint, joint), votes(("2025-02-01", 0, 200), congress=119)]),
    }
    for verdict, frame in cases.items():
        assert party_lines(frame, SERIES, NOBODY, as_of=THEN).verdict is verdict


def test_procedure_and_later_votes_do_not_count() -> None:
    joint = votes(("2024-03-02", 190, 10))
    procedure = votes(("2024-03-01", 0, 200), ("2024-03-01", 0, 200), kind="procedure")
    later = votes(("2026-06-04", 0, 200), congress=119)
    assert party_lines(pd.concat([joint, procedure, later]), SERIES, NOBODY, as_of=THEN).measured == 0


def test_empty_frames_give_no_evidence() -> None:
    none = votes(("2024-03-01", 1, 1)).head(0)
    for finding in (
        party_lines(none, SERIES, NOBODY, as_of=THEN),
        white_house(terms().head(0), NOBODY, as_of=THEN),
        united_front(terms().head(0), NOBODY, as_of=THEN),
        democrats(terms(), NOBODY, as_of=THEN),
        republicans(NOBODY, as_of=THEN),
        ukraine(NOBODY, as_of=THEN),
    ):
        assert finding.verdict is Verdict.NO_EVIDENCE and finding.reason
