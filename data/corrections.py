"""Corrections of what a source prints: `corrections.csv`, applied when a table is read, and shown to the reader.

A row of a table stays as published. A correction names the row, the column, the source's value and ours, why, its
status (open or closed), and what would make it expire. It fails loudly when the row no longer holds the value that it
was written for, so that it does not outlive the error.
"""

from pathlib import Path

import pandas as pd

FILE = Path(__file__).parent / "corrections.csv"


class BadEvidence(ValueError):
    """A table, a row or a correction that does not fit; the message says where, what, and what was expected."""


def corrections(path: Path = FILE) -> pd.DataFrame:
    """The corrections of a file: table, key, column, source_value, value, reason, status, expires, added."""
    return pd.read_csv(path, dtype="str", keep_default_na=False)


def corrected(frame: pd.DataFrame, table: str, path: Path = FILE) -> pd.DataFrame:
    """Apply the open corrections of a table to its frame of strings.

    Raises BadEvidence when a correction no longer meets its row, or the value that it was written for.
    """
    frame = frame.copy()
    todo = corrections(path)
    for line, fix in todo[(todo["table"] == table) & (todo["status"] == "open")].iterrows():
        where = f"data/corrections.csv:{int(str(line)) + 2}"
        hit = frame["row"] == f"{table}:{fix['key']}"
        if not hit.any():
            raise BadEvidence(f"{where}: no row {table}:{fix['key']}; delete the correction or mend its key")
        found = frame.loc[hit, fix["column"]].iloc[0]
        if found != fix["source_value"]:
            raise BadEvidence(
                f"{where}: {table}:{fix['key']} column {fix['column']} now holds {found!r}, the correction was written "
                f"for {fix['source_value']!r}; see whether the source was mended, then close or rewrite the correction"
            )
        frame.loc[hit, fix["column"]] = fix["value"]
    return frame
