"""Opinions and open forecasts of the opening; none is rated."""

from datetime import date

from data.checks import Finding, check, not_checkable


@check("OVR-5")
def watching(as_of: date) -> Finding:
    """That the world watches closely is a figure of speech: it names no country, no measure and no threshold.

    What can be counted, votes in the United Nations and statements of governments, is weighed under the claims of the
    section on reactions abroad. This sentence itself is not rated.
    """
    return not_checkable("An impression without a measure: nobody says who watches, or what would count as watching.")


@check("OVR-6")
def large_effects(as_of: date) -> Finding:
    """That a settlement could change world politics is an open forecast with "could": no course of events refutes it.

    A forecast is rated when it names an outcome and a time. This one names neither, and no settlement had been reached
    on either date on which it could be tested.
    """
    return not_checkable("An open forecast: it names no outcome and no time, and cannot fail.")


@check("OVR-7")
def crucial_step(as_of: date) -> Finding:
    """That the talks are a crucial step towards peace judges a thing that had not yet happened; it is an opinion.

    What would count is a course of events: a ceasefire or a settlement that both sides trace to the call. What followed
    it is set out in the last section, and weighed under the claims there.
    """
    return not_checkable(
        "An opinion on talks still to come. A ceasefire or a settlement that both sides traced to the call would count."
    )
