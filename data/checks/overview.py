"""Checks of the section "overview": what the opening of the article says of the talks, the war and the world."""

from datetime import date, timedelta

import pandas as pd

from data.casualties import casualties_periods
from data.checks import Finding, Reading, Sign, Verdict, check, intensity, rows, rules
from data.dates import ANNOUNCED
from data.displacement import idps
from data.relief import response_plans
from data.statements import statements
from data.talks import contacts

TOPICS = {
    "the war": r"ceasefire|truce|memorandum|peace|war\b|bloodbath|killing|settle",
    "trade": r"\btrade\b",
}
"""Words by which a text names one of the two subjects of the call."""


@check("OVR-1", contacts)
def talks_ahead(contacts: pd.DataFrame, as_of: date) -> Finding:
    """ "About to hold talks" is read as a direct contact of the two presidents soon after the announcement.

    The table of contacts is searched for a confirmed direct contact within two weeks of the announcement. A telephone
    call counts as talks; a meeting in person is the narrower reading and is shown beside it.
    """
    until = pd.Timestamp(ANNOUNCED + timedelta(days=int(rules.SOON_DAYS)))
    direct = contacts[contacts["direct_trump_putin"].fillna(False) & (contacts["status"] == "confirmed")]
    soon = direct[direct["date"].between(pd.Timestamp(ANNOUNCED), until)].sort_values("date")
    if soon.empty:
        reason = f"No contact of the two presidents within {rules.SOON_DAYS:.0f} days of the announcement was known by {as_of}."
        return Finding(Verdict.NO_EVIDENCE, reason)
    first = soon.iloc[0]
    away = (first["date"] - pd.Timestamp(ANNOUNCED)).days
    met = bool((soon["kind"] == "meeting").any())
    length = f" for {first['duration_minutes']:.0f} minutes" if pd.notna(first["duration_minutes"]) else ""
    reason = f"They spoke by telephone on {first['date']:%-d %B %Y}, {away} days after the announcement,{length}; they did not meet."
    return Finding(
        Verdict.SUPPORTED,
        reason.replace(",;", ";") if not met else reason.replace("; they did not meet", ""),
        rows(soon),
        measured=float(away),
        unit="days",
        measured_on=first["date"].date(),
        series="days from the announcement to the contact",
        readings=(Reading("talks by telephone", True), Reading("a meeting in person", met)),
    )


@check("OVR-2", statements, contacts)
def subject_of_the_talks(statements: pd.DataFrame, contacts: pd.DataFrame, as_of: date) -> Finding:
    """ "Centred on ending the war" is tested on what the call was announced for and on both accounts of it.

    The post of the announcement and the readouts of both sides are searched for the war and for trade. Where all of
    them name the war, and one also names trade, the statement is true with a qualification: there was a second subject.
    """
    posted = statements[
        (statements["speaker"] == "Donald Trump")
        & (statements["date"] == pd.Timestamp(ANNOUNCED))
        & (statements["topic"] == "announcement")
    ]
    call = contacts[contacts["direct_trump_putin"].fillna(False) & (contacts["date"] > pd.Timestamp(ANNOUNCED))]
    call = call.sort_values("date").head(1)
    texts = {"the announcement": " ".join([*posted["quote"].fillna(""), *posted["gist"].fillna("")])}
    for name, column in (("the US account", "readout_us"), ("the Kremlin's account", "readout_kremlin")):
        texts[name] = str(call[column].iloc[0]) if len(call) and pd.notna(call[column].iloc[0]) else ""
    known = {name: text for name, text in texts.items() if text.strip()}
    if not known:
        return Finding(
            Verdict.NO_EVIDENCE, f"Neither the announcement nor an account of the call was known by {as_of}."
        )
    named = {
        topic: [name for name, text in known.items() if pd.Series([text]).str.contains(words, case=False).iloc[0]]
        for topic, words in TOPICS.items()
    }
    war, trade = len(named["the war"]), len(named["trade"])
    verdict = (
        Verdict.CONTRADICTED if not war else Verdict.SUPPORTED if war == len(known) and not trade else Verdict.PARTLY
    )
    reason = (
        f"Of {len(known)} accounts of the call's subject ({', '.join(known)}), {war} name the war and {trade} also name trade"
        + (f" ({', '.join(named['trade'])})." if trade else ".")
    )
    readings = (
        Reading("the war is a subject", war > 0, war),
        Reading("the war is the only subject", not trade and war > 0, trade),
    )
    return Finding(verdict, reason, rows(posted, call), readings=readings)


@check("OVR-3", *intensity.LOADERS)
def escalating(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Escalating when the talks were announced" is read as: the war as a whole had grown more intense in recent weeks.

    Every series that speaks to the intensity of the war is compared over the four weeks to the announcement with the
    twelve weeks before, and with the same weeks a year earlier. A kind of measure counts once, however many series it
    has. The statement is supported where at least half of the kinds rose and more rose than fell, partly supported
    where only some rose. Truces inside the weeks are named, not removed.
    """
    fought = intensity.measure(*frames)
    if not fought.series:
        return Finding(Verdict.NO_EVIDENCE, f"No series of the fighting for these weeks was known by {as_of}.")
    above, comparable = fought.above_last_year
    return Finding(
        fought.verdict,
        f"{fought.says.rstrip('.')}; {above} of {comparable} series stood above the same weeks of 2024.",
        fought.evidence,
        measured=float(len(fought.named("up"))),
        unit="kinds of measure that rose",
        measured_on=ANNOUNCED,
        series=f"of {len(fought.kinds)} kinds",
        readings=(
            Reading("in recent weeks", {"up": True, "down": False}.get(fought.direction), len(fought.named("up"))),
            Reading("against the year before", above > comparable / 2, above, f"of {comparable} series"),
        ),
        signs=fought.signs,
    )


def latest_month(people: pd.DataFrame) -> pd.DataFrame:
    """The newest month up to the announcement with a total, and the same month a year earlier, last statement of each."""
    months = people[
        (people["period_type"] == "month") & (people["statistic"] == "sum") & (people["revision"] != "doubtful")
    ]
    months = months.dropna(subset=["total"]).sort_values("published").groupby("start").tail(1)
    months = months[months["end"] <= pd.Timestamp(ANNOUNCED)].sort_values("start")
    years = months["start"] - pd.DateOffset(years=1)
    paired = months[years.isin(months["start"])].tail(1)
    return pd.concat([months[months["start"].isin(paired["start"] - pd.DateOffset(years=1))], paired])


@check("OVR-4", response_plans, casualties_periods, idps)
def humanitarian_crisis(plans: pd.DataFrame, people: pd.DataFrame, idps: pd.DataFrame, as_of: date) -> Finding:
    """ "Severe" has no fixed measure; it is read as more than a million people in need in a UN plan for the year.

    The level is people in need in the plan for the year of the announcement. "Unfolding" is read as a crisis that goes
    on, and is shown by the change on the year before of three measures: people in need, civilians killed or injured in
    the newest month, and people displaced inside Ukraine. Fewer people in need is partly tighter planning.
    """
    needs = plans[plans["plan"] == "hnrp"].dropna(subset=["people_in_need"]).sort_values(["year", "published"])
    needs = needs[needs["year"].isin([ANNOUNCED.year - 1, ANNOUNCED.year])].groupby("year").head(1)
    this = needs[needs["year"] == ANNOUNCED.year]
    if this.empty:
        return Finding(Verdict.NO_EVIDENCE, f"No UN plan for {ANNOUNCED.year} was known by {as_of}.")
    months = latest_month(people)
    moved = idps.dropna(subset=["idps"])
    moved = moved[moved["as_of"] <= pd.Timestamp(ANNOUNCED)].sort_values(["as_of", "published"])
    moved = pd.concat(
        [moved[moved["as_of"] <= pd.Timestamp(ANNOUNCED) - pd.DateOffset(years=1)].tail(1), moved.tail(1)]
    )
    signs = [
        change("people in need", needs.sort_values("year")["people_in_need"]),
        change(f"civilians killed or injured in {months['start'].max():%B}", months["total"]),
        change("people displaced inside Ukraine", moved["idps"]),
    ]
    level = float(this["people_in_need"].iloc[0])
    severe = level >= rules.SEVERE_NEED_PEOPLE
    listed = "; ".join(f"{each.series} {each.says}" for each in signs)
    return Finding(
        Verdict.SUPPORTED if severe else Verdict.CONTRADICTED,
        f"The UN plan for {ANNOUNCED.year} counted {level / 1e6:.1f} million people in need; on the year before, {listed}.",
        rows(needs, months, moved),
        measured=level,
        unit="people",
        measured_on=this["published"].iloc[0].date(),
        series="people in need",
        readings=(
            Reading("severe: more than a million in need", severe, level, "people"),
            Reading("growing on every measure", all(each.speaks == "for" for each in signs)),
        ),
        signs=tuple(signs),
    )


def people(number: float) -> str:
    """A number of people as it is read: 12.7 million, or 1,355."""
    return f"{number / 1e6:.1f} million" if number >= 1e6 else f"{number:,.0f}"


def change(series: str, values: pd.Series) -> Sign:
    """A sign from two values, the year before and now: for a growing crisis where the later is clearly higher."""
    if len(values) < 2:
        return Sign(series, "neither", "not comparable")
    old, new = (float(each) for each in values)
    pct = 100 * (new - old) / old
    speaks = "for" if pct >= rules.TREND_MIN_PCT else "against" if pct <= -rules.TREND_MIN_PCT else "neither"
    return Sign(series, speaks, f"{people(old)} to {people(new)} ({pct:+z.0f} %)")


@check("OVR-5")
def watching(as_of: date) -> Finding:
    """That the world watches closely is a figure of speech: it names no country, no measure and no threshold.

    What can be counted, votes in the United Nations and statements of governments, is weighed under the claims of the
    section on reactions abroad. This sentence itself is not rated.
    """
    reason = "An impression without a measure: nobody says who watches, or what would count as watching closely."
    return Finding(Verdict.NOT_CHECKABLE, reason)


@check("OVR-6")
def large_effects(as_of: date) -> Finding:
    """That a settlement could change world politics is an open forecast with "could": no course of events refutes it.

    A forecast is rated when it names an outcome and a time. This one names neither, and no settlement had been reached
    on either date on which it could be tested.
    """
    reason = "An open forecast: it says what a settlement could bring, names no outcome and no time, and cannot fail."
    return Finding(Verdict.NOT_CHECKABLE, reason)
