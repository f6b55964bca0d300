"""Every threshold of every verdict, in one place. The page "How a verdict is reached" is printed from this package."""

from data.checks.rules.common import *  # noqa: F403
from data.checks.rules.rule import Rule as Rule
from data.checks.rules.talks_and_opinion import *  # noqa: F403
from data.checks.rules.words_and_war import *  # noqa: F403
