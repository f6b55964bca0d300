"""Is a quotation on record? The description of a quotation beside every real statement of the person or office named.

We hold no text of the article's quotations, only our own description of each, so what is compared is a description
with real words. `nearest` ranks the statements by RapidFuzz (token set ratio of the content words, endings cut off),
counts the content words that they share with the description, and finds the longest run of words in common.

What the thresholds can separate, measured on the statements themselves (tests/checks/test_quotations.py):
- A run of words as long as QUOTATION_RUN_WORDS: no two different statements in evidence share one, while a copy of a
  statement keeps it. But stock phrases reach seven words, and a description can hardly reach eight. So "the same
  words" is out of reach for a short description, even where the quotation is genuine.
- A score of QUOTATION_SCORE with QUOTATION_WORDS shared words: of a hundred gists four meet a statement on another
  subject that well, and less than one meets such a statement of the same speaker. But of true pairs (the words of a
  person and our own gist of the same words) only four in a hundred get so far either. So a hit says that the subject
  is on record; a miss says next to nothing.
- A description of two content words finds as many wrong statements as right ones when all speakers are searched; it
  counts only because the search is held to the person or office that the claim names.
Nothing here can tell a true quotation from an invented one on the same subject.
"""

import re
import unicodedata
from datetime import date
from difflib import SequenceMatcher

import pandas as pd
from rapidfuzz import fuzz

from data.checks import Finding, Reading, Verdict, rows, rules
from data.dates import THEN

SAME_WORDS, SAME_SUBJECT, NOT_NEAR = "the same words", "the same subject", "not near"
FRAMING = re.compile(r"^.*?(?:: that|: | on )\s*", re.IGNORECASE)
LITTLE = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been but by can cannot could did do does for from had has have he her him his i if in "
        "is it its me my no not of on or our she should so than that the their them then there they this to up us was "
        "we were what when where which who why will with would you your",
    )
)
ENDINGS = ("ing", "ied", "ed", "ies", "es", "e", "s", "ly")


def words(text: str) -> list[str]:
    """Words in lower case, without accents, possessives, insertions in brackets and punctuation."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\[.*?\]", " ", text).lower().replace("’", "'"))
    return re.findall(r"[a-z0-9]+", plain.replace("'s", "").replace("blood bath", "bloodbath"))


def stem(word: str) -> str:
    """A word without the commonest English endings; rough, and the same for both sides of a comparison."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            root = word[: -len(ending)]
            return root[:-1] if ending in ("ing", "ed") and root[-1] == root[-2] and root[-1] not in "ls" else root
    return word


def content(text: str) -> list[str]:
    """The stems of the words that carry meaning."""
    return [stem(word) for word in words(text) if word not in LITTLE]


def likeness(one: str, other: str) -> float:
    """How alike two texts are in their content words, 0 to 100, whatever their order."""
    return float(fuzz.token_set_ratio(" ".join(content(one)), " ".join(content(other))))


def shared(one: str, other: str) -> list[str]:
    """Content words of the second text whose stems occur in the first, each once, in order."""
    known = set(content(one))
    found: dict[str, str] = {}
    for word in words(other):
        if word not in LITTLE and stem(word) in known:
            found.setdefault(stem(word), word)
    return list(found.values())


def marked(one: str, other: str) -> str:
    """The second text with the content words that it shares with the first set in bold (Markdown)."""
    found = set(shared(one, other))
    return re.sub(
        r"blood bath|[A-Za-z0-9]+",
        lambda hit: f"**{hit[0]}**" if found & set(words(hit[0])) else hit[0],
        other,
        flags=re.I,
    )


def run(one: str, other: str) -> list[str]:
    """The longest run of words, little ones included, that both texts hold."""
    left, right = words(one), words(other)
    match = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
    return left[match.a : match.a + match.size]


def described(claim: str) -> str:
    """What a claim says of a quotation, without the words that introduce it ("First quotation …: that")."""
    return FRAMING.sub("", claim, count=1)


def label(query: str, quote: str) -> str:
    """Which of the three names a pair gets."""
    if len(run(query, quote)) >= rules.QUOTATION_RUN_WORDS:
        return SAME_WORDS
    enough = min(int(rules.QUOTATION_WORDS), len(set(content(query))))
    near = likeness(query, quote) >= rules.QUOTATION_SCORE and len(shared(query, quote)) >= max(enough, 2)
    return SAME_SUBJECT if near else NOT_NEAR


def nearest(query: str, statements: pd.DataFrame, by: str = "", until: date = THEN) -> pd.DataFrame:
    """Statements with a quotation, made by `until`, the best match first.

    `by` is a pattern on "speaker, role, country". Adds `score` (0-100), `shared` (content words), `run` (longest run),
    `run_words` (its length), `gist_score` (the same measure on our gist, for context only) and `near` (label).
    """
    who = statements["speaker"] + ", " + statements["role"].fillna("") + ", " + statements["country"].fillna("")
    kept = statements[
        statements["quote"].notna()
        & who.str.contains(by, case=False, regex=True)
        & (statements["date"] <= pd.Timestamp(until))
    ]
    runs = [run(query, text) for text in kept["quote"]]
    found = kept.assign(
        score=[likeness(query, text) for text in kept["quote"]],
        gist_score=[likeness(query, text) for text in kept["gist"].fillna("")],
        shared=[", ".join(shared(query, text)) for text in kept["quote"]],
        run=[" ".join(each) for each in runs],
        run_words=[len(each) for each in runs],
        near=[label(query, text) for text in kept["quote"]],
    )
    rank = found["near"].map({SAME_WORDS: 0, SAME_SUBJECT: 1, NOT_NEAR: 2})
    return (
        found.assign(_rank=rank)
        .sort_values(["_rank", "score", "date"], ascending=[True, False, True])
        .drop(columns="_rank")
    )


def reference(statements: pd.DataFrame, shift: int = 97) -> dict[str, pd.Series]:
    """Likeness of each gist to its own statement, and to a statement some rows away: what true and chance pairs get."""
    kept = statements.dropna(subset=["quote", "gist"])
    away = kept["quote"].tolist()[shift % max(len(kept), 1) :] + kept["quote"].tolist()[: shift % max(len(kept), 1)]
    pairs = {"a real paraphrase": kept["quote"].tolist(), "an unrelated statement": away}
    return {
        name: pd.Series([likeness(gist, text) for gist, text in zip(kept["gist"], texts, strict=True)], dtype=float)
        for name, texts in pairs.items()
    }


def when(row: pd.Series) -> str:
    """The day of a statement, or its month where the table says that the day is approximate."""
    rough = re.search(r"approximate|month|inferred", str(row["note"]))
    return f"{row['date']:%B %Y}" if rough else f"{row['date']:%-d %B %Y}"


def told(found: pd.DataFrame, name: str) -> str:
    """What the nearest statement shows, in one sentence."""
    best, count = found.iloc[0], len(found)
    which = f"“{best['quote']}” ({best['speaker']}, {when(best)})"
    if best["near"] == SAME_WORDS:
        return f"Of {count} quotations of {name} the nearest shares {best['run_words']} words in a row: {which}."
    if best["near"] == SAME_SUBJECT:
        return (
            f"None of {count} quotations of {name} can be shown to be the sentence; the nearest is on the same subject: "
            f"{which}."
        )
    return (
        f"None of {count} quotations of {name} in evidence comes near the description in its words, which proves little; "
        f"the nearest is {which}, with {best['score']:.0f} of 100 points where {rules.QUOTATION_SCORE:.0f} are needed."
    )


def weigh(claim: str, statements: pd.DataFrame, by: str, name: str) -> Finding:
    """The finding on a quotation: `claim` describes it, `by` is the pattern of the person or office, `name` the name.

    The same words are "supported". Anything less is "no evidence found", never "contradicted": a sentence that was
    never said would be on the same subject as real ones, too, so that the subject alone speaks for nothing.
    """
    query = described(claim)
    found = nearest(query, statements, by)
    if found.empty:
        return Finding(
            Verdict.NO_EVIDENCE, f"No quotation of {name} made by {THEN:%-d %B %Y} is in evidence.", direct=False
        )
    best, near = found.iloc[0], str(found["near"].iloc[0])
    reason = told(found, name)
    verdict = Verdict.SUPPORTED if near == SAME_WORDS else Verdict.NO_EVIDENCE
    score, day = float(best["score"]), best["date"].date()
    used = shared(" ".join(found["quote"]), query)
    asked = list(dict.fromkeys(word for word in words(query) if word not in LITTLE))
    return Finding(
        verdict,
        reason,
        rows(found.head(3)),
        measured=round(score),
        unit="points of 100",
        measured_on=day,
        series=f"likeness of the description to the nearest quotation of {name}",
        direct=False,
        readings=(
            Reading("these very words were said", True if near == SAME_WORDS else None),
            Reading(
                "the same subject, by the same person or office", near != NOT_NEAR, round(score), "points of 100", day
            ),
            Reading(f"single words: {', '.join(used) or 'none'} on record, of {', '.join(asked)}", None),
        ),
    )
