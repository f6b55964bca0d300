"""Section "campaign": the calendar of elections and the candidates (CAM-1, CAM-3), on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Kind, Verdict
from data.checks.campaign.election import candidates, new_dynamic

THEN = date(2025, 5, 31)


def calendar(coming: str, listed: str = "potential candidates", asked: str = "candidates: A; B") -> pd.DataFrame:
    days = ["2024-11-05", coming, "2025-04-14", "2024-09-10"]
    return pd.DataFrame(
        {
            "row": ["e:1", "e:2", "e:3", "e:4"],
            "date": pd.to_datetime(days),
            "kind": ["election"] * 3 + ["statement"],
            "title": ["US presidential election", "Next US presidential election", "List of names", "Debate"],
            "actors": ["two", None, listed, asked],
            "published": pd.Timestamp("2025-04-14"),
            "source_id": "a",
        }
    )


@pytest.mark.parametrize(
    ("coming", "dynamic", "stances"),
    [
        ("2027-05-19", Verdict.MISLEADING, Verdict.MISLEADING),  # 732 days after the announcement
        ("2027-05-18", Verdict.NO_EVIDENCE, Verdict.MISLEADING),  # 731 days: a campaign, and nothing said in it
    ],
)
def test_a_campaign_lasts_two_years(coming: str, dynamic: Verdict, stances: Verdict) -> None:
    one, three = new_dynamic(calendar(coming), as_of=THEN), candidates(calendar(coming), as_of=THEN)
    assert (one.verdict, three.verdict) == (dynamic, stances)
    assert [each.kind for each in one.readings] == [Kind.PLAIN, Kind.OTHER, Kind.OTHER]
    assert one.readings[1].fits is None  # that another campaign got a new dynamic is not measured
    expected = False if dynamic is Verdict.MISLEADING else None
    assert one.readings[0].fits is expected and three.readings[0].fits is expected


def test_one_candidate_asked_is_not_candidates_and_an_occasion_outside_the_campaign_does_not_count() -> None:
    one = calendar("2028-11-07", asked="candidates: A")
    assert candidates(one, as_of=THEN).verdict is Verdict.CONTRADICTED
    assert new_dynamic(one, as_of=THEN).verdict is Verdict.CONTRADICTED
    two = calendar("2028-11-07")
    two.loc[3, "date"] = pd.Timestamp("2022-11-04")  # 732 days before the vote
    assert candidates(two, as_of=THEN).verdict is Verdict.CONTRADICTED
    two.loc[3, "date"] = pd.Timestamp("2022-11-05")
    assert candidates(two, as_of=THEN).verdict is Verdict.MISLEADING


def test_candidates_asked_while_a_campaign_is_on_are_the_claim_itself() -> None:
    near = calendar("2026-11-03")
    near.loc[3, "date"] = pd.Timestamp("2025-05-31")
    assert candidates(near, as_of=THEN).verdict is Verdict.SUPPORTED
    near.loc[3, "date"] = pd.Timestamp("2025-06-01")
    assert candidates(near, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def test_declared_candidates_are_candidates_and_a_missing_election_shows_nothing() -> None:
    declared = candidates(calendar("2028-11-07", "declared candidates", asked="candidates: A"), as_of=THEN)
    assert declared.verdict is Verdict.NO_EVIDENCE
    of_2024 = calendar("2028-11-07", "declared candidates", asked="candidates: A")
    of_2024.loc[2, "date"] = pd.Timestamp("2024-04-14")  # candidates of the election before
    assert candidates(of_2024, as_of=THEN).verdict is Verdict.CONTRADICTED
    for check in (candidates, new_dynamic):
        assert check(calendar("2028-11-07").iloc[[0, 2]], as_of=THEN).verdict is Verdict.NO_EVIDENCE
    assert new_dynamic(calendar("2028-11-07").iloc[[1]], as_of=THEN).verdict is Verdict.CONTRADICTED


def test_an_empty_calendar_gives_no_evidence() -> None:
    for check in (candidates, new_dynamic):
        found = check(calendar("2028-11-07").head(0), as_of=THEN)
        assert found.verdict is Verdict.NO_EVIDENCE and found.reason
