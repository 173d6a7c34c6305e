"""An opened article as the start of a pack: its source, and what of the pack is known before any question."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from quizapp.pack.checks.sources import hash_paragraphs
from quizapp.pack.ids import PassageId, build_slug
from quizapp.pack.models.sources import Passage, Rights, Source
from quizapp.pack.vocabulary import NO_LICENCE, PACK_FORMAT, SharingLevel

if TYPE_CHECKING:
    from quizapp.article.models import Article

RIGHTS_STATEMENTS: Final[dict[SharingLevel, str]] = {
    "class": "The whole article, for one class alone; it may not be passed on.",
    "whole": "The whole article, which may be passed on.",
    "cited": "Only passages that questions cite may be passed on.",
}
"""What whoever opens an article says of its rights, in one sentence each."""
UNDETERMINED_LANGUAGE: Final = "und"
"""BCP 47 for a language that nobody told."""


def build_source(article: Article, source: str, title: str, share: SharingLevel = "cited") -> Source:
    """Return the article as a pack's source with this id; `title` serves where the article tells none.

    Passage ids are the source's with p1, p2 … for the body and h1, s1, c1 … for the other roles.
    """
    told, body = article.told, article.of("body")
    known = {name: value for name, value in asdict(told).items() if value}
    return Source.model_validate(
        {"title": title, "language": UNDETERMINED_LANGUAGE}
        | known
        | {
            "id": source,
            "paragraphs": len(body),
            "whole": True,
            "rights": Rights(statement=RIGHTS_STATEMENTS[share], holder=told.publisher or None, share=share),
            "sha256": hash_paragraphs(body),
            "passages": _passages(article, source),
        }
    )


def _passages(article: Article, source: str) -> list[Passage]:
    counts: dict[str, int] = {}
    made = []
    for each in article.paragraphs:
        number = counts[each.role] = counts.get(each.role, 0) + 1
        body = each.role == "body"
        made.append(
            Passage(
                id=PassageId(f"{source}-{'p' if body else each.role[0]}{number}"),
                paragraph=number if body else None,
                role=each.role,
                text=each.text,
            )
        )
    return made


def build_starter_pack(
    article: Article, name: str, code: str, share: SharingLevel = "cited"
) -> dict[str, Any]:
    """Return what pack.json begins with: all that the article tells, and the author's own fields left empty.

    `name` is the article's file's, for where it tells no title; `code` is six characters that make the id
    the pack's own. `quizapp check` tells what is still to be written: summary, authors, licence, questions.
    """
    source = build_source(article, "a1", name, share)
    return {
        "format": PACK_FORMAT,
        "id": f"{build_slug(source.title, 'article')}-{code}",
        "revision": 1,
        "title": source.title[:120],
        "summary": "",
        "language": source.language,
        "authors": [],
        "licence": NO_LICENCE if share == "class" else "",
        "sources": [source.model_dump(mode="json", exclude_defaults=True)],
        "banks": [],
    }
