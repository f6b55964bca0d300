"""Checks of the section "relationship": how the two presidents were in contact, what their states did, what was said."""

from data.checks.relationship import acts, meetings, politics

__all__ = ["acts", "meetings", "politics"]
