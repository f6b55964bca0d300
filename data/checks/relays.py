"""What was read at a network that relays state media, which is evidence of what the network said and of nothing else."""

import pandas as pd

from data.checks.findings import cited

RELAY = "state-media relay"


def relays(sources: pd.DataFrame) -> frozenset[str]:
    """The ids of those of some sources that were read at such a network."""
    return frozenset(sources.loc[sources["carrier_kind"] == RELAY, "source_id"])


def vouched(frame: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """The rows that at least one source vouches for which is no relay.

    Give the sources of other originators alone, and what a relay says for itself is kept.
    """
    known = relays(sources)
    return frame[~cited(frame).map(lambda cell: set(cell.split(";")) <= known).astype(bool)]
