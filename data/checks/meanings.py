"""What statements mean, as people read and coded them: the codings by which they say a thing, and the statements."""

import pandas as pd


def meant(said: pd.DataFrame, meanings: pd.DataFrame, meaning: str) -> pd.DataFrame:
    """The codings by which some statements say a thing, one row each."""
    yes = meanings[(meanings["meaning"] == meaning) & (meanings["says"] == "yes")]
    return yes[yes["statement_id"].isin(said["statement_id"])]


def saying(said: pd.DataFrame, meanings: pd.DataFrame, meaning: str) -> pd.DataFrame:
    """The statements that say a thing, as people read them."""
    return said[said["statement_id"].isin(meant(said, meanings, meaning)["statement_id"])]
