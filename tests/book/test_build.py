"""The pipeline from end to end, on a tiny book: what runs again, what is reused, and how it fails."""

import json
import shutil
from pathlib import Path

from book.verify import digests
from tests.book.conftest import PARTS, Tiny

BOTH = set(PARTS)
FAST = ("--only", "validate or execute")
"""Without the findings, the pages and the PDF, which take most of the time and do not matter here."""


def test_both_outputs_and_all_records(tiny: Tiny) -> None:
    build = tiny.folder / "build"
    for name in ("html/index.html", "html/conflict.html", "report.pdf", "findings.csv", "findings.json", "build.json"):
        assert (build / name).stat().st_size > 0, name
    record = json.loads((build / "build.json").read_text())
    assert {"ran", "reused", "tools", "data", "bytes", "seconds", "warnings"} <= record.keys()
    assert "not yet examined" in (build / "html" / "ledger.html").read_text(), "claims without a page are listed, too"


def test_nothing_changed_executes_nothing(tiny: Tiny) -> None:
    assert tiny.build().returncode == 0
    record = json.loads((tiny.folder / "build" / "build.json").read_text())
    assert record["ran"] == []


def test_one_table_executes_just_its_pages(tiny: Tiny) -> None:
    table = tiny.folder / "data" / "tables" / "clashes.csv"
    before = table.read_text()
    table.write_text(before.replace("includes the Easter truce", "includes the truce of Easter"))
    assert table.read_text() != before
    assert tiny.build(*FAST).returncode == 0
    assert tiny.executed == {"04_conflict"}
    record = json.loads((tiny.folder / "build" / "build.json").read_text())
    why = next(each["why"] for each in record["tasks"] if each["task"] == "execute[04_conflict]")
    assert any("clashes.csv" in reason for reason in why), why
    table.write_text(before)
    assert tiny.build().returncode == 0


def test_a_clone_with_the_cache_executes_only_what_changed(tiny: Tiny, tmp_path: Path) -> None:
    clone = Tiny(tmp_path / "clone")
    for name in ("build", "pytask.lock"):
        source, target = tiny.folder / name, clone.folder / name
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    for path in sorted(clone.folder.rglob("*.ipynb")):
        if path.parent.name == "notebooks" and "build" not in path.parts:
            shutil.copy(tiny.folder / "notebooks" / path.name, path)
    assert clone.build().returncode == 0
    assert clone.executed == set()
    assert digests(clone.folder) == digests(tiny.folder)
    polls = clone.folder / "data" / "tables" / "polls.csv"
    polls.write_text(polls.read_text().replace("(American Trends Panel)", "(Pew's American Trends Panel)"))
    assert clone.build(*FAST).returncode == 0
    assert clone.executed == {"11_campaign"}


def test_another_date_executes_all(tiny: Tiny) -> None:
    assert tiny.build("--as-of", "2025-12-31").returncode == 0
    assert tiny.executed == BOTH
    assert "31 December 2025" in (tiny.folder / "build" / "html" / "index.html").read_text()


def test_a_page_that_reads_what_it_does_not_declare_fails(tiny: Tiny) -> None:
    tiny.write("11_campaign", extra='import pandas\npandas.read_csv("../data/tables/purl.csv")')
    done = tiny.build(*FAST)
    assert done.returncode != 0
    assert "11_campaign.ipynb reads purl without declaring it" in done.stderr
    tiny.write("11_campaign")


def test_a_failing_notebook_is_named_and_the_others_run(tiny: Tiny) -> None:
    assert tiny.build(*FAST).returncode == 0
    tiny.write("04_conflict", extra='raise ValueError("no such front")')
    tiny.write("11_campaign", extra="changed = True")
    done = tiny.build(*FAST)
    assert done.returncode != 0
    assert "04_conflict.ipynb, cell tiny-6: ValueError: no such front" in done.stderr
    assert tiny.executed == {"11_campaign"}
    for stem in PARTS:
        tiny.write(stem)


def test_a_bad_row_stops_the_build(tiny: Tiny) -> None:
    table = tiny.folder / "data" / "tables" / "clashes.csv"
    before = table.read_text()
    table.write_text(before.replace("4270,137.7", "many,137.7"))
    done = tiny.build(*FAST)
    assert done.returncode != 0
    assert "data/tables/clashes.csv:3: column total: value 'many'" in done.stderr
    assert tiny.executed == set()
    table.write_text(before)
