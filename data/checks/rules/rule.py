"""What a rule is: a number that knows what it decides."""


class Rule(float):
    """A number that a check compares with; it knows its unit, what it decides, and why it has this value."""

    unit: str
    decides: str
    why: str

    def __new__(cls, value: float, unit: str, decides: str, why: str) -> "Rule":
        rule = super().__new__(cls, value)
        rule.unit, rule.decides, rule.why = unit, decides, why
        return rule
