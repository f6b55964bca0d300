"""Section "frameworks": the verdicts as they stand, and both sides of each threshold on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.frameworks import terms
from data.checks.frameworks.ground import UKRAINE_KM2, borders_and_autonomy, control, territory_central
from data.checks.frameworks.guarantees import SIGNED, guarantees, relief
from data.checks.frameworks.momentum import general_ceasefires, grew, window
from data.frameworks import proposal_terms, proposals
from tests.data.checks.pins import holds

NOW = date(2026, 8, 22)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("FRA-1", "partly supported", "partly supported", "", "more proposals and talks, falling odds of a ceasefire"),
        ("FRA-2", "supported", "supported", "", "five of six full texts hold a term on territory"),
        ("FRA-3", "supported", "supported", "", "18.7 percent of Ukraine, after none before 2014"),
        ("FRA-4", "partly supported", "partly supported", "", "no proposal offers membership in NATO"),
        ("FRA-5", "partly supported", "partly supported", "", "two of five proposals with relief give it by steps"),
        ("FRA-6", "partly supported", "partly supported", "", "borders yes; autonomy last in Minsk II"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def texts(*lines: tuple[str, str, str, str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Proposals and terms from (proposal, day, issue, position, favours)."""
    made = pd.DataFrame(lines, columns=["proposal_id", "date", "issue", "position", "favours"])
    made["published"] = made["date"] = pd.to_datetime(made["date"])
    made = made.assign(title="A text", proposer="State", source_id="s", term_id=[f"t{k}" for k in range(len(made))])
    heads = made.drop_duplicates("proposal_id")
    heads = heads.assign(row="proposals:" + heads["proposal_id"])
    return (
        heads[["row", "proposal_id", "date", "title", "proposer", "published", "source_id"]],
        made.assign(row="proposal_terms:" + made["term_id"])[
            ["row", "term_id", "proposal_id", "issue", "position", "favours", "published", "source_id"]
        ],
    )


def full(name: str, first: str) -> list[tuple[str, str, str, str, str]]:
    """A text with terms on five issues, the first of them given."""
    return [
        (name, "2025-01-01", each, "words", "shared") for each in (first, "nato", "elections", "prisoners", "army_cap")
    ]


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        (full("a", "territory") + full("b", "territory") + full("c", "ceasefire"), Verdict.SUPPORTED),
        (full("a", "territory") + full("b", "ceasefire"), Verdict.CONTRADICTED),  # one half is not more than half
        (full("a", "ceasefire") + [(x, "2025-01-01", "territory", "words", "shared") for x in "bc"], Verdict.PARTLY),
        ([("a", "2025-01-01", "territory", "Terms not recorded", "unclear")], Verdict.CONTRADICTED),
    ],
)
def test_more_than_half_of_the_full_texts(lines: list[tuple[str, str, str, str, str]], verdict: Verdict) -> None:
    assert territory_central(*texts(*lines), as_of=NOW).verdict is verdict


def test_later_proposals_do_not_decide() -> None:
    early = full("a", "ceasefire")
    late = [(name, "2025-06-01", *rest) for name, _, *rest in full("b", "territory") + full("c", "territory")]
    finding = territory_central(*texts(*early, *late), as_of=NOW)  # type: ignore[arg-type]
    assert finding.verdict is Verdict.CONTRADICTED and finding.readings[3].value == 100


def areas(share_pct: float, start_pct: float, basis: str = "deepstate_map") -> pd.DataFrame:
    days = pd.to_datetime(["2024-07-08", "2025-05-17"])
    km2 = [UKRAINE_KM2 * pct / 100 for pct in (start_pct, share_pct)]
    return pd.DataFrame({"row": ["d:1", "d:2"], "basis": basis, "date": days, "control_km2": km2, "published": days,
                         "source_id": "m"})  # fmt: skip


STATED = pd.DataFrame(
    {"row": [], "end": pd.to_datetime([]), "control_pct": [], "published": pd.to_datetime([]), "source_id": []}
)


@pytest.mark.parametrize(("pct", "verdict"), [(5.01, Verdict.SUPPORTED), (4.99, Verdict.CONTRADICTED)])
def test_five_percent_of_the_country_is_significant(pct: float, verdict: Verdict) -> None:
    assert control(areas(pct, pct), STATED, as_of=NOW).verdict is verdict


def test_maps_are_never_joined() -> None:
    both = pd.concat([areas(4.0, 3.9), areas(16.0, 7.0, "isw_layer")])
    finding = control(both, STATED, as_of=NOW)
    assert finding.measured == pytest.approx(4.0) and [each.fits for each in finding.readings] == [False, True, False]
    assert control(areas(16.0, 7.0, "isw_layer"), STATED, as_of=NOW).verdict is Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("position", "border"),
    [
        ("US de jure recognition of Crimea", True),
        ("UN referendum in the disputed areas", True),
        ("Ukraine leaves the whole Donetsk region", True),
        ("De facto line without recognition", False),
        ("Territorial integrity within recognised borders", False),
        ("Gains since February 2014 not recognised", False),
    ],
)
def test_what_moves_a_border(position: str, border: bool) -> None:
    land = ("a", "2025-04-01", "territory", position, "russia")
    old = ("m", "2015-02-15", "territory", "Special status for the areas", "russia")
    verdict = borders_and_autonomy(*texts(land, old), as_of=NOW).verdict
    assert verdict is (Verdict.PARTLY if border else Verdict.MISLEADING)


def test_a_proposal_is_discussed_for_a_year() -> None:
    rule = "Self-rule inside Ukraine"
    for day, verdict in (("2024-05-17", Verdict.PARTLY), ("2024-05-18", Verdict.SUPPORTED)):
        lines = [
            ("a", "2025-04-01", "territory", "recognition of Crimea", "russia"),
            ("b", day, "territory", rule, "shared"),
        ]
        assert borders_and_autonomy(*texts(*lines), as_of=NOW).verdict is verdict


def test_membership_must_be_offered() -> None:
    series = pd.DataFrame({"row": ["s:1"], "series": SIGNED, "end": pd.to_datetime(["2024-10-17"]), "value": 27.0,
                           "published": pd.to_datetime(["2024-10-17"]), "source_id": "s"})  # fmt: skip
    events = pd.DataFrame({"row": [], "title": [], "date": pd.to_datetime([]), "published": [], "source_id": []})
    events = events.astype({"title": "str"})
    treaty = ("a", "2022-03-29", "security_guarantees", "Guarantor states consult", "shared")
    for position, favours, verdict in (
        ("Membership within a year", "ukraine", Verdict.SUPPORTED),
        ("Membership put off for long", "russia", Verdict.PARTLY),
        ("Neutrality left out", "ukraine", Verdict.PARTLY),
    ):
        nato = ("b", "2025-04-01", "nato", position, favours)
        assert guarantees(*texts(treaty, nato), series, events, as_of=NOW).verdict is verdict
    nothing = [frame.head(0) for frame in texts(treaty)]
    assert guarantees(*nothing, series.head(0), events, as_of=NOW).verdict is Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("steps", "at_once", "verdict"),
    [(2, 1, Verdict.SUPPORTED), (1, 1, Verdict.PARTLY), (0, 1, Verdict.CONTRADICTED), (0, 0, Verdict.NO_EVIDENCE)],
)
def test_relief_by_steps(steps: int, at_once: int, verdict: Verdict) -> None:
    words = ["Gradual relief after peace"] * steps + ["All sanctions lifted"] * at_once + ["New sanctions if refused"]
    lines = [(f"p{k}", "2025-01-01", "sanctions", each, "shared") for k, each in enumerate(words)]
    none = pd.DataFrame({"row": [], "kind": [], "date": pd.to_datetime([]), "what": [], "note": [], "published": [],
                         "source_id": []}).astype({"what": "str", "note": "str"})  # fmt: skip
    assert relief(*texts(*lines), none, as_of=NOW).verdict is verdict


def test_windows_and_signs_of_momentum() -> None:
    days = pd.DataFrame({"date": pd.to_datetime(["2024-11-16", "2024-11-17", "2025-05-17", "2025-05-18"])})
    assert len(window(days, 182)) == 2 and len(window(days, 182, 182)) == 1
    assert [grew("s", new, 10, "").speaks for new in (11, 10.9, 9.1, 9)] == ["for", "neither", "neither", "against"]
    assert grew("s", 1, 0, "").speaks == "for" and grew("s", 0, 0, "").speaks == "neither"


def test_a_general_ceasefire_lasts_thirty_days() -> None:
    truces = pd.DataFrame({"scope": ["full", "full", "energy sites"], "start": pd.to_datetime(["2025-01-01"] * 3),
                           "end": pd.to_datetime(["2025-01-31", "2025-01-30", "2025-03-01"])})  # fmt: skip
    assert len(general_ceasefires(truces)) == 1


def test_the_words_tell_the_recorded_terms_apart() -> None:
    table = terms.table(proposals(None), proposal_terms(None), NOW)
    land = terms.issue(table, "territory")
    assert set(land.loc[land["position"].str.contains(terms.AUTONOMY), "proposal_id"]) == {"minsk1", "minsk2"}
    border = {"indonesia23", "witkoff25", "ru_memo25", "alaska25", "us28", "abudhabi26", "ru_memo26"}
    assert set(land.loc[land["position"].str.contains(terms.BORDERS), "proposal_id"]) <= border
    assert not table["position"].str.contains("not recorded").any()
