"""Section "frameworks": guarantees and relief in the proposals, on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict, rules
from data.checks.frameworks import terms
from data.checks.frameworks.easing import conditions, relief
from data.checks.frameworks.guarantees import SIGNED, for_both, guarantees, sides
from tests.data.checks.texts import NOTHING, Line, made

NOW = date(2026, 8, 22)


def agreements(*days: str) -> pd.DataFrame:
    when = pd.to_datetime(list(days))
    return pd.DataFrame({"row": [f"s:{n}" for n in range(len(days))], "series": SIGNED, "end": when,
                         "value": 27.0, "published": when, "source_id": "s"})  # fmt: skip


TREATY: Line = ("t", "2025-02-01", "security_guarantees", "Guarantor states consult", "shared")


@pytest.mark.parametrize(
    ("position", "favours", "signed", "verdict"),
    [
        ("Membership within a year", "ukraine", "2024-10-17", Verdict.SUPPORTED),
        ("Membership within a year", "ukraine", "2024-05-17", Verdict.PARTLY),  # signed more than a year before
        ("Membership put off for long", "russia", "2024-10-17", Verdict.PARTLY),
        ("Neutrality left out", "ukraine", "2024-10-17", Verdict.PARTLY),
    ],
)
def test_membership_must_be_offered(position: str, favours: str, signed: str, verdict: Verdict) -> None:
    nato: Line = ("b", "2025-04-01", "nato", position, favours)
    assert guarantees(*made(TREATY, nato), agreements(signed), as_of=NOW).verdict is verdict


def test_kinds_of_guarantee_of_older_texts_are_of_another_time() -> None:
    old: Line = ("t", "2022-03-29", *TREATY[2:])
    assert guarantees(*made(old), agreements(), as_of=NOW).verdict is Verdict.MISLEADING
    assert guarantees(*NOTHING, agreements(), as_of=NOW).verdict is Verdict.NO_EVIDENCE


def secured(name: str, *terms: tuple[str, str], day: str = "2025-01-01") -> list[Line]:
    return [(name, day, issue, "words", favours) for issue, favours in terms]


BOTH = (("security_guarantees", "unclear"), ("nato", "russia"))


def test_a_promise_serves_ukraine_unless_it_is_russias_demand() -> None:
    lines = secured("a", *BOTH) + secured("b", ("security_guarantees", "russia")) + secured("c", ("army_cap", "shared"))
    found = sides(terms.table(*made(*lines, ("d", "2025-01-01", "sanctions", "words", "shared"))))
    assert found["ukraine"].to_dict() == {"a": True, "b": False, "c": True}
    assert found["russia"].to_dict() == {"a": True, "b": True, "c": True} and found["both"].sum() == 2


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        (secured("a", *BOTH) + secured("b", *BOTH) + secured("c", BOTH[1]), Verdict.SUPPORTED),
        (secured("a", *BOTH) + secured("b", BOTH[1]), Verdict.PARTLY),  # one half is not more than half
        (secured("a", BOTH[0]) + secured("b", BOTH[1]), Verdict.CONTRADICTED),  # one side in each
        (secured("a", BOTH[0]) + secured("b", *BOTH, day="2022-03-29"), Verdict.MISLEADING),
        (secured("b", *BOTH, day="2025-06-02"), Verdict.NO_EVIDENCE),
    ],
)
def test_security_of_both_in_one_text(lines: list[Line], verdict: Verdict) -> None:
    assert for_both(*made(*lines), as_of=NOW).verdict is verdict


def easing(*positions: str, day: str = "2025-01-01") -> list[Line]:
    return [(f"p{n}{day}", day, "sanctions", words, "shared") for n, words in enumerate(positions)]


STEPS = "Gradual relief after peace"


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        (easing(STEPS, STEPS, "All sanctions lifted"), Verdict.SUPPORTED),
        (easing(STEPS, "All sanctions lifted", "New sanctions if refused"), Verdict.PARTLY),  # one half; no relief
        (easing("Staged relief", "All sanctions lifted"), Verdict.PARTLY),  # by steps, for nothing
        (easing("All lifted after a withdrawal", "All sanctions lifted"), Verdict.PARTLY),  # for progress, at once
        (easing("All sanctions lifted"), Verdict.CONTRADICTED),
        (easing("All sanctions lifted") + easing(STEPS, day="2024-04-29"), Verdict.MISLEADING),
        (easing("New sanctions if refused"), Verdict.NO_EVIDENCE),
    ],
)
def test_relief_by_steps_and_for_progress(lines: list[Line], verdict: Verdict) -> None:
    assert relief(*made(*lines), as_of=NOW).verdict is verdict


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        (
            easing("Relief after a ceasefire", "Lifted on withdrawal", "Relief for humanitarian access"),
            Verdict.SUPPORTED,
        ),
        (easing("Relief after a ceasefire", "Lifted on withdrawal"), Verdict.PARTLY),
        (easing("Relief after the aggression ends", "Lifted on withdrawal"), Verdict.PARTLY),
        (easing("All sanctions lifted") + easing("Relief after peace", day="2024-04-29"), Verdict.MISLEADING),
        (easing("All sanctions lifted"), Verdict.NO_EVIDENCE),  # a list without a condition proves nothing
        (easing("New sanctions without a ceasefire"), Verdict.NO_EVIDENCE),
    ],
)
def test_conditions_of_relief(lines: list[Line], verdict: Verdict) -> None:
    assert conditions(*made(*lines), as_of=NOW).verdict is verdict


@pytest.mark.parametrize(
    ("position", "counted"),
    [
        ("Relief only after the aggression ends and all forces withdraw", 2),
        ("Relief after a lasting peace", 1),
        ("Relief once the aggression is condemned", 0),
    ],
)
def test_an_end_of_the_aggression_ends_the_fighting(position: str, counted: int) -> None:
    assert conditions(*made(*easing(position)), as_of=NOW).measured == counted


def test_the_year_before_is_a_rule_that_can_be_moved() -> None:
    lines = [*easing("All sanctions lifted"), *easing(STEPS, day="2024-04-29")]
    with rules.moved({"ON_THE_TABLE_DAYS": rules.ON_THE_TABLE_DAYS.moved()[1]}):
        assert relief(*made(*lines), as_of=NOW).verdict is Verdict.PARTLY
