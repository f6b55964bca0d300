"""Three shares of voters, 42, 31 and 27 percent: which polls have them, for which question? (CAM-4, CAM-5, CAM-6)"""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, check, other, plain, rows, rules, unknown
from data.checks.campaign.coincidence import chance, three_way
from data.checks.campaign.comparable import STATED, comparable, usable
from data.dates import ANNOUNCED
from data.polls import polls
from data.sources import sources


def reason(found: pd.DataFrame, stated: float, subject: str, elsewhere: bool) -> str:
    """How many results fit, how far they spread, and whether the three figures belong to another question."""
    low, high, fitting = found["percent"].min(), found["percent"].max(), int(found["fits"].sum())
    return (
        f"Of the {len(found)} poll results in our list on {subject}, from {ANNOUNCED.year} up to the article, "
        f"{fitting or 'none'} {'come' if fitting > 1 else 'comes'} within the margin of error of {stated:.0f} percent; "
        f"they run from {low:.0f} to {high:.0f} percent with the wording"
        + (", and the three figures are those of a poll on another question." if elsewhere else ".")
    )


def signs(found: pd.DataFrame) -> tuple[Sign, ...]:
    """Every comparable result with its margin, population and last field day."""
    return tuple(
        Sign(
            f"{row['pollster']}: {row['wording']}",
            "for" if row["fits"] else "neither",
            f"{row['percent']:.0f} % ± {row['margin']} ({row['margin_from']}), {row['population']}, "
            f"to {row['field_end']:%-d %B %Y}",
        )
        for row in found.to_dict("records")
    )


def compare(polls: pd.DataFrame, sources: pd.DataFrame, claim_id: str, subject: str) -> Finding:
    """The readings of one of the three figures; how they are tested is told in the docstrings of the checks."""
    polls = usable(polls, sources)
    stated, found, three = STATED[claim_id], comparable(polls, claim_id), three_way(polls)
    label = f"the share in a poll of {ANNOUNCED.year} on {subject}, within its margin"
    if found.empty:
        return unknown(label, f"Our list holds no poll of {ANNOUNCED.year} on {subject} by this date.")
    same = three[three["away"] == 0]
    elsewhere = len(same) > 0 and chance(polls).some_exact_pct < rules.CHANCE_PCT
    matching = polls[polls["poll_id"].isin(same["poll_id"]) & polls["topic"].isin(same["topic"])]
    nearest = found.iloc[0]
    value, day = float(nearest["percent"]), nearest["field_end"].date()
    return Finding(
        readings=(
            plain(label, value, "percent", day, fits=bool(found["fits"].any()) or None),
            other("all three figures in a poll on another question", len(same),
                  "question" if len(same) == 1 else "questions", fits=elsewhere or None),
        ),
        reason=reason(found, stated, subject, elsewhere),
        evidence=rows(found, matching),
        measured=value,
        unit="percent",
        measured_on=day,
        series=f"{nearest['pollster']}: {nearest['wording']}",
        claimed=stated,
        signs=signs(found),
    )  # fmt: skip


@check("CAM-4", polls, sources)
def for_military_aid(polls: pd.DataFrame, sources: pd.DataFrame, as_of: date) -> Finding:
    """The article names no poll, so its 42 percent are set beside every US poll of 2025 that asked about military aid.

    Sending weapons, raising or keeping military aid, not pausing it, and weapons under a condition all count; answers
    on help in general do not. The figure fits when it lies within the margin of error of one of these results (printed;
    else from the sample size; else the pollster's widest; else assumed). When it fits none, that refutes nothing: no
    poll in our list asks the article's question, with aid, diplomacy and undecided as its answers, and each wording has
    its own share. The figure belongs to another question if the three stand together there and chance could hardly
    bring that about: two shares are drawn from all US results, the rest goes to a third answer, all pairs are gone
    through, in any order. A single share of another year or question is not looked for: among so many, one always fits.
    Results read only at a network that relays state media are left out.
    """
    return compare(polls, sources, "CAM-4", "military aid")


@check("CAM-5", polls, sources)
def for_diplomacy(polls: pd.DataFrame, sources: pd.DataFrame, as_of: date) -> Finding:
    """Putting diplomacy first is read as wanting negotiations, a settlement, or a quick end of the war.

    Questions on giving up territory are left out: they ask about the price of a settlement, not about talks. The
    comparison is that of CAM-4: every US poll of 2025 up to the article, each with its margin, and the same readings.
    """
    return compare(polls, sources, "CAM-5", "diplomacy")


@check("CAM-6", polls, sources)
def undecided(polls: pd.DataFrame, sources: pd.DataFrame, as_of: date) -> Finding:
    """Undecided voters are those who answer "not sure", or neither for nor against, when asked about help for Ukraine.

    Many polls do not offer or do not print such an answer; these say nothing. The comparison is that of CAM-4: every
    US poll of 2025 up to the article, each with its margin, and the same readings.
    """
    return compare(polls, sources, "CAM-6", "undecided voters")
