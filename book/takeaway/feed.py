"""What the site tells of its changes: an Atom feed of verdicts that moved, and a map for search engines.

Ids and dates come from the evidence, never from the clock: the date of every entry is that of the newest evidence. Ids
are addresses where the book has one, else `tag:` URIs; links are then relative to the feed, which its format allows.
A sitemap and robots.txt need absolute addresses by definition, so they are written only where `html.baseurl` is set in
`_config.yml`. (A crawler reads robots.txt at the root of a host only; under a path it does no harm.)
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from feedgen.feed import FeedGenerator
from lxml import etree
from markupsafe import Markup, escape

from book.findings.evidence import evidence_of, what_moved
from book.findings.ledger import moved, pairs, score
from book.takeaway.cite import Book
from book.wording import day

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
UNLISTED = {"404", "search"}
"""Pages that no search engine should offer."""


def moment(day: str) -> datetime:
    """The start of a day, as a feed writes it."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def whole(book: Book, findings: list[dict[str, Any]]) -> dict[str, str]:
    """The entry of the book itself, as of the date of its evidence."""
    counts = {when: ", ".join(f"{n} {v}" for v, n in score(findings, when).items() if n) for when in ("then", "now")}
    told = Markup("<p>{}</p><p>Then: {}.</p><p>Now: {}.</p>").format(book.abstract, counts["then"], counts["now"])
    return {
        "id": f"{book.name('index')}#as-of-{book.as_of}",
        "title": f"{book.title}: evidence as of {day(book.as_of)}",
        "href": book.address("index.html"),
        "summary": f"Now: {counts['now']}.",
        "content": str(told),
    }


def change(book: Book, then: dict[str, Any], now: dict[str, Any]) -> dict[str, str]:
    """The entry of a claim whose verdict moved: from what to what, by which publications, and why."""
    why = str(what_moved(evidence_of(then, now))).replace('href="', f'href="{book.base}')
    told = [
        Markup("<p>{} {}</p>").format(now["claim_id"], now["claim"]),
        *(Markup("<p><b>{}: {}.</b> {}</p>").format(day(each["as_of"]), each["verdict"], each["reason"]) for each in (then, now)),
        Markup("<p>{}</p>").format(Markup(why)),
    ]  # fmt: skip
    return {
        "id": book.name(now["section"], now["claim_id"]),
        "title": f"{now['claim_id']}: {then['verdict']} → {now['verdict']}",
        "href": book.address(f"{now['section']}.html#{now['claim_id']}"),
        "summary": str(escape(now["claim"])),
        "content": str(Markup("").join(told)),
    }


def entries(book: Book, findings: list[dict[str, Any]]) -> list[dict[str, str]]:
    """All entries: the book, then each claim that moved, in the order of the article."""
    found = pairs(findings)
    return [whole(book, findings), *(change(book, found[key]["then"], found[key]["now"]) for key in moved(findings))]


def atom(book: Book, findings: list[dict[str, Any]]) -> bytes:
    """The feed as XML."""
    feed, when = FeedGenerator(), moment(book.as_of)
    feed.id(book.name("feed"))
    feed.title(f"{book.title}: verdicts that moved")
    feed.subtitle("Statements whose verdict differs between the article's date and now, and what moved it.")
    feed.author(name=book.author)
    feed.language(book.language)
    feed.rights("CC BY 4.0, https://creativecommons.org/licenses/by/4.0/")
    feed.generator("")
    feed.link(href=book.address("index.html"), rel="alternate", type="text/html")
    if book.base:
        feed.link(href=book.address("feed.xml"), rel="self", type="application/atom+xml")
    feed.updated(when)
    for each in entries(book, findings):
        entry = feed.add_entry(order="append")
        entry.id(each["id"])
        entry.title(each["title"])
        entry.link(href=each["href"], rel="alternate", type="text/html")
        entry.summary(each["summary"])
        entry.content(each["content"], type="html")
        entry.published(when)
        entry.updated(when)
    return bytes(feed.atom_str(pretty=True))


def sitemap(book: Book, stems: list[str]) -> bytes:
    """The map of the pages; each has the date of the newest evidence."""
    root = etree.Element("urlset", nsmap={None: NAMESPACE})
    for stem in stems:
        url = etree.SubElement(root, "url")
        etree.SubElement(url, "loc").text = book.address(f"{stem}.html")
        etree.SubElement(url, "lastmod").text = book.as_of
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def write(folder: Path, book: Book, findings: list[dict[str, Any]]) -> None:
    """Write the feed, and map and robots.txt where the book has an address."""
    (folder / "feed.xml").write_bytes(atom(book, findings))
    if book.base:
        stems = [path.stem for path in sorted(folder.glob("*.html")) if path.stem not in UNLISTED]
        (folder / "sitemap.xml").write_bytes(sitemap(book, stems))
        robots = f"User-agent: *\nAllow: /\nSitemap: {book.address('sitemap.xml')}\n"
        (folder / "robots.txt").write_text(robots, encoding="utf-8")
