"""US poll results that speak of the same thing as the three figures of the article, each with its margin of error."""

import pandas as pd

from data.checks import rules
from data.checks.relays import vouched
from data.dates import ANNOUNCED, THEN

STATED = {"CAM-4": 42.0, "CAM-5": 31.0, "CAM-6": 27.0}
TRIPLE = tuple(STATED.values())
COMPARABLE = {
    "CAM-4": {
        ("send_weapons", "support"): "send weapons",
        ("send_weapons_if_russia_breaks_deal", "support"): "weapons if deal is broken",
        ("military_aid_level", "increase"): "increase military aid",
        ("military_aid_level", "increase or same"): "increase or keep military aid",
        ("aid_pause", "disapprove"): "against pausing military aid",
        ("weapons_and_sanctions_if_russia_refuses", "support"): "weapons if Moscow refuses",
        ("military_aid_justified", "yes"): "military aid is justified",
    },
    "CAM-5": {
        ("negotiate_vs_fight", "negotiate"): "negotiate, not fight on",
        ("trump_negotiates_settlement", "support"): "Trump negotiating a deal",
        ("war_goal", "end quickly"): "end the war quickly",
        ("war_goal", "urge settlement soon"): "urge Kyiv to settle soon",
    },
    "CAM-6": {
        ("military_aid_level", "not sure"): "not sure: military aid",
        ("aid_level", "not sure"): "not sure: help for Ukraine",
        ("send_weapons", "neither"): "neither: sending weapons",
    },
}
"""Question and answer that speak of the same thing as the claim, with a short name of the wording."""


@rules.remembered
def usable(polls: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Results that were read elsewhere than at a network which relays state media."""
    return vouched(polls, sources)


def americans(polls: pd.DataFrame) -> pd.DataFrame:
    """Results among all US adults or voters, with the answer "increase or same" added where both parts are printed."""
    known = polls[polls["population"].str.contains("US ") & (polls["party"] == "all")]
    parts = known[(known["topic"] == "military_aid_level") & known["option"].isin(["increase", "same"])]
    both = parts[parts.groupby("poll_id")["option"].transform("nunique") == 2].sort_values("option")
    kept = both.groupby("poll_id", as_index=False).last().assign(option="increase or same")
    kept["percent"] = kept["poll_id"].map(both.groupby("poll_id")["percent"].sum())
    return pd.concat([known, kept[known.columns]], ignore_index=True)


def with_margin(results: pd.DataFrame) -> pd.DataFrame:
    """Results with `margin` and `margin_from`: printed, from the sample size, the pollster's widest, or assumed."""
    steps = pd.DataFrame(
        {
            "printed": results["margin_of_error_points"],
            "sample size": float(rules.SAMPLING_POINTS) / results["n"].astype("float64") ** 0.5,
            "same pollster": results.groupby("pollster")["margin_of_error_points"].transform("max"),
            "assumed": float(rules.POLL_MARGIN_POINTS),
        }
    )
    return results.assign(margin=steps.bfill(axis=1)["printed"].round(1), margin_from=steps.notna().idxmax(axis=1))


def comparable(polls: pd.DataFrame, claim_id: str) -> pd.DataFrame:
    """Results on the claim's own subject, fielded in its year up to the end of May, with margin and `fits`."""
    wordings = COMPARABLE[claim_id]
    found = with_margin(americans(polls))
    found = found.assign(wording=[wordings.get(pair, "") for pair in zip(found["topic"], found["option"], strict=True)])
    day = found["field_end"]
    found = found[(found["wording"] != "") & (day.dt.year == ANNOUNCED.year) & (day <= pd.Timestamp(THEN))]
    away = (found["percent"] - STATED[claim_id]).abs().round(1)
    return found.assign(away=away, fits=away <= found["margin"]).sort_values(["away", "poll_id"])
