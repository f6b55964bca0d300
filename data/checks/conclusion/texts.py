"""END-3: do the proposals made after the date combine diplomacy, economic incentives and security guarantees?"""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.checks.conclusion.outlook import judged
from data.dates import ANNOUNCED
from data.frameworks import proposal_terms, proposals

PILLARS = {
    "diplomacy": ("ceasefire", "territory", "nato", "army_cap", "prisoners", "elections", "minorities"),
    "economic incentives": ("sanctions", "reconstruction"),
    "security guarantees": ("security_guarantees", "peacekeepers"),
}
"""Issues of proposals by the three parts of the claim; terms on the nuclear plant count for none."""


def pillars(proposals: pd.DataFrame, proposal_terms: pd.DataFrame) -> pd.DataFrame:
    """Proposals after the announcement: number of issues, and for each part of the claim whether they hold it."""
    after = proposals[proposals["date"] > pd.Timestamp(ANNOUNCED)].sort_values(["date", "proposal_id"])
    named = [set(proposal_terms.loc[proposal_terms["proposal_id"] == key, "issue"]) for key in after["proposal_id"]]
    parts = {part: [bool(have & set(wanted)) for have in named] for part, wanted in PILLARS.items()}
    return after.assign(issues=[len(have) for have in named], **parts)


def share(label: str, whole: pd.Series) -> Reading:
    """How many texts hold all three parts; it fits where they are more than half."""
    most = bool(len(whole)) and bool(100 * whole.mean() > rules.MORE_THAN_HALF_PCT)
    return Reading(f"{label}: {whole.sum()} of {len(whole)}", most, float(whole.sum()), "proposals")


@check("END-3", proposals, proposal_terms)
def combined(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, as_of: date) -> Finding:
    """The claim is a forecast: the way forward combines diplomacy, economic incentives and security guarantees.

    It is read as a statement on what proposals made after the announcement hold, by the issues of their terms:
    sanctions and rebuilding are economic, guarantees and peacekeepers are security, the others diplomacy. In May 2025
    it is open and not checkable. A year after the call the full texts decide: all three parts in more than half of
    them, supported; in some, partly supported; in none, contradicted. All proposals, short ones included, are the
    other reading.
    """
    after = pillars(proposals, proposal_terms)
    full = after[after["issues"] >= rules.FULL_TEXT_ISSUES]
    if not judged(as_of) or full.empty:
        reason = (
            f"It is an open forecast; among the proposals ({len(after)}) made after the announcement and public by "
            f"{as_of:%-d %B %Y} {len(full) or 'none'} is a full text."
        )
        return Finding(Verdict.NOT_CHECKABLE, reason, rows(after), direct=False)
    whole = full[list(PILLARS)].all(axis=1)
    by_text, by_all = share("full texts", whole), share("all proposals", after[list(PILLARS)].all(axis=1))
    names = ", ".join(f"the {title} of {day:%B %Y}" for title, day in full.loc[whole, ["title", "date"]].to_numpy())
    return Finding(
        Verdict.SUPPORTED if by_text.fits else Verdict.PARTLY if whole.any() else Verdict.CONTRADICTED,
        f"Of {len(full)} full texts put forward after the announcement {whole.sum()} hold all three parts"
        f"{f' ({names})' if names else ''}, and of all {len(after)} proposals {by_all.value:.0f} do.",
        rows(full, proposal_terms[proposal_terms["proposal_id"].isin(full["proposal_id"])]),
        measured=by_text.value,
        unit="full texts",
        series="full texts with all three parts",
        readings=(by_text, by_all),
    )
