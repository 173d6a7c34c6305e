"""What Help shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.ui.messages.keys import KeySection


@dataclass(frozen=True, slots=True)
class HelpTerm:
    """A word and what it means; some have an icon."""

    word: str
    meaning: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class PageLink:
    """Words that lead to a page: of a trap or of a kind of statement, by its name."""

    words: str
    icon: str
    page: str


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """A heading, words with their meaning, paragraphs; some have a folder, a button or links too.

    `deed` is what the button does: it opens the worked example, or shows the folder.
    """

    title: str
    paragraphs: tuple[str, ...]
    terms: tuple[HelpTerm, ...] = ()
    folder: str = ""
    button: str = ""
    deed: Literal["worked", "folder"] = "worked"
    links_name: str = ""
    links: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpState:
    """Help on one screen: where back goes, its keys, and what is the same everywhere."""

    back: str
    sections: tuple[KeySection, ...]
    topics: tuple[HelpTopic, ...]
