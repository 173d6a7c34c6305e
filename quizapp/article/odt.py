"""Opens ODT, the text documents of LibreOffice and others (OASIS OpenDocument 1.3, part 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.article.errors import ArticleError
from quizapp.article.models import Article, ArticleMetadata
from quizapp.article.plain_text import ParagraphStyle, open_styled
from quizapp.article.safe_zip import DC_NAMESPACE, parse_xml, read_parts

if TYPE_CHECKING:
    from collections.abc import Iterator
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
_PARAGRAPHS: Final = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_STYLES: Final[dict[str, ParagraphStyle]] = {
    "Title": "title", "Subtitle": "subtitle", "Author": "author", "Date": "date", "Caption": "caption",
}  # fmt: skip
_DEEPEST: Final = 200
_WANTED: Final = frozenset({"content.xml", "meta.xml", "META-INF/manifest.xml"})


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
    return open_styled(list(_paragraphs(body, _parents(content), 0)), told)


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


def _paragraphs(
    element: Element, parents: dict[str, str], depth: int
) -> Iterator[tuple[ParagraphStyle, str]]:
    """Yield the paragraphs inside an element, in reading order."""
    if depth > _DEEPEST:
        raise ArticleError("damaged")
    for child in element:
        if child.tag in _PARAGRAPHS:
            name = child.get(f"{_TEXT}style-name", "")
            heading: ParagraphStyle = "heading" if child.tag == f"{_TEXT}h" else "none"
            yield _STYLES.get(parents.get(name) or name, heading), "".join(_pieces(child, 0))
            for inner in child.iter():
                if inner is not child and inner.tag in _PARAGRAPHS:
                    yield "caption", "".join(_pieces(inner, 0))
        elif child.tag not in _LEFT_OUT:
            yield from _paragraphs(child, parents, depth + 1)


def _pieces(element: Element, depth: int) -> Iterator[str]:
    """Yield the pieces of a paragraph's text, without other paragraphs that are anchored in it."""
    if depth > _DEEPEST:
        raise ArticleError("damaged")
    yield element.text or ""
    for child in element:
        if child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _LEFT_OUT and child.tag not in _PARAGRAPHS:
            yield from _pieces(child, depth + 1)
        yield child.tail or ""
