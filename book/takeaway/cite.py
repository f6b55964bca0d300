"""How the book and its pages are cited: names that last, references as text and BibTeX, and the block that shows them.

A page has one name, the same in every citation, tag and feed: its address where `html.baseurl` is set in `_config.yml`,
else a `tag:` URI (RFC 4151), which is absolute without promising a place on the web.
"""

from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import BibTeXLexer

from book.wording import day, heading
from data.article import claims
from data.dates import THEN

TAG = "tag:what-the-record-shows,2026:"
"""Start of the names of a book without an address. The year is fixed, so that names do not change from year to year."""

TEX = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", **{sign: f"\\{sign}" for sign in "&%$#_"},
})  # fmt: skip
"""Signs that TeX reads as commands. Braces become words: BibTeX counts even escaped ones."""

BLOCK = """
<section class="cite" id="cite-this-section">
<h2>Cite this section<a class="headerlink" href="#cite-this-section" title="Link to this heading">#</a></h2>
<div class="highlight-text notranslate"><div class="highlight"><pre>{text}</pre></div></div>
<details><summary>BibTeX</summary><div class="highlight-bibtex notranslate"><div class="highlight"><pre>{bibtex}</pre></div></div>
</details>
<p>One finding alone: add its number to the name of the page, such as <code>{example}</code>. <a href="cite.html">The whole book,
its data and licences</a>.</p>
</section>
"""
CONTENTS = """
<ul><li class="toc-h2 nav-item toc-entry"><a class="reference internal nav-link" href="#cite-this-section">Cite this
section</a></li></ul>
"""


def tex(text: str) -> str:
    """Text that TeX prints as it stands."""
    return text.translate(TEX)


@dataclass(frozen=True)
class Book:
    """What is said of the book everywhere: from `CITATION.cff`, `_config.yml`, and the date of its evidence.

    `base` is the address of the folder that holds the pages, ending in a slash, or empty.
    """

    full_title: str
    author: str
    version: str
    keywords: tuple[str, ...]
    abstract: str
    language: str
    base: str
    as_of: str

    @classmethod
    def read(cls, settings: Path, citation: Path, findings: list[dict[str, Any]]) -> "Book":
        """The book of a configuration, a `CITATION.cff` and the findings."""
        config = yaml.safe_load(settings.read_text(encoding="utf-8"))
        cff = yaml.safe_load(citation.read_text(encoding="utf-8"))
        base = str(config["html"].get("baseurl") or "")
        return cls(
            full_title=cff["title"],
            author="; ".join(each["name"] for each in cff["authors"]),
            version=str(cff["version"]),
            keywords=tuple(cff["keywords"]),
            abstract=" ".join(cff["abstract"].split()),
            language=config["sphinx"]["config"]["language"],
            base=base.rstrip("/") + "/" if base else "",
            as_of=max((each["as_of"] for each in findings), default=THEN.isoformat()),
        )

    @property
    def title(self) -> str:
        """The title without its second half."""
        return self.full_title.partition(":")[0]

    @property
    def year(self) -> int:
        return date.fromisoformat(self.as_of).year

    def address(self, path: str) -> str:
        """Where a file of the site is read: absolute where the book has an address, else relative to the pages."""
        return self.base + (path.removeprefix("index.html") if self.base else path)

    def name(self, stem: str, claim_id: str = "") -> str:
        """The lasting name of a page, or of one finding on it."""
        mark = f"#{claim_id}" if claim_id else ""
        return self.address(f"{stem}.html{mark}") if self.base else f"{TAG}{stem}{mark}"

    def text(self, stem: str = "", section: str = "") -> str:
        """The reference as a line of text; without a section that of the whole book."""
        ended = section if section.endswith(("?", "!")) else f"{section}."
        part = f"“{ended}” In: " if section else ""
        return (
            f"{self.author}: {part}{self.full_title}. Version {self.version}, evidence as of {day(self.as_of)}. "
            f"{self.name(stem or 'index')}"
        )

    def bibtex(self, stem: str = "", section: str = "") -> str:
        """The reference as a BibTeX entry; without a section that of the whole book."""
        name = self.name(stem or "index")
        whole = {"title": f"{{{tex(self.full_title)}}}"}
        part = {"title": f"{{{tex(section)}}}", "booktitle": f"{{{tex(self.full_title)}}}"}
        fields = {
            "author": f"{{{tex(self.author)}}}",  # inner braces: a name of a group is not split into first and last
            **(part if section else whole),
            "publisher": f"{{{tex(self.author)}}}",
            "year": str(self.year),
            "note": tex(
                f"Version {self.version}, evidence as of {day(self.as_of)}" + ("" if self.base else f"; {name}")
            ),
            **({"url": name} if self.base else {}),
        }
        key = "-".join(filter(None, ["record", stem, str(self.year)]))
        lines = [f"  {field:<9} = {{{value}}}," for field, value in fields.items()]
        return "\n".join([f"@{'incollection' if section else 'book'}{{{key},", *lines, "}"])


def parts(book: Book) -> dict[str, str]:
    """What the written pages may name of the citation."""
    return {"cite_text": book.text(), "cite_bibtex": book.bibtex(), "version": book.version}


def block(book: Book, stem: str, section: str, claim_id: str) -> str:
    """The end of a section: how it is cited, and how one finding of it is."""
    return BLOCK.format(
        text=escape(book.text(stem, section), quote=False),
        bibtex=highlight(book.bibtex(stem, section), BibTeXLexer(), HtmlFormatter(nowrap=True)),
        example=escape(book.name(stem, claim_id)),
    )


class Block:
    """A step over the pages: "Cite this section" at the end of each section of the article."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.first = claims().drop_duplicates("section").set_index("section")["claim_id"]

    def __call__(self, page: Any, stem: str) -> None:
        if stem not in self.first.index:
            return
        made = block(self.book, stem, heading(page.h1), self.first[stem])
        page.select_one("article.bd-article section").append(BeautifulSoup(made, "lxml").select_one("section"))
        contents = page.select_one("#pst-page-toc-nav > ul")
        if contents is not None:
            contents.append(BeautifulSoup(CONTENTS, "lxml").select_one("li"))
