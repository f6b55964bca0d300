"""The ledger, the sources and the search page, as a reader uses them: from disk, by hand and by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from data.article import claims
from data.checks.verdicts import Verdict
from data.sources import sources

CLAIMS, SOURCES = len(claims()), len(sources(None))
VERDICTS = [str(each) for each in Verdict]
Open = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, site: Path) -> Iterator[Open]:
    """Opens a page of the site from disk. At the end no page may have reported an error or asked another host."""
    faults: list[str] = []
    contexts = []

    def visited(address: str, **options: Any) -> Page:
        contexts.append(browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options}))
        page = contexts[-1].new_page()
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda request: None if request.url.startswith(("file:", "data:")) else faults.append(request.url),
        )
        page.goto(f"{site.as_uri()}/{address}")
        return page

    yield visited
    for context in contexts:
        context.close()
    assert not faults


def rows(page: Page) -> Locator:
    return page.locator(".ledger tbody tr[id]")


def titles(page: Page) -> list[str]:
    page.locator(".found-title").first.wait_for()
    return page.locator(".found-title").all_inner_texts()


def kinds(page: Page) -> list[str]:
    page.locator(".found-kind").first.wait_for()
    return [each.partition(" · ")[0] for each in page.locator(".found-kind").all_inner_texts()]


def test_every_claim_stands_in_the_ledger_in_order(visit: Open) -> None:
    page = visit("ledger.html")
    expect(page.locator(".filter-status")).to_have_text(f"{CLAIMS} of {CLAIMS} statements")
    assert [row.get_attribute("id") for row in rows(page).all()] == list(claims()["claim_id"])


@pytest.mark.parametrize("label, name", [("Verdict then", "then"), ("Verdict now", "now"), ("Verdict moved", "moved")])
def test_a_filter_leaves_just_the_rows_that_fit(visit: Open, label: str, name: str) -> None:
    page = visit("ledger.html")
    every = [row.get_attribute(f"data-{name}") for row in rows(page).all()]
    value = next(each for each in every if each)
    page.get_by_label(label, exact=True).select_option(value)
    expect(page.locator(".filter-status")).to_have_text(f"{every.count(value)} of {CLAIMS} statements")
    assert {row.get_attribute(f"data-{name}") for row in rows(page).all()} == {value}


def test_filters_add_up_and_are_sent_with_the_address(visit: Open) -> None:
    page = visit("ledger.html?section=Conflict&kind=number")
    mine = claims().query("section == 'conflict' and kind == 'number'")["claim_id"]
    expect(rows(page)).to_have_count(len(mine))
    assert [row.get_attribute("id") for row in rows(page).all()] == list(mine)
    page.get_by_role("button", name="Show all").click()
    expect(rows(page)).to_have_count(CLAIMS)


def test_search_in_the_ledger_finds_words_of_claims_and_reasons(visit: Open) -> None:
    page = visit("ledger.html")
    page.locator(".filters").get_by_label("Search").fill("casualties 13,000")
    expect(page.locator("#CON-7")).to_be_visible()
    expect(page.locator("#OVR-1")).to_have_count(0)


def test_verdicts_sort_in_the_order_of_the_vocabulary_by_keyboard(visit: Open) -> None:
    page = visit("ledger.html")
    head = page.locator("#ledger thead th").nth(5)
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    order = [
        VERDICTS.index(str(row.get_attribute("data-now"))) for row in rows(page).all() if row.get_attribute("data-now")
    ]
    assert order == sorted(order)


def test_the_keyboard_reaches_every_filter_and_each_has_a_label(visit: Open) -> None:
    page = visit("ledger.html")
    page.locator(".filters input").focus()
    reached = ["q"]
    for _ in range(6):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name"))
    assert reached == ["q", "section", "kind", "then", "now", "moved", "level"]
    assert all(page.evaluate("[...document.querySelectorAll('.filters :is(input, select)')].map(e => e.labels.length)"))


def test_a_deep_link_shows_its_row_and_leads_to_the_box(visit: Open) -> None:
    page = visit("ledger.html?section=Overview#CON-7")
    expect(page.locator("#CON-7")).to_be_in_viewport()
    expect(page.locator("#CON-7")).to_have_class("is-target")
    page.locator("#CON-7 th a").click()
    page.wait_for_url("**/conflict.html#CON-7")
    expect(page.locator(".finding:target")).to_have_attribute("id", "CON-7")
    expect(page.locator(".finding:target")).to_be_in_viewport()


def test_sources_are_searched_sorted_and_linked(visit: Open) -> None:
    page = visit("sources.html")
    expect(page.locator(".filter-status")).to_have_text(f"{SOURCES:,} of {SOURCES:,} sources")
    page.get_by_label("Kind", exact=True).select_option("dataset")
    expect(rows(page)).to_have_count(int((sources(None)["kind"] == "dataset").sum()))
    head = page.locator("#all-sources thead th").nth(1)
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    days = [text.split()[0] for text in page.locator("#all-sources tbody td:nth-child(2)").all_inner_texts()]
    assert days == sorted(days)
    last = sources(None)["source_id"].iloc[-1]
    page = visit(f"sources.html#src-{last}")
    expect(page.locator(f"[id='src-{last}']")).to_be_in_viewport()
    assert page.locator("tr:target").count() == 1


def test_tables_are_plain_and_whole_without_scripts(visit: Open) -> None:
    for address, count in (("ledger.html", CLAIMS), ("sources.html", SOURCES)):
        page = visit(address, java_script_enabled=False)
        expect(rows(page)).to_have_count(count)
        expect(page.locator(".filters")).to_be_hidden()
    page = visit("search.html", java_script_enabled=False)
    expect(page.locator("#search-words")).to_be_hidden()
    expect(page.locator("article a[href='ledger.html']")).to_be_visible()


@pytest.mark.parametrize("address", ["ledger.html#CON-7", "sources.html?q=kiel", "search.html?q=casualties"])
def test_fits_a_phone(visit: Open, address: str) -> None:
    page = visit(address, viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")


@pytest.mark.parametrize("query", ["CON-7", "con 7", "con7"])
def test_an_exact_number_comes_first(visit: Open, query: str) -> None:
    page = visit(f"search.html?q={query}")
    assert titles(page)[0].startswith("CON-7. ")
    page.locator(".found-title").first.click()
    page.wait_for_url("**/conflict.html#CON-7")


def test_an_exact_source_comes_first(visit: Open) -> None:
    key = sources(None)["source_id"].iloc[0]
    page = visit(f"search.html?q={key}")
    assert page.locator(".found-title").first.get_attribute("href") == f"sources.html#src-{key}"


def test_claims_rank_before_sources_and_hits_are_marked(visit: Open) -> None:
    page = visit("search.html?q=casualties")
    found = kinds(page)
    assert found[0] == "Statement"
    assert {"Statement", "Section", "Term"} <= set(found[:10])
    assert "Source" not in found[:5]
    assert "casualties" in {text.lower() for text in page.locator("#search-found mark").all_inner_texts()}


@pytest.mark.parametrize(
    "query, expected", [("displaced", "CON-6"), ("Zelenskyy", ""), ("casulties", "CON-7"), ("45728", "CON-7")]
)
def test_finds_what_a_reader_types(visit: Open, query: str, expected: str) -> None:
    page = visit(f"search.html?q={query}")
    assert any(title.startswith(expected) for title in titles(page)[:5])


def test_search_is_reached_from_any_page_by_keyboard(visit: Open) -> None:
    page = visit("conflict.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("displaced")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=displaced")
    expect(page.get_by_role("status")).to_contain_text("results for “displaced”")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert "found-title" in page.evaluate("document.activeElement.className")


def test_says_so_when_nothing_is_found_and_reads_no_html(visit: Open) -> None:
    page = visit("search.html")
    page.locator("#search-words").fill("<qqzzxx>")
    expect(page.get_by_role("status")).to_have_text("Nothing found for “<qqzzxx>”.")
