"""What a rule is: a number that knows what it decides, and how far it can be moved to see what hangs on it."""

MOVED_BY = 0.25
"""Part of its value by which a threshold is moved, down and up, when a verdict's sureness is measured."""
HIGHEST_PCT = 99.0


class Rule(float):
    """A number that a check compares with; it knows its unit, what it decides, and why it has this value.

    `moves` is False for a number that decides nothing by itself, such as how many samples are drawn.
    """

    unit: str
    decides: str
    why: str
    moves: bool

    def __new__(cls, value: float, unit: str, decides: str, why: str, *, moves: bool = True) -> "Rule":
        rule = super().__new__(cls, value)
        rule.unit, rule.decides, rule.why, rule.moves = unit, decides, why, moves
        return rule

    @property
    def whole(self) -> bool:
        """Whether the number counts things (days, people, meetings): such a number stays whole."""
        return self.is_integer() and "percent" not in self.unit and "points" not in self.unit

    def moved(self) -> tuple["Rule", "Rule"]:
        """The rule a quarter lower and a quarter higher. Counts stay whole and move by one at least."""
        step = max(1, round(self * MOVED_BY)) if self.whole else self * MOVED_BY
        values = [max(0.0, self - step), self + step]
        if self.unit.startswith("percent") and self <= 100 and "point" not in self.unit:
            values = [min(value, HIGHEST_PCT) for value in values]
        low, high = (Rule(value, self.unit, self.decides, self.why, moves=self.moves) for value in values)
        return low, high
