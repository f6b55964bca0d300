"""Kinds of case that several sections share, so that the same kind of case gets the same readings everywhere.

Each function gives the readings of one kind, with its name, as the first arguments of a finding:
`Finding(**cases.office(…), reason=…)`. A test holds that every claim of a kind goes through its function. `both` and
`either` join outcomes of which some cannot be tested.
"""

from collections.abc import Sequence
from typing import Any

from data.checks import rules
from data.checks.verdicts import Reading, other, plain, weaker

CASES = {
    "office": "Said of a government or a campaign that may no longer have existed, or not yet.",
    "whole group": "Said of a group of countries or people without some or most.",
    "stance": "Said of what one government, office or person held, as its statements are coded.",
    "two halves": "A sentence with two halves that are tested apart.",
    "trend": "Said of something that rose or fell, with several series that speak to it.",
    "quotation": "Words in quotation marks, put in the mouth of a person or an office.",
    "cause": "Said of one thing as the cause of another, where the record can show what went together, and no cause.",
}
"""The kinds of case and what each is; a claim that is of none is judged by its own readings."""


def both(*fits: bool | None) -> bool | None:
    """True where all are true, False where one is false, else None: one half cannot be tested."""
    if any(each is False or (each is not None and not each) for each in fits):
        return False
    return None if None in fits else True


def either(*fits: bool | None) -> bool | None:
    """True where one is true, None where one cannot be tested, else False."""
    if any(fits):
        return True
    return None if None in fits else False


def office(
    named: str, existed: bool | None, did: bool | None, instead: str, did_instead: bool | None, *also: Reading
) -> dict[str, Any]:
    """`named` did it, which it could only while it `existed`; or another body did the same in its place.

    A body that did not exist did nothing: the plain reading fails, whatever others did. That the office-holder of the
    day, or an earlier or later campaign, did the same thing `instead` is real and of another office or time; `also`
    are other readings of a related fact.
    """
    fits = None if existed is None else existed if not existed else did
    return {"treated_as": "office", "readings": (plain(named, fits=fits), other(instead, fits=did_instead), *also)}


def whole_group(what: str, count: int, of: int, unit: str, *, some: int = 2) -> dict[str, Any]:
    """`count` of the `of` members on record fit. Plain: the group as a whole; weaker: most of it, or some of it.

    Nothing can be tested where no member is on record.
    """
    pct = 100 * count / of if of else 0.0
    return {
        "treated_as": "whole group",
        "readings": (
            plain(f"{what}, the group as a whole", count, f"of {of} {unit}", fits=pct >= rules.WHOLE_GROUP_PCT if of else None),
            weaker(f"{what}, most of the group", count, f"of {of} {unit}", fits=pct > rules.MORE_THAN_HALF_PCT if of else None),
            weaker(f"{what}, some of the group", count, f"of {of} {unit}", fits=count >= some if of else None),
        ),
    }  # fmt: skip


def stance(what: str, count: int, of: int, unit: str = "statements") -> dict[str, Any]:
    """`count` of the `of` statements on record fit. Plain: the main line, more than half; weaker: said at least once.

    Without a single fitting statement the weaker reading is untested, not false: absence of a record.
    """
    pct = 100 * count / of if of else 0.0
    return {
        "treated_as": "stance",
        "readings": (
            plain(f"{what}, as the main line", count, f"of {of} {unit}", fits=pct > rules.MORE_THAN_HALF_PCT if of else None),
            weaker(f"{what}, among other things", count, f"of {of} {unit}", fits=count > 0 or None),
        ),
    }  # fmt: skip


def two_halves(
    first: str, first_fits: bool | None, second: str, second_fits: bool | None, *, core: str = "either"
) -> dict[str, Any]:
    """Plain: both halves. Weaker: one half alone, where the core of the sentence survives in it.

    `core` says in which half that is: "first", "second" or "either". The half that does not hold the core is no
    reading of its own.
    """
    alone = {"first": (first, first_fits), "second": (second, second_fits)}
    kept: Sequence[str] = ("first", "second") if core == "either" else (core,)
    return {
        "treated_as": "two halves",
        "readings": (
            plain(f"{first}, and {second}", fits=both(first_fits, second_fits)),
            *(weaker(f"only this half: {alone[each][0]}", fits=alone[each][1]) for each in kept),
        ),
    }


def trend(what: str, up: float, down: float, of: float, unit: str = "measures") -> dict[str, Any]:
    """Of `of` measures `up` went as the claim says and `down` the other way; the rest show no clear change.

    Plain: as a whole, at least half went that way, and more than the other. Weaker: some went that way, and no more
    went the other. Where no measure moved clearly, or none is on record, nothing can be told.
    """
    tested, enough = bool(up or down), rules.MAJORITY_PCT / 100 * of
    return {
        "treated_as": "trend",
        "readings": (
            plain(f"{what}, as a whole", up, f"of {of:g} {unit}", fits=up > down and up >= enough if tested else None),
            weaker(
                f"{what}, by some measures, and by no more the other way",
                up,
                f"of {of:g} {unit}",
                fits=0 < up >= down if tested else None,
            ),
        ),
    }


def quotation(said: bool | None, meant: bool | None, elsewhere: bool | None, whose: str) -> dict[str, Any]:
    """Plain: the very words are on record. Weaker: `whose` words of the same meaning. Other: another's, or later.

    That words are not on record proves nothing: None, never False. `meant` and `elsewhere` are read by people and
    kept as codings with a reason.
    """
    return {
        "treated_as": "quotation",
        "readings": (
            plain("these very words", fits=said or None),
            weaker(f"words of {whose} with the same meaning", fits=meant or None),
            other("words of the same meaning by another office, or at a later time", fits=elsewhere or None),
        ),
    }


def cause(effect: str, together: bool | None, shown: str, *extra: Reading, came: bool | None = None) -> dict[str, Any]:
    """Plain: one thing brought about the other, which no record here can show. Weaker: they went together.

    Where what is said to have been brought about never `came`, the plain reading does not fit, cause or no cause.
    """
    return {
        "treated_as": "cause",
        "readings": (
            plain(effect, fits=False if came is False else None),
            weaker(f"went together: {shown}", fits=together),
            *extra,
        ),
    }
