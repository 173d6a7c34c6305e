"""What Help shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.text.keys import KeySection


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means; some have an icon."""

    word: str
    meaning: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading, words with their meaning, paragraphs, and a folder, where there is one to name."""

    title: str
    paragraphs: tuple[str, ...]
    terms: tuple[Term, ...] = ()
    folder: str = ""


@dataclass(frozen=True, slots=True)
class HelpState:
    """Help on one screen: where back goes, its keys, and what is the same everywhere."""

    back: str
    sections: tuple[KeySection, ...]
    topics: tuple[Topic, ...]
