"""Guarantees: of what kind (FRA-4), and for whose security (FRA-7)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, other, plain, rows, unknown, weaker
from data.checks.frameworks.terms import BILATERAL, TREATY, earlier, issue, more_than_half, on_the_table, table, texts
from data.frameworks import proposal_terms, proposals
from data.talks import diplomacy_series

MEMBERSHIP = r"(?i)membership|invitation"
SIGNED = "bilateral_security_agreements_signed"
PROMISES = ("security_guarantees", "peacekeepers")
"""Issues whose terms promise protection to Ukraine."""
SECURITY = (*PROMISES, "nato", "army_cap")


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


@check("FRA-4", proposals, proposal_terms, diplomacy_series)
def guarantees(
    proposals: pd.DataFrame, proposal_terms: pd.DataFrame, diplomacy_series: pd.DataFrame, as_of: date
) -> Finding:
    """Three kinds of guarantee are said to be on the table: NATO, bilateral agreements, treaties.

    On the table means in a proposal of the year before the article; bilateral agreements also count when signed in that
    year outside any proposal. A term that bars or delays membership is no guarantee by NATO, and a text that leaves
    neutrality out offers nothing. The plain reading needs all three kinds, the weaker one some of them. That our list
    holds no text of a kind proves nothing; kinds of older texts are of another time.
    """
    terms = table(proposals, proposal_terms)
    live, old = kinds(on_the_table(terms)), kinds(earlier(terms))
    signed = on_the_table(diplomacy_series[diplomacy_series["series"] == SIGNED].assign(date=lambda f: f["end"]))
    newest = signed.sort_values("end").tail(1)
    named = ("NATO offered", "bilateral agreement", "treaty with guarantor states")
    there = {kind: len(live[kind]) + (len(newest) if kind == named[1] else 0) > 0 or None for kind in named}
    count, nato = sum(map(bool, there.values())), texts(live["NATO barred or delayed"])
    if not count + nato + sum(len(each) for each in old.values()):
        return unknown("NATO, bilateral agreements and treaties", "No term on guarantees is on record by this date.")
    before = "".join(f" (last in {day:%Y})" for day in old[named[2]]["date"].tail(1))
    paper = "".join(f" ({value:.0f} in all by {day:%B %Y})" for value, day in newest[["value", "end"]].to_numpy())
    return Finding(
        readings=(
            plain("all three kinds", count, "of 3 kinds", fits=cases.both(*there.values())),
            weaker("some of the three kinds", count, "of 3 kinds", fits=count > 0 or None),
            other("kinds named in older texts", fits=any(len(old[kind]) for kind in named) or None),
        ),
        reason=f"In the year before the article our list holds {'bilateral agreements' if there[named[1]] else 'no agreement'}"
        f"{paper}, {len(live[named[0]]) or 'no'} plan with an invitation to NATO, which {nato} others would bar, and "
        f"{len(live[named[2]]) or 'no'} treaty with guarantor states{before}.",
        evidence=rows(*live.values(), *(old[kind] for kind in named), signed),
        measured=float(count),
        unit="of 3 kinds",
        series="kinds of guarantee on the table in the year before",
    )


def sides(terms: pd.DataFrame) -> pd.DataFrame:
    """Whose security the terms of each proposal serve: one row a proposal, `ukraine`, `russia` and `both`.

    A promise of protection serves Ukraine unless it is coded as Russia's demand; any other term on security serves the
    side whose demand it meets.
    """
    found = issue(terms, *SECURITY)
    promised = found["issue"].isin(PROMISES) & (found["favours"] != "russia")
    coded = found.assign(
        ukraine=found["favours"].isin(["ukraine", "shared"]) | promised,
        russia=found["favours"].isin(["russia", "shared"]),
    )
    each = coded.groupby("proposal_id", sort=False)[["ukraine", "russia"]].any()
    return each.assign(both=each["ukraine"] & each["russia"])


@check("FRA-7", proposals, proposal_terms)
def for_both(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, as_of: date) -> Finding:
    """Guarantees for both are read as terms on security in one text that serve either side.

    Terms on security are promises of protection, foreign troops, NATO and limits on armies. A promise of protection
    serves Ukraine, whatever it is worth; other terms serve the side whose stated demand they meet, by our coding. The
    plain reading asks it of more than half of the texts of the year before the article that have such terms, the
    weaker one of some. Older texts are of another time. How secure either side would feel is not on record.
    """
    terms = table(proposals, proposal_terms)
    live, old = sides(on_the_table(terms)), sides(earlier(terms))
    if live.empty and old.empty:
        return unknown("most texts serve both sides", "No term on security is on record by this date.")
    both, of = int(live["both"].sum()), len(live)
    alone = [int((live[side] & ~live["both"]).sum()) for side in ("ukraine", "russia")]
    return Finding(
        readings=(
            plain("most texts on security serve both sides", both, f"of {of} texts", fits=more_than_half(both, of)),
            weaker("some texts serve both sides", both, f"of {of} texts", fits=both > 0 or None),
            other("older texts serve both sides", old["both"].sum(), f"of {len(old)}", fits=old["both"].any() or None),
        ),
        reason=f"Of {of} texts on security of the year before the article, {both} held terms for both sides, "
        f"{alone[0]} for Ukraine alone and {alone[1]} for Russia alone; among older texts {old['both'].sum()} had both.",
        evidence=rows(issue(terms, *SECURITY)),
        measured=float(both),
        unit=f"of {of} texts",
        series="texts of the year before with terms for the security of both sides",
    )
