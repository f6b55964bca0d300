"""What findings rest on: the rows behind them, where each stands, and their sources as links."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pandas as pd
from markupsafe import Markup

from book.wording import day
from data.checks.relays import RELAY
from data.dates import THEN
from data.package import describe, lines, read
from data.sources import sources

CARRIERS = ("original", "data repository", "news report", "copy or mirror", "state media", "state-media relay")
"""Kinds of carrier, the nearest to the originator first."""
BOOKKEEPING = {"row", "published", "source_id", "more_source_ids", "original_url", "official_url", "release_url", "url"}


@cache
def known_sources() -> pd.DataFrame:
    """All sources by their id."""
    return sources(None).set_index("source_id")


def folded(column: pd.Series) -> pd.Series:
    """A column by which a list is ordered, capitals and small letters alike."""
    return column.str.casefold() if pd.api.types.is_string_dtype(column) else column


def rank(source_id: str) -> tuple[int, str, str]:
    """Where a source stands in a list: originals first, copies and relays last, each kind by originator."""
    source = known_sources().loc[source_id]
    return CARRIERS.index(source["carrier_kind"]), source["originator"].casefold(), source_id


def where_read(source: Mapping[str, Any]) -> str:
    """Where a source was read, for a reader who knows its originator: "in Devdiscourse, a news report", or empty."""
    kind = source["carrier_kind"]
    if source["carrier"] == source["originator"]:
        return "" if kind in ("original", "news report") else kind
    return f"in {source['carrier']}, {kind}"


def links(source_ids: tuple[str, ...] | list[str]) -> Markup:
    """Links to the entries of sources, originals first, labelled with originator and year."""
    known = known_sources()
    marks = [
        Markup('<a href="sources.html#src-{}" title="{}">{} {}</a>{}').format(
            key,
            known.loc[key, "title"],
            known.loc[key, "originator"],
            known.loc[key, "published"].year,
            f" ({RELAY})" if known.loc[key, "carrier_kind"] == RELAY else "",
        )
        for key in sorted(source_ids, key=rank)
    ]
    if len(marks) <= 6:
        return Markup("; ").join(marks)
    rest = Markup('<details class="more"><summary>{} more</summary>{}</details>').format(
        len(marks) - 5, Markup("; ").join(marks[5:])
    )
    return Markup("; ").join(marks[:5]) + Markup("; ") + rest


def evidence_of(then: dict[str, Any], now: dict[str, Any]) -> list[dict[str, Any]]:
    """Rows that either finding rests on, as dicts of ref, published, source_ids and later (unknown then)."""
    found = {row["ref"]: row for row in [*then["evidence"], *now["evidence"]]}
    return [{**row, "later": row["published"] > THEN.isoformat()} for _, row in sorted(found.items())]


def what_moved(evidence: list[dict[str, Any]]) -> Markup:
    """Which publications came after the first date, in one sentence."""
    later = sorted({(row["published"], row["source_ids"][0]) for row in evidence if row["later"]})
    if not later:
        return Markup("The same rows are read differently on the later date.")
    listed = [Markup("{} ({})").format(links([key]), day(published)) for published, key in later[:4]]
    more = Markup(" and {} more").format(len(later) - 4) if len(later) > 4 else Markup("")
    return Markup("Not yet public then: ") + Markup(", ").join(listed) + more + Markup(".")


@cache
def indexed(table: str) -> tuple[pd.DataFrame, dict[str, int], list[str]]:
    """A table by the reference of its rows, the line of each, and the columns that say something of the fact."""
    names = [field["name"] for field in describe(table)["schema"]["fields"] if field["name"] not in BOOKKEEPING]
    return read(table).set_index("row"), lines(table), names
