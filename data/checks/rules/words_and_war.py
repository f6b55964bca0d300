"""Rules of the sections on the overview, the quotations, the conflict and American aid."""

from data.checks.rules.rule import Rule

# overview
SOON_DAYS = Rule(
    14,
    "days",
    'Talks within this time of the announcement are what "about to hold talks" means.',
    "Two weeks: what a reader of a news text takes for soon.",
)
SEVERE_NEED_PEOPLE = Rule(
    1_000_000,
    "people",
    "A UN plan with at least so many people in need is called a severe crisis.",
    "The word has no fixed measure; the bar is low, favours the article, and the figures stand beside it.",
)

# quotations
QUOTATION_SCORE = Rule(
    75,
    "points of 100",
    "From this likeness on, a real statement is on the same subject as the description of a quotation.",
    "Four of a hundred descriptions reach it with an unrelated statement; a lower bar would let chance in.",
)
QUOTATION_WORDS = Rule(
    3,
    "words",
    "A match must share at least this many content words, or all of them where the description is shorter.",
    "One or two shared words, say Russia and Ukraine, are found in half of all statements.",
)
QUOTATION_RUN_WORDS = Rule(
    8,
    "words",
    "A run of this many words in common is called the same words.",
    "Stock phrases shared by two different speakers reach seven words in the evidence, and no further.",
)

# the table of approaches
RISK_MIN_PCT = Rule(
    10,
    "percent",
    "An outcome that came in more than this share of past cases is called a risk.",
    "One in ten: few people would leave such a chance out of account.",
)

# the conflict
OVER_MAX_PCT = Rule(
    50,
    "percent",
    'A figure given as "over" a number agrees with measured ones up to this much above it.',
    "Half as much again: a writer who knows a larger value takes a higher round number.",
)
YEAR_DAYS = Rule(
    365,
    "days",
    "Evidence at most this far from the announcement speaks of the situation at the time.",
    "A year: it holds one of each season, and most figures are published once a year or more often.",
)
HALF_YEAR_DAYS = Rule(
    183,
    "days",
    "Totals of losses this far from the announcement still describe it; figures nearer together are not a year apart.",
    "Half a year: totals of dead and wounded grow by a tenth to a fifth in that time, less than estimators differ.",
)
YEAR_COVER_PCT = Rule(
    25,
    "percent of the year",
    "Share of a year that must have figures in both years before the two are compared.",
    "A quarter: the length of a season.",
)
KEY_SECTOR_PCT = Rule(
    25,
    "percent of the clashes",
    "From this share on, attacks are called concentrated on one sector.",
    "The front is reported in about a dozen sectors, so an even share would be a third of this.",
)
WAR_DEATHS = Rule(
    1_000,
    "deaths a year",
    "From this number of battle deaths a year on, losses are called significant.",
    "The threshold from which the Uppsala Conflict Data Program calls a conflict a war.",
)

# us involvement
ROUNDING_USD = Rule(
    50e6,
    "USD",
    "An official figure of another day is the same amount as a stated one when they differ by no more than this.",
    "Half of the last digit that the article gives.",
)
LARGE_SHARE_PCT = Rule(
    25,
    "percent",
    "A donor with at least this share of all aid is called crucial, or pivotal.",
    "Without a quarter, the others would have to give a third more to make up for it.",
)
SEVERAL_STEPS = Rule(
    3,
    "steps",
    "From this number of recorded steps on, a way of acting is a pattern and not a single act.",
    "Two can be an act and its correction; the third shows that it goes on.",
)
JOINT_DAYS = Rule(
    14,
    "days",
    "A US step and an EU package are taken as side by side when no more days than these lie between them.",
    "Partners who act together still need acts of their own; an EU package takes a week or two from deal to act.",
)
JOINT_SHARE_PCT = Rule(
    50,
    "percent",
    "Sanctions count as coordinated when at least this share of EU packages had a US step at their side.",
    "More often than not.",
)
