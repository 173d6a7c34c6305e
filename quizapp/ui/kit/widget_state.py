"""What widgets show, as plain values. No Qt: presenters build these."""

from __future__ import annotations

from typing import Literal

from quizapp.record import record

OutcomeTone = Literal["correct", "partial", "wrong", "neutral"]
"""The colour family of an outcome; it never stands without an icon and a word."""

WindowSection = Literal["", "practise", "author"]
"""The part of the program whose tab is in front; '' where the tabs are not shown."""

TextDecoration = Literal["plain", "boxed", "mark", "cue", "gone", "new", "link"]
"""How words are drawn: plain, boxed (a statement's changed word), marker, dotted line (who says it), link.

Of a text that was changed: struck through, and in a frame.
"""


@record
class TextRun:
    """A run of words in one style of type and one colour, both by token name."""

    text: str
    style: str = "body"
    tone: str = "text"
    dress: TextDecoration = "plain"


@record
class KeyHint:
    """A key, printed."""

    text: str


@record
class OptionState:
    """Something to choose. ``name`` is what a screen reader says; empty: key, title and detail.

    ``chosen`` are the words at its end once it is chosen; empty: those of its group.
    """

    title: str
    detail: str = ""
    key: str = ""
    icon: str = ""
    serif: bool = False
    name: str = ""
    chosen: str = ""


@record
class OutcomeState:
    """How an answer turned out: icon, word and one line of what is true.

    ``name`` is what a screen reader says; empty: word and line.
    """

    tone: OutcomeTone
    icon: str
    word: str
    line: str = ""
    name: str = ""

    @property
    def said(self) -> str:
        """What a screen reader says."""
        return self.name or " ".join(part for part in (f"{self.word}.", self.line) if part)


@record
class AnswerState:
    """One possible answer with its reason. ``tag`` are the words at the row's end ("Your answer").

    ``plate`` prints the key as the dark number that stands beside a mark in the article.
    ``name`` is what a screen reader says; empty: key, title, tag and reason.
    """

    key: str
    title: str
    reason: str = ""
    tag: str = ""
    tag_icon: str = ""
    tone: OutcomeTone = "neutral"
    serif: bool = False
    plate: bool = False
    name: str = ""

    @property
    def said(self) -> str:
        """What a screen reader says."""
        parts = (self.key, self.title, self.tag, self.reason)
        return self.name or ", ".join(part for part in parts if part)


@record
class SwitchState:
    """Something that is on or off, with a line below it and words at its end; `name` is for the ear."""

    title: str
    detail: str
    on: bool
    name: str
    end: str = ""


@record
class IconLineState:
    """An icon and a sentence; ``strong`` are its first words, in bold, ``link`` a link's words at its end.

    The icon has the colour of the words unless it has an ``icon_tone``.
    """

    icon: str
    text: str
    strong: str = ""
    tone: str = "text"
    link: str = ""
    icon_tone: str = ""


@record
class PlateRowState:
    """Plates in a row under a label, each leading to the next; the first one is given and stands apart.

    ``name`` is what a screen reader says.
    """

    label: str
    plates: tuple[str, ...]
    name: str


@record
class PictureState:
    """A picture's bytes, what it shows in words ('' if it is decoration), and whose it is.

    ``tell`` and ``hide`` stand on the button that tells it in words; ``trouble`` where it cannot be shown.
    """

    data: bytes
    alt: str
    credit: str
    tell: str
    hide: str
    trouble: str


@record
class TopBarState:
    """What the top bar shows: a title, where back goes (empty: first level), how far a practice is.

    On the first level `section` is which of the program's sections this is.
    """

    title: str
    back: str = ""
    aside: str = ""
    at: int = 0
    total: int = 0
    words: str = ""
    short_words: str = ""
    section: WindowSection = ""
