"""Section "international": the verdicts as they stand, and both sides of each threshold on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.international import stances, votes
from data.checks.international.allies import eastern_fears, france, not_uniform, optimism
from data.checks.international.ministers import germany, holder, india
from data.checks.international.south import dialogue, waiting
from data.economy import nato_spending
from tests.data.checks.pins import holds

NOW = date(2026, 8, 22)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("INT-1", "partly supported", "partly supported", "", "most allies on record, but not three quarters of them"),
        ("INT-2", "no evidence found", "no evidence found", "", "none of the minister's statements has these words"),
        ("INT-3", "partly supported", "partly supported", "", "fear about terms for two of four, by the second coder"),
        ("INT-4", "partly supported", "partly supported", "", "on conditions, and unity only as a joint position"),
        ("INT-5", "supported", "supported", "", "no position is shared by three quarters; the UN votes were split"),
        ("INT-6", "supported", "supported", "", "every statement on record of both is for talks"),
        ("INT-7", "partly supported", "partly supported", "", "once for dialogue in general, not on the human side"),
        ("INT-8", "no evidence found", "no evidence found", "", "the few others on record welcomed talks"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def said(*lines: tuple[str, str], speaker: str = "x", day: str = "2025-05-20", gist: str = "") -> pd.DataFrame:
    """One statement for each pair of country and stance."""
    if not lines:
        return said(("FRA", "support")).head(0)
    n = len(lines)
    return pd.DataFrame(
        {
            "row": [f"statements:{k}" for k in range(n)],
            "statement_id": [f"S{k}" for k in range(n)],
            "date": [pd.Timestamp(day)] * n,
            "published": [pd.Timestamp(day)] * n,
            "iso3": [code for code, _ in lines],
            "country": [code for code, _ in lines],
            "stance": [stance for _, stance in lines],
            "stance_second": pd.Series([None] * n, dtype="object"),
            "speaker": [speaker] * n,
            "role": ["minister"] * n,
            "topic": ["peace effort"] * n,
            "quote": pd.Series([None] * n, dtype="object"),
            "gist": [gist] * n,
            "note": pd.Series([None] * n, dtype="object"),
            "source_id": ["s"] * n,
        }
    )


def allies(hopeful: int, doubtful: int) -> pd.DataFrame:
    codes = list(stances.ALLIES)
    return said(
        *((code, "cautious" if k < hopeful else "oppose") for k, code in enumerate(codes[: hopeful + doubtful]))
    )


@pytest.mark.parametrize(
    ("hopeful", "doubtful", "verdict"),
    [
        (3, 1, Verdict.SUPPORTED),
        (2, 1, Verdict.PARTLY),
        (1, 1, Verdict.CONTRADICTED),
        (0, 0, Verdict.NO_EVIDENCE),
    ],
)
def test_a_group_is_three_quarters(hopeful: int, doubtful: int, verdict: Verdict) -> None:
    assert optimism(allies(hopeful, doubtful), as_of=NOW).verdict is verdict


def test_days_parliaments_and_hearsay_are_left_out() -> None:
    frame = pd.concat([said(("DEU", "support"), day="2025-05-09"), said(("DEU", "support"), ("FRA", "support"))])
    frame.iloc[1, frame.columns.get_loc("role")] = "Parliamentary manager"
    frame.iloc[2, frame.columns.get_loc("note")] = "second-hand account"
    assert stances.reactions(frame, stances.ALLIES).empty


def test_members_are_those_of_the_spending_table_and_iceland() -> None:
    table = set(nato_spending(None)["iso3"]) - {"RUS", "UKR"}
    assert set(stances.NATO) == table | {"ISL"}


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        ([(code, "concern") for code in ("POL", "EST", "LVA", "LTU")], Verdict.SUPPORTED),
        ([("POL", "concern"), ("EST", "oppose")], Verdict.PARTLY),
        ([("POL", "oppose")], Verdict.MISLEADING),
        ([("POL", "cautious")], Verdict.NO_EVIDENCE),
        ([], Verdict.NO_EVIDENCE),
    ],
)
def test_fear_is_not_doubt(lines: list[tuple[str, str]], verdict: Verdict) -> None:
    assert eastern_fears(said(*lines), as_of=NOW).verdict is verdict


def test_france_needs_support_and_the_word() -> None:
    none = pd.DataFrame(columns=["row", "proposer", "date", "published", "source_id"]).astype(
        {"date": "datetime64[ns]"}
    )
    none["proposer"] = none["proposer"].astype("str")
    lines = [("FRA", "support")]
    assert france(said(*lines, gist="European unity"), none, as_of=NOW).verdict is Verdict.SUPPORTED
    assert france(said(*lines, gist="asks for European steps"), none, as_of=NOW).verdict is Verdict.PARTLY
    assert france(said(*lines), none, as_of=NOW).verdict is Verdict.NO_EVIDENCE


OFFICES = pd.DataFrame(
    {
        "row": ["offices:a", "offices:b", "offices:c"],
        "person": ["Old", "New", "J"],
        "office": ["Foreign minister of Germany"] * 2 + ["External Affairs Minister of India"],
        "in_office_since": pd.to_datetime(["2021-12-08", "2025-05-06", "2024-06-11"]),
        "in_office_until": pd.to_datetime(["2025-05-06", None, None]),
        "published": pd.to_datetime(["2025-04-28"] * 3),
        "source_id": ["a"] * 3,
    }
)


def test_the_office_changes_hands_on_the_day() -> None:
    office = "Foreign minister of Germany"
    assert holder(OFFICES, office, date(2025, 5, 5))["person"].tolist() == ["Old"]
    assert holder(OFFICES, office, date(2025, 5, 6))["person"].tolist() == ["New"]
    assert germany(said(("DEU", "support")), OFFICES.head(0), as_of=NOW).verdict is Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("stance", "gist", "verdict"),
    [
        ("support", "European unity matters", Verdict.SUPPORTED),
        ("cautious", "Europe stands together", Verdict.PARTLY),
        ("cautious", "asks the United States for pressure", Verdict.NO_EVIDENCE),
    ],
)
def test_two_parts_of_an_ascribed_statement(stance: str, gist: str, verdict: Verdict) -> None:
    assert germany(said(("DEU", stance), speaker="New", gist=gist), OFFICES, as_of=NOW).verdict is verdict
    assert germany(said(("DEU", stance), speaker="Old", gist=gist), OFFICES, as_of=NOW).verdict is Verdict.NO_EVIDENCE


def test_the_human_side_is_the_second_part() -> None:
    on_record = said(("IND", "support"), speaker="J", gist="civilian suffering")
    assert india(on_record, OFFICES, as_of=NOW).verdict is Verdict.SUPPORTED
    assert india(on_record.assign(gist="talks"), OFFICES, as_of=NOW).verdict is Verdict.PARTLY
    assert india(on_record.assign(speaker="spokesman"), OFFICES, as_of=NOW).verdict is Verdict.NO_EVIDENCE


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


def test_one_position_or_one_vote() -> None:
    alike = cast(**dict.fromkeys(stances.NATO, "Y"))
    apart = cast(**{**dict.fromkeys(stances.NATO, "Y"), "USA": "N"})
    assert not_uniform(allies(2, 1), *alike, as_of=NOW).verdict is Verdict.SUPPORTED
    assert not_uniform(allies(3, 1), *apart, as_of=NOW).verdict is Verdict.PARTLY
    assert not_uniform(allies(3, 1), *alike, as_of=NOW).verdict is Verdict.CONTRADICTED


def test_dialogue_of_both_and_waiting_of_others() -> None:
    by, totals = cast(IND="A", ZAF="A")
    both = said(("IND", "support"), ("ZAF", "support"))
    assert dialogue(both, by, totals, as_of=NOW).verdict is Verdict.SUPPORTED
    assert dialogue(both.head(1), by, totals, as_of=NOW).verdict is Verdict.PARTLY
    assert waiting(said(("BRA", "neutral")), totals, as_of=NOW).verdict is Verdict.SUPPORTED
    assert waiting(said(("BRA", "neutral"), ("CHN", "support")), totals, as_of=NOW).verdict is Verdict.PARTLY
    assert waiting(said(("BRA", "support")), totals, as_of=NOW).verdict is Verdict.NO_EVIDENCE
