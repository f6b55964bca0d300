"""Check all the evidence at once, links between the tables included: `python -m data.validate`."""

import sys
from pathlib import Path

import pandas as pd

from data.package import HERE, LIMIT, BadEvidence, check, describe, lines, read, tables


def links(table: str, folder: Path = HERE) -> list[str]:
    """Faults of the references of one table: single keys, and lists of keys in one cell."""
    resource = describe(table, folder)
    frame = read(table, folder=folder)
    found: list[str] = []
    targets = [
        (key["fields"][0], key["reference"]["resource"], key["reference"]["fields"][0], None)
        for key in resource["schema"].get("foreignKeys", [])
    ]
    targets += [
        (field["name"], *field["references"].split("."), field.get("separator"))
        for field in resource["schema"]["fields"]
        if "references" in field
    ]
    for column, other, key, separator in targets:
        known = set(read(other, folder=folder)[key])
        cells = frame[["row", column]].dropna()
        for row, cell in zip(cells["row"], cells[column], strict=True):
            for part in str(cell).split(separator) if separator else [cell]:
                if part not in known:
                    line = lines(table, folder)[row]
                    found.append(
                        f"data/tables/{table}.csv:{line}: column {column}: value {part!r}: expected a "
                        f"{key} of data/tables/{other}.csv; add it there or mend the value"
                    )
    return found


def details(folder: Path = HERE) -> list[str]:
    """Faults of events.detail_ref, which names a row of another table as `table:key`."""
    if "events" not in tables(folder):
        return []
    events = read("events", folder=folder).dropna(subset=["detail_ref"])
    found = []
    for row, cell in zip(events["row"], events["detail_ref"], strict=True):
        table, _, key = str(cell).partition(":")
        column = describe(table, folder)["schema"]["primaryKey"][0]
        if key not in set(read(table, folder=folder)[column]):
            line = lines("events", folder)[row]
            found.append(
                f"data/tables/events.csv:{line}: column detail_ref: value {cell!r}: expected table:key of a row"
            )
    return found


def unused(folder: Path = HERE) -> list[str]:
    """Sources that no row refers to."""
    used: set[str] = set()
    for table in tables(folder):
        frame = read(table, folder=folder)
        if table != "sources":
            for column in {"source_id", "more_source_ids"} & set(frame.columns):
                used |= set(frame[column].dropna().str.split(";").explode())
    where = lines("sources", folder)
    return [
        f"data/tables/sources.csv:{where[f'sources:{key}']}: column source_id: value {key!r}: expected a row of some "
        f"table that refers to it; delete the source or cite it"
        for key in read("sources", folder=folder)["source_id"]
        if key not in used
    ]


def validate(folder: Path = HERE) -> pd.DataFrame:
    """Check every table. Returns table and rows; raises BadEvidence that lists the faults (at most LIMIT)."""
    found: list[str] = []
    for table in tables(folder):
        try:
            check(table, folder)
        except BadEvidence as bad:
            found += str(bad).splitlines()[1:]
    if not found:
        found = [fault for table in tables(folder) for fault in links(table, folder)] + details(folder) + unused(folder)
    if found:
        raise BadEvidence("\n".join([f"{len(found)} fault(s) in the evidence:", *found[:LIMIT]]))
    return pd.DataFrame({"table": tables(folder), "rows": [len(read(t, folder=folder)) for t in tables(folder)]})


if __name__ == "__main__":
    try:
        checked = validate()
    except BadEvidence as bad:
        sys.exit(str(bad))
    print(f"{len(checked)} tables, {checked['rows'].sum()} rows: all fit data/datapackage.yaml")
