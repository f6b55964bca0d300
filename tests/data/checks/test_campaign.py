"""Section "campaign": thresholds on small frames, and the verdicts as they stand."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict, rules
from data.checks.campaign.coincidence import chance, three_way
from data.checks.campaign.comparable import americans, with_margin
from data.checks.campaign.divide import attitudes_vary
from data.checks.campaign.figures import for_diplomacy, for_military_aid, undecided
from data.checks.campaign.focus import renewed_focus
from data.checks.campaign.salience import to_the_front
from tests.data.checks.pins import holds

THEN = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("CAM-1", "misleading", "misleading", "", "the next presidential election was more than three years away"),
        ("CAM-2", "partly supported", "partly supported", "", "it had come forward, but was last on election day"),
        ("CAM-3", "misleading", "misleading", "", "candidates of the campaign before were asked where they stand"),
        ("CAM-4", "no evidence found", "no evidence found", "", "no wording gives 42 percent"),
        ("CAM-5", "no evidence found", "no evidence found", "", "both results are far above 31 percent"),
        ("CAM-6", "no evidence found", "no evidence found", "", "the nearest share not sure is 24 percent"),
        ("CAM-7", "supported", "supported", "", "the parties are ten points or more apart on every question"),
        ("CAM-8", "no evidence found", "no evidence found", "", "a cause, and attention was not measured in 2025"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def election() -> pd.DataFrame:
    """The calendar, with the election of 2024 alone."""
    row = (
        "e:1",
        pd.Timestamp("2024-11-05"),
        "election",
        "US presidential election",
        None,
        pd.Timestamp("2024-11-05"),
        "a",
    )
    return pd.DataFrame([row], columns=["row", "date", "kind", "title", "actors", "published", "source_id"])


def polls(*answers: tuple[str, str, str, float], n: int | None = 1000, day: str = "2025-03-01") -> pd.DataFrame:
    """Results (topic, option, party, percent) of one poll."""
    frame = pd.DataFrame(answers, columns=["topic", "option", "party", "percent"])
    return frame.assign(
        row=[f"p:{index}" for index in range(len(frame))],
        poll_id="one",
        pollster="House",
        question="Question",
        population="US adults",
        field_end=pd.Timestamp(day),
        n=pd.array([n] * len(frame), dtype="Int64"),
        margin_of_error_points=float("nan"),
        published=pd.Timestamp(day),
        source_id="a",
    )


READ = pd.DataFrame({"source_id": ["a", "relay"], "carrier_kind": ["original", "state-media relay"]})


@pytest.mark.parametrize(
    ("percent", "verdict"),
    [(45.1, Verdict.SUPPORTED), (45.2, Verdict.NO_EVIDENCE), (38.9, Verdict.SUPPORTED), (38.8, Verdict.NO_EVIDENCE)],
)
def test_a_figure_fits_within_the_margin_of_a_thousand_people(percent: float, verdict: Verdict) -> None:
    assert for_military_aid(polls(("send_weapons", "support", "all", percent)), READ, as_of=THEN).verdict is verdict


def test_one_result_that_fits_is_enough_and_other_years_and_other_questions_do_not_count() -> None:
    two = polls(("send_weapons", "support", "all", 42), ("aid_pause", "disapprove", "all", 60))
    assert for_military_aid(two, READ, as_of=THEN).verdict is Verdict.SUPPORTED
    assert for_military_aid(two.assign(field_end=pd.Timestamp("2024-12-31")), READ, as_of=THEN).measured is None
    assert for_military_aid(two.assign(field_end=pd.Timestamp("2025-06-01")), READ, as_of=THEN).measured is None
    assert for_diplomacy(polls(("war_goal", "end quickly", "all", 31)), READ, as_of=THEN).verdict is Verdict.SUPPORTED
    assert undecided(polls(("trump_approval_job", "no opinion", "all", 27)), READ, as_of=THEN).measured is None


def test_increase_and_same_are_added_up() -> None:
    both = americans(polls(("military_aid_level", "increase", "all", 21), ("military_aid_level", "same", "all", 29)))
    assert both.set_index("option")["percent"].to_dict() == {"increase": 21, "same": 29, "increase or same": 50}


def test_margin_is_printed_or_from_the_sample_or_from_the_house_or_assumed() -> None:
    frame = pd.concat([polls(("a", "b", "all", 1), n=each) for each in (400, None, None, 400)], ignore_index=True)
    frame["pollster"] = ["House", "House", "Other", "House"]
    frame["margin_of_error_points"] = [6.0, None, None, None]
    found = with_margin(frame)
    assert list(found["margin"]) == [6.0, 6.0, float(rules.POLL_MARGIN_POINTS), 4.9]
    assert list(found["margin_from"]) == ["printed", "same pollster", "assumed", "sample size"]


def test_a_result_read_at_a_relay_alone_is_left_out() -> None:
    two = polls(("send_weapons", "support", "all", 42), ("aid_pause", "disapprove", "all", 60))
    two.loc[0, "source_id"] = "relay"
    assert for_military_aid(two, READ, as_of=THEN).measured == 60
    assert for_military_aid(two.assign(more_source_ids=["a", None]), READ, as_of=THEN).measured == 42


def triple(a: float, b: float, c: float) -> pd.DataFrame:
    return polls(("other", "x", "all", a), ("other", "y", "all", b), ("other", "z", "all", c))


@pytest.mark.parametrize(
    ("shares", "away"), [((42, 31, 27), 0), ((27, 42, 31), 0), ((45, 28, 27), 3), ((46, 27, 27), 4)]
)
def test_a_triple_is_compared_in_order_of_size(shares: tuple[float, float, float], away: float) -> None:
    assert list(three_way(triple(*shares))["away"]) == [away]


def test_three_answers_must_add_up() -> None:
    assert len(three_way(triple(42, 31, 24))) == 1
    assert three_way(triple(42, 31, 23)).empty


def test_chance_of_the_triple_in_a_pool_of_known_shares() -> None:
    pool = pd.concat([triple(42, 31, 27), polls(("pool", "p", "all", 42), ("pool", "q", "all", 31))], ignore_index=True)
    odds = chance(pool)  # pairs below 100: 42+42, 42+31, 31+42, 31+31; two of the four are the triple
    assert (odds.results, odds.questions) == (2, 1)
    assert odds.exact_pct == pytest.approx(50) and odds.some_exact_pct == pytest.approx(50)
    assert odds.some_in_order_pct == pytest.approx(25)


def test_a_rare_match_under_another_question_is_misleading_a_common_one_is_not() -> None:
    far = polls(("send_weapons", "support", "all", 60))
    filler = polls(*[("pool", f"o{each}", "all", float(each)) for each in range(1, 11)])
    rare = pd.concat([triple(42, 31, 27), far, filler], ignore_index=True)
    assert for_military_aid(rare, READ, as_of=THEN).verdict is Verdict.MISLEADING
    likely = polls(("pool", "p", "all", 42), ("pool", "q", "all", 31))
    common = pd.concat([triple(42, 31, 27), far, likely], ignore_index=True)
    assert for_military_aid(common, READ, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def asked_twice(option: str, first: float, last: float, party: str = "all") -> pd.DataFrame:
    """One answer of two polls before the election of 2024."""
    return pd.concat(
        [
            polls(("up_to_three", option, party, share), day=day).assign(poll_id=day)
            for share, day in ((first, "2023-01-01"), (last, "2024-06-01"))
        ]
    )


def exit_poll(abroad: float) -> pd.DataFrame:
    options = [("election_issue", name, "all", share) for name, share in (("a", 40.0), ("b", 20.0), ("c", 10.0))]
    options.append(("election_issue", "foreign policy", "all", abroad))
    return polls(*options, day="2024-11-05").assign(poll_id="exit")


@pytest.mark.parametrize(
    ("abroad", "later", "war", "readings", "verdict"),
    [
        (30, 14, 14, (None, True, True), Verdict.PARTLY),  # second of four: in front, the cause not shown
        (30, 13.9, 14, (None, None, True), Verdict.PARTLY),
        (5, 14, 14, (False, True, False), Verdict.PARTLY),  # both came forward
        (5, 14, 13.9, (False, None, False), Verdict.CONTRADICTED),  # foreign policy without the war
        (5, 13.9, 14, (False, None, False), Verdict.CONTRADICTED),
        (5, 14, 6, (False, False, False), Verdict.CONTRADICTED),
    ],
)
def test_front_and_rise(
    abroad: float, later: float, war: float, readings: tuple[bool | None, ...], verdict: Verdict
) -> None:
    series = [asked_twice("foreign affairs", 10, later), asked_twice("war in Ukraine", 10, war)]
    found = to_the_front(pd.concat([exit_poll(abroad), *series], ignore_index=True), election(), as_of=THEN)
    assert tuple(each.fits for each in found.readings) == readings and found.verdict is verdict
    assert found.treated_as == "cause" and "place" in found.readings[2].label


def test_shares_of_one_party_are_no_answers_of_their_own() -> None:
    series = [asked_twice("foreign affairs", 10, 20, party) for party in ("rep", "dem")]
    found = to_the_front(pd.concat([exit_poll(5), *series], ignore_index=True), election(), as_of=THEN)
    assert found.signs == () and found.verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("dem", "verdict"), [(40, Verdict.SUPPORTED), (39.9, Verdict.CONTRADICTED)])
def test_ten_points_between_the_parties(dem: float, verdict: Verdict) -> None:
    frame = polls(("send_weapons", "support", "rep", 30), ("send_weapons", "support", "dem", dem))
    assert attitudes_vary(frame, as_of=THEN).verdict is verdict


def test_polls_taken_later_are_evidence_where_they_are_told() -> None:
    first = polls(("send_weapons", "support", "rep", 30), ("send_weapons", "support", "dem", 60))
    later = first.assign(poll_id="later", field_end=pd.Timestamp("2025-08-01"), row=["p:8", "p:9"])
    found = attitudes_vary(pd.concat([first, later], ignore_index=True), as_of=date(2025, 12, 31))
    assert {row.ref for row in found.evidence} == {"p:0", "p:1", "p:8", "p:9"} and found.readings[0].value == 1


def test_parties_apart_on_half_of_the_questions_is_some_and_not_most() -> None:
    near, far = [("send_weapons", "support", who, 30) for who in ("rep", "dem")], ("aid_pause", "approve", "rep", 30)
    frame = polls(*near, far, ("aid_pause", "approve", "dem", 60))
    assert attitudes_vary(frame, as_of=THEN).verdict is Verdict.PARTLY


def wanting(arms: float, talks: float, *attention: float) -> pd.DataFrame:
    """Polls on what voters wanted, and two waves of a question on attention, the last in 2025."""
    want = polls(("send_weapons", "support", "all", arms), ("negotiate_vs_fight", "negotiate", "all", talks))
    days = ["2024-03-01", "2025-04-01"]
    waves = [
        polls(("news_attention", "very closely", "all", share), day=day).assign(poll_id=day)
        for share, day in zip(attention, days, strict=False)
    ]
    return pd.concat([want, *waves], ignore_index=True)


@pytest.mark.parametrize(
    ("frame", "together", "verdict"),
    [
        (wanting(51, 51, 20, 24), True, Verdict.PARTLY),
        (wanting(51, 51, 20, 23.9), None, Verdict.NO_EVIDENCE),  # no clear change
        (wanting(51, 51, 24, 20), False, Verdict.NO_EVIDENCE),
        (wanting(51, 50, 20, 24), False, Verdict.NO_EVIDENCE),
        (wanting(51, 51, 24), None, Verdict.NO_EVIDENCE),  # asked once
    ],
)
def test_focus_needs_both_wishes_and_more_attention_and_is_no_cause(
    frame: pd.DataFrame, together: bool | None, verdict: Verdict
) -> None:
    found = renewed_focus(frame, as_of=THEN)
    assert [each.fits for each in found.readings] == [None, together] and found.verdict is verdict


def test_empty_frames_give_no_evidence() -> None:
    none = polls(("x", "y", "all", 1)).head(0)
    alone = [each(none, as_of=THEN) for each in (attitudes_vary, renewed_focus)]
    alone += [each(none, READ, as_of=THEN) for each in (for_military_aid, for_diplomacy, undecided)]
    for finding in (
        *alone,
        to_the_front(none, election(), as_of=THEN),
        to_the_front(none, election().head(0), as_of=THEN),
    ):
        assert finding.verdict is Verdict.NO_EVIDENCE and finding.reason
