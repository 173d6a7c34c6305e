"""What a page tells of its article: JSON-LD first, then OpenGraph, then other meta elements and marks.

Whoever fills in these fields means programs to read them; what a page only shows is taken where there is one
such thing alone. A field that is unclear stays empty. Where a page tells writers and day to nobody but
people, a line beside the headline counts that is plainly a byline, “By Ada Weck on Monday, May 2, 2031”.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.dates import parse_day, parse_day_line
from quizapp.article.models import ArticleMetadata
from quizapp.article.plain_text import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

_KINDS: Final = re.compile(r"(?:\w*Article|\w*Posting|Report|Review|AnalysisNewsArticle)$")
_SAVED_FROM: Final = re.compile(
    r"<!--.{0,300}?(?:saved from url=\(\d+\)|\burl: *)(https?://[^\s<>\"]{1,400})", re.DOTALL
)
_BY: Final = re.compile(
    r"^(?:(?:analysis|story|words|written|opinion) )?(?:by|von|par|por|di|door|av|af)[: ] *", re.IGNORECASE
)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*", re.IGNORECASE)
_LATIN: Final = re.compile(r"(?:en|de|fr|es|pt|it|nl|sv|da|nb|no|fi|pl|cs|ro|hu|tr|id|ms)\b", re.IGNORECASE)
_SEPARATOR: Final = re.compile(r"\s+[|–—·»:•-]+\s+|\s*\|\s*")
_PARTS: Final = re.compile(r"(?<=\w{3})[.,] +")
"""What stands between the parts of a byline; no full stop of an initial."""
_LARGEST_DATA: Final = 2_000_000
_MOST_READ: Final = 1_000
"""Characters of a value that are read, more than any has that a pack can hold. To split a title of spaces, or
to look for a hundred headings in it, takes the square of its length."""
_DATES: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "pubdate", "publishdate",
    "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "article.published",
    "article_date_original", "cxenseparse:recs:publishtime", "rbpubdate",
)  # fmt: skip
_AUTHORS: Final = (
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl",
)  # fmt: skip

_LONGEST: Final = 160
"""Characters of a byline."""
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_MONTH: Final = (
    r"(?:Jan|Feb|Mar[. c]|Apr[. i]|May\b|June?\b|July?\b|Aug[. u]|Sept?[. e]|Oct[. o]|Nov[. e]|Dec[. e])"
)
_NO_NAME: Final = rf"(?!{_WEEKDAY}|{_MONTH}|Updated|Published|Posted|Staff\b)"
"""How days and other words of a byline begin."""
_WORD: Final = rf"{_NO_NAME}[^\W\d_a-z][\w.’'-]*"
_PARTICLE: Final = r"(?:van|von|de|del|della|der|den|da|di|el|al|bin|la|le)"
_NAME: Final = rf"{_WORD}(?: (?:{_PARTICLE} )*{_WORD}){{1,3}}"
_AND: Final = r"(?: ?,| and| und| et| y| en| och|,? &)"
_BYLINE: Final = re.compile(
    rf"(?:By|BY|Von|Par|Por|Di|Door|Av|Af):? +({_NAME}(?:{_AND} {_NAME}){{0,4}})"
    rf"(?= ?$| ?[,|·–—(-]| on | am | le | el | publi| updated| posted| \d| (?:{_WEEKDAY}|{_MONTH}))"
)


class _Page:
    """A page's meta elements by name, its JSON-LD about the article, and elements by tag."""

    def __init__(self, root: Element) -> None:
        self.metas: dict[str, list[str]] = {}
        self.marked: dict[str, list[Element]] = {}
        self.of: dict[str, list[Element]] = {}
        for element in root.iter():
            self._take(element, element.tag)
        self.linked = next(_about_articles(self.of.get("script", ())), {})
        self.title = "".join(self.of["title"][0].itertext())[:_MOST_READ] if self.of.get("title") else ""

    def _take(self, element: Element, tag: str) -> None:
        if tag in ("title", "link", "time", "script", "a", "html"):
            self.of.setdefault(tag, []).append(element)
        if tag == "meta":
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            content = (element.get("content") or "").strip()[:_MOST_READ]
            if name and content:
                self.metas.setdefault(name.lower(), []).append(content)
        elif element.get("itemprop"):
            for name in str(element.get("itemprop")).split():
                self.marked.setdefault(name.lower(), []).append(element)

    def meta(self, *names: str) -> str:
        """Return the first value that one of the names has, in their order."""
        return next((value for name in names for value in self.metas.get(name, ())), "")


def extract_metadata(root: Element, page: str, headings: Sequence[str], text: str) -> ArticleMetadata:
    """Return what a page tells. `headings` are its first-level headings, `text` is some of what it says."""
    seen = _Page(root)
    publisher = _publisher(seen)
    return ArticleMetadata(
        title=_title(seen, headings, publisher),
        author=_author(seen, publisher),
        publisher=publisher,
        published=_published(seen),
        url=_address(seen, page),
        language=_language(seen, text),
    )


def _about_articles(scripts: Iterable[Element]) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD nodes about an article, in the page's order."""
    for script in scripts:
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        raw = (script.text or "").strip().removesuffix(";")
        if not raw or len(raw) > _LARGEST_DATA:
            continue
        try:
            data = json.loads(raw, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (node for node in _nodes(data) if _is_article(node))


def _nodes(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth < 6:
        for each in data[:200]:
            yield from _nodes(each, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            if depth < 6 and isinstance(data.get(name), list | dict):
                yield from _nodes(data[name], depth + 1)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _KINDS.search(kind[-100:]) for kind in named)


def _named(node: Any) -> str:
    """Return the name or names in a value of JSON-LD, which may be text, a node or a list of them."""
    if isinstance(node, str):
        return "" if node.startswith(("http:", "https:", "//", "/")) else node.strip()[:_MOST_READ]
    if isinstance(node, dict):
        return _named(node.get("name")) if not isinstance(node.get("name"), dict) else ""
    if isinstance(node, list):
        names = [_named(each) for each in node[:20] if not isinstance(each, list)]
        return ", ".join(dict.fromkeys(name for name in names if name))
    return ""


def _publisher(seen: _Page) -> str:
    """Return who publishes the page; of a name with what else the site is about behind it, the name.

    Where the data name another house than the site, such as an agency, the site counts if the title has it.
    """
    linked, site = _named(seen.linked.get("publisher")), seen.meta("og:site_name", "application-name")
    short = "".join(word[0] for word in linked.split()).casefold().endswith(_folded(site))
    repeated = site and _folded(site) in map(_folded, _SEPARATOR.split(seen.title))
    name = site if repeated and not short else linked or site
    return name.split(" | ")[0].strip().removeprefix("@")


def _title(seen: _Page, headings: Sequence[str], publisher: str) -> str:
    """Return the headline: a heading that the title repeats, else the title without the site's name."""
    linked = seen.linked.get("headline") or seen.linked.get("name")
    linked = linked[:_MOST_READ] if isinstance(linked, str) else ""
    names = [linked, seen.meta("og:title", "twitter:title"), seen.title]
    folded, house = [_folded(name) for name in names], _folded(publisher)
    for heading in headings:
        named = _folded(heading) == house
        if len(heading) > 3 and not named and any(_folded(heading) in name for name in folded):
            return heading
    title = next((" ".join(name.split()) for name in names if name.strip()), "")
    return _without_site(title, publisher) if title else next(iter(headings), "")


def _folded(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _without_site(title: str, publisher: str) -> str:
    """Return a title without the site's name at its end or begin, where that is told."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2 or not publisher:
        return title
    known = _folded(publisher)
    if _folded(parts[-1]) == known:
        return title[: title.rindex(parts[-1])].rstrip(" |–—·»:•-")
    return title[len(parts[0]) :].lstrip(" |–—·»:•-") if _folded(parts[0]) == known else title


def _author(seen: _Page, publisher: str) -> str:
    name = _named(seen.linked.get("author")) or next(
        (one for key in _AUTHORS for one in seen.metas.get(key, ()) if _named(one)), ""
    )
    if not name:
        marked = seen.marked.get("author", [])
        links = [link for link in seen.of.get("a", []) if "author" in (link.get("rel") or "").split()]
        shown = {" ".join("".join(each.itertext()).split()) for each in (marked or links)}
        name = shown.pop() if len(shown) == 1 else ""
    name = _BY.sub("", " ".join(name.split())).split(" | ")[0].rstrip(" |")
    name = _without_house(name, {_folded(publisher), _folded(_SEPARATOR.split(seen.title)[-1])})
    return name if _is_author(name) and _folded(name) != _folded(publisher) else ""


def _without_house(name: str, houses: Collection[str]) -> str:
    """Return a byline without the house behind a writer, as in “Ada Weck, Ostermere Post Editor”."""
    first, *others = _PARTS.split(name)
    known = tuple(house for house in houses if len(house) > 2)
    kept = [part for part in others if not _folded(part).startswith(known)]
    return name if len(kept) == len(others) else ", ".join([first, *kept])


def _is_author(name: str) -> bool:
    """Tell whether a text can be a name or some, rather than an account, an address or half a line."""
    account = " " not in name and name.islower()
    return len(name.split()) <= 12 and not account and not re.search(r"[@\d/]", name)


def _published(seen: _Page) -> str:
    """Return the day of publication; of days that are shown only one that no other contradicts."""
    first = seen.linked.get("datePublished")
    told = [first if isinstance(first, str) else "", *(seen.meta(name) for name in _DATES)]
    told += map(_moment, seen.marked.get("datepublished", ()))
    day = next((day for value in told if (day := parse_day(value))), "")
    if day:
        return day
    times = seen.of.get("time", [])
    marked = [each for each in times if "pubdate" in each.attrib] or times
    days = {parse_day(_moment(each)) for each in marked}
    return days.pop() if len(days) == 1 else ""


def _moment(element: Element) -> str:
    return element.get("datetime") or element.get("content") or "".join(element.itertext())


def _address(seen: _Page, page: str) -> str:
    canonical = [
        link.get("href") or ""
        for link in seen.of.get("link", ())
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    linked = seen.linked.get("url")
    saved = _SAVED_FROM.search(page[:5000])
    told = [
        *canonical,
        seen.meta("og:url"),
        linked if isinstance(linked, str) else "",
        saved[1] if saved else "",
    ]
    return next((one.strip() for one in told if one.strip().startswith(("http://", "https://"))), "")


def _language(seen: _Page, text: str) -> str:
    linked = seen.linked.get("inLanguage")
    html = seen.of["html"][0]
    of_html = html.get("lang") or html.get("xml:lang") or ""
    told = [linked if isinstance(linked, str) else "", of_html, seen.meta("og:locale", "content-language")]
    language = next((one.strip().replace("_", "-") for one in told if _LANGUAGE.fullmatch(one.strip())), "")
    letters = [char for char in text[:2000] if char.isalpha()]
    foreign = sum(char > "\u024f" for char in letters) > len(letters) / 2
    return "" if foreign and _LATIN.match(language) else language


def parse_byline(lines: Iterable[str]) -> tuple[str, str]:
    """Return writers and day that lines around a headline tell; each is empty where none plainly does."""
    writers, day = "", ""
    for line in lines:
        if len(line) > _LONGEST:
            continue
        found = _BYLINE.match(line)
        its_day = parse_day(line[found.end() :]) if found else ""
        if found and not writers and (its_day or not SENTENCE_END.search(line)):  # no sentence that begins so
            writers = re.sub(r" ?, ", ", ", found[1])
            day = day or its_day
        day = day or parse_day_line(line)
    return writers, day
