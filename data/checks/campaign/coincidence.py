"""How often would unrelated poll results look like the three figures of the article?"""

from dataclasses import dataclass
from itertools import permutations

import pandas as pd

from data.checks import rules
from data.checks.campaign.comparable import TRIPLE, americans


@rules.remembered
def three_way(polls: pd.DataFrame) -> pd.DataFrame:
    """Questions with just three answers that add up to all: `shares`, largest first, and how far `away` they are."""
    known = americans(polls)
    groups = known[known["option"] != "increase or same"].groupby(["poll_id", "pollster", "topic", "question"])
    found = groups.agg(
        shares=("percent", lambda each: tuple(sorted(each, reverse=True))), source_id=("source_id", "first")
    )
    found = found[found["shares"].map(len) == len(TRIPLE)].reset_index()
    found = found[(found["shares"].map(sum) - 100).abs() <= rules.TRIPLE_NEAR_POINTS]
    away = found["shares"].map(lambda each: max(abs(a - b) for a, b in zip(each, TRIPLE, strict=True)))
    return found.assign(away=away.astype("float64"))


@dataclass(frozen=True)
class Chance:
    """How often unrelated results would look like the three figures, in percent; `questions` is how many were tried."""

    results: int
    questions: int
    exact_pct: float
    near_pct: float
    some_exact_pct: float
    some_near_pct: float
    some_in_order_pct: float


@rules.remembered
def chance(polls: pd.DataFrame) -> Chance:
    """Draw two shares from all printed results, give the rest to a third answer: how often is it the triple?

    All pairs are gone through with the weight of their frequency, so nothing is random. The answers to the matching
    question are left out of the pool. `some_…` is for at least one of as many three-way questions as were printed. Any order of
    the three counts, since answers to two questions share none; "in order" asks for the article's own.
    """
    questions = three_way(polls)
    known = americans(polls)
    same = set(questions.loc[questions["away"] == 0, "poll_id"] + questions.loc[questions["away"] == 0, "topic"])
    pool = known[~(known["poll_id"] + known["topic"]).isin(same)]["percent"].round().astype(int)
    counts = pool.value_counts(normalize=True)
    often: dict[int, float] = dict(zip(counts.index.to_list(), counts.to_list(), strict=True))
    pairs = {(a, b): p * q for a, p in often.items() for b, q in often.items() if a + b < 100}
    whole = sum(pairs.values()) or 1.0
    exact = sum(pairs.get((int(a), int(b)), 0.0) for a, b in permutations(TRIPLE, 2))
    near = 0.0
    for (a, b), weight in pairs.items():
        shares = sorted((a, b, 100 - a - b), reverse=True)
        near += weight * all(abs(x - y) <= rules.TRIPLE_NEAR_POINTS for x, y in zip(shares, TRIPLE, strict=True))
    ordered = pairs.get((int(TRIPLE[0]), int(TRIPLE[1])), 0.0)
    each = [share / whole for share in (exact, near, ordered)]
    some = [1 - (1 - share) ** len(questions) for share in each]
    return Chance(len(pool), len(questions), *(100 * share for share in (*each[:2], *some)))
