"""Opens plain text: a headline, lines about the article, then paragraphs.

Bytes become text whatever the file says of itself: by its mark, as UTF-8 if it is, then as it says. Blank
lines part paragraphs, and a line that breaks amid a sentence does not. Paragraphs with the styles of a word
processor (title, author, day, caption, heading, or none of these) end here, too.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from quizapp.article.dates import parse_day, parse_day_line
from quizapp.article.errors import ArticleError
from quizapp.article.models import MAX_PASSAGES, Article, ArticleMetadata, ArticleRole
from quizapp.article.normalization import normalize_article

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    Group = tuple[ArticleRole | None, Sequence[str]]
    """Lines between blank ones, and their role where that is certain."""

_LEFT_OVER: Final = re.compile(r"^(?:<!|!)?--.*-->$|^</?[a-z][^<>]*>$|^[-*_=~#·•\s]{3,}$", re.IGNORECASE)
"""What is left of a page's source, and rules of dashes: no words of the article."""

_BYLINE: Final = re.compile(r"^by:? +(\S.{2,80})$", re.IGNORECASE)
_CREDIT: Final = re.compile(
    r"^(?:image|photo|picture|photograph|foto|video)s?(?: (?:source|credit|courtesy|by|of|from))*:|^©",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"^(?:source|url|link)?:? ?(https?://\S+)$", re.IGNORECASE)
_LONG: Final = 25
"""Words from which on a paragraph before the body is taken for one of it."""

_LINE_ENDS: Final = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
SENTENCE_END: Final = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
"""How a line ends whose sentence does."""

MAX_GROUPS: Final = 4 * MAX_PASSAGES
"""Groups of lines; some are left out before they are paragraphs."""
_WRAPPED: Final = 100
"""Characters that the lines of a wrapped text hardly have more of."""
_NO_HEADING: Final = 75
"""Characters of a line that is hardly a heading, so that its sentence goes on if it has no end."""
_SOME_WORDS: Final = 20
_FULL: Final = 0.65
"""Part of the longest line that the lines of a wrapped text hardly have less of."""

ParagraphStyle = Literal["title", "subtitle", "author", "date", "caption", "heading", "none"]
_ROLES: Final[dict[ParagraphStyle, ArticleRole]] = {"subtitle": "standfirst", "caption": "caption"}
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE
)
_USUAL_CHARSET: Final = "windows-1252"
_MOST_WRONG: Final = 0.001
"""So large a part of a text may be no UTF-8 if the rest is: a byte cut at the end, or one wrong paste."""


def open_text(text: str) -> Article:
    """Return the article that a plain text holds. Raises ArticleError where there is none."""
    lines = ([line for line in group if not _LEFT_OVER.match(line)] for group in split_groups(text))
    groups = join_wrapped_lines([group for group in lines if group])
    return open_groups([(None, group) for group in groups], ArticleMetadata())


def open_groups(groups: Sequence[Group], told: ArticleMetadata) -> Article:
    """Return the article of paragraphs in groups, of which those before the body may tell about it.

    `told` is what the file tells elsewhere; with a title in it, no paragraph is taken for the headline.
    """
    unknown = [place for place, (role, _) in enumerate(groups) if role is None]
    if not unknown:
        return normalize_article(told, _as_they_are(groups))
    begin = unknown[_where_the_body_begins([groups[place][1] for place in unknown])]
    told, front = _front(groups[:begin], told)
    return normalize_article(told, [*front, *_as_they_are(groups[begin:])])


def _as_they_are(groups: Sequence[Group]) -> Iterator[tuple[ArticleRole, str]]:
    return ((role or "body", line) for role, group in groups for line in group)


def _where_the_body_begins(groups: Sequence[Sequence[str]]) -> int:
    """Return the place of the first group that is a paragraph, which all after it belong to.

    That is the first that is long, or whose sentence ends and that no line about the article follows. A text
    that begins with a sentence has no headline.
    """
    about = [place for place, group in enumerate(groups[:12]) if _is_about(group)]
    for place, group in enumerate(groups):
        if len(" ".join(group).split()) >= _LONG and len(group) == 1:
            return place
        if place > (about[-1] if about else -1) and SENTENCE_END.search(group[-1]) and len(group) == 1:
            return place
    return 1 if len(groups) > 1 else 0


def _is_about(group: Sequence[str]) -> bool:
    return any(parse_day_line(line) or _BYLINE.match(line) or _CREDIT.match(line) for line in group)


def _front(
    groups: Sequence[Group], told: ArticleMetadata
) -> tuple[ArticleMetadata, list[tuple[ArticleRole, str]]]:
    """Return what the lines before the body tell, and those of them that are paragraphs."""
    made: list[tuple[ArticleRole, str]] = []
    for role, group in groups:
        if role is not None:
            made += [(role, line) for line in group]
            continue
        rest = []
        for line in group:
            told, taken = _about(told, line)
            if not taken and not told.title:
                told = replace(told, title=line)
                made.append(("headline", line))
            elif not taken and line != told.title:
                rest.append(line)
        made += _around_a_picture(rest)
    return told, made


def _about(told: ArticleMetadata, line: str) -> tuple[ArticleMetadata, bool]:
    """Return what is told with this line's part, and whether it had one."""
    day, byline, address = parse_day_line(line), _BYLINE.match(line), _ADDRESS.match(line)
    if day:
        return replace(told, published=told.published or day), True
    if byline and told.title and not SENTENCE_END.search(line):
        return replace(told, author=told.author or byline[1]), True
    if address:
        return replace(told, url=told.url or address[1]), True
    return told, False


def _around_a_picture(lines: Sequence[str]) -> list[tuple[ArticleRole, str]]:
    """Return lines of a front group with their roles: those with a credit below are a picture's caption."""
    pictured = any(_CREDIT.match(line) for line in lines)
    return [("caption" if pictured else "standfirst", line) for line in lines if not _CREDIT.match(line)]


def split_groups(text: str) -> list[list[str]]:
    """Return the lines of a text, without spaces around them, in groups between blank lines.

    Raises ArticleError for so many that no pack can hold them.
    """
    groups: list[list[str]] = [[]]
    for raw in _LINE_ENDS.split(text):
        line = raw.strip()
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
            if len(groups) > MAX_GROUPS:
                raise ArticleError("too-many", most=f"{MAX_PASSAGES:,}")
    return [group for group in groups if group]


def join_wrapped_lines(groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the groups with lines put together that belong to one paragraph."""
    width = _wrapped_at(groups)
    seen = Counter(line for group in groups for line in group)
    again = frozenset(line for line, count in seen.items() if count > 1)
    return [_in_group(group, width, again) for group in groups]


def _wrapped_at(groups: Sequence[Sequence[str]]) -> int:
    """Return the width at which lines are wrapped; nought if each paragraph has a line of its own."""
    inner = [len(line) for group in groups for line in group[:-1]]
    if len(inner) < 3:
        return 0
    longest = max(len(line) for group in groups for line in group)
    full = sum(length > _FULL * longest for length in inner)
    return longest if longest <= _WRAPPED and full > len(inner) * 0.7 else 0


def _in_group(group: Sequence[str], width: int, again: Collection[str]) -> list[str]:
    """Return the paragraphs of a group; a line that is there `again`, such as a title, stays alone."""
    made = [group[0]]
    for line in group[1:]:
        last = made[-1].rpartition("\n")[2]
        if last not in again and line not in again and _goes_on(last, line, width):
            made[-1] += f"\n{line}"
        else:
            made.append(line)
    return [one.replace("\n", " ") for one in made]


def _goes_on(last: str, line: str, width: int) -> bool:
    """Tell whether a line goes on with the sentence of the last, or at least with its paragraph."""
    if width:  # where the next word had found room, whoever wrapped the text meant an end
        fitted = len(last) + 1 + len(line.split(maxsplit=1)[0]) <= width
        return not (fitted and SENTENCE_END.search(last))
    if line[0].islower():
        return not line.startswith(("http://", "https://"))
    return len(last) >= _NO_HEADING and not SENTENCE_END.search(last) and len(line) >= _SOME_WORDS


def open_styled(paragraphs: Sequence[tuple[ParagraphStyle, str]], told: ArticleMetadata) -> Article:
    """Return the article of a document's paragraphs, in reading order.

    The headline is the paragraph styled as title, or a heading that the document begins with; without one the
    first lines are looked at as those of plain text are.
    """
    told, paragraphs = _told(paragraphs, told)
    groups: list[tuple[ArticleRole | None, list[str]]] = [
        (_ROLES.get(style), [text]) for style, text in paragraphs if text.strip()
    ]
    first = next((style for style, text in paragraphs if text.strip()), "none")
    if first in ("title", "heading"):
        title = " ".join(groups[0][1][0].split())
        groups[0] = ("headline", [title])
        told = replace(told, title=title)
    return open_groups(groups, told)


def _told(
    paragraphs: Sequence[tuple[ParagraphStyle, str]], told: ArticleMetadata
) -> tuple[ArticleMetadata, list[tuple[ParagraphStyle, str]]]:
    """Return what is told with authors and day by their styles, and the other paragraphs."""
    authors = ", ".join(" ".join(text.split()) for style, text in paragraphs if style == "author")
    day = next((parse_day(text) for style, text in paragraphs if style == "date"), "")
    rest = [(style, text) for style, text in paragraphs if style not in ("author", "date")]
    return replace(told, author=told.author or authors, published=told.published or day), rest


def decode_text(data: bytes, said: str = "") -> str:
    """Return the text of a file's bytes; `said` is the charset that a header outside of it tells.

    UTF-8 comes first, whatever is said: hardly a text in another charset happens to be UTF-8 as well.
    Never raises: bytes that no charset knows become U+FFFD.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = _without_mark(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    meant = data.decode("utf-8", "replace")
    if meant.count("\ufffd") <= _MOST_WRONG * len(meant) and not meant.isascii():
        beyond = sum(char > "\x7f" for char in meant)
        if beyond > 2 * meant.count("\ufffd"):
            return meant
    found = _META_CHARSET.search(data[:4096])
    return data.decode(
        _known(said) or _known(found[1].decode("ascii") if found else "") or _USUAL_CHARSET, "replace"
    )


def _without_mark(data: bytes) -> str:
    """Return which UTF-16 a text is that has no mark and is mostly ASCII: every other byte is nought."""
    sample = data[:400]
    if len(sample) < 8:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.4 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) * 0.4 and not odd else ""


def _known(name: str) -> str:
    """Return Python's name of a charset for texts, as browsers understand it; nothing for others.

    Browsers take Latin-1 and ASCII for windows-1252 (WHATWG Encoding, section 4.2); so does who writes.
    """
    try:
        found = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return ""
    if not getattr(found, "_is_text_encoding", True) or found.name.startswith(("utf-", "idna", "punycode")):
        return ""
    if found.name in ("raw_unicode_escape", "unicode_escape", "undefined", "mbcs", "oem"):
        return ""
    return _USUAL_CHARSET if found.name in ("iso8859-1", "ascii") else found.name
