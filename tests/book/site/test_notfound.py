"""The page for an address that does not exist."""

from bs4 import BeautifulSoup

from book.site import notfound
from tests.book.takeaway.test_cite import BASE, book


def test_the_lost_page_works_at_any_depth() -> None:
    model = '<html><head><title>x</title></head><body><a href="ledger.html">l</a><a href="#main">m</a>' \
        '<article class="bd-article">old</article><script src="_static/a.js" defer=""></script></body></html>'  # fmt: skip
    rooted = notfound.lost(BeautifulSoup(model, "lxml"), book(BASE))
    assert [each["href"] for each in rooted.select("body > a")] == ["/book/ledger.html", "#main"]
    assert [each["src"] for each in rooted.select("script")] == ["/book/_static/a.js"]
    seeking = notfound.lost(BeautifulSoup(model, "lxml"), book())
    assert "recordSeek" in seeking.head.script.string and seeking.body.script["onerror"] == "recordSeek()"
    assert {"index.html", "ledger.html", "search.html"} <= {each["href"] for each in seeking.select("article a")}
