"""Every page in a real browser: from disk and from a server, light and dark, desk and phone, with scripts and without."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from book.layout import notebooks, slug
from book.workbench.bench import SHIFT

SECTIONS = [slug(path) for path in notebooks()]
RECORD = ["index", "ledger", "sources", "method", "glossary", "cite", "contribute", "search", "404"]
PAGES = [*SECTIONS, *RECORD]
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
"""WCAG 2.2 AA, as axe-core knows it."""
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""Rules whose answer depends on colours; all others see the same page, light or dark."""
ONE_OF_A_KIND = """() => {
  document.querySelectorAll("details:not([open]) > :not(summary), svg").forEach((tag) => tag.remove());
  const look = (tag) => ["class", "style", "fill", "stroke", "opacity"].map((name) => tag.getAttribute(name) || "");
  const kind = (tag) => [tag.tagName, ...look(tag), "(", ...[...tag.children].map(kind), ")"].join(" ");
  const thin = (tag) => {
    const seen = new Map();
    for (const child of [...tag.children]) {
      const each = kind(child);
      seen.set(each, 1 + (seen.get(each) || 0));
      if (seen.get(each) > 2) child.remove(); else thin(child);
    }
  };
  thin(document.body);
}"""
"""Takes away what has no colours of its own to judge: what is folded away and not painted, pictures (axe judges no lettering
in them), and of the children of a tag all but two of each kind, the same tags with the same classes and paint."""
UNHEARD = "() => document.querySelectorAll('[aria-hidden=true] svg > *').forEach((tag) => tag.remove())"
"""Takes away what is inside pictures that the page hides from a screen reader; their frames carry the description."""
WAIT = 30_000
"""Milliseconds that a state may take on a machine that does other things, too."""


STILL = 0.01
"""Layout shift that no reader notices (0.1 is called good): a browser on a busy machine reports a pixel now and then. How
a page arrives piece by piece is held to nothing at all in test_arrival.py."""


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[str]:
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    served = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}"
    served.shutdown()


PAINTED = """() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done));
  setTimeout(done, 500);
})"""
"""Two frames: what was asked for before the first is painted in the second. A browser that paints nothing is not waited
for; what must have happened is asked for by itself."""


def through(page: Page) -> None:
    """Scroll from top to bottom and bring each chart near the screen, until every one is awake."""
    screen = page.viewport_size["height"] if page.viewport_size else 600
    for y in range(0, int(page.evaluate("document.documentElement.scrollHeight")), screen - 40):
        page.evaluate(f"window.scrollTo(0, {y})")
        page.evaluate(PAINTED)
    for figure in page.locator("figure[data-chart]").all():
        figure.scroll_into_view_if_needed()
    page.wait_for_function("() => !document.querySelector('figure[data-chart]:not(.is-live)')", timeout=WAIT)


def opened(browser: Browser, address: str, **options: Any) -> tuple[Page, list[str]]:
    """A page with the faults it reports: errors of the console, and requests to another host."""
    page = browser.new_context(**options).new_page()
    page.add_init_script(SHIFT)
    faults: list[str] = []
    home = address.split("/")[2]
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if foreign_free(request.url, home) else faults.append(request.url))
    page.goto(address)
    return page, faults


def foreign_free(url: str, home: str) -> bool:
    return url.startswith(("file:", "data:", "blob:")) or bool(home and home in url)


@pytest.mark.parametrize("name", PAGES)
def test_loads_from_disk_without_a_fault_and_wakes_its_charts(browser: Browser, site: Path, name: str) -> None:
    page, faults = opened(browser, (site / f"{name}.html").as_uri(), viewport={"width": 1280, "height": 900})
    heights = [each.bounding_box() for each in page.locator(".chart-frame").all()]
    through(page)
    assert not faults
    after = [each.bounding_box() for each in page.locator(".chart-frame").all()]
    sizes = [[(box["width"], box["height"]) for box in boxes if box] for boxes in (heights, after)]
    assert sizes[0] == sizes[1], "a chart that wakes must not move the page"
    assert page.evaluate("window.shift") <= STILL, "nothing moves on a first visit"
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_loads_from_a_server_without_a_fault_and_fits_a_phone(browser: Browser, server: str, name: str) -> None:
    page, faults = opened(browser, f"{server}/{name}.html", viewport={"width": 390, "height": 844})
    through(page)
    page.wait_for_load_state("load", timeout=WAIT)  # not "networkidle": a long page on a busy machine never reports it
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 1 and not faults
    assert page.evaluate("window.shift") <= STILL
    heights = page.locator(".chart-narrow .chart-still text").evaluate_all(
        "texts => texts.filter(text => text.checkVisibility()).map(text => text.getBoundingClientRect().height)"
    )
    assert all(height == 0 or height >= 8 for height in heights), "labels of a chart stay readable on a phone"
    page.context.close()


def violations(page: Page, options: dict[str, Any]) -> list[Any]:
    """What axe finds on a page."""
    return list(
        Axe().run(page, options={**options, "resultTypes": ["violations"], "preload": False}).response["violations"]
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_is_accessible(browser: Browser, site: Path, name: str, scheme: Any) -> None:
    page, _ = opened(browser, (site / f"{name}.html").as_uri(), color_scheme=scheme, reduced_motion="reduce")
    assert page.evaluate("document.documentElement.dataset.theme") == scheme
    found = []
    if scheme == "light":
        page.evaluate(UNHEARD)
        found += violations(page, {"runOnly": STANDARD, "rules": {rule: {"enabled": False} for rule in OF_COLOUR}})
    page.evaluate(ONE_OF_A_KIND)
    found += violations(page, {"runOnly": OF_COLOUR})
    told = [f"{each['id']}: {each['help']} ({len(each['nodes'])}): {each['nodes'][0]['html'][:160]}" for each in found]
    assert not found, "\n".join(told)
    page.context.close()


def test_a_chart_takes_the_colours_of_the_dark_page(browser: Browser, site: Path) -> None:
    fills = {}
    for scheme in ("light", "dark"):
        page, _ = opened(browser, (site / "conflict.html").as_uri(), color_scheme=scheme)
        through(page)
        fills[scheme] = page.evaluate(
            "getComputedStyle(document.querySelector('.chart-live svg .role-axis-label text')).fill"
        )
        page.context.close()
    assert fills["light"] != fills["dark"]


def test_a_mark_tells_its_value_and_source(browser: Browser, site: Path) -> None:
    page, _ = opened(browser, (site / "campaign.html").as_uri(), viewport={"width": 1280, "height": 900})
    through(page)
    page.locator("#fig-campaign-2 .chart-live:visible svg .mark-rect path").first.hover(force=True)
    tooltip = page.locator("#vg-tooltip-element.visible")
    expect(tooltip).to_contain_text("published", timeout=WAIT)
    expect(tooltip).to_contain_text("source")
    page.context.close()


@pytest.mark.parametrize("name", SECTIONS)
def test_reads_without_scripts(browser: Browser, site: Path, name: str) -> None:
    page, faults = opened(browser, (site / f"{name}.html").as_uri(), java_script_enabled=False)
    assert page.locator(".finding").count() > 0
    for frame in page.locator(".chart-wide > svg").all():
        box = frame.bounding_box()
        assert box and box["height"] > 40, "the static picture is there without scripts"
    page.locator(".finding details.rows summary").first.click()
    assert page.locator(".finding details.rows table").first.is_visible()
    assert not faults
    page.context.close()


def test_a_deep_link_lands_on_its_box(browser: Browser, site: Path) -> None:
    page, _ = opened(browser, (site / "conflict.html").as_uri() + "#CON-7", viewport={"width": 1280, "height": 900})
    top = "() => document.querySelector('#CON-7').getBoundingClientRect().top"
    page.wait_for_function(f"() => {{ const top = ({top})(); return 0 <= top && top < 300 }}", timeout=WAIT)
    page.context.close()


def test_a_reader_with_a_keyboard_reaches_a_row_and_its_source(browser: Browser, site: Path) -> None:
    page, _ = opened(browser, (site / "index.html").as_uri(), viewport={"width": 1280, "height": 900})

    def tab_to(selector: str) -> None:
        for _ in range(400):
            page.keyboard.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        pytest.fail(f"the keyboard does not reach {selector}")

    tab_to(".card-section a[href='conflict.html']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/conflict.html")
    tab_to(".claims a[href='#CON-7']")
    page.keyboard.press("Enter")
    tab_to("#CON-7 details.rows > summary")
    page.keyboard.press("Enter")
    tab_to("#CON-7 details.rows a[href^='sources.html#src-']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources.html#src-*")
    assert page.locator("tr:target").count() == 1
    page.context.close()


def test_print_hides_what_only_a_screen_can_use(browser: Browser, site: Path) -> None:
    page, _ = opened(browser, (site / "conflict.html").as_uri())
    page.locator("#fig-conflict-1").scroll_into_view_if_needed()
    page.locator("#fig-conflict-1.is-live").wait_for(timeout=WAIT)
    page.emulate_media(media="print")
    expect(page.locator(".chart-actions").first).to_be_hidden()
    for number in (1, 2):  # woken by scrolling, and perhaps still asleep
        expect(page.locator(f"#fig-conflict-{number} svg >> visible=true").first).to_be_visible()
    page.context.close()
