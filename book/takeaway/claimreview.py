"""What machines read of the verdicts: schema.org ClaimReview, in the head of each section and as one file.

Addresses are relative where the book has none of its own; a reader of JSON-LD resolves them against the page or file.
"""

import json
import re
from pathlib import Path
from typing import Any

from book.findings.ledger import pairs
from book.takeaway.cite import Book
from book.wording import day, in_article
from data.article import article_origin
from data.checks.verdicts import Verdict

FILE = "claimreview.json"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CONTEXT = "https://schema.org"

RATINGS = {
    Verdict.CONTRADICTED: 1,
    Verdict.MISLEADING: 2,
    Verdict.NO_EVIDENCE: 3,
    Verdict.PARTLY: 4,
    Verdict.SUPPORTED: 5,
}
"""Verdicts as numbers. "No evidence found" is the middle: absence of a record speaks neither for nor against a claim. A
claim that is not checkable has no number."""


def month(address: str) -> str | None:
    """The month that an address names, YYYY-MM; None where it names none."""
    found = re.search(r"/(20\d\d)/(0[1-9]|1[0-2])/", address)
    return f"{found[1]}-{found[2]}" if found else None


def article() -> dict[str, Any]:
    """The text that was checked. Its author is not named and its day not shown; only what is known is said."""
    row = article_origin().iloc[0]
    found = {
        "@type": "BlogPosting",
        "headline": row["page_title"],
        "url": row["url"],
        "datePublished": month(row["url"]),
    }
    return {key: value for key, value in found.items() if value}


def organization(book: Book) -> dict[str, Any]:
    """The contributors, as author and publisher of every review."""
    made = {"@type": "Organization", "name": book.author}
    return {**made, "url": book.base} if book.base else made


def rating(verdict: str) -> dict[str, Any] | None:
    """The verdict in words and as a number between 1 and 5; None for what is not checkable."""
    value = RATINGS.get(Verdict(verdict))
    if value is None:
        return None
    ends = {"worstRating": min(RATINGS.values()), "bestRating": max(RATINGS.values())}
    return {"@type": "Rating", "ratingValue": value, **ends, "alternateName": verdict}


def body(then: dict[str, Any], now: dict[str, Any]) -> str:
    """Both verdicts with their dates and reasons; one sentence where nothing changed."""
    if (then["verdict"], then["reason"]) == (now["verdict"], now["reason"]):
        return f"{day(then['as_of'])} and {day(now['as_of'])}: {now['verdict']}. {now['reason']}"
    return " ".join(f"{day(each['as_of'])}: {each['verdict']}. {each['reason']}" for each in (then, now))


def review(book: Book, then: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """One claim as a ClaimReview: our words for it, the article's own few, where it was made, and the verdict as of now."""
    claim_id, source = now["claim_id"], article()
    told = {
        "@type": "ClaimReview",
        "@id": book.name(now["section"], claim_id),
        "url": book.address(f"{now['section']}.html#{claim_id}"),
        "name": claim_id,
        "claimReviewed": now["claim"],
        "itemReviewed": {
            "@type": "Claim",
            "name": "; ".join(words for _, words in in_article(now["words"])),
            "author": {"@type": "Person", "name": "Unknown: the page names no author"},
            "datePublished": source.get("datePublished"),
            "appearance": source,
        },
        "reviewRating": rating(now["verdict"]),
        "reviewBody": body(then, now),
        "author": organization(book),
        "publisher": organization(book),
        "datePublished": now["as_of"],
        "inLanguage": book.language,
        "license": LICENCE,
        "isBasedOn": book.address(f"evidence/{claim_id}.csv"),
    }
    told["itemReviewed"] = {key: value for key, value in told["itemReviewed"].items() if value}
    return {key: value for key, value in told.items() if value is not None}


def reviews(book: Book, findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every claim that has been examined, in the order of the article."""
    return [review(book, pair["then"], pair["now"]) for pair in pairs(findings).values()]


def graph(items: list[dict[str, Any]]) -> dict[str, Any]:
    """Several things as one JSON-LD document."""
    return {"@context": CONTEXT, "@graph": items}


def embed(page: Any, thing: dict[str, Any]) -> None:
    """Put a thing into the head of a page; `<` is escaped, so that no text can end the script."""
    tag = page.new_tag("script", type="application/ld+json")
    tag.string = json.dumps(thing, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    page.head.append(tag)


class Reviews:
    """A step over the pages that puts the reviews of a section into its head; `write` makes the file with all."""

    def __init__(self, book: Book, findings: list[dict[str, Any]]) -> None:
        self.items = reviews(book, findings)
        self.sections = [record["section"] for record in findings[::2]]

    def __call__(self, page: Any, stem: str) -> None:
        mine = [item for item, section in zip(self.items, self.sections, strict=True) if section == stem]
        if mine:
            embed(page, graph(mine))

    def write(self, folder: Path) -> None:
        text = json.dumps(graph(self.items), ensure_ascii=False, indent=1) + "\n"
        (folder / FILE).write_text(text, encoding="utf-8")


def scale() -> str:
    """How verdicts become numbers, as a table for the page on citing."""
    order = sorted(Verdict, key=lambda verdict: -RATINGS.get(verdict, 0))
    rows = [f"| {verdict} | {RATINGS.get(verdict, 'none')} |" for verdict in order]
    return "\n".join(["| verdict | number |", "| --- | --- |", *rows])
