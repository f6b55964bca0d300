"""Checks of the section "conclusion": what was open at the time, and two forecasts, judged after a year.

A forecast without a date cannot fail on the day it is made. So until the stated number of weeks has passed since the
call the two are not checkable, and the reason tells what was known; after it they are tested by what followed.
"""

from data.checks.conclusion import negotiation, outlook, texts

__all__ = ["negotiation", "outlook", "texts"]
