"""Section "reactions": the verdicts as they stand, and what was said, on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Finding, Verdict
from data.checks.meanings import saying
from data.checks.reactions import words
from data.checks.reactions.governments import ukraine
from data.checks.reactions.members import republicans, sovereignty_first
from tests.data.checks.pins import holds

THEN = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "why"),
    [
        (
            "REA-1",
            "contradicted",
            "contradicted",
            "out of office, and the White House of the day was not mostly cautious",
        ),
        ("REA-2", "misleading", "misleading", "a front of its own years, put into May 2025"),
        (
            "REA-3",
            "contradicted",
            "contradicted",
            "most of either party on record were in doubt, and most votes crossed",
        ),
        (
            "REA-4",
            "partly supported",
            "partly supported",
            "three critics on record, and outright support on none of it",
        ),
        ("REA-5", "misleading", "misleading", "doubt is on record, but the call was the administration's own"),
        (
            "REA-6",
            "partly supported",
            "partly supported",
            "insisted on both, on three of seven occasions for the talks",
        ),
        ("REA-7", "partly supported", "partly supported", "three senators did, days before the announcement"),
        ("REA-8", "misleading", "misleading", "both on three occasions, by another White House"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, why: str) -> None:
    holds(claim_id, then, now)


def said(*rows: tuple[str, str | None], country: str = "United States", day: str = "2025-05-20") -> pd.DataFrame:
    """Statements (role, stance) of one day on the talks, each by another speaker and from another source."""
    frame = pd.DataFrame(rows, columns=["role", "stance"])
    return frame.assign(
        row=[f"statements:S{index}" for index in range(len(frame))],
        statement_id=[f"S{index}" for index in range(len(frame))],
        speaker=[f"Speaker {index}" for index in range(len(frame))],
        country=country,
        topic="process",
        date=pd.Timestamp(day),
        published=pd.Timestamp(day),
        source_id=[f"s{index}" for index in range(len(frame))],
    )


def meaning(*codes: tuple[str, str], says: str = "yes") -> pd.DataFrame:
    """Codings (statement, meaning)."""
    frame = pd.DataFrame(codes, columns=["statement_id", "meaning"])
    rows = ["statement_meanings:" + key + "|" + code for key, code in codes]
    return frame.assign(row=rows, says=says, published=pd.Timestamp("2025-05-20"), source_id="s")


REP, DEM, PRESS = "Senator (R-Iowa)", "Senator (D-Ohio)", "White House press secretary"
NOTHING = meaning()


def outcomes(finding: Finding) -> list[bool | None]:
    return [each.fits for each in finding.readings]


@pytest.mark.parametrize(
    ("stances", "fits", "verdict"),
    [
        (["support", "support", "oppose", "concern"], [True, True, True, True], Verdict.SUPPORTED),
        (["support", "oppose", "oppose", "cautious"], [None, None, True, True], Verdict.PARTLY),
        (["support", "support", "cautious"], [None, True, None, None], Verdict.PARTLY),
        (["support", "oppose"], [None, None, None, None], Verdict.NO_EVIDENCE),  # absence is no denial
    ],
)
def test_some_are_two_and_fewer_on_record_are_not_none(
    stances: list[str], fits: list[bool | None], verdict: Verdict
) -> None:
    found = republicans(said(*[(REP, stance) for stance in stances]), as_of=THEN)
    assert (outcomes(found), found.verdict) == (fits, verdict)


@pytest.mark.parametrize(
    ("day", "measured"), [("2025-05-16", None), ("2025-05-17", 2), ("2025-05-31", 2), ("2025-06-01", None)]
)
def test_only_the_two_weeks_count(day: str, measured: float | None) -> None:
    assert republicans(said((REP, "oppose"), (REP, "concern"), day=day), as_of=THEN).measured == measured


@pytest.mark.parametrize(("topic", "measured"), [("result of the call", 2), ("sanctions", None), ("air attacks", None)])
def test_words_on_sanctions_or_attacks_are_none_on_the_talks(topic: str, measured: float | None) -> None:
    frame = said((REP, "oppose"), (REP, "concern")).assign(topic=topic)
    assert republicans(frame, as_of=THEN).measured == measured


def test_a_talk_counts_once_and_so_does_a_notice_of_two_people() -> None:
    frame = said(*[(PRESS, stance) for stance in ("cautious", "cautious", "support", "support")])
    one = frame.assign(speaker=["Vance", "Vance", "Vance (joint with Rubio)", "Rubio"])
    assert words.leaning(one, "cautious").to_dict() == {"Vance, 2025-05-20": True, "Rubio, 2025-05-20": False}
    half = one.iloc[[0, 2]]
    assert words.leaning(half, "cautious").tolist() == [False]  # half is not most
    assert words.occasions(frame.assign(source_id="s")).nunique() == 1
    days = one.assign(date=pd.to_datetime(["2025-05-20", "2025-05-21", "2025-05-20", "2025-05-20"]))
    assert words.occasions(days).nunique() == 3
    sides = [pd.Series(each) for each in ([True, False], [True, True, False], [])]
    assert [words.mostly(each) for each in sides] == [False, True, None]


def test_groups_go_by_role_and_members_of_parliament_do_not_speak_for_kyiv() -> None:
    roles = [PRESS, REP, DEM, "President of the United States (47th)", "Secretary of State of the United States"]
    american = said(*[(role, "support") for role in roles])
    found = {group: words.of_group(american, group)["role"].tolist() for group in words.GROUPS}
    assert list(found.values()) == [[roles[0], roles[4]], [REP], [DEM]]
    kyiv = said(("President of Ukraine", "support"), ("Member of parliament", "oppose"), country="Ukraine")
    assert words.of_group(kyiv, "Ukraine")["role"].tolist() == ["President of Ukraine"]


def test_a_joint_statement_counts_for_the_first_named() -> None:
    frame = said((REP, "oppose"), (REP, "oppose")).assign(speaker=["A", "A (joint with B)"])
    assert words.speakers(frame) == words.people(frame, "oppose") == ["A"]


def test_a_coding_that_says_no_is_none() -> None:
    frame = said((DEM, "oppose"))
    assert len(saying(frame, meaning(("S0", "x")), "x")) == 1
    assert saying(frame, meaning(("S0", "x")), "y").empty
    assert saying(frame, meaning(("S0", "x"), says="no"), "x").empty


def kyiv(*rows: tuple[str, str]) -> pd.DataFrame:
    """Statements (stance, topic) of the president of Ukraine."""
    frame = said(*[("President of Ukraine", stance) for stance, _ in rows], country="Ukraine")
    return frame.assign(topic=[topic for _, topic in rows])


@pytest.mark.parametrize(
    ("rows", "fits", "verdict"),
    [
        ([("support", "territory"), ("cautious", "US role"), ("oppose", "process")], [True] * 3, Verdict.SUPPORTED),
        ([("support", "territory"), ("oppose", "sanctions")], [False, False, True], Verdict.PARTLY),  # half is not most
        ([("support", "process"), ("cautious", "US role")], [None, True, None], Verdict.PARTLY),  # no word on territory
        ([("cautious", "territory"), ("cautious", "US role")], [None, None, True], Verdict.PARTLY),  # no plain welcome
        ([("oppose", "process")], [False, False, None], Verdict.CONTRADICTED),
    ],
)
def test_kyiv_welcomes_as_its_main_line_and_insists(
    rows: list[tuple[str, str]], fits: list[bool | None], verdict: Verdict
) -> None:
    found = ukraine(kyiv(*rows), NOTHING, as_of=THEN)
    assert (outcomes(found), found.verdict) == (fits, verdict)


def test_territory_and_support_are_read_from_meaning_too() -> None:
    frame = kyiv(("support", "process"), ("cautious", "process"))
    coded = meaning(("S0", "sovereignty_territory"), ("S1", "asks_support"))
    assert ukraine(frame, coded, as_of=THEN).verdict is Verdict.SUPPORTED
    assert ukraine(frame, coded.head(1), as_of=THEN).verdict is Verdict.PARTLY


def bill(source: str, title: str = "Democrats introduce a bill") -> pd.DataFrame:
    """A bill of three sponsors, as an event of one source."""
    frame = pd.DataFrame({"actors": ["Speaker 0; B; C"], "title": title, "kind": "legislation", "source_id": source})
    return frame.assign(row="events:b", published=pd.Timestamp("2025-05-20"))


NO_BILLS = bill("s").head(0)


def test_a_bill_speaks_for_its_sponsors() -> None:
    frame = said((DEM, "oppose")).assign(more_source_ids="x;law")
    coded = meaning(("S0", "ukraine_sovereignty_first"))
    for source, title, voices in (
        ("law", "Democrats introduce a bill", 3),
        ("law", "A bill of the other party", 1),
        ("else", "Democrats introduce a bill", 1),
    ):
        assert sovereignty_first(frame, coded, bill(source, title), as_of=THEN).measured == voices


@pytest.mark.parametrize(
    ("days", "verdict"),
    [
        (["2025-05-17", "2025-05-31"], Verdict.SUPPORTED),
        (["2025-05-17", "2025-05-16"], Verdict.PARTLY),  # some, in the weeks of the talks
        (["2025-05-10", "2025-03-01"], Verdict.PARTLY),  # one, in the weeks of the talks
        (["2025-05-09", "2025-06-01"], Verdict.MISLEADING),  # another time
        (["2025-05-09"], Verdict.NO_EVIDENCE),
    ],
)
def test_sovereignty_first_by_day_and_by_number(days: list[str], verdict: Verdict) -> None:
    frame = said(*[(DEM, "oppose")] * len(days)).assign(date=pd.to_datetime(days))
    coded = meaning(*[(key, "ukraine_sovereignty_first") for key in frame["statement_id"]])
    found = sovereignty_first(frame, coded, NO_BILLS, as_of=THEN)
    assert found.verdict is verdict and found.readings[0].fits is (True if verdict is Verdict.SUPPORTED else None)
    assert sovereignty_first(frame.assign(role=REP), coded, NO_BILLS, as_of=THEN).verdict is Verdict.NO_EVIDENCE
    assert sovereignty_first(frame, NOTHING, NO_BILLS, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def test_empty_frames_give_no_evidence() -> None:
    none = said((REP, "cautious")).head(0)
    for finding in (
        republicans(none, as_of=THEN),
        ukraine(none, NOTHING, as_of=THEN),
        sovereignty_first(none, NOTHING, NO_BILLS, as_of=THEN),
    ):
        assert finding.verdict is Verdict.NO_EVIDENCE and finding.reason
