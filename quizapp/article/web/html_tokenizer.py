"""The tags and texts of a page in their order, in time that grows with the page and not faster.

The standard library's html.parser takes minutes for a megabyte of “<a”, and each version reads in another
way. This follows the HTML standard's tokenizer (section 13.2.5) as far as text is concerned.
"""

from __future__ import annotations

import html
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

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
