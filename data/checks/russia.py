"""Checks of the section "russia": what the Kremlin said around the call, and how Russian media told it."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.frameworks import proposal_terms, proposals
from data.statements import media, statements
from data.talks import contacts

KREMLIN = ("President of Russia", "Kremlin spokesman", "Aide to the President of Russia")
"""Offices that speak for the Kremlin; the foreign ministry and the Security Council are other Russian officials."""
CONCERNS = r"(?i)root cause|aims|NATO"
UNITED_STATES = r"\bUS\b|Washington|Trump|America"
REQUEST = r"(?i)\b(?:asks?|demands?|calls? (?:on|for)|urges?|insists?|expects?|wants?)\b"
DIRECT_TALKS = r"(?i)direct talks|Istanbul|Ukrainian side|memorandum"
STATE = ("state_television", "state_agency")
GOOD = ("positive", "victory")
LOYAL = ("pro_kremlin_press", "pro_kremlin_aggregator", "private_loyal")


def moscow(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements of Russian officials from the announcement to the end of May 2025, with `kremlin` and `words`."""
    days = statements["date"].between(pd.Timestamp(ANNOUNCED), pd.Timestamp(THEN))
    said = statements[days & (statements["iso3"] == "RUS")].sort_values(["date", "statement_id"])
    words = said["gist"].fillna("") + " " + said["quote"].fillna("")
    return said.assign(kremlin=said["role"].isin(KREMLIN), words=words)


def coverage(media: pd.DataFrame) -> pd.DataFrame:
    """Reports of Russian media on the call, from the announcement to the end of May 2025, with the column `group`."""
    days = media["date"].between(pd.Timestamp(ANNOUNCED), pd.Timestamp(THEN))
    kind = media["outlet_type"]
    group = pd.Series(pd.NA, index=media.index, dtype="object")
    group = (
        group.mask(kind.isin(STATE), "state").mask(kind.isin(LOYAL), "loyal").mask(kind == "independent", "independent")
    )
    return media.assign(group=group)[days & group.notna()]


def count(label: str, hits: pd.Series, unit: str) -> Reading:
    """How many of a group, with the whole in the label; it fits where they are more than half."""
    most = len(hits) > 0 and bool(100 * hits.mean() > rules.MORE_THAN_HALF_PCT)
    return Reading(f"{label}: {hits.sum()} of {len(hits)}", most, float(hits.sum()), unit)


@check("RUS-1", statements)
def cautious(statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim says that the Kremlin answered with a cautious statement.

    All statements of the president, his spokesman and his aide from 17 to 31 May 2025 are counted by stance, as coded
    by the authors of the table. Cautious as the main tone: supported; some cautious statements beside more of another
    tone: partly supported; none: contradicted. The narrow reading, answers to the announcement itself, and the wide
    one, all Russian officials, stand beside it.
    """
    said = moscow(statements)
    kremlin = said[said["kremlin"]]
    if kremlin.empty:
        return Finding(Verdict.NO_EVIDENCE, "No Kremlin statement on the call is on record by this date.")
    tone = kremlin["stance"].value_counts()
    readings = tuple(
        count(label, part["stance"] == "cautious", "statements")
        for label, part in (
            ("cautious on the announcement itself", kremlin[kremlin["topic"] == "announcement"]),
            ("cautious, all Kremlin statements", kremlin),
            ("cautious, all Russian officials", said),
        )
    )
    careful, main = int(tone.get("cautious", 0)), bool(readings[1].fits)
    return Finding(
        Verdict.SUPPORTED if main else Verdict.PARTLY if careful else Verdict.CONTRADICTED,
        f"Of {len(kremlin)} Kremlin statements of 17 to 31 May 2025, {careful} are coded cautious, "
        f"{tone.get('support', 0)} supportive and {tone.get('neutral', 0)} neutral: "
        f"{'caution set the tone' if main else 'caution was voiced but did not set the tone'}.",
        rows(kremlin),
        measured=float(careful),
        unit="statements",
        series="Kremlin statements coded cautious",
        direct=False,
        readings=readings,
    )


@check("RUS-2", statements, contacts, proposals, proposal_terms)
def tangible_steps(
    statements: pd.DataFrame,
    contacts: pd.DataFrame,
    proposals: pd.DataFrame,
    proposal_terms: pd.DataFrame,
    as_of: date,
) -> Finding:
    """The claim says that the Kremlin called on the United States to take tangible steps on Russian concerns.

    Three things are looked for among Russian statements of 17 to 31 May 2025: Russian concerns (root causes, aims,
    NATO), concerns voiced with the United States in view, and a request to it. A request on concerns: supported.
    Concerns with the United States in view, and a request earlier in the year only: partly supported. Otherwise no
    evidence is found. The Russian memorandum of June 2025, addressed to Kyiv, is shown because it put the concerns on
    paper.
    """
    said = moscow(statements)
    concern = said[said["words"].str.contains(CONCERNS)]
    to_us = concern[concern["words"].str.contains(UNITED_STATES)]
    asked = to_us[to_us["gist"].fillna("").str.contains(REQUEST)]
    readouts = contacts["readout_kremlin"].fillna("").str.contains("end of arms")
    before = contacts[readouts & (contacts["date"] < pd.Timestamp(ANNOUNCED)) & (contacts["term"] == "second")]
    papers = proposals[(proposals["proposer"] == "Russia") & (proposals["date"] > pd.Timestamp(THEN))]
    terms = proposal_terms[proposal_terms["proposal_id"].isin(papers["proposal_id"].head(1))]
    earlier = "".join(
        f"; in the call of {day:%-d %B %Y} Moscow had asked for an end of arms and intelligence for Kyiv"
        for day in before["date"].tail(1)
    )
    later = "".join(
        f"; its memorandum, public on {day:%-d %B %Y}, put {terms['issue'].nunique()} issues to Kyiv"
        for day in terms["published"].head(1)
    )
    return Finding(
        Verdict.SUPPORTED if len(asked) else Verdict.PARTLY if len(to_us) and len(before) else Verdict.NO_EVIDENCE,
        f"{len(concern)} Russian statements of 17 to 31 May 2025 voice Russian concerns, {len(to_us)} of them with the "
        f"United States in view, and {len(asked) or 'none'} asks Washington for a step{earlier}{later}.",
        rows(concern, before, terms),
        measured=float(len(asked)),
        unit="statements",
        series="requests to the United States on Russian concerns",
        direct=False,
        readings=(
            Reading("concerns voiced", len(concern) > 0, float(len(concern)), "statements"),
            Reading("a step asked of the United States in the period", len(asked) > 0, float(len(asked)), "statements"),
            Reading("a step asked of it earlier in 2025", len(before) > 0, float(len(before)), "readouts"),
        ),
    )


@check("RUS-3", statements, events)
def direct_talks(statements: pd.DataFrame, events: pd.DataFrame, as_of: date) -> Finding:
    """The claim says that the Kremlin stressed direct negotiations between Russia and Ukraine.

    Russian statements of 17 to 31 May 2025 that speak of direct talks, of Istanbul, of work with the Ukrainian side or
    of the memorandum are counted, and so are the rounds held in Istanbul by the date. Enough statements, and a round
    held: supported; one without the other: partly supported.
    """
    said = moscow(statements)
    talk = said[said["words"].str.contains(DIRECT_TALKS)]
    kremlin = talk[talk["kremlin"]]
    rounds = events[(events["kind"] == "talks") & (events["place"] == "Istanbul")]
    held = rounds[rounds["date"] <= pd.Timestamp(as_of)].sort_values("date")
    offers = events[(events["kind"] == "proposal") & events["actors"].isin(["Putin", "Lavrov"])]
    stressed = len(talk) >= rules.STRESSED_MIN
    if talk.empty and held.empty:
        return Finding(Verdict.NO_EVIDENCE, "No Russian statement on direct talks is on record by this date.")
    days = ", ".join(f"{day:%-d %B %Y}" for day in held["date"])
    return Finding(
        Verdict.SUPPORTED if stressed and len(held) else Verdict.PARTLY,
        f"{len(talk)} of {len(said)} Russian statements of 17 to 31 May 2025 speak of direct talks with Ukraine or of "
        f"their papers, {len(kremlin)} of them from the Kremlin; rounds were held in Istanbul on {days or 'no day'}.",
        rows(talk, held, offers),
        measured=float(len(talk)),
        unit="statements",
        series="Russian statements on direct talks",
        readings=(
            Reading("all Russian officials", stressed, float(len(talk)), "statements"),
            Reading("the Kremlin itself", len(kremlin) >= rules.STRESSED_MIN, float(len(kremlin)), "statements"),
        ),
    )


@check("RUS-4", media)
def press(media: pd.DataFrame, as_of: date) -> Finding:
    """The claim sets positive state media against sceptical independent outlets.

    Reports of 17 to 31 May 2025 are grouped by kind of outlet and counted by tone, as coded by the authors of the
    table. Positive means positive or victory. More than half of each group as the claim says: supported; of one group:
    partly supported. A group with too few reports is not described. The sample is small, and was found, not drawn.
    """
    told = coverage(media)
    state, free = told[told["group"] == "state"], told[told["group"] == "independent"]
    loyal = told[told["group"] != "independent"]
    glad = count("state-owned media positive", state["framing"].isin(GOOD), "reports")
    wide = count("state-owned or loyal media positive", loyal["framing"].isin(GOOD), "reports")
    doubt = count("independent outlets sceptical", free["framing"] == "sceptical", "reports")
    if min(len(state), len(free)) < rules.OUTLETS_MIN:
        return Finding(
            Verdict.NO_EVIDENCE,
            f"Only {len(state)} reports of state media and {len(free)} of independent outlets are public by this date.",
            rows(told),
        )
    fits = [bool(glad.fits), bool(doubt.fits)]
    return Finding(
        Verdict.SUPPORTED if all(fits) else Verdict.PARTLY if any(fits) else Verdict.CONTRADICTED,
        f"In a small sample {glad.value:.0f} of {len(state)} reports of state-owned media were positive or spoke of a "
        f"victory, and {doubt.value:.0f} of {len(free)} reports of independent outlets were sceptical.",
        rows(told),
        measured=glad.value,
        unit="reports",
        series="positive reports of state-owned media",
        direct=False,
        readings=(glad, wide, doubt),
    )
