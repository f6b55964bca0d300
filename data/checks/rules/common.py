"""Rules that several sections share: numbers, trends, groups, the intensity of the fighting, how sure a verdict is."""

from data.checks.rules.rule import Rule

# numbers
NUMBER_TOLERANCE_PCT = Rule(
    5,
    "percent",
    "A stated figure agrees with a measured one when they differ by no more than this share.",
    "The article rounds to two digits, which alone moves a figure by up to five percent.",
)

# trends
RECENT_DAYS = Rule(
    28,
    "days",
    "The weeks called recent, ending on the day of the announcement.",
    "Four weeks: the common reading of recent weeks, and whole weeks take out the day of the week.",
)
BEFORE_DAYS = Rule(
    84,
    "days",
    "The weeks just before, with which the recent ones are compared.",
    "Twelve weeks: three times the recent window, and short enough to stay in one season.",
)
TREND_MIN_PCT = Rule(
    10,
    "percent",
    "A change smaller than this is called no clear change.",
    "Counts of this war move by about a tenth from month to month without a cause in the field.",
)
INTERVAL_PCT = Rule(
    90,
    "percent",
    "Width of the intervals around a change; a direction is clear when 0 is outside.",
    "The usual level for short noisy series.",
)
BLOCK_DAYS = Rule(
    7,
    "days",
    "Mean length of the blocks that the bootstrap draws.",
    "Attacks come in waves of several days; shorter blocks would call noise a trend.",
)
DRAWS = Rule(
    2000,
    "draws",
    "Number of bootstrap samples behind an interval.",
    "The ends of the interval then move by less than one percentage point from seed to seed.",
    moves=False,
)

# how sure a verdict is
FIRM_PCT = Rule(
    100,
    "percent of the variations",
    "A verdict is firm when it holds in all of the variations tried.",
    "One variation that moves it is one fact, one threshold or one coder that it hangs on.",
    moves=False,
)
FAIR_PCT = Rule(
    80,
    "percent of the variations",
    "A verdict is fairly firm when it holds in at least this share of the variations tried; below it is fragile.",
    "Four of five: what moves it then is the exception and can be named in a line.",
    moves=False,
)
GOOD_KAPPA = Rule(
    0.6,
    "kappa",
    "A verdict that rests on codings of a kind with a lower agreement than this is at most fairly firm.",
    "From 0.61 on Landis and Koch (1977) call an agreement substantial.",
    moves=False,
)

# how hard the fighting was
MAJORITY_PCT = Rule(
    50,
    "percent of the series",
    "Share of the series that must go one way before the fighting as a whole is said to have risen or fallen.",
    "Half: below it more series disagree, or show nothing, than agree.",
)
SPREAD_WEIGHT = Rule(
    0.5,
    "of a daily series",
    "Weight of a kind of measure that has weekly or monthly figures only, spread over their days.",
    "Half: such figures blur the edge of a window and bear no interval, but they are not nothing.",
)
PERIOD_MIN_DAYS = Rule(
    7,
    "days",
    "Figures for shorter periods are not spread over their days.",
    "Single days are reported because they stand out; a week is the shortest period that is not picked.",
)
PERIOD_MAX_DAYS = Rule(
    31,
    "days",
    "Figures for longer periods are not spread over their days.",
    "A month; the mean of a longer span hides a change within the sixteen weeks compared.",
)
PERIOD_WITHIN_PCT = Rule(
    50,
    "percent of the days of the period",
    "A week or a month speaks for a window only when more than this share of its days lies in it.",
    "Half: a figure most of whose days lie elsewhere tells of the days elsewhere.",
)
PERIOD_COVER_PCT = Rule(
    33,
    "percent of the days",
    "Share of a window that weekly or monthly figures must cover before they are compared.",
    "A third: less than ten days of four weeks, or a month of twelve weeks, says little of the whole.",
)
CLEAR_SKY_PCT = Rule(
    50,
    "percent cloud cover",
    "Days with this much cloud over the east of Ukraine or more are left out of the count of fires.",
    "Satellites see no fire through cloud; the makers of the series use the same limit.",
)
