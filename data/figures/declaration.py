"""Frames of the figures of the section `declaration`: what he meant, truces, ends of wars, sanctions and talks."""

import pandas as pd

from data.checks import efforts, quotations
from data.checks.declaration import approaches, words

MEANINGS = {
    "tragedy_must_stop": "the killing must stop",
    "never_should_have_happened": "it should not have been",
    "settlement_needed": "a negotiated end",
    "military_limits": "limits of arms",
    "humanitarian_need": "people in need",
    "can_do_what_others_cannot": "he can, others cannot",
}
"""Meanings of statements that a figure shows, each with the name of its row, from the top."""
LASTED, SHORT, BROKEN = "a month on paper", "agreed, for days", "agreed, broken or failed"
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


def listed(found: pd.DataFrame, originators: pd.Series) -> str:
    """Statements as a list in Markdown: words, place, day, who is the origin of each, and why it was read so."""
    lines = []
    for place, (_, row) in zip(found["venue"].fillna("place not recorded"), found.iterrows(), strict=True):
        said = row["gist"] if pd.isna(row["quote"]) else f"“{row['quote']}”"
        source = originators[row["source_id"]]
        lines.append(f"- {said} {place}, {quotations.when(row)} (source: {source}). *Read so: {row['reason']}.*")
    return "\n".join(lines)


def beside(asked: str, found: pd.DataFrame, originators: pd.Series) -> str:
    """The article's few words of a quotation, and the last four real statements that mean as much, in Markdown."""
    shown = listed(found.tail(4), originators) or "None on record."
    return f"> The article's own few words: “{asked}”\n\nReal statements with that meaning, the last four:\n\n{shown}"


def by_meaning(statements: pd.DataFrame, meanings: pd.DataFrame) -> pd.DataFrame:
    """His statements with what they were read as saying (`lane`), one row for each statement and meaning."""
    parts = [words.his(statements, meanings, meaning).assign(lane=lane) for meaning, lane in MEANINGS.items()]
    return pd.concat(parts)


def counted_by_meaning(marks: pd.DataFrame, since: str) -> pd.DataFrame:
    """Number of statements of each meaning, those without any included: lane, n, label (in words, with the earlier ones)."""
    lanes = list(MEANINGS.values())
    n = marks.groupby("lane").size().reindex(lanes, fill_value=0)
    earlier = marks[marks["date"] < since].groupby("lane").size().reindex(lanes, fill_value=0)
    label = n.astype("str") + earlier.map(lambda count: f", {count} earlier" if count else "")
    return pd.DataFrame({"lane": lanes, "n": n.to_numpy(), "label": label.mask(n == 0, "none recorded").to_numpy()})


def truces_by_outcome(truces: pd.DataFrame) -> pd.DataFrame:
    """The truces with what became of each in one of five labels (`outcome`, in place of the words of the table)."""
    lasted = truces.index.isin(approaches.lasting(truces).index)
    one_sided = ~truces.index.isin(efforts.agreed(truces).index)
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
