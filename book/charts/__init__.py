"""Charts of the book: plain Altair with short words for what recurs, and `show`, the one way onto a page.

Draw from a data frame that holds just what is drawn: no aggregates inside the chart, so that the CSV offered beside the
picture is the picture, its lines and labels included. Take one of the kinds (`bars`, `columns`, `spans`, `ranges`,
`points`, `ticks`, `lines`, `labels`), give it channels (`time`, `across`, `up`, `rows`, `heads`, `colour`, `shape`,
`looks`) and colours by meaning (COLOUR), add marks (`announced`, `claimed`, `marker`, `level`) with `+`, put several side
by side with `panels`, and end with `show`:

    drones = charts.columns(
        launched, charts.time("start"), charts.up("strike_drones_launched", "launched in the month"),
        colour="russia", width=4, tip=["start:T", "strike_drones_launched:Q", *charts.SOURCED],
    )
    charts.show(
        drones + charts.announced(),
        name="drones-by-month",
        title=f"{april:,.0f} strike drones were launched in April 2025",
        alt="Bars by month that rise steeply from autumn 2024.",
        caption="Long-range drones, decoys included, as the Ukrainian Air Force counted them.",
        sources=[launched],
    )

`name` is lasting, in words; the figures named "1", "2" are older and keep their addresses, and none is renamed when one
is put between them. `sources` are the frames drawn, or those they were made of: any frame with `source_id`. Channels take
`span=["2025-01-01", "2025-06-01"]`, `format="%b %Y"`, `ticks=4`; `marker(day, "17 May 2025")` is `announced` where there
is no room for its words. Meanings of colours: ukraine, russia, us, europe, other, article, uncertainty, ink, muted.

What comes out is an Altair chart; whatever Altair can do can be added. Colours are swapped for their dark twins by the
style sheet.
"""

from book.charts.channels import SOURCED, across, colour, heads, looks, rows, scale, shape, time, up
from book.charts.kinds import bars, columns, labels, lines, panels, points, ranges, spans, ticks
from book.charts.marks import announced, claimed, level, marker
from book.charts.show import ids, show
from book.charts.theme import COLOUR, DARK, FONT, HEIGHT, NARROW, WIDTH, theme

__all__ = [
    "COLOUR", "DARK", "FONT", "HEIGHT", "NARROW", "SOURCED", "WIDTH", "across", "announced", "bars", "claimed",
    "colour", "columns", "heads", "ids", "labels", "level", "lines", "looks", "marker", "panels", "points", "ranges",
    "rows", "scale", "shape", "show", "spans", "theme", "ticks", "time", "up",
]  # fmt: skip
