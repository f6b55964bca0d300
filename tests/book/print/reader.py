"""Read a PDF as its readers do: its words, its tags, its links."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf


def elements(node: Any) -> Iterator[Any]:
    """Every element of the tree of tags."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from elements(each)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from elements(node.get("/K"))


def links(report: pikepdf.Pdf) -> list[Any]:
    return [mark for page in report.pages for mark in page.get("/Annots", []) if mark.Subtype == "/Link"]


def target(report: pikepdf.Pdf, mark: Any) -> Any:
    """The page that a link inside leads to, by its object number. Raises KeyError for a name that no place has."""
    place = mark.Dest
    if isinstance(place, pikepdf.String):
        place = pikepdf.NameTree(report.Root.Names.Dests)[str(place)]
    return (place.D if isinstance(place, pikepdf.Dictionary) else place)[0].objgen


def characters(font: Any) -> dict[bytes, str]:
    """What each two-byte code of a font stands for, from its ToUnicode table."""
    table, found = font.ToUnicode.read_bytes().decode(), {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, meaning in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[bytes.fromhex(code)] = bytes.fromhex(meaning).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, meaning in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[(int(first, 16) + step).to_bytes(2, "big")] = chr(int(meaning, 16) + step)
    return found


def words(page: Any) -> str:
    """The text of a page with its pictures' lettering left out, without spaces: those are moves, not characters."""
    fonts = {name: characters(font) for name, font in page.Resources.Font.items()}
    said, now = [], {}
    for step in pikepdf.parse_content_stream(page):
        operands, operator = step.operands, step.operator
        if str(operator) == "Tf":
            now = fonts[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            pieces = operands[0] if str(operator) == "TJ" else operands
            codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
            said += [now.get(codes[at : at + 2], "") for at in range(0, len(codes), 2)]
    return re.sub(r"\s", "", "".join(said))
