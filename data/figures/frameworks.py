"""Frames of the figures of the section `frameworks`: proposals and their terms, control of land, guarantees, relief."""

from datetime import date

import pandas as pd

from data.checks import rules
from data.checks.frameworks import ground, terms
from data.dates import ANNOUNCED, THEN, nearest

WAR = ("2022-01-01", "2026-12-31")
"""First and last day of the time lines."""
HALVES = ("2024-05-01", "2026-06-30")
"""First and last day of the time line by half-years: the two that are compared, and those since."""
SHORT = {
    "minsk1": "Minsk I",
    "minsk2": "Minsk II",
    "istanbul22": "Istanbul communiqué",
    "draft_treaty22": "draft treaty",
    "ua10": "Ukraine, ten points",
    "china12": "China, 12 points",
    "indonesia23": "Indonesia",
    "kf24": "Kellogg and Fleitz",
    "cnbr24": "China and Brazil",
    "putin24": "Putin, June 2024",
    "burgenstock24": "Swiss summit",
    "victory24": "victory plan",
    "blacksea25": "Black Sea",
    "eu_terms25": "EU on sanctions",
    "witkoff25": "US terms, Paris",
    "london25": "London counter-text",
    "ua_memo25": "Ukraine's memo",
    "ru_memo25": "Russia's memo",
    "alaska25": "Anchorage",
    "freeze_oct25": "stop at the line",
    "us28": "US 28 points",
    "plan20": "20 points",
    "abudhabi26": "Abu Dhabi",
}
"""Proposals by names that fit beside a row."""
LETTERS = {"russia": "R", "ukraine": "U", "shared": "B", "unclear": "?"}
DEMANDS = {"russia": "a Russian demand", "ukraine": "a Ukrainian demand", "shared": "both", "unclear": "unclear"}
"""Whose demand a term meets (`favours`), as a letter and in words."""
AT_ONCE, BY_STEPS = "paper: at once or open", "paper: by steps"
EASED, TIGHTENED = "taken: easing", "taken: tightening"
"""Rows of the figure on sanctions: what proposals would do, and what was done."""


def by_half_year(frame: pd.DataFrame, until: date) -> pd.DataFrame:
    """The half-years up to the announcement, before it and since, as far as they are over on the day `until`.

    One row each: `start`, `last` (the end of its bar), `days` (both days in words) and `value`: how many rows of the
    frame fall into it.
    """
    length = pd.Timedelta(days=int(rules.MOMENTUM_DAYS))
    first = pd.Timestamp(ANNOUNCED) - 2 * length
    rows = []
    while first + length <= pd.Timestamp(until):
        part = frame[(frame["date"] > first) & (frame["date"] <= first + length)]
        start, end = first + pd.Timedelta(days=1), first + length
        days = f"{start:%-d %B %Y} to {end:%-d %B %Y}"
        # twelve days short, so that a gap parts the bars
        rows.append({"start": start, "last": end - pd.Timedelta(days=12), "days": days, "value": len(part)})
        first = end
    return pd.DataFrame(rows)


def subject(issues: pd.Series) -> pd.Series:
    """Issues in words: "security guarantees" for security_guarantees, "NATO" for nato."""
    return issues.str.replace("_", " ").str.replace("nato", "NATO")


def demands_by_issue(coded: pd.DataFrame, least: int = 3) -> pd.DataFrame:
    """Terms of the proposals with at least so many issues, each demand once for each proposal and issue.

    As `terms.table`, with `proposal` (month and short name), `subject`, and whose demand is met: `letter`, `told`.
    """
    wide = coded[coded.groupby("proposal_id")["issue"].transform("nunique") >= least]
    shown = wide.drop_duplicates(["proposal_id", "issue", "favours"])
    names = shown["proposal_id"].map(SHORT).fillna(shown["title"].str.slice(0, 18))
    return shown.assign(
        proposal=shown["date"].dt.strftime("%b %Y ") + names,
        subject=subject(shown["issue"]),
        letter=shown["favours"].map(LETTERS),
        told=shown["favours"].map(DEMANDS),
    )


def american_without_ukraine(coded: pd.DataFrame) -> pd.DataFrame:
    """Terms of the proposals that have the United States among their proposers, and not Ukraine."""
    proposer = coded["proposer"].str
    return coded[proposer.contains("United States") & ~proposer.contains("Ukraine")]


def shares_by_issue(coded: pd.DataFrame) -> pd.DataFrame:
    """Percent of the proposals of some terms with a term on each issue, the most frequent first.

    `all` is the share of all of them, `full` of the full texts alone; `with_all` and `with_full` are the numbers.
    """
    whole = terms.full_texts(coded)
    parts = {"all": coded, "full": coded[coded["proposal_id"].isin(whole)]}
    counts = pd.DataFrame({name: part.groupby("issue")["proposal_id"].nunique() for name, part in parts.items()})
    counts = counts.fillna(0).sort_values(["all", "full"], ascending=False)
    shares = 100 * counts / [max(terms.texts(coded), 1), max(len(whole), 1)]
    numbers = counts.add_prefix("with_").astype(int).reset_index()
    return pd.concat([shares.reset_index(drop=True), numbers], axis=1).assign(issue=subject(numbers["issue"]))


def titles(coded: pd.DataFrame) -> str:
    """Titles of the proposals of some terms, each once with its year, in a line; "none" where there are none."""
    heads = coded.drop_duplicates(["title", "date"])
    named = [f"{title} ({day:%Y})" for title, day in zip(heads["title"], heads["date"], strict=True)]
    return ", ".join(named) or "none"


def control_by_month(area: pd.DataFrame) -> pd.DataFrame:
    """Days of the control maps that are drawn, with the share of Ukraine under Russian control in `percent`.

    These are the first day of each month, and the days on which one of the maps begins or ends.
    """
    ends = area.groupby("basis")["date"].agg(["min", "max"]).to_numpy().ravel()
    shown = area[area["date"].dt.is_month_start | area["date"].isin(ends)]
    return shown.assign(percent=ground.share(shown["control_km2"]))


def points_gained(area: pd.DataFrame, basis: str, since: date | None = None) -> float:
    """Percentage points of Ukraine that Russian forces gained on one map up to the announcement.

    Counted from the first day of the map, or from its day nearest to `since`.
    """
    ends = ground.ends(area, basis)
    first = ends.head(1) if since is None else nearest(area[area["basis"] == basis], "date", since)
    return ground.share(ends["control_km2"].iloc[-1] - first["control_km2"].iloc[0])


def proposals_by_kind(kinds: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Number of proposals with each kind of guarantee (`guarantees.kinds`): kind, up to May 2025 (`early`), `since`."""
    rows = []
    for kind, found in kinds.items():
        early = found.loc[found["date"] <= pd.Timestamp(THEN), "proposal_id"].nunique()
        rows.append({"kind": kind, "early": early, "since": found["proposal_id"].nunique() - early})
    return pd.DataFrame(rows)


def relief_on_paper(coded: pd.DataFrame) -> pd.DataFrame:
    """Terms that would lift sanctions, as `terms.lifting`, with `row` (at once or by steps), `what` and `kind`."""
    found = terms.lifting(coded)
    return found.assign(row=found["gradual"].map({True: BY_STEPS, False: AT_ONCE}), what=found["wording"], kind="paper")


def steps_taken(steps: pd.DataFrame) -> pd.DataFrame:
    """Steps of easing and of tightening out of the table of sanctions, with their `row` of the figure."""
    taken = steps[steps["kind"].isin(["easing", "tightening"])]
    return taken.assign(row=taken["kind"].map({"easing": EASED, "tightening": TIGHTENED}), kind="taken")


def paper_and_practice(paper: pd.DataFrame, taken: pd.DataFrame) -> pd.DataFrame:
    """What proposals since 2022 would do about sanctions and what was done: row, kind, date, what, and the source."""
    both = pd.concat([paper, taken])[["row", "kind", "date", "what", "source_id", "published"]]
    return both[both["date"] >= WAR[0]]
