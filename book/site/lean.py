"""Make pages light: one style sheet with just the rules that a page can use, scripts that wait, icons without a font.

The stock theme sends 97 kB of styles and 540 kB of icon scripts (gzip) for a dozen icons and a fifth of the rules.
"""

import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import quote

import tinycss2

DROPPED = ("fontawesome", "togglebutton", "doctools", "sphinx_highlight", "searchtools", "language_data", "searchindex",
           "design-tabs", "thebe", "documentation_options", "mathjax", "macros")  # fmt: skip
"""Scripts and styles of the theme that no page uses, or that the book's own search replaces."""

COLOURS = """
(() => {
  const mode = localStorage.getItem("mode") || "auto";
  const dark = mode === "dark" || (mode === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  Object.assign(document.documentElement.dataset, { mode, theme: dark ? "dark" : "light" });
})();
"""
"""The theme leaves the choice of colours to a script that comes after the first paint: colours and sizes would jump."""

TOOLTIP = {"tooltip", "tooltip-inner", "tooltip-arrow", "bs-tooltip-auto", "fade", "show"}
"""Classes that Bootstrap's script sets; the theme uses nothing else of it."""
PROPERTY = re.compile(
    r"""(?<=[{;])\s*(--[\w-]+)\s*:(?:"[^"]*"|'[^']*'|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[^;{}"'()])*;?"""
)
"""A declaration of a custom property; a class such as `tooltip--left:hover` is none."""
WORD = re.compile(r"[A-Za-z_][\w-]*")
ICONS = {
    "fa-bars": '<path d="M3 6h18M3 12h18M3 18h18"/>',
    "fa-magnifying-glass": '<circle cx="10" cy="10" r="6"/><path d="m15 15 6 6"/>',
    "fa-expand": '<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>',
    "fa-circle-half-stroke": '<circle cx="12" cy="12" r="9"/><path d="M12 3v18a9 9 0 0 0 0-18z" fill="black"/>',
    "fa-moon": '<path d="M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z"/>',
    "fa-sun": '<circle cx="12" cy="12" r="4"/><path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2"/>',
    "fa-list": '<path d="M8 6h13M8 12h13M8 18h13M3 6h1M3 12h1M3 18h1"/>',
    "fa-outdent": '<path d="M3 5h18M11 10h10M11 14h10M3 19h18M7 9l-3 3 3 3"/>',
    "fa-angle-left": '<path d="m15 5-7 7 7 7"/>',
    "fa-angle-right": '<path d="m9 5 7 7-7 7"/>',
    "fa-arrow-up": '<path d="M12 20V4M5 11l7-7 7 7"/>',
    "fa-chevron-down": '<path d="m5 9 7 7 7-7"/>',
    "fa-chevron-right": '<path d="m9 5 7 7-7 7"/>',
    "fa-xmark": '<path d="m5 5 14 14M19 5 5 19"/>',
}
"""Our drawings of the icons that the theme names."""


MASK = "var(--icon) center / contain no-repeat"
ICON_RULE = (
    ".fa-solid, .fas { display: inline-block; width: 1em; height: 1em; background: currentColor; "
    f"vertical-align: -0.125em; -webkit-mask: {MASK}; mask: {MASK}; }}"
)
FRAME = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='2.2' "
    "stroke-linecap='round'>{}</svg>"
)


def icon_styles() -> str:
    """Style rules that draw each icon as a mask in the colour of its text."""
    drawn = {name: quote(FRAME.format(drawing.replace('"', "'")), safe=" '=:/") for name, drawing in ICONS.items()}
    return "\n".join(
        [ICON_RULE, *(f'.{name} {{ --icon: url("data:image/svg+xml,{svg}"); }}' for name, svg in drawn.items())]
    )


def names_in(pages: list[Any], scripts: list[str]) -> set[str]:
    """Every class, id and attribute value that pages carry, and every word of the scripts that may set one."""
    found: set[str] = set()
    for page in pages:
        for tag in page.find_all(True):
            found |= set(tag.get("class") or []) | {str(tag.get("id", ""))}
    for script in scripts:
        found |= set(WORD.findall(script))
    return found


def usable(prelude: str, names: set[str]) -> bool:
    """Whether one selector of a comma list can match: all its classes and ids occur (those in :not() may be absent)."""
    plain = re.sub(r":not\((?:[^()]|\([^()]*\))*\)", "", prelude)
    plain = re.sub(r'"[^"]*"|\'[^\']*\'', "", plain)
    return all(name in names for name in re.findall(r"[.#]((?:[A-Za-z_-]|\\.)(?:[\w-]|\\.)*)", plain))


def purged(rules: list[Any], names: set[str]) -> str:
    """The rules that can match something, as CSS text."""
    kept = []
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [each.strip() for each in tinycss2.serialize(rule.prelude).split(",")]
            whole = tinycss2.serialize(rule.prelude)
            good = (
                selectors
                if "(" in whole and usable(whole, names)
                else [each for each in selectors if usable(each, names)]
            )
            if good:
                kept.append(",".join(good) + "{" + squeezed(tinycss2.serialize(rule.content)) + "}")
        elif rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in ("media", "supports"):
            inner = purged(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), names)
            if inner:
                kept.append(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}")
        elif rule.type == "at-rule" and rule.lower_at_keyword not in ("font-face", "charset", "import"):
            kept.append(squeezed(rule.serialize()))
    return "".join(kept)


def squeezed(text: str) -> str:
    """Declarations without comments and useless white space."""
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.S)).replace("; ", ";").replace(": ", ":").strip()


def with_imports(path: Path) -> list[str]:
    """The text of a style sheet, after those that it imports."""
    text = path.read_text(encoding="utf-8")
    imported = [path.parent / name for name in re.findall(r"""@import\s+(?:url\()?["']?([^"')]+)""", text)]
    return [*(part for each in imported for part in with_imports(each)), text]


def without_unused_values(css: str) -> str:
    """CSS text without the custom properties that nothing refers to, nor what only these refer to."""
    used = set(re.findall(r"var\(\s*(--[\w-]+)", css))
    less = PROPERTY.sub(lambda found: found[0] if found[1] in used else "", css)
    return css if less == css else without_unused_values(less)


def one_sheet(folder: Path, pages: dict[Path, Any]) -> None:
    """Replace the style sheets of all pages by one that stands in each page, and drop the files they came from.

    A link would cost a first visit one more round trip before anything is painted.
    """
    sheets: dict[Path, None] = {}
    for page in pages.values():
        for link in page.find_all("link", rel="stylesheet"):
            sheets.setdefault(folder / str(link["href"]).partition("?")[0])
            link.decompose()
    scripts = [path.read_text(encoding="utf-8") for path in sorted((folder / "_static").rglob("*.js"))
               if not any(part in path.name for part in (*DROPPED, "bootstrap"))]  # fmt: skip
    names = names_in(list(pages.values()), scripts) | TOOLTIP
    texts = [text for path in sheets for text in with_imports(path)]
    parsed = [
        tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True) for text in [*texts, icon_styles()]
    ]
    sheet = without_unused_values("\n".join(purged(rules, names) for rules in parsed))
    for path in sheets:
        path.unlink()
    for page in pages.values():
        style = page.new_tag("style")
        style.string = sheet
        page.head.append(style)


def patient(page: Any, options: str) -> None:
    """Drop scripts that are not used, and let the others wait until the page is painted; none blocks it.

    `options` is the text of Sphinx's script of options, which the theme's inline scripts need at once.
    """
    page.html["data-theme"] = "light"  # without scripts
    for tag in page.find_all(["script", "link"]):
        address = str(tag.get("src") or tag.get("href") or "")
        words = (tag.string or "") if not tag.get("src") else ""
        if "documentation_options" in address:
            tag.attrs, tag.string = {}, options
        elif (
            any(part in address for part in DROPPED)
            or re.search(r"thebe|toggleHint|toggleOpen|togglebutton|kernelName", words + str(tag.get("type", "")))
            or (tag.name == "link" and "preload" in (tag.get("rel") or []))
        ):
            tag.decompose()
        elif "dataset.theme" in words:
            tag.string = COLOURS
        elif tag.get("src"):
            tag["defer"] = ""
            page.body.append(tag.extract())  # a slow network brings the page first


def drop_files(folder: Path) -> None:
    """Delete the theme's files that no page asks for any more."""
    static = folder / "_static"
    for name in ("images", "locales", "vendor", "webfonts", "styles"):
        shutil.rmtree(static / name, ignore_errors=True)
    for path in sorted(static.rglob("*")):
        stock = path.suffix in {".css", ".html", ".map", ".txt", ".png"}
        if path.is_file() and (stock or any(part in path.name for part in DROPPED)):
            path.unlink()
    for name in ("searchindex.js", "genindex.html"):
        (folder / name).unlink(missing_ok=True)
