"""What was said: statements with stance, coverage by Russian media, one state broadcaster, times of posts.

`stance` is towards the call or the dialogue with Moscow: support, cautious, neutral, oppose (doubts it or its
result), concern (doubts it less sharply). Codes given a second time stand in `second_codings`. Statements before 10 May
and after 31 May 2025 are kept for comparison: filter by date. `quote_kind` says whether the words are verbatim,
`compared` whether a second text bears them out. Media rows are few and independent outlets thin. Absence of a
statement here is no proof that none was made.
"""

from datetime import date

import pandas as pd

from data.package import read


def statements(as_of: date | None = None) -> pd.DataFrame:
    """Statements and reactions, with stance."""
    return read("statements", as_of)


def media(as_of: date | None = None) -> pd.DataFrame:
    """Coverage of the calls by Russian media."""
    return read("media", as_of)


def daily_cctv_news(as_of: date | None = None) -> pd.DataFrame:
    """Whether the main news of Chinese state television named Ukraine, per day."""
    return read("daily_cctv_news", as_of)


def truth_social_posts(as_of: date | None = None) -> pd.DataFrame:
    """Identifiers and times of posts by Trump, 10-31 May 2025 (no text)."""
    return read("truth_social_posts", as_of)


def announcement_reports(as_of: date | None = None) -> pd.DataFrame:
    """Reports of the announcement by outlets outside Russia, of that day and the next."""
    return read("announcement_reports", as_of)
