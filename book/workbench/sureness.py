"""How sure the verdicts are, as text: `python -m book sureness [CLAIM …]`, all of them without a claim.

One line a claim from firm to fragile, and under a claim that is named each variation that moves its verdict.
"""

import argparse
from datetime import date

from book.cells import newest
from book.findings.certainty import as_record, told
from data.article import claims
from data.checks import find
from data.checks.sureness import LEVELS, Sureness, sureness
from data.dates import THEN


def order(found: tuple[str, Sureness | None]) -> tuple[int, float, str]:
    """From firm to fragile, then by the share of variations; what is not checkable stands last."""
    claim_id, sure = found
    return (LEVELS.index(sure.level), -sure.share_pct, claim_id) if sure else (len(LEVELS), 0.0, claim_id)


def line(claim_id: str, sure: Sureness | None, as_of: date) -> str:
    """One claim: its verdict, and how sure it is."""
    return f"{claim_id:6} {find(claim_id, as_of).verdict:18} {told(as_record(sure)) or 'not rated'}"


def main(given: argparse.Namespace) -> int:
    """Print how sure some claims, or all, are; a claim that nobody makes is one line of advice."""
    known, as_of = list(claims()["claim_id"]), given.as_of or newest()
    for claim_id in given.claims:
        if claim_id not in known:
            print(f"no claim {claim_id!r}; data/tables/claims.csv has {known[0]} to {known[-1]}")
            return 2
    for claim_id in given.claims:
        for day in dict.fromkeys((min(THEN, as_of), as_of)):
            sure = sureness(claim_id, day)
            print(f"{day}: {line(claim_id, sure, day)}")
            for each in sure.moved if sure else ():
                print(f"  {each.kind}: {each.what}: {each.verdict}")
    if not given.claims:
        for claim_id, sure in sorted(((key, sureness(key, as_of)) for key in known), key=order):
            print(line(claim_id, sure, as_of))
    return 0
