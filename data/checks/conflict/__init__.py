"""Checks of the section "conflict": the fighting, the forces, the people, aid, and where it was heading."""

from data.checks.conflict import aid, border, fighting, forces, outlook, peace, people, shelling

__all__ = ["aid", "border", "fighting", "forces", "outlook", "peace", "people", "shelling"]
