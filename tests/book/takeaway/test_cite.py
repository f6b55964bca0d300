"""What the book says of itself: references, head tags, reviews for machines."""

import json
import tomllib
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from jsonschema import validate as fits  # type: ignore[import-untyped]
from pybtex.database import parse_string  # type: ignore[import-untyped]

from book.layout import ROOT
from book.site import head, notfound
from book.takeaway import claimreview
from book.takeaway.cite import Book, block, tex
from data.checks.verdicts import Verdict
from data.package import HERE, tables
from tests.tiny import Tiny

BASE = "https://example.org/book/"
HOSTILE = r"50% of \$3 & {more}_less #1 ~ ^"


def record(verdict: str, as_of: str, reason: str = "Because.") -> dict[str, Any]:
    """A finding as the records hold it, with what the citing modules read of it."""
    return {
        "claim_id": "CON-7", "section": "conflict", "claim": "More than </script> ten", "words": "10+", "verdict": verdict, "as_of": as_of,
        "reason": reason, "as_of_label": "then" if as_of == "2025-05-31" else "now", "source_ids": [],
        "evidence": [{"ref": "clashes:x", "published": as_of, "source_ids": ["nestlablog"]}],
    }  # fmt: skip


def moved() -> list[dict[str, Any]]:
    return [record("not checkable", "2025-05-31"), record("supported", "2026-01-02")]


def book(base: str = "") -> Book:
    made = Book.read(ROOT / "_config.yml", ROOT / "CITATION.cff", moved())
    return Book(**{**vars(made), "base": base})


SCHEMA = {
    "type": "object",
    "required": ["@type", "url", "claimReviewed", "itemReviewed", "author", "datePublished"],
    "properties": {
        "@type": {"const": "ClaimReview"},
        "url": {"type": "string", "pattern": r"\.html#[A-Z]{3}-\d+$"},
        "claimReviewed": {"type": "string", "minLength": 1},
        "datePublished": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
        "author": {"type": "object", "required": ["@type", "name"], "properties": {"@type": {"const": "Organization"}}},
        "itemReviewed": {
            "type": "object",
            "required": ["@type", "name", "author", "appearance"],
            "properties": {
                "@type": {"const": "Claim"},
                "name": {"type": "string", "minLength": 1},
                "datePublished": {"const": "2025-05"},
                "author": {"type": "object", "required": ["@type", "name"]},
                "appearance": {"type": "object", "required": ["@type", "url"]},
            },
        },
        "reviewRating": {
            "type": "object",
            "required": ["@type", "ratingValue", "bestRating", "worstRating", "alternateName"],
            "properties": {
                "@type": {"const": "Rating"},
                "ratingValue": {"type": "integer", "minimum": 1, "maximum": 5},
                "bestRating": {"const": 5},
                "worstRating": {"const": 1},
                "alternateName": {"enum": [str(each) for each in claimreview.RATINGS]},
            },
        },
    },
}
"""Required and recommended properties of ClaimReview, Claim and Rating as schema.org and its largest reader ask for them."""


def test_tex_is_printed_as_it_stands() -> None:
    assert tex("a_b & 5%") == r"a\_b \& 5\%"
    assert tex("\\{}") == r"\textbackslash{}\textbraceleft{}\textbraceright{}"


@pytest.mark.parametrize("base", ["", BASE])
def test_bibtex_is_read_by_a_parser(base: str) -> None:
    entry = next(iter(parse_string(book(base).bibtex("conflict", HOSTILE), "bibtex").entries.values()))
    assert entry.type == "incollection"
    assert entry.fields["title"] == f"{{{tex(HOSTILE)}}}"
    assert entry.fields["year"] == "2026"
    assert [str(each) for each in entry.persons["author"]] == ["{The contributors of What the Record Shows}"]
    assert entry.fields.get("url") == (f"{BASE}conflict.html" if base else None)
    assert next(iter(parse_string(book(base).bibtex(), "bibtex").entries.values())).type == "book"


def test_a_reference_names_title_section_date_version_and_page() -> None:
    told = book().text("conflict", "Killed, or injured?")
    for part in (
        "“Killed, or injured?” In: What the Record Shows",
        "Version 1.0.0",
        "2 January 2026",
        ",2026:conflict",
    ):
        assert part in told
    assert "<b>" not in block(book(), "conflict", "<b>", "CON-1")


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    package = yaml.safe_load((HERE / "datapackage.yaml").read_text())
    assert book().version == project["version"] == str(package["version"])


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_review_has_what_schema_org_asks_for(verdict: Verdict) -> None:
    made = claimreview.review(book(), record(verdict, "2025-05-31"), record(verdict, "2026-01-02", "Later."))
    fits(made, SCHEMA)
    assert ("reviewRating" in made) == (verdict is not Verdict.NOT_CHECKABLE)
    assert "31 May 2025" in made["reviewBody"] and "2 January 2026" in made["reviewBody"]
    assert "nestlablog" in made["itemReviewed"]["appearance"]["url"]


def test_ratings_are_all_different_and_silence_is_the_middle() -> None:
    values = list(claimreview.RATINGS.values())
    assert sorted(values) == [1, 2, 3, 4, 5]
    assert claimreview.RATINGS[Verdict.NO_EVIDENCE] == 3
    assert [claimreview.month(each) for each in ("https://a.b/2025/05/x.html", "https://a.b/x")] == ["2025-05", None]


def test_no_text_ends_the_script() -> None:
    page = BeautifulSoup("<html><head></head></html>", "lxml")
    claimreview.Reviews(book(), moved())(page, "conflict")
    again = BeautifulSoup(str(page), "lxml").select_one("script")
    assert again is not None
    assert json.loads(again.text)["@graph"][0]["claimReviewed"] == "More than </script> ten"


def test_descriptions_end_at_a_sentence_or_a_word() -> None:
    assert head.shortened("Short.") == "Short."
    assert head.shortened("A first sentence of some length. A second one.", 40) == "A first sentence of some length."
    assert head.shortened("one two three four five", 12) == "one two…"


def test_built_pages_say_what_they_are(tiny: Tiny) -> None:
    site = tiny.folder / "build" / "html"
    for path in sorted(site.glob("*.html")):
        page = BeautifulSoup(path.read_text(), "lxml")
        assert page.html is not None and page.html["lang"] == "en"
        if path.name == notfound.FILE:
            continue
        for name in ("description", "citation_title", "citation_author", "citation_publication_date", "DC.identifier"):
            assert len(page.select(f'meta[name="{name}"]')) == 1, (path.name, name)
        picture = page.select_one('meta[property="og:image"]')
        assert picture is not None and (site / str(picture["content"])).is_file(), path.name
        assert not page.select("link[rel=canonical]"), "no address is configured"
    section = BeautifulSoup((site / "conflict.html").read_text(), "lxml")
    assert len(section.select("#cite-this-section details pre")) == 1
    listed = json.loads((site / claimreview.FILE).read_text())["@graph"]
    assert {each["name"] for each in listed} == {"CON-7", "CAM-1"}
    for each in listed:
        fits(each, SCHEMA)
    cite = BeautifulSoup((site / "cite.html").read_text(), "lxml")
    links = cite.select("article a[download]")
    assert len(links) > 2 * len(tables()) and len(cite.select("article .size")) == len(links)
