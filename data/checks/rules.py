"""Every threshold of every verdict, in one place. The page "How a verdict is reached" is printed from this module."""


class Rule(float):
    """A number that a check compares with; it knows its unit, what it decides, and why it has this value."""

    unit: str
    decides: str
    why: str

    def __new__(cls, value: float, unit: str, decides: str, why: str) -> "Rule":
        rule = super().__new__(cls, value)
        rule.unit, rule.decides, rule.why = unit, decides, why
        return rule


# numbers
NUMBER_TOLERANCE_PCT = Rule(
    5,
    "percent",
    "A stated figure agrees with a measured one when they differ by no more than this share.",
    "The article rounds to two digits, which alone moves a figure by up to five percent.",
)
NUMBER_NEAR_PCT = Rule(
    15,
    "percent",
    "Beyond this share a stated figure is no longer near the measured one.",
    "About three times the rounding of the article; past it another quantity or another date is meant.",
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
)

# confidence
SEVERAL_SOURCES = Rule(
    2,
    "publishers",
    "From this many independent publishers on, the number of sources adds a point.",
    "Two publishers that do not copy each other is the newsroom's rule.",
)
