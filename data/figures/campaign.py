"""Frames of the figures of the section `campaign`: elections, issues, polls by wording, three shares, parties."""

import pandas as pd

from data.checks import rules
from data.checks.campaign import coincidence, comparable, divide, election, salience

LISTED, CONGRESS = "potential candidates listed", "elections to Congress"
ASKED = "candidates asked about the war"
ABROAD, HOME = "foreign policy", "other issues"
PARTS = {"CAM-4": "for military aid", "CAM-5": "for diplomacy", "CAM-6": "undecided on aid"}
"""The three claims that state a share, and what it is a share of."""
EXACT, NEAR, OTHER = "exactly the three figures", "near", "other"
"""How close a three-way result comes to the article's figures."""
PANELS = {
    "Too much help for Ukraine (Pew)": ("Pew Research Center", "too much"),
    "End the war quickly (Gallup)": ("Gallup", "end quickly"),
}
"""Questions put several times: name of the panel, pollster and answer."""


def campaigns(votes: pd.DataFrame) -> pd.DataFrame:
    """The time before each presidential election that is taken as its campaign: `row`, days `from` and `to`, source."""
    return pd.DataFrame(
        {
            "row": "campaign of " + votes["date"].dt.year.astype(str),
            "from": votes["date"] - pd.Timedelta(days=int(rules.CAMPAIGN_DAYS)),
            "to": votes["date"],
            "source_id": votes["source_id"],
            "published": votes["published"],
        }
    )


def days_marked(calendar: pd.DataFrame) -> pd.DataFrame:
    """Events of the calendar that get a dot, each with its `row`: elections, lists of names, candidates asked."""
    votes = election.elections(calendar)
    past, _ = election.around(calendar)
    return pd.concat(
        [
            votes.assign(row="campaign of " + votes["date"].dt.year.astype(str)),
            election.elections(calendar, "midterm").assign(row=CONGRESS),
            election.listed(calendar).assign(row=LISTED),
            election.before(calendar, past).assign(row=ASKED),
        ]
    )


def rows_from_the_top(marked: pd.DataFrame) -> list[str]:
    """Rows of the time line: Congress, the first campaign with its candidates, lists of names, later campaigns."""
    known = list(marked["row"].unique())
    campaigns = [row for row in known if row.startswith("campaign")]
    order = [CONGRESS, *campaigns[:1], ASKED, LISTED, *campaigns[1:]]
    return [row for row in order if row in known]


def issues(polls: pd.DataFrame) -> pd.DataFrame:
    """Issues of `salience.ranked`, in order of their rank, with what they are (`what`: foreign policy or other)."""
    ranked = salience.ranked(polls)
    return ranked.assign(what=ranked["option"].isin(salience.ABROAD).map({True: ABROAD, False: HOME}))


def questions_asked_twice(polls: pd.DataFrame, vote: pd.Timestamp) -> pd.DataFrame:
    """First and last result of `salience.changes` before the vote, with the percent as a word (`label`)."""
    ends = salience.changes(polls, vote)
    return ends.assign(label=ends["percent"].map("{:.0f}".format))


def results_by_wording(polls: pd.DataFrame) -> pd.DataFrame:
    """Results comparable with each stated share, from the lowest: `part`, `stated`, `low` to `high` (with the margin).

    `row_label` names wording, pollster and month; `label` is the article's share, on the last row of each part.
    """
    found = pd.concat(
        [
            comparable.comparable(polls, claim).assign(part=part, stated=comparable.STATED[claim])
            for claim, part in PARTS.items()
        ]
    ).sort_values("percent")
    house = found["pollster"].str.replace(r" University| Research Center| Institute| \(.*", "", regex=True)
    last = ~found.duplicated("part", keep="last")
    return found.assign(
        low=found["percent"] - found["margin"],
        high=found["percent"] + found["margin"],
        row_label=found["wording"] + " · " + house + found["field_end"].dt.strftime(", %b %Y"),
        label=("article: " + found["stated"].map("{:.0f} %".format)).where(last, ""),
    )


def spread_of_questions(polls: pd.DataFrame) -> pd.Series:
    """Points between the highest and the lowest result that each question on Ukraine has had among all Americans."""
    asked = comparable.americans(polls)
    asked = asked[asked["topic"].isin(divide.TOPICS)]
    results = asked.groupby(["pollster", "topic", "option"])["percent"]
    return results.max() - results.min()


def three_shares(polls: pd.DataFrame) -> pd.DataFrame:
    """Three-way results: shares in percent from the largest (`first`, `second`, `third`) and how close (`what`)."""
    three = coincidence.three_way(polls)
    three[["first", "second", "third"]] = three["shares"].tolist()
    near = three["away"].le(rules.TRIPLE_NEAR_POINTS).map({True: NEAR, False: OTHER})
    return three.assign(what=near.mask(three["away"] == 0, EXACT))


def near_the_article() -> pd.DataFrame:
    """The field around the article's largest (`x` to `x2`) and second share (`y` to `y2`), as wide as "near" allows."""
    largest, second, _ = comparable.TRIPLE
    near = float(rules.TRIPLE_NEAR_POINTS)
    return pd.DataFrame({"x": [largest - near], "x2": [largest + near], "y": [second - near], "y2": [second + near]})


def names_beside(results: pd.DataFrame, field: pd.DataFrame) -> pd.DataFrame:
    """Results with a place for their names (`x`, `y`), just outside the upper right corner of a field."""
    return results.assign(x=field["x2"].iloc[0] + 0.4, y=field["y2"].iloc[0] + 0.4)


def gaps_in(panel: str, gaps: pd.DataFrame) -> pd.DataFrame:
    """Rows of `divide.gaps` for the question of one of the PANELS, in order of time."""
    pollster, answer = PANELS[panel]
    return gaps[(gaps["pollster"] == pollster) & (gaps["option"] == answer)].sort_values("field_end")


def shares_by_party(polls: pd.DataFrame, gaps: pd.DataFrame) -> pd.DataFrame:
    """Results of the PANELS for both parties' voters (`voters`); `label` names the line at its last poll."""
    both = polls[polls["party"].isin(["rep", "dem"])]
    parts = []
    for panel, (pollster, answer) in PANELS.items():
        asked = (both["pollster"] == pollster) & (both["option"] == answer)
        known = both["poll_id"].isin(gaps_in(panel, gaps)["poll_id"])
        parts.append(both[asked & known].assign(panel=panel))
    used = pd.concat(parts).sort_index()
    voters = used["party"].map({"rep": "Republicans", "dem": "Democrats"})
    last = used["field_end"] == used.groupby("panel")["field_end"].transform("max")
    return used.assign(voters=voters, label=voters.where(last, ""))
