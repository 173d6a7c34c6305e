"""A web page's elements, as forgiving as a browser, by the standard library alone."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from quizapp.article.errors import ArticleError
from quizapp.article.web.html_tokenizer import HtmlTag, tokenize_page

MAX_DEPTH: Final = 100
"""Elements inside each other; what is nested deeper stands beside its parent. Pages have about 40."""

MAX_ELEMENTS: Final = 100_000
"""The largest pages of newspapers have some ten thousands."""

_VOID: Final = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    }
)  # fmt: skip
_PARAGRAPHS: Final = frozenset(
    {
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "table", "ul",
    }
)  # fmt: skip
"""Starts that end an open paragraph (HTML, section 13.2.6.4.7)."""
_ENDED_BY: Final[dict[str, tuple[frozenset[str], frozenset[str]]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tbody": (frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}), frozenset({"table"})),
    "tfoot": (frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select", "datalist"})),
    "body": (frozenset({"head"}), frozenset({"html"})),
}
"""By the tag that starts: which open ones it ends, and at which one looking for them ends."""

_SCOPES: Final = frozenset({"table", "td", "th", "button", "object", "html"})
"""No end tag inside one of these ends anything outside of it, and no paragraph outside is open in it."""
_OF_TABLES: Final = frozenset({"table", "tr", "tbody", "thead", "tfoot"})
_NAME: Final = re.compile(r"[a-z][a-z0-9:_-]*")


def parse_page(page: str) -> Element:
    """Return the root of a page's tree, an `html` element. Raises ArticleError for one without end."""
    builder = _Builder()
    for part in tokenize_page(page.replace("\x00", "")):
        if isinstance(part, str):
            builder.take(part)
        elif part.ends:
            builder.end(part.name)
        else:
            builder.start(part)
    builder.put_text()
    return builder.root


class _Builder:
    """Makes elements of tags. `root` is the html element; what stands outside of it goes into it."""

    def __init__(self) -> None:
        self.root = Element("html")
        self._open = [self.root]
        self._text: list[str] = []
        self._elements = 0
        self._paragraphs = 0

    def start(self, tag: HtmlTag) -> None:
        """Take a start tag; one whose name is none is passed over."""
        self.put_text()
        known = dict(tag.attributes)
        if not all(map(_NAME.fullmatch, known)):
            known = {name: value for name, value in known.items() if _NAME.fullmatch(name)}
        if tag.name == "html":
            self.root.attrib.update(known | self.root.attrib)
        elif _NAME.fullmatch(tag.name):
            self._end_implied(tag.name)
            self._elements += 1
            if self._elements > MAX_ELEMENTS:
                raise ArticleError("too-large")
            element = SubElement(self._open[-1], tag.name, known)
            if tag.name not in _VOID and len(self._open) < MAX_DEPTH:
                self._open.append(element)
                self._paragraphs += tag.name == "p"

    def end(self, tag: str) -> None:
        """Take an end tag; one of nothing that is open is passed over."""
        self.put_text()
        if tag in ("html", "body"):
            return
        for place in range(len(self._open) - 1, 0, -1):
            name = self._open[place].tag
            if name == tag:
                self._close(place)
                return
            if name in _SCOPES and tag not in _OF_TABLES:
                return

    def take(self, text: str) -> None:
        """Take a text."""
        self._text.append(text)

    def put_text(self) -> None:
        """Put the text since the last tag into the tree."""
        if not self._text:
            return
        data, self._text = "".join(self._text), []
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + data
        else:
            parent.text = (parent.text or "") + data

    def _end_implied(self, tag: str) -> None:
        """End the open elements that cannot go on when this one starts."""
        if tag in _PARAGRAPHS and self._paragraphs:
            self._end(frozenset({"p"}), _SCOPES)
        ended, scopes = _ENDED_BY.get(tag, (None, None))
        if ended and scopes:
            self._end(ended, scopes)

    def _end(self, names: frozenset[str], scopes: frozenset[str]) -> None:
        """End the outermost open element with one of these names, unless a scope is in between."""
        found = 0
        for place in range(len(self._open) - 1, 0, -1):
            name = self._open[place].tag
            if name in names:
                found = place
            elif name in scopes:
                break
        if found:
            self._close(found)

    def _close(self, place: int) -> None:
        """Close the elements from this place on."""
        if self._paragraphs:
            self._paragraphs -= sum(element.tag == "p" for element in self._open[place:])
        del self._open[place:]
