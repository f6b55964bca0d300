"""Small proposals and their terms, for the checks that read them."""

import pandas as pd

Line = tuple[str, str, str, str, str]
"""A term: proposal, day, issue, position, favours."""


def made(*lines: Line) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Proposals and terms from (proposal, day, issue, position, favours)."""
    frame = pd.DataFrame(lines, columns=["proposal_id", "date", "issue", "position", "favours"])
    frame["published"] = frame["date"] = pd.to_datetime(frame["date"])
    frame = frame.assign(title="A text", proposer="State", source_id="s", term_id=[f"t{k}" for k in range(len(frame))])
    heads = frame.drop_duplicates("proposal_id")
    heads = heads.assign(row="proposals:" + heads["proposal_id"])
    return (
        heads[["row", "proposal_id", "date", "title", "proposer", "published", "source_id"]],
        frame.assign(row="proposal_terms:" + frame["term_id"])[
            ["row", "term_id", "proposal_id", "issue", "position", "favours", "published", "source_id"]
        ],
    )


NOTHING = tuple(frame.head(0) for frame in made(("a", "2025-01-01", "nato", "words", "shared")))
