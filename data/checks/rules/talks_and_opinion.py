"""Rules of the sections on the talks, reactions at home and abroad, frameworks, campaign and outlook."""

from data.checks.rules.rule import Rule

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
RECURRENT_YEARS = Rule(
    2,
    "years",
    "What is on record for at least this many years of a term is a part of it, and no episode.",
    "One year can be one quarrel or one deal; a second year shows that it came back.",
)
CONTESTED_PCT = Rule(
    10,
    "percent of the votes",
    "A roll call is contested when the smaller side has at least this share of the votes cast.",
    "One in ten: fewer are single dissenters beside common ground.",
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
    "A point is stressed when at least this many statements make it; the White House's and Kremlin's of one speaker and day are one.",
    "Said once is a mention, twice a repetition; three statements in two weeks are a line.",
)
OUTLETS_MIN = Rule(
    3,
    "reports",
    "A kind of outlet with fewer reports is not described at all.",
    "With one or two reports a majority is an accident of what was found.",
)
MANY_COUNTRIES = Rule(
    10,
    "countries",
    "News went round the world when outlets of at least this many countries carried it.",
    "More than the neighbours of the war and the allies at the table; ten cannot lie in one region or one language.",
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
DESCRIBED_MIN = Rule(
    3,
    "members or roll calls",
    "A party of which fewer members are on record, or a Congress with fewer roll calls, is not described at all.",
    "With one or two a majority is an accident of what was found, as with a group of countries.",
)

# international
WHOLE_GROUP_PCT = Rule(
    75,
    "percent of the countries on record",
    "What is said of a group of countries, without some or most, holds when at least this share of them fits.",
    "Three quarters: with one country in four on the other side the group no longer speaks with one voice.",
)

SOME_COUNTRIES = Rule(
    2,
    "countries",
    "From this many on, countries of a group count as some.",
    "One country is one voice; some is a plural.",
)
GROUP_MIN = Rule(
    3,
    "countries",
    "A group of countries of which fewer are on record is not described at all.",
    "With one or two countries a majority is an accident of what was found.",
)

# frameworks
MOMENTUM_DAYS = Rule(
    182,
    "days",
    "Talks and truces of this many days up to the announcement are set against those of as many days before.",
    "Half a year: such events come a few at a time, so that a month or a quarter often holds none.",
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
