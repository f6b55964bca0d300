"""What Trump said: two quotations without a source, the word of the headline, and three attitudes that the article gives
him. What a statement means is read and kept as codings; just single words are searched for here.
"""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, quotations, rows, unknown, weaker
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.statements import statements

SPEAKER = "Donald Trump"
BY = rf"^{SPEAKER},"
WORD = "bloodbath|blood bath"
UNTIL = f"by the end of {THEN:%B %Y}"


def his(statements: pd.DataFrame, meanings: pd.DataFrame, meaning: str) -> pd.DataFrame:
    """His statements by the end of May 2025 that were read as saying what a meaning says, the oldest first."""
    return quotations.meant(quotations.said_by(statements, BY), meanings, meaning)


def counted(found: pd.DataFrame, says: str, say: str) -> str:
    """How many statements say something: "no statement on record says", "1 (17 May 2025) says", "22 say"."""
    if found.empty:
        return f"no statement on record {says}"
    return f"1 ({quotations.when(found.iloc[-1])}) {says}" if len(found) == 1 else f"{len(found)} {say}"


@check("DEC-1", statements, statement_meanings)
def first_quotation(statements: pd.DataFrame, meanings: pd.DataFrame, as_of: date) -> Finding:
    """The article puts a sentence in quotation marks and gives no place or day. Its plain reading is that he said it.

    The few words of it that we hold are compared with every statement of Trump on our list made by the end of May 2025;
    a run of words as long as a stock phrase never is would be the sentence. Weaker: in other words he said that he can
    do with Putin, or in a war, what nobody else can; each statement was read for that, with a reason. Our list holds a
    small part of what he said, so that a sentence is missing from it proves nothing.
    """
    sentence = quotations.asked("DEC-1")
    return quotations.weigh(sentence, "can_do_what_others_cannot", statements, meanings, by=BY, whose=SPEAKER)


@check("DEC-2", statements, statement_meanings)
def second_quotation(statements: pd.DataFrame, meanings: pd.DataFrame, as_of: date) -> Finding:
    """The second sentence in quotation marks, tested like the first.

    Weaker: in other words he called the killing a horror and said that it has to stop. One of the two alone, or one
    word in common, such as bloodbath, is not the meaning of the sentence.
    """
    sentence = quotations.asked("DEC-2")
    return quotations.weigh(sentence, "tragedy_must_stop", statements, meanings, by=BY, whose=SPEAKER)


@check("DEC-3", statements, statement_meanings)
def tragic_and_avoidable(statements: pd.DataFrame, meanings: pd.DataFrame, as_of: date) -> Finding:
    """ "Describes" is read as: it is among what he said of the war by the end of May 2025, in whatever words.

    Two halves: that its killing is a horror, and that the war should not have been. Each statement was read for either
    meaning. Each half alone keeps a part of the description.
    """
    tragic, avoidable = (
        his(statements, meanings, each) for each in ("tragedy_must_stop", "never_should_have_happened")
    )
    case = cases.two_halves(
        "he called its killing a horror", len(tragic) > 0 or None,
        "he said that it should not have happened", len(avoidable) > 0 or None,
    )  # fmt: skip
    names = ("tragedy_must_stop", "never_should_have_happened")
    return Finding(
        **case,
        reason=f"Of his statements on our list {UNTIL}, {counted(tragic, 'calls', 'call')} the killing a horror that must stop, and "
        f"{counted(avoidable, 'says', 'say')} that the war should not have happened.",
        evidence=rows(tragic, avoidable, quotations.codings(pd.concat([tragic, avoidable]), meanings, *names)),
        measured=float(len(avoidable)),
        unit="statements",
        series="statements that the war should not have happened",
    )


@check("DEC-4", statements, statement_meanings)
def settlement(statements: pd.DataFrame, meanings: pd.DataFrame, as_of: date) -> Finding:
    """Two things are ascribed to him: that arms cannot settle the war, and that a settlement has to be negotiated.

    Each of his statements by the end of May 2025 was read for either meaning. To want talks implies a doubt about
    arms, but is not that statement; so each half is tested apart, and each alone keeps a part of the claim. That one of
    them is not on our list does not show that he did not hold it.
    """
    names = ("settlement_needed", "military_limits")
    talks, arms = (his(statements, meanings, each) for each in names)
    case = cases.two_halves(
        "he said that arms have their limits", len(arms) > 0 or None,
        "he said that a settlement has to be negotiated", len(talks) > 0 or None,
    )  # fmt: skip
    return Finding(
        **case,
        reason=f"Of his statements on our list {UNTIL}, {counted(talks, 'asks', 'ask')} for a negotiated end, and "
        f"{counted(arms, 'sets', 'set')} a limit to what arms can do.",
        evidence=rows(talks, arms, quotations.codings(pd.concat([talks, arms]), meanings, *names)),
        measured=float(len(talks)),
        unit="statements",
        series="statements that a settlement has to be negotiated",
    )


@check("DEC-8", statements)
def bloodbath(statements: pd.DataFrame, as_of: date) -> Finding:
    """Two halves: the word in the headline is his own, and he said that he would speak to Putin to stop it.

    Both are sought in his own words of the day of the announcement, the post that all reports go back to: the word
    itself, and a sentence that names stopping it as a subject of the call with Putin. Weaker is the word on another
    day by the end of May 2025. The post names trade as a second subject, which the claim leaves out; what he intended
    no record can show.
    """
    mine = quotations.said_by(statements, BY).dropna(subset=["quote"])
    used = mine[mine["quote"].str.contains(WORD, case=False)]
    post = mine[(mine["date"] == pd.Timestamp(ANNOUNCED)) & (mine["topic"] == "announcement")]
    word, named = post[post["row"].isin(used["row"])], post[post["quote"].str.contains("PUTIN", case=False)]
    purpose = word[word["quote"].str.contains(rf"\bSTOP\w*\W+(?:\w+\W+){{0,3}}(?:{WORD})", case=False)]
    trade = len(purpose) > 0 and purpose["quote"].str.contains(r"\bTRADE\b", case=False).any()
    case = cases.two_halves(
        "he called the war a bloodbath on that day", len(word) > 0 or None,
        "he said that stopping it was what he would speak to Putin about", (len(purpose) > 0 and len(named) > 0) or None,
    )  # fmt: skip
    day = weaker("he called it so on another day", len(used), "statements", fits=len(used) > 0 or None)
    if used.empty:
        return unknown(case["readings"][0].label, "The word is not on record among his statements.", mine)
    return Finding(
        **case | {"readings": (*case["readings"], day)},
        reason=(
            f"His post of {ANNOUNCED:%-d %B %Y} names stopping the “bloodbath” as a subject of the call with Putin"
            f"{', and trade as the other' * bool(trade)}. "
            if len(purpose) and len(named) else "The post is not on record with that purpose. "
        )
        + f"The word stands in {len(used)} of his statements on our list {UNTIL}.",
        evidence=rows(used, named),
        measured=float(len(used)),
        unit="statements",
        series="statements of his with the word",
    )  # fmt: skip


@check("DEC-9", statements, statement_meanings)
def humanitarian(statements: pd.DataFrame, meanings: pd.DataFrame, as_of: date) -> Finding:
    """A humanitarian crisis is read as people in need: civilians, the displaced, those who lack food, shelter or care.

    Of his statements by the end of May 2025 that speak of suffering, those that speak of such need are counted: as the
    main line, or among others. The line speaks of the violence, and of an urgency; so a weaker reading, which comes
    first, keeps both and drops the need of help: that the killing, mostly of soldiers, is a horror that must stop at
    once. What he sees, nobody can read; what he said is what is weighed.
    """
    names = ("humanitarian_need", "tragedy_must_stop")
    need, killing = (his(statements, meanings, each) for each in names)
    both = pd.concat([need, killing]).drop_duplicates("row")
    if both.empty:
        return unknown(
            "he speaks of people in need", f"No statement of his on suffering is on record {UNTIL}.", statements
        )
    case = cases.stance("he speaks of people in need", len(need), len(both), "statements of his on suffering")
    stop = weaker(
        "he speaks of the killing as a horror that must stop", len(killing), f"of {len(both)} statements",
        fits=len(killing) > 0 or None,
    )  # fmt: skip
    return Finding(
        **case | {"readings": (case["readings"][0], stop, *case["readings"][1:])},
        reason=f"Of {len(both)} statements of his on suffering on our list {UNTIL}, {len(killing)} call the killing a "
        f"horror that must stop, {len(need) or 'none'} {'speaks' if len(need) == 1 else 'speak'} of people in need.",
        evidence=rows(both, quotations.codings(both, meanings, *names)),
        measured=float(len(need)),
        unit="statements",
        series="statements of his on people in need",
    )
