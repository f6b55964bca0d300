"""What was read at a network that relays state media, which is evidence of what the network said and of nothing else."""

import pandas as pd

RELAY = "state-media relay"


def vouched(frame: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """The rows that at least one source vouches for which is no relay.

    Give the sources of other originators alone, and what a relay says for itself is kept.
    """
    relays = set(sources.loc[sources["carrier_kind"] == RELAY, "source_id"])
    more = frame["more_source_ids"] if "more_source_ids" in frame else pd.Series(pd.NA, index=frame.index)
    cells = frame["source_id"].str.cat(more, sep=";", na_rep="").str.rstrip(";")
    return frame[~cells.map(lambda cell: set(cell.split(";")) <= relays).astype(bool)]
