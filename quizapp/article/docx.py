"""Opens DOCX, the documents of Word: mammoth makes HTML of them, of which the paragraphs are taken.

mammoth keeps what was inserted with changes tracked and content controls, and drops what was deleted. It is
given a copy of the file that holds nothing but text, after the guard has seen all of it.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, tostring

from quizapp.article.errors import ArticleError, import_extra
from quizapp.article.models import Article, ArticleMetadata
from quizapp.article.normalization import add_hidden
from quizapp.article.plain_text import ParagraphStyle, open_styled
from quizapp.article.safe_zip import DC_NAMESPACE, parse_xml, read_parts
from quizapp.article.web.blocks import PageBlock, iter_blocks
from quizapp.article.web.tree import parse_page

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

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
_MOST_BASES: Final = 20
"""Styles that are based on each other; Word allows eleven."""
_MOST_OPEN_FIELDS: Final = 50
"""Word's own have two or three in each other."""
MAX_TEXT_BYTES: Final = 4 * 1024 * 1024
"""Bytes of XML in all of the parts together; mammoth takes thirty times as much memory."""

MAX_ELEMENTS: Final = 40_000
"""In all of the parts together, of which mammoth takes up to 47 µs each; a page of a novel has about 200."""


def open_docx(path: Path) -> Article:
    """Return the article of a DOCX file. Raises ArticleError."""
    files = read_parts(path, _is_text)
    if "[Content_Types].xml" not in files or "word/document.xml" not in files:
        raise ArticleError("damaged")
    if sum(map(len, files.values())) > MAX_TEXT_BYTES:
        raise ArticleError("too-large")
    told, files, hidden = _take_parts(files)
    mammoth = import_extra("mammoth", "DOCX")
    page = mammoth.convert_to_html(
        _copy(files), style_map=_STYLE_MAP, convert_image=mammoth.images.img_element(lambda _: {})
    )
    root = parse_page(page.value)
    _hide_notes(root)
    blocks = [block for block in iter_blocks(root) if not block.is_hidden]
    return add_hidden(open_styled([(_style(block), block.text) for block in blocks], told), hidden)


def _take_parts(files: Mapping[str, bytes]) -> tuple[ArticleMetadata, Mapping[str, bytes], list[str]]:
    """Return what a document tells, its parts without the words that Word does not show, and these."""
    roots = {name: parse_xml(data) for name, data in files.items()}
    if sum(1 for root in roots.values() for _ in root.iter()) > MAX_ELEMENTS:
        raise ArticleError("too-large")
    for root in roots.values():
        _refuse_nested_fields(root)
    core = roots[_CORE] if _CORE in roots else Element("none")
    told = ArticleMetadata(
        title=core.findtext(f"{DC_NAMESPACE}title") or "",
        language=core.findtext(f"{DC_NAMESPACE}language") or "",
    )
    styles = {
        style for root in roots.values() if _name(root) == "styles" for style in _list_hidden_styles(root)
    }
    cut = {name: _cut_hidden(root, styles) for name, root in roots.items() if _name(root) == "document"}
    changed = {name: tostring(roots[name], "utf-8") for name, texts in cut.items() if texts}
    return told, {**files, **changed}, [text for texts in cut.values() for text in texts]


def _cut_hidden(root: Element, styles: Container[str]) -> list[str]:
    """Cut the words that Word does not show out of a document, and return them, a paragraph's together.

    `styles` are the ids of the styles that hide words.
    """
    texts = [""]
    waiting = [(root, False)]
    while waiting:
        element, hides = waiting.pop()
        if _name(element) == "p":
            texts.append("")
            hides = _style_id(element, "p") in styles
        elif _name(element) == "r" and _is_hidden(element, hides or _style_id(element, "r") in styles):
            texts[-1] += "".join(inner.text or "" for inner in element.iter() if _name(inner) == "t")
            element.clear()
        waiting += [(child, hides) for child in reversed(element)]
    return [text for text in texts if text]


def _list_hidden_styles(root: Element) -> set[str]:
    """Return the ids of the styles whose words Word does not show, also by what they are based on."""
    known = {_value(style, "styleId"): style for style in root if _name(style) == "style"}
    hidden = {id_ for id_, style in known.items() if _is_hidden(style, by_style=False)}
    for id_ in known:
        chain = [id_]
        # A style that says nothing of it is as the one that it is based on; circles end where they close.
        while chain[-1] in known and chain[-1] not in hidden and len(chain) <= _MOST_BASES:
            chain.append(_value(_child(known[chain[-1]], "basedOn"), "val"))
        if chain[-1] in hidden:
            hidden |= {each for each in chain[:-1] if _is_hidden(known[each], by_style=True)}
    return hidden


def _is_hidden(element: Element, by_style: bool) -> bool:
    """Tell whether a run or style hides its words; where it says nothing of it, `by_style` does."""
    mark = _child(_child(element, "rPr"), "vanish")
    return by_style if mark is None else _value(mark, "val") not in ("0", "false", "off")


def _style_id(element: Element, kind: str) -> str:
    return _value(_child(_child(element, f"{kind}Pr"), f"{kind}Style"), "val")


def _child(element: Element | None, name: str) -> Element | None:
    return next((each for each in (() if element is None else element) if _name(each) == name), None)


def _value(element: Element | None, name: str) -> str:
    """Return an attribute, in whichever of the two namespaces of WordprocessingML."""
    known = {} if element is None else element.attrib
    return next((value for key, value in known.items() if key.rpartition("}")[2] == name), "")


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


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
