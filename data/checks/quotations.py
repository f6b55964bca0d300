"""Is a quotation on record: these very words, or other words of the same meaning?

The same words are found by comparing: a run of words that the article's few words and a statement have in common. The
same meaning is not: a likeness of letters or words misses most real paraphrases and meets unrelated ones. So every
statement is read, and whether it means what the quotation says is kept as a coding with its reason
(`data.codings.statement_meanings`), and coded a second time apart. What is collected is a small part of what was said:
that a sentence is not here proves nothing.
"""

import re
import unicodedata
from datetime import date
from difflib import SequenceMatcher

import pandas as pd

from data.article import claims
from data.checks import Finding, cases, rows, rules
from data.checks.meanings import meant as coded
from data.dates import THEN

LONGEST_WORDS = 18
"""The most words of an example in a reason, which has room for forty in all; it decides nothing."""


def asked(claim_id: str) -> str:
    """The article's own few words of a quotation."""
    return str(claims().set_index("claim_id").loc[claim_id, "words"])


def words(text: str) -> list[str]:
    """Words in lower case, without accents, insertions in brackets, apostrophes and punctuation."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\[.*?\]", " ", text).lower())
    return re.findall(r"[a-z0-9]+", re.sub("['’]", "", plain))


def run(one: str, other: str) -> list[str]:
    """The longest run of words, little ones included, that both texts hold."""
    left, right = words(one), words(other)
    match = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
    return left[match.a : match.a + match.size]


def same_words(sentence: str, statements: pd.DataFrame) -> pd.DataFrame:
    """Statements that share so long a run of words with a quotation, or hold all of a shorter one."""
    enough = min(int(rules.QUOTATION_RUN_WORDS), len(words(sentence)))
    return statements[statements["quote"].fillna("").map(lambda text: len(run(sentence, text)) >= enough).astype(bool)]


def meant(statements: pd.DataFrame, meanings: pd.DataFrame, meaning: str) -> pd.DataFrame:
    """Statements that were read as saying what a `meaning` says, the oldest first, with the reader's `reason`."""
    yes = coded(statements, meanings, meaning)
    found = statements.merge(yes[["statement_id", "reason"]], on="statement_id", validate="one_to_one")
    return found.sort_values(["date", "statement_id"], ignore_index=True)


def said_by(statements: pd.DataFrame, by: str, until: date = THEN) -> pd.DataFrame:
    """Statements made by `until`; `by` is a pattern on "speaker, role, country"."""
    who = statements["speaker"] + ", " + statements["role"].fillna("") + ", " + statements["country"].fillna("")
    return statements[
        who.str.contains(by, case=False, regex=True).fillna(False) & (statements["date"] <= pd.Timestamp(until))
    ]


def codings(found: pd.DataFrame, meanings: pd.DataFrame, *names: str) -> pd.DataFrame:
    """The codings of some statements for these meanings, to stand among the evidence."""
    return meanings[meanings["statement_id"].isin(found["statement_id"]) & meanings["meaning"].isin(names)]


def when(row: pd.Series) -> str:
    """The day of a statement, or its month where the table says that the day is approximate."""
    rough = re.search(r"approximate|month|inferred", str(row["note"]))
    return f"{row['date']:%B %Y}" if rough else f"{row['date']:%-d %B %Y}"


def quoted(row: pd.Series, *, speaker: bool = False) -> str:
    """A statement in quotation marks with its day, or what it says in our words where it is known in translation only."""
    who = f"{row['speaker']}, " if speaker else ""
    said = row["gist"] if pd.isna(row["quote"]) else f"“{row['quote']}”"
    return f"{said} ({who}{when(row)})"


def clearest(found: pd.DataFrame) -> pd.Series:
    """The example of some statements: a reading not called borderline, of these one whose words a second text confirms, of these the
    longest of at most as many words as a reason has room for, since a whole sentence is clearer than a part; the newest.
    """
    length = found["quote"].fillna(found["gist"]).map(lambda text: len(words(text)))
    order = found.assign(
        sure=~found["reason"].str.contains("borderline", case=False),
        confirmed=found["compared"].eq("confirmed").fillna(False).astype(bool),
        fits=length <= LONGEST_WORDS,
        length=length.where(length <= LONGEST_WORDS, -length),
    )
    return order.sort_values(["sure", "confirmed", "fits", "length", "date", "statement_id"]).iloc[-1]


def told(
    same: pd.DataFrame, own: pd.DataFrame, elsewhere: pd.DataFrame, searched: int, whose: str, example: str = ""
) -> str:
    """What is on record of a quotation, in one or two sentences; `example` is the clearest of their own statements."""
    if len(same):
        return f"These very words are on record: {quoted(same.iloc[-1], speaker=True)}."
    missing = "The sentence itself is not on record."
    if len(own):
        times = "Once" if len(own) == 1 else f"In {len(own)} statements"
        return f"{missing} {times} {whose} said something close, such as {example}."
    missing = f"Neither the sentence nor its meaning is on record among {searched} statements of {whose}"
    if len(elsewhere):
        return f"{missing}; of another office or time is, on record, {quoted(elsewhere.iloc[0], speaker=True)}."
    return f"{missing}, which proves little."


def weigh(
    sentence: str, meaning: str, statements: pd.DataFrame, meanings: pd.DataFrame, *, by: str, whose: str
) -> Finding:
    """The finding on a quotation.

    `sentence` are the article's own few words of it, `meaning` is the question of the codebook that asks for its sense,
    `by` is the pattern of the person or office (see `said_by`), `whose` the name. What was said by the end of May 2025
    counts for the article; a later day, or another office, does not.
    """
    theirs = said_by(statements, by)
    same, alike = same_words(sentence, theirs), meant(statements, meanings, meaning)
    of_theirs = alike["row"].isin(theirs["row"])
    own, elsewhere = alike[of_theirs], alike[~of_theirs]
    example = quoted(clearest(own)) if len(own) else ""
    return Finding(
        **cases.quotation(len(same) > 0, len(own) > 0, len(elsewhere) > 0, whose),
        reason=told(same, own, elsewhere, len(theirs), whose, example),
        evidence=rows(same, alike, codings(alike, meanings, meaning)) or rows(theirs),
        measured=float(len(own)),
        unit="statement" if len(own) == 1 else "statements",
        series=f"statements of {whose} with the same meaning",
    )
