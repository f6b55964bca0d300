"""Guarantees and sanctions: on paper, signed, and given (FRA-4, FRA-5)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows
from data.checks.frameworks.terms import BILATERAL, GRADUAL, RELIEF, TREATY, issue, part, table
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.frameworks import proposal_terms, proposals
from data.sanctions import sanctions
from data.talks import diplomacy_series

MEMBERSHIP = r"(?i)membership|invitation"
SIGNED = "bilateral_security_agreements_signed"
FRONT = r"(?i)ceasefire|peace|withdraw|front"
"""Words by which an easing of sanctions would be tied to progress on the ground."""


def kinds(terms: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Terms on guarantees by kind. NATO is split: membership offered, membership barred or delayed, and left open."""
    nato, given = issue(terms, "nato"), issue(terms, "security_guarantees")
    treaty = given["wording"].str.contains(TREATY)
    bilateral = given["wording"].str.contains(BILATERAL)
    barred, offered = nato["favours"] == "russia", nato["position"].str.contains(MEMBERSHIP)
    return {
        "NATO offered": nato[offered & ~barred],
        "NATO barred or delayed": nato[barred],
        "NATO left open": nato[~offered & ~barred],
        "bilateral agreement": given[bilateral],
        "treaty with guarantor states": given[treaty & ~bilateral],
        "other guarantee": given[~treaty & ~bilateral],
    }


@check("FRA-4", proposals, proposal_terms, diplomacy_series, events)
def guarantees(
    proposals: pd.DataFrame,
    proposal_terms: pd.DataFrame,
    diplomacy_series: pd.DataFrame,
    events: pd.DataFrame,
    as_of: date,
) -> Finding:
    """Three kinds of guarantee are said to be on the table: NATO, bilateral agreements, treaties.

    Terms of the proposals from 2014 to the end of May 2025 are sorted by these kinds. For NATO a term counts as a
    guarantee only when it offers membership; terms that bar or delay it are the opposite, and a text that leaves
    neutrality out offers nothing. Bilateral agreements also count when signed outside any proposal. All three kinds:
    supported; one or two: partly supported; none: no evidence found. The charitable reading, that NATO is on the table
    because it is spoken of, stands beside it.
    """
    by_kind = kinds(table(proposals, proposal_terms))
    signed = diplomacy_series[(diplomacy_series["series"] == SIGNED) & (diplomacy_series["end"] <= pd.Timestamp(THEN))]
    newest = signed.sort_values("end").tail(1)
    american = events[events["title"].str.contains("security agreement") & (events["date"] <= pd.Timestamp(THEN))]
    n = {kind: each["proposal_id"].nunique() for kind, each in by_kind.items()}
    offered = n["NATO offered"] > 0, len(newest) + n["bilateral agreement"] > 0, n["treaty with guarantor states"] > 0
    barred = n["NATO barred or delayed"]
    spoken = barred + n["NATO offered"] + n["NATO left open"]
    if not spoken + sum(n.values()) + len(newest):
        return Finding(Verdict.NO_EVIDENCE, "No term on guarantees is on record by this date.")
    count = int(newest["value"].iloc[0]) if len(newest) else 0
    paper = "".join(f" ({count} signed by {day:%B %Y})" for day in newest["end"])
    return Finding(
        {3: Verdict.SUPPORTED, 0: Verdict.NO_EVIDENCE}.get(sum(offered), Verdict.PARTLY),
        f"Up to May 2025, {n['bilateral agreement']} proposal names bilateral agreements{paper} and "
        f"{n['treaty with guarantor states']} a treaty with guarantor states; of {spoken} that name NATO, {barred} "
        f"would "
        f"bar or delay membership and {n['NATO offered'] or 'none'} offers it.",
        rows(*by_kind.values(), signed, american),
        measured=float(count),
        unit="agreements",
        series="bilateral security agreements signed",
        direct=False,
        readings=(
            Reading("NATO membership, offered", offered[0], float(n["NATO offered"]), "proposals"),
            Reading("NATO, as a subject", spoken > 0, float(spoken), "proposals"),
            Reading("bilateral agreements, signed", offered[1], float(count), "agreements"),
            Reading(
                "treaties with guarantor states", offered[2], float(n["treaty with guarantor states"]), "proposals"
            ),
        ),
    )


@check("FRA-5", proposals, proposal_terms, sanctions)
def relief(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, sanctions: pd.DataFrame, as_of: date) -> Finding:
    """The claim is about how the frameworks would lift sanctions: step by step, as things improve on the ground.

    Of the proposals from 2014 to the end of May 2025 that lift sanctions at all, those with steps or conditions are
    counted. More than half: supported; some: partly supported; none: contradicted; no proposal with relief: no evidence
    found. Beside the paper stands practice: steps of easing that the US, the EU or the UK took, by the announcement
    and since, and whether any of them names a ceasefire, peace, or a withdrawal as its reason.
    """
    terms = table(proposals, proposal_terms, as_of)
    lifting = issue(terms, "sanctions").loc[lambda f: f["position"].str.contains(RELIEF)]
    early, late = lifting[lifting["date"] <= pd.Timestamp(THEN)], lifting[lifting["date"] > pd.Timestamp(THEN)]
    steps = early[early["position"].str.contains(GRADUAL)]
    if early.empty:
        return Finding(Verdict.NO_EVIDENCE, "No proposal that would lift sanctions is on record by this date.")
    eased = sanctions[sanctions["kind"] == "easing"].sort_values("date")
    before = eased[eased["date"] <= pd.Timestamp(ANNOUNCED)]
    reasons = eased["what"].fillna("") + " " + eased["note"].fillna("")
    tied = int(reasons.str.contains(FRONT).sum())
    paper = part("on paper, by steps", len(steps), len(early))
    since = (
        f", {len(eased) - len(before)} since, {tied or 'none'} of them on record as given for progress on the ground"
    )
    return Finding(
        Verdict.SUPPORTED if paper.fits else Verdict.PARTLY if len(steps) else Verdict.CONTRADICTED,
        f"Of {len(early)} proposals up to May 2025 that would lift sanctions, {len(steps)} would do so by steps or on "
        f"conditions, {len(early) - len(steps)} at once or without saying how; by 17 May 2025 {len(before) or 'no'} "
        f"step of "
        f"easing had been taken{since if len(eased) > len(before) else ''}.",
        rows(early, late, eased),
        measured=paper.value,
        unit="percent of proposals with relief",
        series="proposals that lift sanctions by steps",
        direct=False,
        readings=(
            paper,
            part("on paper, in proposals made since", int(late["position"].str.contains(GRADUAL).sum()), len(late)),
            Reading("in practice, easing by the announcement", len(before) > 0, float(len(before)), "steps"),
            Reading("in practice, easing tied to progress on the ground", tied > 0, float(tied), "steps"),
        ),
    )
