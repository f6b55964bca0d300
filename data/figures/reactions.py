"""Frames of the figures of the section `reactions`: terms of office, roll calls, senators, statements, subjects."""

from datetime import date

import pandas as pd

from data.checks.reactions import congress, office, words
from data.dates import ANNOUNCED, THEN

NAMED, OTHERS = "named by the article", "others"
ANNOUNCEMENT = f"{ANNOUNCED:%-d %b %Y}, announcement"
"""The row of the announcement among the roll calls."""
GROUPS = {
    "administration": "administration, without the president",
    "Republicans in Congress": "Republicans in Congress",
    "Democrats in Congress": "Democrats in Congress",
    "Ukraine": "Ukraine",
}
"""Groups of speakers as `words.of_group` knows them, and as the figure names them."""
STANCES = {"support": "support", "cautious": "cautious", "neutral": "neutral", "oppose": "doubt", "concern": "doubt"}
"""Coded stances, and what the figure calls them."""
WELCOME, CAREFUL, DOUBT = "welcomed the effort", "backed it on conditions", "doubted Moscow or the call"
LAND, HELP = "spoke of its territory", "spoke of help or pressure"


def terms_of_office(held: pd.DataFrame, today: date) -> pd.DataFrame:
    """Administrations with the last day drawn (`until`), a name (`office`) and if the article means it (`what`)."""
    return held.assign(
        until=held["end"].fillna(pd.Timestamp(today)),
        office=held["president"] + held["start"].dt.strftime(", from %Y"),
        what=held["row"].isin(office.named(held)["row"]).map({True: NAMED, False: OTHERS}),
    )


def roll_calls(votes: pd.DataFrame) -> pd.DataFrame:
    """Roll calls of `congress.on_the_war` with a name (`label`) and the width in pixels of the line drawn (`weight`)."""
    calls = congress.on_the_war(votes)
    day, chamber = calls["date"].dt.strftime("%-d %b %Y, "), calls["chamber"].str.capitalize()
    number = calls["roll_call"].str.extract(r"(\d+)-")[0]
    return calls.assign(
        label=day + chamber + " " + number,
        weight=calls["party_vote"].map({True: 5, False: 1.2}),
    )


def rows_by_day(calls: pd.DataFrame) -> list[str]:
    """Names of the roll calls from the first to the last, with a row for the announcement among them."""
    passed = calls["date"] <= pd.Timestamp(ANNOUNCED)
    return [*calls.loc[passed, "label"], ANNOUNCEMENT, *calls.loc[~passed, "label"]]


def shares_by_party(calls: pd.DataFrame) -> pd.DataFrame:
    """Percent of each party on Ukraine's side, one row for each roll call and party: party, percent, and the call."""
    kept = ["label", "bill", "kind", "strict", "source_id", "published"]
    shares = calls.melt(kept, ["dem", "rep"], "party", "percent")
    return shares.assign(party=shares["party"].map({"dem": "Democrats", "rep": "Republicans"}))


def known_then(backers: pd.DataFrame) -> pd.DataFrame:
    """The last count of senators up to the end of May 2025, as a frame of at most one row."""
    return backers[backers["end"] <= pd.Timestamp(THEN)].tail(1)


def counts_written(backers: pd.DataFrame) -> pd.DataFrame:
    """The counts of senators whose numbers are written into the figure: the first, that of May 2025, the last."""
    return pd.concat([backers.head(1), known_then(backers), backers.tail(1)]).drop_duplicates("row")


def statements_by_group(told: pd.DataFrame) -> pd.DataFrame:
    """Statements of the four groups, with the `group`, the stance in the figure's words (`heard`), and `who` spoke."""
    spoke = pd.concat([words.of_group(told, group).assign(group=label) for group, label in GROUPS.items()])
    # A joint statement counts for the first named, as in `words.people`.
    who = spoke["speaker"].str.replace(r" \(joint.*", "", regex=True)
    return spoke.assign(heard=spoke["stance"].map(STANCES), who=who)


def statements_counted(spoke: pd.DataFrame) -> pd.DataFrame:
    """Number of statements (`said`) by group, speaker and stance, with the gist and source of the first."""
    found = spoke.groupby(["group", "who", "heard"], as_index=False)
    return found.agg(
        said=("statement_id", "size"),
        gist=("gist", "first"),
        source_id=("source_id", "first"),
        published=("published", "first"),
    )


def by_subject(kyiv: pd.DataFrame, meanings: pd.DataFrame) -> pd.DataFrame:
    """Ukrainian statements under their stance and each subject (`part`) that they touch; one can stand under several."""
    parts = {
        WELCOME: kyiv[kyiv["stance"] == "support"],
        CAREFUL: kyiv[kyiv["stance"] == "cautious"],
        DOUBT: kyiv[kyiv["stance"].isin(words.DOUBT)],
        LAND: words.speaking_of(kyiv, meanings, words.LAND),
        HELP: words.speaking_of(kyiv, meanings, words.HELP),
    }
    return pd.concat([chosen.assign(part=name) for name, chosen in parts.items()])


def by_day(parts: pd.DataFrame) -> pd.DataFrame:
    """Number of statements (`said`) by subject and day, with all their gists and speakers and the first source."""
    days = parts.groupby(["part", "date"], as_index=False)
    return days.agg(
        said=("row", "size"),
        gist=("gist", " / ".join),
        speaker=("speaker", lambda names: ", ".join(sorted(set(names)))),
        source_id=("source_id", "first"),
    )
