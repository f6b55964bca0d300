"""What Trump said: two quotations without a source, and two attitudes that the article gives him."""

import re
from dataclasses import replace
from datetime import date

import pandas as pd

from data.article import claims
from data.checks import Finding, Reading, Verdict, check, quotations, rows
from data.dates import THEN
from data.offices import administrations
from data.statements import statements

SPEAKER = "Donald Trump"
THEMES = {
    "the killing": r"bloodbath|blood ?bath|blood shed|dying|killing|killed|save these lives|massacre|catastroph",
    "avoidable": r"should (?:have )?never|should not have|would never have|avoidable|preventable",
    "a settlement": r"negotiat|ceasefire|cease-fire|get it solved|solve it|a deal",
    "limits of arms": r"battlefield|militar|by force|weapons|cannot be won|can't be won",
    "tragedy": r"traged|tragic",
    "only he can": r"nobody else could|except me|until Putin and I|I guarantee I could|have that done|I'll stop that war",
    "it will be solved": r"\bsolved?\b|resolved|settled|work that out|that done",
}
"""Words by which a statement is taken to touch a theme; only the speaker's own words are searched, never our gist."""


def said(statements: pd.DataFrame, since: date | None = None, until: date = THEN) -> pd.DataFrame:
    """Quotations of the president made by `until`, the oldest first."""
    day = statements["date"]
    mine = statements["speaker"].eq(SPEAKER) & statements["quote"].notna() & (day <= pd.Timestamp(until))
    if since is not None:
        mine &= day >= pd.Timestamp(since)
    return statements[mine].sort_values(["date", "statement_id"])


def on(said: pd.DataFrame, theme: str) -> pd.DataFrame:
    """Those whose words touch one of the THEMES."""
    return said[said["quote"].str.contains(THEMES[theme], flags=re.IGNORECASE, regex=True)]


def quoted(said: pd.DataFrame) -> str:
    """The last of some statements in quotation marks, with its day."""
    last = said.iloc[-1]
    return f"“{last['quote']}” ({quotations.when(last)})"


def second_term(administrations: pd.DataFrame) -> date | None:
    mine = administrations[administrations["president"].eq(SPEAKER)]
    return None if mine.empty else mine["start"].max().date()


def _quotation(claim_id: str, themes: tuple[str, ...], claims: pd.DataFrame, statements: pd.DataFrame) -> Finding:
    """The comparison of words, with a count of statements on each theme beside it; the count decides nothing."""
    claim = str(claims.set_index("claim_id").loc[claim_id, "claim"])
    found = quotations.weigh(claim, statements, rf"^{SPEAKER},", SPEAKER)
    near = {theme: on(said(statements), theme) for theme in themes}
    counts = tuple(
        Reading(f"statements found by words for “{theme}”", None, float(len(each)), "statements")
        for theme, each in near.items()
    )
    return replace(found, readings=found.readings + counts)


@check("DEC-1", claims, statements)
def first_quotation(claims: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """The article puts a sentence in quotation marks and gives no place or day; we hold a description of it.

    The description is compared with every quotation of Trump in evidence made by the end of May 2025. The same words
    would be "supported", anything less, the same subject included, "no evidence found". The comparison
    sees words, not sense, and the evidence holds a small part of what he said: a miss proves little, and is never
    counted as a sign that the sentence was invented. How many statements touch its subject, found by chosen words, is
    told beside it and decides nothing: a false quotation would touch the same subject.
    """
    return _quotation("DEC-1", ("only he can", "it will be solved"), claims, statements)


@check("DEC-2", claims, statements)
def second_quotation(claims: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """The second sentence in quotation marks, tested like the first.

    It uses a word that Trump did use of the war in those weeks. One shared word is not the sentence: the finding lists
    which words of the description are on record, and asks for three of them in one statement before it speaks of the
    same subject.
    """
    return _quotation("DEC-2", ("the killing", "tragedy"), claims, statements)


@check("DEC-3", statements, administrations)
def tragic_and_avoidable(statements: pd.DataFrame, administrations: pd.DataFrame, as_of: date) -> Finding:
    """ "Describes the war as tragic" is read as speaking of its killing; "avoidable" as saying that it need not have been.

    Both are sought in his own words from his second inauguration to the end of May 2025. Supported when both are on
    record, partly supported when one is. The stricter reading, that he uses the very word "tragic", is stated too.
    """
    mine = said(statements, second_term(administrations))
    killing, avoidable, word = (on(mine, theme) for theme in ("the killing", "avoidable", "tragedy"))
    readings = (
        Reading("he speaks of the killing", not killing.empty, float(len(killing)), "statements"),
        Reading("he says that it should not have happened", not avoidable.empty, float(len(avoidable)), "statements"),
        Reading("he uses the word tragic or tragedy", not word.empty or None, float(len(word)), "statements"),
    )
    parts = (not killing.empty) + (not avoidable.empty)
    if not parts:
        return Finding(Verdict.NO_EVIDENCE, f"No such words of {SPEAKER} are in evidence.", readings=readings)
    so = (
        f"he said that it should never have happened: {quoted(avoidable)}"
        if len(avoidable)
        else ("none says that it could have been avoided")
    )
    return Finding(
        Verdict.SUPPORTED if parts == 2 else Verdict.PARTLY,
        f"Of {len(mine)} quotations of {SPEAKER} from his second term to {THEN:%-d %B %Y}, {len(killing)} speak of the "
        f"killing, {len(word) or 'none'} with the word tragic or tragedy, and {so}.",
        rows(killing, avoidable, word),
        measured=float(len(avoidable)),
        unit="statements",
        series="statements that the war should not have happened",
        readings=readings,
    )


@check("DEC-4", statements, administrations)
def settlement(statements: pd.DataFrame, administrations: pd.DataFrame, as_of: date) -> Finding:
    """Two things are ascribed to him: that arms cannot settle the war, and that a negotiated settlement is needed.

    Each is sought in his own words from his second inauguration to the end of May 2025: words of negotiating, a
    ceasefire or a deal, and words that set a limit to what the battlefield or weapons can do. Supported when both are
    on record, partly supported when one is. Wanting talks implies a doubt about arms, but is not the same statement.
    """
    mine = said(statements, second_term(administrations))
    talks, arms = on(mine, "a settlement"), on(mine, "limits of arms")
    readings = (
        Reading("a settlement has to be negotiated", not talks.empty, float(len(talks)), "statements"),
        Reading("arms have their limits", not arms.empty or None, float(len(arms)), "statements"),
    )
    parts = (not talks.empty) + (not arms.empty)
    if not parts:
        return Finding(Verdict.NO_EVIDENCE, f"No such words of {SPEAKER} are in evidence.", readings=readings)
    only = mine[mine["statement_id"].isin(talks["statement_id"]) & mine["quote"].str.contains("negotiat", case=False)]
    shown = f", the last with the word negotiate {quoted(only)}" if len(only) else ""
    return Finding(
        Verdict.SUPPORTED if parts == 2 else Verdict.PARTLY,
        f"Of {len(mine)} quotations of {SPEAKER} from his second term to {THEN:%-d %B %Y}, {len(talks)} speak of "
        f"negotiating, a ceasefire or a deal{shown}; {len(arms) or 'none'} of the limits of arms.",
        rows(talks, arms),
        measured=float(len(talks)),
        unit="statements",
        series="statements on a negotiated end",
        readings=readings,
    )
