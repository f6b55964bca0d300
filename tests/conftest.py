"""Settings of Hypothesis: the same examples on every machine, and no deadline on a shared one."""

from hypothesis import settings

settings.register_profile("record", deadline=None, derandomize=True)
settings.load_profile("record")
