"""The blocks of a page, in reading order: texts between which a browser begins a new line, if they are seen.

Which words nobody would see, elements tell about themselves, without style sheets. An element hides all that
is in it (display, opacity, places off the screen), or sets what its children may set otherwise (visibility,
size, colours; CSS Color 4, CSS Fonts 4, CSS Display 3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.article.errors import ArticleError
from quizapp.article.models import MAX_PASSAGE_LENGTH
from quizapp.article.normalization import UNSEEN_CHARACTERS
from quizapp.article.plain_text import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

Color = tuple[int, int, int] | str
"""Red, green and blue from 0 to 255, or the word for a colour that is not looked up."""

_WHOLE: Final = frozenset({"body", "main", "article"})
"""Scripts show a page that hides itself while it loads."""
_TELLING: Final = frozenset({"style", "hidden", "aria-hidden", "color", "bgcolor"})
_WHITE: Final = (255, 255, 255)
_BLACK: Final = (0, 0, 0)
_NAMED: Final[dict[str, Color]] = {
    **dict.fromkeys(("white", "snow", "ivory", "whitesmoke", "ghostwhite", "mintcream"), _WHITE),
    "black": _BLACK,
}
_CLEAR: Final = "transparent"
_UNKNOWN: Final = "unknown"
_ALIKE: Final = 15
"""Steps between two colours of which one cannot be read on the other."""
_FAINT: Final = 0.05
_HEX: Final = re.compile(r"#([0-9a-f]{3,8})")
_CALL: Final = re.compile(r"(rgb|hsl)a?\(([^)]*)\)")
_NUMBER: Final = re.compile(r"[-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})")
_LENGTH: Final = re.compile(rf"({_NUMBER.pattern})(px|pt|em|rem|%)?")
_FAR: Final = {"px": 500.0, "pt": 400.0, "em": 40.0, "rem": 40.0}
"""So far to the left or above the screen that nothing of it is left."""
_TINY: Final = {"px": 2.0, "pt": 1.5, "em": 0.1, "rem": 0.1, "%": 10.0, "": 2.0}
_PLACES: Final = ("left", "top", "right", "bottom", "margin-left", "margin-top", "text-indent", "transform")
_CUT: Final = re.compile(r"rect\((?:[01](?:px)?[ ,]*){4}\)|inset\((?:50|100)%")
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


class TextVisibility(NamedTuple):
    """How the text of an element is drawn, as far as the element and those around it tell."""

    removed: bool = False
    """Nothing in it can be seen, whatever it says of itself."""
    invisible: bool = False
    tiny: bool = False
    ink: Color = _BLACK
    paper: Color = _WHITE

    @property
    def is_hidden(self) -> bool:
        """Whether nobody sees its text."""
        return self.removed or self.invisible or self.tiny or _is_unreadable(self.ink, self.paper)


def inherit_visibility(outer: TextVisibility, element: Element) -> TextVisibility:
    """Return how the text in an element is drawn, from that around it and what it tells of itself."""
    if outer.removed or element.tag in _WHOLE or _TELLING.isdisjoint(element.keys()):
        return outer
    style = _parse_style(element.get("style") or "")
    if "hidden" in element.attrib or _is_removed(style) or _is_decoration(element):
        return outer._replace(removed=True)
    if style.get("visibility"):
        outer = outer._replace(invisible=style["visibility"] in ("hidden", "collapse"))
    if "font-size" in style:
        outer = outer._replace(tiny=_is_tiny(style["font-size"], inside=outer.tiny))
    ink = style.get("color") or element.get("color", "").lower()
    if ink and "text" not in (style.get("background-clip"), style.get("-webkit-background-clip")):
        outer = outer._replace(ink=_parse_color(ink, outer.ink))
    paper = style.get("background-color") or style.get("background") or element.get("bgcolor", "").lower()
    if paper:
        outer = outer._replace(paper=_parse_paper(paper, outer.paper))
    if "background-image" in style:
        outer = outer._replace(paper=_UNKNOWN)
    return outer


@lru_cache(maxsize=256)  # pages repeat themselves
def _parse_style(style: str) -> Mapping[str, str]:
    """Return the declarations of a style attribute; the last of a name counts."""
    pairs = (part.lower().replace("!important", "").partition(":") for part in style.split(";"))
    return {name.strip(): " ".join(value.split()) for name, _, value in pairs}


def _is_removed(style: Mapping[str, str]) -> bool:
    if style.get("display") == "none":
        return True
    opacity = _LENGTH.match(style["opacity"]) if "opacity" in style else None
    if opacity and float(opacity[1]) * (0.01 if opacity[2] == "%" else 1) <= _FAINT:
        return True
    if any(_is_far(style[name]) for name in _PLACES if name in style):
        return True
    if any(_CUT.search(style[name]) for name in ("clip", "clip-path") if name in style):
        return True
    return style.get("overflow", "").startswith(("hidden", "clip")) and any(
        (found := _LENGTH.match(style.get(name, ""))) and float(found[1]) == 0
        for name in ("height", "max-height", "width", "max-width")
    )


def _is_far(value: str) -> bool:
    return any(float(found[1]) <= -_FAR.get(found[2], 1e9) for found in _LENGTH.finditer(value) if found[2])


def _is_decoration(element: Element) -> bool:
    """Tell whether a screen reader is to pass an element over; not so a page behind an open dialog."""
    if element.get("aria-hidden", "").strip().lower() != "true":
        return False
    return not any(inner.tag in ("h1", "main", "article") for inner in element.iter())


def _is_tiny(size: str, *, inside: bool) -> bool:
    found = _LENGTH.match(size)
    if found is None:
        return inside and size in ("inherit", "smaller", "larger")
    unit = found[2] or ""
    return float(found[1]) < _TINY[unit] or (inside and unit in ("em", "%"))


def _is_unreadable(ink: Color, paper: Color) -> bool:
    if isinstance(ink, str) or isinstance(paper, str):
        return ink == _CLEAR or ink == paper != _UNKNOWN
    return all(abs(one - other) <= _ALIKE for one, other in zip(ink, paper, strict=True))


def _parse_paper(value: str, outer: Color) -> Color:
    """Return the colour behind a text; unknown where a picture may be."""
    if "url(" in value or "gradient" in value:
        return _UNKNOWN
    color = _parse_color(value if "(" in value else value.partition(" ")[0], outer)
    return outer if color in (_CLEAR, "none") else color


def _parse_color(value: str, outer: Color) -> Color:
    if value in ("inherit", "currentcolor", "initial", "unset", "revert"):
        return outer
    if found := _HEX.match(value):
        return _parse_hex(found[1])
    if found := _CALL.match(value):
        numbers = [float(each) for each in _NUMBER.findall(found[2])]
        if len(numbers) > 3 and numbers[3] <= _FAINT:
            return _CLEAR
        if len(numbers) >= 3:
            return _of_numbers(found[1], found[2], numbers)
    return _NAMED.get(value, value)


def _parse_hex(digits: str) -> Color:
    wide = digits if len(digits) >= 6 else "".join(2 * digit for digit in digits)
    red, green, blue, *alpha = (int(wide[place : place + 2], 16) for place in range(0, len(wide), 2))
    return _CLEAR if alpha and alpha[0] <= 255 * _FAINT else (red, green, blue)


def _of_numbers(kind: str, words: str, numbers: list[float]) -> Color:
    """Return the colour of rgb(…) or hsl(…); of the latter only how light it is counts."""
    if kind == "hsl":
        light = round(min(numbers[2], 100.0) * 2.55)
        return (light, light, light) if light > 255 - _ALIKE or light < _ALIKE else _UNKNOWN
    scale = 2.55 if "%" in words else 1
    red, green, blue = (round(min(max(each, 0), 255) * scale) for each in numbers[:3])
    return red, green, blue


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
