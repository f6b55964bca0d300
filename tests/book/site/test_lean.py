"""Light pages: rules that a page can use, scripts that wait."""

import pytest
import tinycss2
from bs4 import BeautifulSoup

from book.site import lean


def page(body: str, head: str = "") -> BeautifulSoup:
    return BeautifulSoup(f"<html><head>{head}</head><body>{body}</body></html>", "lxml")


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
