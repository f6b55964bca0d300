"""Two pictures of all findings: how many claims have each verdict, then and now, and how sure each verdict is."""

import inspect
from typing import Any

import altair as alt
import pandas as pd

from book import charts
from book.cells import SIGNS
from book.findings import ledger
from book.findings.harvest import Figure
from data.checks.sureness import FRAGILE, LEVELS
from data.checks.verdicts import Verdict


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
    labels = {"then": "then", "now": "now"}
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
            "claims:Q",
            stack="zero",
            title="claims",
            axis=alt.Axis(tickCount=5),
            scale=alt.Scale(domain=[0, int(frame["end"].max())], nice=False),
        ),
        alt.Color(
            "verdict:N", scale=charts.scale({v: v for v in verdicts}), sort=verdicts, legend=alt.Legend(columns=2)
        ),
        alt.Order("order:Q"),
        tooltip=["date", "verdict", "claims"],
    )
    dark = alt.FieldOneOfPredicate(field="verdict", oneOf=["supported", "contradicted", "no evidence found"])
    text = base.mark_text(fontWeight="bold").encode(
        alt.X("middle:Q"), alt.Text("claims:Q"), color=alt.condition(dark, alt.value("white"), alt.value("#111111"))
    )
    return alt.layer(bars, text).properties(height=110)


def sureness(findings: list[dict[str, Any]]) -> Figure:
    """All claims from firm to fragile, as the figure of the overview: in how many variations each verdict holds."""
    measured = [each for each in findings if each["as_of_label"] == "now" and each["sureness"]]
    levels = {level: sum(each["sureness"]["level"] == level for each in measured) for level in LEVELS}
    told = ", ".join(f"{count} {level}" for level, count in levels.items() if count)
    alone = sum(bool(each["sureness"]["hangs_on"]) for each in measured)
    weak = [each["claim_id"] for each in measured if each["sureness"]["level"] == FRAGILE]
    spec = certainty(measured).properties(description=told).to_dict()
    return Figure(
        "index-sureness", 1, "index", "", inspect.getsource(certainty), spec,
        f"Of {len(measured)} verdicts that can be tried, {levels[LEVELS[0]]} hold in every variation",
        f"One dot a claim, from firm to fragile: {told}. {alone} would be another verdict without one originator.",
        "Share of variations in which the verdict of now holds: without each originator, with each threshold a quarter "
        f"lower and higher, with the codes of another coder. Fragile: {', '.join(weak) or 'no verdict'}.", (),
    )  # fmt: skip


def certainty(findings: list[dict[str, Any]]) -> Any:
    """One dot a claim at the share of variations in which its verdict holds, in rows by level."""
    rows = [
        {"claim": each["claim_id"], "verdict": each["verdict"], "level": each["sureness"]["level"],
         "holds": 100 * each["sureness"]["held"] / each["sureness"]["variations"],
         "variations": each["sureness"]["variations"],
         "hangs on": ", ".join(each["sureness"]["hangs_on"]) or "no single originator"}
        for each in findings if each["sureness"]["variations"]
    ]  # fmt: skip
    frame = pd.DataFrame(rows).sort_values(["holds", "variations", "claim"], ascending=[False, False, True])
    frame["place"] = range(1, len(frame) + 1)
    verdicts = [verdict for verdict in map(str, Verdict) if verdict in set(frame["verdict"])]
    low = 10 * int(frame["holds"].min() // 10)
    ticks = alt.Axis(values=[1, *range(10, len(frame) + 1, 10)])
    base = alt.Chart(frame).encode(
        alt.X("place:Q", title="claims, from firm to fragile", axis=ticks, scale=alt.Scale(domain=[0, len(frame) + 2])),
        alt.Y("holds:Q", title="percent of variations", scale=alt.Scale(domain=[low, 100])),
    )
    return base.mark_circle(size=70, opacity=1).encode(
        alt.Color("verdict:N", scale=charts.scale({v: v for v in verdicts}), sort=verdicts, title="verdict"),
        tooltip=["claim", "verdict", "level", "holds", "variations", "hangs on"],
    ).properties(height=240)  # fmt: skip
