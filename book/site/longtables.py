"""Long tables that a reader can search, filter and sort: the ledger and the sources. Without JavaScript they stay plain.

DataTables comes with the itables package as an ES module, which a browser does not load from disk; here it becomes a
classic script. `_static/ledger.js` starts it.
"""

import re
from importlib.metadata import files
from importlib.resources import as_file
from importlib.resources import files as resources
from pathlib import Path
from typing import Any

PAGES = ("ledger", "sources")
"""The pages that get the script; no other page loads it."""
LIBRARY = "ledger/datatables.js"
OWN = "_static/ledger.js"
EXPORT = re.compile(r"export\{([^}]*)\};?")
LICENCE = """DataTables and its parts, https://datatables.net/license/mit

MIT License

Copyright (C) 2008-2026, SpryMedia Ltd.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

The notices of the other libraries of the bundle stand at the end of the script itself. The bundle is that of itables:

"""


class UnknownBundle(RuntimeError):
    """The bundle of itables has another shape than the one known here."""


def classic(module: str) -> str:
    """The ES module as a classic script that sets `window.DataTable` and no other name.

    Raises UnknownBundle when the module does not have exactly one list of exports with a default.
    """
    lists = EXPORT.findall(module)
    names = dict(reversed(each.strip().split(" as ")) for each in lists[0].split(",")) if len(lists) == 1 else {}
    if "default" not in names:
        raise UnknownBundle(
            "dt_bundle.js of itables has no single 'export{… as default …}'; adapt book.site.longtables.classic"
        )
    body = EXPORT.sub(lambda _: f"window.DataTable={names['default']};", module)
    return f'(()=>{{"use strict";{body}\n}})();\n'


def library() -> str:
    """DataTables as the installed itables has it."""
    with as_file(resources("itables") / "html" / "dt_bundle.js") as path:
        return classic(path.read_text(encoding="utf-8"))


def licence() -> str:
    """The licences of DataTables and of the package that bundles it."""
    own = next(path for path in files("itables") or [] if path.name.upper().startswith("LICEN"))
    return LICENCE + own.read_text(encoding="utf-8")


def write(folder: Path) -> None:
    """Put the library and its licence into the site."""
    target = folder / LIBRARY
    target.parent.mkdir(exist_ok=True)
    target.write_text(library(), encoding="utf-8")
    target.with_suffix(".LICENSE.txt").write_text(licence(), encoding="utf-8")


def script(page: Any, address: str) -> None:
    """Let a page load a script once it is painted."""
    tag = page.new_tag("script", src=address)
    tag["defer"] = ""
    page.head.append(tag)


def drop_script(page: Any, name: str) -> None:
    """Take a script off a page; Jupyter Book puts every script of `_static` on every page."""
    for tag in page.find_all("script", src=re.compile(rf"(^|/){re.escape(name)}(\?|$)")):
        tag.decompose()


def step(page: Any, stem: str) -> None:
    """Load the library on the pages that have such a table, and widen them; keep the starter off all others."""
    drop_script(page, "ledger.js")
    if stem in PAGES:
        page.body["class"] = [*page.body.get("class", []), "wide-page"]
        for address in (LIBRARY, OWN):
            script(page, address)
