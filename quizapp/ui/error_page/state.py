"""What the error page shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorPageSection:
    """A heading and what stands under it."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class ErrorPageState:
    """A fault: what happened, what is known of it, what is safe and can be done, and the report."""

    happened: str
    told: str
    parts: tuple[ErrorPageSection, ...]
    report: str
