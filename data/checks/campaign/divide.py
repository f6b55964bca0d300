"""Do attitudes differ among voters? (CAM-7)"""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
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


def afterwards(later: pd.DataFrame) -> tuple[Reading, ...]:
    """The same measure for polls that were taken after the article, where there are any."""
    if later.empty:
        return ()
    most = bool(100 * (later["gap"] >= rules.PARTY_GAP_POINTS).mean() > rules.MORE_THAN_HALF_PCT)
    return (Reading("the parties differ, polls since June 2025", most, float(later["gap"].median()), "points"),)


@check("CAM-7", polls)
def attitudes_vary(polls: pd.DataFrame, as_of: date) -> Finding:
    """Some difference among voters is certain; it is read as one between the voters of the two parties.

    Of each question on help for Ukraine or on the aim of the war the newest poll up to the end of May 2025 is taken
    that prints both parties' shares, and of its answers the one on which they lie furthest apart. The statement is
    supported when the parties are ten points or more apart on most questions, partly supported when on some,
    contradicted when on none. Polls taken later are shown as a second reading.
    """
    known = gaps(polls)
    before = widest(known[known["field_end"] <= pd.Timestamp(THEN)])
    later = widest(known[known["field_end"] > pd.Timestamp(THEN)])
    if before.empty:
        return Finding(Verdict.NO_EVIDENCE, "No poll by party on help for Ukraine is known by this date.")
    far = before[before["gap"] >= rules.PARTY_GAP_POINTS]
    most, middle = 100 * len(far) / len(before) > rules.MORE_THAN_HALF_PCT, float(before["gap"].median())
    top = before.sort_values("gap").iloc[-1]
    used = polls[polls["poll_id"].isin(before["poll_id"]) & polls["topic"].isin(TOPICS)]
    return Finding(
        Verdict.SUPPORTED if most else Verdict.PARTLY if len(far) else Verdict.CONTRADICTED,
        f"Republicans and Democrats were {rules.PARTY_GAP_POINTS:.0f} points or more apart on {len(far)} of "
        f"{len(before)} questions; the median gap was {middle:.0f} points and the widest {top['gap']:.0f}, "
        f"on the {TOPICS[top['topic']]} ({top['pollster']}, {top['field_end']:%B %Y}).",
        rows(used[used["party"].isin(["rep", "dem"])]),
        measured=middle,
        unit="percentage points between the parties, median of the questions",
        measured_on=before["field_end"].max().date(),
        series="polls by party on help for Ukraine and the aim of the war",
        readings=(Reading("the parties differ, polls up to May 2025", most, middle, "points"), *afterwards(later)),
        signs=signs(before),
    )
