"""The one way from a CSV file to a data frame: described by `datapackage.yaml`, checked by Frictionless, cut by date.

Every table is checked each time it is read. A row that does not fit stops the reader with file, line, column, value
and what was expected. `read` keeps only what was *published* on or before `as_of`, so that "as known on" is a property
of the evidence and never of a page. The column `row` that `read` adds names each row as `table:key`.
"""

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pandas as pd
import yaml
from frictionless import Check, Checklist, Resource, errors

from data.corrections import BadEvidence, corrected

__all__ = ["HERE", "BadEvidence", "check", "describe", "descriptor", "lines", "read", "tables"]

HERE = Path(__file__).parent
AHEAD = "ahead of time"
DTYPES = {"string": "str", "integer": "Int64", "number": "float64", "boolean": "boolean", "date": "str"}
LIMIT = 20
"""How many faults one error message lists."""


class TooEarly(errors.RowError):
    type = "published-too-early"
    title = "Published before the fact"
    description = "A row cannot be public before the day that it describes, unless its note says so."
    template = "{note}"


class PublishedAfterTheFact(Check):
    """`published` is not before the day that the row describes, or the note starts with "ahead of time"."""

    type = "published-after-the-fact"
    Errors: ClassVar = [TooEarly]

    def __init__(self, *, day: str) -> None:
        super().__init__()
        self.day = day

    def validate_row(self, row: Any) -> Iterator[Any]:
        published, day = row.get("published"), row.get(self.day)
        if published and day and published < day and not str(row.get("note") or "").startswith(AHEAD):
            note = (
                f"column published: {published} is before {self.day} ({day}); "
                f'expected the same day or later, or a note that starts with "{AHEAD}"'
            )
            yield TooEarly.from_row(row, note=note)


@cache
def descriptor(folder: Path = HERE) -> dict[str, Any]:
    """The Data Package descriptor of `folder` as a dict, as written in its `datapackage.yaml`."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with (folder / "datapackage.yaml").open(encoding="utf-8") as file:
        return dict(yaml.load(file, Loader=loader))


def tables(folder: Path = HERE) -> list[str]:
    """Names of all tables, in the order of the package."""
    return [str(resource["name"]) for resource in descriptor(folder)["resources"]]


def describe(table: str, folder: Path = HERE) -> dict[str, Any]:
    """The descriptor of one table. Raises BadEvidence for a name that the package does not hold."""
    for resource in descriptor(folder)["resources"]:
        if resource["name"] == table:
            return dict(resource)
    raise BadEvidence(
        f"{folder / 'datapackage.yaml'}: no table is named {table!r}; add it to resources or mend the name"
    )


def faults(report: Any, folder: Path) -> list[str]:
    """One line for each fault of a Frictionless report: file:line, column, value, expectation."""
    lines = []
    for task in report.tasks:
        where = (folder / "tables" / f"{task.name}.csv").relative_to(folder.parent)
        for error in task.errors:
            line = getattr(error, "row_number", None)
            column, value = getattr(error, "field_name", None), getattr(error, "cell", None)
            place = f"{where}:{line}" if line else str(where)
            cell = f" column {column}: value {value!r}:" if column else ""
            lines.append(f"{place}:{cell} {error.note}")
    return lines


def checks_for(resource: dict[str, Any]) -> list[Check]:
    """The checks beyond the schema that a table asks for in its descriptor."""
    return [PublishedAfterTheFact(day=resource["describedDay"])] if "describedDay" in resource else []


def check(table: str, folder: Path = HERE) -> None:
    """Check one table against its schema. Raises BadEvidence that lists every fault (at most LIMIT)."""
    resource = describe(table, folder)
    alone = {**resource, "schema": {key: value for key, value in resource["schema"].items() if key != "foreignKeys"}}
    opened = Resource.from_descriptor(alone, basepath=str(folder))
    found = faults(opened.validate(Checklist(checks=checks_for(resource))), folder)
    if found:
        raise BadEvidence("\n".join([f"{len(found)} fault(s) in the table {table}:", *found[:LIMIT]]))


def keys(frame: pd.DataFrame, table: str, folder: Path = HERE) -> pd.Series:
    """The identity of each row, `table:key`, with the parts of a compound key joined by `|`."""
    parts = frame[describe(table, folder)["schema"]["primaryKey"]].astype("str").fillna("")
    joined = ["|".join(row) for row in parts.itertuples(index=False)]
    return pd.Series([f"{table}:{key}" for key in joined], index=frame.index, dtype="str")


@cache
def _whole(table: str, folder: Path) -> pd.DataFrame:
    check(table, folder)
    path = folder / describe(table, folder)["path"]
    raw = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8")
    raw.insert(0, "row", keys(raw, table, folder))
    raw = corrected(raw, table, folder / "corrections.csv")
    for field in describe(table, folder)["schema"]["fields"]:
        column = raw[field["name"]].where(raw[field["name"]] != "")
        if field["type"] == "boolean":
            column = column.map({"true": True, "false": False})
        column = column.astype(DTYPES[field["type"]])
        raw[field["name"]] = pd.to_datetime(column, format="%Y-%m-%d") if field["type"] == "date" else column
    return raw


def read(table: str, as_of: date | None = None, folder: Path = HERE) -> pd.DataFrame:
    """Rows of a table that were public on or before `as_of` (None: all), with the column `row` in front.

    Dates are datetime64, whole numbers Int64, booleans nullable; an empty cell is a missing value. Raises BadEvidence.
    """
    frame = _whole(table, folder)
    if as_of is not None and "published" in frame:
        frame = frame[frame["published"] <= pd.Timestamp(as_of)]
    return frame.reset_index(drop=True)


def lines(table: str, folder: Path = HERE) -> dict[str, int]:
    """Line in the CSV file of each row, by its identity `table:key`."""
    path = folder / describe(table, folder)["path"]
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        key = describe(table, folder)["schema"]["primaryKey"]
        return {f"{table}:" + "|".join(row[part] for part in key): reader.line_num for row in reader}
