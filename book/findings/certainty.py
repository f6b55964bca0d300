"""How sure findings are, as plain records: what `data.checks.sureness` measures, then and now."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from data.checks.sureness import Sureness, sureness
from data.dates import THEN

WORDS = ("variations", "held", "level", "moved", "originators", "hangs_on", "kappa")
"""What a record of sureness holds."""


def as_record(found: Sureness | None) -> dict[str, Any] | None:
    """A sureness as plain JSON; None for a claim that is not checkable."""
    if found is None:
        return None
    moved = [asdict(each) for each in found.moved]
    values = (found.asked, found.held, found.level, moved, found.originators, list(found.hangs_on), found.kappa)
    return dict(zip(WORDS, values, strict=True))


def measured(claims: list[str], as_of: str) -> dict[str, dict[str, Any]]:
    """How sure the findings on some claims are on a day (YYYY-MM-DD), by claim: `measured(…)["CON-7"]["then"]`."""
    now = date.fromisoformat(as_of)
    days = {"then": min(THEN, now), "now": now}
    return {key: {label: as_record(sureness(key, day)) for label, day in days.items()} for key in claims}


def load(paths: list[Path]) -> dict[str, dict[str, Any]]:
    """What `measured` gave for several sections, from their files."""
    found: dict[str, dict[str, Any]] = {}
    for path in paths:
        found |= json.loads(path.read_text(encoding="utf-8"))
    return found


def told(record: dict[str, Any] | None) -> str:
    """How sure a finding is, in one line; the empty text for a claim that is not checkable."""
    if record is None:
        return ""
    if not record["variations"]:
        return "not measured: nothing on record to leave out, no threshold to move"
    start = f"{record['level']}: the verdict holds in {record['held']} of {record['variations']} variations"
    if not record["moved"]:
        return start
    names = record["hangs_on"]
    if names:
        listed = ", ".join(names[:-1]) + (" or " if len(names) > 1 else "") + names[-1]
        return f"{start}; it falls without {listed}"
    return f"{start}; it moves with {' and '.join(kinds(record['moved']))}"


def kinds(moved: list[dict[str, str]]) -> list[str]:
    """What moved a verdict, where no originator did: a threshold, the codes of another coder."""
    names = {"threshold": "a threshold", "coder": "the codes of another coder"}
    return [names[kind] for kind in names if any(each["kind"] == kind for each in moved)]
