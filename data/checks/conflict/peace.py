"""The international community: how many states voted for texts that call for peace."""

from datetime import date

import pandas as pd

from data import un
from data.checks import Finding, cases, check, rows, rules, unknown
from data.checks.conflict.comparing import END, days
from data.checks.wording import in_words, listed

INVASION = pd.Timestamp("2022-02-24")


def calls_for_peace(totals: pd.DataFrame) -> pd.DataFrame:
    """Texts of the General Assembly since the invasion that have peace in their title, oldest first."""
    texts = totals[(totals["body"] == "unga") & (totals["date"] >= INVASION)]
    return texts[texts["title"].str.contains(r"\bpeace\b", case=False)].sort_values(["date", "resolution"])


def roll_calls(texts: pd.DataFrame, by_country: pd.DataFrame) -> pd.DataFrame:
    """The votes by country on those of the texts of which the vote of every state is on record."""
    votes = by_country[by_country["resolution"].isin(texts["resolution"])]
    states = texts.set_index("resolution")[["yes", "no", "abstain", "absent"]].sum(axis=1)
    whole = votes.groupby("resolution")["iso3"].nunique()
    return votes[votes["resolution"].isin(whole[whole == states.reindex(whole.index)].index)]


def votes(current: pd.DataFrame) -> str:
    """The votes that each text of the year had, in words; rival texts of one month are told together."""
    day, yes = f"In {current['date'].iloc[-1]:%B %Y} ", sorted(current["yes"], reverse=True)
    if len(yes) == 1:
        return f"{day}a General Assembly text on peace in Ukraine had {yes[0]} votes"
    had = f"{yes[0]} votes each" if yes[0] == yes[-1] else f"{listed([str(n) for n in yes])} votes"
    return f"{day}{in_words(len(yes))} rival texts on peace in Ukraine had {had}"


@check("CON-14", un.un_votes, un.un_votes_by_country)
def urged(totals: pd.DataFrame, by_country: pd.DataFrame, as_of: date) -> Finding:
    """ "The international community" is read as the states of the world as a whole, "urge" as a vote for such a text.

    "Continues" asks for the present: texts of the General Assembly with peace in their title, adopted in the year up to
    the announcement. A state urges a peaceful resolution where it voted for one of them at least; rival texts count
    alike, and the count of states is larger than the votes of each. Where no full roll call is on record, the text with
    the most votes stands for all. A state that abstained may ask for peace in other words, so the count is a floor.
    Votes of earlier years and of the time after are shown and decide nothing.
    """
    texts = calls_for_peace(totals)
    current = texts[(texts["date"] > END - days(rules.YEAR_DAYS)) & (texts["date"] <= END)]
    cast = roll_calls(current, by_country)
    what, others = (
        "states voted for at least one text that calls for peace",
        texts[~texts["resolution"].isin(current["resolution"])],
    )
    beside = listed([f"{yes} in {day:%B %Y}" for day, yes in zip(others["date"], others["yes"], strict=True)])
    if current.empty:
        return unknown(what, "No vote on such a text is on record for the year before the announcement.", texts)
    voted = max(cast.loc[cast["vote"] == "Y", "iso3"].nunique(), int(current["yes"].max()))
    of = int(current[["yes", "no", "abstain", "absent"]].sum(axis=1).max())
    adopted, also = current["date"].iloc[-1], f" Other such texts had {beside}." if beside else ""
    return Finding(
        **cases.whole_group(what, voted, of, "states"),
        reason=f"{votes(current)}; {voted} of {of} states voted for at least one.{also}",
        evidence=rows(texts, cast),
        measured=voted,
        unit="states",
        measured_on=adopted.date(),
        series="states that voted for at least one text on peace, in the year up to the announcement",
    )
