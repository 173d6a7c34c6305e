"""Opens Markdown: its marks go, its words stay. What front matter tells of the article is told.

Of CommonMark that which news is written in: headings, paragraphs, lists, quotations, links, pictures,
emphasis, code. Tables and raw HTML lose their signs and keep their words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.article.dates import parse_day, parse_day_line
from quizapp.article.errors import ArticleError
from quizapp.article.models import MAX_PASSAGE_LENGTH, MAX_PASSAGES, Article, ArticleMetadata, ArticleRole
from quizapp.article.normalization import normalize_article
from quizapp.article.web.tree import unescape_references

if TYPE_CHECKING:
    from collections.abc import Iterator


_FRONT: Final = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD: Final = re.compile(r"^([A-Za-z_-]{2,30}):[ \t]*(.{0,500})$", re.MULTILINE)
_FIELDS: Final = {
    "title": "title", "author": "author", "authors": "author", "by": "author", "publisher": "publisher",
    "publication": "publisher", "source": "url", "url": "url", "link": "url", "date": "published",
    "published": "published", "lang": "language", "language": "language",
}  # fmt: skip

_HEADING: Final = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE: Final = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
_RULE: Final = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE: Final = re.compile(r"^ {0,3}(?:```|~~~)")
_ITEM: Final = re.compile(r"^ {0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+")
_QUOTED: Final = re.compile(r"^ {0,3}(?:> ?)+")
_TABLE_RULE: Final = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}[-|: \t]*$")
_REFERENCE: Final = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+")

_PICTURE_ALONE: Final = re.compile(r"^!\[([^\]\n]{0,1000})\]\([^)\n]{0,2000}\)$")
_PICTURE: Final = re.compile(r"!\[[^\]\n]{0,1000}\]\([^)\n]{0,2000}\)")
_LINK: Final = re.compile(
    r"\[([^\[\]\n]{1,1000})\]"
    r"(?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,200}\])"
)
_AUTO: Final = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,1000}>")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_DEEPEST: Final = 12
"""Spaces before an item of a list in a list in a list."""
_SIGN: Final = re.compile(r"[!-/:-@\[-`{-~]")
_STRONG: Final = re.compile(r"(\*{1,3}|~~)(?=\S)([^*~]{1,2000}?)(?<=\S)\1")
_STRESSED: Final = re.compile(r"(?<!\w)(_{1,3})(?=\S)([^_]{1,2000}?)(?<=\S)\1(?!\w)")
_CODE: Final = re.compile(r"(`{1,3})([^`]{1,2000})\1")
_KEPT_APART: Final = "\ue000{}\ue001"
"""Signs of nobody's that hold the place of what was escaped, until all marks are gone."""


def open_markdown(text: str) -> Article:
    """Return the article that a Markdown text holds. Raises ArticleError where there is none."""
    text = _without_comments(text.replace("\r\n", "\n").replace("\r", "\n"))
    front = _FRONT.match(text)
    told = _told(front[1]) if front else ArticleMetadata()
    paragraphs: list[tuple[ArticleRole, str]] = []
    for role, raw in _parts(text[front.end() :] if front else text):
        if len(paragraphs) > MAX_PASSAGES:
            raise ArticleError("too-many", most=f"{MAX_PASSAGES:,}")
        day = parse_day_line(raw)
        if day and not told.published and role == "body" and len(paragraphs) < 4:
            told = replace(told, published=day)
        else:
            paragraphs.append((role, raw))
    first = next((text for role, text in paragraphs if role == "headline"), "")
    return normalize_article(replace(told, title=told.title or first), _one_headline(paragraphs))


def _without_comments(text: str) -> str:
    before, *rest = text.split("<!--")
    return before + "".join(part.partition("-->")[2] for part in rest)


def _one_headline(paragraphs: list[tuple[ArticleRole, str]]) -> Iterator[tuple[ArticleRole, str]]:
    """Yield the paragraphs; a heading that something stands before is a paragraph of the body."""
    for place, (role, text) in enumerate(paragraphs):
        yield ("body" if role == "headline" and place else role), text


def _told(front: str) -> ArticleMetadata:
    """Return what the fields of front matter tell; YAML beyond plain values is left alone."""
    told: dict[str, str] = {}
    for name, raw in _FIELD.findall(front):
        field = _FIELDS.get(name.lower())
        value = raw.strip().strip("\"'").strip()
        if field and value and not value.startswith(("[", "{", "|", ">", "&", "*")):
            told.setdefault(field, parse_day(value) if field == "published" else value)
    return ArticleMetadata(**told)


def _parts(text: str) -> Iterator[tuple[ArticleRole, str]]:
    """Yield the parts of a text in order, without their marks."""
    lines: list[str] = []
    fenced = False
    for raw in [*text.split("\n"), ""]:
        line = _evenly_spaced(raw)
        if len(lines) > MAX_PASSAGE_LENGTH:
            raise ArticleError("too-long", most=f"{MAX_PASSAGE_LENGTH:,}")
        if _FENCE.match(line):
            fenced = not fenced
            yield from _paragraph(lines)
            lines = []
            continue
        heading = None if fenced else _HEADING.match(line)
        if lines and not fenced and _UNDERLINE.match(line):
            yield "headline", _plain(" ".join(lines))
            lines = []
        elif heading:
            yield from _paragraph(lines)
            lines = []
            yield "headline", _plain(heading[2] or "")
        elif not line.strip() or (not fenced and _is_mark(line)):
            yield from _paragraph(lines)
            lines = []
        else:
            if not fenced and _ITEM.match(line):
                yield from _paragraph(lines)
                lines = []
            lines.append(
                _SIGN.sub(r"\\\g<0>", line) if fenced else _ITEM.sub("", _QUOTED.sub("", line)).strip()
            )
    yield from _paragraph(lines)


def _evenly_spaced(line: str) -> str:
    """Return a line with single spaces, and as many before it as can mean something."""
    if len(line) > 2 * MAX_PASSAGE_LENGTH:
        raise ArticleError("too-long", most=f"{MAX_PASSAGE_LENGTH:,}")
    begun = line.expandtabs(4)
    words = " ".join(begun.split())
    return " " * min(len(begun) - len(begun.lstrip()), _DEEPEST) + words


def _is_mark(line: str) -> bool:
    """Tell whether a line has no words: a rule, the line below a table's head, where a link leads."""
    return bool(_RULE.match(line) or _TABLE_RULE.match(line) or _REFERENCE.match(line))


def _paragraph(lines: list[str]) -> Iterator[tuple[ArticleRole, str]]:
    raw = " ".join(lines).strip()
    if not raw:
        return
    if len(raw) > 2 * MAX_PASSAGE_LENGTH:
        raise ArticleError("too-long", most=f"{MAX_PASSAGE_LENGTH:,}")
    alone = _PICTURE_ALONE.match(raw)
    yield ("caption", _plain(alone[1])) if alone else ("body", _plain(raw))


def _plain(raw: str) -> str:
    """Return the words of a part, without the marks within them."""
    text = _ESCAPED.sub(lambda found: _KEPT_APART.format(ord(found[1])), raw)
    text = _PICTURE.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _AUTO.sub(r"\1", text)
    text = _TAG.sub("", text)
    text = _CODE.sub(r"\2", text)
    for form in (_STRONG, _STRESSED, _STRONG):
        text = form.sub(r"\2", text)
    text = unescape_references(text.replace(" | ", " ").strip("| "))
    return re.sub("\ue000(\\d{2,3})\ue001", lambda found: chr(int(found[1])), text)
