"""FRA-1: the market price, and what all series weigh together, on small frames."""

from datetime import date

import pandas as pd

from data.checks import Verdict
from data.checks.frameworks.momentum import momentum, odds

NOW = date(2026, 8, 22)
PUBLIC = {"published": pd.Timestamp("2025-05-20"), "source_id": "s"}


def dated(*days: str, **columns: object) -> pd.DataFrame:
    """A list with a row a day."""
    rows = [f"r:{n}{day}" for n, day in enumerate(days)]
    return pd.DataFrame({"row": rows, "date": pd.to_datetime(list(days)), **columns}).assign(**PUBLIC)


def prices(*given: tuple[str, float | None, float | None]) -> pd.DataFrame:
    frame = pd.DataFrame(given, columns=["as_of", "probability_pct", "high_pct"])
    frame = frame.astype({"probability_pct": float, "high_pct": float})
    return frame.assign(row=[f"f:{n}" for n in range(len(frame))], as_of=pd.to_datetime(frame["as_of"]),
                        question="Ceasefire in 2025", **PUBLIC)  # fmt: skip


def test_a_bound_stands_in_for_a_price_and_one_price_is_no_series() -> None:
    found = odds(prices(("2025-03-12", 78, None), ("2025-05-22", None, 50), ("2025-08-15", 90, None)))
    assert found is not None and (found.recent, found.before) == (50, 78) and "below 50" in found.says
    assert odds(prices(("2025-03-12", 78, None), ("2025-06-01", 40, None))) is None


def truces(*starts: str) -> pd.DataFrame:
    return dated(*starts, accepted=True, declared_by="both (via US)").rename(columns={"date": "start"})


def weighed(price: float, talks: int, contacts: int, agreed: int, proposals: int = 0) -> Verdict:
    """The verdict for a price that was 50, and entries of four lists in the weeks or half-year to the announcement."""
    new = ["2025-05-16"]
    frames = (
        dated(*new * proposals), dated(*new * talks, kind="talks"),
        dated(*new * contacts, direct_trump_putin=True, status="confirmed"), truces(*new * agreed),
        prices(("2025-03-12", 50, None), ("2025-05-12", price, None)),
    )  # fmt: skip
    return momentum(*frames, as_of=NOW).verdict


def test_momentum_is_weighed_over_all_series() -> None:
    assert weighed(40, talks=1, contacts=1, agreed=0) is Verdict.SUPPORTED  # two up, one down
    assert weighed(40, talks=0, contacts=1, agreed=0) is Verdict.PARTLY  # one up, one down
    assert weighed(40, talks=0, contacts=0, agreed=0) is Verdict.CONTRADICTED  # the price alone
    assert weighed(60, talks=0, contacts=0, agreed=0) is Verdict.SUPPORTED  # the price alone
    assert weighed(50, talks=0, contacts=0, agreed=0) is Verdict.NO_EVIDENCE  # it did not move


def test_without_a_record_nothing_is_said() -> None:
    top = dated(direct_trump_putin=[], status=[]).astype({"status": "str"})
    nothing = (dated(), dated(kind=[]).astype({"kind": "str"}), top, truces(), prices())
    assert momentum(*nothing, as_of=NOW).verdict is Verdict.NO_EVIDENCE
