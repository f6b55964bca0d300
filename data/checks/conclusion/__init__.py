"""Checks of the section "conclusion": three forecasts, open at the time of the article, judged after a year.

A forecast without a date cannot fail on the day it is made. So until the stated number of weeks has passed since the
call the three are not checkable, and the reason tells what was known; after it they are judged by what followed.
"""

from data.checks.conclusion import negotiation, outlook, texts

__all__ = ["negotiation", "outlook", "texts"]
