"""Checks of the section "conflict": the fighting, the forces, the people, and where it was heading."""

from data.checks.conflict import fighting, forces, outlook, people

__all__ = ["fighting", "forces", "outlook", "people"]
