"""How well do coders agree? The first code of each row beside the one that a second reader gave without seeing it.

Agreement is told as Cohen's kappa (statsmodels): 1 where the coders always agree, 0 where they agree no more often than
chance would have it. Doubt and rejection of the talks count as one code, as in the checks, which ask whether a speaker
doubted and not how much. An empty cell is a code: the row says nothing of the kind.

Meanings were searched for in every statement: each coder read each statement for each meaning, and only pairs that one
of them found have a row. The pairs in which both found nothing are counted too.
"""

from functools import cache

import pandas as pd
from statsmodels.stats.inter_rater import cohens_kappa

from data.codings import second_codings
from data.package import describe, read

SAME = {"concern": "oppose"}
NONE = "none"
SECOND = "second coder"
MEANINGS = "statement_meanings"


def paired(table: str, column: str) -> pd.DataFrame:
    """The rows of a table that were coded twice: key, first, second."""
    codes = second_codings()
    codes = codes[(codes["table"] == table) & (codes["column"] == column) & (codes["coder"] == SECOND)]
    first = read(table).set_index("row")[column]
    both = pd.DataFrame(
        {"key": codes["key"], "first": (table + ":" + codes["key"]).map(first), "second": codes["code"]}
    )
    both = both.fillna(NONE).replace(SAME)
    if table != MEANINGS:
        return both
    fields = {each["name"]: each for each in describe(MEANINGS)["schema"]["fields"]}
    pairs = len(read("statements")) * len(fields["meaning"]["constraints"]["enum"])
    nothing = pd.DataFrame({"key": "", "first": "no", "second": "no"}, index=range(pairs - len(both)))
    return pd.concat([both, nothing], ignore_index=True)


def kappa(pairs: pd.DataFrame) -> float:
    """Cohen's kappa of two columns of codes, `first` and `second`; 1 where both know one code only."""
    codes = sorted(set(pairs["first"]) | set(pairs["second"]))
    if len(codes) < 2:
        return 1.0
    table = pd.crosstab(pairs["first"], pairs["second"]).reindex(index=codes, columns=codes, fill_value=0)
    return float(cohens_kappa(table.to_numpy()).kappa)


@cache
def kinds() -> tuple[tuple[str, str], ...]:
    """The kinds of coding that were done twice: table and column."""
    codes = second_codings()
    return tuple(sorted(codes[codes["coder"] == SECOND].groupby(["table", "column"]).groups))


@cache
def agreed(table: str, column: str) -> tuple[int, float, float]:
    """One kind of coding: rows coded twice, percent of them with the same code, kappa."""
    pairs = paired(table, column)
    return len(pairs), 100 * float((pairs["first"] == pairs["second"]).mean()), kappa(pairs)


def agreement() -> pd.DataFrame:
    """One row a kind of coding: table, column, rows, same_pct, kappa, as `agreed` gives them."""
    columns = ["table", "column", "rows", "same_pct", "kappa"]
    return pd.DataFrame([(*kind, *agreed(*kind)) for kind in kinds()], columns=columns)


def overall() -> tuple[int, float, float]:
    """All codes that every row has, meanings aside: rows coded twice, percent with the same code, kappa."""
    parts = [paired(table, column) for table, column in kinds() if table != MEANINGS]
    pairs = pd.concat(parts) if parts else pd.DataFrame(columns=["first", "second"])
    return len(pairs), 100 * float((pairs["first"] == pairs["second"]).mean()), kappa(pairs)
