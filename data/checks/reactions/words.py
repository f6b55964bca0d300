"""What members of Congress, the administration and Ukraine said between the announcement and the end of May 2025."""

import re
from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.dates import ANNOUNCED, THEN
from data.statements import statements

GROUPS = {
    "administration": r"^Vice President of the United|^Secretary of|^White House|^US special envoy|^press office",
    "Republicans in Congress": r"\(R-|\(Republican",
    "Democrats in Congress": r"\(D-",
}
"""Roles of three groups of speakers in the United States; the president, who made the announcement, is none of them."""
APPROVAL = re.compile(r"applaud|commend|backs Trump|thanks", re.IGNORECASE)
TERRITORY = re.compile(r"territor|withdraw|our land", re.IGNORECASE)
HELP = re.compile(r"support|sanction|pressure|distance itself|guarantor", re.IGNORECASE)
"""Words by which a Ukrainian statement is taken to speak of territory, and of help or pressure by others."""


def in_window(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements made from the day of the announcement to the end of May 2025, with a coded stance."""
    day = statements["date"]
    kept = (day >= pd.Timestamp(ANNOUNCED)) & (day <= pd.Timestamp(THEN)) & statements["stance"].notna()
    return statements[kept]


def of_group(statements: pd.DataFrame, group: str) -> pd.DataFrame:
    """Statements of one of the GROUPS, or of people who speak for Ukraine alone."""
    if group == "Ukraine":
        return statements[statements["country"] == "Ukraine"]
    american = statements["country"] == "United States"
    return statements[american & statements["role"].fillna("").str.contains(GROUPS[group], regex=True)]


def people(said: pd.DataFrame, *stances: str) -> list[str]:
    """Who said something with one of the stances, each once; a joint statement counts for the first named."""
    return sorted(said.loc[said["stance"].isin(stances), "speaker"].str.replace(r" \(joint.*", "", regex=True).unique())


def text(said: pd.DataFrame) -> pd.Series:
    """Quotation and gist of each statement in one string."""
    return said["quote"].fillna("") + " " + said["gist"].fillna("")


def agreement(statements: pd.DataFrame) -> tuple[int, int]:
    """How many of the statements coded twice have the same stance; concern, which one coder used, is read as oppose."""
    twice = statements.dropna(subset=["stance", "stance_second"])
    first, second = (twice[column].replace("concern", "oppose") for column in ("stance", "stance_second"))
    return int((first == second).sum()), len(twice)


@check("REA-4", statements)
def republicans(statements: pd.DataFrame, as_of: date) -> Finding:
    """Republicans are read as members of Congress; "some" as two people or more on each side.

    Taken are their recorded statements from the announcement to the end of May 2025, with the stance towards the call
    or the dialogue with Moscow as coded: support; cautious; oppose, which covers doubt about the call, its result or
    Moscow's good faith. Two supporters and two critics make the statement supported, two of one kind and fewer of the
    other partly supported. A second reading adds cautious people who applaud the effort. None of these statements was
    coded by a second person, and open praise may be missing from the collection, so the measure is called indirect.
    """
    said = of_group(in_window(statements), "Republicans in Congress")
    backing, doubting, careful = people(said, "support"), people(said, "oppose", "concern"), people(said, "cautious")
    if said.empty:
        return Finding(
            Verdict.NO_EVIDENCE, "No statement of a Republican in Congress on the call is known by this date."
        )
    enough = (len(backing) >= rules.SOME_PEOPLE) + (len(doubting) >= rules.SOME_PEOPLE)
    warm = people(said[(said["stance"] == "support") | text(said).str.contains(APPROVAL)], "support", "cautious")
    whole = len(people(said, *said["stance"].unique()))
    return Finding(
        {2: Verdict.SUPPORTED, 1: Verdict.PARTLY, 0: Verdict.NO_EVIDENCE}[enough],
        f"Of {whole} Republicans in Congress on record from {ANNOUNCED:%-d} to {THEN:%-d %B %Y}, {len(backing)} "
        f"supported the president's course ({', '.join(backing) or 'nobody'}), {len(careful)} spoke with caution and "
        f"{len(doubting)} voiced doubt ({', '.join(doubting) or 'nobody'}).",
        rows(said),
        measured=float(len(backing)),
        unit="Republicans in support",
        measured_on=said["date"].max().date(),
        series="coded statements of Republicans in Congress",
        direct=False,
        readings=(
            Reading("coded as support, and as doubt", enough == 2, float(len(backing)), "supporters"),
            Reading("support, or caution with applause", len(warm) >= rules.SOME_PEOPLE, float(len(warm)), "people"),
        ),
    )


@check("REA-6", statements)
def ukraine(statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim has three parts: Ukraine welcomed the effort, and insisted on its territory, and on support.

    Taken are statements of people who speak for Ukraine alone, from the announcement to the end of May 2025. Welcome
    is a stance coded as support; territory and support are looked for in the words: land, withdrawal, territory;
    support, sanctions, pressure, the United States at the table. All three parts on record make the claim supported,
    one or two partly supported. How many of all the statements were doubtful is told beside it.
    """
    said = of_group(in_window(statements), "Ukraine")
    if said.empty:
        return Finding(Verdict.NO_EVIDENCE, "No Ukrainian statement on the call is known by this date.")
    parts = {
        "welcomed the effort": said[said["stance"] == "support"],
        "insisted on territory": said[text(said).str.contains(TERRITORY)],
        "asked for support or pressure": said[text(said).str.contains(HELP)],
    }
    found = sum(len(each) > 0 for each in parts.values())
    doubt = int(said["stance"].isin(["oppose", "concern"]).sum())
    counts = ", ".join(f"{len(each)} {name}" for name, each in parts.items())
    return Finding(
        Verdict.SUPPORTED if found == len(parts) else Verdict.PARTLY if found else Verdict.NO_EVIDENCE,
        f"Of {len(said)} Ukrainian statements from {ANNOUNCED:%-d} to {THEN:%-d %B %Y}, {counts}; "
        f"{doubt} doubted Moscow or the result of the call.",
        rows(said),
        measured=float(len(parts["welcomed the effort"])),
        unit="statements that welcome the effort",
        measured_on=said["date"].max().date(),
        series="coded statements for Ukraine",
        direct=False,
        readings=tuple(Reading(name, len(each) > 0, float(len(each)), "statements") for name, each in parts.items()),
    )
