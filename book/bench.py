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

import pikepdf
import vl_convert
from bs4 import BeautifulSoup
from playwright.sync_api import Page, sync_playwright

from book.harvest import figures
from book.layout import BUILD, executed, slug
from book.pictures import VEGALITE_VERSION

RUNS = 9
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
    """The same charts as Altair's stock HTML draws them: one bundle, inlined once, and a call of vegaEmbed for each."""
    script = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;", vl_version=VEGALITE_VERSION)
    places = "".join(f'<div id="vis{n}"></div>' for n in range(len(specs)))
    calls = "".join(f'vegaEmbed("#vis{n}", {json.dumps(spec)});' for n, spec in enumerate(specs))
    path = folder / "stock.html"
    path.write_text(f'<!doctype html><meta charset="utf-8"><script type="module">{script}</script>{places}'
                    f'<script type="module">{calls}</script>', encoding="utf-8")  # fmt: skip
    return path


def serve(folder: Path) -> http.server.ThreadingHTTPServer:
    """A local server of a folder, on a free port."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def first_chart(page: Page, address: str) -> float:
    """Milliseconds from the start of loading to the first painted chart."""
    page.goto(address)
    page.wait_for_function("window.firstChart !== null")
    return float(page.evaluate("window.firstChart"))


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
            runs = [[first_chart(page, address) for address in addresses] for _ in range(RUNS)]
            mine, other = (statistics.median(column) for column in zip(*runs, strict=True))
            moved = shift(page, addresses[0])
            times[name] = {
                "ours_ms": round(mine),
                "stock_ms": round(other),
                "times": round(other / mine, 1),
                "shift": round(moved, 4),
            }
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
        told = f"first chart {each['ours_ms']:5} ms, stock {each['stock_ms']:5} ms, {each['times']:4.1f} times"
        print(f"{name:16} {told}; shift {each['shift']}")
    print(f"site {size['site_bytes']:.1f} MB in {found['site_files']} files")
    print(f"PDF {size['pdf_bytes']:.1f} MB, {found['pdf_pages']} pages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
