"""Section "frameworks": the verdicts as they stand, and both sides of each threshold on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Kind, Verdict
from data.checks.frameworks import terms
from data.checks.frameworks.ground import UKRAINE_KM2, areas, borders_and_autonomy, control, territory_central
from data.frameworks import proposal_terms, proposals
from tests.data.checks.pins import holds
from tests.data.checks.texts import NOTHING, Line, made

NOW = date(2026, 8, 22)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("FRA-1", "supported", "supported", "", "four of five series rose, the odds of a ceasefire fell"),
        ("FRA-2", "supported", "supported", "", "all three full texts of the year before hold a term on territory"),
        (
            "FRA-3",
            "supported",
            "supported",
            "",
            "18 to 20 percent of Ukraine by every mapper, after Kyiv's rule of all",
        ),
        ("FRA-4", "partly supported", "partly supported", "", "a treaty is not on the table of our list"),
        ("FRA-5", "partly supported", "partly supported", "", "one of five proposals with relief"),
        ("FRA-6", "partly supported", "partly supported", "", "borders yes; autonomy last in Minsk II"),
        ("FRA-7", "partly supported", "partly supported", "", "one of four texts serves both sides"),
        (
            "FRA-8",
            "partly supported",
            "partly supported",
            "",
            "the end of the fighting in two, a withdrawal in one, not aid",
        ),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def full(name: str, first: str) -> list[Line]:
    """A text with terms on five issues, the first of them given."""
    issues = (first, "nato", "elections", "prisoners", "army_cap")
    return [(name, "2025-01-01", each, "words", "shared") for each in issues]


PAUSES: list[Line] = [(f"pause{n}", "2025-03-01", "ceasefire", "30 days", "shared") for n in range(3)]


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        (full("a", "territory") + full("b", "territory") + full("c", "ceasefire") + PAUSES, Verdict.SUPPORTED),
        (full("a", "territory") + full("b", "ceasefire"), Verdict.PARTLY),  # one half is not more than half
        (full("a", "territory")[:4] + PAUSES, Verdict.PARTLY),  # four issues are no full text
        (full("a", "ceasefire"), Verdict.CONTRADICTED),
        ([("a", "2025-01-01", "territory", "Terms not recorded", "unclear")], Verdict.NO_EVIDENCE),
        ([(name, "2025-06-01", *rest) for name, _, *rest in full("a", "territory")], Verdict.NO_EVIDENCE),  # later
        ([(name, "2024-05-17", *rest) for name, _, *rest in full("a", "territory")], Verdict.NO_EVIDENCE),  # too old
    ],
)
def test_more_than_half_of_the_full_texts_of_the_year(lines: list[Line], verdict: Verdict) -> None:
    assert territory_central(*made(*lines), as_of=NOW).verdict is verdict


def test_an_issue_of_most_proposals_is_weaker_than_one_of_most_full_texts() -> None:
    short: list[Line] = [(name, "2025-02-01", "territory", "words", "shared") for name in "bc"]
    readings = territory_central(*made(*full("a", "ceasefire"), *short), as_of=NOW).readings
    assert [each.fits for each in readings] == [False, True, True]


def drawn(share_pct: float, start_pct: float, basis: str = "deepstate_map") -> pd.DataFrame:
    days = pd.to_datetime(["2024-07-08", "2025-05-17"])
    km2 = [UKRAINE_KM2 * pct / 100 for pct in (start_pct, share_pct)]
    return pd.DataFrame({"row": [f"{basis}:1", f"{basis}:2"], "basis": basis, "date": days, "control_km2": km2,
                         "published": days, "source_id": "m"})  # fmt: skip


def stated(*given: tuple[str, str, float]) -> pd.DataFrame:
    frame = pd.DataFrame(given, columns=["basis", "end", "control_pct"]).astype({"control_pct": float, "basis": "str"})
    days = pd.to_datetime(frame["end"])
    return frame.assign(
        row="stated:" + frame["basis"], end=days, control_km2=float("nan"), published=days, source_id="s"
    )


@pytest.mark.parametrize(
    ("area", "said", "verdict"),
    [
        (drawn(5.01, 5), stated(), Verdict.SUPPORTED),
        (drawn(4.99, 4.99), stated(), Verdict.CONTRADICTED),
        (drawn(5.01, 5), stated(("dw", "2025-02-24", 4.9)), Verdict.PARTLY),  # one mapper says so, one does not
        (drawn(5.01, 5), stated(("dw", "2024-05-16", 4.9)), Verdict.SUPPORTED),  # more than a year before
        (drawn(5.01, 5).head(0), stated(("dw", "2025-02-24", 5.1)), Verdict.SUPPORTED),
        (drawn(5.01, 5).head(0), stated(), Verdict.NO_EVIDENCE),
    ],
)
def test_five_percent_of_the_country_by_every_mapper(area: pd.DataFrame, said: pd.DataFrame, verdict: Verdict) -> None:
    assert control(area, said, as_of=NOW).verdict is verdict


def test_maps_are_never_joined_and_a_mapper_is_one_witness() -> None:
    both = pd.concat([drawn(16, 15.9), drawn(18, 17, "isw_layer")])
    said = stated(("deepstate_stated", "2025-08-17", 4.0), ("press_stated", "2025-04-10", 20))
    assert areas(both, said)["mapper"].tolist() == ["Al Jazeera", "DeepState", "ISW"]
    finding = control(both, said, as_of=NOW)
    since_2014, _, since_2022, lately = finding.readings
    assert since_2014.value == pytest.approx(16) and finding.verdict is Verdict.SUPPORTED
    assert (
        since_2022.value == pytest.approx(1) and since_2022.kind is Kind.WEAKER and not since_2022.fits
    )  # the ISW file
    assert lately.value == pytest.approx(0.1) and lately.kind is Kind.OTHER


def test_the_change_since_2022_is_a_weaker_reading_that_only_the_isw_file_can_test() -> None:
    low = stated(("dw", "2025-02-24", 4.9))
    grown, still = drawn(4.9, 0, "isw_layer"), drawn(5.1, 0, "isw_layer")
    assert control(grown, low, as_of=NOW).verdict is Verdict.CONTRADICTED
    assert control(still, low.head(0), as_of=NOW).readings[2].fits is True
    assert control(drawn(16, 15), low, as_of=NOW).readings[2].fits is None


@pytest.mark.parametrize(
    ("position", "border"),
    [
        ("US de jure recognition of Crimea", True),
        ("UN referendum in the disputed areas", True),
        ("Ukraine leaves the whole Donetsk region", True),
        ("De facto line without recognition", False),
        ("Territorial integrity within recognised borders", False),
        ("Gains since February 2014 not recognised", False),
        ("Russia asks Ukraine to leave the Donbas, Ukraine refuses", False),
        ("Ukrainian withdrawal asked for and refused", False),
    ],
)
def test_what_moves_a_border(position: str, border: bool) -> None:
    land = ("a", "2025-04-01", "territory", position, "russia")
    old = ("m", "2015-02-15", "territory", "Special status for the areas", "russia")
    assert borders_and_autonomy(*made(land, old), as_of=NOW).verdict is (
        Verdict.PARTLY if border else Verdict.MISLEADING
    )


def test_a_proposal_is_discussed_for_a_year_and_silence_proves_nothing() -> None:
    land: Line = ("a", "2025-04-01", "territory", "recognition of Crimea", "russia")
    for day, verdict in (("2024-05-17", Verdict.PARTLY), ("2024-05-18", Verdict.SUPPORTED)):
        rule: Line = ("b", day, "territory", "Self-rule inside Ukraine", "shared")
        assert borders_and_autonomy(*made(land, rule), as_of=NOW).verdict is verdict
    assert borders_and_autonomy(*NOTHING, as_of=NOW).verdict is Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("found", "proposals_with_it"),
    [
        (terms.autonomy, {"minsk1", "minsk2"}),
        (terms.borders, {"indonesia23", "putin24", "witkoff25", "ru_memo25", "alaska25", "us28", "ru_memo26"}),
        (terms.lifting, {"draft_treaty22", "china12", "kf24", "putin24", "blacksea25", "eu_terms25", "witkoff25",
                         "london25", "ru_memo25", "us28"}),
    ],
)  # fmt: skip
def test_the_words_tell_the_recorded_terms_apart(found: object, proposals_with_it: set[str]) -> None:
    """Read by a person. A new row that a pattern finds stops here until it was read, too."""
    table = terms.table(proposals(NOW), proposal_terms(NOW), NOW)
    assert set(found(table)["proposal_id"]) == proposals_with_it  # type: ignore[operator]
    assert not table["position"].str.contains("not recorded").any()


def test_the_words_tell_recorded_steps_and_conditions_apart() -> None:
    lifting = terms.lifting(terms.table(proposals(NOW), proposal_terms(NOW), NOW))
    assert set(lifting.loc[lifting["gradual"], "proposal_id"]) == {"kf24", "london25", "us28"}
    assert set(lifting.loc[lifting["tied"], "proposal_id"]) == {"kf24", "eu_terms25", "london25", "us28"}
