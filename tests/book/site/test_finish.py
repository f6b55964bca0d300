"""Finishing pages: no foreign host."""

import pytest
from bs4 import BeautifulSoup

from book.site.finish import foreign


@pytest.mark.parametrize(
    ("head", "count"),
    [
        ('<script src="https://cdn.example/x.js"></script>', 1),
        ('<link rel="stylesheet" href="//cdn.example/x.css">', 1),
        ('<link rel="canonical" href="https://here.example/">', 0),
        ('<script src="local.js"></script>', 0),
    ],
)
def test_what_a_browser_would_fetch_elsewhere_is_seen(head: str, count: int) -> None:
    assert len(foreign(BeautifulSoup(f"<html><head>{head}</head></html>", "lxml"))) == count
