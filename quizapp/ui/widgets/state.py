"""What widgets show, as plain values. No Qt: presenters build these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["correct", "partial", "wrong", "neutral"]
"""The colour family of an outcome; it never stands without an icon and a word."""

Dress = Literal["plain", "boxed", "mark", "cue"]
"""How words are drawn: plain, boxed (a statement's changed word), marker, dotted line (who says it)."""


@dataclass(frozen=True)
class Piece:
    """A run of words in one style of type and one colour, both by token name."""

    text: str
    style: str = "body"
    tone: str = "text"
    dress: Dress = "plain"


@dataclass(frozen=True)
class Cap:
    """A key, printed."""

    text: str


@dataclass(frozen=True)
class Option:
    """Something to choose. ``name`` is what a screen reader says; empty: key, title and detail."""

    title: str
    detail: str = ""
    key: str = ""
    icon: str = ""
    serif: bool = False
    name: str = ""


@dataclass(frozen=True)
class Outcome:
    """How an answer turned out: icon, word and one line of what is true."""

    tone: Tone
    icon: str
    word: str
    line: str = ""


@dataclass(frozen=True)
class Answer:
    """One possible answer with its reason. ``tag`` are the words at the row's end ("Your answer").

    ``plate`` prints the key as the dark number that stands beside a mark in the article.
    ``name`` is what a screen reader says; empty: key, title, tag and reason.
    """

    key: str
    title: str
    reason: str = ""
    tag: str = ""
    tag_icon: str = ""
    tone: Tone = "neutral"
    serif: bool = False
    plate: bool = False
    name: str = ""


@dataclass(frozen=True)
class Line:
    """An icon and a sentence; ``strong`` are its first words, in bold, ``link`` a link's words at its end."""

    icon: str
    text: str
    strong: str = ""
    tone: str = "text"
    link: str = ""
