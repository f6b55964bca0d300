"""Section "reactions": who held office, and how the parties voted, on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.reactions.congress import by_party, party_lines
from data.checks.reactions.governments import white_house_stressed
from data.checks.reactions.office import democrats, united_front, white_house
from tests.data.checks.test_reactions import DEM, NOTHING, PRESS, REP, THEN, meaning, outcomes, said


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


@pytest.mark.parametrize(
    ("left", "stances", "verdict"),
    [
        ("2025-01-20", ["cautious", "concern", "support"], Verdict.MISLEADING),
        ("2025-01-20", ["cautious", "support"], Verdict.CONTRADICTED),  # half is not most
        ("2025-05-17", ["cautious"], Verdict.MISLEADING),  # out of office on the day itself
        ("2025-05-18", ["cautious", "cautious", "support"], Verdict.SUPPORTED),
        (None, ["cautious", "support"], Verdict.CONTRADICTED),
    ],
)
def test_the_office_decides_then_the_caution(left: str | None, stances: list[str], verdict: Verdict) -> None:
    found = white_house(terms(left), said(*[(PRESS, stance) for stance in stances]), as_of=THEN)
    assert found.verdict is verdict and found.treated_as == "office"


def meetings(*days: str, actors: str = "Lloyd Austin; United States") -> pd.DataFrame:
    frame = pd.DataFrame({"date": pd.to_datetime(list(days))})
    return frame.assign(
        row=[f"events:{day}" for day in days],
        kind="meeting",
        actors=actors,
        title="A meeting of the Ukraine Defense Contact Group",
        published=frame["date"],
        source_id="s",
    )


def test_a_front_is_three_meetings_of_its_own_years() -> None:
    days = ("2022-04-26", "2023-01-20", "2025-01-19")
    assert united_front(terms(), meetings(*days), as_of=THEN).verdict is Verdict.MISLEADING
    late = meetings(*days[:2], "2025-01-20")
    assert united_front(terms(), late, as_of=THEN).verdict is Verdict.CONTRADICTED
    others = meetings(*days, actors="John Healey; United Kingdom")
    assert united_front(terms(), others, as_of=THEN).verdict is Verdict.CONTRADICTED
    assert united_front(terms(None), meetings(*days), as_of=THEN).verdict is Verdict.SUPPORTED


def test_the_government_that_followed_is_asked_too() -> None:
    since = meetings("2025-02-12", "2025-03-11", "2025-04-11")
    assert outcomes(united_front(terms(), since, as_of=THEN)) == [False, None, True]
    assert outcomes(united_front(terms(), since.head(2), as_of=THEN)) == [False, None, None]


def test_doubt_about_the_call_needs_two_voices_and_is_no_fear_for_other_efforts() -> None:
    worried, one = said((DEM, "oppose"), (DEM, "concern")), said((DEM, "oppose"), (DEM, "cautious"))
    worried, one = (each.assign(topic="result of the call") for each in (worried, one))
    assert outcomes(democrats(terms(), worried, as_of=THEN)) == [False, None, True]
    assert democrats(terms(), one, as_of=THEN).verdict is Verdict.CONTRADICTED
    assert democrats(terms(), worried.assign(topic="process"), as_of=THEN).verdict is Verdict.CONTRADICTED
    assert outcomes(democrats(terms(None), worried, as_of=THEN)) == [None, None, True]
    assert democrats(terms(None), one, as_of=THEN).verdict is Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("needed", "hard", "left", "verdict"),
    [
        (3, 3, "2025-01-20", Verdict.MISLEADING),
        (2, 3, "2025-01-20", Verdict.CONTRADICTED),
        (3, 2, "2025-01-20", Verdict.CONTRADICTED),
        (3, 3, None, Verdict.SUPPORTED),
        (2, 3, None, Verdict.NO_EVIDENCE),
    ],
)
def test_a_point_is_stressed_on_three_occasions(needed: int, hard: int, left: str | None, verdict: Verdict) -> None:
    frame = said(*[(PRESS, "support")] * (needed + hard))
    coded = meaning(
        *[(f"S{place}", "diplomatic_solution") for place in range(needed)],
        *[(f"S{place}", "talks_with_russia_hard") for place in range(needed, needed + hard)],
    )
    found = white_house_stressed(terms(left), frame, coded, as_of=THEN)
    assert found.verdict is verdict and found.measured == min(needed, hard)
    one_talk = frame.assign(speaker="Vance")
    assert white_house_stressed(terms(), one_talk, coded, as_of=THEN).verdict is Verdict.CONTRADICTED
    president = frame.assign(role="President of the United States (47th)")
    assert white_house_stressed(terms(), president, coded, as_of=THEN).verdict is Verdict.CONTRADICTED


def test_without_a_record_of_terms_nothing_is_told() -> None:
    none = said((REP, "cautious")).head(0)
    for finding in (
        white_house(terms().head(0), none, as_of=THEN),
        united_front(terms().tail(1), meetings(), as_of=THEN),
        democrats(terms().head(0), none, as_of=THEN),
        white_house_stressed(terms().head(0), none, NOTHING, as_of=THEN),
    ):
        assert finding.verdict is Verdict.NO_EVIDENCE


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


NOBODY = said((REP, "cautious")).head(0)
SERIES = pd.DataFrame({"row": [], "end": [], "value": [], "published": [], "source_id": []}).astype(
    {"end": "datetime64[ns]", "published": "datetime64[ns]"}
)
JOINT, SPLIT, BUDGET = ("2024-03-02", 190, 10), ("2024-03-01", 10, 190), ("2025-02-01", 0, 200)


@pytest.mark.parametrize(("yes", "against", "split"), [(100, 100, False), (99, 101, True), (101, 99, False)])
def test_a_party_vote_needs_more_than_half_of_a_party(yes: int, against: int, split: bool) -> None:
    assert list(by_party(votes(("2024-03-01", yes, against)))["party_vote"]) == [split]


@pytest.mark.parametrize(
    ("republicans", "democrats", "plain", "verdict"),
    [
        (["support", "support", "oppose"], ["oppose"] * 3, True, Verdict.SUPPORTED),
        (
            ["support"] * 2 + ["oppose"] * 2,
            ["oppose"] * 3,
            False,
            Verdict.CONTRADICTED,
        ),  # half of a party is not its position
        (["oppose"] * 3, ["oppose"] * 3, False, Verdict.CONTRADICTED),
        (["support"] * 3, ["oppose"] * 2, None, Verdict.NO_EVIDENCE),  # two members do not describe a party
    ],
)
def test_what_was_said_is_the_plain_reading(
    republicans: list[str], democrats: list[str], plain: bool | None, verdict: Verdict
) -> None:
    frame = said(*[(REP, stance) for stance in republicans], *[(DEM, stance) for stance in democrats])
    found = party_lines(votes(JOINT), SERIES, frame, as_of=THEN)
    assert (found.readings[0].fits, found.verdict) == (plain, verdict)
    on_sanctions = party_lines(votes(JOINT), SERIES, frame.assign(topic="sanctions"), as_of=THEN)
    assert on_sanctions.readings[0].fits is None


@pytest.mark.parametrize(
    ("calls", "fits"),
    [
        (votes(SPLIT, SPLIT, JOINT), [None, True, True]),
        (votes(SPLIT, SPLIT), [None, None, None]),  # two roll calls do not describe a Congress
        (votes(SPLIT, JOINT, JOINT), [None, False, False]),
        (pd.concat([votes(JOINT, JOINT, JOINT, JOINT), votes(*[BUDGET] * 3, congress=119)]), [None, False, True]),
        (pd.concat([votes(JOINT, JOINT, JOINT), votes(*[BUDGET] * 2, congress=119)]), [None, False, None]),
    ],
)
def test_votes_are_another_time_and_largely_is_more_than_half_of_three_or_more(
    calls: pd.DataFrame, fits: list[bool | None]
) -> None:
    found = party_lines(calls, SERIES, NOBODY, as_of=THEN)
    assert outcomes(found) == fits and (found.verdict is Verdict.MISLEADING) is (True in fits)


def test_procedure_later_votes_and_votes_before_the_invasion_do_not_count() -> None:
    joint = votes(JOINT)
    procedure = votes(("2024-03-01", 0, 200), ("2024-03-01", 0, 200), kind="procedure")
    later = votes(("2026-06-04", 0, 200), congress=119)
    before = votes(("2019-01-17", 0, 200), ("2022-02-23", 0, 200), congress=116)
    assert party_lines(pd.concat([before, joint, procedure, later]), SERIES, NOBODY, as_of=THEN).measured == 0
    day = votes(("2022-02-24", 0, 200), congress=117)
    assert party_lines(pd.concat([day, joint]), SERIES, NOBODY, as_of=THEN).measured == 50


def test_every_series_that_speaks_has_a_sign() -> None:
    series = pd.DataFrame(
        {"row": ["o:1", "o:2"], "end": pd.to_datetime(["2025-04-01", "2025-05-18"]), "value": [50.0, 77.0],
         "published": pd.to_datetime(["2025-04-01", "2025-05-18"]), "source_id": "s"}
    )  # fmt: skip
    frame = said(*[(REP, "support")] * 3, *[(DEM, "oppose")] * 3)
    speaks = {each.series: each.speaks for each in party_lines(votes(SPLIT), series, frame, as_of=date.max).signs}
    assert speaks == {
        "roll calls of 2024": "for",
        "backers of the Russia sanctions bill": "against",
        "statements after the announcement": "for",
    }


def test_without_votes_and_statements_nothing_is_told() -> None:
    found = party_lines(votes(SPLIT).head(0), SERIES, NOBODY, as_of=THEN)
    assert found.verdict is Verdict.NO_EVIDENCE and len(found.readings) == 1
