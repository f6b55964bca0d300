"""Files that readers take away."""

from book.layout import ROOT, notebooks
from book.takeaway.files import listing, written


def test_a_listing_has_an_anchor_for_each_line() -> None:
    text = listing("x.py", "a = 1\nb = 2\n")
    assert 'id="L-1"' in text and 'id="L-2"' in text and "<title>x.py</title>" in text


def test_the_code_behind_verdicts_and_pictures_goes_with_the_book() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in written()}
    assert {"data/checks/conflict/people.py", "data/figures/conflict.py"} <= found
    assert {f"notebooks/{path.name}" for path in notebooks()} <= found and "data/fighting.py" not in found
