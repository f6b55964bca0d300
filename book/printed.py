"""From Jupyter Book's one long page to what a printer needs: pure functions on its HTML.

The screen's parts (code, actions, folded rows) are dropped, each page becomes a chapter with names of its own, links between
pages become links inside the document, and links to sources become numbers of a bibliography, in the order of first use.
Classes that the Lua filter knows are left in place; it turns them into calls of the Typst template.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup, Tag

SCREEN = ("script, style, svg, .headerlink, .chart-actions, .cell_input, details.above-input, details.rows, caption.hidden, "
          ".chart-narrow, summary, nav")  # fmt: skip
"""What only a screen can use."""
ONLINE = frozenset({"sources", "contribute"})
"""Pages that stay online; of the sources, those that are cited become the bibliography."""
COLUMNS = frozenset({"section", "kind", "sources", "take away"})
"""Columns of printed tables that paper has no room or no use for; a ledger row's section becomes a line above its rows."""
FEW = 4
"""Up to so many sources are named in a line of sources; more are numbers alone."""


@dataclass
class Report:
    """A book made ready for print. `body` is HTML; `sources` are the cited ones by number, as HTML of their entries."""

    title: str = ""
    body: str = ""
    sources: dict[str, int] = field(default_factory=dict)

    def number(self, key: str) -> int:
        """The number of a source; it gets the next one when it is cited for the first time."""
        return self.sources.setdefault(key, len(self.sources) + 1)


def page_of(tag: Tag) -> str:
    """The name of the page that begins after a `document-…` mark."""
    return str(tag["id"]).removeprefix("document-")


def printed(html: str) -> Report:
    """The printable form of a `singlehtml` page. Raises ValueError when it holds no article."""
    soup = BeautifulSoup(html, "lxml")
    article = soup.find("article")
    root = article.find("section") if isinstance(article, Tag) else None
    if not isinstance(root, Tag):
        raise ValueError("no article in the page of Jupyter Book's singlehtml; its theme changed")
    report, entries = Report(), source_entries(root)
    cited = {str(row["id"]): source_keys(row) for row in root.select("#ledger tr[id]")}
    for tag in root.select(SCREEN):
        tag.decompose()
    for box in root.select("section.finding[id]"):
        if keys := cited.get(str(box["id"])):
            line = soup.new_tag("p", attrs={"class": "chart-sources"})
            line.append("Sources: ")
            for key in keys:
                line.append(soup.new_tag("a", href=f"sources.html#src-{key}", string=entries[key]["short"]))
            box.append(line)
    body = [front(root, report)]
    for place, tree in enumerate(root.select("div.toctree-wrapper")):
        for mark in tree.select("span[id^=document-]"):
            page = mark.find_next_sibling("section")
            if page_of(mark) not in ONLINE and isinstance(page, Tag):
                body.append(chapter(page, page_of(mark), "chapter" if place == 0 else "appendix"))
        tree.extract()
    whole = BeautifulSoup("<div></div>", "lxml").div
    assert whole is not None
    whole.extend(body)
    for step in (tables, boxes, figures, cards, lines_of_sources, marks_of_sources):
        step(whole, report, soup)
    links(whole, soup)
    whole.append(bibliography(report, entries, soup))
    report.body = str(whole)
    return report


def source_keys(tag: Tag) -> list[str]:
    """Ids of the sources that a part of the page links to, each once, in order."""
    found = [str(link["href"]).partition("#src-")[2] for link in tag.select('a[href*="sources.html#src-"]')]
    return list(dict.fromkeys(found))


def source_entries(root: Tag) -> dict[str, dict[str, Any]]:
    """What the page of sources says of each: the first cell's publisher, title and address, its day, and how sure that is."""
    found = {}
    for row in root.select("tr[id^=src-]"):
        publisher, link, cells = row.find("b"), row.find("a"), row.find_all("td")
        assert publisher is not None and link is not None
        found[str(row["id"]).removeprefix("src-")] = {
            "short": f"{publisher.get_text()} {cells[1].get_text()[:4]}", "publisher": publisher.get_text(),
            "title": link.get_text(), "url": str(link["href"]), "day": cells[1].get_text(" ", strip=True),
        }  # fmt: skip
    return found


def front(root: Tag, report: Report) -> Tag:
    """The front page as the first chapter; its heading becomes the title of the report."""
    heading = root.find("h1")
    assert isinstance(heading, Tag)
    report.title = heading.get_text(strip=True)
    heading.string = "In brief"
    page = BeautifulSoup("", "lxml").new_tag("div")
    page.extend([each for each in list(root.children) if not (isinstance(each, Tag) and "toctree-wrapper" in each.get("class", []))])
    return chapter(page, "index", "front", shift=0)


def chapter(page: Tag, name: str, kind: str, shift: int = 1) -> Tag:
    """A page as a chapter: its headings one level up, its names prefixed, its section marks gone."""
    page.name, page["class"], page["id"] = "div", [kind], ""
    del page["id"]
    for section in page.select("section:not(.finding)"):
        heading = section.find(re.compile("^h[1-6]$"), recursive=False)
        if isinstance(heading, Tag):
            heading["id"] = f"{name}--{section['id']}"
        section.unwrap()
    for heading in page.find_all(re.compile("^h[1-6]$")):
        heading.name = f"h{max(1, int(heading.name[1]) - shift)}"
    first = page.find("h1")
    assert isinstance(first, Tag)
    first["id"] = name
    for link in page.select('a[href^="#"]'):
        link["href"] = str(link["href"]).replace("#document-", "#") if "#document-" in str(link["href"]) else f"{name}--{link['href']}"
    return page
