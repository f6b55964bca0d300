"""A page that arrives piece by piece, as it does on a slow network or a busy machine: nothing moves."""

import functools
import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from book.workbench.bench import SHIFT


class Hesitant(http.server.SimpleHTTPRequestHandler):
    """A server that pauses after each of the first buttons of a page, long enough for many frames."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        pieces = source.read().split(b"</button>")
        cut = 5 if self.path.endswith(".html") else 0
        for piece in pieces[:cut]:
            outputfile.write(piece + b"</button>")
            outputfile.flush()
            time.sleep(0.5)
        outputfile.write(b"</button>".join(pieces[cut:]))

    def log_message(self, *_: Any) -> None:
        return


@pytest.fixture(scope="module")
def hesitant(site: Path) -> Iterator[str]:
    served = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Hesitant, directory=str(site)))
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}"
    served.shutdown()


@pytest.mark.parametrize("name", ["conflict", "search"])
def test_nothing_moves_while_a_page_arrives(browser: Browser, hesitant: str, name: str) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.add_init_script(SHIFT)
    page.goto(f"{hesitant}/{name}.html", timeout=60_000)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shift") == 0
    assert page.locator(".header-article-items__end").is_visible()
    page.context.close()
