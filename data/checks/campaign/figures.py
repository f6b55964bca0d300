"""Three shares of voters, 42, 31 and 27 percent: which polls have them, for which question? (CAM-4, CAM-5, CAM-6)"""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.checks.campaign.coincidence import chance, three_way
from data.checks.campaign.comparable import STATED, americans, comparable
from data.dates import ANNOUNCED
from data.polls import polls


def reason(found: pd.DataFrame, same: pd.DataFrame, stated: float, subject: str, some_pct: float) -> str:
    """How many results fit, how far they spread, and whether the three figures stand together somewhere else."""
    nearest, low, high = found.iloc[0], found["percent"].min(), found["percent"].max()
    fitting = int(found["fits"].sum())
    fits = (
        f"{fitting or 'None'} of the {len(found)} poll results on {subject} from {ANNOUNCED.year} up to the article "
        f"comes within its margin of {stated:.0f} %; they run from {low:.0f} to {high:.0f} %, the nearest is "
        f"{nearest['percent']:.0f} % ({nearest['pollster']}, {nearest['field_end']:%B %Y})"
    )
    if same.empty:
        return fits + "."
    return (
        f"{fits}; 42, 31 and 27 % do stand together in one poll, on another question ({same['pollster'].iloc[0]}), but "
        f"chance alone would bring such a match in {some_pct:.0f} of 100 collections of this size."
    )


def signs(found: pd.DataFrame) -> tuple[Sign, ...]:
    """Every comparable result with its margin, population and last field day."""
    return tuple(
        Sign(
            f"{row['pollster']}: {row['wording']}",
            "for" if row["fits"] else "against",
            f"{row['percent']:.0f} % ± {row['margin']} ({row['margin_from']}), {row['population']}, "
            f"to {row['field_end']:%-d %B %Y}",
        )
        for row in found.to_dict("records")
    )


def compare(polls: pd.DataFrame, claim_id: str, subject: str) -> Finding:
    """The outcome for one of the three figures; the rule is told in the docstrings of the checks."""
    stated, found, same = STATED[claim_id], comparable(polls, claim_id), three_way(polls)
    if found.empty:
        return Finding(Verdict.NO_EVIDENCE, f"No poll of {ANNOUNCED.year} on {subject} is known by this date.")
    same, odds = same[same["away"] == 0], chance(polls)
    fitting, nearest = found[found["fits"]], found.iloc[0]
    alike = len(same) > 0 and odds.some_exact_pct < rules.CHANCE_PCT
    most = 100 * len(fitting) / len(found) > rules.MORE_THAN_HALF_PCT
    verdict = Verdict.SUPPORTED if most else Verdict.PARTLY if len(fitting) else Verdict.NO_EVIDENCE
    verdict = Verdict.MISLEADING if verdict is Verdict.NO_EVIDENCE and alike else verdict
    matching = polls[polls["poll_id"].isin(same["poll_id"]) & polls["topic"].isin(same["topic"])]
    near = int(((americans(polls)["percent"] - stated).abs() <= rules.TRIPLE_NEAR_POINTS).sum())
    value = float(nearest["percent"])
    return Finding(
        verdict,
        reason(found, same, stated, subject, odds.some_exact_pct),
        rows(found, matching),
        measured=value,
        unit="percent",
        measured_on=nearest["field_end"].date(),
        series=f"{nearest['pollster']}: {nearest['wording']}",
        claimed=stated,
        direct=False,
        readings=(
            Reading(f"a poll of {ANNOUNCED.year} on {subject}", len(fitting) > 0, value, "percent"),
            Reading("the same three figures, any question", len(same) > 0, float(len(same)), "questions"),
            Reading("within three points of the figure, any question", None, float(near), "results"),
        ),
        signs=signs(found),
    )


@check("CAM-4", polls)
def for_military_aid(polls: pd.DataFrame, as_of: date) -> Finding:
    """The article names no poll, so its 42 percent are set beside every US poll of 2025 that asked about military aid.

    Sending weapons, raising or keeping military aid, not pausing it, and weapons under a condition all count; answers
    on help in general do not. A figure fits when it lies within the poll's margin of error (printed; else from the
    sample size; else the pollster's widest; else assumed). It is supported when it fits most results, partly
    supported when it fits some. When it fits none, no poll asks the article's three-way question either, so the
    outcome is "no evidence found", not "contradicted". It would be "misleading" if the three figures stood together
    under another question and chance could hardly bring that about: two shares are drawn from all US results, the
    rest goes to a third answer, and all pairs are gone through. The three may come in any order; asking for the
    article's own order makes chance rarer, as the page says.
    """
    return compare(polls, "CAM-4", "military aid")


@check("CAM-5", polls)
def for_diplomacy(polls: pd.DataFrame, as_of: date) -> Finding:
    """Putting diplomacy first is read as wanting negotiations, a settlement, or a quick end of the war.

    Questions on giving up territory are left out: they ask about the price of a settlement, not about talks. The
    comparison is that of CAM-4: every US poll of 2025 up to the article, each with its margin, and the same rule.
    """
    return compare(polls, "CAM-5", "diplomacy")


@check("CAM-6", polls)
def undecided(polls: pd.DataFrame, as_of: date) -> Finding:
    """Undecided voters are those who answer "not sure", or neither for nor against, when asked about help for Ukraine.

    Many polls do not offer or do not print such an answer; these say nothing. The comparison is that of CAM-4: every
    US poll of 2025 up to the article, each with its margin, and the same rule.
    """
    return compare(polls, "CAM-6", "undecided voters")
