"""The table of contents against what is there."""

from pathlib import Path

import pytest

from book.layout import PAGES, ROOT, notebooks
from book.pipeline.contents import ContentsDisagree, agree

PAIR = [Path("01_one.ipynb"), Path("02_two.ipynb")]


def toc(folder: Path, *names: str) -> Path:
    path = folder / "_toc.yml"
    lines = "".join(f"      - file: {name}\n" for name in names)
    path.write_text(f"root: index\nparts:\n  - caption: All\n    chapters:\n{lines}", encoding="utf-8")
    return path


def test_the_contents_of_the_book_agree() -> None:
    agree(ROOT / "_toc.yml", notebooks(), sorted(path.stem for path in PAGES.glob("*.md") if path.stem != "index"))


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("one", "cite"), "does not name notebooks/02_two.ipynb; add the line `- file: two`"),
        (("one", "two"), "does not name book/pages/cite.md"),
        (("one", "two", "three", "cite"), "names three, and there is neither"),
        (("one", "two", "two", "cite"), "names two twice"),
        (("two", "one", "cite"), "in another order than the numbers of the notebooks"),
    ],
)
def test_what_is_missing_too_much_twice_or_out_of_order_is_named(tmp_path: Path, names: list[str], told: str) -> None:
    with pytest.raises(ContentsDisagree, match=told):
        agree(toc(tmp_path, *names), PAIR, ["cite"])


def test_contents_that_agree_pass(tmp_path: Path) -> None:
    agree(toc(tmp_path, "one", "two", "cite"), PAIR, ["cite"])
