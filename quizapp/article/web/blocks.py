"""The blocks of a page, in reading order: texts between which a browser begins a new line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from quizapp.article.errors import ArticleError
from quizapp.article.models import MAX_PASSAGE_LENGTH
from quizapp.article.normalization import UNSEEN_CHARACTERS
from quizapp.article.plain_text import SENTENCE_END
from quizapp.article.web.visibility import TextVisibility, inherit_visibility

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_NOT_READ: Final = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "audio",
        "video", "select", "option", "button", "input", "textarea", "nav", "footer", "map", "dialog", "math",
        "head", "datalist", "menu", "rt", "rp",
    }
)  # fmt: skip
"""Elements whose text is no part of what is read on a page."""

_BLOCKS: Final = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table",
        "caption", "tbody", "tfoot", "thead", "tr", "ul",
    }
)  # fmt: skip
_LONGEST: Final = 10 * MAX_PASSAGE_LENGTH
"""Characters of a text that is left out, perhaps, such as a script that is shown."""
_CELLS: Final = frozenset({"td", "th"})
HEADING_TAGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")

_SPACES: Final = re.compile(r"\s+")
_WIDE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
"""Letters of scripts that put no spaces between words; two of them count as a word."""


@dataclass(frozen=True)
class PageBlock:
    """A text with the elements that it is in, outermost first, and how many of its characters are links.

    One that is hidden is what nobody sees of the block before it and until the next.
    """

    text: str
    path: tuple[Element, ...]
    linked: int
    is_hidden: bool = False

    @cached_property
    def inside(self) -> frozenset[int]:
        """The ids of the elements that it is in."""
        return frozenset(map(id, self.path))

    @property
    def tag(self) -> str:
        """The tag of the innermost element."""
        return str(self.path[-1].tag)

    @property
    def links(self) -> float:
        """Which part of the text is links, from 0 to 1."""
        return self.linked / len(self.text)

    @cached_property
    def words(self) -> int:
        """How many words the text has."""
        return len(self.text.split()) + len(_WIDE.findall(self.text)) // 2

    @property
    def ends(self) -> bool:
        """Whether the text ends as a sentence does."""
        return bool(SENTENCE_END.search(self.text))

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, or all of it stands in one."""
        return any(element.tag in HEADING_TAGS for element in self.path[-2:])


class _Gathering:
    """The text between two line breaks, while it is gathered."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._hidden: list[str] = []
        self._hidden_length = 0
        self._linked = 0
        self.breaks = 0

    def take(self, text: str | None, *, linked: bool) -> None:
        """Take some more text."""
        if not text:
            return
        self._parts.append(text)
        if text.strip():
            self.breaks = 0
        if linked:
            self._linked += len(_SPACES.sub(" ", text.strip()))

    def hide(self, text: str | None) -> None:
        """Take some text that nobody sees; a page may have more of it than is worth listing."""
        if text and text.strip() and self._hidden_length < MAX_PASSAGE_LENGTH:
            self._hidden.append(text.strip())
            self._hidden_length += len(text)

    def end(self, path: tuple[Element, ...]) -> Iterator[PageBlock]:
        """Yield the block of what was gathered, if that is any text, and begin anew."""
        text = _SPACES.sub(" ", UNSEEN_CHARACTERS.sub("", "".join(self._parts))).strip()
        if len(text) > _LONGEST:
            raise ArticleError("too-long", most=f"{MAX_PASSAGE_LENGTH:,}")
        linked = min(self._linked, len(text))
        self._parts, self._linked, self.breaks = [], 0, 0
        if text and path:
            yield PageBlock(text, path, linked)
        if self._hidden and path:
            yield PageBlock(_SPACES.sub(" ", " ".join(self._hidden)), path, 0, is_hidden=True)
            self._hidden, self._hidden_length = [], 0


def iter_blocks(root: Element) -> Iterator[PageBlock]:
    """Yield the blocks of a tree. Two line breaks in a row part blocks, as many pages write paragraphs.

    Raises ArticleError for a text without end.
    """
    gathering = _Gathering()
    yield from _walk(root, (), gathering, TextVisibility(), linked=False)
    yield from gathering.end((root,))


def _walk(
    element: Element,
    path: tuple[Element, ...],
    gathering: _Gathering,
    seen: TextVisibility,
    *,
    linked: bool,
) -> Iterator[PageBlock]:
    """Yield the blocks of an element, of which the last may still be open until something follows."""
    # What is not there at all ends no line.
    is_block = element.tag in _BLOCKS and not seen.removed
    if is_block:
        yield from gathering.end(path)
        path = (*path, element)
    linked = linked or element.tag == "a"

    def take(text: str | None) -> None:
        if seen.is_hidden:
            gathering.hide(text)
        else:
            gathering.take(text, linked=linked)

    take(element.text)
    for child in element:
        if child.tag == "br" and not seen.removed:
            gathering.take(" ", linked=False)
            gathering.breaks += 1
            if gathering.breaks > 1:
                yield from gathering.end(path)
        elif child.tag not in _NOT_READ:
            if child.tag in _CELLS:
                gathering.take(" ", linked=False)
            yield from _walk(child, path, gathering, inherit_visibility(seen, child), linked=linked)
        take(child.tail)
    if is_block:
        yield from gathering.end(path)
