"""Results of opinion polls: one row per poll, topic, option and party.

`topic` is a slug of the wording: questions of different topics are not pooled; in one month they give 20 to 75
percent "for aid". Pew's parties include leaners, Gallup counts identifiers. Margins of error stand only where
printed. `published` can be later than the release (`published_is` = upper_bound). Levada polls under war censorship;
KIIS asks in areas held by the government.
"""

from datetime import date

import pandas as pd

from data.package import read


def polls(as_of: date | None = None) -> pd.DataFrame:
    """Poll results: one row per poll, topic, option and party."""
    return read("polls", as_of)
