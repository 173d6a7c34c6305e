"""Opens EPUB: a zip whose package names the pages in their order (W3C EPUB 3.3, section 5).

The package is XML and is refused with a document type. The pages are read as web pages are, without any XML
parser, so that the document type which nearly all of them carry does nothing; one that declares entities is
refused all the same.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final

from quizapp.article.dates import parse_day
from quizapp.article.errors import ArticleError
from quizapp.article.models import Article, ArticleMetadata, ArticleRole
from quizapp.article.normalization import add_hidden, normalize_article
from quizapp.article.plain_text import decode_text
from quizapp.article.safe_zip import DC_NAMESPACE, parse_xml, read_parts
from quizapp.article.web.blocks import iter_blocks
from quizapp.article.web.content_extraction import is_caption
from quizapp.article.web.tree import parse_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path
    from xml.etree.ElementTree import Element


_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_ROOTFILE: Final = ".//{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_METHOD: Final = ".//{http://www.w3.org/2001/04/xmlenc#}EncryptionMethod"
_FONTS: Final = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
"""Ways to garble fonts, which hide no text."""
_PACKAGE: Final = "{http://www.idpf.org/2007/opf}"
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html"})
_TITLE_PAGE: Final = 10
"""Texts within which a title page is over."""
_DECLARES: Final = re.compile(r"<!DOCTYPE[^>\[]{0,1000}\[", re.IGNORECASE)


def open_epub(path: Path, progress: Callable[[int, int], None]) -> Article:
    """Return the text of an EPUB as one article. Raises ArticleError."""
    files = read_parts(path, _is_wanted)
    if _ENCRYPTION in files:
        methods = parse_xml(files[_ENCRYPTION]).iterfind(_METHOD)
        if any(method.get("Algorithm") not in _FONTS for method in methods):
            raise ArticleError("copy-protected")
    rootfile = parse_xml(_part(files, _CONTAINER)).find(_ROOTFILE)
    place = "" if rootfile is None else rootfile.get("full-path", "")
    package = parse_xml(_part(files, place))
    # A page stands there once, as EPUB asks: ten thousand times it would be read for half a minute.
    names = list(dict.fromkeys(_spine(package, posixpath.dirname(place))))
    told = _told(package)
    hidden: list[str] = []
    paragraphs = _paragraphs(files, names, progress, hidden)
    return add_hidden(normalize_article(told, _after_title_page(told, paragraphs)), hidden)


def _after_title_page(
    told: ArticleMetadata, paragraphs: Iterable[tuple[ArticleRole, str]]
) -> Iterator[tuple[ArticleRole, str]]:
    """Yield the title as headline, and the paragraphs but for those that repeat title or author at first."""
    known = {told.title.casefold(), told.author.casefold(), *told.author.casefold().split(", ")}
    if told.title:
        yield "headline", told.title
    for place, (role, text) in enumerate(paragraphs):
        if place >= _TITLE_PAGE or text.casefold() not in known:
            yield role, text


def _is_wanted(name: str) -> bool:
    return name in (_CONTAINER, _ENCRYPTION) or name.endswith((".opf", ".xhtml", ".html", ".htm", ".xml"))


def _part(files: Mapping[str, bytes], name: str) -> bytes:
    if name not in files:
        raise ArticleError("damaged")
    return files[name]


def _spine(package: Element, folder: str) -> Iterator[str]:
    """Yield the names of the pages in reading order, without tables of contents."""
    manifest = {
        item.get("id"): item
        for item in package.iterfind(f"{_PACKAGE}manifest/{_PACKAGE}item")
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split()
    }
    for reference in package.iterfind(f"{_PACKAGE}spine/{_PACKAGE}itemref"):
        item = manifest.get(reference.get("idref"))
        if item is not None and reference.get("linear") != "no":
            yield posixpath.normpath(posixpath.join(folder, _unquoted(item.get("href") or "")))


def _told(package: Element) -> ArticleMetadata:
    def first(name: str) -> str:
        return package.findtext(f"{_PACKAGE}metadata/{DC_NAMESPACE}{name}") or ""

    writers = [each.text or "" for each in package.iterfind(f"{_PACKAGE}metadata/{DC_NAMESPACE}creator")]
    return ArticleMetadata(
        title=first("title"),
        author=", ".join(writer.strip() for writer in writers if writer.strip()),
        publisher=first("publisher"),
        published=parse_day(first("date")),
        language=first("language"),
    )


def _paragraphs(
    files: Mapping[str, bytes],
    names: list[str],
    progress: Callable[[int, int], None],
    hidden: list[str],
) -> Iterator[tuple[ArticleRole, str]]:
    """Yield what the pages show, and put into `hidden` what they hide."""
    for place, name in enumerate(names):
        progress(place, len(names))
        page = decode_text(_part(files, name))
        if _DECLARES.search(page[:5000]):
            raise ArticleError("doctype")
        for block in iter_blocks(parse_page(page)):
            if block.is_hidden:
                hidden.append(block.text)
            else:
                yield "caption" if is_caption(block) else "body", block.text


def _unquoted(address: str) -> str:
    """Return an address within the book as the name of a file: “%20” is a space (RFC 3986, 2.1)."""
    return re.sub(
        "(?:%[0-9A-Fa-f]{2})+",
        lambda found: bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace"),
        address,
    )
