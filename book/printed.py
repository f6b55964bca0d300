"""From Jupyter Book's one long page to what a printer needs: functions on its HTML alone.

The screen's parts (code, actions, folded rows) are dropped, each page becomes a chapter with names of its own, links between
pages become links inside the document, and links to sources become numbers of a bibliography, in the order of first use.
Classes that the Lua filter knows are left in place; it turns them into calls of the Typst template.
"""

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

SCREEN = ("script, style, svg, nav, summary, .headerlink, .chart-actions, .chart-narrow, .cell_input, details.above-input, "
          "details.rows, caption.hidden")  # fmt: skip
"""What only a screen can use."""
ONLINE = frozenset({"sources", "contribute"})
"""Pages that stay online; of the sources, those that are cited become the bibliography."""
COLUMNS = frozenset({"section", "kind", "sources", "take away"})
"""Columns of tables that paper has no use for; a claim's section becomes a line above its rows."""
FEW = 4
"""Up to so many sources are named in a line of sources; more are numbers alone."""
HEADING = re.compile("^h[1-6]$")
SOURCE = re.compile(r"sources\.html#src-(.+)")


@dataclass(frozen=True)
class Source:
    """What the page of sources says of one: publisher, title, address, and its day as printed there."""

    publisher: str
    title: str
    url: str
    day: str


@dataclass
class Report:
    """A book made ready for print: its title, its HTML, and the number of each cited source."""

    title: str
    body: Tag
    known: dict[str, Source]
    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, key: str) -> int:
        """The number of a source; the next one when it is cited for the first time."""
        return self.numbers.setdefault(key, len(self.numbers) + 1)


def printed(html: str) -> Report:
    """The printable form of a `singlehtml` page. Raises ValueError when it holds no article."""
    soup = BeautifulSoup(html, "lxml")
    root = soup.select_one("article section")
    if root is None:
        raise ValueError("no article in the page of Jupyter Book's singlehtml; its theme changed")
    known = sources_of(root)
    cited = {str(row["id"]): keys(row) for row in root.select("#ledger tr[id]")}
    for tag in root.select(SCREEN):
        tag.decompose()
    for box in root.select("section.finding[id]"):
        finding(box, cited.get(str(box["id"]), []))
    report = Report(heading_of(root).get_text(strip=True), new("div"), known)
    for part in chapters(root):
        report.body.append(part)
    for step in (tables, cards, figures, number_sources, bibliography, links):
        step(report)
    for tag in report.body.find_all("p", class_=True):
        tag.name = "div"
    return report


def new(name: str, text: str = "", **attributes: str) -> Tag:
    """A new tag; `kind` is its class, and an underscore in the name of any other attribute stands for a hyphen."""
    tag = BeautifulSoup("", "lxml").new_tag(name, attrs={key.replace("kind", "class").replace("_", "-"): value for key, value in attributes.items()})  # fmt: skip
    if text:
        tag.string = text
    return tag


def heading_of(page: Tag) -> Tag:
    """The first heading of a page. Raises ValueError without one."""
    found = page.find(HEADING)
    if not isinstance(found, Tag):
        raise ValueError("a page has no heading; begin it with '# '")
    return found


def keys(tag: Tag) -> list[str]:
    """Ids of the sources that a part of the page links to, each once, in order."""
    found = [SOURCE.search(str(link["href"])) for link in tag.select("a[href]")]
    return list(dict.fromkeys(match[1] for match in found if match))


def sources_of(root: Tag) -> dict[str, Source]:
    """Every source by its id, read from the table of the page of sources."""
    found = {}
    for row in root.select("tr[id^=src-]"):
        publisher, link, day = row.select("td:first-child b, td:first-child a, td:nth-child(2)")[:3]
        found[str(row["id"]).removeprefix("src-")] = Source(
            publisher.get_text(), link.get_text(), str(link["href"]), day.get_text(" ", strip=True)
        )
    return found


def finding(box: Tag, cited: list[str]) -> None:
    """Fit a verdict box to paper: its own number is no link, the code and hash of its check stay online, its sources are named."""
    box.name = "div"
    for link in box.select(".finding-claim a.claim-id"):
        link.name = "span"
    for how in box.select("details.how"):
        how.name = "div"
        for paragraph in how.select("p"):
            if paragraph.find("code") and "Evidence hash" in paragraph.get_text():
                paragraph.string = paragraph.get_text().partition(" Evidence hash")[0]
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


def tables(report: Report) -> None:
    """Drop columns that paper has no use for, and say the section once above its claims."""
    for table in report.body.find_all("table"):
        names = [cell.get_text(strip=True).lower() for cell in table.select("thead th")]
        dropped, above = [place for place, name in enumerate(names) if name in COLUMNS], ""
        ledger = table.get("id") == "ledger"
        for row in table.find_all("tr"):
            row.attrs, cells = {}, row.find_all(["td", "th"])
            section = cells[names.index("section")].get_text(strip=True) if ledger else ""
            for place in dropped:
                cells[place].decompose()
            if ledger and row.parent.name == "tbody" and section != above:
                title, above = report.body.find("h1", id=section), section
                group = new("tr")
                group.append(new("td", title.get_text() if title else section, colspan=str(len(names) - len(dropped))))
                row.insert_before(group)


def cards(report: Report) -> None:
    """The cards of the front page as a table: section, bar and counts of its verdicts, page."""
    for cards in report.body.select("ul.cards"):
        table = new("table", kind="sections")
        for card in cards.select("li"):
            row, link, counts = new("tr"), card.find("a"), card.select_one(".card-counts")
            shares = {
                str(each["class"][0])[2:]: re.sub(r"\D", "", str(each["style"]))
                for each in card.select(".card-bar span")
            }
            cell = new("td")
            cell.append(new("span", ".", kind="bar", data_counts=";".join(f"{kind}={n}" for kind, n in shares.items())))
            cell.append(re.sub(r"\s+", " ", counts.get_text()) if counts else "")
            row.append(new("td"))
            row.td.append(link or "")
            row.append(cell)
            row.append(new("td"))
            row.find_all("td")[2].append(
                new("span", ".", kind="page-of", data_page=str(link["href"]).removesuffix(".html") if link else "")
            )
            table.append(row)
        cards.replace_with(table)


def figures(report: Report) -> None:
    """Each chart as a block with its name, its alternative text, its title and its note."""
    for figure in report.body.select("figure.chart"):
        for tag in figure.select(".chart-number, .chart-frame"):
            if tag.get("aria-label"):
                figure["data-alt"] = tag["aria-label"]
            tag.decompose()
        figure.name = "div"
        for note in figure.select("figcaption"):
            note.name, note["class"] = "div", "chart-note"


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Numbers as first and last of each unbroken run: 1, 2, 3, 5 is (1, 3), (5, 5)."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def marks(report: Report, cited: list[str]) -> list[Tag | str]:
    """Sources as linked numbers in brackets, runs joined: [1–3, 5]."""
    by_number = {report.number(key): key for key in cited}
    found: list[Tag | str] = ["["]
    for first, last in runs(list(by_number)):
        found += [", "] * (len(found) > 1)
        found.append(new("a", f"{first}" if first == last else f"{first}–{last}", href=f"#src-{by_number[first]}"))
    return [*found, "]"]


def number_sources(report: Report) -> None:
    """Replace links to sources by their names and numbers, or by numbers alone where they are many."""
    for tag in report.body.select(".chart-sources, ol.page-sources, a[href*='sources.html#src-']"):
        cited = keys(tag) or keys(BeautifulSoup(str(tag), "lxml"))
        if (
            tag.name == "a"
            and tag.find_parent(class_=["chart-sources", "page-sources"]) is None
            and cited
            and tag.parent
        ):
            tag.insert_after(" ", *marks(report, cited))
            tag.unwrap()
        elif tag.name == "ol":
            tag.name, tag.attrs = "p", {}
            tag.clear()
            tag.extend(
                [
                    f"This section rests on {len(cited)} source{'s' * (len(cited) != 1)} of the bibliography: ",
                    *marks(report, cited),
                    ".",
                ]
            )
        elif tag.name != "a" and cited:
            tag.clear()
            tag.append("Sources: " if len(cited) > 1 else "Source: ")
            if len(cited) > FEW:
                tag.extend(marks(report, cited))
            for place, key in enumerate(cited if len(cited) <= FEW else []):
                source = report.known[key]
                tag.extend([f"{'; ' * (place > 0)}{source.publisher} {source.day[:4]} ", *marks(report, [key])])
    for more in report.body.select("details.more"):
        more.unwrap()


def bibliography(report: Report) -> None:
    """The cited sources in the order of their numbers, at the end."""
    part = new("div", kind="back")
    part.append(new("h1", "Bibliography", id="bibliography"))
    part.append(new("p", f"The {len(report.numbers):,} sources that this report cites, in the order of first mention. The whole table "
                         f"of {len(report.known):,} sources, with the kind and the licence of each, stands in the book online."))  # fmt: skip
    listed = new("ol")
    for key in report.numbers:
        source, entry = report.known[key], new("li")
        entry.append(new("span", ".", id=f"src-{key}", kind="anchor"))
        entry.extend(
            [
                f"{source.publisher}: ",
                new("em", source.title),
                f". {source.day}. ",
                new("a", source.url, href=source.url),
            ]
        )
        listed.append(entry)
    part.append(listed)
    report.body.append(part)


def links(report: Report) -> None:
    """Links between pages lead inside the document; those to files and pages that stay online become plain text."""
    known = {str(tag["id"]) for tag in report.body.find_all(id=True)}
    used = set()
    for link in report.body.select("a[href]"):
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
    for tag in report.body.find_all(id=True):
        if not HEADING.match(tag.name) and "finding" not in tag.get("class", []) and tag["id"] not in used:
            del tag["id"]
