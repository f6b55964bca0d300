"""The frames that the figures of `overview` draw, on small tables."""

import pandas as pd
import pytest

from data.figures import overview

SIGNS = {"supported": "=", "misleading": "≠", "contradicted": "×", "not checkable": "–"}


def ledger() -> pd.DataFrame:
    return pd.DataFrame({
        "claim_id": ["A-1", "A-2", "B-1", "C-1", "D-1"], "section": ["a", "a", "b", "c", "d"], "place": [1, 2, 1, 1, 1],
        "claim": list("vwxyz"), "then": ["not checkable"] * 5, "sign_then": ["–"] * 5,
        "now": ["misleading", "contradicted", "contradicted", "misleading", "supported"],
        "sign_now": ["≠", "×", "×", "≠", "="],
        "distance_pct": [None, None, -20.0, 40.0, 900.0],
    })  # fmt: skip


def test_the_grid_of_a_date_holds_the_verdicts_of_that_date() -> None:
    then, now = (overview.at_a_glance(ledger(), when) for when in ("then", "now"))
    assert set(then["verdict"]) == {"not checkable"} and set(then["sign"]) == {"–"}
    assert now["sign"].tolist() == ["≠", "×", "×", "≠", "="] and list(now) == list(then)


def counted() -> pd.DataFrame:
    kinds = pd.DataFrame({"claim_id": ["A-1", "A-2", "B-1", "C-1", "D-1"], "kind": ["trend"] * 2 + ["number"] * 3})
    return overview.by_kind(ledger(), kinds)


def test_statements_are_counted_by_kind_and_verdict() -> None:
    found = counted().set_index(["kind", "now"])["claims"]
    assert found.to_dict() == {
        ("number", "contradicted"): 1, ("number", "misleading"): 1, ("number", "supported"): 1,
        ("trend", "contradicted"): 1, ("trend", "misleading"): 1,
    }  # fmt: skip


def test_a_kind_without_a_supported_statement_has_a_share_of_nought() -> None:
    found = overview.supported_share(counted())
    assert found.index.tolist() == ["trend", "number"] and found.tolist() == [0, pytest.approx(1 / 3)]


def test_bars_are_built_up_from_the_best_verdict_to_the_worst() -> None:
    many = pd.DataFrame(
        {"kind": ["trend"] * 3, "now": ["contradicted", "supported", "misleading"], "claims": [1, 4, 2]}
    )
    found = overview.stacked(many, SIGNS)
    assert found["sign"].tolist() == ["=", "≠", "×"]
    assert found["end"].tolist() == [4, 6, 7] and found["middle"].tolist() == [2, 5, 6.5]


def test_every_bar_starts_at_its_own_foot() -> None:
    found = overview.stacked(counted(), SIGNS)
    assert found.groupby("kind")["end"].first().tolist() == [1, 1]


def test_the_kind_with_most_statements_comes_first() -> None:
    assert overview.kinds_by_number(counted()) == ["number", "trend"]


def test_a_contradicted_statement_matters_more_than_a_misleading_one_and_one_stands_for_a_section() -> None:
    found = overview.findings_that_matter(ledger())
    assert found["claim_id"].tolist() == ["B-1", "A-2", "C-1", "D-1"]


def test_among_findings_of_a_verdict_the_greater_distance_comes_first_and_has_no_sign() -> None:
    three = pd.DataFrame({"claim_id": ["A-1", "B-1", "C-1"], "section": list("abc"), "now": "misleading",
                          "distance_pct": [10.0, 20.0, -30.0]})  # fmt: skip
    assert overview.findings_that_matter(three, most=2)["claim_id"].tolist() == ["C-1", "B-1"]


def test_the_last_statement_of_a_month_counts_unless_in_doubt() -> None:
    periods = pd.DataFrame({
        "period_type": ["month", "month", "month", "week", "month", "month"],
        "start": pd.to_datetime(["2024-03-01", "2024-03-01", "2024-03-01", "2024-03-04", "2024-04-01", "2024-02-01"]),
        "published": pd.to_datetime(["2024-05-08", "2024-04-08", "2024-06-08", "2024-06-08", "2024-05-08", "2024-03-08"]),
        "revision": ["revised", "first", "doubtful", "first", "first", "first"],
        "total": [604, 600, 999, 150, None, 500],
    })  # fmt: skip
    assert overview.civilians_by_month(periods)["total"].tolist() == [604]
