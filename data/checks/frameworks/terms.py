"""The terms of the proposals that were known on a date, and the words by which kinds of terms are told apart.

A test lists the proposals that each pattern finds, so that a new row is read by a person before it counts.
"""

from datetime import date, timedelta

import pandas as pd

from data.checks import rules
from data.dates import ANNOUNCED, THEN

EMPTY = r"(?i)not recorded|not mentioned|no progress"
"""Rows that say that a text is silent on an issue, or that its words are not known: they count as no term."""
AUTONOMY = r"(?i)self-rule|special status|autonom"
BORDERS = (
    r"(?i)recognition of|de jure|de facto (?!line)|referendum in|Ukraine leaves|Ukraine to leave|Ukrainian withdrawal"
)
"""Terms that would move the border, or say whose the land is; a line of control without recognition is not one."""
REFUSED = r"(?i)refuse|not recognised|without recognition"
"""Terms that turn a demand down, or report that it was: they move no border."""
RELIEF = r"(?i)\blift|\brelief|\bend unilateral"
GRADUAL = r"(?i)gradual|staged|step by step|limited relief"
FIRE_ENDS, WITHDRAWAL, AID = r"(?i)ceasefire|truce|peace|aggression ends", r"(?i)withdraw", r"(?i)humanitarian"
"""Words by which an easing of sanctions is tied to the end of the fighting, to troops that leave, and to aid."""
PROGRESS = rf"{FIRE_ENDS}|withdraw|humanitarian|implementation"
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


def on_the_table(frame: pd.DataFrame) -> pd.DataFrame:
    """What was being discussed when the article was written: proposals, or their terms, of the year before it."""
    since = pd.Timestamp(ANNOUNCED - timedelta(days=int(rules.ON_THE_TABLE_DAYS)))
    return frame[(frame["date"] > since) & (frame["date"] <= pd.Timestamp(THEN))]


def earlier(frame: pd.DataFrame) -> pd.DataFrame:
    """What had been proposed before that."""
    return frame[(frame["date"] <= pd.Timestamp(THEN)) & ~frame.index.isin(on_the_table(frame).index)]


def texts(terms: pd.DataFrame) -> int:
    """How many proposals some terms come from."""
    return int(terms["proposal_id"].nunique())


def more_than_half(some: int, all_: int) -> bool | None:
    """Whether a part is more than half of a whole; None where the whole is empty."""
    return 100 * some / all_ > rules.MORE_THAN_HALF_PCT if all_ else None


def units(count: int, one: str) -> str:
    """A unit in the number that fits: "1 proposal", "2 proposals"."""
    return one if count == 1 else f"{one}s"


def full_texts(terms: pd.DataFrame) -> pd.Index:
    """Ids of the proposals that settle so many issues that they are called full texts."""
    issues = terms.groupby("proposal_id")["issue"].nunique()
    return issues.index[issues >= rules.FULL_TEXT_ISSUES]


def issue(terms: pd.DataFrame, *names: str) -> pd.DataFrame:
    """The terms on one issue, or on several."""
    return terms[terms["issue"].isin(names)]


def borders(terms: pd.DataFrame) -> pd.DataFrame:
    """Terms that would move a border; those that refuse to are left out."""
    land = issue(terms, "territory")
    return land[land["position"].str.contains(BORDERS) & ~land["position"].str.contains(REFUSED)]


def autonomy(terms: pd.DataFrame) -> pd.DataFrame:
    """Terms that give parts of Ukraine self-rule or a special status inside it."""
    land = issue(terms, "territory")
    return land[land["position"].str.contains(AUTONOMY) & ~land["position"].str.contains(REFUSED)]


def lifting(terms: pd.DataFrame) -> pd.DataFrame:
    """Terms that would lift sanctions, with `gradual` (by steps) and `tied` (to progress on the ground)."""
    found = issue(terms, "sanctions")
    found = found[found["position"].str.contains(RELIEF)]
    words = found["position"].str
    return found.assign(gradual=words.contains(GRADUAL), tied=words.contains(PROGRESS))


def favours(terms: pd.DataFrame) -> str:
    """Whom some terms favour, by our coding, in one clause."""
    words = {"russia": "a Russian demand", "ukraine": "a Ukrainian one", "shared": "both", "unclear": "neither clearly"}
    counts = terms["favours"].value_counts()
    return ", ".join(f"{counts[key]} met {said}" for key, said in words.items() if key in counts.index)
