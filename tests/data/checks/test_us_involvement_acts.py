"""Section "us-involvement": sanctions side by side, positions on NATO, and who was in office."""

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.us_involvement.alliance import NOT_NOW, OPEN, RULED_OUT, membership, positions
from data.checks.us_involvement.offices_and_words import biden_administration
from data.checks.us_involvement.pressure import beside, coordinated, steps
from data.dates import THEN
from data.events import events
from data.frameworks import proposal_terms, proposals
from data.offices import administrations
from data.sanctions import sanctions
from tests.data.checks.pins import NOW
from tests.data.checks.test_us_involvement import GOVERNED, frame

NO_TERMS = frame({"proposal_id": "x", "issue": "nato", "favours": "russia"}).head(0)
NO_PROPOSALS = frame({"proposal_id": "x", "proposer": "Ukraine", "date": "2025-06-01", "title": ""}).head(0)


def acts(*lines: tuple[str, str]) -> pd.DataFrame:
    made = frame(
        *[{"jurisdiction": side, "date": day} for side, day in lines], kind="tightening", what="", measure="act"
    )
    return made.assign(package_no=made["jurisdiction"].map({"EU": 1.0}), new_listings=pd.NA)


@pytest.mark.parametrize(("us", "paired"), [("2022-02-09", True), ("2022-02-08", False), ("2022-03-09", True)])
def test_two_weeks_are_near(us: str, paired: bool) -> None:
    assert beside(acts(("EU", "2022-02-23"), ("US", us)), GOVERNED)["paired"].tolist() == [paired]


BEFORE, SINCE = (("EU", "2022-02-23"), ("US", "2022-02-22")), (("EU", "2025-02-24"), ("US", "2025-02-24"))


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        ((*BEFORE, *SINCE), Verdict.SUPPORTED),
        ((*BEFORE, SINCE[0]), Verdict.PARTLY),
        ((*BEFORE, ("EU", "2023-02-23"), SINCE[0]), Verdict.PARTLY),  # one of two is half
        ((*BEFORE, ("EU", "2023-02-23"), ("EU", "2023-06-23"), SINCE[0]), Verdict.CONTRADICTED),
        (BEFORE[:1], Verdict.NO_EVIDENCE),
    ],
)
def test_half_of_the_packages_under_both(lines: tuple[tuple[str, str], ...], verdict: Verdict) -> None:
    assert coordinated(acts(*lines), GOVERNED, as_of=THEN).verdict is verdict


def test_the_end_of_a_licence_is_no_new_step() -> None:
    assert not steps(sanctions(None), "US")["measure"].isin(["oil licence ends", "Rosneft and Lukoil in force"]).any()


def said(*stances: str) -> pd.DataFrame:
    days = {RULED_OUT: "2025-02-12"}
    lines = [{"event_id": f"E{n}", "title": each, "stance": each, "date": days.get(each, "2022-01-19")}
             for n, each in enumerate(stances)]  # fmt: skip
    return frame(*lines, kind="nato_position", actors="United States")


@pytest.mark.parametrize(
    ("stances", "verdict"),
    [
        ((OPEN, OPEN), Verdict.SUPPORTED),
        ((OPEN, NOT_NOW), Verdict.PARTLY),
        ((OPEN, RULED_OUT), Verdict.PARTLY),
        ((NOT_NOW, RULED_OUT), Verdict.CONTRADICTED),
    ],
)
def test_an_open_door_beside_a_closed_one(stances: tuple[str, ...], verdict: Verdict) -> None:
    assert membership(said(*stances), NO_PROPOSALS, NO_TERMS, GOVERNED, as_of=THEN).verdict is verdict


def test_every_recorded_position_is_coded() -> None:
    known = events(None)
    told = known["kind"] == "nato_position"
    missing = known.loc[told & known["stance"].isna(), "event_id"].tolist()
    assert not missing, f"code the stance of {missing} in data/tables/events.csv"
    assert known.loc[~told, "stance"].isna().all()
    assert positions(known, proposals(None), proposal_terms(None), administrations(None))["stance"].notna().all()


def talks(count: int) -> pd.DataFrame:
    lines = [{"event_id": f"E{n}"} for n in range(count)]
    return frame(
        *lines, {"event_id": "other", "actors": "France"}, actors="Trump; Putin", kind="call", date="2025-03-18"
    )


PEOPLE = frame({"person": "Joe Biden"}, {"person": "Donald Trump"})


@pytest.mark.parametrize(("count", "verdict"), [(3, Verdict.MISLEADING), (2, Verdict.CONTRADICTED)])
def test_an_act_of_another_government(count: int, verdict: Verdict) -> None:
    assert biden_administration(GOVERNED, PEOPLE, talks(count), as_of=NOW).verdict is verdict


def test_the_government_named_may_be_in_office() -> None:
    stayed = GOVERNED.head(1).assign(end=pd.NaT)
    assert biden_administration(stayed, PEOPLE, talks(3), as_of=NOW).verdict is Verdict.SUPPORTED
