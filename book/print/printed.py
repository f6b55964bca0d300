"""From Jupyter Book's one long page to what a printer needs: functions on its HTML alone.

The screen's parts (code, actions, folded rows) are dropped, each page becomes a chapter with names of its own, links between
pages become links inside the document, and links to sources become numbers of a bibliography, in the order of first use.
Classes that the Lua filter knows are left in place; it turns them into calls of the Typst template.
"""

import re

from bs4 import BeautifulSoup, Tag

from book.print.citations import Citations, keys, new

SCREEN = ("script, style, svg, nav, form, button, input, select, template, summary, details:not(.how, .more), caption.hidden, "
          ".headerlink, .chart-actions, .chart-narrow, .cell_input, #ledger :is(.row-sources, .sureness, .has-moved)")  # fmt: skip
"""What only a screen can use."""
ONLINE = frozenset({"sources", "contribute"})
"""Pages that stay online; of the sources, those that are cited become the bibliography."""
COLUMNS = frozenset({"section", "kind", "sources", "take away"})
"""Columns of tables that paper has no use for; a claim's section becomes a line above its rows."""
PICTURE = re.compile(r"<svg\b.*?</svg>", re.S)
HEADING = re.compile("^h[1-6]$")


def printed(html: str) -> tuple[str, Tag]:
    """The title of a `singlehtml` page and its printable form. Raises ValueError when it holds no article."""
    soup = BeautifulSoup(PICTURE.sub("", html), "lxml")
    root = soup.select_one("article section")
    if root is None:
        raise ValueError("no article in the page of Jupyter Book's singlehtml; its theme changed")
    citations = Citations.of(root)
    cited = {str(row["id"]): keys(row) for row in root.select("#ledger tr[id]")}
    for tag in root.select(SCREEN):
        tag.decompose()
    for box in root.select("section.finding[id]"):
        finding(box, cited.get(str(box["id"]), []))
    title, body = heading_of(root).get_text(strip=True), new("div")
    body.extend(chapters(root))
    for step in (tables, cards, claims, figures, citations.place):
        step(body)
    body.append(citations.bibliography())
    links(body)
    for tag in body.select("p[class], details"):
        tag.name = "div"
    return title, body


def heading_of(page: Tag) -> Tag:
    """The first heading of a page. Raises ValueError without one."""
    found = page.find(HEADING)
    if not isinstance(found, Tag):
        raise ValueError("a page has no heading; begin it with '# '")
    return found


def finding(box: Tag, cited: list[str]) -> None:
    """Fit a verdict box to paper: its own number is no link, the code and hash of its check stay online, its sources are named."""
    box.name = "div"
    for link in box.select(".finding-claim a.claim-id"):
        link.name = "span"
    for paragraph in box.select("details.how p.hash"):
        paragraph.decompose()
    if cited:
        line = new("p", kind="chart-sources")
        line.extend([new("a", href=f"sources.html#src-{key}") for key in cited])
        box.append(line)


def chapters(root: Tag) -> list[Tag]:
    """The pages in reading order: the front page, those of the first part as chapters, the others as appendices."""
    wrappers = [each.extract() for each in root.select("div.toctree-wrapper")]
    brief = chapter(root, "index", "front")
    heading_of(brief).string = "In brief"
    found = [brief]
    for place, wrapper in enumerate(wrappers):
        for mark in wrapper.select("span[id^=document-]"):
            page, name = mark.find_next_sibling("section"), str(mark["id"]).removeprefix("document-")
            if isinstance(page, Tag) and name not in ONLINE:
                found.append(chapter(page, name, "appendix" if place else "chapter"))
    return found


def chapter(page: Tag, name: str, kind: str) -> Tag:
    """A page as a chapter: the marks of its sections go, its first heading has level 1 and the page's name, the others follow."""
    for section in page.find_all("section"):
        heading_of(section)["id"] = f"{name}--{section['id']}"
        section.unwrap()
    first = heading_of(page)
    shift = int(first.name[1]) - 1 if kind != "front" else 0
    for heading in page.find_all(HEADING):
        heading.name = f"h{max(2, int(heading.name[1]) - shift)}"
    first.name, first["id"] = "h1", name
    page.name, page.attrs = "div", {"class": f"{kind} wide" if page.select_one("#ledger") else kind, "data-page": name}
    return page


def row(*cells: Tag | str | None, **attributes: str) -> Tag:
    """A row of a table; attributes are those of each cell."""
    made = new("tr")
    for cell in cells:
        made.append(new("td", **attributes))
        made.contents[-1].extend([cell] if cell else [])  # type: ignore[attr-defined]
    return made


def tables(body: Tag) -> None:
    """Drop columns that paper has no use for, and say the section once above its claims."""
    for table in body.find_all("table"):
        names = [cell.get_text(strip=True).lower() for cell in table.select("thead th")]
        dropped, above = [place for place, name in enumerate(names) if name in COLUMNS], ""
        for line in table.find_all("tr"):
            line.attrs, cells = {}, line.find_all(["td", "th"])
            link = line.select_one("th a[href]") if table.get("id") == "ledger" else None
            section = str(link["href"]).partition(".html")[0] if link else ""
            if section not in ("", above):
                title, above = body.find("h1", id=section), section
                told = title.get_text() if title else cells[names.index("section")].get_text(strip=True)
                line.insert_before(row(told, colspan=str(len(names) - len(dropped))))
            for place in dropped:
                cells[place].decompose()
        for head in table.select("thead th"):
            head.string = head.get_text().removesuffix(", and sources")


def cards(body: Tag) -> None:
    """The cards of the front page as a table: section, bar and counts of its verdicts, page."""
    for listed in body.select("ul.cards"):
        table = new("table", kind="sections")
        for card in listed.select("li"):
            link, told = card.select_one("a[href]"), card.select_one(".card-counts")
            shares = [
                f"{str(part['class'][0]).removeprefix('v-')}={re.sub(r'[^0-9]', '', str(part['style']))}"
                for part in card.select(".card-bar span")
            ]
            counts = new("div")
            counts.append(new("span", ".", kind="bar", data_counts=";".join(shares)))
            counts.append(re.sub(r"\s+", " ", told.get_text()) if told else "")
            page = str(link["href"]).removesuffix(".html") if link else ""
            table.append(row(link, counts, new("span", ".", kind="page-of", data_page=page)))
        listed.replace_with(table)


def claims(body: Tag) -> None:
    """The claims of a section as a table: number, words, verdict."""
    for listed in body.select(".claims ul"):
        table = new("table", kind="claim-list")
        for item in listed.find_all("li"):
            number, verdict = [
                found.extract() if found else None for found in map(item.select_one, (".claim-id", ".claim-verdict"))
            ]
            table.append(row(number, item.get_text(" ", strip=True), verdict))
        listed.replace_with(table)


def figures(body: Tag) -> None:
    """Each chart as a block with its name, its alternative text, its title and its note."""
    for figure in body.select("figure.chart"):
        for tag in figure.select(".chart-number, .chart-frame"):
            if tag.get("aria-label"):
                figure["data-alt"] = tag["aria-label"]
            tag.decompose()
        figure.name = "div"
        for note in figure.select("figcaption"):
            note.name, note["class"] = "div", "chart-note"


def links(body: Tag) -> None:
    """Links between pages lead inside the document; those to files and pages that stay online become plain text."""
    known = {str(tag["id"]) for tag in body.find_all(id=True)}
    boxes = {str(box["id"]) for box in body.select(".finding[id]")}
    for strong in body.find_all("strong"):
        if strong.get_text() in boxes:
            strong.wrap(new("a", href=f"#{strong.get_text()}"))
    used = set()
    for link in body.select("a[href]"):
        href = str(link["href"])
        if href.startswith(("http:", "https:", "mailto:")):
            continue
        page, _, mark = href.partition("#")
        page, mark = page.removesuffix(".html"), mark.removeprefix("document-")
        parent = link.find_parent(attrs={"data-page": True})
        here = page or (str(parent["data-page"]) if parent else "")
        found = [each for each in (mark, f"{here}--{mark}", page) if each in known]
        if found:
            link["href"] = f"#{found[0]}"
            used.add(found[0])
        else:
            if {page, mark} & ONLINE:
                link.append(" (online)")
            link.unwrap()
    for tag in body.select("[id]:not(h1, h2, h3, h4, h5, h6, .finding, .anchor)"):
        if tag["id"] not in used:
            del tag["id"]
