"""All findings in one table: `findings.csv`, `findings.json`, the score, and what moved between then and now."""

import json
from pathlib import Path
from typing import Any

import pandas as pd

from data.checks.verdicts import Verdict

COLUMNS = [
    "claim_id", "section", "as_of", "verdict", "level", "variations", "held", "hangs_on", "measured", "unit", "claimed",
    "distance_pct", "reason",
    "source_ids", "evidence_hash",
]  # fmt: skip
NOT_YET = "not yet examined"
NOT_MEASURED: dict[str, Any] = {"level": "", "variations": None, "held": None, "hangs_on": []}
"""How sure a claim is that is not checkable."""


def as_csv(findings: list[dict[str, Any]]) -> str:
    """The findings as CSV text; source ids, and originators that the verdict hangs on, are joined by `;`."""
    flat = [{**each, **(each["sureness"] or NOT_MEASURED)} for each in findings]
    frame = pd.DataFrame(flat, columns=COLUMNS)
    frame = frame.astype({"variations": "Int64", "held": "Int64"})
    for column in ("source_ids", "hangs_on"):
        frame[column] = frame[column].map(";".join)
    return frame.to_csv(index=False, lineterminator="\n")


def as_json(findings: list[dict[str, Any]]) -> str:
    """The findings as JSON text, with rows of evidence, readings and signs."""
    return json.dumps(findings, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def load(path: Path) -> list[dict[str, Any]]:
    """The findings of a `findings.json`."""
    return list(json.loads(path.read_text(encoding="utf-8")))


def pairs(findings: list[dict[str, Any]]) -> dict[str, dict[str, dict[str, Any]]]:
    """The findings by claim: `pairs(…)["CON-7"]["then"]`."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for record in findings:
        found.setdefault(record["claim_id"], {})[record["as_of_label"]] = record
    return found


def score(findings: list[dict[str, Any]], label: str) -> dict[str, int]:
    """How many claims have each verdict, in the order of the vocabulary; `label` is then or now."""
    counts = {str(verdict): 0 for verdict in Verdict}
    for record in findings:
        if record["as_of_label"] == label:
            counts[record["verdict"]] += 1
    return counts


def moved(findings: list[dict[str, Any]]) -> list[str]:
    """Claims whose verdict differs between then and now."""
    return [key for key, pair in pairs(findings).items() if pair["then"]["verdict"] != pair["now"]["verdict"]]
