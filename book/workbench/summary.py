"""The summary that CI shows: what ran again and why, and which verdicts moved. `python -m book summary OLD_FINDINGS.csv`"""

import argparse
import json
from typing import Any

import pandas as pd

from book.layout import BUILD


def built(record: dict[str, Any]) -> str:
    """What ran and why, from `build.json`, as Markdown."""
    lines = [f"## Build: {len(record['ran'])} ran, {len(record['reused'])} reused, {record['seconds']:.0f} s", ""]
    if record["ran"]:
        lines += ["| task | why | seconds |", "| --- | --- | ---: |"]
    for task in record["tasks"]:
        if task["outcome"] == "ran":
            why = "; ".join(task["why"][:4]) + (f"; {len(task['why']) - 4} more" if len(task["why"]) > 4 else "")
            lines.append(f"| {task['task']} | {why or 'a task before it ran'} | {task['seconds']:.1f} |")
    lines += [f"**{name} failed:** {message}" for name, message in record["failures"].items()]
    return "\n".join(lines)


def moved(old: pd.DataFrame, new: pd.DataFrame) -> str:
    """Which verdicts differ between two tables of findings (claim_id, as_of, verdict, reason), as Markdown.

    The first date of a claim is "then", its second "now"; days themselves may differ between the two tables.
    """
    for frame in (old, new):
        frame["when"] = frame.groupby("claim_id").cumcount().map({0: "then", 1: "now"})
    both = new.merge(old, on=["claim_id", "when"], how="left", suffixes=("", "_old"))
    changed = both[both["verdict"] != both["verdict_old"]].fillna({"verdict_old": "none"})
    if changed.empty:
        return "## Verdicts\n\nNo verdict moved."
    rows = [
        f"| {row.claim_id} | {row.when} | {row.verdict_old} | {row.verdict} | {row.reason} |"
        for row in changed.itertuples()
    ]
    head = [
        "## Verdicts",
        "",
        f"{len(rows)} moved.",
        "",
        "| claim | when | was | is | reason |",
        "| --- | --- | --- | --- | --- |",
    ]
    return "\n".join([*head, *rows])


def main(given: argparse.Namespace) -> int:
    """Print the summary of the last build; the table to compare with may be missing."""
    old, now = given.findings, BUILD / "findings.csv"
    if (BUILD / "build.json").exists():
        print(built(json.loads((BUILD / "build.json").read_text(encoding="utf-8"))), end="\n\n")
    else:
        print("## Build\n\nThe build stopped before its first task.", end="\n\n")
    if old and old.exists() and now.exists():
        print(moved(pd.read_csv(old), pd.read_csv(now)))
    else:
        print("## Verdicts\n\nNo earlier findings to compare with.")
    return 0
