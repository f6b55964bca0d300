"""The table of contents against what is there: every notebook and written page once, notebooks in their order."""

from pathlib import Path

import yaml

from book.layout import slug


class ContentsDisagree(ValueError):
    """`_toc.yml` does not list just what is there; the message says what to write."""


def listed(toc: Path) -> list[str]:
    """The chapters that a table of contents names, in its order."""
    parts = yaml.safe_load(toc.read_text(encoding="utf-8"))["parts"]
    return [str(chapter["file"]) for part in parts for chapter in part["chapters"]]


def agree(toc: Path, notebooks: list[Path], pages: list[str]) -> None:
    """Raise ContentsDisagree unless `toc` names each notebook, in order, and each of `pages` (stems), and no other."""
    found, sections = listed(toc), {slug(path): path for path in notebooks}
    faults = [
        f"{toc.name} does not name notebooks/{path.name}; add the line `- file: {section}`"
        for section, path in sections.items()
        if section not in found
    ]
    faults += [
        f"{toc.name} does not name book/pages/{page}.md; add the line `- file: {page}`"
        for page in pages
        if page not in found
    ]
    faults += [
        f"{toc.name} names {name}, and there is neither notebooks/NN_{name}.ipynb nor book/pages/{name}.md; "
        "take the line out, or mend the name"
        for name in found
        if name not in sections and name not in pages
    ]
    faults += [f"{toc.name} names {name} twice; take one line out" for name in set(found) if found.count(name) > 1]
    if not faults and [name for name in found if name in sections] != list(sections):
        faults.append(
            f"{toc.name} has the sections in another order than the numbers of the notebooks; make them agree"
        )
    if faults:
        raise ContentsDisagree("\n".join(faults))
