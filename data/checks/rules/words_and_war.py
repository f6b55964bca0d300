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
    "What came in more than this share of past cases came in some of them; what came in more than half, in most.",
    "One in ten: few people would leave such a chance out of account. One bar for all rows of the table.",
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
    1,
    "days",
    "A US step and an EU package are taken as joint when no more days than these lie between them.",
    "One day: the acts of one decision are printed in Brussels and in Washington on the same day or the next.",
)
AROUND_DAYS = Rule(
    28,
    "days",
    "Days before and after an EU package from which it is reckoned how often chance would put a US step beside it.",
    "Four weeks: both sides acted in waves, so a year would call the waves themselves coordination.",
)
RAMPED_UP_TIMES = Rule(
    2,
    "times",
    "Aid was significantly ramped up when a year had at least so many times the aid of the year before.",
    "Doubled: less than that is an increase, for which the word would be too large.",
)
