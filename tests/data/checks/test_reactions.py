"""Section "reactions": the verdicts as they stand, and what was said, on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Finding, Verdict
from data.checks.reactions import words
from data.checks.reactions.governments import ukraine, white_house_stressed
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
        ("REA-3", "partly supported", "partly supported", "true of two budget votes of 2025, not of what was said"),
        ("REA-4", "partly supported", "partly supported", "several critics, one supporter on record"),
        ("REA-5", "misleading", "misleading", "doubt is on record, but the call was the administration's own"),
        ("REA-6", "supported", "supported", "careful welcome, territory and support are all on record"),
        ("REA-7", "partly supported", "partly supported", "two senators said so, days before the announcement"),
        ("REA-8", "supported", "supported", "both halves are in three statements or more"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, why: str) -> None:
    holds(claim_id, then, now)


def said(*rows: tuple[str, str | None], country: str = "United States", day: str = "2025-05-20") -> pd.DataFrame:
    """Statements (role, stance) of one day, each by another speaker."""
    frame = pd.DataFrame(rows, columns=["role", "stance"])
    return frame.assign(
        row=[f"statements:S{index}" for index in range(len(frame))],
        statement_id=[f"S{index}" for index in range(len(frame))],
        speaker=[f"Speaker {index}" for index in range(len(frame))],
        country=country,
        topic="process",
        date=pd.Timestamp(day),
        published=pd.Timestamp(day),
        source_id="s",
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
        (["support", "support", "oppose", "concern"], [True, True, True], Verdict.SUPPORTED),
        (["support", "oppose", "oppose", "cautious"], [None, None, True], Verdict.PARTLY),
        (["support", "support", "cautious"], [None, True, None], Verdict.PARTLY),
        (["support", "oppose"], [None, None, None], Verdict.NO_EVIDENCE),  # absence is no denial
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
    assert republicans(said((REP, "support"), (REP, "support"), day=day), as_of=THEN).measured == measured


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
    assert len(words.saying(frame, meaning(("S0", "x")), "x")) == 1
    assert words.saying(frame, meaning(("S0", "x")), "y").empty
    assert words.saying(frame, meaning(("S0", "x"), says="no"), "x").empty


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
    found = sovereignty_first(frame, coded, as_of=THEN)
    assert found.verdict is verdict and found.readings[0].fits is (True if verdict is Verdict.SUPPORTED else None)
    assert sovereignty_first(frame.assign(role=REP), coded, as_of=THEN).verdict is Verdict.NO_EVIDENCE
    assert sovereignty_first(frame, NOTHING, as_of=THEN).verdict is Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("needed", "hard", "fits"),
    [
        (3, 3, [True, True, True, True]),
        (2, 3, [None, True, None, True]),
        (2, 2, [None, True, None, None]),
        (3, 0, [None, None, True, None]),
        (2, 0, [None, None, None, None]),
    ],
)
def test_a_point_is_stressed_by_three_statements(needed: int, hard: int, fits: list[bool | None]) -> None:
    frame = said(*[(PRESS, "support")] * (needed + hard))
    coded = meaning(
        *[(f"S{place}", "diplomatic_solution") for place in range(needed)],
        *[(f"S{place}", "talks_with_russia_hard") for place in range(needed, needed + hard)],
    )
    found = white_house_stressed(frame, coded, as_of=THEN)
    assert outcomes(found) == fits and found.measured == min(needed, hard)
    president = frame.assign(role="President of the United States (47th)")
    assert white_house_stressed(president, coded, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def test_empty_frames_give_no_evidence() -> None:
    none = said((REP, "cautious")).head(0)
    for finding in (
        republicans(none, as_of=THEN),
        ukraine(none, NOTHING, as_of=THEN),
        sovereignty_first(none, NOTHING, as_of=THEN),
        white_house_stressed(none, NOTHING, as_of=THEN),
    ):
        assert finding.verdict is Verdict.NO_EVIDENCE and finding.reason
