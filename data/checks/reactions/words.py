"""Who said what around the call: groups of speakers, the days that count, and what statements mean."""

from datetime import date

import pandas as pd

from data.checks import rules
from data.checks.meanings import saying
from data.dates import ANNOUNCED, THEN

GROUPS = {
    "administration": r"^Vice President of the United|^Secretary of|^White House|^US special envoy|^press office",
    "Republicans in Congress": r"\(R-|\(Republican",
    "Democrats in Congress": r"\(D-",
}
"""Roles of three groups of speakers in the United States; the president, who made the announcement, is none of them."""
NOT_A_GOVERNMENT = r"(?i)parliament"
"""Roles that do not speak for the government of their country."""
FROM = date(2025, 5, 10)
"""The European call for a ceasefire, a week before the announcement: from then on the talks of that month ran."""
OPEN = ("support", "cautious")
DOUBT = ("oppose", "concern")
"""Stances of those who go along with the talks, if on conditions, and of those who doubt or reject them."""
ON_THE_CALL = ("announcement", "result of the call")
"""Topics of statements that speak of the call itself."""
ON_THE_TALKS = (*ON_THE_CALL, "process", "memorandum", "ceasefire", "Istanbul talks", "leaders meeting", "mediation",
                "peace effort")  # fmt: skip
"""Topics of statements that speak of the call or of the talks; sanctions, arms and attacks are none of them."""
LAND = ("sovereignty_territory", ("territory",))
HELP = ("asks_support", ("sanctions", "US role", "support for Ukraine"))
"""The meaning and the topics, both coded by people, by which a Ukrainian statement speaks of its land, or of help."""


def between(statements: pd.DataFrame, first: date = ANNOUNCED) -> pd.DataFrame:
    """Statements from a day, that of the announcement if none is given, to the end of May 2025."""
    return statements[statements["date"].between(pd.Timestamp(first), pd.Timestamp(THEN))]


def in_window(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements from the day of the announcement to the end of May 2025, with a coded stance."""
    return between(statements)[lambda said: said["stance"].notna()]


def of_group(statements: pd.DataFrame, group: str) -> pd.DataFrame:
    """Statements of one of the GROUPS, or of people who speak for the government of Ukraine alone."""
    role = statements["role"].fillna("")
    if group == "Ukraine":
        return statements[(statements["country"] == "Ukraine") & ~role.str.contains(NOT_A_GOVERNMENT)]
    return statements[(statements["country"] == "United States") & role.str.contains(GROUPS[group], regex=True)]


def speakers(said: pd.DataFrame) -> list[str]:
    """Who spoke, each once; a joint statement counts for the first named."""
    return sorted(said["speaker"].str.replace(r" \(joint.*", "", regex=True).unique())


def people(said: pd.DataFrame, *stances: str) -> list[str]:
    """Who said something with one of the stances, each once."""
    return speakers(said[said["stance"].isin(stances)])


def occasions(said: pd.DataFrame) -> pd.Series:
    """The occasion of each statement: one speaker on one day. What one source quotes of a government is one notice."""
    notice = said.groupby(["country", "date", "source_id"])["speaker"].transform("first")
    return notice.str.replace(r" \(.*\)", "", regex=True) + said["date"].dt.strftime(", %Y-%m-%d")


def leaning(said: pd.DataFrame, *stances: str) -> pd.Series:
    """Each occasion, and whether more than half of what was said on it has one of the stances."""
    share = 100 * said["stance"].isin(stances).groupby(occasions(said)).mean()
    return share > float(rules.MORE_THAN_HALF_PCT)


def mostly(leant: pd.Series) -> bool | None:
    """Whether more than half of the occasions lean to a side; None without one."""
    return 100 * int(leant.sum()) > rules.MORE_THAN_HALF_PCT * len(leant) if len(leant) else None


def speaking_of(said: pd.DataFrame, meanings: pd.DataFrame, subject: tuple[str, tuple[str, ...]]) -> pd.DataFrame:
    """The statements that speak of a subject, by their meaning or by their topic."""
    meaning, topics = subject
    return said[said["topic"].isin(topics) | said["row"].isin(saying(said, meanings, meaning)["row"])]
