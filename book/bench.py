"""Weight and speed of the built pages, side by side with Altair's stock output: `python -m book.bench`.

Medians of alternating runs in one browser on one machine; the figures go to `build/bench.json`. Needs chromium.
"""

import functools
import gzip
import http.server
import json
import shutil
import statistics
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import altair as alt
import pikepdf
from altair.utils.html import spec_to_html
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, sync_playwright

from book.harvest import figures
from book.layout import BUILD, executed, slug

RUNS = 3
MACHINES = {"laptop": 1, "phone": 4}
"""How many times slower than this machine a page is read."""
FIRST_CHART = """
window.firstChart = null; window.shift = 0;
const look = () => {
  const drawn = [...document.querySelectorAll(".chart-frame svg, .vega-embed svg, .vega-embed canvas")];
  if (drawn.some((each) => each.getBoundingClientRect().height > 20)) {
    requestAnimationFrame(() => { window.firstChart = performance.now(); });
  } else { requestAnimationFrame(look); }
};
requestAnimationFrame(look);
new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shift += each.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


def before_paint(site: Path, page: Path) -> int:
    """Bytes (gzip) that a browser must have before it paints a page: HTML, style sheets and blocking scripts."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
    needed = [tag["href"] for tag in soup.find_all("link", rel="stylesheet")]
    needed += [tag["src"] for tag in soup.find_all("script", src=True) if not tag.has_attr("defer")]
    files = [page, *(site / str(each).partition("?")[0] for each in needed)]
    return sum(len(gzip.compress(path.read_bytes())) for path in files)


def stock(specs: list[dict[str, Any]], folder: Path) -> Path:
    """The same charts through Altair's own HTML output, with its scripts inlined, since there is no network here."""
    versions = {"vega_version": alt.VEGA_VERSION, "vegaembed_version": alt.VEGAEMBED_VERSION}
    options: Any = {**versions, "vegalite_version": alt.VEGALITE_VERSION, "mode": "vega-lite", "template": "inline"}
    parts = [spec_to_html(spec, output_div=f"vis{n}", fullhtml=False, **options) for n, spec in enumerate(specs)]
    path = folder / "stock.html"
    path.write_text('<!doctype html><meta charset="utf-8">' + "".join(parts), encoding="utf-8")
    return path


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that does not print each request."""

    def log_message(self, *_: Any) -> None:
        return


def serve(folder: Path) -> http.server.ThreadingHTTPServer:
    """A local server of a folder, on a free port."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def first_chart(browser: Browser, address: str, slower: int) -> float:
    """Milliseconds from the start of loading to the first painted chart, on a first visit, CPU slowed by a factor."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(FIRST_CHART)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(address, wait_until="commit")
    page.wait_for_function("window.firstChart !== null")
    found = float(page.evaluate("window.firstChart"))
    context.close()
    return found


def shift(page: Page, address: str) -> float:
    """Cumulative layout shift of a page that is scrolled from top to bottom, every chart woken."""
    page.goto(address)
    for _ in range(60):
        page.mouse.wheel(0, 700)
        page.wait_for_timeout(60)
    return float(page.evaluate("window.shift"))


def measure(chromium: str) -> dict[str, Any]:
    """All figures. The pages compared are those of the sections."""
    site = BUILD / "html"
    weights = {path.stem: before_paint(site, path) for path in sorted(site.glob("*.html"))}
    times: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.add_init_script(FIRST_CHART)
        ours, theirs = serve(site), serve(Path(folder))
        for path in executed():
            specs, name = [figure.spec for figure in figures(path)], slug(path)
            if not specs:
                continue
            stock(specs, Path(folder))
            addresses = (
                f"http://127.0.0.1:{ours.server_port}/{name}.html",
                f"http://127.0.0.1:{theirs.server_port}/stock.html",
            )
            times[name] = {}
            for machine, slower in MACHINES.items():
                runs = [[first_chart(browser, address, slower) for address in addresses] for _ in range(RUNS)]
                mine, other = (statistics.median(column) for column in zip(*runs, strict=True))
                times[name][machine] = {
                    "ours_ms": round(mine),
                    "stock_ms": round(other),
                    "times": round(other / mine, 1),
                }
            times[name]["shift"] = round(shift(page, addresses[0]), 4)
        browser.close()
    files = [path for path in site.rglob("*") if path.is_file()]
    with pikepdf.open(BUILD / "report.pdf") as pdf:
        pages = len(pdf.pages)
    return {
        "bytes_before_paint_gzip": weights,
        "heaviest_page": max(weights, key=lambda name: weights[name]),
        "first_chart": times,
        "site_bytes": sum(path.stat().st_size for path in files),
        "site_files": len(files),
        "section_bytes": {slug(path): (site / f"{slug(path)}.html").stat().st_size for path in executed()},
        "pdf_bytes": (BUILD / "report.pdf").stat().st_size,
        "pdf_pages": pages,
    }


def main() -> int:
    """Measure, print and save; returns 1 where there is no browser or no book."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium or not (BUILD / "html" / "index.html").exists():
        print("bench needs a browser (apt install chromium) and a built book (make book)", file=sys.stderr)
        return 1
    found = measure(chromium)
    (BUILD / "bench.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    heaviest, size = found["heaviest_page"], {name: found[name] / 1e6 for name in ("site_bytes", "pdf_bytes")}
    print(f"heaviest page before paint: {heaviest}, {found['bytes_before_paint_gzip'][heaviest] / 1000:.0f} kB gzip")
    for name, each in found["first_chart"].items():
        told = ", ".join(
            f"{machine} {each[machine]['ours_ms']} ms, stock {each[machine]['stock_ms']} ms ({each[machine]['times']} times)"
            for machine in MACHINES
        )
        print(f"{name:16} first chart: {told}; shift {each['shift']}")
    print(f"site {size['site_bytes']:.1f} MB in {found['site_files']} files")
    print(f"PDF {size['pdf_bytes']:.1f} MB, {found['pdf_pages']} pages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
