"""A web page's elements, as forgiving as a browser, by the standard library alone.

Tags and texts come in time that grows with the page and not faster. The standard library's html.parser takes
minutes for a megabyte of “<a”, and each version reads in another way. This follows the HTML standard's
tokenizer (section 13.2.5) as far as text is concerned.
"""

from __future__ import annotations

import html
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from quizapp.article.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_START: Final = re.compile(r"<([A-Za-z][^\s/>\x00]*)")
_END: Final = re.compile(r"</([A-Za-z][^\s/>\x00]*)")
_ATTRIBUTE: Final = re.compile(
    r"[\s/]*(?:([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"'][^\s>]*)|[\"']?))?|=)?"
)
_RAW: Final = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
"""Elements in which nothing is a tag but their own end."""
_WITH_REFERENCES: Final = frozenset({"textarea", "title"})
_ENDLESS: Final = re.compile(r"&#[xX]?[0-9a-fA-F]{8,};?")
"""References to no character; Python refuses to make a number of thousands of digits."""
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


class HtmlTag(NamedTuple):
    """A start tag, or an end tag, which has no attributes. Names are in small letters."""

    name: str
    attributes: Mapping[str, str] = MappingProxyType({})
    ends: bool = False


def tokenize_page(page: str) -> Iterator[HtmlTag | str]:
    """Yield a page's tags and the texts between them. Comments and declarations are left out."""
    return _Tokenizer(page).read()


class _Tokenizer:
    """Where in the page it is, and of which signs it knows that none comes any more."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._place = 0
        self._gone: set[str] = set()

    def read(self) -> Iterator[HtmlTag | str]:
        """Yield all of the page."""
        page = self._page
        while self._place < len(page):
            start = page.find("<", self._place)
            if start < 0:
                yield unescape_references(page[self._place :])
                return
            if start > self._place:
                yield unescape_references(page[self._place : start])
            self._place = start
            found = _START.match(page, start)
            if found:
                self._place = found.end()
                name = found[1].lower()
                yield HtmlTag(name, self._attributes())
                if name in _RAW:
                    yield from self._raw(name)
            elif found := _END.match(page, start):
                self._place = found.end()
                self._go_behind(">")
                yield HtmlTag(found[1].lower(), ends=True)
            else:
                yield from self._no_tag(page[start + 1 : start + 2])

    def _no_tag(self, first: str) -> Iterator[str]:
        """Go behind a comment or declaration, or yield a “<” that is no more than that."""
        if self._page.startswith("<!--", self._place):
            self._place += 4
            if self._has("-->"):
                self._go_behind("-->", 2)
        elif first and first in "!?/":
            self._go_behind(">")
        else:
            self._place += 1
            yield "<"

    def _raw(self, name: str) -> Iterator[str]:
        """Yield what is in an element in which nothing is a tag, and go to its end tag."""
        end = _RAW[name].search(self._page, self._place)
        stop = end.start() if end else len(self._page)
        raw = self._page[self._place : stop]
        self._place = stop
        if raw:
            yield unescape_references(raw) if name in _WITH_REFERENCES else raw

    def _attributes(self) -> dict[str, str]:
        """Return a tag's attributes, of which the first of a name counts, and go behind the tag."""
        page, place = self._page, self._place
        known: dict[str, str] = {}
        while not page.startswith(">", place):
            found = _ATTRIBUTE.match(page, place)
            assert found is not None, "it matches nothing as well"
            if found.end() == place:
                break
            place = found.end()
            if found[1] and len(known) < 100:
                value = found[2] or found[3] or found[4] or ""
                known.setdefault(found[1].lower(), unescape_references(value) if ";" in value else value)
        self._place = place + 1
        return known

    def _has(self, sign: str) -> bool:
        """Tell whether a sign comes, looking in vain for each only once."""
        if sign not in self._gone and self._page.find(sign, self._place) < 0:
            self._gone.add(sign)
        return sign not in self._gone

    def _go_behind(self, sign: str, back: int = 0) -> None:
        """Go behind the next sign, or to the end; it may begin so many characters back."""
        found = self._page.find(sign, self._place - back) if self._has(sign) else -1
        self._place = len(self._page) if found < 0 else found + len(sign)


def unescape_references(raw: str) -> str:
    """Return a text with its character references replaced."""
    return html.unescape(_ENDLESS.sub("\ufffd", raw)) if "&" in raw else raw


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
