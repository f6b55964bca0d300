"""Checks of the section "conflict": fighting, forces, and what the war does to civilians."""

from datetime import date

import pandas as pd

from data.casualties import casualties_cumulative
from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.dates import nearest
from data.displacement import idps, refugees


@check("CON-6", idps, refugees)
def displaced(idps: pd.DataFrame, refugees: pd.DataFrame, as_of: date) -> Finding:
    """The claim says "displaced", which can mean people inside Ukraine, refugees abroad, or both.

    Of each group the figure nearest to the announcement, of those public on the date, is set beside the 3.7 million. The charitable reading
    (inside Ukraine only) decides between agreement and none; since a reader may take the figure for all who fled,
    agreement with one group alone is "partly supported".
    """
    claimed = 3_700_000.0
    inside = nearest(idps.dropna(subset=["idps"]))
    abroad = nearest(refugees[refugees["scope"] == "global"])
    n_in, n_out = float(inside["idps"].iloc[0]), float(abroad["refugees"].iloc[0])
    fits = {
        name: abs(value / claimed - 1) * 100 <= rules.NUMBER_TOLERANCE_PCT
        for name, value in (("in", n_in), ("out", n_out), ("both", n_in + n_out))
    }
    day = inside["as_of"].iloc[0].date()
    reason = (
        f"{n_in / 1e6:.1f} million people were displaced inside Ukraine ({day}), {n_out / 1e6:.1f} million were "
        f"refugees abroad, {(n_in + n_out) / 1e6:.1f} million in all; the article's 3.7 million is the first group alone."
    )
    if not fits["in"]:
        reason = reason.replace(
            "is the first group alone", "matches none of the three" if not any(fits.values()) else "is another group"
        )
    verdict = (
        Verdict.SUPPORTED
        if fits["both"]
        else Verdict.PARTLY
        if fits["in"]
        else (Verdict.MISLEADING if fits["out"] else Verdict.CONTRADICTED)
    )
    return Finding(
        verdict,
        reason,
        rows(inside, abroad),
        measured=n_in,
        unit="people",
        measured_on=day,
        series="internally displaced people",
        claimed=claimed,
        readings=(
            Reading("displaced inside Ukraine", fits["in"], n_in, "people", day),
            Reading("refugees abroad", fits["out"], n_out, "people", abroad["as_of"].iloc[0].date()),
            Reading("both together", fits["both"], n_in + n_out, "people", day),
        ),
    )


@check("CON-7", casualties_cumulative)
def civilian_casualties(cumulative: pd.DataFrame, as_of: date) -> Finding:
    """ "Casualties" is read as OHCHR uses it, killed plus injured; "over 13,000" as a total since February 2022.

    The total nearest to the announcement, of those public on the date, is compared with the figure, and so is the number killed. A figure
    that fits the killed and not the casualties is real but stands for another quantity: misleading.
    """
    claimed = 13_000.0
    newest = nearest(cumulative.dropna(subset=["killed", "total"]))
    killed, total, day = float(newest["killed"].iloc[0]), float(newest["total"].iloc[0]), newest["as_of"].iloc[0].date()
    near_total = abs(total / claimed - 1) * 100 <= rules.NUMBER_TOLERANCE_PCT
    passed = cumulative[cumulative["killed"] >= claimed].sort_values("as_of").head(1)
    was_killed = len(passed) > 0 or abs(killed / claimed - 1) * 100 <= rules.NUMBER_TOLERANCE_PCT
    first = cumulative[cumulative["total"] >= claimed].sort_values("as_of").head(1)
    reason = (
        f"By {day} OHCHR had verified {killed:,.0f} civilians killed and {total:,.0f} casualties (killed plus "
        f"injured); 13,000 casualties were passed by {first['as_of'].iloc[0].date()}, so the figure fits the killed."
    )
    verdict = Verdict.SUPPORTED if near_total else Verdict.MISLEADING if was_killed else Verdict.CONTRADICTED
    return Finding(
        verdict,
        reason,
        rows(newest, passed, first),
        measured=total,
        unit="people",
        measured_on=day,
        series="civilian casualties, killed plus injured",
        claimed=claimed,
        readings=(
            Reading("killed plus injured", near_total, total, "people", day),
            Reading("killed", was_killed, killed, "people", day),
        ),
    )
