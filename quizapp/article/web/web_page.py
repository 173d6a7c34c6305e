"""Opens a web page: finds the article among what surrounds it, and what the page tells of it.

A browser may save a page as one file, MHTML (RFC 2557): the first HTML part of it is the page.
"""

from __future__ import annotations

import re
from dataclasses import replace
from email.parser import BytesParser
from email.policy import default
from itertools import islice
from typing import TYPE_CHECKING, Final

from quizapp.article.errors import ArticleError
from quizapp.article.normalization import add_hidden, normalize_article
from quizapp.article.plain_text import decode_text
from quizapp.article.web.blocks import PageBlock, iter_blocks
from quizapp.article.web.content_extraction import is_caption, select_article_blocks
from quizapp.article.web.page_metadata import extract_metadata, parse_byline
from quizapp.article.web.tree import parse_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from email.message import EmailMessage

    from quizapp.article.models import Article, ArticleMetadata, ArticleRole

_STANDFIRST_WORDS: Final = re.compile(
    r"(?:^|[\s_-])(?:dek|deck|standfirst|sub-?(?:title|head(?:line|ing)?|line)|intro\w*|lede?|lead|summary"
    r"|description|excerpt|teaser-?text)(?=$|[\s_-])",
    re.IGNORECASE,
)
MAX_BLOCKS: Final = 20_000
"""Texts of a page, menus and all; the longest pages of newspapers have some thousands."""
_FEWEST: Final = 5
"""Words of a standfirst or caption, at least."""
_BELOW: Final = 4
_ABOVE: Final = 2
"""Blocks below and above the headline in which a byline is looked for."""
_NEAR: Final = 3
"""Blocks from the headline within which a second heading sums the article up."""
_LONGEST_HEADER: Final = 64 * 1024
_MOST_PARTS: Final = 5_000
"""Files that a page is made of; large ones have some hundreds."""
_OF_HTML: Final = re.compile(
    rb"^content-type: *(?:text/html|application/xhtml\+xml)", re.IGNORECASE | re.MULTILINE
)
_BLANK: Final = re.compile(rb"\r?\n\r?\n")


def open_page(page: str) -> Article:
    """Return the article of a page's source. Raises ArticleError where there is none."""
    root = parse_page(page)
    found = list(islice(iter_blocks(root), 2 * MAX_BLOCKS + 2))
    every = [block for block in found if not block.is_hidden]
    if not every:
        raise ArticleError("no-text")
    if len(every) > MAX_BLOCKS:
        raise ArticleError("too-large")
    kept = select_article_blocks(every)
    headings = [block.text for block in every if "h1" in [element.tag for element in block.path[-3:]]]
    told = extract_metadata(root, page, headings, " ".join(block.text for block in kept[:20]))
    if not told.author or not told.published:
        writers, day = parse_byline(_around_the_headline(every, told.title))
        told = replace(told, author=told.author or writers, published=told.published or day)
    try:
        article = normalize_article(told, _roles(every, kept, told))
        return add_hidden(article, _list_hidden(found, [*_before(every, kept, told.title), *kept]))
    except ArticleError as error:
        if error.code == "no-text":
            raise ArticleError("no-article") from error
        raise


def _list_hidden(found: Sequence[PageBlock], kept: Sequence[PageBlock]) -> Iterator[str]:
    """Yield the texts that the page hides amid the article; menus around it hide much more."""
    places = [place for place, block in enumerate(found) if block is kept[0] or block is kept[-1]]
    yield from (block.text for block in found[places[0] : places[-1]] if block.is_hidden)
    after = found[places[-1] + 1 : places[-1] + 2]
    yield from (block.text for block in after if block.is_hidden and block.path == kept[-1].path)


def _roles(
    every: Sequence[PageBlock], kept: Sequence[PageBlock], told: ArticleMetadata
) -> Iterator[tuple[ArticleRole, str]]:
    """Yield the paragraphs with their roles, in reading order."""
    if told.title:
        yield "headline", told.title
    before = _before(every, kept, told.title)
    heads = (block for place, block in enumerate(before) if _is_standfirst(block, near=place < _NEAR))
    standfirst = next((block for block in heads if block.text.casefold() != told.title.casefold()), None)
    if standfirst is None and kept and kept[0].is_heading and kept[0].words >= _FEWEST:
        standfirst, kept = kept[0], kept[1:]
    if standfirst is not None:
        yield "standfirst", standfirst.text
    for block in (*(block for block in before if any(each.tag == "figure" for each in block.path)), *kept):
        if not is_caption(block):
            if block.text != told.title:
                yield "body", block.text
        elif block.words >= _FEWEST or block.ends:
            yield "caption", block.text


def _around_the_headline(every: Sequence[PageBlock], title: str) -> Iterator[str]:
    """Yield the texts near the headline, those below it first."""
    place = next(
        (place for place, block in enumerate(every) if block.is_heading and block.text == title), None
    )
    if place is not None:
        yield from (block.text for block in every[place + 1 : place + 1 + _BELOW])
        yield from (block.text for block in every[max(0, place - _ABOVE) : place])


def _before(every: Sequence[PageBlock], kept: Sequence[PageBlock], title: str) -> Sequence[PageBlock]:
    """Return the blocks between the headline and the first that is kept."""
    if not kept:
        return ()
    first = every.index(kept[0])
    heads = [place for place in range(first) if every[place].text == title]
    return every[heads[-1] + 1 : first] if heads and first - heads[-1] < 30 else ()


def _is_standfirst(block: PageBlock, *, near: bool) -> bool:
    """Tell whether a block below the headline sums the article up; `near` it, a heading does."""
    if block.links > 0.3 or block.words < _FEWEST or is_caption(block):
        return False
    named = any(
        _STANDFIRST_WORDS.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}")
        for element in block.path[-2:]
    )
    return named or (near and block.tag == "h2" and block.links == 0)


def extract_page(data: bytes) -> str:
    """Return the source of the page, with where it was saved from as browsers tell it in a page.

    Raises ArticleError where there is no such part.
    """
    head, body = _halves(data)
    boundary = head.get_boundary()
    if not boundary:
        return _page(head, body, head)
    for part in _html_parts(body, b"\n--" + boundary.encode("ascii", "replace")):
        headers, inside = _halves(part)
        if headers.get_content_type() in ("text/html", "application/xhtml+xml"):
            return _page(headers, inside, head)
    raise ArticleError("no-text")


def _html_parts(body: bytes, mark: bytes) -> Iterator[bytes]:
    """Yield the parts between marks whose headers name HTML, of the first thousands."""
    whole = b"\n" + body
    place = whole.find(mark)
    for _ in range(_MOST_PARTS):
        if place < 0:
            return
        begin, place = place + len(mark), whole.find(mark, place + len(mark))
        end = len(whole) if place < 0 else place
        if _OF_HTML.search(whole, begin, min(begin + _LONGEST_HEADER, end)):
            yield whole[begin:end].lstrip(b"\r\n")


def _halves(data: bytes) -> tuple[EmailMessage, bytes]:
    """Return the headers of a part as a message, and what stands behind them."""
    found = _BLANK.search(data, 0, _LONGEST_HEADER)
    if found is None:
        return BytesParser(policy=default).parsebytes(b"", headersonly=True), b""
    return BytesParser(policy=default).parsebytes(data[: found.end()], headersonly=True), data[found.end() :]


def _page(part: EmailMessage, inside: bytes, head: EmailMessage) -> str:
    part.set_payload(inside.decode("ascii", "surrogateescape"))
    raw = part.get_payload(decode=True)
    page = decode_text(raw if isinstance(raw, bytes) else inside, str(part.get_content_charset() or ""))
    address = re.sub(
        r"\s", "", str(head.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
    )
    return f"<!-- saved from url=({len(address):04}){address} -->{page}" if address else page
