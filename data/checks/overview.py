"""Checks of the section "overview": what the opening of the article says of the talks, the war and the world."""

from datetime import date, timedelta

import pandas as pd

from data.casualties import casualties_periods
from data.checks import Finding, Sign, check, intensity, not_checkable, other, plain, rows, rules, unknown, weaker
from data.checks.wording import listed
from data.dates import ANNOUNCED
from data.displacement import idps, refugees
from data.relief import response_plans
from data.statements import statements
from data.talks import contacts

WAR, TRADE = "the war", "trade"
TOPICS = {WAR: r"ceasefire|truce|memorandum|peace|war\b|bloodbath|killing|settle", TRADE: r"\btrade\b"}
"""Words by which a text names one of the two subjects of the call."""


def soon(contacts: pd.DataFrame, direct: bool) -> pd.DataFrame:
    """Confirmed contacts within two weeks of the announcement, of the presidents themselves or of others for them."""
    until = pd.Timestamp(ANNOUNCED + timedelta(days=int(rules.SOON_DAYS)))
    known = contacts[(contacts["status"] == "confirmed") & contacts["date"].between(pd.Timestamp(ANNOUNCED), until)]
    return known[known["direct_trump_putin"].fillna(False).astype(bool) == direct].sort_values(["date", "row"])


@check("OVR-1", contacts)
def talks_ahead(contacts: pd.DataFrame, as_of: date) -> Finding:
    """ "Set to engage in talks" is read as a direct contact of the two presidents soon after the announcement.

    The list of contacts is searched for a confirmed one within two weeks of the announcement. A telephone call counts
    as talks. Weaker is a contact of their envoys; to meet in person would be more than the words say.
    """
    men, envoys = soon(contacts, direct=True), soon(contacts, direct=False)
    if men.empty and envoys.empty:
        return unknown("the two presidents talk", f"No contact within {rules.SOON_DAYS:.0f} days is on record.")
    first = men.head(1)
    away = float((first["date"].iloc[0] - pd.Timestamp(ANNOUNCED)).days) if len(first) else None
    length = "".join(f" for {each:.0f} minutes" for each in first["duration_minutes"].dropna())
    way = "met" if (men["kind"] == "meeting").any() else f"spoke by telephone{length}"
    reason = (
        f"The two presidents {way} on {first['date'].iloc[0]:%-d %B %Y}, {away:.0f} days after the announcement."
        if away is not None
        else f"Envoys of the two met on {envoys['date'].iloc[0]:%-d %B %Y}; the presidents did not talk, on our record."
    )
    return Finding(
        readings=(
            plain("the two presidents talk, by telephone or in person", away, "days later", fits=len(men) > 0 or None),
            weaker("envoys of the two talk for them", len(envoys), "contacts", fits=len(envoys) > 0 or None),
        ),
        reason=reason,
        evidence=rows(men, envoys),
        measured=away,
        unit="days",
        measured_on=first["date"].iloc[0].date() if len(first) else None,
        series="days from the announcement to the contact",
    )


def accounts(statements: pd.DataFrame, contacts: pd.DataFrame) -> tuple[dict[str, str], pd.DataFrame, pd.DataFrame]:
    """What the call was announced for, and both accounts of it, by name and as text; the rows of each kind."""
    mine = (statements["speaker"] == "Donald Trump") & (statements["topic"] == "announcement")
    posted = statements[mine & (statements["date"] == pd.Timestamp(ANNOUNCED))]
    call = contacts[contacts["direct_trump_putin"].fillna(False).astype(bool)]
    call = call[call["date"] > pd.Timestamp(ANNOUNCED)].sort_values(["date", "row"]).head(1)
    texts = {"the announcement": " ".join([*posted["quote"].fillna(""), *posted["gist"].fillna("")])}
    for name, column in (("the US account", "readout_us"), ("the Kremlin's account", "readout_kremlin")):
        texts[name] = " ".join(call[column].fillna(""))
    return {name: text for name, text in texts.items() if text.strip()}, posted, call


@check("OVR-2", statements, contacts)
def subject_of_the_talks(statements: pd.DataFrame, contacts: pd.DataFrame, as_of: date) -> Finding:
    """ "Centred on" is read as the main subject, beside which there may be others.

    The post of the announcement and the accounts of both sides are searched for the war and for trade, the other
    subject that was announced. The war is the centre where every account names it and fewer name trade. It is a
    subject among others where some accounts name it; the talks were about something else where they name trade alone.
    """
    known, posted, call = accounts(statements, contacts)
    if not known:
        return unknown(
            "the war is the main subject", "Neither the announcement nor an account of the call is on record."
        )
    texts = pd.Series(known)
    war, trade = (int(texts.str.contains(TOPICS[topic], case=False).sum()) for topic in (WAR, TRADE))
    return Finding(
        readings=(
            plain(
                "the war is named in every account, and more often than trade", war, f"of {len(known)} accounts",
                fits=war == len(known) and war > trade,
            ),
            weaker("the war is one subject among others", war, f"of {len(known)} accounts", fits=war > 0),
            other("the talks are about trade", trade, f"of {len(known)} accounts", fits=trade > 0 and not war),
        ),
        reason=f"The war is named in {war} of {len(known)} accounts of the call's subject ({', '.join(known)}), trade in {trade}.",
        evidence=rows(posted, call),
        measured=float(war),
        unit="accounts",
        series="accounts of the subject that name the war",
    )  # fmt: skip


@check("OVR-3", *intensity.LOADERS)
def escalating(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Continues to escalate" is read as: the war as a whole had grown more intense in the weeks to the announcement.

    Every series that speaks to it is compared over the four weeks to the announcement with the twelve before. A kind of
    measure counts once, however many series it has, and half where it has no daily figures. More than a year earlier
    is a real fact of another time. Truces inside the weeks are named, not removed.
    """
    fought = intensity.measure(*frames)
    if not fought.series:
        return unknown("the war grew more intense", "No series of the fighting in these weeks is on record.")
    above, comparable = fought.above_last_year
    case = fought.readings("the war grew more intense in these weeks")
    year = other(
        "more intense than in the same weeks of 2024", above, f"of {comparable} series",
        fits=100 * above > rules.MORE_THAN_HALF_PCT * comparable if comparable else None,
    )  # fmt: skip
    return Finding(
        **case | {"readings": (*case["readings"], year)},
        reason=fought.says,
        evidence=fought.evidence,
        measured=fought.weight("up"),
        unit="kinds of measure",
        measured_on=ANNOUNCED,
        series=f"kinds that rose, of {fought.weight():g}",
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


def year_apart(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The last figure up to the announcement, and the last one at least a year before it; the older first."""
    known = frame.dropna(subset=[column]).sort_values(["as_of", "published", "row"])
    known = known[known["as_of"] <= pd.Timestamp(ANNOUNCED)]
    return pd.concat([known[known["as_of"] <= pd.Timestamp(ANNOUNCED) - pd.DateOffset(years=1)].tail(1), known.tail(1)])


@check("OVR-4", response_plans, casualties_periods, idps, refugees)
def humanitarian_crisis(
    plans: pd.DataFrame, people: pd.DataFrame, idps: pd.DataFrame, refugees: pd.DataFrame, as_of: date
) -> Finding:
    """ "Significant" has no fixed measure; it is read as more than a million people in need of aid, or driven from home.

    "Unfolding" is read as a crisis that goes on: the newest figures before the announcement are taken. Three bodies
    count three groups: people in need by the UN plan for the year, people displaced inside Ukraine, refugees abroad.
    One of them over the mark is enough; the change on the year is shown. Fewer in need is partly tighter planning.
    """
    needs = plans[plans["plan"] == "hnrp"].dropna(subset=["people_in_need"]).sort_values(["year", "published"])
    needs = needs[needs["year"].isin([ANNOUNCED.year - 1, ANNOUNCED.year])].groupby("year").head(1)
    moved, fled = year_apart(idps, "idps"), year_apart(refugees[refugees["scope"] == "global"], "refugees")
    groups = {
        "in need of aid": needs.loc[needs["year"] == ANNOUNCED.year, "people_in_need"].tail(1),
        "displaced inside Ukraine": moved["idps"].tail(1),
        "refugees abroad": fled["refugees"].tail(1),
    }
    known = {name: float(value.iloc[0]) for name, value in groups.items() if len(value)}
    if not known:
        return unknown("a significant crisis that goes on", "No count of people in need or displaced is on record.")
    months = latest_month(people)
    signs = [
        change("people in need", needs["people_in_need"]),
        change("civilians killed or injured in a month", months["total"]),
        change("people displaced inside Ukraine", moved["idps"]),
    ]
    most, level = max(known.items(), key=lambda each: each[1])
    grew = [each for each in signs if each.speaks == "for"]
    return Finding(
        readings=(
            plain("a crisis of more than a million people that goes on", level, "people", fits=level >= rules.SEVERE_NEED_PEOPLE),
            weaker("a crisis that grew by at least one measure", len(grew), f"of {len(signs)} measures", fits=len(grew) > 0),
        ),
        reason=f"By the newest counts before the announcement, {listed([f'{count(value)} were {name}' for name, value in known.items()])}.",
        evidence=rows(needs, months, moved, fled),
        measured=level,
        unit="people",
        series=f"people {most}",
        signs=tuple(signs),
    )  # fmt: skip


def count(number: float) -> str:
    """A number of people as it is read: 12.7 million people, or 1,355 people."""
    return f"{number / 1e6:.1f} million people" if number >= 1e6 else f"{number:,.0f} people"


def change(series: str, values: pd.Series) -> Sign:
    """A sign from two values, the year before and now: for a growing crisis where the later is clearly higher."""
    if len(values) < 2:
        return Sign(series, "neither", "not comparable")
    old, new = (float(each) for each in values)
    pct = 100 * (new - old) / old
    speaks = "for" if pct >= rules.TREND_MIN_PCT else "against" if pct <= -rules.TREND_MIN_PCT else "neither"
    return Sign(
        series, speaks, f"{count(old).removesuffix(' people')} a year before, {count(new)} then ({pct:+z.0f} %)"
    )


@check("OVR-5")
def watching(as_of: date) -> Finding:
    """That the world watches closely is a figure of speech: it names no country, no measure and no threshold.

    What can be counted, votes in the United Nations and statements of governments, is weighed under the claims of the
    section on reactions abroad. This sentence itself is not rated.
    """
    return not_checkable("An impression without a measure: nobody says who watches, or what would count as watching.")


@check("OVR-6")
def large_effects(as_of: date) -> Finding:
    """That a settlement could change world politics is an open forecast with "could": no course of events refutes it.

    A forecast is rated when it names an outcome and a time. This one names neither, and no settlement had been reached
    on either date on which it could be tested.
    """
    return not_checkable("An open forecast: it names no outcome and no time, and cannot fail.")


@check("OVR-7")
def crucial_step(as_of: date) -> Finding:
    """That the talks are a crucial step towards peace judges a thing that had not yet happened; it is an opinion.

    What would count is a course of events: a ceasefire or a settlement that both sides trace to the call. What followed
    it is set out in the last section, and weighed under the claims there.
    """
    return not_checkable(
        "An opinion on talks still to come. A ceasefire or a settlement that both sides traced to the call would count."
    )
