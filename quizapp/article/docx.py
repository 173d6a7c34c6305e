"""Opens DOCX, the documents of Word: mammoth makes HTML of them, of which the paragraphs are taken.

mammoth keeps what was inserted with changes tracked and content controls, and drops what was deleted. It is
given a copy of the file that holds nothing but text, after the guard has seen all of it.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from quizapp.article.errors import ArticleError, import_extra
from quizapp.article.models import Article, ArticleMetadata
from quizapp.article.plain_text import ParagraphStyle, open_styled
from quizapp.article.safe_zip import DC_NAMESPACE, parse_xml, read_parts
from quizapp.article.web.blocks import PageBlock, iter_blocks
from quizapp.article.web.tree import parse_page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from xml.etree.ElementTree import Element


_STYLE_MAP: Final = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Author'] => p.author:fresh
p[style-name='Date'] => p.date:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
"""
_STYLES: Final[dict[str, ParagraphStyle]] = {
    "title": "title", "subtitle": "subtitle", "author": "author", "date": "date", "caption": "caption",
}  # fmt: skip
_CORE: Final = "docProps/core.xml"
_NOT_TEXT: Final = ("word/media/", "word/embeddings/", "word/fonts/", "word/comments")
_NOTES: Final = ("footnote-", "endnote-")
"""How the ids begin that mammoth gives to notes; the places that refer to them have links to these."""
_MOST_OPEN_FIELDS: Final = 50
"""Word's own have two or three in each other."""
MAX_TEXT_BYTES: Final = 4 * 1024 * 1024
"""Bytes of XML in all of the parts together; mammoth takes thirty times as much memory."""


def open_docx(path: Path) -> Article:
    """Return the article of a DOCX file. Raises ArticleError."""
    files = read_parts(path, _is_text)
    if "[Content_Types].xml" not in files or "word/document.xml" not in files:
        raise ArticleError("damaged")
    if sum(map(len, files.values())) > MAX_TEXT_BYTES:
        raise ArticleError("too-large")
    told = ArticleMetadata()
    for name, data in files.items():
        root = parse_xml(data)
        _refuse_nested_fields(root)
        if name == _CORE:
            told = ArticleMetadata(
                title=root.findtext(f"{DC_NAMESPACE}title") or "",
                language=root.findtext(f"{DC_NAMESPACE}language") or "",
            )
    mammoth = import_extra("mammoth", "DOCX")
    page = mammoth.convert_to_html(
        _copy(files), style_map=_STYLE_MAP, convert_image=mammoth.images.img_element(lambda _: {})
    )
    root = parse_page(page.value)
    _hide_notes(root)
    return open_styled([(_style(block), block.text) for block in iter_blocks(root)], told)


def _refuse_nested_fields(root: Element) -> None:
    """Raise ArticleError for fields in fields without end: each run of mammoth's walks through all."""
    depth = 0
    for element in root.iter():
        if element.tag.endswith("}fldChar"):
            kinds = [value for name, value in element.items() if name.endswith("}fldCharType")]
            depth += ("begin" in kinds) - ("end" in kinds and depth > 0)
            if depth > _MOST_OPEN_FIELDS:
                raise ArticleError("damaged")


def _hide_notes(root: Element) -> None:
    """Leave notes out, and the signs that refer to them: they are no words of the paragraph."""
    for element in root.iter():
        address = (element.get("href") or "").removeprefix("#")
        if address.startswith(_NOTES) or (
            element.tag == "li" and (element.get("id") or "").startswith(_NOTES)
        ):
            element.set("hidden", "")


def _is_text(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not name.startswith(_NOT_TEXT)


def _copy(files: Mapping[str, bytes]) -> io.BytesIO:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    buffer.seek(0)
    return buffer


def _style(block: PageBlock) -> ParagraphStyle:
    name = block.path[-1].get("class") or ""
    return _STYLES.get(name, "heading" if block.is_heading else "none")
