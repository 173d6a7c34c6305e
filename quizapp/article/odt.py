"""Opens ODT, the text documents of LibreOffice and others (OASIS OpenDocument 1.3, part 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.article.errors import ArticleError
from quizapp.article.models import Article, ArticleMetadata
from quizapp.article.normalization import add_hidden
from quizapp.article.plain_text import ParagraphStyle, open_styled
from quizapp.article.safe_zip import DC_NAMESPACE, parse_xml, read_parts

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping
    from pathlib import Path
    from xml.etree.ElementTree import Element


_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MANIFEST: Final = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"

_LEFT_OUT: Final = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}table-of-content"}
)
"""What was deleted, footnotes, comments, and lists of what stands elsewhere."""
_SIGNS: Final = {f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": " "}
_DISPLAY: Final = f"{_TEXT}display"
_STYLE_NAME: Final = f"{_TEXT}style-name"
_PARAGRAPHS: Final = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_STYLES: Final[dict[str, ParagraphStyle]] = {
    "Title": "title", "Subtitle": "subtitle", "Author": "author", "Date": "date", "Caption": "caption",
}  # fmt: skip
_DEEPEST: Final = 200
_MOST_PARENTS: Final = 20
"""Styles that are made from each other; circles end as well."""
_WANTED: Final = frozenset({"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"})


def open_odt(path: Path) -> Article:
    """Return the article of an ODT file. Raises ArticleError."""
    files = read_parts(path, _WANTED.__contains__)
    manifest = files.get("META-INF/manifest.xml")
    if manifest is not None and parse_xml(manifest).find(f".//{_MANIFEST}encryption-data") is not None:
        raise ArticleError("encrypted")
    if "content.xml" not in files:
        raise ArticleError("damaged")
    content = parse_xml(files["content.xml"])
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ArticleError("unknown")
    told = _told(parse_xml(files["meta.xml"])) if "meta.xml" in files else ArticleMetadata()
    styles = parse_xml(files["styles.xml"]) if "styles.xml" in files else content
    reader = _BodyReader(_parents(content), _list_hidden_styles(styles, content))
    return add_hidden(open_styled(list(reader.read(body, 0)), told), reader.hidden)


def _told(meta: Element) -> ArticleMetadata:
    """Return what a document tells. Whose it is, is left out: that names a computer's user, not a writer."""
    return ArticleMetadata(
        title=meta.findtext(f".//{DC_NAMESPACE}title") or "",
        language=meta.findtext(f".//{DC_NAMESPACE}language") or "",
    )


def _parents(content: Element) -> dict[str, str]:
    """Return which style an automatic style, such as P1, is made from."""
    styles = content.iterfind(f"{_OFFICE}automatic-styles/{_STYLE}style")
    return {style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "") for style in styles}


def _list_hidden_styles(*roots: Element) -> set[str]:
    """Return the names of the styles whose words are not shown, by themselves or by their parents."""
    known = {style.get(f"{_STYLE}name", ""): style for root in roots for style in root.iter(f"{_STYLE}style")}
    hidden = set()
    for name in known:
        place, display = name, ""
        for _ in range(_MOST_PARENTS):
            if display or place not in known:
                break
            own = known[place].find(f"{_STYLE}text-properties")
            display = "" if own is None else own.get(_DISPLAY, "")
            place = known[place].get(f"{_STYLE}parent-style-name", "")
        if display == "none":
            hidden.add(name)
    return hidden


class _BodyReader:
    """Reads the paragraphs of a document. `hidden` are the texts so far that the document does not show."""

    def __init__(self, parents: Mapping[str, str], hidden_styles: Container[str]) -> None:
        self._parents, self._hidden_styles = parents, hidden_styles
        self.hidden: list[str] = []
        self._unread: set[int] = set()

    def read(self, element: Element, depth: int) -> Iterator[tuple[ParagraphStyle, str]]:
        """Yield the paragraphs inside an element, in reading order."""
        if depth > _DEEPEST:
            raise ArticleError("damaged")
        for child in element:
            if self._hides(child):
                continue
            if child.tag in _PARAGRAPHS:
                name = child.get(_STYLE_NAME, "")
                heading: ParagraphStyle = "heading" if child.tag == f"{_TEXT}h" else "none"
                style = _STYLES.get(self._parents.get(name) or name, heading)
                yield style, "".join(self._pieces(child, 0))
                for inner in child.iter():
                    anchored = inner is not child and inner.tag in _PARAGRAPHS
                    if anchored and id(inner) not in self._unread and not self._hides(inner):
                        yield "caption", "".join(self._pieces(inner, 0))
            elif child.tag not in _LEFT_OUT:
                yield from self.read(child, depth + 1)

    def _pieces(self, element: Element, depth: int) -> Iterator[str]:
        """Yield the pieces of a paragraph's text, without other paragraphs that are anchored in it."""
        if depth > _DEEPEST:
            raise ArticleError("damaged")
        yield element.text or ""
        for child in element:
            if child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag not in _LEFT_OUT and child.tag not in _PARAGRAPHS and not self._hides(child):
                yield from self._pieces(child, depth + 1)
            yield child.tail or ""

    def _hides(self, element: Element) -> bool:
        """Tell whether an element is not shown, and keep its words where it is not."""
        by_itself = element.get(_DISPLAY) == "none" or (
            element.tag == f"{_TEXT}hidden-text" and element.get(f"{_TEXT}is-hidden") != "false"
        )
        by_a_field = element.tag in _PARAGRAPHS and any(
            field.get(f"{_TEXT}is-hidden") == "true" for field in element.iterfind(f"{_TEXT}hidden-paragraph")
        )
        if not (by_itself or by_a_field or element.get(_STYLE_NAME) in self._hidden_styles):
            return False
        self.hidden.append("".join(element.itertext()))
        self._unread |= {id(inner) for inner in element.iter()}
        return True
