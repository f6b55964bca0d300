"""Sources in print: links to them become numbers of a bibliography, in the order of first mention."""

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

FEW = 4
"""Up to so many sources are named in a line of sources; more are numbers alone."""
MAKER = BeautifulSoup("", "lxml")
SOURCE = re.compile(r"sources\.html#src-(.+)")


def new(name: str, text: str = "", kind: str = "", **attributes: str) -> Tag:
    """A new HTML tag with its text, its class and its attributes (an underscore stands for a hyphen)."""
    given = {key.replace("_", "-"): value for key, value in attributes.items()} | ({"class": kind} if kind else {})
    tag = MAKER.new_tag(name, attrs=given)
    if text:
        tag.string = text
    return tag


@dataclass(frozen=True)
class Source:
    """What the page of sources says of one: originator, title, address, and its day as printed there."""

    originator: str
    title: str
    url: str
    day: str


def keys(tag: Tag) -> list[str]:
    """Ids of the sources that a part of the page links to, or that this link itself leads to, each once, in order."""
    found = [SOURCE.search(str(link.get("href", ""))) for link in [tag, *tag.find_all("a")]]
    return list(dict.fromkeys(match[1] for match in found if match))


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Numbers as first and last of each unbroken run: 1, 2, 3, 5 is (1, 3), (5, 5)."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


@dataclass
class Citations:
    """The sources that a book knows, and the numbers of those that it cites."""

    known: dict[str, Source]
    numbers: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Tag) -> "Citations":
        """Every source by its id, read from the table of the page of sources."""
        found = {}
        for row in page.select("tr[id^=src-]"):
            originator, link, day = row.find_all(["b", "a", "td"], limit=4)[1:]
            found[str(row["id"]).removeprefix("src-")] = Source(
                originator.get_text(), link.get_text(), str(link["href"]), day.get_text(" ", strip=True)
            )
        return cls(found)

    def marks(self, cited: list[str]) -> list[Tag | str]:
        """Sources as linked numbers in brackets, runs joined: [1–3, 5]. A source gets its number when first cited."""
        by_number = {self.numbers.setdefault(key, len(self.numbers) + 1): key for key in cited}
        found: list[Tag | str] = ["["]
        for first, last in runs(list(by_number)):
            found += [", "] * (len(found) > 1)
            found.append(new("a", f"{first}" if first == last else f"{first}–{last}", href=f"#src-{by_number[first]}"))
        return [*found, "]"]

    def line(self, cited: list[str]) -> list[Tag | str]:
        """A line of sources: a few with originator and year, many as numbers. Raises KeyError for a source nobody knows."""
        found: list[Tag | str] = ["Sources: " if len(cited) > 1 else "Source: "]
        if len(cited) > FEW:
            return found + self.marks(cited)
        for key in cited:
            source = self.known[key]
            found += ["; "] * (len(found) > 1) + [f"{source.originator} {source.day[:4]} ", *self.marks([key])]
        return found

    def place(self, body: Tag) -> None:
        """Replace every link to a source, each line of them and each section's list, in the order of the page."""
        for tag in body.select(".chart-sources, ol.page-sources, a[href*='sources.html#src-']"):
            cited = keys(tag)
            if not cited or tag.parent is None:
                continue
            if tag.name == "ol":
                many = f"{len(cited)} sources" if len(cited) > 1 else "one source"
                tag.name, tag.attrs = "p", {}
                tag.clear()
                tag.extend([f"This section rests on {many} of the bibliography: ", *self.marks(cited), "."])
            elif tag.name != "a":
                tag.clear()
                tag.extend(self.line(cited))
            elif tag.find_parent(class_=["chart-sources", "page-sources"]) is None:
                tag.insert_after(" ", *self.marks(cited))
                tag.unwrap()

    def bibliography(self) -> Tag:
        """The cited sources in the order of their numbers."""
        part, listed = new("div", kind="back"), new("ol")
        part.append(new("h1", "Bibliography", id="bibliography"))
        part.append(new("p", self.told()))
        for key in self.numbers:
            source, entry = self.known[key], new("li")
            entry.extend([
                new("span", ".", kind="anchor", id=f"src-{key}"), f"{source.originator}: ", new("em", source.title),
                f". {source.day}. ", new("a", source.url, kind="bare", href=source.url),
            ])  # fmt: skip
            listed.append(entry)
        part.append(listed)
        return part

    def told(self) -> str:
        """What stands above the bibliography."""
        return (
            f"The {len(self.numbers):,} sources that this report cites, in the order of first mention. The whole table of "
            f"{len(self.known):,} sources, with the kind and the licence of each, stands in the book online."
        )
