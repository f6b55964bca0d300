"""The data package as one file: `what-the-record-shows-data.zip`, the same bytes on every machine.

Order, times and modes of its members are fixed, and they are stored, not compressed: what a compressor writes depends
on its version, and the Parquet files are compressed inside. Frictionless reads the archive as it is, and unzipped.
"""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from book.layout import ROOT
from book.takeaway.cite import Book
from book.takeaway.claimreview import CONTEXT, LICENCE, embed
from book.wording import day, readable
from data.package import descriptor, read, tables

README = ROOT / "book" / "takeaway" / "parcel.md.j2"
"""The template of the README inside the package."""
FILE = "what-the-record-shows-data.zip"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can hold; the day of the evidence is said inside."""
READABLE = 0o100644 << 16
UNIX = 3
PAGE = "cite"
"""The page that lists what can be taken away."""


def described(folder: Path) -> dict[str, Any]:
    """The description of the package, with size and SHA-256 of each table as it stands in `folder`."""
    package = json.loads(json.dumps(descriptor()))
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        resource |= {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    return dict(package)


def readme(book: Book) -> str:
    """What stands in the package, every column, how to read it and how to cite it."""
    package = descriptor()
    listed = [
        {**each, "rows": len(read(each["name"])), "licences": "; ".join(one["title"] for one in each["licenses"])}
        for each in package["resources"]
    ]
    environment = Environment(
        loader=FileSystemLoader(README.parent), undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template(README.name).render(
        book=book, package=package, tables=listed, rows=sum(each["rows"] for each in listed), as_of=day(book.as_of)
    )


def members(folder: Path) -> list[str]:
    """Paths of all files of a folder, the description first, so that a reader of the archive meets it at once."""
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(found, key=lambda name: (not name.startswith(("README", "datapackage")), name))


def packed(folder: Path, target: Path) -> None:
    """Write all files of a folder into an archive, with nothing in it that depends on the machine."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in members(folder):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.external_attr, entry.create_system = READABLE, UNIX
            archive.writestr(entry, (folder / name).read_bytes())


def write(site: Path, book: Book) -> None:
    """Complete the folder `data` of the site to a package that explains itself, and pack it."""
    folder = site / "data"
    (folder / "datapackage.json").write_text(
        json.dumps(described(folder), ensure_ascii=False, indent=1, default=str) + "\n", encoding="utf-8"
    )
    (folder / "README.md").write_text(readme(book), encoding="utf-8")
    (folder / "CITATION.cff").write_bytes((ROOT / "CITATION.cff").read_bytes())
    packed(folder, site / FILE)


def dataset(book: Book) -> dict[str, Any]:
    """The package as a schema.org Dataset, by which searches for data find it."""
    return {
        "@context": CONTEXT, "@type": "Dataset", "@id": book.name("data"), "name": f"{book.title}: evidence tables",
        "description": f"{descriptor()['description']} {len(tables())} tables.", "version": book.version,
        "license": LICENCE, "creator": {"@type": "Organization", "name": book.author}, "dateModified": book.as_of,
        "keywords": list(book.keywords), "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": book.address(path)}
            for kind, path in (("application/zip", FILE), ("text/csv", "findings.csv"), ("application/json", "findings.json"))
        ],
    }  # fmt: skip


def breakable(page: Any, name: str) -> list[Any]:
    """The name of a table, which may break after each of its underscores."""
    first, *rest = name.split("_")
    return [first, *(each for part in rest for each in ("_", page.new_tag("wbr"), part))]


class Sizes:
    """A step over the page of downloads: how big each file is, where names may break, what it is for machines.

    Raises FileNotFoundError for a download that is not there.
    """

    def __init__(self, book: Book, site: Path) -> None:
        self.book, self.site = book, site

    def __call__(self, page: Any, stem: str) -> None:
        if stem != PAGE:
            return
        embed(page, dataset(self.book))
        for link in page.select("article a[download]"):
            told = page.new_tag("span", attrs={"class": "size"})
            told.string = f" {readable((self.site / link['href']).stat().st_size)}"
            link.insert_after(told)
        for name in page.select(".downloads tbody th"):
            name.string.replace_with(*breakable(page, name.string))
