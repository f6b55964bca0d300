"""The picture of the front page: how many claims have each verdict, then and now."""

import inspect
from typing import Any

import altair as alt
import pandas as pd

from book import charts
from book.cells import SIGNS
from book.findings import ledger
from book.findings.harvest import Figure
from data.checks.findings import Verdict
from data.dates import THEN


def figure(findings: list[dict[str, Any]]) -> Figure:
    """The score of all claims, as the figure of the front page."""
    counts = {when: ledger.score(findings, when) for when in ("then", "now")}
    told = "; ".join(f"{when}: " + ", ".join(f"{n} {v}" for v, n in each.items() if n) for when, each in counts.items())
    spec = chart(findings).properties(description=told).to_dict()
    return Figure(
        "index-1", 1, "index", "", inspect.getsource(chart), spec,
        f"{counts['now'][Verdict.SUPPORTED]} of {sum(counts['now'].values())} statements are supported as they stand",
        f"Two stacked bars of verdicts. {told}.", "Number of statements with each verdict.", (),
    )  # fmt: skip


def chart(findings: list[dict[str, Any]]) -> Any:
    """How many claims have each verdict, then and now, as two stacked bars."""
    labels = {"then": f"then, {THEN:%-d %b %Y}", "now": "now"}
    rows = [
        {"date": labels[when], "verdict": verdict, "order": place, "claims": count, "sign": SIGNS[verdict]}
        for when in labels
        for place, (verdict, count) in enumerate(ledger.score(findings, when).items())
        if count
    ]
    frame = pd.DataFrame(rows)
    frame["end"] = frame.groupby("date")["claims"].cumsum()
    frame["middle"] = frame["end"] - frame["claims"] / 2
    verdicts = [str(verdict) for verdict in Verdict]
    base = alt.Chart(frame).encode(alt.Y("date:N", sort=list(labels.values()), title=None))
    bars = base.mark_bar(height=38).encode(
        alt.X(
            "claims:Q", stack="zero", title="claims", scale=alt.Scale(domain=[0, int(frame["end"].max())], nice=False)
        ),
        alt.Color("verdict:N", scale=charts.scale({v: v for v in verdicts}), sort=verdicts),
        alt.Order("order:Q"),
        tooltip=["date", "verdict", "claims"],
    )
    dark = alt.FieldOneOfPredicate(field="verdict", oneOf=["supported", "contradicted", "no evidence found"])
    text = base.mark_text(fontWeight="bold").encode(
        alt.X("middle:Q"), alt.Text("claims:Q"), color=alt.condition(dark, alt.value("white"), alt.value("#111111"))
    )
    return alt.layer(bars, text).properties(height=110)
