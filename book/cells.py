"""What a notebook says besides its charts: its claims, its findings, its sources, and prose with computed numbers.

Each output carries two forms: Markdown for the reader in JupyterLab, and JSON that the book prints in its own way.
"""

from datetime import date
from typing import Any

import pandas as pd
from IPython.display import Markdown, display

from book.outputs import CLAIMS, FINDING, SOURCES, SURENESS
from data import checks
from data.article import article_headings, claims
from data.checks.coverage import guard, tables_in
from data.dates import THEN
from data.sources import sources


def newest() -> date:
    """The day of the newest evidence: the last day on which a source became public."""
    return sources(None)["published"].max().date()


def say(text: str, *over: pd.DataFrame) -> None:
    """A paragraph in Markdown; put every number into it by code.

    `over` are the frames that a "first", "none", "only" or zero in it is counted from. Raises ValueError for such a
    word where one of them is a selection and the sentence does not say so, or where no frame is given; a frame made of
    the book's own findings has no rows of tables, and bears every word.
    """
    guard("cells.say", text, tables_in(*over) if over else ["tables that are not named: give them to say(text, …)"])
    display(Markdown(text))


def emit(mime: str, record: Any, text: str) -> None:
    """Show `record` to the book and `text` to JupyterLab."""
    display({mime: record, "text/markdown": text, "text/plain": text}, raw=True)


SIGNS = {
    "supported": "=",
    "partly supported": "≈",
    "misleading": "≠",
    "contradicted": "×",
    "no evidence found": "○",
    "not checkable": "–",
}
"""A sign for each verdict, so that none depends on colour; all of them are in the fonts that every machine has."""


def ledger(as_of: date) -> pd.DataFrame:
    """Every claim that has a check, in the order of the article, with its verdicts then and on a date.

    Columns: claim_id, section, place (in its section), claim, then, now, distance_pct, reason, sign of each.
    """
    found = []
    for section in dict.fromkeys(claims()["section"]):
        for place, now in enumerate(checks.findings(section, as_of), start=1):
            then = checks.find(now.claim_id, min(THEN, as_of))
            found.append(
                {"claim_id": now.claim_id, "section": section, "place": place, "claim": now.claim,
                 "then": str(then.verdict), "now": str(now.verdict),
                 "distance_pct": now.distance_pct, "reason": now.reason, "source_ids": now.source_ids}
            )  # fmt: skip
    frame = pd.DataFrame(found)
    return frame.assign(sign_then=frame["then"].map(SIGNS), sign_now=frame["now"].map(SIGNS))


class Page:
    """One section of the article on one date. `as_of` is a day as YYYY-MM-DD, or "newest"."""

    def __init__(self, section: str, as_of: str) -> None:
        if section not in set(claims()["section"]):
            raise ValueError(f"no section {section!r} in data/tables/claims.csv; expected one of its section slugs")
        self.section = section
        self.as_of = newest() if as_of == "newest" else date.fromisoformat(as_of)

    def claims(self) -> None:
        """The section's heading in the article, and its claims in our own words, each with the article's few."""
        mine = claims()[claims()["section"] == self.section]
        items = mine[["claim_id", "claim", "words"]].to_dict("records")
        title = article_headings().set_index("section").loc[self.section, "heading"]
        listed = "\n".join(f"- **{each['claim_id']}** {each['claim']} (“{each['words']}”)" for each in items)
        emit(CLAIMS, {"heading": title, "claims": items}, f"*In the article: {title}*\n\n{listed}")

    def kinds(self) -> pd.DataFrame:
        """The kind of every claim: number, trend, event, … Columns claim_id, kind."""
        return claims()[["claim_id", "kind"]]

    def finding(self, claim_id: str) -> None:
        """The box of one claim: as the evidence stood then, and on the date of this page."""
        pair = [checks.find(claim_id, min(THEN, self.as_of)), checks.find(claim_id, self.as_of)]
        then, now = pair
        text = (
            f"**{claim_id}** {now.claim} (“{now.words}”)\n\n- *then ({then.as_of})*: **{then.verdict}**. "
            f"{then.reason}\n- *now ({now.as_of})*: **{now.verdict}**. {now.reason}"
        )
        emit(FINDING, [checks.as_record(each) for each in pair], text)

    def sureness(self) -> None:
        """The place where the book draws all verdicts from firm to fragile."""
        emit(SURENESS, {}, "*The book draws here how sure each verdict is; `python -m book sureness` prints it.*")

    def sources(self) -> None:
        """The place where the book prints every source of this page."""
        emit(SOURCES, {"section": self.section}, "*The book lists the sources of this page here.*")
