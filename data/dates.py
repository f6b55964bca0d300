"""The dates that the whole book turns on, in one place (see the page "How a verdict is reached")."""

from datetime import date

import pandas as pd

ANNOUNCED = date(2025, 5, 17)
"""The post that announced the call; windows of trends ("recent weeks") end on this day."""

CALL = date(2025, 5, 19)
"""The telephone call that the article looks forward to."""

THEN = date(2025, 5, 31)
"""The last day on which the article can have been written: its address holds the month, its page shows no day."""


def nearest(frame: pd.DataFrame, column: str = "as_of", day: date = ANNOUNCED) -> pd.DataFrame:
    """The one row of a frame whose date in `column` lies nearest to `day`, as a frame; of equals the last published.

    A figure of the article is about its own time: "now" restates it with later evidence, it does not move it to today.
    """
    away = (frame[column] - pd.Timestamp(day)).abs()
    order = frame.assign(_away=away).sort_values(["_away", "published"], ascending=[True, False])
    return order.head(1).drop(columns="_away")
