"""India, South Africa, and other countries of the Global South (INT-6, INT-8)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.checks.international.stances import NATO, reactions, tally
from data.checks.international.votes import TWO_TEXTS, since_invasion
from data.dates import THEN
from data.statements import statements
from data.un import un_votes, un_votes_by_country

PAIR = {"IND": "India", "ZAF": "South Africa"}
NOT_SOUTH = {*NATO, "RUS", "UKR", "VAT", "EUU", *PAIR}
"""Left out of "other countries of the Global South": allies, the parties to the war, the Holy See, the EU, the pair."""
WAITING = ("cautious", "neutral")


@check("INT-6", statements, un_votes_by_country, un_votes)
def dialogue(
    statements: pd.DataFrame, un_votes_by_country: pd.DataFrame, un_votes: pd.DataFrame, as_of: date
) -> Finding:
    """Support for dialogue is read from what the two governments said; how they voted stands beside it.

    Taken are all recorded statements of both from 2022 to the end of May 2025. More than half of each in support of
    talks: supported; of one only: partly supported; of neither: contradicted; a government without a statement is not
    counted, and without any the finding is that there is no evidence. Votes in the UN General Assembly since February
    2022 decide nothing here: an abstention takes no side on a text, and says nothing on talks. They are shown because
    readers may take support for dialogue as support for Ukraine's texts.
    """
    said = statements[statements["iso3"].isin(list(PAIR)) & statements["stance"].notna()]
    said = said[said["date"].between(pd.Timestamp("2022-02-24"), pd.Timestamp(THEN))]
    if said.empty:
        return Finding(Verdict.NO_EVIDENCE, "No statement of India or South Africa on the war is on record yet.")
    support = said["stance"].eq("support").groupby(said["iso3"]).agg(["sum", "count"])
    fits = 100 * support["sum"] / support["count"] > rules.MORE_THAN_HALF_PCT
    votes = {iso3: since_invasion(un_votes_by_country, un_votes, iso3) for iso3 in PAIR}
    votes = {iso3: each[each["date"] <= pd.Timestamp(as_of)] for iso3, each in votes.items()}
    abstained = {iso3: f"{(each['vote'] == 'A').sum()} of {len(each)}" for iso3, each in votes.items()}
    both = bool(fits.all()) and len(fits) == len(PAIR)
    told = ", ".join(f"{PAIR[str(iso3)]} in {row['sum']} of {row['count']}" for iso3, row in support.iterrows())
    return Finding(
        Verdict.SUPPORTED if both else Verdict.PARTLY if fits.any() else Verdict.CONTRADICTED,
        f"Up to the end of May 2025 statements on record support talks: {told}; in the recorded votes of the UN "
        f"General "
        f"Assembly since February 2022 India abstained in {abstained['IND']} and South Africa in {abstained['ZAF']}.",
        rows(said, *votes.values()),
        measured=float(support["sum"].sum()),
        unit=f"of {len(said)} statements",
        series="statements of India and South Africa in support of talks",
        readings=(
            *(
                Reading(f"{PAIR[str(iso3)]}, statements for talks", bool(fits[iso3]), float(row["sum"]), "statements")
                for iso3, row in support.iterrows()
            ),
            *(Reading(f"{PAIR[iso3]}, abstentions: {abstained[iso3]} votes", None) for iso3 in PAIR),
        ),
    )


@check("INT-8", statements, un_votes)
def waiting(statements: pd.DataFrame, un_votes: pd.DataFrame, as_of: date) -> Finding:
    """Waiting for details is read as a statement of these days that withholds judgement on the call.

    Looked for among recorded statements of 10 to 31 May 2025 by governments outside NATO and Europe, except India and
    South Africa, coded cautious or neutral. China, which counts itself among the Global South, is taken in. More than
    half of the countries on record: supported; some: partly supported; none: no evidence found, since of most of these
    countries no statement was collected at all. Abstentions in the UN General Assembly of February 2025 are older and
    about other texts: they show distance, not waiting, and are named only.
    """
    others = {code for code in statements["iso3"].dropna().unique() if code not in NOT_SOUTH and ";" not in code}
    said = reactions(statements, others)
    wait = sorted(said.loc[said["stance"].isin(WAITING), "iso3"].unique())
    on_record = said.drop_duplicates("iso3").sort_values("country")
    welcomed = on_record.loc[~on_record["iso3"].isin(wait), "country"].tolist()
    two = un_votes[un_votes["resolution"].isin(TWO_TEXTS)].sort_values("resolution")
    share = 100 * len(wait) / len(on_record) if len(on_record) else 0.0
    abstained = " and ".join(str(n) for n in two["abstain"]) or "later"
    highest = float(two["abstain"].max()) if len(two) else None
    told = f"; {' and '.join(welcomed)}, the only others on record, welcomed talks" if welcomed else ""
    some = Verdict.SUPPORTED if share > rules.MORE_THAN_HALF_PCT else Verdict.PARTLY
    reason = (
        f"{len(wait)} of {len(on_record)} other countries on record from 10 to 31 May 2025 withheld judgement."
        if wait
        else f"No statement that waits for details was found{told}; the {abstained} abstentions in the UN votes of "
        f"24 February 2025 are about other texts."
    )
    return Finding(
        some if wait else Verdict.NO_EVIDENCE,
        reason,
        rows(said, two),
        measured=float(len(wait)),
        unit="countries",
        series="other countries of the Global South that withheld judgement",
        direct=False,
        readings=(
            tally("a statement that waits for details", len(wait), unit="countries"),
            Reading("no statement at all, in this record", None),
            Reading("abstentions of February 2025, on other texts", None, highest, "states"),
        ),
    )
