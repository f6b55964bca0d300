"""What a page says of itself in its head: description, Highwire and Dublin Core for reference managers, and the card
that is shown where its address is shared.

Highwire is what Google Scholar and Zotero read, Dublin Core what libraries read, Open Graph and the twitter card what
messengers and networks read. Without `html.baseurl` in `_config.yml` there is no canonical address, and the picture's
address is relative.
"""

import struct
from pathlib import Path
from typing import Any

from book.findings.ledger import pairs
from book.takeaway.cite import Book
from book.takeaway.claimreview import LICENCE
from book.wording import day, heading, words
from data.checks.verdicts import Verdict

LONGEST = 200
"""Characters of a description; search engines cut at about 160, cards at about 200."""
FRONT = "index"


ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' "
    "rx='3' fill='%230b5c92'/%3E%3Cpath d='M4 6h8M4 10h8M10 3 6 13' stroke='white' stroke-width='1.6'/%3E%3C/svg%3E"
)
"""The sign of the book, inside the page: browsers ask a server for one that is not named."""


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text up to the last whole sentence that fits, or else the last whole word and an ellipsis."""
    if len(text) <= longest:
        return text
    start = text[:longest]
    end = max(start.rfind(f"{stop} ") for stop in ".?!")
    return start[: end + 1] if end > longest // 2 else start.rpartition(" ")[0].rstrip(",;:") + "…"


def size(png: Path) -> tuple[int, int]:
    """Width and height of a PNG picture, from its first chunk."""
    width, height = struct.unpack(">II", png.read_bytes()[16:24])
    return width, height


def score(findings: list[dict[str, Any]], section: str, as_of: str) -> str | None:
    """A section in one sentence: how many statements have which verdict; None for a page without statements."""
    mine = [each["now"]["verdict"] for each in pairs(findings).values() if each["now"]["section"] == section]
    counts = ", ".join(f"{mine.count(each)} {each}" for each in Verdict if each in mine)
    many = f"{len(mine)} statement{'s' if len(mine) > 1 else ''}"
    return (
        f"{many} of a news article of May 2025, set beside open data: {counts}. As of {day(as_of)}." if mine else None
    )


def meta(page: Any, kind: str, pairs: dict[str, str | None]) -> None:
    """Add meta tags; `kind` is the attribute that holds their names, and a pair without a value is left out."""
    for key, value in pairs.items():
        if value:
            page.head.append(page.new_tag("meta", attrs={kind: key, "content": value}))


class Tags:
    """A step over the pages that writes their head tags. `folder` is the site, whose charts are the pictures."""

    def __init__(self, book: Book, findings: list[dict[str, Any]], folder: Path) -> None:
        self.book, self.findings, self.folder = book, findings, folder

    def picture(self, page: Any) -> tuple[str, str]:
        """Path and description of the page's first chart, or of the score on the front page."""
        chart = page.select_one("figure.chart[data-chart]")
        if chart is None:
            return f"charts/{FRONT}-1.png", "How many statements have each verdict, then and now"
        return f"charts/{chart['data-chart']}.png", str(chart.select_one(".chart-frame")["aria-label"])

    def description(self, page: Any, stem: str) -> str:
        """One or two sentences on the page."""
        told = score(self.findings, stem, self.book.as_of)
        first = page.select_one("article.bd-article p")  # the search page has none
        return told or shortened(words(first) if first is not None else self.book.abstract)

    def __call__(self, page: Any, stem: str) -> None:
        book, title = self.book, heading(page.h1)
        section = score(self.findings, stem, book.as_of) is not None
        front, told = stem == FRONT, self.description(page, stem)
        whole = book.full_title if front else title
        for old in page.head.select("link[rel=canonical], meta[name=description], meta[property]"):
            old.decompose()
        page.html["lang"] = book.language
        meta(page, "name", {
            "description": told, "author": book.author, "keywords": ", ".join(book.keywords),
            "citation_title": whole, "citation_author": book.author, "citation_publisher": book.author,
            "citation_publication_date": book.as_of.replace("-", "/"), "citation_language": book.language,
            "citation_inbook_title": book.full_title if section else None,
            "citation_keywords": "; ".join(book.keywords),
            "citation_public_url": book.address(f"{stem}.html") if book.base else None,
            "citation_abstract_html_url": book.address(f"{stem}.html") if book.base else None,
            "DC.title": whole, "DC.creator": book.author, "DC.publisher": book.author, "DC.date": book.as_of,
            "DC.language": book.language, "DC.type": "Text", "DC.format": "text/html", "DC.description": told,
            "DC.identifier": book.name(stem), "DC.rights": LICENCE,
            "DCTERMS.isPartOf": None if front else book.name(FRONT),
        })  # fmt: skip
        self.card(page, stem, whole, told)
        self.links(page, stem)

    def card(self, page: Any, stem: str, title: str, told: str) -> None:
        """What is shown where the address of the page is shared."""
        picture, seen = self.picture(page)
        width, height = size(self.folder / picture)
        address, seen = self.book.address(picture), shortened(seen, 400)
        meta(page, "property", {
            "og:type": "website" if stem == FRONT else "article", "og:title": title, "og:description": told,
            "og:site_name": self.book.title, "og:locale": {"en": "en_GB"}.get(self.book.language),
            "og:url": self.book.address(f"{stem}.html") if self.book.base else None,
            "og:image": address, "og:image:type": "image/png", "og:image:alt": seen,
            "og:image:width": str(width), "og:image:height": str(height),
        })  # fmt: skip
        meta(page, "name", {
            "twitter:card": "summary_large_image", "twitter:title": title, "twitter:description": told,
            "twitter:image": address, "twitter:image:alt": seen,
        })  # fmt: skip

    def links(self, page: Any, stem: str) -> None:
        """Licence, feed and vocabularies; the canonical address where there is one."""
        told = [
            {"rel": "icon", "href": ICON},
            {"rel": "license", "href": LICENCE},
            {"rel": "alternate", "type": "application/atom+xml", "title": "Verdicts that moved", "href": "feed.xml"},
            {"rel": "schema.DC", "href": "http://purl.org/dc/elements/1.1/"},
            {"rel": "schema.DCTERMS", "href": "http://purl.org/dc/terms/"},
        ]
        told += [{"rel": "canonical", "href": self.book.address(f"{stem}.html")}] if self.book.base else []
        for each in told:
            page.head.append(page.new_tag("link", attrs=each))
