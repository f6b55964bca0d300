"""Weight and speed of the built pages, side by side with Altair's stock output: `python -m book bench [SECTION …]`.

Medians of alternating first visits in one browser on one machine, both from a server that compresses as hosts do;
the figures go to `build/bench.json`. Needs chromium.
"""

import argparse
import functools
import gzip
import http.server
import json
import re
import shutil
import statistics
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import altair as alt
import pikepdf
import vl_convert
from altair.utils.html import spec_to_html
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, sync_playwright

from book.findings.harvest import figures
from book.layout import BUILD, executed, slug
from book.site.pictures import VEGALITE_VERSION

RUNS = 3


@dataclass(frozen=True)
class Reader:
    """How a page is read: screen in pixels, CPU slowed by a factor, and the network; None is as fast as this machine."""

    width: int
    height: int
    slower: int
    kilobits: float | None
    latency: int


READERS = {
    "laptop, no network": Reader(1280, 900, 1, None, 0),
    "laptop": Reader(1280, 900, 1, 10_240, 40),
    "phone": Reader(390, 844, 4, 1_638.4, 150),
}
"""The last two are Lighthouse's desktop and mobile profiles (kilobits a second, milliseconds of a round trip)."""
SHIFT = """
window.shift = 0;
new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shift += each.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
"""A script that sums the layout shift of a page in `window.shift`."""
FIRST_CHART = """
window.firstChart = null;
const seen = (each) => {
  const { height, top, bottom } = each.getBoundingClientRect();
  return height > 20 && top < innerHeight && bottom > 0;
};
const look = () => {
  document.querySelector("figure.chart")?.scrollIntoView({ block: "center" });
  if ([...document.querySelectorAll(".chart-frame svg, .vega-embed svg, .vega-embed canvas")].some(seen)) {
    const { port1, port2 } = new MessageChannel();  // its message comes when this frame is painted
    port2.onmessage = () => { window.firstChart = performance.now(); };
    port1.postMessage(null);
  } else { requestAnimationFrame(look); }
};
requestAnimationFrame(look);
"""


def before_paint(site: Path, page: Path) -> int:
    """Bytes (gzip) that a browser must have before it paints a page: HTML, style sheets and blocking scripts."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
    needed = [tag["href"] for tag in soup.find_all("link", rel="stylesheet")]
    needed += [tag["src"] for tag in soup.find_all("script", src=True) if not tag.has_attr("defer")]
    files = [page, *(site / str(each).partition("?")[0] for each in needed)]
    return sum(len(gzip.compress(path.read_bytes())) for path in files)


def snippets(specs: list[dict[str, Any]]) -> list[str]:
    """Charts as Altair's own HTML output draws them, without the scripts that each of them would load again."""
    versions: Any = {
        "vega_version": alt.VEGA_VERSION, "vegaembed_version": alt.VEGAEMBED_VERSION, "vegalite_version": alt.VEGALITE_VERSION,
    }  # fmt: skip
    parts = [
        spec_to_html(spec, mode="vega-lite", output_div=f"vis{n}", fullhtml=False, **versions)
        for n, spec in enumerate(specs)
    ]
    return [re.sub(r'<script[^>]* src="[^"]*"></script>', "", part) for part in parts]


def stock(page: Path, specs: list[dict[str, Any]], folder: Path) -> None:
    """The rivals of a page: `bare.html`, its charts and nothing else, and `page.html`, itself with Altair's own output.

    Their scripts come from the same server, in one file and once: kinder than Altair's three from another host.
    """
    parts, script = snippets(specs), '<script src="vega.js"></script>'
    head = f'<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">{script}'
    (folder / "bare.html").write_text(head + "".join(parts), encoding="utf-8")
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
    for tag in soup.select("script[src]"):
        tag.decompose()
    soup.select("head")[0].append(BeautifulSoup(script, "html.parser"))
    for frame, part in zip(soup.select("figure[data-chart] .chart-frame"), parts, strict=True):
        frame.replace_with(BeautifulSoup(part, "html.parser"))
    (folder / "page.html").write_text(str(soup), encoding="utf-8")


class Host(http.server.SimpleHTTPRequestHandler):
    """A quiet server that keeps connections and compresses text, as the hosts of such books do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        body = packed(path) if path.is_file() else b""
        self.send_response(200 if path.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        return


class Server(http.server.ThreadingHTTPServer):
    """A server that takes it calmly when a browser leaves before it has read all."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@functools.cache
def packed(path: Path) -> bytes:
    """A file as it travels."""
    return gzip.compress(path.read_bytes())


def serve(folder: Path) -> Server:
    """A local server of a folder, on a free port."""
    handler = functools.partial(Host, directory=str(folder))
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def first_chart(browser: Browser, address: str, reader: Reader) -> float:
    """Milliseconds from the start of loading to the painted chart at `address`, on a reader's first visit."""
    context = browser.new_context(viewport={"width": reader.width, "height": reader.height})
    context.add_init_script(FIRST_CHART)
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": reader.slower})
    if reader.kilobits:
        speed = reader.kilobits * 1000 / 8
        tools.send("Network.enable")
        network = {"offline": False, "latency": reader.latency, "downloadThroughput": speed, "uploadThroughput": speed}
        tools.send("Network.emulateNetworkConditions", network)
    page.goto(address, wait_until="commit", timeout=60_000)
    page.wait_for_function("window.firstChart !== null", timeout=60_000)
    found = float(page.evaluate("window.firstChart"))
    context.close()
    return found


def shift(browser: Browser, address: str, reader: Reader) -> float:
    """Cumulative layout shift of a page that is scrolled from top to bottom, every chart woken."""
    page = browser.new_context(viewport={"width": reader.width, "height": reader.height}).new_page()
    page.add_init_script(SHIFT)
    page.goto(address)
    for _ in range(60):
        page.mouse.wheel(0, 700)
        page.wait_for_timeout(60)
    found = round(float(page.evaluate("window.shift")), 4)
    page.context.close()
    return found


def race(browser: Browser, site: Path, sections: list[str]) -> dict[str, Any]:
    """For each page and reader the time to the first painted chart, ours and stock, and the layout shift of ours."""
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        bundle = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;", vl_version=VEGALITE_VERSION)
        (Path(folder) / "vega.js").write_text(bundle, encoding="utf-8")
        ours, theirs = (f"http://127.0.0.1:{serve(each).server_port}" for each in (site, Path(folder)))
        for path in executed():
            specs, name = [figure.spec for figure in figures(path)], slug(path)
            if not specs or (sections and name not in sections):
                continue
            packed.cache_clear()
            stock(site / f"{name}.html", specs, Path(folder))
            addresses = (f"{ours}/{name}.html", f"{theirs}/page.html", f"{theirs}/bare.html")
            found[name] = {}
            print(name)
            for who, reader in READERS.items():
                runs = [[first_chart(browser, address, reader) for address in addresses] for _ in range(RUNS)]
                mine, same, bare = (round(statistics.median(column)) for column in zip(*runs, strict=True))
                moved = shift(browser, addresses[0], reader)
                found[name][who] = {
                    "ours_ms": mine, "stock_in_page_ms": same, "stock_alone_ms": bare,
                    "times_in_page": round(same / mine, 1), "times_alone": round(bare / mine, 1), "shift": moved,
                }  # fmt: skip
                print(f"  {who:18} first chart {mine} ms; stock in the same page {same} ms, {same / mine:.1f} times; "
                      f"stock alone {bare} ms, {bare / mine:.1f} times; layout shift {moved}", flush=True)  # fmt: skip
    return found


def measure(chromium: str, sections: list[str]) -> dict[str, Any]:
    """All figures. The pages compared are those of the sections."""
    site = BUILD / "html"
    weights = {path.stem: before_paint(site, path) for path in sorted(site.glob("*.html"))}
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        times = race(browser, site, sections)
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


def main(given: argparse.Namespace) -> int:
    """Measure, print and save; returns 1 where there is no browser or no book."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium or not (BUILD / "html" / "index.html").exists():
        print("bench needs a browser (apt install chromium) and a built book (make book)", file=sys.stderr)
        return 1
    found = measure(chromium, given.sections)
    (BUILD / "bench.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    heaviest, size = found["heaviest_page"], {name: found[name] / 1e6 for name in ("site_bytes", "pdf_bytes")}
    print(f"heaviest page before paint: {heaviest}, {found['bytes_before_paint_gzip'][heaviest] / 1000:.0f} kB gzip")
    for who in READERS:
        for rival, key in (("in the same page", "times_in_page"), ("alone", "times_alone")):
            times = sorted(each[who][key] for each in found["first_chart"].values())
            print(f"{who}, stock {rival}: {times[0]} to {times[-1]} times, median {statistics.median(times):.1f}")
    print(f"site {size['site_bytes']:.1f} MB in {found['site_files']} files")
    print(f"PDF {size['pdf_bytes']:.1f} MB, {found['pdf_pages']} pages")
    return 0
