"""Reading the evidence: every kind of bad row is refused with its place, and `as_of` lets no later row through."""

import re
import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import package
from data.package import HERE, BadEvidence, check, read, tables
from data.validate import validate

LINE = "clashes,2025-03-01,2025-03-31,4270,137.7"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the evidence that a test may spoil."""
    target = tmp_path / "data"
    target.mkdir()
    for name in ("datapackage.yaml", "corrections.csv"):
        shutil.copy(HERE / name, target)
    shutil.copytree(HERE / "tables", target / "tables")
    return target


def spoil(folder: Path, old: str, new: str, table: str = "clashes") -> None:
    path = folder / "tables" / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_all_tables_fit() -> None:
    assert validate()["rows"].gt(0).all()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (LINE, LINE.replace("4270", "many"), "clashes.csv:3: column total: value 'many'"),
        (LINE, LINE.replace("2025-03-31", "2025-03-32"), "clashes.csv:3: column end: value '2025-03-32'"),
        (LINE, LINE.replace("clashes", "skirmishes"), "clashes.csv:3: column measure: value 'skirmishes'"),
        (LINE, LINE.replace("2025-03-31", ""), "clashes.csv:3: column end"),
        (LINE, LINE + ",one,too,many,cells,here,are,here", "clashes.csv:3"),
    ],
)
def test_a_bad_cell_is_named(folder: Path, old: str, new: str, said: str) -> None:
    spoil(folder, old, new)
    with pytest.raises(BadEvidence) as caught:
        check("clashes", folder)
    assert said in str(caught.value)


def test_a_duplicate_key_is_named(folder: Path) -> None:
    path = folder / "tables" / "clashes.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, lines[2]]) + "\n", encoding="utf-8")
    with pytest.raises(BadEvidence, match=f"clashes.csv:{len(lines) + 1}"):
        check("clashes", folder)


def test_published_before_the_fact_is_named(folder: Path) -> None:
    spoil(folder, "General Staff count via Khortytsia spokesman,2025-05-04", "count,2025-01-04")
    with pytest.raises(BadEvidence, match=r"clashes.csv:2: column published: 2025-01-04 is before end \(2025-02-28\)"):
        check("clashes", folder)


def test_unknown_sources_are_named_all_at_once(folder: Path) -> None:
    spoil(folder, ",P01,", ",P01x,")
    spoil(folder, "hw_gifu_250403", "nobody")
    with pytest.raises(BadEvidence, match="column more_source_ids: value 'nobody'") as caught:
        validate(folder)
    assert re.search(r"clashes.csv:2: column source_id: value 'P01x'.*add it there", str(caught.value))


def correct(folder: Path, **cells: str) -> None:
    row = {"table": "idps", "key": "pre-war", "column": "idps", "source_value": "1460000", "value": "1460001",
           "reason": "test", "status": "open", "expires": "never", "added": "2026-01-01"} | cells  # fmt: skip
    pd.DataFrame([row]).to_csv(folder / "corrections.csv", index=False)


def test_a_correction_is_applied_and_dropped_when_closed(folder: Path) -> None:
    correct(folder)
    assert read("idps", folder=folder)["idps"].iloc[0] == 1460001
    package._whole.cache_clear()
    correct(folder, status="closed")
    assert read("idps", folder=folder)["idps"].iloc[0] == 1460000


@pytest.mark.parametrize(
    ("cells", "said"),
    [({"key": "nowhere"}, "no row idps:nowhere"), ({"source_value": "1"}, "now holds '1460000', the correction was")],
)
def test_a_correction_that_meets_nothing_fails_loudly(folder: Path, cells: dict[str, str], said: str) -> None:
    correct(folder, **cells)
    with pytest.raises(BadEvidence, match=said):
        read("idps", folder=folder)


@given(table=st.sampled_from(tables()), day=st.dates(date(2014, 1, 1), date(2026, 12, 31)))
def test_as_of_lets_no_later_row_through(table: str, day: date) -> None:
    whole, cut = read(table), read(table, day)
    if "published" in whole:
        assert (cut["published"] <= pd.Timestamp(day)).all()
        assert len(cut) == (whole["published"] <= pd.Timestamp(day)).sum()
    assert cut["row"].is_unique


def test_every_loader_is_named_like_its_table() -> None:
    import importlib
    import pkgutil

    import data

    loaders = {
        name
        for module in pkgutil.iter_modules(data.__path__)
        for name, value in vars(importlib.import_module(f"data.{module.name}")).items()
        if callable(value) and getattr(value, "__module__", "") == f"data.{module.name}" and name in tables()
    }
    assert loaders == set(tables())
