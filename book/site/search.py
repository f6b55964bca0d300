"""Search that works from disk: what can be found is written into a script, and the search page is ours.

The stock search asks for an index by request and ranks by words in page titles. Here each claim, heading, chart, term,
rule and source is a document of its own with an address; MiniSearch, vendored, ranks them in the reader's browser.
"""

import json
import shutil
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from book.layout import STATIC
from book.site.longtables import drop_script, script
from book.wording import heading, words

FOLDER = "search"
VENDORED = ("minisearch.js", "minisearch.LICENSE.txt")
SCRIPTS = (f"{FOLDER}/minisearch.js", f"{FOLDER}/documents.js", "_static/search.js")
NO_PROSE = ":is(figure, details, table, li, .finding, .claims, .filters, .cards, .glossary, .page-sources) :is(p, li)"
"""What is no prose of its own: parts of things that are documents themselves, and paragraphs inside a list item."""

FORM = """
<article class="bd-article search-page">
<h1>Search</h1>
<noscript><p>Search needs JavaScript. Without it, <a href="ledger.html">the ledger</a> lists every statement with its
verdict, and <a href="sources.html">the sources</a> stand in one table; the browser's own search finds words in both.</p></noscript>
<form class="bd-search search-form pst-js-only" role="search" action="search.html" method="get">
<label for="search-words">Words, a statement's number such as CON-7, or a source</label>
<div class="search-field"><input class="form-control" id="search-words" name="q" type="search" autocomplete="off"
autocapitalize="off" spellcheck="false"><button type="submit">Search</button></div>
</form>
<p id="search-status" role="status" aria-live="polite"></p>
<ol id="search-found"></ol>
<p><button id="search-more" type="button" hidden>Show more</button></p>
</article>
"""


@dataclass(frozen=True)
class Document:
    """One thing that can be found. `key` is the id of a claim or source, by which it is found before all others."""

    kind: str
    title: str
    url: str
    text: str
    place: str
    key: str = ""


def in_ledger(page: Any) -> list[Document]:
    """The claims as the ledger shows them."""
    found = []
    for row in page.select("#ledger tbody tr"):
        cells = row.find_all(["th", "td"], recursive=False)
        link, reason = cells[0].find("a"), cells[6].find("p")
        quoted = " ".join(words(each) for each in cells[3].select("q"))
        then, now = row.get("data-then", ""), row.get("data-now", "")
        verdicts = f" · then and now {now}" if then == now else f" · then {then}, now {now}"
        found.append(
            Document("claim", words(cells[3]).removesuffix(quoted).strip(), str(link["href"]),
                     " · ".join([quoted, *([words(reason)] if reason else [])]),
                     words(cells[1]) + (verdicts if now else ""), str(row["id"]))
        )  # fmt: skip
    return found


def in_sources(page: Any) -> list[Document]:
    """The sources as their page lists them."""
    return [
        Document("source", words(row.td.a), f"sources.html#{row['id']}",
                 f"{words(row.td.b)}, {words(row.find_all('td')[1])}", words(row.find_all("td")[2]),
                 str(row["id"]).removeprefix("src-"))
        for row in page.select("#all-sources tbody tr")
    ]  # fmt: skip


def in_glossary(page: Any) -> list[Document]:
    """The terms and how they are read."""
    return [
        Document("term", words(term), f"glossary.html#{term['id']}", words(term.find_next_sibling("dd")), "Terms")
        for term in page.select("dl.glossary dt")
    ]


def in_rules(page: Any) -> list[Document]:
    """The thresholds of the checks."""
    return [
        Document("rule", words(row.th).replace("_", " ").capitalize(), "method.html#every-threshold",
                 " · ".join(words(cell) for cell in row.find_all("td")), "Every threshold", words(row.th))
        for row in page.select("#every-threshold table tbody tr")
    ]  # fmt: skip


def in_prose(page: Any, stem: str) -> list[Document]:
    """The headings of a page, each with the text that stands directly under it."""
    article = page.select_one("article.bd-article")
    if article is None or article.h1 is None:
        return []
    title, aside = heading(article.h1), {id(tag) for tag in article.select(NO_PROSE)}
    found = []
    for section in article.select("section[id]"):
        head = section.find(["h1", "h2", "h3", "h4"], recursive=False)
        own = [tag for tag in section.find_all(["p", "li"]) if tag.find_parent("section") is section]
        text = " ".join(words(tag) for tag in own if id(tag) not in aside)
        if head is not None and (text or head.name == "h1"):
            found.append(Document("section", heading(head), f"{stem}.html#{section['id']}", text, title))
    return found


def in_charts(page: Any, stem: str) -> list[Document]:
    """The charts of a page by their titles, with caption and description."""
    found = []
    for figure in page.select("figure.chart[id]"):
        number = figure.select_one(".chart-number").extract()
        name, caption = words(figure.select_one(".chart-title")), str(figure.figcaption.find(string=True) or "").strip()
        figure.select_one(".chart-title").insert(0, number)
        text = f"{caption} {figure.select_one('.chart-frame')['aria-label']}"
        found.append(Document("chart", name, f"{stem}.html#{figure['id']}", text, heading(page.h1)))
    return found


def documents(page: Any, stem: str) -> list[Document]:
    """Everything of one page that can be found."""
    own = {"ledger": in_ledger, "sources": in_sources, "glossary": in_glossary, "method": in_rules}
    return [*(own[stem](page) if stem in own else []), *in_prose(page, stem), *in_charts(page, stem)]


def ours(page: Any) -> None:
    """Put our form and our list of results where the theme has its own."""
    old = page.select_one(".bd-search-container")
    for tag in page.find_all("script"):
        if "#search-results" in (tag.string or "") or "form.bd-search" in (tag.string or ""):
            tag.decompose()
    old.replace_with(BeautifulSoup(FORM, "lxml").select_one(".search-page"))
    for form in page.select("#pst-search-dialog form"):
        form["action"] = "search.html"
    for link in page.find_all("link", href="#", rel="search"):
        link.decompose()
    for address in SCRIPTS:
        script(page, address)


class Index:
    """A step over the pages of the site that gathers documents, and writes them at the end."""

    def __init__(self) -> None:
        self.documents: list[Document] = []

    def __call__(self, page: Any, stem: str) -> None:
        drop_script(page, "search.js")
        drop_script(page, "minisearch.js")
        if stem == "search":
            ours(page)
        else:
            self.documents += documents(page, stem)

    def write(self, folder: Path) -> None:
        """Write documents and library into the site."""
        target = folder / FOLDER
        target.mkdir(exist_ok=True)
        listed = json.dumps([astuple(each) for each in self.documents], ensure_ascii=False, separators=(",", ":"))
        (target / "documents.js").write_text(f"window.recordDocuments={listed};\n", encoding="utf-8")
        for name in VENDORED:
            shutil.copy(STATIC / "vendor" / name, target)
