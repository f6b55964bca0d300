"""Do attitudes differ among voters? (CAM-7)"""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, check, plain, rows, rules, unknown, weaker
from data.dates import THEN
from data.polls import polls

TOPICS = {
    "aid_level": "level of help to Ukraine",
    "aid_pause": "pause of military aid",
    "aid_worth_cost": "help worth its cost",
    "military_aid_level": "level of military aid",
    "negotiate_vs_fight": "negotiate or fight on",
    "send_weapons": "sending weapons",
    "us_responsibility": "responsibility to help",
    "war_goal": "aim of the war",
    "weapons_and_sanctions_if_russia_refuses": "weapons if Moscow refuses talks",
}
"""Questions on help for Ukraine and on the aim of the war; approval of a president is left out, it is about the man."""


def gaps(polls: pd.DataFrame) -> pd.DataFrame:
    """One row for each answer of which both parties' shares are known: `rep`, `dem`, and `gap` between them."""
    asked = polls[polls["topic"].isin(TOPICS) & polls["party"].isin(["rep", "dem"])]
    key = ["field_end", "poll_id", "pollster", "topic", "option"]
    wide = asked.pivot_table(index=key, columns="party", values="percent", aggfunc="first")
    wide = wide.reindex(columns=["rep", "dem"]).dropna().reset_index()
    return wide.assign(gap=(wide["rep"] - wide["dem"]).abs()).sort_values(["topic", "field_end", "gap"])


def widest(gaps: pd.DataFrame) -> pd.DataFrame:
    """Of each topic the newest poll, and of its answers the one on which the parties differ most."""
    return gaps.sort_values(["field_end", "gap"]).groupby("topic").tail(1)


def signs(widest: pd.DataFrame) -> tuple[Sign, ...]:
    """One sign for each question, with both shares."""
    return tuple(
        Sign(
            f"{TOPICS[row['topic']]}: {row['option']}",
            "for" if row["gap"] >= rules.PARTY_GAP_POINTS else "against",
            f"Republicans {row['rep']:.0f} %, Democrats {row['dem']:.0f} % "
            f"({row['pollster']}, {row['field_end']:%B %Y})",
        )
        for row in widest.to_dict("records")
    )


def since(later: pd.DataFrame) -> str:
    """What polls taken after the article say, where there are any."""
    if later.empty:
        return "."
    far = int((later["gap"] >= rules.PARTY_GAP_POINTS).sum())
    return f"; in polls taken since, on {far or 'none'} of {len(later)}."


@check("CAM-7", polls)
def attitudes_vary(polls: pd.DataFrame, as_of: date) -> Finding:
    """Some difference among voters is certain; it is read as one between the voters of the two parties.

    Of each question on help for Ukraine or on the aim of the war the newest poll up to the end of May 2025 is taken
    that prints both parties' shares, and of its answers the one on which they lie furthest apart. Attitudes vary when
    the parties are ten points or more apart on most of these questions; the weaker reading asks for some of them. Polls
    taken later are told, and decide nothing.
    """
    known = gaps(polls)
    before = widest(known[known["field_end"] <= pd.Timestamp(THEN)])
    later = widest(known[known["field_end"] > pd.Timestamp(THEN)])
    label = "voters of the two parties far apart"
    if before.empty:
        return unknown(
            f"{label} on most questions", "Our list holds no poll by party on help for Ukraine by this date."
        )
    far, day = before[before["gap"] >= rules.PARTY_GAP_POINTS], before["field_end"].max().date()
    count, of = len(far), f"of {len(before)} questions"
    told = {*before["poll_id"], *later["poll_id"]}
    used = polls[polls["poll_id"].isin(told) & polls["topic"].isin(TOPICS)]
    return Finding(
        readings=(
            plain(
                f"{label} on most questions", count, of, day, fits=100 * count / len(before) > rules.MORE_THAN_HALF_PCT
            ),
            weaker(f"{label} on some questions", count, of, day, fits=count > 0),
        ),
        reason=f"Republicans and Democrats were {rules.PARTY_GAP_POINTS:.0f} points or more apart on "
        f"{count or 'none'} of the {len(before)} questions in our list on Ukraine{since(later)}",
        evidence=rows(used[used["party"].isin(["rep", "dem"])]),
        measured=float(before["gap"].median()),
        unit="percentage points between the parties, median of the questions",
        measured_on=day,
        series="polls by party on help for Ukraine and the aim of the war",
        signs=signs(before),
    )
