"""Which administration held office when the call was announced, and what it said (REA-1, REA-2, REA-5)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.checks.reactions.words import in_window, of_group, people, text
from data.dates import ANNOUNCED
from data.offices import administrations
from data.statements import statements

NAMED = "Biden"
ALLIES = r"\ballies\b|\bEurope"
SERIES = "statements of the administration in office, without the president"
UNKNOWN = Finding(Verdict.NO_EVIDENCE, "Which administration held office on 17 May 2025 is not known by this date.")


def holding(administrations: pd.DataFrame, day: date = ANNOUNCED) -> pd.DataFrame:
    """The administration in office on a day, as a frame of at most one row."""
    when = pd.Timestamp(day)
    ended = administrations["end"].notna() & (administrations["end"] <= when)
    return administrations[(administrations["start"] <= when) & ~ended].tail(1)


def gone(administrations: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The administration that the article names, and a clause that says how long it had been out of office."""
    named = administrations[administrations["administration"] == NAMED]
    left = named["end"].iloc[0]
    if pd.isna(left) or left > pd.Timestamp(ANNOUNCED):
        return named, f"The {NAMED} administration was in office at the announcement"
    days = (pd.Timestamp(ANNOUNCED) - left).days
    return named, f"The {NAMED} administration left office on {left:%-d %B %Y}, {days} days before the announcement"


def known(administrations: pd.DataFrame) -> bool:
    """Whether the table tells who was in office, and when the administration that the article names was."""
    return len(holding(administrations)) > 0 and bool((administrations["administration"] == NAMED).any())


@check("REA-1", administrations, statements)
def white_house(administrations: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim joins an office (the White House) with an administration (Biden); the first is a matter of dates.

    If the administration named held office, its caution is counted. If it did not, the statement can still rest on
    something real: caution voiced by the White House of the day. Counted are the statements of the vice president,
    the secretaries, the press secretary and the envoys from the announcement to the end of May 2025, not those of the
    president, who made the announcement. With such caution on record under another administration the claim is
    misleading; without it, contradicted.
    """
    if not known(administrations):
        return UNKNOWN
    now, (named, clause) = holding(administrations), gone(administrations)
    said = of_group(in_window(statements), "administration")
    careful = said[said["stance"].isin(["cautious", "concern"])]
    held = now["administration"].iloc[0] == NAMED
    most = len(careful) > 0 and 100 * len(careful) / len(said) > rules.MORE_THAN_HALF_PCT
    if held:
        verdict = Verdict.SUPPORTED if most else Verdict.PARTLY if len(careful) else Verdict.NO_EVIDENCE
    else:
        verdict = Verdict.MISLEADING if len(careful) else Verdict.CONTRADICTED
    return Finding(
        verdict,
        f"{clause}; the White House was that of {now['president'].iloc[0]}, who had arranged the call, "
        f"and {len(careful)} of {len(said)} statements of his administration on it were cautious.",
        rows(named, now, said),
        measured=float(len(careful)),
        unit=f"cautious statements of {len(said)}",
        measured_on=ANNOUNCED,
        series=SERIES,
        readings=(
            Reading(f"the {NAMED} administration", held),
            Reading("the White House of the day, mostly cautious", most, float(len(careful)), "statements"),
        ),
    )


@check("REA-2", administrations, statements)
def united_front(administrations: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """An administration that was out of office could not stress anything in its name in May 2025.

    What it said while in office is looked up: statements of its officials that speak of allies. If there are some,
    the claim takes a real position of the years before and puts it into May 2025: misleading. If there are none, it
    is contradicted by the dates alone. As a second reading, statements of the administration then in office that
    speak of allies or of Europe are counted.
    """
    if not known(administrations):
        return UNKNOWN
    now, (named, clause) = holding(administrations), gone(administrations)
    term = statements["date"].between(named["start"].iloc[0], named["end"].iloc[0], inclusive="left")
    american = statements[(statements["country"] == "United States") & term]
    before = american[text(american).str.contains(ALLIES)].sort_values("date")
    said = of_group(in_window(statements), "administration")
    today = said[text(said).str.contains(ALLIES)]
    held = now["administration"].iloc[0] == NAMED
    days = f", {before['date'].iloc[-1]:%-d %B %Y} for one" if len(before) else ""
    in_office = Verdict.SUPPORTED if len(today) else Verdict.NO_EVIDENCE
    out_of_office = Verdict.MISLEADING if len(before) else Verdict.CONTRADICTED
    return Finding(
        in_office if held else out_of_office,
        f"{clause}; {len(before)} statements on allies from its own years are on record{days}, "
        f"and {len(today)} of {len(said)} statements of the administration then in office spoke of allies or Europe.",
        rows(named, now, before, today),
        measured=float(len(today)),
        unit=f"statements of {len(said)} that speak of allies or Europe",
        series=SERIES,
        readings=(
            Reading(f"the {NAMED} administration in May 2025", held),
            Reading(f"the {NAMED} administration in its own years", len(before) > 0, float(len(before)), "statements"),
            Reading("the administration of the day", len(today) > 0, float(len(today)), "statements"),
        ),
    )


@check("REA-5", administrations, statements)
def democrats(administrations: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim has two parts: Democrats were concerned, and the concern was for the current administration's efforts.

    The first is read from the statements of Democrats in Congress from the announcement to the end of May 2025, coded
    as opposing, concerned or cautious. The second is a matter of office: the current administration was the one that
    had arranged the call. If both hold and the administration was the one the article has in mind, the claim is
    supported; if Democrats were concerned but another administration was in office, it is misleading; without any
    such statement there is no evidence.
    """
    now, said = holding(administrations), of_group(in_window(statements), "Democrats in Congress")
    worried = people(said, "oppose", "concern", "cautious")
    if now.empty or not worried:
        return Finding(Verdict.NO_EVIDENCE, "No statement of a Democrat in Congress on the call is known by this date.")
    held = now["administration"].iloc[0] == NAMED
    undermine = int(text(said).str.contains("undermin", case=False).sum())
    return Finding(
        Verdict.SUPPORTED if held else Verdict.MISLEADING,
        f"{len(worried)} Democrats in Congress are on record with doubt or caution ({', '.join(worried)}), but the "
        f"current administration was that of {now['president'].iloc[0]}, whose own call it was; {undermine} of their "
        f"{len(said)} statements speak of undermining an administration's efforts.",
        rows(now, said),
        measured=float(len(worried)),
        unit="Democrats with doubt or caution",
        measured_on=said["date"].max().date(),
        series="coded statements of Democrats in Congress",
        readings=(
            Reading("Democrats voiced concern", True, float(len(worried)), "people"),
            Reading("an administration other than the caller's was in office", held),
        ),
    )
