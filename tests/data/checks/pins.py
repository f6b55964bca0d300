"""What each verdict is pinned to: then, now, and, where they differ, the source that moved it."""

from data.article import claims
from data.checks import find, newly_known
from data.dates import THEN
from data.sources import sources

NOW = sources(None)["published"].max().date()


def holds(claim_id: str, then: str, now: str, moved_by: str = "") -> None:
    """Assert the verdicts of a claim; a verdict that moved must rest on `moved_by`, which was not public then."""
    before, after = find(claim_id, THEN), find(claim_id, NOW)
    assert (str(before.verdict), str(after.verdict)) == (then, now), f"{before.reason} / {after.reason}"
    for finding in (before, after):
        assert finding.reason and finding.section == claims().set_index("claim_id").loc[claim_id, "section"]
        assert set(finding.source_ids) <= set(sources(None)["source_id"])
    if then != now:
        new = {source for row in newly_known(before, after) for source in row.source_ids}
        assert moved_by in new, f"{claim_id} moved, but {moved_by!r} is none of the newly known sources {sorted(new)}"
    else:
        assert not moved_by, f"{claim_id} did not move; leave moved_by empty"
