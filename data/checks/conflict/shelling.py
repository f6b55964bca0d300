"""Artillery: what was counted or stated of the shelling in the weeks before the call."""

import re
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data import fighting
from data.checks import Finding, Reading, Sign, check, rows, rules, weaker
from data.checks.conflict.comparing import END, days, not_compared, sign, single_days, trend, weeks
from data.checks.periods import dated

FITS = {"for": True, "against": False}


@dataclass(frozen=True)
class Stated:
    """A statement on the rounds that Russian forces fire a day, with the levels that it names beside its own."""

    now: float
    day: date
    way: str
    before: float
    peak: float | None
    earlier: pd.DataFrame

    @property
    def against(self) -> str:
        """The levels that it is set against, in words."""
        past = zip(self.earlier["per_day"], self.earlier["end"], strict=True)
        return f"{self.before:,.0f} shortly before" + "".join(f" and {n:,.0f} in {on:%B %Y}" for n, on in past)

    @property
    def says(self) -> str:
        """The statement in words, as it was made."""
        down = f" and down from {self.peak:,.0f}" if self.peak else ""
        return (
            f"The Ukrainian commander put Russian fire at about {self.now:,.0f} rounds a day on {self.day:%-d %B %Y}, "
            f"{self.way} from {self.before:,.0f}{down}, as he said"
        )

    @property
    def sign(self) -> Sign:
        says = f"about {self.now:,.0f} a day on {self.day:%-d %B %Y}, against {self.against}"
        return sign("rounds fired, as stated", self.now, self.before, says)

    @property
    def reading(self) -> Reading:
        label = "it rose earlier in these months, as the Ukrainian commander stated it"
        return weaker(label, self.now, "rounds a day", self.day, fits=FITS.get(self.sign.speaks))


def last_stated(fired: pd.DataFrame) -> Stated | None:
    """The newest statement of the weeks compared, where it names the level before."""
    newest = fired[fired["end"].between(weeks()[0], END, inclusive="right")].tail(1)
    note = str(newest["note"].iloc[0]) if len(newest) else ""
    named, down = re.search(r"((?:slightly )?up) from (\d+)", note), re.search(r"down from (\d+)", note)
    if named is None:
        return None
    day = newest["end"].iloc[0]
    past = fired[fired["end"] <= day - days(rules.HALF_YEAR_DAYS)].tail(1)
    peak = float(down.group(1)) if down else None
    return Stated(float(newest["per_day"].iloc[0]), day.date(), named.group(1), float(named.group(2)), peak, past)


@check("CON-2", fighting.clashes)
def shelling(clashes: pd.DataFrame, as_of: date) -> Finding:
    """ "Increased" is read like every rise in this book: the four weeks to the announcement against the twelve before.

    That asks for a weekly or monthly count of shelling or of rounds fired. Single days are shown and not compared, as
    everywhere: days are reported because they stand out. A weaker reading takes an earlier rise within these sixteen
    weeks: of the rounds that Russian forces fired a day, which the Ukrainian commander stated together with the level
    before. The level of the year before is shown and decides nothing, as with the other rises over weeks.
    """
    lasted = (clashes["end"] - clashes["start"]).dt.days + 1
    counts = clashes.assign(n=clashes["total"].fillna(clashes["per_day"] * lasted)).sort_values(["end", "row"])
    kinds = {"shelling": "shelling", "rounds fired": "artillery_rounds_fired_by_russia"}
    series = [dated(counts[counts["measure"] == measure], "n", name, "a day") for name, measure in kinds.items()]
    compared = [each for each in series if each is not None]
    signs = [sign(each.series, each.recent, each.before, each.says) for each in compared]
    picked, fired = single_days(clashes, "shelling"), counts[counts["measure"] == kinds["rounds fired"]]
    stated = last_stated(fired)
    told = stated.says if stated else "No statement on Russian fire that names the level before is on record"
    known = "; weekly or monthly counts stand beside it" if compared else ""
    if not compared and len(picked):
        known = "; of shelling, counts of single days alone are on record for these weeks"
    return Finding(
        **trend("artillery shelling rose", signs, *([stated.reading] if stated else [])),
        reason=f"{told}{known}.",
        evidence=rows(fired[fired["end"] <= END], picked, *(each.days for each in compared)),
        measured=stated.now if stated else None,
        unit="rounds a day" if stated else "",
        measured_on=stated.day if stated else None,
        series="artillery rounds fired by Russian forces, as stated" if stated else "",
        signs=(*signs, *([stated.sign] if stated else []), *not_compared("shelling", picked)),
    )
