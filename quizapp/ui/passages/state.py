"""Pieces of an opened article as a list shows them, and how far an opening is. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A piece of the article: what it is in words, its text, and whether it is left out.

    `name` is what a screen reader says.
    """

    title: str
    text: str
    left_out: bool
    headline: bool
    name: str


@dataclass(frozen=True, slots=True)
class OpeningProgress:
    """A file that is being opened, and how far that is."""

    what: str
    done: int
    total: int
