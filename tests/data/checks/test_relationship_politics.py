"""Section "relationship": what was said and done about the two presidents in American politics, on small frames."""

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.relationship.politics import after_helsinki, contested, debated, emboldened, helsinki, inquiries
from data.dates import THEN

DAY = pd.Timestamp("2025-03-01")
ON_IT, ELSE = "election interference", "Trump-Putin relations"

Said = tuple[str, str, str, str, str | None]
"""Speaker, office, day, topic, stance."""


def said(*spoken: Said) -> pd.DataFrame:
    frame = pd.DataFrame(spoken, columns=["speaker", "role", "date", "topic", "stance"])
    return frame.assign(
        row=[f"s:{n}" for n in range(len(frame))],
        statement_id=[f"S{n}" for n in range(len(frame))],
        date=pd.to_datetime(frame["date"]),
        iso3="USA",
        gist="Says so",
        quote=None,
        published=DAY,
        source_id="a",
    )


EVENT = pd.DataFrame({"row": ["e:1"], "date": [pd.Timestamp("2018-07-16")], "published": [DAY], "source_id": ["e"]})
ANSWER: Said = ("Donald Trump", "President", "2018-07-16", ON_IT, None)
LEFT: Said = ("X", "Senator (D-Ohio)", "2018-07-17", ON_IT, "oppose")
RIGHT: Said = ("Y", "Speaker (R-Ohio)", "2018-07-23", ON_IT, None)
LATE: Said = ("Y", "Speaker (R-Ohio)", "2018-07-24", ON_IT, None)
WIDER: Said = ("Z", "Senator (R-Ohio)", "2018-07-16", ELSE, "oppose")
WIDER_LEFT: Said = ("W", "Senator (D-Ohio)", "2018-07-16", ELSE, "concern")
AGAIN: Said = ("V", "Senator (D-Ohio)", "2018-07-17", ON_IT, "oppose")
BESIDE: Said = ("U", "Senator (R-Ohio)", "2018-07-17", ON_IT, "oppose")
FRIEND: Said = ("F", "Senator (R-Ohio)", "2018-07-17", ON_IT, "support")


@pytest.mark.parametrize(
    ("spoken", "fits"),
    [
        ((ANSWER, LEFT, AGAIN, RIGHT, BESIDE), [True, True, True]),
        ((ANSWER, LEFT, AGAIN, RIGHT), [None, None, True]),  # one voice is not some, as in a debate
        ((ANSWER, LEFT, AGAIN), [None, None, True]),  # one party only
        ((ANSWER, LEFT, AGAIN, BESIDE, LATE), [None, None, True]),  # a day too late
        ((ANSWER, LEFT, AGAIN, BESIDE, FRIEND), [None, None, True]),  # who defends him is no critic
        (
            (ANSWER, LEFT, WIDER_LEFT, WIDER, BESIDE),
            [False, True, False],
        ),  # one half of the critics is not more than half
        ((ANSWER, WIDER_LEFT, WIDER), [False, None, False]),  # another reason
        ((ANSWER, WIDER), [False, None, False]),
        ((ANSWER,), [None]),
        ((), [None]),
    ],
)
def test_helsinki_was_controversial_in_both_parties_and_for_the_answer(
    spoken: tuple[Said, ...], fits: list[bool | None]
) -> None:
    assert [each.fits for each in helsinki(EVENT, said(*spoken), as_of=THEN).readings] == fits


def test_critics_are_people_and_the_correction_is_told_when_it_is_on_record() -> None:
    again: Said = ("X", "Senator (D-Ohio)", "2018-07-18", ON_IT, "oppose")
    mended: Said = ("Donald Trump", "President", "2018-07-17", ON_IT, None)
    found = helsinki(EVENT, said(ANSWER, LEFT, again, RIGHT), as_of=THEN)
    assert found.measured == 2 and "corrected" not in found.reason
    assert "corrected it 1 day later" in helsinki(EVENT, said(ANSWER, LEFT, mended), as_of=THEN).reason


def test_of_one_day_the_president_comes_first() -> None:
    assert after_helsinki(said(WIDER, ANSWER, LEFT))["speaker"].tolist() == ["Donald Trump", "Z", "X"]


def test_an_opinion_is_never_rated() -> None:
    spoken = said(("X", "Senator", "2025-03-06", ELSE, "oppose"), ("Y", "Senator", "2025-03-06", ELSE, "support"))
    spoken = spoken.assign(gist=["Says it emboldens", "Says it emboldens nobody"])
    found = emboldened(spoken, as_of=THEN)
    assert found.verdict is Verdict.NOT_CHECKABLE and "March 2025: X." in found.reason
    assert emboldened(spoken.assign(gist="Putin has the upper hand"), as_of=THEN).evidence == ()  # who leads is not why
    assert [row.ref for row in found.evidence] == ["s:0"]
    assert emboldened(spoken.assign(iso3="RUS"), as_of=THEN).evidence == ()
    assert emboldened(spoken.iloc[:0], as_of=THEN).verdict is Verdict.NOT_CHECKABLE


def votes(*calls: tuple[str, int, int]) -> pd.DataFrame:
    frame = pd.DataFrame(calls, columns=["date", "yes", "no"])
    return frame.assign(
        row=[f"v:{n}" for n in range(len(frame))],
        vote_id=[f"v{n}" for n in range(len(frame))],
        date=pd.to_datetime(frame["date"]),
        party="all",
        published=DAY,
        source_id="v",
    )


def steps(*days: str, kind: str = "hearing", topic: str = "us_politics") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"i:{n}" for n in range(len(days))],
            "event_id": [f"I{n}" for n in range(len(days))],
            "date": pd.to_datetime(list(days)),
            "topic": topic,
            "kind": kind,
            "published": DAY,
            "source_id": "i",
        }
    )


def test_a_roll_call_is_contested_from_a_tenth_on() -> None:
    calls = votes(("2019-01-15", 90, 10), ("2019-01-16", 91, 9), ("2019-01-17", 10, 90), ("2025-02-21", 47, 53))
    assert contested(calls)["contested"].tolist() == [True, False, True]  # the last one is not of the first term
    assert contested(calls.assign(party="rep")).empty


def test_inquiries_are_steps_of_the_first_term_in_politics() -> None:
    assert len(inquiries(steps("2017-03-20", "2025-05-21"))) == 1
    assert inquiries(steps("2017-03-20", kind="election")).empty
    assert inquiries(steps("2017-03-20", topic="military")).empty


def pair(party: str, day: str = "2025-05-20", stance: str | None = "oppose", topic: str = "sanctions") -> list[Said]:
    return [(f"{party}{n}", f"Senator ({party}-Ohio)", day, topic, stance) for n in (1, 2)]


YEARS = steps("2017-03-20", "2019-03-22")
NO_VOTES = votes()


@pytest.mark.parametrize(
    ("calls", "inquired", "spoken", "fits"),
    [
        (NO_VOTES, YEARS, pair("D") + pair("R"), [True, True, True]),
        (votes(("2018-07-19", 50, 50)), YEARS[:1], pair("D") + pair("R"), [True, True, True]),
        (votes(("2018-07-19", 98, 0)), YEARS[:1], pair("D") + pair("R"), [None, None, None]),  # one year only
        (votes(("2017-07-25", 50, 50)), YEARS[:1], pair("D") + pair("R"), [None, None, None]),  # the same year
        (NO_VOTES, YEARS, pair("D") + pair("R")[:1], [None, True, None]),  # one voice is not some
        (NO_VOTES, YEARS, pair("D", "2025-06-01") + pair("R"), [None, None, True]),  # after the article
        (NO_VOTES, YEARS, pair("D", stance=None) + pair("R"), [None, None, True]),  # not on the talks with Moscow
        (NO_VOTES, YEARS, pair("D", "2018-07-17", None, ON_IT) + pair("R"), [True, True, True]),
        (NO_VOTES, YEARS[:0], [], [None]),
    ],
)
def test_a_debate_has_both_parties_and_lasts(
    calls: pd.DataFrame, inquired: pd.DataFrame, spoken: list[Said], fits: list[bool | None]
) -> None:
    assert [each.fits for each in debated(calls, inquired, said(*spoken), as_of=THEN).readings] == fits


def test_the_years_in_which_each_party_spoke_are_named() -> None:
    spoken = [*pair("D"), *pair("D", "2018-07-17", None, ON_IT), *pair("R")]
    found = debated(NO_VOTES, YEARS, said(*spoken), as_of=THEN)
    labels = [each.label for each in found.readings[1:]]
    assert "(2018 and 2025)" in labels[0] and "(2025)" in labels[1]


def test_every_roll_call_looked_at_is_evidence() -> None:
    found = debated(votes(("2018-07-19", 98, 0)), YEARS, said(*pair("D"), *pair("R")), as_of=THEN)
    assert "v:0" in {row.ref for row in found.evidence} and found.measured == 2
