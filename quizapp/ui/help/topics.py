"""What Help shows: its topics, and the items that its page alone has. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from quizapp.ui.kit.form import Item

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
class KeysOfScreen(Item):
    """The keys of a screen, by section, under a heading; `to` stands between the ends of a range."""

    heading: str
    to: str
    sections: tuple[KeySection, ...]


@dataclass(frozen=True, slots=True)
class PageLinks(Item):
    """Links to pages; `open` is told which."""

    name: str
    links: tuple[PageLink, ...]
    open: Callable[[str], None] = field(compare=False)

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return PageLinks, self.name, self.links
