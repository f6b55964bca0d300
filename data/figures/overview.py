"""Frames of the figures of the section `overview`: every statement with its verdict, and civilians hurt by month."""

from collections.abc import Mapping

import pandas as pd

WHITE_SIGN = ["supported", "contradicted", "no evidence found"]
"""Verdicts whose colour is so dark that their sign is printed on it in white."""
TURN = {"contradicted": 0, "misleading": 1}
"""Verdicts that turn a statement round, the stronger one first; all others come after them."""


def at_a_glance(ledger: pd.DataFrame, when: str) -> pd.DataFrame:
    """Every statement of `cells.ledger` with its verdict and sign "then" or "now", and its place in its section."""
    rated = ledger.assign(verdict=ledger[when], sign=ledger[f"sign_{when}"])
    return rated[["claim_id", "section", "place", "claim", "verdict", "sign"]]


def by_kind(ledger: pd.DataFrame, kinds: pd.DataFrame) -> pd.DataFrame:
    """Number of statements of each kind with each verdict as of now: kind, now, claims; pairs that occur only."""
    coded = ledger.merge(kinds, on="claim_id")
    return coded.groupby(["kind", "now"]).size().rename("claims").reset_index()


def supported_share(counted: pd.DataFrame) -> pd.Series:
    """Of the statements of each kind in a frame of `by_kind`, the part from 0 to 1 that is supported, least first."""
    wide = counted.pivot_table(index="kind", columns="now", values="claims", fill_value=0)
    return (wide.get("supported", 0) / wide.sum(axis=1)).sort_values()


def stacked(counted: pd.DataFrame, signs: Mapping[str, str]) -> pd.DataFrame:
    """A frame of `by_kind` in the order in which a bar is built up, with the ends and middles of its pieces.

    `signs` has a sign for each verdict, from the best verdict to the worst. Added are order (place of the verdict),
    end and middle (in statements from the foot of the bar), and sign.
    """
    pieces = counted.assign(order=counted["now"].map(list(signs).index)).sort_values(["kind", "order"])
    end = pieces.groupby("kind")["claims"].cumsum()
    return pieces.assign(end=end, middle=end - pieces["claims"] / 2, sign=pieces["now"].map(signs))


def kinds_by_number(counted: pd.DataFrame) -> list[str]:
    """Kinds of statement, the one with most statements first."""
    totals = counted.groupby("kind")["claims"].sum().sort_values(ascending=False)
    return [str(kind) for kind in totals.index]


def findings_that_matter(ledger: pd.DataFrame, most: int = 5) -> pd.DataFrame:
    """The first findings by the rule on the page, at most one a section.

    First verdicts that turn a statement round, then the greater distance in percent of the
    article's figure from the measured one; among equals the order of the article.
    """
    ranked = ledger.assign(
        turn=ledger["now"].map(TURN).fillna(len(TURN)),
        off=-ledger["distance_pct"].abs().fillna(0),
    )
    ranked = ranked.sort_values(["turn", "off"], kind="stable")
    return ranked.drop_duplicates("section").head(most)


def civilians_by_month(periods: pd.DataFrame, since: str = "2024-03-01") -> pd.DataFrame:
    """Civilians killed or injured in each month, as the last statement not in doubt gives them; months with a total."""
    months = periods[(periods["period_type"] == "month") & (periods["revision"] != "doubtful")]
    last = months.dropna(subset=["total"]).sort_values("published").groupby("start").tail(1)
    return last[last["start"] >= since]
