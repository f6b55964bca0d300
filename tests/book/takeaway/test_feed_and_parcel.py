"""What readers and machines take away: the feed, the map, the data package."""

import re
import zipfile
from pathlib import Path

import pytest
from frictionless import validate
from lxml import etree

from book.takeaway import feed, parcel
from data.package import tables
from tests.book.takeaway.test_cite import BASE, book, moved
from tests.tiny import Tiny


@pytest.mark.parametrize("base", ["", BASE])
def test_the_feed_tells_what_moved(base: str) -> None:
    first, second = (feed.atom(book(base), moved()) for _ in range(2))
    assert first == second
    space = {"a": "http://www.w3.org/2005/Atom"}
    entries = etree.fromstring(first).findall("a:entry", space)
    assert [each.findtext("a:title", None, space) for each in entries][1] == "CON-7: not checkable → supported"
    assert all(re.match(r"(tag|https):", str(each.findtext("a:id", None, space))) for each in entries)
    assert entries[1].find("a:link", space).get("href") == f"{base}conflict.html#CON-7"
    assert {each.findtext("a:updated", None, space) for each in entries} == {"2026-01-02T00:00:00+00:00"}
    assert f'href="{base}sources.html#src-nestlablog"' in str(entries[1].findtext("a:content", None, space))


def test_a_map_is_written_only_for_a_book_with_an_address(tmp_path: Path) -> None:
    for name in ("index", "conflict", "404", "search"):
        (tmp_path / f"{name}.html").touch()
    feed.write(tmp_path, book(), moved())
    assert not (tmp_path / "sitemap.xml").exists() and not (tmp_path / "robots.txt").exists()
    feed.write(tmp_path, book(BASE), moved())
    listed = [each.text for each in etree.parse(tmp_path / "sitemap.xml").iter("{*}loc")]
    assert listed == [f"{BASE}conflict.html", BASE]
    assert f"Sitemap: {BASE}sitemap.xml" in (tmp_path / "robots.txt").read_text()


def test_the_archive_is_the_same_twice(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (folder / "tables").mkdir(parents=True)
    for name in ("tables/b.csv", "tables/a.csv", "README.md", "datapackage.json"):
        (folder / name).write_text(name)
    parcel.packed(folder, tmp_path / "one.zip")
    (folder / "tables" / "a.csv").touch()
    parcel.packed(folder, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    listed = zipfile.ZipFile(tmp_path / "one.zip").namelist()
    assert listed == ["README.md", "datapackage.json", "tables/a.csv", "tables/b.csv"]


def test_the_built_package_is_valid_after_unzipping(tiny: Tiny, tmp_path: Path) -> None:
    site = tiny.folder / "build" / "html"
    with zipfile.ZipFile(site / parcel.FILE) as archive:
        archive.extractall(tmp_path)
    assert {f"tables/{name}.csv" for name in tables()} <= set(parcel.members(tmp_path))
    for name in ("datapackage.json", "datapackage.yaml"):
        report = validate(str(tmp_path / name))
        assert report.valid, report.flatten(["name", "rowNumber", "message"])[:5]
    readme = (tmp_path / "README.md").read_text()
    assert "`casualties_cumulative`" in readme or "### casualties_cumulative" in readme
