"""The article: its statements in our words, and where its text stands on the web.

The article is a blog text of May 2025 on the announced call between Presidents Trump and Putin. It names no source
for any of its statements; its page shows no day, but its address holds the month. A statement is one checkable
sentence or figure, paraphrased; `words` holds the few words of the article that are tested, at most twelve and never
a whole sentence; `figure` the number that it states.
"""

from datetime import date

import pandas as pd

from data.package import read


def claims(as_of: date | None = None) -> pd.DataFrame:
    """The checkable statements of the article, in our words."""
    return read("claims", as_of)


def article_origin(as_of: date | None = None) -> pd.DataFrame:
    """Where the text of the article stands on the web."""
    return read("article_origin", as_of)


def article_headings(as_of: date | None = None) -> pd.DataFrame:
    """The heading of each section as the article prints it."""
    return read("article_headings")
