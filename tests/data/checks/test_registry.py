"""What holds for every check: it exists, it is pure, it cites only what was known, and it does not depend on order."""

import ast
import inspect
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.article import claims
from data.checks import REGISTRY, Check, Finding, Kind, Verdict, as_record, check, find, of_section, rules
from data.dates import THEN
from tests.data.checks.pins import NOW

POSITIVE = ("supported", "partly supported", "misleading")
SECTIONS = list(dict.fromkeys(claims()["section"]))
CHECKS = {key: each for section in SECTIONS for key, each in of_section(section).items()}


def test_every_claim_has_one_check() -> None:
    assert set(CHECKS) == set(claims()["claim_id"])


@pytest.mark.parametrize("claim_id", sorted(CHECKS))
def test_a_check_is_short_and_says_how_it_reads_the_claim(claim_id: str) -> None:
    function = CHECKS[claim_id].function
    body = ast.parse(inspect.getsource(function).lstrip()).body[0]
    assert isinstance(body, ast.FunctionDef)
    assert body.end_lineno and body.end_lineno - body.body[1].lineno + 1 <= 40, "at most 40 lines below its docstring"
    assert len((inspect.getdoc(function) or "").split()) >= 15
    assert not any(name in inspect.getsource(function) for name in ("read_csv", "open(", "date.today", "now()"))


@pytest.mark.parametrize("claim_id", sorted(CHECKS))
@pytest.mark.parametrize("as_of", [THEN, NOW], ids=["then", "now"])
def test_a_finding_is_complete(claim_id: str, as_of: date) -> None:
    finding = find(claim_id, as_of)
    assert finding.verdict in Verdict and finding.reason.endswith(".") and len(finding.evidence_hash) == 64
    assert all(row.published <= as_of for row in finding.evidence)
    assert finding.section == CHECKS[claim_id].section
    if finding.verdict is not Verdict.NOT_CHECKABLE:
        assert finding.evidence or finding.verdict is Verdict.NO_EVIDENCE, "a verdict rests on rows"
        figures = any(each.value is not None for each in finding.readings)
        assert figures or any(letter.isdigit() for letter in finding.reason), "a finding states its figures"
    assert as_record(finding)["source_ids"] == list(finding.source_ids)


def read_off(finding: Finding) -> str:
    """The verdict that a reader finds from the printed readings alone, by the rule on the page."""
    readings = as_record(finding)["readings"]
    fits = {kind: [each["fits"] for each in readings if each["kind"] == kind] for kind in Kind}
    for kind, verdict in zip(Kind, POSITIVE, strict=True):
        if True in fits[kind]:
            return verdict
    if not readings:
        return "not checkable"
    return "contradicted" if fits[Kind.PLAIN] == [False] else "no evidence found"


@pytest.mark.parametrize("claim_id", sorted(CHECKS))
@pytest.mark.parametrize("as_of", [THEN, NOW], ids=["then", "now"])
def test_verdict_and_readings_agree(claim_id: str, as_of: date) -> None:
    finding = find(claim_id, as_of)
    assert str(finding.verdict) == read_off(finding)
    if finding.decided_by is not None:
        assert len({each.label for each in finding.readings}) == len(finding.readings), "no reading stands twice"
        assert bool(finding.readings[finding.decided_by].fits) == (str(finding.verdict) in POSITIVE)


def weighed(check: Check, as_of: date, shuffle: int | None = None) -> Finding:
    frames = [loader(as_of) for loader in check.loaders]
    if shuffle is not None:
        frames = [frame.sample(frac=1, random_state=shuffle).reset_index(drop=True) for frame in frames]
    return check.function(*frames, as_of=as_of)


@pytest.mark.parametrize("claim_id", sorted(CHECKS))
def test_the_order_of_rows_does_not_matter(claim_id: str) -> None:
    plain, shuffled = weighed(CHECKS[claim_id], NOW), weighed(CHECKS[claim_id], NOW, shuffle=7)
    assert (plain.verdict, plain.reason, plain.evidence) == (shuffled.verdict, shuffled.reason, shuffled.evidence)


@settings(max_examples=40)
@given(claim_id=st.sampled_from(sorted(CHECKS)), as_of=st.dates(date(2021, 1, 1), date(2026, 12, 31)))
def test_any_date_gives_a_finding_on_what_was_known(claim_id: str, as_of: date) -> None:
    finding = weighed(CHECKS[claim_id], as_of)
    assert str(finding.verdict) == read_off(finding) and finding.reason
    assert all(row.published <= as_of for row in finding.evidence)


def test_no_evidence_at_all_gives_no_verdict_on_the_matter() -> None:
    for claim_id, each in CHECKS.items():
        finding = weighed(each, date(1990, 1, 1))
        assert finding.verdict in {Verdict.NO_EVIDENCE, Verdict.NOT_CHECKABLE}, claim_id
        assert not finding.evidence


def test_a_claim_takes_one_check_only() -> None:
    def other(as_of: date) -> Finding:
        raise NotImplementedError

    before = dict(REGISTRY)
    with pytest.raises(ValueError, match=r"CON-7 has two checks: .*; keep one"):
        check("CON-7")(other)
    assert before == REGISTRY


def test_every_rule_says_what_it_decides() -> None:
    found = list(rules.every().values())
    assert found and all(each.unit and each.decides.endswith(".") and each.why.endswith(".") for each in found)


def test_dates_of_frames_are_dates() -> None:
    assert pd.api.types.is_datetime64_any_dtype(CHECKS["CON-7"].loaders[0](NOW)["published"])
