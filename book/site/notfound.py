"""The page for an address that does not exist: 404.html, in the book's own style.

A server shows it at any depth, where relative addresses miss. Where the book has an address (`html.baseurl` in
`_config.yml`), all its addresses start at the root of the host. Where it has none, a small script looks for the book's
scripts in the folders above and mends the addresses from there; without a script the page stays readable and its text
says what to do.
"""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from book.takeaway.cite import Book
from data.article import claims
from data.checks.wording import in_words

FILE = "404.html"
MODEL = "contribute.html"
"""A plain finished page, whose frame this page takes."""

TEXT = """
<section id="not-found">
<h1>No such page</h1>
<p class="lead">Nothing stands at this address. A statement keeps its number, so it can be found even if a page was renamed.</p>
<form class="search-form pst-js-only" role="search" action="search.html" method="get">
<label for="lost-words">Words, a statement's number such as CON-7, or a source</label>
<div class="search-field"><input id="lost-words" name="q" type="search" autocomplete="off"
autocapitalize="off" spellcheck="false"><button type="submit">Search</button></div>
</form>
<ul style="margin-top: 1.2rem">
<li><a href="index.html">Front page</a>: what the article says, the score, the {sections} sections</li>
<li><a href="ledger.html">Ledger</a>: every statement with its verdict, in one table</li>
<li><a href="search.html">Search</a>: statements, charts, terms and sources</li>
<li><a href="cite.html">Cite and reuse</a>: data and pictures to take away</li>
</ul>
</section>
"""

SEEK = """
window.recordSeek = () => {
  const deepest = location.pathname.split("/").length - 2;
  const [first, ...others] = [...document.querySelectorAll("script[src]")].map((each) => each.getAttribute("src"));
  const load = (address) => {
    const script = document.createElement("script");
    script.src = address;
    script.async = false;
    return document.head.appendChild(script);
  };
  const mend = (up) => {
    const there = (address) => "../".repeat(up) + address;
    document.querySelectorAll("a[href], form[action]").forEach((each) => {
      const name = each.hasAttribute("href") ? "href" : "action", value = each.getAttribute(name);
      if (!/^(#|[a-z]+:|\\/)/.test(value)) each.setAttribute(name, there(value));
    });
    others.forEach((each) => load(there(each)));
  };
  const attempt = (up) => {
    if (up > deepest) return;
    const script = load("../".repeat(up) + first);
    script.onload = () => mend(up);
    script.onerror = () => { script.remove(); attempt(up + 1); };
  };
  attempt(1);
};
"""
"""Called when the first script does not load: the folders above are tried, one by one, and addresses start from there."""

RELATIVE = re.compile(r"^(?!#|[a-z]+:|/)")


def rooted(page: Any, base: str) -> None:
    """Let every relative address of a page start at the root of the host."""
    root = urlsplit(base).path
    for name in ("href", "src", "action"):
        for tag in page.find_all(attrs={name: RELATIVE}):
            tag[name] = root + tag[name].removeprefix("./")


def lost(model: Any, book: Book) -> Any:
    """The page, made from the finished page `model`: its frame, without what is said of that page alone."""
    model.title.string = f"No such page — {book.title}"
    own = "meta[name^=citation_], meta[name^=DC], meta[name^=twitter], meta[property], meta[name=description], link[rel=canonical]"
    for tag in model.select(
        f"{own}, link[rel=prev], link[rel=next], .prev-next-footer, #pst-secondary-sidebar, .secondary-toggle"
    ):
        tag.decompose()
    model.head.append(model.new_tag("meta", attrs={"name": "robots", "content": "noindex"}))
    article, sections = model.select_one("article.bd-article"), in_words(claims()["section"].nunique())
    article.clear()
    article.append(BeautifulSoup(TEXT.format(sections=sections), "lxml").section)
    for current in model.select(".bd-links a.current"):
        current["href"] = MODEL
    for current in model.select(".bd-links .current"):
        current["class"] = [each for each in current["class"] if each not in ("current", "active")]
    if book.base:
        rooted(model, book.base)
    else:
        script, first = model.new_tag("script"), model.select_one("script[src]")
        script.string, first["onerror"] = SEEK, "recordSeek()"
        model.head.append(script)
    return model


def write(folder: Path, book: Book) -> None:
    """Write 404.html into the finished site."""
    model = BeautifulSoup((folder / MODEL).read_text(encoding="utf-8"), "lxml")
    (folder / FILE).write_text(str(lost(model, book)), encoding="utf-8")
