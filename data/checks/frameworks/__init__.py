"""Checks of the section "frameworks": what the proposals for peace hold, and what became of it."""

from data.checks.frameworks import easing, ground, guarantees, momentum, terms

__all__ = ["easing", "ground", "guarantees", "momentum", "terms"]
