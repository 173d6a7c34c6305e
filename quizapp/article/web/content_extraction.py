"""Which blocks of a page are the article: where most of the reading is, without what is named otherwise.

Rules look at the text, its links, its elements, and the words in their class and id that pages use for what
is no article. None knows a site. Measured by `python -m tests.evaluation.articles`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from quizapp.article.dates import parse_day_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from quizapp.article.web.blocks import PageBlock

    Weighed = tuple[PageBlock, float]
    """A block, and how much reading it is."""

_ASIDE_WORDS: Final = re.compile(
    r"(?:^|[\s_-])(?:side-?bars?|rail|related|recirc\w*|recommend\w*|promos?"
    r"|promoted|shar(?:e|ing)\w*|social\w*|follow\w*|newsletters?|subscri\w*|sign-?ups?|ads?|adverts?"
    r"|advertis\w*|sponsor\w*|outbrain|taboola|foot(?:er)?|menu|nav|navbar|navigation|breadcrumbs?|cookies?"
    r"|gdpr|consent|popups?|modal|overlay|banner|widgets?|trending|popular|most-?(?:read|viewed)|latest"
    r"|more-?(?:stories|news|from|on|articles?|in)|read-?(?:more|next|also)|see-?also|up-?next|tags?"
    r"|tag-?list|keywords|bio|byline|dateline|timestamp|login|masthead|toolbar|tools|copyright"
    r"|disclaimer|legal|rss|topics|pagination|pager|teasers?|carousel|slideshow|galler(?:y|ies)|hidden"
    r"|rating|poll|survey|contact|about-?author|author-?(?:bio|box|info|card)|credits?|shopping"
    r"|affiliate\w*|ticker|jump|skip|screen-?reader\w*|sr-only|visually-?hidden|donat\w*"
    r"|(?:post-?|entry-?)?meta)(?=$|[\s_-])",
    re.IGNORECASE,
)
_COMMENT_WORDS: Final = re.compile(
    r"(?:^|[\s_-])(?:comments?-?(?:lists?|area|section|container|wrap(?:per)?|thread|content|body|text|box|items?)?"
    r"|disqus\w*|respond|replies)(?=$|\s)",
    re.IGNORECASE,
)
_ARTICLE_WORDS: Final = re.compile(
    r"article-?(?:body|content|text)|(?:body|main)-?(?:text|copy|content)|(?:story|post)-?(?:body|content)"
    r"|entry-?content|content-?body|\barticle\b|\bmain\b",
    re.IGNORECASE,
)
_CAPTION_WORDS: Final = re.compile(r"(?:^|[\s_-])(?:\w*caption\w*|cutline)(?=$|[\s_-])", re.IGNORECASE)
_PICTURE_WORDS: Final = re.compile(
    r"(?:^|[\s_-])(?:photos?|images?|img|pictures?|media|figure)(?=$|[\s_-])", re.IGNORECASE
)
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SIDE_TAGS: Final = frozenset({"aside", "footer", "nav"})
_MAIN_TAGS: Final = frozenset({"html", "body", "main", "article"})
_SIDE_ROLES: Final = frozenset({"navigation", "complementary", "banner", "contentinfo", "search", "alert"})

_SMALL_PRINT: Final = re.compile(r"^(?:©|\(c\) |copyright\b|all rights reserved)", re.IGNORECASE)
_LEFT_OVER: Final = re.compile(r"^<[a-z!/].*>$", re.IGNORECASE)
"""Markup that a page shows as text."""

_LONGEST_CAPTION: Final = 80
"""Words from which on no caption is told by names alone."""
_FEW: Final = 6
"""Elements that one with a caption has in it, at most; what has more may be the article, with captions."""
_MAJORITY: Final = 0.3
"""Part of a page's reading from which on an element is the article's, whatever its name."""
_ENOUGH: Final = 100
"""Words of reading outside of comments and teasers; where there is less, they are what the page is about."""
_LESS: Final = 0.25
"""Weight of what stands in something else than the article, where the article's element is looked for."""
_MOST: Final = 0.85
"""Part of the reading that the article's element has to keep from the one around it."""


def select_article_blocks(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Choose those blocks that are the article's text, with its captions, in reading order."""
    weighed = [(block, _weight(block)) for block in blocks]
    elements = {id(element): element for block in blocks for element in block.path}
    others, left = _others(weighed, elements)
    asides = others | _named_asides(left, elements)
    place = _place(
        [(block, weight * _LESS if _is_in(block, asides) else weight) for block, weight in weighed]
    )
    return _trimmed(
        [block for block in blocks if id(place) in block.inside and _belongs(block, place, asides)]
    )


def is_caption(block: PageBlock) -> bool:
    """Tell whether a block is said of a picture."""
    if any(element.tag in ("figcaption", "figure") for element in block.path[-4:]):
        return True
    if block.words >= _LONGEST_CAPTION:
        return False
    small = [element for element in block.path[-2:] if len(element) <= _FEW]
    named = any(_CAPTION_WORDS.search(_names(element)) for element in small)
    return named or (block.path[-1] in small and bool(_PICTURE_WORDS.search(_names(block.path[-1]))))


def _weight(block: PageBlock) -> float:
    """Return how much reading a block is, in words; below nought for what is there to be clicked."""
    words, links = block.words, block.links
    if is_caption(block) or block.is_heading:
        return 0 if links < 0.5 else -min(words, 8)
    if links > 0.5:
        return -min(words, 8) - 2
    if words < 6:
        return -1
    part = 1.0 if block.ends else 0.8 if words >= 25 else 0.4
    return words * (1 - links) * part * (0.6 if words < 12 else 1)


def _is_in(block: PageBlock, elements: set[int]) -> bool:
    """Tell whether a block is in one of the elements with these ids."""
    return not elements.isdisjoint(block.inside)


def _others(weighed: Sequence[Weighed], elements: Mapping[int, Element]) -> tuple[set[int], list[Weighed]]:
    """Return the ids of comments and teasers, which may be the greater part of a page, and the other reading.

    Where hardly any other is left, they are what the page is about, and none.
    """
    others = {key for key, element in elements.items() if _is_of_comments(element)}
    others |= _teasers(weighed)
    left = [(block, weight) for block, weight in weighed if weight > 0 and not _is_in(block, others)]
    if sum(weight for _, weight in left) < _ENOUGH:
        return set(), [(block, weight) for block, weight in weighed if weight > 0]
    return others, left


def _named_asides(left: Sequence[Weighed], elements: Mapping[int, Element]) -> set[int]:
    """Return the ids of elements that are named as another thing than the article and are small beside it."""
    reading: dict[int, float] = defaultdict(float)
    for block, weight in left:
        for key in block.inside:
            reading[key] += weight
    most = _MAJORITY * max(reading.values(), default=0)
    return {key for key, element in elements.items() if reading[key] <= most and _is_named_aside(element)}


def _teasers(weighed: Sequence[Weighed]) -> set[int]:
    """Return the ids of elements that are alike, each with a link and a text or two on another page."""
    texts: dict[int, int] = defaultdict(int)
    linked: set[int] = set()
    alike: dict[tuple[str, str], set[int]] = defaultdict(set)
    for block, weight in weighed:
        for element in block.path:
            texts[id(element)] += weight > 0
            if names := element.get("class"):
                alike[element.tag, names].add(id(element))
        if block.links > 0.5:
            linked |= block.inside
    groups = [keys for keys in alike.values() if len(keys) > 2 and keys <= linked]
    return {key for keys in groups if all(texts[key] < 3 for key in keys) for key in keys}


def _is_of_comments(element: Element) -> bool:
    return element.tag not in _MAIN_TAGS and bool(_COMMENT_WORDS.search(_names(element)))


def _is_named_aside(element: Element) -> bool:
    if element.tag in _MAIN_TAGS:
        return False
    if element.tag in _SIDE_TAGS or element.get("role") in _SIDE_ROLES:
        return True
    names = _names(element)
    return bool(_ASIDE_WORDS.search(names)) and not _ARTICLE_WORDS.search(names)


def _names(element: Element) -> str:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:500]
    return _CAMEL.sub("-", names).replace("__", "-")


def _place(weighed: Sequence[Weighed]) -> Element:
    """Return the element that the article is in: the innermost with most of the reading."""
    sums: dict[int, float] = defaultdict(float)
    elements: dict[int, Element] = {}
    inner: dict[int, set[int]] = defaultdict(set)
    for block, weight in weighed:
        outer = None
        for element in block.path:
            key = id(element)
            elements[key] = element
            sums[key] += weight if weight > 0 else weight / 2
            if outer is not None:
                inner[outer].add(key)
            outer = key
    best = max(sums, key=lambda key: sums[key])
    while best in inner:
        child = max(inner[best], key=lambda key: sums[key])
        if sums[child] < _MOST * sums[best]:
            break
        best = child
    return elements[best]


def _belongs(block: PageBlock, place: Element, asides: set[int]) -> bool:
    """Tell whether a block in the article's element is part of the article."""
    inside = block.path[block.path.index(place) + 1 :]
    if not asides.isdisjoint(map(id, inside)):
        return False
    if block.links > 0.8 or block.tag == "h1":
        return False
    if _SMALL_PRINT.match(block.text) or _LEFT_OVER.match(block.text):
        return False
    return not parse_day_line(block.text)


def _trimmed(kept: list[PageBlock]) -> list[PageBlock]:
    """Return the blocks without what is about the article before it, and headings or links behind it."""
    begin = next((place for place, block in enumerate(kept) if not _is_margin(block)), 0)
    end = len(kept)
    while end > begin + 1 and (_is_margin(kept[end - 1]) or kept[end - 1].is_heading):
        end -= 1
    return kept[begin:end]


def _is_margin(block: PageBlock) -> bool:
    """Tell whether a block is no reading: a few words, or links, and no sentence."""
    return not block.ends and not is_caption(block) and (block.words < 6 or block.links > 0.3)
