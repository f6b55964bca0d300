"""Frames of the figures of the section `declaration`: likeness of words, themes, truces, ends of wars, sanctions."""

from collections.abc import Mapping

import pandas as pd

from data.checks import quotations
from data.checks.declaration import approaches, words

THEMES = {
    "the killing": "the killing",
    "avoidable": "it should not have been",
    "a settlement": "a negotiated end",
    "limits of arms": "limits of arms",
    "tragedy": "tragic, tragedy",
}
"""Themes of `words.THEMES` that a figure shows, each with the name of its row, from the top."""
LASTED, SHORT, BROKEN = "agreed, over a month", "agreed, for days", "agreed, broken or failed"
ENERGY, ONE_SIDED = "energy sites only", "declared by one side"
"""What became of a truce, in words."""
QUIET, UNQUIET = "a negotiated or quiet end", "defeat or a long war"
"""The two sides of the article's table that a way in which wars ended belongs to."""
ENDS = {
    "BR10": ("ended in a compromise", "all wars"),
    "BR09": ("no formal agreement", "all wars"),
    "BR12": ("low activity, truce or peace", "intense wars"),
    "BR13": ("stalemate under a ceasefire", "intense, between states"),
    "BR05": ("ceasefire or peace", "wars of up to a month"),
    "BR06": ("ceasefire", "wars of up to a year"),
    "BR11": ("victory of a side", "between states"),
    "BR03": ("went on for over a year", "between states"),
}
"""Base rates that a figure shows, from the top: how wars ended, and the group of wars that the share is of."""


def stacked(parts: Mapping[str, pd.DataFrame], column: str) -> pd.DataFrame:
    """Frames one below the other, with the name of each in `column`; a row that is in two of them stands there twice."""
    return pd.concat([part.assign(**{column: name}) for name, part in parts.items()])


def spreads(known: Mapping[str, pd.Series]) -> pd.DataFrame:
    """Middle eight tenths (`low`, `high`) and median (`middle`) of series of points of 100, with the name in `row`."""
    return pd.DataFrame(
        {"row": name, "low": points.quantile(0.1), "high": points.quantile(0.9), "middle": points.median()}
        for name, points in known.items()
    )


def beside(query: str, ranked: pd.DataFrame, said: pd.DataFrame, theme: str, publishers: pd.Series) -> str:
    """A description of a quotation and what is on record near it, in Markdown.

    `ranked` are statements as by `quotations.nearest`, of which the first three are shown; `said` are his quotations,
    the oldest first, of which the last four on `theme` follow; `publishers` are the names of publishers by source_id.
    """
    near, themed = ranked.head(3), words.on(said, theme)
    # What the comparison of words has shown is not shown again.
    themed = themed[~themed["statement_id"].isin(near["statement_id"])].tail(4)
    scores = ", ".join(f"{score:.0f}" for score in near["score"])
    return (
        f"> The article, in our words: {query}\n\nNearest by words ({scores} of 100 points):\n\n"
        f"{listed(query, near, publishers)}\n\nFound by words chosen for “{theme}”:\n\n"
        f"{listed(query, themed, publishers)}"
    )


def listed(query: str, found: pd.DataFrame, publishers: pd.Series) -> str:
    """Statements as a list in Markdown, with place, day and publisher; words shared with the description are bold."""
    lines = []
    for place, (_, row) in zip(found["venue"].fillna("place not recorded"), found.iterrows(), strict=True):
        quote = quotations.marked(query, row["quote"])
        source = publishers[row["source_id"]]
        lines.append(f"- “{quote}” {place}, {quotations.when(row)} (source: {source})")
    return "\n".join(lines)


def by_theme(said: pd.DataFrame) -> pd.DataFrame:
    """His quotations with the theme that their words touch (`lane`), one row for each quotation and theme."""
    return stacked({name: words.on(said, theme) for theme, name in THEMES.items()}, "lane")


def counted_by_theme(marks: pd.DataFrame) -> pd.DataFrame:
    """Number of quotations on each theme, those without any included: lane, n, label (the number in words)."""
    counts = marks.groupby("lane").size().reindex(list(THEMES.values()), fill_value=0)
    counted = counts.rename("n").rename_axis("lane").reset_index()
    return counted.assign(label=counted["n"].astype("str").replace("0", "none recorded"))


def truces_by_outcome(truces: pd.DataFrame) -> pd.DataFrame:
    """The truces with what became of each in one of five labels (`outcome`, in place of the words of the table)."""
    lasted = truces.index.isin(approaches.lasting(truces).index)
    one_sided = ~truces["accepted"].fillna(False).astype(bool)
    outcome = pd.Series(BROKEN, index=truces.index).mask(truces["end"].notna(), SHORT).mask(lasted, LASTED)
    # What a truce covered, and whether it was agreed at all, comes before how long it lasted.
    outcome = outcome.mask(~truces["scope"].str.startswith("full"), ENERGY).mask(one_sided, ONE_SIDED)
    return truces.assign(outcome=outcome)


def wars_ended(base_rates: pd.DataFrame) -> pd.DataFrame:
    """Shares of wars in percent as in ENDS, with `end`, `group`, `side` (QUIET or UNQUIET) and a label (`text`)."""
    shown = base_rates[base_rates["base_rate_id"].isin(list(ENDS))]
    key = shown["base_rate_id"]
    group = key.map({rate: wars for rate, (_, wars) in ENDS.items()})
    return shown.assign(
        end=key.map({rate: end for rate, (end, _) in ENDS.items()}),
        group=group,
        side=key.isin(["BR11", "BR03"]).map({True: UNQUIET, False: QUIET}),
        text=shown["value"].map("{:.0f} %, ".format) + group,
    )


def sanctions_and_talks(tightened: pd.DataFrame, met: pd.DataFrame) -> pd.DataFrame:
    """Days of new sanctions and days of talks with the Russian side in one frame: date, lane (the row), what."""
    steps = tightened.assign(lane=tightened["jurisdiction"] + " sanctions", what=tightened["measure"])
    return pd.concat([steps, met.assign(lane="talks with Moscow", what=met["title"])])
