"""Finishing pages: no foreign host, light styles, patient scripts; and what CI says of a build."""

import pandas as pd
import pytest
import tinycss2
from bs4 import BeautifulSoup

from book import lean, summary
from book.render import day, listing, quantity, signed
from book.site import foreign


def page(body: str, head: str = "") -> BeautifulSoup:
    return BeautifulSoup(f"<html><head>{head}</head><body>{body}</body></html>", "lxml")


@pytest.mark.parametrize(
    ("head", "count"),
    [
        ('<script src="https://cdn.example/x.js"></script>', 1),
        ('<link rel="stylesheet" href="//cdn.example/x.css">', 1),
        ('<link rel="canonical" href="https://here.example/">', 0),
        ('<script src="local.js"></script>', 0),
    ],
)
def test_what_a_browser_would_fetch_elsewhere_is_seen(head: str, count: int) -> None:
    assert len(foreign(page("", head))) == count


@pytest.mark.parametrize(
    ("selector", "kept"),
    [
        (".used", True), (".unused", False), ("#here .used:hover", True), (".used:not(.unused)", True), ("p", True),
        (".used .unused", False), ('[data-x="1.unused"] .used', True),
    ],
)  # fmt: skip
def test_a_rule_stays_where_a_page_can_use_it(selector: str, kept: bool) -> None:
    names = lean.names_in([page('<p id="here" class="used">x</p>')], [])
    rules = tinycss2.parse_stylesheet(f"{selector} {{ color: red; }}", skip_whitespace=True)
    assert bool(lean.purged(rules, names)) is kept


def test_a_class_that_a_script_sets_is_kept() -> None:
    names = lean.names_in([page("")], ['element.classList.add("scrolled")'])
    rules = tinycss2.parse_stylesheet("@media print { .scrolled { color: red } .never { color: blue } }")
    assert "scrolled" in lean.purged(rules, names) and "never" not in lean.purged(rules, names)


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ("a{--x:1;--y:var(--x);color:var(--y)}", "a{--x:1;--y:var(--x);color:var(--y)}"),
        ("a{--x:1;--y:var(--x);color:red}", "a{color:red}"),
        ("a{--x:calc((1px + var(--y))*2);color:red}b{--y:url('a;b}c')}", "a{color:red}b{}"),
        (".tip--left:hover:after{top:0;left:0}.c{--z:1}", ".tip--left:hover:after{top:0;left:0}.c{}"),
    ],
)
def test_a_value_that_nothing_uses_goes_and_nothing_else(css: str, left: str) -> None:
    assert lean.without_unused_values(css) == left


def test_scripts_wait_and_unused_ones_go() -> None:
    made = page("", '<script src="_static/documentation_options.js"></script><script src="a.js"></script>'
                    '<script src="_static/scripts/fontawesome.js"></script>')  # fmt: skip
    lean.patient(made, "const A = 1;")
    options, waits = made.find_all("script")
    assert (options.string, options.attrs) == ("const A = 1;", {})
    assert (waits["src"], waits.has_attr("defer")) == ("a.js", True)


def test_numbers_and_days_are_written_for_people() -> None:
    assert quantity(3_757_000, "people") == "3.8 million people"
    assert quantity(45_728, "people") == "45,728 people"
    assert quantity(12.5, "percent") == "12.5 percent"
    assert signed(-3.0) == "−3" and signed(2.5) == "+2.5"
    assert day("2025-05-17") == "17 May 2025"


def test_a_listing_has_an_anchor_for_each_line() -> None:
    text = listing("x.py", "a = 1\nb = 2\n")
    assert 'id="L-1"' in text and 'id="L-2"' in text and "<title>x.py</title>" in text


def findings(*verdicts: str) -> pd.DataFrame:
    return pd.DataFrame({"claim_id": ["CON-1", "CON-1"], "as_of": ["2025-05-31", "2026-08-23"], "verdict": verdicts,
                         "reason": ["r1", "r2"]})  # fmt: skip


def test_the_summary_names_verdicts_that_moved() -> None:
    told = summary.moved(findings("supported", "supported"), findings("supported", "contradicted"))
    assert "1 moved" in told and "| CON-1 | now | supported | contradicted | r2 |" in told
    assert "No verdict moved" in summary.moved(findings("supported", "supported"), findings("supported", "supported"))


def test_the_summary_says_what_ran_and_why() -> None:
    record = {"ran": ["execute[04_conflict]"], "reused": ["html"], "seconds": 3.2, "failures": {"pdf": "broken"},
              "tasks": [{"task": "execute[04_conflict]", "outcome": "ran", "why": ["clashes.csv: changed"], "seconds": 2}]}  # fmt: skip
    told = summary.built(record)
    assert "| execute[04_conflict] | clashes.csv: changed | 2.0 |" in told and "**pdf failed:** broken" in told
