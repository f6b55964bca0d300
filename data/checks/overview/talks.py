"""Whether the two presidents talked, and of what."""

from datetime import date, timedelta

import pandas as pd

from data.checks import Finding, check, efforts, other, plain, rows, rules, unknown, weaker
from data.checks.wording import in_words
from data.dates import ANNOUNCED
from data.events import events
from data.statements import statements
from data.talks import contact_durations, contacts

WAR, TRADE = "the war", "trade"
TOPICS = {WAR: r"ceasefire|truce|memorandum|peace|war\b|bloodbath|killing|settle", TRADE: r"\btrade\b"}
"""Words by which a text names one of the two subjects of the call."""
ACCOUNTS = {
    "the US account": ("readout_us", r"^President of the United States|^Vice President|^White House"),
    "the Kremlin's account": ("readout_kremlin", r"^President of Russia|President of Russia$|^Kremlin"),
}
"""Each side's account of the call: its column in the list of contacts, and who speaks for its president."""
TALKING = ("talks", "call", "meeting", "summit")
WASHINGTON = r"United States|Trump|Vance|Rubio|Witkoff|Kellogg"
MOSCOW = r"Russia|Putin|Lavrov|Ushakov|Dmitriev"
KREMLIN = ("Ushakov", "Peskov", "Kremlin")
"""Who spoke for whom in lists of events and of durations."""


def soon(contacts: pd.DataFrame) -> pd.DataFrame:
    """Confirmed contacts of the two presidents within two weeks of the announcement."""
    men = efforts.presidents(contacts)
    return men[men["date"].between(pd.Timestamp(ANNOUNCED), until())].sort_values(["date", "row"])


def until() -> pd.Timestamp:
    """The last day that is soon after the announcement."""
    return pd.Timestamp(ANNOUNCED + timedelta(days=int(rules.SOON_DAYS)))


def envoys_spoke(events: pd.DataFrame) -> pd.DataFrame:
    """Talks of others for the two presidents within two weeks of the announcement, by the list of events."""
    near = events["kind"].isin(TALKING) & events["date"].between(pd.Timestamp(ANNOUNCED), until())
    who = events["actors"].fillna("")
    sides = who.str.contains(WASHINGTON) & who.str.contains(MOSCOW)
    men = who.str.contains(r"\bTrump\b") & who.str.contains(r"\bPutin\b")
    return events[near & sides & ~men].sort_values(["date", "row"])


def length(durations: pd.DataFrame, contact: str) -> str:
    """How long a contact took: the middle of all figures reported, in hours, and the Kremlin's in minutes."""
    told = durations[durations["contact_id"] == contact]
    if told.empty:
        return ""
    hours = in_words(told["duration_minutes"].median() / 60)
    kremlin = told.loc[told["said_by"].isin(KREMLIN), "duration_minutes"]
    exact = f" ({kremlin.iloc[0]:.0f} minutes by the Kremlin)" if len(kremlin) else ""
    return f" for about {hours} hour{'s' * (hours != 'one')}{exact}"


@check("OVR-1", contacts, events, contact_durations)
def talks_ahead(contacts: pd.DataFrame, events: pd.DataFrame, durations: pd.DataFrame, as_of: date) -> Finding:
    """ "Set to engage in talks" is read as a direct contact of the two presidents soon after the announcement.

    The list of contacts is searched for a confirmed one within two weeks of the announcement. A telephone call counts
    as talks. Weaker is a contact of their envoys, by the list of events; to meet in person would be more than the
    words say. How long they spoke differs by who tells it.
    """
    men, envoys = soon(contacts), envoys_spoke(events)
    if men.empty and envoys.empty:
        return unknown("the two presidents talk", f"No contact within {rules.SOON_DAYS:.0f} days is on record.")
    first = men.head(1)
    away = float((first["date"].iloc[0] - pd.Timestamp(ANNOUNCED)).days) if len(first) else None
    if away is not None:
        met = first["kind"].iloc[0] == "meeting"
        way = "met" if met else f"spoke by telephone{length(durations, first['contact_id'].iloc[0])}"
        days = f"{in_words(away)} {'day' if away == 1 else 'days'} after the announcement"
        reason = f"The two presidents {way} on {first['date'].iloc[0]:%-d %B %Y}, {days}."
    else:
        reason = (
            f"Envoys of the two spoke on {envoys['date'].iloc[0]:%-d %B %Y}; the presidents did not, on our record."
        )
    spoke, unit = len(envoys) or None, "day" if away == 1 else "days"
    return Finding(
        readings=(
            plain(
                "the two presidents talk, by telephone or in person", away, f"{unit} later", fits=len(men) > 0 or None
            ),
            weaker("envoys of the two talk for them", spoke, "contact" + "s" * (spoke != 1), fits=bool(spoke) or None),
        ),
        reason=reason,
        evidence=rows(men, envoys, durations[durations["contact_id"].isin(first["contact_id"])]),
        measured=away,
        unit=unit,
        measured_on=first["date"].iloc[0].date() if len(first) else None,
        series="days from the announcement to the contact",
    )


def accounts(statements: pd.DataFrame, contacts: pd.DataFrame) -> tuple[dict[str, str], pd.DataFrame, pd.DataFrame]:
    """What the call was announced for, and both accounts of it, by name and as text; statements and contact used.

    An account is what a side said of the call, and what its spokesmen and its president said on the day of the call.
    """
    mine = (statements["speaker"] == "Donald Trump") & (statements["topic"] == "announcement")
    posted = statements[mine & (statements["date"] == pd.Timestamp(ANNOUNCED))]
    call = efforts.presidents(contacts)
    call = call[call["date"] > pd.Timestamp(ANNOUNCED)].sort_values(["date", "row"]).head(1)
    that_day, used = statements[statements["date"].isin(call["date"])], [posted]
    texts = {"the announcement": " ".join(words(posted))}
    for name, (column, office) in ACCOUNTS.items():
        said = that_day[that_day["role"].fillna("").str.contains(office)]
        texts[name] = " ".join([*call[column].fillna(""), *words(said)])
        used.append(said)
    return {name: text for name, text in texts.items() if text.strip()}, pd.concat(used), call


def words(said: pd.DataFrame) -> list[str]:
    """What statements say, word for word and in sum."""
    return [*said["quote"].fillna(""), *said["gist"].fillna("")]


@check("OVR-2", statements, contacts)
def subject_of_the_talks(statements: pd.DataFrame, contacts: pd.DataFrame, as_of: date) -> Finding:
    """ "Centred on" is read as the main subject, beside which there may be others.

    The post of the announcement and the accounts of both sides are searched for the war and for trade, the other
    subject that was announced; an account is a side's report of the call and what was said for its president on that
    day. The war is the centre where every account names it and fewer name trade. It is a subject among others where
    some accounts name it; the talks were about something else where they name trade alone.
    """
    known, said, call = accounts(statements, contacts)
    if not known:
        return unknown(
            "the war is the main subject", "Neither the announcement nor an account of the call is on record."
        )
    texts = pd.Series(known)
    of = f"of {len(known)} account{'s' * (len(known) != 1)}"
    war, trade = (int(texts.str.contains(TOPICS[topic], case=False).sum()) for topic in (WAR, TRADE))
    return Finding(
        readings=(
            plain(
                "the war is named in every account, and more often than trade", war, of,
                fits=war == len(known) and war > trade,
            ),
            weaker("the war is one subject among others", war, of, fits=war > 0),
            other("the talks are about trade", trade, of, fits=trade > 0 and not war),
        ),
        reason=f"{of.capitalize()} of the call's subject ({', '.join(known)}), {war} name the war and {trade} name trade.",
        evidence=rows(said, call),
        measured=float(war),
        unit="account" if war == 1 else "accounts",
        series="accounts of the subject that name the war",
    )  # fmt: skip
