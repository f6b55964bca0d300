"""Frames of the figures of the section `russia`: statements by stance, demands by text, rounds of talks, reports."""

from collections.abc import Sequence

import pandas as pd

KREMLIN, OTHERS = "the Kremlin", "other officials"
STANCES = ["support", "neutral", "cautious", "oppose"]
ISTANBUL, WITH_US = "Istanbul", "with the United States"
DEMANDS = {
    "territory": "territory",
    "ceasefire": "truce on conditions",
    "nato": "no NATO, no bases",
    "army_cap": "ceiling on the army",
    "sanctions": "sanctions lifted",
    "minorities": "language, church",
    "security_guarantees": "limits on guarantees",
    "reconstruction": "no claims for damage",
}
"""Issues of the terms of proposals, each as what Russia demands on it, from the top of the grid."""
OWNERS = {"state": "state-owned", "loyal": "private, loyal", "independent": "independent"}
"""Groups of `press.coverage`, in words, from the top."""


def placed(said: pd.DataFrame) -> pd.DataFrame:
    """Statements of `kremlin.moscow` with `who` spoke, and `place` among those of one day and stance, from 0."""
    place = said.groupby(["date", "stance"]).cumcount()
    return said.assign(who=said["kremlin"].map({True: KREMLIN, False: OTHERS}), place=place)


def demands(proposals: pd.DataFrame, terms: pd.DataFrame) -> pd.DataFrame:
    """Terms that meet a Russian demand, in texts put forward by Russia or drafted with it, each issue of a text once.

    The columns of both tables, `demand` in words, and `text`, the month of the proposal, in order of time. Texts of the
    Contact Group, or that the United States has part in, are left out.
    """
    told = terms[["proposal_id", "issue", "position", "favours", "term_id"]]
    texts = proposals.merge(told, on="proposal_id")
    foreign = texts["proposer"].str.contains("Contact Group|United States")
    found = texts[texts["proposer"].str.contains("Russia") & ~foreign & (texts["favours"] == "russia")]
    named = found.assign(demand=found["issue"].map(DEMANDS), text=found["date"].dt.strftime("%b %Y"))
    return named.sort_values("date").drop_duplicates(["text", "demand"])


def exchanges(series: pd.DataFrame) -> pd.DataFrame:
    """Exchanges of prisoners whose size for each side is on record (`value`, people), all in one row of the chart."""
    return series[series["series"] == "prisoners_exchanged_each_side"].assign(row="prisoners")


def rounds(events: pd.DataFrame, height: int) -> pd.DataFrame:
    """Talks at which Russia and Ukraine sat at one table, with `place` (ISTANBUL or WITH_US) and a mark's `height`."""
    both = events["actors"].fillna("").str.contains("Russia.*Ukraine|Ukraine.*Russia")
    apart = events["title"].str.contains("Separate|Technical")
    met = events[(events["kind"] == "talks") & both & ~apart]
    return met.assign(place=met["place"].where(met["place"] == ISTANBUL, WITH_US), height=height)


def tiles(told: pd.DataFrame, tones: Sequence[str]) -> pd.DataFrame:
    """Reports of `press.coverage` by tone: `owner` in words, `order` of its tone, `slot` in its owner's row, from 0."""
    order = told["framing"].map(list(tones).index)
    found = told.assign(owner=told["group"].map(OWNERS), order=order).sort_values("order")
    return found.assign(slot=found.groupby("owner").cumcount())


def tallies(told: pd.DataFrame) -> str:
    """How many of `tiles` each owner has of each tone, in words: "independent 4 sceptical, 1 neutral; …"."""
    rows = []
    for owner in OWNERS.values():
        tones = (
            told.loc[told["owner"] == owner, "framing"]
            .value_counts()
            .sort_index()
            .sort_values(ascending=False, kind="stable")
        )
        rows.append(f"{owner} " + (", ".join(f"{count} {tone}" for tone, count in tones.items()) or "without a report"))
    return "; ".join(rows)
