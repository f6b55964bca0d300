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

# contacts of the two presidents; what Moscow said; what followed
SEVERAL_MEETINGS = Rule(
    3,
    "meetings",
    "From this many on, meetings are several.",
    "Two are a pair; the usual sense of several starts at three.",
)
CHANNEL_MIN = Rule(
    2,
    "contacts",
    "From this many on, a kind of contact is called a channel.",
    "One contact can be an occasion; a second one shows that the way was used again.",
)
CONTROVERSY_DAYS = Rule(
    7,
    "days",
    "Criticism counts as a reaction to a meeting when it came within this many days.",
    "One week: the first news cycle, before later events mix in.",
)
MORE_THAN_HALF_PCT = Rule(
    50,
    "percent",
    "A group is described by what more than this share of it says.",
    "Below one half another description would fit as well.",
)
STRESSED_MIN = Rule(
    3,
    "statements",
    "A point is stressed when at least this many statements make it.",
    "Said once is a mention, twice a repetition; three statements in two weeks are a line.",
)
OUTLETS_MIN = Rule(
    3,
    "reports",
    "A kind of outlet with fewer reports is not described at all.",
    "With one or two reports a majority is an accident of what was found.",
)
FORECAST_WEEKS = Rule(
    52,
    "weeks",
    "A forecast without a date stays open for this long after the call; then it is judged by what followed.",
    "A year passes through all seasons of the war and through every window that the book compares.",
)
FORECAST_SURE_PCT = Rule(
    10,
    "percent",
    "A probability closer than this to 0 or to 100 is called near certainty.",
    "One in ten: forecasters rarely agree to within less.",
)
CONTACT_DAYS = Rule(
    30,
    "days",
    "Length of the windows before and after a contact of the two presidents.",
    "Thirty days: the length of the ceasefire that was asked for, and four waves of air attacks.",
)
GENERAL_CEASEFIRE_DAYS = Rule(
    30,
    "days",
    "A ceasefire on all kinds of fire, accepted by both sides, is general when it lasts this long.",
    "The shortest general ceasefire on the table in May 2025; every truce since was counted in hours or days.",
)
FULL_TEXT_ISSUES = Rule(
    5,
    "issues",
    "A proposal that settles at least this many issues is called a full text.",
    "Recorded proposals hold either at most three issues or at least five, so the line falls into a gap.",
)

# how hard the fighting was
MAJORITY_PCT = Rule(
    50,
    "percent of the series",
    "Share of the series that must go one way before the fighting as a whole is said to have risen or fallen.",
    "Half: below it more series disagree, or show nothing, than agree.",
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

# campaign and polls
CAMPAIGN_DAYS = Rule(
    731,
    "days",
    "A presidential campaign is taken to be under way in this time before an election.",
    "Two years: candidates declare after the midterm elections; with four years no day would be without a campaign.",
)
FRONT_RANK = Rule(
    3,
    "ranks",
    "A topic is at the front of a campaign when voters put it among the first of this many.",
    "Half of the five issues that the exit poll offers, rounded up.",
)
POLL_MARGIN_POINTS = Rule(
    4,
    "percentage points",
    "Margin of error of a poll that prints none, where no sample size and no other poll of the house is known.",
    "The widest margin printed by any poll in the evidence; it favours the stated figure.",
)
SAMPLING_POINTS = Rule(
    98,
    "percentage points",
    "The margin of a poll of n people is taken as this, divided by the square root of n.",
    "The largest sampling error at the 95 % level; weighting would widen it a little.",
)
TRIPLE_NEAR_POINTS = Rule(
    3,
    "percentage points",
    "Three shares lie near three others when each differs by no more than this.",
    "The usual margin of a poll of a thousand people.",
)
CHANCE_PCT = Rule(
    5,
    "percent",
    "A likeness that chance would bring less often than this is not called chance.",
    "The usual level; above it a stated figure is not laid at the door of a poll that asked something else.",
)
PARTY_GAP_POINTS = Rule(
    10,
    "percentage points",
    "Voters of two parties differ when their shares lie at least this far apart.",
    "Shares of one party rest on a third of a sample, so two of them differ by six or seven points without a cause.",
)

# reactions
SOME_PEOPLE = Rule(
    2,
    "people",
    "From this many on, people of a party count as some.",
    "One voice is one voice; some is a plural.",
)

# international
WHOLE_GROUP_PCT = Rule(
    75,
    "percent of the countries on record",
    "What is said of a group of countries, without some or most, holds when at least this share of them fits.",
    "Three quarters: with one country in four on the other side the group no longer speaks with one voice.",
)

# frameworks
MOMENTUM_DAYS = Rule(
    182,
    "days",
    "Proposals of this many days up to the announcement are set against those of as many days before.",
    "Half a year: proposals come a few at a time, so that a month or a quarter often holds none.",
)
ON_THE_TABLE_DAYS = Rule(
    365,
    "days",
    "A proposal counts as being discussed for this long.",
    "A year; older texts are quoted as history, or were overtaken by others.",
)
LARGE_AREA_POINTS = Rule(
    5,
    "percentage points of the area of Ukraine",
    "From this much on, a change of the area under Russian control is significant.",
    "Five points are 30,000 square kilometres, the size of Belgium, and several times what two maps of one day differ by.",
)

# confidence
SEVERAL_SOURCES = Rule(
    2,
    "publishers",
    "From this many independent publishers on, the number of sources adds a point.",
    "Two publishers that do not copy each other is the newsroom's rule.",
)

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
