"""The printed report, made from a tiny assembled book: one figure, one finding, the ledger, the sources, the method."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd
import pikepdf
import pytest
import yaml

from book.findings import ledger
from book.findings.certainty import as_record
from book.findings.harvest import Figure
from book.layout import ROOT
from book.print import pdf
from book.print.pdf import PrintFailed, lettered, opening, typeset
from book.print.printed import printed
from book.site import context, pictures
from book.site.render import Renderer
from data import checks
from data.checks.sureness import LEVELS, sureness
from data.checks.verdicts import Verdict
from data.dates import THEN
from data.sources import sources
from tests.book.print.reader import elements, links, target, words
from tests.conftest import Once

CLAIM, SECTION = "CON-7", "conflict"
METHOD = """# How a verdict is reached

Every rule, with [a page outside](https://example.org/rules/all), [the section](conflict) and [how to help](contribute).

| Verdict | When |
| --- | --- |
| supported | the evidence agrees |
"""


def fence(html: str) -> str:
    return f"\n```{{raw}} html\n{html}\n```\n"


@pytest.fixture(scope="session")
def findings() -> list[dict[str, Any]]:
    days = (THEN, sources(None)["published"].max().date())
    return [
        {**checks.as_record(checks.find(CLAIM, day)), "as_of_label": label, "sureness": as_record(sureness(CLAIM, day))}
        for label, day in zip(("then", "now"), days, strict=True)
    ]


def assembled(folder: Path, findings: list[dict[str, Any]]) -> Path:
    """A source folder as `book.site.assemble` leaves it, in small."""
    render = Renderer(folder.parent / "pictures")
    frame = pd.DataFrame({"x": [1, 2], "y": ["✓ one", "two"], "source_id": findings[0]["source_ids"][0]})
    spec = alt.Chart(frame).mark_bar().encode(x="x:Q", y="y:N").properties(width=900).to_dict()
    drawn = Figure("conflict-1", 1, SECTION, "c1", "draw()", spec, "Two is more than one", "Two bars, one longer", "Counts.",
                   tuple(findings[0]["source_ids"]))  # fmt: skip
    (render.drawn / SECTION).mkdir(parents=True)
    folder.mkdir()
    pictures.draw(spec, drawn.name, render.drawn / SECTION)
    shutil.copytree(render.drawn / SECTION, folder / "charts", ignore=shutil.ignore_patterns("*.phone.svg"))
    cited = [row for row in context.source_rows(findings) if row["source_id"] in findings[1]["source_ids"]]
    rows = [row for row in context.ledger_rows(findings) if row["section"] == SECTION]
    where = {row["claim_id"]: row["section"] for row in rows}
    given = {"not_yet": ledger.NOT_YET, "levels": LEVELS, "verdicts": [str(each) for each in Verdict]}
    cards = [
        {"slug": SECTION, "title": "The fighting", "counts": {"supported": 2, "misleading": 1}, "claims": 3, "moved": 0}
    ]
    pages = {
        "index": "# A tiny record\n\nIt stands in the [ledger](ledger).\n"
        + fence(context.template("cards.html.j2", cards=cards, glyphs={}, verdicts=[])),
        SECTION: "# The fighting\n\n## What the record shows\n" + fence(render.figure(drawn, "04_conflict"))
        + "\n## Findings\n" + fence(render.finding(*findings)),
        "ledger": "# The ledger\n" + fence(context.template("ledger.html.j2", rows=rows, **given)),
        "sources": "# Sources\n" + fence(context.template("all_sources.html.j2", rows=cited, section_of=where)),
        "method": METHOD,
        "contribute": "# Contribute\n\nWords that stay online.\n",
    }  # fmt: skip
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    parts = [{"caption": "Sections", "chapters": [{"file": SECTION}]},
             {"caption": "Record", "chapters": [{"file": name} for name in ("ledger", "sources", "method", "contribute")]}]  # fmt: skip
    (folder / "_toc.yml").write_text(
        yaml.safe_dump({"format": "jb-book", "root": "index", "parts": parts}, sort_keys=False)
    )
    (folder / "_config.yml").write_text((ROOT / "_config.yml").read_text(encoding="utf-8"), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def press(once: Once, findings: list[dict[str, Any]]) -> Path:
    """A folder with the assembled book (`book`) and what was printed of it (`report.pdf`)."""

    def printing(folder: Path) -> None:
        folder.mkdir()
        pdf.write(assembled(folder / "book", findings), findings, folder / "report.pdf")

    return once("press", printing)


@pytest.fixture(scope="module")
def report(press: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(press / "report.pdf") as opened:
        yield opened


def test_text(report: pikepdf.Pdf, findings: list[dict[str, Any]]) -> None:
    pages = [words(page) for page in report.pages]
    whole = "".join(pages)
    assert "Atinyrecord" in pages[0] and "Evidenceasof" in pages[0]
    for told in (
        "Contents",
        "Inbrief",
        "Section1",
        "Thefighting",
        "Figure1.1Twoismorethanone",
        "AppendixA",
        "Bibliography",
    ):
        assert told in whole, told
    assert re.sub(r"[\s'’“”\"-]", "", findings[1]["reason"])[:60] in re.sub(r"['’“”\"-]", "", whole)
    assert "Howitwaschecked" in whole and "Evidencehash" not in whole, "the hash is of use online only"
    for gone in ("draw()", "Astable", "Rowsofevidence", "Wordsthatstayonline", "notyetknownthen"):
        assert gone not in whole, gone


def test_outline_names_every_chapter(report: pikepdf.Pdf) -> None:
    with report.open_outline() as outline:
        titles = {entry.title: [child.title for child in entry.children] for entry in outline.root}
    assert list(titles) == [
        "Contents",
        "Figures",
        "In brief",
        "1 The fighting",
        "A The ledger",
        "B How a verdict is reached",
        "Bibliography",
    ]
    assert titles["1 The fighting"] == ["1.1 What the record shows", "1.2 Findings"]


def test_links_lead_somewhere(report: pikepdf.Pdf, findings: list[dict[str, Any]]) -> None:
    pages = {page.obj.objgen for page in report.pages}
    inside = [target(report, link) for link in links(report) if "/Dest" in link]
    outside = {str(link.A.URI) for link in links(report) if "/A" in link and "/URI" in link.A}
    assert set(inside) <= pages and len(inside) > 20
    assert "https://example.org/rules/all" in outside, "an address outside stays a link"
    urls = sources(None).set_index("source_id").loc[findings[1]["source_ids"], "url"]
    assert set(urls) <= outside, "each cited source keeps its address"
    assert all("/Contents" in link for link in links(report)), "PDF/UA: each link says where it leads"


def test_ledger_leads_to_the_box(report: pikepdf.Pdf) -> None:
    number = next(at for at, page in enumerate(report.pages) if "AppendixA" in words(page))
    box = next(
        at for at, page in enumerate(report.pages) if f"{CLAIM}Civilian" in words(page) and "Measured" in words(page)
    )
    wide = report.pages[number]
    assert wide.MediaBox[2] > wide.MediaBox[3], "the ledger lies across"
    led = {target(report, mark) for mark in wide.Annots if "/Dest" in mark}
    assert report.pages[box].obj.objgen in led


def test_fonts_are_embedded(report: pikepdf.Pdf) -> None:
    fonts = [font for page in report.pages for font in page.Resources.get("/Font", {}).values()]
    described = [inner.FontDescriptor for font in fonts for inner in font.DescendantFonts]
    assert described and all({"/FontFile2", "/FontFile3"} & set(each.keys()) for each in described)
    names = {str(each.FontName).partition("+")[2].partition("-")[0] for each in described}
    assert names <= {"LiberationSans", "LibertinusSerif", "DejaVuSansMono"}, "no font of this machine"


def test_tags_and_alternative_text(report: pikepdf.Pdf) -> None:
    found = list(elements(report.Root.StructTreeRoot.K))
    kinds = Counter(str(each.S) for each in found)
    assert report.Root.MarkInfo.Marked and str(report.Root.Lang) == "en-GB"
    assert kinds["/H1"] >= 6 and kinds["/Table"] >= 3 and kinds["/TH"] and kinds["/L"] and kinds["/Caption"] == 1
    assert [str(each.Alt) for each in found if each.S == "/Figure"] == ["Two bars, one longer"]
    with report.open_metadata() as data:
        assert (data["pdfuaid:part"], data["pdfaid:part"], data["pdfaid:conformance"]) == ("1", "2", "A")
        assert data["dc:title"] == "A tiny record"


def test_no_figure_is_clipped(report: pikepdf.Pdf) -> None:
    margin, width = 25 / 25.4 * 72, 210 / 25.4 * 72
    for each in elements(report.Root.StructTreeRoot.K):
        if each.S == "/Figure":
            laid = [each.A] if isinstance(each.A, pikepdf.Dictionary) else list(each.A)
            box = [float(edge) for part in laid for edge in part.get("/BBox", [])]
            assert margin - 1 <= box[0] < box[2] <= width - margin + 1, "a chart is no wider than the text"


def test_same_bytes_twice(press: Path, findings: list[dict[str, Any]], tmp_path: Path) -> None:
    pdf.write(press / "book", findings, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (press / "report.pdf").read_bytes()


def test_signs_get_their_font() -> None:
    assert 'font-family="DejaVu Sans Mono, Arial"' in lettered('<text font-family="Arial">✕</text>')
    assert lettered('<text font-family="Arial">−5</text>') == '<text font-family="Arial">−5</text>'


def test_faults_are_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no article"):
        printed("<html><body></body></html>")
    (tmp_path / "press").mkdir()
    with pytest.raises(PrintFailed, match="nowhere"):
        typeset(opening(title="T") + "#link(<nowhere>)[x]", tmp_path, tmp_path / "press")
