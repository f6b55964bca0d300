"""What a box says of a claim: the article's words, the reading that decided, how sure it is; and who stands in a list."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from book.findings.certainty import as_record
from book.findings.evidence import CARRIERS, known_sources, links, rank, where_read
from book.site.render import Renderer
from data import checks
from data.article import article_headings, claims
from data.checks.relays import RELAY
from data.checks.sureness import Sureness, Variation
from data.dates import THEN
from tests.data.checks.pins import NOW

MOVED = (
    Variation("originator", "OHCHR", "no evidence found"),
    Variation("threshold", "X at 4 instead of 3", "contradicted"),
)


@pytest.fixture(scope="module")
def renderer(tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    return Renderer(tmp_path_factory.mktemp("drawn"))


def box(renderer: Renderer, claim_id: str, sure: Sureness | None) -> Any:
    pair = [checks.as_record(checks.find(claim_id, day)) | {"sureness": as_record(sure)} for day in (THEN, NOW)]
    return BeautifulSoup(renderer.finding(*pair), "lxml").section


def test_a_box_marks_the_reading_that_decided_and_says_how_sure(renderer: Renderer) -> None:
    found = box(renderer, "CON-7", Sureness(9, 7, "fragile", MOVED, 2))
    finding = checks.find("CON-7", NOW)
    decides = found.select(".readings .decides")
    assert len(decides) == len(found.select(".readings"))
    assert finding.decided_by is not None
    assert finding.readings[finding.decided_by].label in decides[-1].get_text()
    assert decides[-1].select_one(".kind").get_text() == finding.readings[finding.decided_by].kind
    line = found.select_one(".sureness").get_text()
    assert line == "How sure: fragile: the verdict holds in 7 of 9 variations; it falls without OHCHR."
    assert "with X at 4 instead of 3: contradicted" in found.select_one(".how").get_text()


def test_a_box_shows_the_articles_own_few_words(renderer: Renderer) -> None:
    words = str(claims().set_index("claim_id").loc["CON-7", "words"]).removeprefix("table: ")
    assert box(renderer, "CON-7", None).select_one(".article-words q").get_text() == words


def test_what_is_not_checkable_has_no_readings_and_no_sureness(renderer: Renderer) -> None:
    found = box(renderer, "OVR-6", None)
    assert not found.select(".readings, .sureness")


def test_words_are_few_and_every_section_has_its_heading(renderer: Renderer) -> None:
    assert claims()["words"].str.split().map(len).max() <= 12
    assert set(article_headings()["section"]) == set(claims()["section"])
    told = renderer.claims({"heading": "H", "claims": [{"claim_id": "A-1", "claim": "c", "words": "w"}]}, {})
    assert [each.get_text() for each in BeautifulSoup(told, "lxml").select("q")] == ["H", "w"]


def test_originals_stand_before_copies_and_a_relay_says_what_it_is() -> None:
    known = known_sources()
    picked = [str(known.index[known["carrier_kind"] == kind][0]) for kind in reversed(CARRIERS)]
    listed = BeautifulSoup(links(picked), "lxml")
    shown = [str(each["href"]).partition("#src-")[2] for each in listed.select("a")]
    assert shown == sorted(picked, key=rank) == picked[::-1]
    assert f"({RELAY})" in listed.get_text()


@pytest.mark.parametrize(
    ("originator", "carrier", "kind", "told"),
    [
        ("OHCHR", "OHCHR", "original", ""),
        ("OHCHR", "Devdiscourse", "copy or mirror", "in Devdiscourse, copy or mirror"),
        ("TASS", "TASS", "state media", "state media"),
        ("Reuters", "Reuters", "news report", ""),
    ],
)
def test_a_list_says_where_a_source_was_read(originator: str, carrier: str, kind: str, told: str) -> None:
    assert where_read({"originator": originator, "carrier": carrier, "carrier_kind": kind}) == told


def test_every_kind_of_carrier_has_its_place() -> None:
    assert set(known_sources()["carrier_kind"]) == set(CARRIERS)


def test_a_firm_verdict_lists_nothing_that_moves_it(renderer: Renderer) -> None:
    firm = box(renderer, "CON-7", Sureness(9, 9, "firm", (), 2))
    assert firm.select_one(".sureness").get_text().endswith("holds in 9 of 9 variations.")
    assert "What moves the verdict" not in firm.get_text()
