"""The terms of the proposals that were known on a date, and the words by which kinds of terms are told apart."""

from datetime import date

import pandas as pd

from data.checks import Reading, rules
from data.dates import THEN

EMPTY = r"(?i)not recorded|not mentioned|no progress"
"""Rows that say that a text is silent on an issue, or that its words are not known: they count as no term."""
AUTONOMY = r"(?i)self-rule|special status|autonom"
BORDERS = (
    r"(?i)recognition of|de jure|de facto (?!line)|referendum in|Ukraine leaves|Ukraine to leave|Ukrainian withdrawal"
)
"""Terms that would move the border, or say whose the land is; a line of control without recognition is not one."""
RELIEF = r"(?i)\blift|\brelief|\bend unilateral"
GRADUAL = r"(?i)gradual|staged|step by step|limited relief"
BILATERAL = r"(?i)bilateral"
TREATY = r"(?i)guarantor|treaty"
"""Guarantees promised in a treaty: by its title, or by guarantor states."""


def table(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, last: date = THEN) -> pd.DataFrame:
    """One row a term of the proposals made up to `last`, oldest first, with date, title, proposer and `wording`.

    Rows without content are left out. `wording` joins the title of the proposal and the term.
    """
    heads = proposals.loc[proposals["date"] <= pd.Timestamp(last), ["proposal_id", "date", "title", "proposer"]]
    terms = proposal_terms.merge(heads, on="proposal_id")
    terms = terms[~terms["position"].str.contains(EMPTY)]
    wording = terms["title"] + ": " + terms["position"]
    return terms.assign(wording=wording).sort_values(["date", "term_id"]).reset_index(drop=True)


def known(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, last: date = THEN) -> pd.Series:
    """Ids of the proposals made up to `last` of which at least one row of terms is recorded, empty or not."""
    made = proposals.loc[proposals["date"] <= pd.Timestamp(last), "proposal_id"]
    return made[made.isin(proposal_terms["proposal_id"])]


def full_texts(terms: pd.DataFrame) -> pd.Index:
    """Ids of the proposals that settle so many issues that they are called full texts."""
    issues = terms.groupby("proposal_id")["issue"].nunique()
    return issues.index[issues >= rules.FULL_TEXT_ISSUES]


def issue(terms: pd.DataFrame, name: str) -> pd.DataFrame:
    """The terms on one issue."""
    return terms[terms["issue"] == name]


def part(label: str, some: int, all_: int) -> Reading:
    """A share of proposals as a reading; it holds when more than half have it."""
    share = 100 * some / all_ if all_ else 0.0
    return Reading(f"{label}: {some} of {all_}", share > rules.MORE_THAN_HALF_PCT, share, "percent of proposals")


def favours(terms: pd.DataFrame) -> str:
    """Whom some terms favour, by our coding, in one clause."""
    words = {"russia": "a Russian demand", "ukraine": "a Ukrainian one", "shared": "both", "unclear": "neither clearly"}
    counts = terms["favours"].value_counts()
    return ", ".join(f"{counts[key]} met {said}" for key, said in words.items() if key in counts.index)
