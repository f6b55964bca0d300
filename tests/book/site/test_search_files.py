"""What the build writes for the long tables and for search: which page loads what, how heavy, and which documents."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from book.site import longtables, search
from book.workbench.bench import before_paint

MOST_BYTES = {"sources": 200_000}
"""The table of sources is nearly all addresses, which do not compress; it grows with the evidence until it is parted."""


def test_weighs_little_and_only_where_it_is_used(site: Path) -> None:
    for path in site.glob("*.html"):
        most = MOST_BYTES.get(path.stem, 150_000)
        assert before_paint(site, path) <= most, f"{path.name}: bytes before the first paint, compressed"
        text = path.read_text(encoding="utf-8")
        assert ("datatables.js" in text) == (path.stem in longtables.PAGES), path.name
        assert ("minisearch.js" in text) == (path.stem == "search"), path.name
    assert "MIT License" in (site / "ledger" / "datatables.LICENSE.txt").read_text(encoding="utf-8")
    assert "Luca Ongaro" in (site / "search" / "minisearch.LICENSE.txt").read_text(encoding="utf-8")


def test_a_module_becomes_a_classic_script() -> None:
    assert "window.DataTable=x;" in longtables.classic("var x=1;export{y as other,x as default};")
    with pytest.raises(longtables.UnknownBundle, match="itables"):
        longtables.classic("var x=1;")


def test_a_section_is_found_by_its_own_text_only() -> None:
    page = BeautifulSoup(
        '<article class="bd-article"><section id="a"><h1>Title<a>#</a></h1><p>Own <b>words</b>, twice.</p>'
        '<figure class="chart" id="fig-a-1"><p class="chart-title"><span class="chart-number">Figure 1.</span> It rose</p>'
        '<div class="chart-frame" aria-label="A line"></div><figcaption>Per month. <span>Source</span></figcaption></figure>'
        '<section id="b"><h2>Part</h2><p>Inner.</p></section></section></article>',
        "lxml",
    )
    assert [(each.kind, each.title, each.url, each.text) for each in search.documents(page, "x")] == [
        ("section", "Title", "x.html#a", "Own words, twice."),
        ("section", "Part", "x.html#b", "Inner."),
        ("chart", "It rose", "x.html#fig-a-1", "Per month. A line"),
    ]
