"""Section "us-involvement": sanctions side by side, positions on NATO, meetings with allies, and who was in office."""

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.us_involvement.alliance import NOT_NOW, OPEN, RULED_OUT, membership, positions
from data.checks.us_involvement.dialogue import GROUP, dialogue, meetings
from data.checks.us_involvement.offices_and_words import biden_administration, defence_official, naming_both
from data.checks.us_involvement.pressure import beside, by_chance_pct, coordinated, expected, named, steps
from data.codings import statement_meanings
from data.dates import THEN
from data.events import events
from data.frameworks import proposal_terms, proposals
from data.offices import administrations
from data.sanctions import sanctions
from data.statements import statements
from tests.data.checks.pins import NOW
from tests.data.checks.test_us_involvement import GOVERNED, frame

NO_TERMS = frame({"proposal_id": "x", "issue": "nato", "favours": "russia"}).head(0)
NO_PROPOSALS = frame({"proposal_id": "x", "proposer": "Ukraine", "date": "2025-06-01", "title": ""}).head(0)


def acts(*lines: tuple[str, str], what: str = "listings", over: str = "true") -> pd.DataFrame:
    made = frame(
        *[{"row": f"a:{n}-{side}", "jurisdiction": side, "date": day} for n, (side, day) in enumerate(lines)],
        kind="tightening", what=what, measure="act", over_the_war=over,
    )  # fmt: skip
    return made.assign(package_no=made["jurisdiction"].map({"EU": 1.0}), new_listings=pd.NA)


@pytest.mark.parametrize(("us", "paired"), [("2022-06-02", True), ("2022-06-01", False), ("2022-06-04", True)])
def test_one_day_apart_is_joint(us: str, paired: bool) -> None:
    assert beside(acts(("EU", "2022-06-03"), ("US", us)), GOVERNED)["paired"].tolist() == [paired]


def test_steps_over_other_matters_and_unread_ones_do_not_count() -> None:
    near = ("EU", "2022-06-03"), ("US", "2022-06-03")
    for over in ("false", "unknown"):
        assert not beside(acts(*near, over=over), GOVERNED)["paired"].any()
    assert set(sanctions(None).query("jurisdiction == 'US'")["over_the_war"].dropna()) <= {"true", "false", "unknown"}


def test_chance_is_reckoned_from_the_days_around_a_package() -> None:
    """From the one US step on, 31 May, there are 32 days to the end of four weeks; four of them lie within a day."""
    pair = beside(acts(("EU", "2022-06-03"), ("US", "2022-05-31")), GOVERNED)
    assert pair["chance_pct"].round(2).tolist() == [round(100 * 2 / 32, 2)]
    both = pd.DataFrame({"chance_pct": [50.0, 20.0], "paired": [True, False]})
    assert by_chance_pct(both) == pytest.approx(60.0) and expected(both) == pytest.approx(0.7)
    assert by_chance_pct(both.assign(paired=False)) == pytest.approx(100.0)


DAYS = ("2022-06-03", "2022-12-16", "2023-06-23")
ALONE = tuple(("US", day) for day in ("2022-03-24", "2022-09-15", "2023-04-12"))


def both_sides(together: bool, what: str) -> pd.DataFrame:
    """Three EU packages; the US acted on their days or at other times, with or without partners in its records."""
    european, own = tuple(("EU", day) for day in DAYS), tuple(("US", day) for day in DAYS)
    return pd.concat([acts(*european), acts(*(own if together else ALONE), what=what)])


@pytest.mark.parametrize(
    ("together", "what", "verdict"),
    [
        (True, "measures with the G7", Verdict.SUPPORTED),
        (True, "listings", Verdict.PARTLY),
        (False, "measures with the G7", Verdict.PARTLY),
        (False, "listings", Verdict.MISLEADING),  # several steps, and of its own
    ],
)
def test_with_partners_and_on_the_same_days(together: bool, what: str, verdict: Verdict) -> None:
    assert coordinated(both_sides(together, what), GOVERNED, as_of=THEN).verdict is verdict


def test_two_steps_are_no_pattern_and_one_side_alone_shows_nothing() -> None:
    few = pd.concat([acts(("EU", DAYS[0])), acts(*ALONE[:2], what="with the G7")])
    assert coordinated(few, GOVERNED, as_of=THEN).verdict is Verdict.CONTRADICTED
    assert coordinated(acts(("EU", DAYS[0])), GOVERNED, as_of=THEN).verdict is Verdict.NO_EVIDENCE
    assert coordinated(acts(("EU", DAYS[0])).head(0), GOVERNED, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def test_days_on_which_the_us_always_acts_show_no_coordination() -> None:
    every = tuple(("US", f"{day:%Y-%m-%d}") for day in pd.date_range("2022-05-01", "2022-07-15"))
    busy = coordinated(pd.concat([acts(("EU", DAYS[0])), acts(*every)]), GOVERNED, as_of=THEN)
    assert busy.verdict is Verdict.MISLEADING and busy.measured == 1


def test_one_pair_that_chance_gives_one_time_in_six_shows_no_coordination() -> None:
    own = acts(*(("US", day) for day in ("2022-05-06", "2022-06-03", "2022-06-20")))
    assert coordinated(pd.concat([acts(("EU", DAYS[0])), own]), GOVERNED, as_of=THEN).verdict is Verdict.MISLEADING


def test_partners_are_those_that_the_record_says_took_part() -> None:
    said = frame({"what": "measures agreed with the G7"}, {"what": "first tranche, with allies"}, {"what": "EU banks"})
    assert len(named(said)) == 2


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
        ((OPEN, OPEN, NOT_NOW), Verdict.SUPPORTED),
        ((OPEN, NOT_NOW), Verdict.PARTLY),  # half is not more than half
        ((OPEN, RULED_OUT), Verdict.PARTLY),
        ((NOT_NOW, RULED_OUT), Verdict.CONTRADICTED),
    ],
)
def test_an_open_door_beside_a_closed_one(stances: tuple[str, ...], verdict: Verdict) -> None:
    assert membership(said(*stances), NO_PROPOSALS, NO_TERMS, GOVERNED, as_of=THEN).verdict is verdict


def test_without_a_position_nothing_is_known() -> None:
    nothing = said(OPEN).head(0)
    assert membership(nothing, NO_PROPOSALS, NO_TERMS, GOVERNED, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def test_a_whole_government_is_told_as_all() -> None:
    assert (
        "all 2 from 2025"
        in membership(said(OPEN, RULED_OUT, RULED_OUT), NO_PROPOSALS, NO_TERMS, GOVERNED, as_of=THEN).reason
    )


def test_positions_of_a_government_that_left_are_not_of_2025() -> None:
    early = membership(
        said(OPEN, NOT_NOW), NO_PROPOSALS, NO_TERMS, GOVERNED.head(1), as_of=pd.Timestamp(2024, 3, 1).date()
    )
    assert "2025" not in early.reason


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
        *lines,
        {"event_id": "other", "actors": "France"},
        actors="Trump; Putin",
        kind="call",
        date="2025-03-18",
        note=None,
    )


@pytest.mark.parametrize(("count", "verdict"), [(3, Verdict.MISLEADING), (2, Verdict.CONTRADICTED)])
def test_an_act_of_another_government(count: int, verdict: Verdict) -> None:
    assert biden_administration(GOVERNED, talks(count), as_of=NOW).verdict is verdict


@pytest.mark.parametrize(("count", "verdict"), [(3, Verdict.SUPPORTED), (2, Verdict.NO_EVIDENCE)])
def test_the_government_named_may_be_in_office(count: int, verdict: Verdict) -> None:
    stayed = GOVERNED.head(1).assign(end=pd.NaT)
    assert biden_administration(stayed, talks(count), as_of=NOW).verdict is verdict


def test_who_governs_is_not_known_without_the_terms_or_before_the_day() -> None:
    for known, day in ((GOVERNED.head(0), NOW), (GOVERNED.tail(1), NOW), (GOVERNED, pd.Timestamp(2024, 3, 1).date())):
        assert biden_administration(known, talks(3), as_of=day).verdict is Verdict.NO_EVIDENCE


def met(american: int, others: int, day: str = "2024-03-19") -> pd.DataFrame:
    lines = [{"row": f"e:{n}", "event_id": f"U{n}", "date": day} for n in range(american + others)]
    actors = ["Lloyd Austin; United States"] * american + ["John Healey; United Kingdom"] * others
    return frame(*lines, kind="meeting", title=f"A meeting of the {GROUP}").assign(actors=actors)


@pytest.mark.parametrize(
    ("american", "others", "verdict"),
    [
        (3, 2, Verdict.SUPPORTED),
        (3, 3, Verdict.PARTLY),  # half is not most
        (2, 3, Verdict.MISLEADING),  # the meetings of others
        (2, 2, Verdict.CONTRADICTED),
    ],
)
def test_who_chaired_the_meetings(american: int, others: int, verdict: Verdict) -> None:
    assert dialogue(met(american, others), GOVERNED, as_of=NOW).verdict is verdict


def test_meetings_after_the_article_are_shown_and_do_not_count() -> None:
    found = dialogue(pd.concat([met(3, 0), met(0, 9, day="2025-07-21")]), GOVERNED, as_of=NOW)
    assert found.verdict is Verdict.SUPPORTED and len(found.signs) == 2
    assert dialogue(met(0, 9, day="2025-07-21"), GOVERNED, as_of=NOW).verdict is Verdict.NO_EVIDENCE


def test_the_numbered_meetings_are_all_there() -> None:
    known = meetings(events(None))
    assert len(known[known["date"] <= "2025-10-15"]) == 31 and known["date"].is_monotonic_increasing


def test_what_means_the_same_names_both_parts_of_the_sentence() -> None:
    coded = frame({"statement_id": "A"}, {"statement_id": "B"}, {"statement_id": "C"}, says="yes")
    words = pd.DataFrame({"statement_id": ["A", "B", "C"], "gist": "On isolating Russia",
                          "quote": ["financially and politically isolate", "isolate", "economically isolate"]})  # fmt: skip
    assert naming_both("USA-8", words, coded)["statement_id"].tolist() == ["A"]
    own = words.assign(quote=None, gist=["Its sovereign territory", "Sovereignty", "Territory"])
    assert naming_both("USA-7", own, coded)["statement_id"].tolist() == ["A"]


def test_a_quotation_without_codings_is_not_on_record() -> None:
    nothing = statement_meanings(None).head(0)
    assert defence_official(statements(None), nothing, as_of=NOW).verdict is Verdict.NO_EVIDENCE
