"""What differs between two builds, and why."""

from pathlib import Path

import pytest

from book.workbench.compare import compared, version

PAGE = (
    '<p>{words}</p><details class="chart-code"><summary>Code</summary>{code}</details><a href="source/{link}">x</a>\n'
)


def book(folder: Path, words: str = "Ten.", code: str = "a = 1", link: str = "a.ipynb", pdf: bytes = b"\xff") -> Path:
    site = folder / "build" / "html"
    (site / "source").mkdir(parents=True)
    (site / "conflict.html").write_text(PAGE.format(words=words, code=code, link=link), encoding="utf-8")
    (site / "source" / "a.ipynb").write_text(code, encoding="utf-8")
    (folder / "build" / "report.pdf").write_bytes(pdf)
    return folder


def told(one: Path, two: Path) -> dict[str, tuple[list[str], list[str]]]:
    return {name: (why, lines) for name, why, lines in compared(one, two, 6) if why or lines}


def test_two_equal_builds_differ_in_nothing(tmp_path: Path) -> None:
    assert told(book(tmp_path / "one"), book(tmp_path / "two")) == {}


def test_code_that_is_shown_is_told_and_no_more(tmp_path: Path) -> None:
    found = told(book(tmp_path / "one"), book(tmp_path / "two", code="a = 2", link="b.ipynb"))
    assert found == {
        "build/html/conflict.html": (["code shown on a page", "address of code"], []),
        "build/html/source/a.ipynb": (["file of code"], []),
    }


def test_a_word_that_differs_is_shown(tmp_path: Path) -> None:
    found = told(book(tmp_path / "one"), book(tmp_path / "two", words="Nine.", code="a = 2"))
    why, lines = found["build/html/conflict.html"]
    assert why == [] and any("Ten." in line for line in lines) and any("Nine." in line for line in lines)


def test_a_file_without_text_is_told_by_its_size_and_one_that_is_missing_by_its_side(tmp_path: Path) -> None:
    one, two = book(tmp_path / "one"), book(tmp_path / "two", pdf=b"\xff\xfe")
    (two / "build" / "html" / "conflict.html").unlink()
    found = told(one, two)
    assert found["build/report.pdf"] == ([], ["1 and 2 bytes"])
    assert found["build/html/conflict.html"] == ([], ["only in the first version"])


def test_a_commit_that_git_does_not_know_is_named() -> None:
    with pytest.raises(SystemExit, match="git knows no commit 'no-such-commit'"):
        version("no-such-commit")
