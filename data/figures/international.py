"""Frames of the figures of the section `international`: what allies said, how states voted, who spoke in the South."""

from collections.abc import Mapping

import pandas as pd

from data.checks.international import south, stances, votes
from data.checks.reactions import words

TOLD = {"support": "supportive", "cautious": "cautious", "oppose": "doubtful", "concern": "doubtful"}
"""Stances of statements, in the words of a figure."""
CAST = {"Y": "yes", "A": "abstained", "X": "absent", "N": "no"}
"""Votes, in the words of a figure."""
DID = {"Y": "voted for it", "A": "abstained", "X": "did not vote", "N": "voted against it"}
"""Votes, in the words of a sentence."""
TOOK = {"Y": "voted for", "A": "abstained on", "X": "did not vote on", "N": "voted against"}
"""The same, before the name of a text."""
SUBJECTS = {
    "ES-11/1": "aggression",
    "ES-11/5": "reparation",
    "ES-11/6": "just peace",
    "ES-11/7": "Ukraine's text",
    "ES-11/8": "US text",
    "ES-11/9": "children",
    "80/223": "human rights",
}
"""Resolutions of the General Assembly, by what they are about; the grid of votes shows others by their number."""
COUNTRIES = {
    "UKR": "Ukraine",
    "POL": "Poland",
    "LTU": "Lithuania",
    "LVA": "Latvia",
    "EST": "Estonia",
    "DEU": "Germany",
    "FRA": "France",
    "HUN": "Hungary",
    "USA": "United States",
    "ZAF": "South Africa",
    "IND": "India",
    "CHN": "China",
    "RUS": "Russia",
}
"""Countries that the grid of votes shows, from the top, by ISO code."""


def exact_day(said: pd.DataFrame, known: pd.DataFrame) -> pd.Series:
    """Whether the day on which the source of each statement was published is exact; `known` is the table of sources."""
    return said["source_id"].map(known.set_index("source_id")["published_is"]).eq("exact")


def statements_placed(said: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Statements of allies in words (stance_told, country, day), `sure` of their day or not, and their `place` in time.

    `known` is the table of sources.
    """
    # Statements of one country on one day would hide each other: each stands nine hours after the one before.
    turn = said.groupby(["iso3", "date"]).cumcount()
    return said.assign(
        stance_told=said["stance"].map(TOLD),
        country=said["iso3"].map(stances.ALLIES),
        day=said["date"].dt.strftime("%-d %B %Y"),
        sure=exact_day(said, known),
        place=said["date"] + pd.to_timedelta(9 * turn, unit="h"),
    )


def warmest_first(table: pd.DataFrame) -> pd.DataFrame:
    """Countries of `stances.positions`, from the warmest to the coldest; of two alike the first by code comes first.

    In the `score` outright support counts twice, since supportive occasions are among the open ones.
    """
    score = (table["open"] + table["support"]) / table["occasions"]
    return table.assign(score=score).sort_values("score", ascending=False, kind="stable")


def ways_counted(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Share of open countries in each table of `stances.positions`: cut, percent, and both numbers as words."""
    found = []
    for cut, table in tables.items():
        open_ = (table["position"] == "open").sum()
        found.append((cut, stances.share(table, "open"), f"{cut}: {open_} of {len(table)}"))
    return pd.DataFrame(found, columns=["cut", "percent", "count"])


def votes_in_words(calls: pd.DataFrame) -> pd.DataFrame:
    """Roll calls since 24 February 2022, each vote in words: cast, country, and `column` (month and subject)."""
    # No list decides what is shown: a vote that is missing in the grid is one that is not known of every country.
    grid = calls[calls["date"] >= pd.Timestamp(votes.INVASION)]
    subject = grid["text"].map(SUBJECTS).fillna(grid["text"])
    return grid.assign(
        cast=grid["vote"].map(CAST),
        country=grid["iso3"].map(COUNTRIES),
        column=grid["date"].dt.strftime("%b %Y") + ", " + subject,
    )


def assembly_since_invasion(totals: pd.DataFrame) -> pd.DataFrame:
    """Votes of the General Assembly since 24 February 2022 with their totals in states, oldest first."""
    assembly = totals[totals["body"].eq("unga") & (totals["date"] >= pd.Timestamp(votes.INVASION))]
    return assembly.sort_values(["date", "resolution"])


def members_alike(calls: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    """One row a vote: how many members voted `together` and how many `apart`, and in words `who` did and its label."""
    split = votes.division(calls)
    split["label"] = split["date"].dt.strftime("%b %Y") + " · " + split["resolution"].str.removeprefix("A/RES/")
    split["who"] = split["others"].map(lambda codes: stances.named(codes) if codes else "")
    split["apart"] = split["members"] - split["together"]
    titles = totals[["resolution", "source_id", "published", "title"]]
    return split.drop(columns="others").merge(titles, on="resolution")


def exceptions(calls: pd.DataFrame, split: pd.DataFrame) -> str:
    """Which members did not vote as most did: "on ES-11/7, Hungary voted no; …"; `split` is of `members_alike`."""
    apart = calls.merge(split[["resolution", "most"]], on="resolution").query("vote != most")
    who = apart.groupby(["text", "vote"])["iso3"].agg(lambda codes: stances.named(list(codes)))
    return "; ".join(f"on {text}, {names} {DID[vote]}" for (text, vote), names in who.items())


def shares_of_votes(since: pd.DataFrame) -> pd.DataFrame:
    """The four answers to each vote, laid end to end: cast, states, and where a part begins, lies and ends, in states."""
    parts = since.melt(["resolution", "date", "source_id", "published"], ["yes", "abstain", "absent", "no"],
                       "cast", "states").replace({"cast": {"abstain": "abstained"}})  # fmt: skip
    text = parts["resolution"].str.replace(r"A/RES/|A/| of .*", "", regex=True)
    parts["label"] = parts["date"].dt.strftime("%b %Y") + " · " + text
    parts["order"] = parts["cast"].map({cast: place for place, cast in enumerate(CAST.values())})
    parts = parts.sort_values(["date", "resolution", "order"])
    end = parts.groupby("resolution")["states"].cumsum()
    start = end - parts["states"]
    return parts.assign(start=start, middle=start + parts["states"] / 2, end=end)


def two_texts(since: pd.DataFrame) -> pd.DataFrame:
    """The votes of 24 February 2025 on Ukraine's and on the American text; the last two votes where one is missing."""
    found = since[since["resolution"].isin(votes.TWO_TEXTS)].sort_values("resolution")
    return found if len(found) == len(votes.TWO_TEXTS) else since.tail(2)


def of_the_south(spoken: pd.DataFrame) -> pd.DataFrame:
    """Statements from 10 to 31 May 2025 by governments of the Global South, India and South Africa among them."""
    outside = set(south.NOT_SOUTH) - set(south.PAIR)
    # Statements of several states carry several codes, set apart by semicolons.
    codes = [code for code in spoken["iso3"].dropna().unique() if code not in outside and ";" not in code]
    return stances.reactions(spoken, codes, words.FROM)


def support_counted(said: pd.DataFrame) -> str:
    """How many statements of each country are supportive: "Brazil, 2 of 3 supportive; …"."""
    supportive = said["stance"].eq("support").groupby(said["country"]).agg(["sum", "size"])
    return "; ".join(f"{name}, {row['sum']} of {row['size']} supportive" for name, row in supportive.iterrows())


def listed(said: pd.DataFrame, known: pd.DataFrame) -> str:
    """Statements as a list in Markdown, each with its day, gist and source; `known` is the table of sources."""
    lines = []
    for sure, (_, each) in zip(exact_day(said, known), said.iterrows(), strict=True):
        day = f"{each['date']:%-d %B %Y}" if sure else f"{each['date']:%B %Y}, day not certain"
        gist = each["gist"].replace(";", ",")  # so that a list stays one sentence
        lines.append(f"\n- {day}: {gist} ({each['source_id']})")
    return "".join(lines)
