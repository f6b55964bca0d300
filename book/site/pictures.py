"""Static pictures of charts (vl-convert), the script that wakes the interactive chart, and the data that is drawn."""

import io
import json
import os
import re
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

os.environ["TZ"] = "UTC"  # the converter writes dates in local time; it reads the zone when it is loaded
time.tzset()

import vl_convert  # noqa: E402

from book.charts import NARROW  # noqa: E402

VEGALITE_VERSION = "6.4"
PNG_SCALE = 2
PHONE, LEAST = 345, 150
"""Width of a picture on a phone, axes included, and the least width of a drawing, in pixels."""
NARROW_SVG = ".phone.svg"
"""What follows a chart's name in the file of its picture for a phone; the page holds it, nobody downloads it."""
LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")


def svg(spec: dict[str, Any], name: str) -> str:
    """The chart as SVG, small and the same on every machine; ids are prefixed, since a page holds many pictures."""
    text = vl_convert.vegalite_to_svg(spec, vl_version=VEGALITE_VERSION)
    text = LONG_NUMBER.sub(lambda match: f"{float(match.group()):.2f}".rstrip("0").rstrip("."), text)
    text = re.sub(r'(id="|url\(#|href="#)(clip|gradient|mask)', rf"\g<1>{name}-\g<2>", text)
    return text.replace("&amp;quot;", "&quot;")


def _one_column(part: Any) -> Any:
    """A part of a chart with each of its legends in one column."""
    if isinstance(part, list):
        return [_one_column(each) for each in part]
    if not isinstance(part, dict):
        return part
    kept = {key: value if key == "datasets" else _one_column(value) for key, value in part.items()}
    if isinstance(kept.get("legend"), dict):
        kept["legend"] = {**kept["legend"], "columns": 1}
    return kept


def narrow(spec: dict[str, Any], width: int = NARROW) -> dict[str, Any]:
    """The same chart for a phone: narrower, side-by-side parts stacked, legends in one column."""
    spec = _one_column(spec)
    if "hconcat" in spec:
        spec["vconcat"] = spec.pop("hconcat")
    if "concat" in spec or "facet" in spec:
        spec["columns"] = 1
    for part in ("concat", "vconcat"):
        if part in spec:
            spec[part] = [narrow(each, width) for each in spec[part]]
    if "spec" in spec:
        spec["spec"] = narrow(spec["spec"], width)
    elif not {"concat", "vconcat"} & set(spec) and not isinstance(spec.get("width"), dict):
        spec["width"] = min(width, spec.get("width", width))
    return spec


@cache
def _fitted(text: str) -> str:
    spec = json.loads(text)
    small = narrow(spec)
    width = float(re.search(r'width="([\d.]+)"', vl_convert.vegalite_to_svg(small, vl_version=VEGALITE_VERSION))[1])  # type: ignore[index]
    left = int(NARROW - max(0.0, width - PHONE))
    return json.dumps(narrow(spec, max(LEAST, left)) if left < NARROW else small)


def phone(spec: dict[str, Any]) -> dict[str, Any]:
    """The same chart for a phone: drawn so narrow that axes and labels fit the screen without being scaled down."""
    return dict(json.loads(_fitted(json.dumps(spec))))


def png(spec: dict[str, Any]) -> bytes:
    """The chart as PNG on white, twice the size of the drawing."""
    return bytes(
        vl_convert.vegalite_to_png({**spec, "background": "white"}, vl_version=VEGALITE_VERSION, scale=PNG_SCALE)
    )


def data(spec: dict[str, Any]) -> pd.DataFrame:
    """Exactly the rows that the chart draws, all its data sets one below the other."""
    frames = [pd.DataFrame(rows) for rows in spec.get("datasets", {}).values() if rows]
    if not frames:
        return pd.DataFrame()
    frame = pd.concat(frames, ignore_index=True)
    for column in frame:
        texts = frame[column].dropna()
        if len(texts) and texts.map(lambda each: isinstance(each, str) and each.endswith("T00:00:00")).all():
            frame[column] = frame[column].str.removesuffix("T00:00:00")
    return frame


def csv(frame: pd.DataFrame) -> str:
    """A data frame as CSV text with Unix line ends."""
    buffer = io.StringIO()
    frame.to_csv(buffer, index=False, lineterminator="\n")
    return buffer.getvalue()


def script(spec: dict[str, Any], name: str) -> str:
    """A script that hands the chart to the page when it comes near the screen; works from a folder, too."""
    both = {"wide": spec, "narrow": phone(spec)}
    both["narrow"] = {key: value for key, value in both["narrow"].items() if key != "datasets"}
    return f"(window.recordCharts ??= {{}})[{json.dumps(name)}] = {json.dumps(both, separators=(',', ':'))};\n"


def draw(spec: dict[str, Any], name: str, folder: Path) -> None:
    """Write all that is made of a chart: CSV, SVG, PNG, its picture for a phone, and the script that wakes it."""
    texts = {
        ".csv": csv(data(spec)),
        ".svg": svg(spec, name),
        NARROW_SVG: svg(phone(spec), f"{name}-n"),
        ".js": script(spec, name),
    }
    for ending, text in texts.items():
        (folder / f"{name}{ending}").write_text(text, encoding="utf-8")
    (folder / f"{name}.png").write_bytes(png(spec))


@dataclass(frozen=True)
class Still:
    """A picture as it stands in a page, with its size in pixels."""

    svg: str
    width: float
    height: float


def still(path: Path) -> Still:
    """Read a drawn SVG. Raises FileNotFoundError where it was never drawn."""
    text = path.read_text(encoding="utf-8")
    width, height = (float(re.search(rf'<svg[^>]*? {side}="([\d.]+)"', text)[1]) for side in ("width", "height"))  # type: ignore[index]
    return Still(text, width, height)


def bundle() -> str:
    """Vega, Vega-Lite and Vega-Embed as one script, from the same release that drew the static pictures."""
    script = vl_convert.javascript_bundle("window.recordEmbed = vegaEmbed;", vl_version=VEGALITE_VERSION)
    return f"(() => {{{script}}})();\n"  # a module would not load from a folder on disk
