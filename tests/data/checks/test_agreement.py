"""Agreement of two coders, on small tables and on the codings themselves."""

import pandas as pd
import pytest

from data.checks.agreement import agreement, kappa, overall, paired
from data.codings import second_codings, statement_meanings
from data.package import read


def pairs(*codes: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(codes, columns=["first", "second"])


def test_kappa_is_one_where_all_agree_and_none_where_it_is_chance() -> None:
    assert kappa(pairs(("a", "a"), ("b", "b"))) == pytest.approx(1)
    assert kappa(pairs(("a", "a"), ("a", "b"), ("b", "a"), ("b", "b"))) == pytest.approx(0)
    assert kappa(pairs(("a", "a"), ("a", "a"))) == 1


def test_doubt_and_rejection_count_as_one_code_and_an_empty_cell_is_one() -> None:
    found = paired("statements", "stance")
    assert "concern" not in set(found["first"]) | set(found["second"])
    assert "none" in set(found["first"])


def test_a_coding_meets_a_row_and_a_column() -> None:
    for (table, column), part in second_codings().groupby(["table", "column"]):
        frame = read(str(table))
        assert column in frame and set(table + ":" + part["key"]) <= set(frame["row"])


def test_all_codings_together_are_the_sum_of_their_kinds_without_meanings() -> None:
    rows, same, together = overall()
    kinds = agreement().set_index("table")["rows"]
    assert rows == kinds.drop("statement_meanings").sum() and 0 < same <= 100 and 0 < together <= 1


def test_pairs_in_which_both_found_no_meaning_are_counted() -> None:
    found = paired("statement_meanings", "says")
    assert len(found) == len(read("statements")) * 17
    assert (found["first"] + found["second"]).value_counts().idxmax() == "nono"


def test_a_meaning_is_read_from_a_statement() -> None:
    assert set(statement_meanings()["statement_id"]) <= set(read("statements")["statement_id"])
