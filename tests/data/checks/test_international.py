"""Section "international": the verdicts as they stand, and both sides of each threshold on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Finding, Verdict, rules
from data.checks.international import stances, votes
from data.checks.international.allies import eastern_fears, not_uniform, optimism
from data.checks.reactions import words
from data.economy import nato_spending
from tests.data.checks.pins import holds

NOW = date(2026, 8, 22)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "why"),
    [
        ("INT-1", "partly supported", "partly supported", "four of ten, so some allies and not the group"),
        (
            "INT-2",
            "partly supported",
            "partly supported",
            "for a negotiated end; welcome and unity came before the call",
        ),
        ("INT-3", "no evidence found", "no evidence found", "doubt about Moscow is not fear of compromises"),
        ("INT-4", "partly supported", "partly supported", "it backed the talks; unity is in a proposal of 10 May"),
        ("INT-5", "supported", "supported", "no position is shared by three quarters"),
        ("INT-6", "supported", "supported", "every statement on record of both is for talks"),
        ("INT-7", "partly supported", "partly supported", "once for dialogue in general, not on the human side"),
        ("INT-8", "no evidence found", "no evidence found", "one or two countries are too few to describe a group"),
        ("INT-9", "supported", "supported", "mostly careful, with hope voiced"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, why: str) -> None:
    holds(claim_id, then, now)


def said(*lines: tuple[str, str], speaker: str = "", day: str = "2025-05-20") -> pd.DataFrame:
    """One statement for each pair of country and stance, each by another speaker if none is named."""
    frame = pd.DataFrame(lines or [("FRA", "support")], columns=["iso3", "stance"])
    frame = frame.assign(
        row=[f"statements:S{place}" for place in range(len(frame))],
        statement_id=[f"S{place}" for place in range(len(frame))],
        date=pd.Timestamp(day),
        published=pd.Timestamp(day),
        country=frame["iso3"],
        speaker=[speaker or f"x{place}" for place in range(len(frame))],
        role="minister",
        topic="peace effort",
        note=pd.Series([None] * len(frame), dtype="object"),
        source_id=[f"s{place}" for place in range(len(frame))],
    )
    return frame if lines else frame.head(0)


def meaning(*codes: tuple[str, str]) -> pd.DataFrame:
    """Codings (statement, meaning) that say yes."""
    frame = pd.DataFrame(codes, columns=["statement_id", "meaning"])
    rows = ["statement_meanings:" + key + "|" + code for key, code in codes]
    return frame.assign(row=rows, says="yes", published=pd.Timestamp("2025-05-20"), source_id="s")


NOTHING = meaning()


def outcomes(finding: Finding) -> list[bool | None]:
    return [each.fits for each in finding.readings]


def allies(hopeful: int, cautious: int, doubtful: int) -> pd.DataFrame:
    kinds = ["support"] * hopeful + ["cautious"] * cautious + ["oppose"] * doubtful
    return said(*zip(stances.ALLIES, kinds, strict=False))


@pytest.mark.parametrize(
    ("counts", "fits", "verdict"),
    [
        ((3, 0, 1), [True] * 5, Verdict.SUPPORTED),
        ((2, 0, 1), [False, True, True, True, False], Verdict.PARTLY),
        ((2, 0, 2), [False, False, True, False, False], Verdict.PARTLY),
        ((1, 2, 1), [False, False, False, True, False], Verdict.PARTLY),  # caution alone is the wider thing
        ((1, 1, 2), [False] * 5, Verdict.CONTRADICTED),
        ((2, 0, 0), [None] * 5, Verdict.NO_EVIDENCE),  # two countries do not describe a group
        ((0, 0, 0), [None], Verdict.NO_EVIDENCE),
    ],
)
def test_a_group_is_three_quarters_with_hope(
    counts: tuple[int, int, int], fits: list[bool | None], verdict: Verdict
) -> None:
    found = optimism(allies(*counts), NOTHING, as_of=NOW)
    assert (outcomes(found), found.verdict) == (fits, verdict)


def test_hope_is_support_or_words_read_as_such() -> None:
    frame = allies(0, 3, 0)
    assert optimism(frame, meaning(*((f"S{n}", stances.HOPE) for n in range(3))), as_of=NOW).readings[0].fits
    assert not optimism(frame, NOTHING, as_of=NOW).readings[0].fits
    table = stances.positions(said(("FRA", "oppose"), ("FRA", "oppose"), ("FRA", "support")), NOTHING)
    assert table["position"].tolist() == ["doubtful"] and stances.optimists(table).empty


def test_words_before_the_announcement_are_weaker() -> None:
    early = allies(3, 0, 0).assign(date=pd.Timestamp("2025-05-16"))
    found = optimism(early, NOTHING, as_of=NOW)
    assert (outcomes(found), found.verdict) == ([None] * 4 + [True], Verdict.PARTLY)
    others = said(("CAN", "oppose"), ("CZE", "oppose"), ("DEU", "oppose"))
    uneven = pd.concat([early, others.assign(row=["r0", "r1", "r2"])])
    assert outcomes(not_uniform(uneven, NOTHING, *ALIKE, as_of=NOW)) == [False, False, True, False]


def test_a_country_is_counted_by_occasion_and_a_notice_once() -> None:
    notice = said(("GBR", "oppose"), ("GBR", "oppose"), ("GBR", "support")).assign(source_id=["n", "n", "other"])
    table = stances.positions(notice, NOTHING)
    assert table[["occasions", "open", "doubtful"]].values.tolist() == [[2, 1, 1]]
    assert table["position"].tolist() == ["divided"]


def test_days_parliaments_and_hearsay_are_left_out() -> None:
    frame = pd.concat([said(("DEU", "support"), day="2025-05-16"), said(("DEU", "support"), ("FRA", "support"))])
    frame.iloc[1, frame.columns.get_loc("role")] = "Parliamentary manager"
    frame.iloc[2, frame.columns.get_loc("note")] = "second-hand account"
    assert stances.reactions(frame, stances.ALLIES).empty
    assert len(stances.reactions(frame, stances.ALLIES, words.FROM)) == 1


def test_members_are_those_of_the_spending_table_and_iceland() -> None:
    table = set(nato_spending(None)["iso3"]) - {"RUS", "UKR"}
    assert set(stances.NATO) == table | {"ISL"}


EAST = ("POL", "EST", "LVA", "LTU")


@pytest.mark.parametrize(
    ("feared", "verdict"),
    [
        (3, Verdict.SUPPORTED),
        (2, Verdict.PARTLY),
        (1, Verdict.NO_EVIDENCE),  # one is not some, and the others are silent
    ],
)
def test_fear_is_read_from_its_meaning(feared: int, verdict: Verdict) -> None:
    coded = meaning(*((f"S{place}", "fears_compromise") for place in range(feared)))
    found = eastern_fears(said(*((code, "concern") for code in EAST)), coded, as_of=NOW)
    assert found.verdict is verdict and found.measured == feared


def test_doubt_is_a_sign_and_fear_at_another_time_is_real() -> None:
    doubt = said(*((code, "oppose") for code in EAST))
    found = eastern_fears(doubt, NOTHING, as_of=NOW)
    assert found.verdict is Verdict.NO_EVIDENCE and [each.speaks for each in found.signs] == ["neither"]
    assert "Poland" in found.signs[0].says
    for day, fits in (("2025-05-09", [None, True]), ("2025-05-10", [True, None]), ("2025-06-01", [None, True])):
        apart = said(("POL", "oppose"), ("EST", "oppose"), day=day)
        apart = apart.assign(statement_id=["B0", "B1"], row=["statements:B0", "statements:B1"])
        coded = meaning(("B0", "fears_compromise"), ("B1", "fears_compromise"))
        assert outcomes(eastern_fears(pd.concat([doubt, apart]), coded, as_of=NOW))[3:] == fits
        assert outcomes(eastern_fears(pd.concat([doubt, apart]), coded.head(1), as_of=NOW))[3:] == [None, None]


def cast(**states: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Votes on ES-11/7, and its totals."""
    name, day = "A/RES/ES-11/7", pd.Timestamp("2025-02-24")
    one = {"resolution": name, "published": day, "source_id": "v"}
    by = pd.DataFrame([{**one, "row": f"v:{code}", "iso3": code, "vote": vote} for code, vote in states.items()])
    return by, pd.DataFrame([{**one, "row": "u:1", "date": day, "abstain": 65}])


def test_an_unclear_or_missing_vote_leaves_the_roll_call_out() -> None:
    by, totals = cast(IND="A", BRA="A_or_X")
    assert len(votes.roll_calls(by, totals, ["IND"])) == 1
    assert votes.roll_calls(by, totals, ["IND", "BRA"]).empty
    assert votes.roll_calls(by, totals, ["IND", "ZAF"]).empty


ALIKE = cast(**dict.fromkeys(stances.NATO, "Y"))
APART = cast(**{**dict.fromkeys(stances.NATO, "Y"), "USA": "N"})


@pytest.mark.parametrize(
    ("counts", "calls", "fits", "verdict"),
    [
        ((0, 2, 1), ALIKE, [True, False, True, False], Verdict.SUPPORTED),
        ((0, 3, 1), ALIKE, [False, False, False, False], Verdict.CONTRADICTED),
        ((0, 3, 1), APART, [False, False, False, True], Verdict.MISLEADING),  # votes are another time
        ((0, 6, 2), ALIKE, [False, True, False, False], Verdict.PARTLY),
        ((0, 1, 1), APART, [None, None, None, True], Verdict.MISLEADING),
        ((0, 1, 1), ALIKE, [None, None, None, False], Verdict.NO_EVIDENCE),
    ],
)
def test_not_uniform(
    counts: tuple[int, int, int],
    calls: tuple[pd.DataFrame, pd.DataFrame],
    fits: list[bool | None],
    verdict: Verdict,
) -> None:
    found = not_uniform(allies(*counts), NOTHING, *calls, as_of=NOW)
    assert (outcomes(found), found.verdict) == (fits, verdict)


def test_the_thresholds_are_read_when_a_check_runs() -> None:
    frame = allies(2, 0, 0)
    with rules.moved({"GROUP_MIN": rules.every()["GROUP_MIN"].moved()[0]}):
        assert optimism(frame, NOTHING, as_of=NOW).verdict is Verdict.SUPPORTED
    assert optimism(frame, NOTHING, as_of=NOW).verdict is Verdict.NO_EVIDENCE


def test_empty_frames_give_no_evidence() -> None:
    none, (by, totals) = said(), cast(IND="A")
    for found in (
        eastern_fears(none, NOTHING, as_of=NOW),
        not_uniform(none, NOTHING, by.head(0), totals.head(0), as_of=NOW),
    ):
        assert found.verdict is Verdict.NO_EVIDENCE and found.reason
