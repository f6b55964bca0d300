"""The dates that the whole book turns on, in one place (see the page "How a verdict is reached")."""

from datetime import date

ANNOUNCED = date(2025, 5, 17)
"""The post that announced the call; windows of trends ("recent weeks") end on this day."""

CALL = date(2025, 5, 19)
"""The telephone call that the article looks forward to."""

THEN = date(2025, 5, 31)
"""The last day on which the article can have been written: its address holds the month, its page shows no day."""
