"""Frames of the figures of the section `relationship`: contacts and their lengths, totals of others, lanes, words."""

import pandas as pd

FORMS = {
    "call": "call",
    "call_alleged": "disputed call",
    "meeting": "arranged meeting",
    "meeting_informal": "brief meeting",
    "channel_not_stated": "way not stated",
}
"""Kinds of contact of the two presidents, in words."""
DISCUSSED, NOT_DISCUSSED, NOT_KNOWN = "Ukraine discussed", "Ukraine not discussed", "not known"
NOT_TOLD = -25
"""The height, in minutes, of contacts whose length nobody stated: a strip below the axis."""
OTHERS, OURS = "counted by others", "listed in this book"
LANES = {
    "call": "presidents: call",
    "meeting": "presidents: meeting",
    "envoy with Putin": "envoy with Putin",
    "ministers or delegations": "ministers, delegations",
}
"""Kinds of direct and ways of indirect contact that have a lane, from the top, with its name."""


def between_presidents(contacts: pd.DataFrame) -> pd.DataFrame:
    """Contacts of the two presidents themselves, disputed ones too."""
    return contacts[contacts["direct_trump_putin"].fillna(False).astype(bool)]


def lengths_told(durations: pd.DataFrame) -> pd.DataFrame:
    """Shortest and longest length told of each contact, in minutes: contact_id, low, high.

    `durations` has a row for each figure told; one without a range of its own is both its low and its high end.
    """
    told = durations["duration_minutes"]
    ends = durations.assign(low=durations["low"].fillna(told), high=durations["high"].fillna(told))
    return ends.groupby("contact_id").agg(low=("low", "min"), high=("high", "max")).reset_index()


def described(contacts: pd.DataFrame, lengths: pd.DataFrame) -> pd.DataFrame:
    """Contacts with what a mark shows: form, minutes, ukraine, label, and the lengths told (low, high, in minutes).

    `minutes` is the length in the table, else the middle of what was told, else NOT_TOLD.
    """
    joined = contacts.merge(lengths, how="left", on="contact_id")
    subject = {True: DISCUSSED, False: NOT_DISCUSSED}
    middle = (joined["low"] + joined["high"]).astype("float") / 2
    found = joined.assign(
        form=joined["kind"].map(FORMS),
        minutes=joined["duration_minutes"].astype("float").fillna(middle).fillna(NOT_TOLD),
        ukraine=joined["ukraine_discussed"].map(subject).fillna(NOT_KNOWN),
    )
    place = found["place"].str.extract(r"^(Hamburg|Helsinki|Osaka|Anchorage)")[0]
    found["label"] = place.where(found["form"] == FORMS["meeting"], "")
    found.loc[found["contact_id"] == "C27", "label"] = "the call"  # of 19 May 2025, which the article awaits
    return found


def totals_compared(counts: pd.DataFrame, direct: pd.DataFrame, envoys: pd.DataFrame) -> pd.DataFrame:
    """Totals published by others, first-term ones first, with `ours`, the contacts listed for that time, and `label`.

    `direct` are confirmed contacts of the two presidents, `envoys` visits of an envoy to the Russian one.
    """
    listed = {
        "calls": direct[direct["kind"] == "call"],
        "meetings": direct[direct["kind"].str.startswith("meeting")],
        "meetings_with_envoys": envoys,
        "all_contacts": pd.concat([direct, envoys]),
    }
    whole = counts[counts["scope"] != "2020 to 9 Sep"]  # all of 2020 has a total of its own
    first = whole["scope"].str.startswith("first")
    found = whole.assign(later=~first).sort_values(["later", "start", "end", "what"])
    spans = zip(found["what"], found["start"], found["end"], strict=True)
    ours = [listed[what]["date"].between(start, end).sum() for what, start, end in spans]
    return found.assign(ours=ours, label=labels(found))


def labels(counts: pd.DataFrame) -> pd.Series:
    """A name for each total: its time, what was counted, and by whom; with the month where one agency told two."""
    time = counts["scope"].str.replace(" incl. Nov 2016", "").str.replace("second term to", "to")
    what = counts["what"].str.replace("meetings_with_envoys", "envoys").str.replace("all_contacts", "all")
    month = counts["published"].dt.strftime(" %b %y").where(counts["scope"].str.startswith("first"), "")
    return time + ", " + what + " (" + counts["counted_by"] + month + ")"


def both_counts(totals: pd.DataFrame) -> pd.DataFrame:
    """Totals of others and ours in long form: label, source_id, published, note, who (OTHERS or OURS), contacts."""
    named = totals.rename(columns={"value": OTHERS, "ours": OURS})
    return named.melt(["label", "source_id", "published", "note"], [OTHERS, OURS], "who", "contacts")


def in_lanes(direct: pd.DataFrame, indirect: pd.DataFrame) -> pd.DataFrame:
    """Direct and indirect contacts with the lane of each (`lane`) and what it was about (`what`).

    `indirect` is what `relationship.indirect` finds. A contact of a kind without a lane is left out.
    """
    presidents = direct.assign(lane=direct["kind"].map(LANES), what=direct["topics"])
    others = indirect.assign(lane=indirect["way"].map(LANES), what=indirect["title"])
    return pd.concat([presidents, others]).dropna(subset=["lane"])


def spoken(said: pd.DataFrame) -> list[str]:
    """Statements as lines of Markdown: who, in which office, when, in own words, and the quotation where there is one."""
    quotes = said["quote"].map(lambda words: f": “{words}”", na_action="ignore").fillna("")
    return [
        f"- **{row.speaker}** ({row.role}), on record of {row.date:%-d %B %Y}: {row.gist.split(';')[0]}{quote}"
        for row, quote in zip(said.itertuples(), quotes, strict=True)
    ]
