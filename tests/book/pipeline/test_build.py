"""The pipeline from end to end, on a tiny book: what runs again, what is reused, and how it fails."""

from book.workbench.verify import digests
from tests.tiny import FAST, PARTS, Tiny

BOTH = set(PARTS)


def test_both_outputs_and_all_records(tiny: Tiny) -> None:
    build = tiny.folder / "build"
    for name in ("html/index.html", "html/conflict.html", "report.pdf", "findings.csv", "findings.json", "build.json"):
        assert (build / name).stat().st_size > 0, name
    assert {"ran", "reused", "tools", "data", "bytes", "seconds", "warnings"} <= tiny.record.keys()
    assert "not yet examined" in (build / "html" / "ledger.html").read_text(), "claims without a page are listed, too"


def test_a_clone_with_the_cache_runs_nothing_and_then_only_what_changed(tiny: Tiny, own: Tiny) -> None:
    assert own.build().returncode == 0
    assert own.record["ran"] == []
    assert digests(own.folder) == digests(tiny.folder)
    own.change("data/tables/clashes.csv", "includes the Easter truce", "includes the truce of Easter")
    assert own.build(*FAST).returncode == 0
    assert own.executed == {"04_conflict"}
    why = next(each["why"] for each in own.record["tasks"] if each["task"] == "execute[04_conflict]")
    assert any("clashes.csv" in reason for reason in why), why


def test_another_date_executes_all(own: Tiny) -> None:
    assert own.build("--as-of", "2025-12-31", "--only", "not html and not pdf").returncode == 0
    assert own.executed == BOTH
    assert "31 December 2025" in (own.folder / "build" / "book" / "index.md").read_text()


def test_a_page_that_reads_what_it_does_not_declare_fails(own: Tiny) -> None:
    own.write("11_campaign", extra='import pandas\npandas.read_csv("../data/tables/purl.csv")')
    done = own.build(*FAST)
    assert done.returncode != 0
    assert "11_campaign.ipynb reads purl without declaring it" in done.stderr


def test_a_failing_notebook_is_named_and_the_others_run(own: Tiny) -> None:
    own.write("04_conflict", extra='raise ValueError("no such front")')
    own.write("11_campaign", extra="changed = True")
    done = own.build(*FAST)
    assert done.returncode != 0
    assert "04_conflict.ipynb, cell tiny-6: ValueError: no such front" in done.stderr
    assert own.executed == {"11_campaign"}


def test_a_bad_row_stops_the_build(own: Tiny) -> None:
    own.change("data/tables/clashes.csv", "4270,137.7", "many,137.7")
    done = own.build(*FAST)
    assert done.returncode != 0
    assert "data/tables/clashes.csv:3: column total: value 'many'" in done.stderr
    assert own.executed == set()


def test_a_page_that_the_contents_forget_stops_the_build(own: Tiny) -> None:
    own.change("_toc.yml", "      - file: campaign\n", "")
    own.write("11_campaign", extra="changed = True")
    done = own.build(*FAST)
    assert done.returncode != 0
    assert "_toc.yml does not name notebooks/11_campaign.ipynb; add the line `- file: campaign`" in done.stderr
    assert own.executed == set()
