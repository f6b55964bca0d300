"""END-3: do the proposals made after the date combine diplomacy, economic incentives and security guarantees?"""

from datetime import date

import pandas as pd

from data.checks import Finding, check, not_checkable, plain, rows, rules, unknown, weaker
from data.checks.conclusion.outlook import judged
from data.checks.frameworks.terms import EMPTY
from data.dates import ANNOUNCED
from data.frameworks import proposal_terms, proposals

PILLARS = {
    "diplomacy": ("ceasefire", "territory", "nato", "army_cap", "prisoners", "elections", "minorities"),
    "economic incentives": ("sanctions", "reconstruction"),
    "security guarantees": ("security_guarantees", "peacekeepers"),
}
"""Issues of proposals by the three parts of the claim; terms on the nuclear plant count for none."""


def pillars(proposals: pd.DataFrame, proposal_terms: pd.DataFrame) -> pd.DataFrame:
    """Proposals after the announcement: number of issues, and for each part of the claim whether they hold it.

    Terms that are not recorded count as none.
    """
    after = proposals[proposals["date"] > pd.Timestamp(ANNOUNCED)].sort_values(["date", "proposal_id"])
    said = proposal_terms[~proposal_terms["position"].str.contains(EMPTY)]
    named = [set(said.loc[said["proposal_id"] == key, "issue"]) for key in after["proposal_id"]]
    parts = {part: [bool(have & set(wanted)) for have in named] for part, wanted in PILLARS.items()}
    return after.assign(issues=[len(have) for have in named], **parts)


@check("END-3", proposals, proposal_terms)
def combined(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, as_of: date) -> Finding:
    """The claim is a forecast: the way forward combines diplomacy, economic incentives and security guarantees.

    It names no time. So it is open, and not checkable, until a year after the call has passed; then it is tested by the
    proposals made after the announcement, by the issues of their terms: sanctions and rebuilding are economic,
    guarantees and peacekeepers are security, the others diplomacy. The plain reading asks all three parts of more than
    half of the full texts. Weaker readings ask them of some, or of the full texts together.
    """
    after = pillars(proposals, proposal_terms)
    full = after[after["issues"] >= rules.FULL_TEXT_ISSUES]
    if not judged(as_of):
        return not_checkable(
            f"It is a forecast without a date, still open on {as_of:%-d %B %Y}; our list then held {len(full) or 'no'} full texts "
            "made after the announcement."
        )
    what = "all three parts in most full texts"
    if full.empty:
        return unknown(what, "Our list holds no full text made after the announcement.", after)
    held = full[list(PILLARS)]
    whole, of = int(held.all(axis=1).sum()), len(full)
    spread = int(held.any().sum())
    names = " and ".join(
        f"the {title} of {day:%B %Y}" for title, day in full.loc[held.all(axis=1), ["title", "date"]].to_numpy()
    )
    return Finding(
        readings=(
            plain(what, whole, f"of {of} full texts", fits=100 * whole / of > rules.MORE_THAN_HALF_PCT),
            weaker("all three parts in some full texts", whole, f"of {of} full texts", fits=whole > 0 or None),
            weaker("all three, spread over several texts", spread, "of 3 parts", fits=spread == len(PILLARS) or None),
        ),
        reason=f"Of {of} full texts in our list put forward after the announcement {whole} hold all three parts"
        f"{f': {names}' if names else ''}.",
        evidence=rows(after, proposal_terms[proposal_terms["proposal_id"].isin(after["proposal_id"])]),
        measured=float(whole),
        unit=f"of {of} full texts",
        series="full texts with all three parts",
    )  # fmt: skip
