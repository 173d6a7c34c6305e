"""The articles beside one: those of its pack, and those of other packs in work that tell of like matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.editing import walk
from quizapp.editing.heard import heard
from quizapp.editing.places import PACK, PRIVATE, SAID_FIELD, folders, read_object
from quizapp.pack.checks.warnings.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from quizapp.editing.pointers import Json

    Beside = tuple[Mapping[str, Any], Mapping[str, Any]]
    """An article, and what was corrected of who says what in it."""

MOST: Final = 3
"""So many articles lie beside one: each has to be read before anything is drafted."""

_PACKS: Final = 40
_LIKE: Final = 0.35
"""So many packs are looked into; an article on like matters shares this part of the shorter's words."""

_NEEDED: Final = ("id", "role", "text")


def articles_beside(
    document: Json, source: Mapping[str, Any], folder: Path | None = None
) -> tuple[Beside, ...]:
    """Return the other articles of a pack, then those of packs beside its folder that are likest to this one.

    The same text is no other article. None are those that somebody else has written into.
    """
    own = [each for each in _articles(document) if each[0]["id"] != source["id"]]
    others = _likest(source, _elsewhere(folder)) if folder is not None and len(own) < MOST else []
    texts, found = {_text(source)}, []
    for each in (*own, *others):
        if _text(each[0]) not in texts:
            texts.add(_text(each[0]))
            found.append(each)
    return tuple(found[:MOST])


def _articles(document: Json) -> Iterator[Beside]:
    for _, article in walk.entries(document, "/sources"):
        if _is_whole(article):
            yield article, heard(document, article["id"])


def _is_whole(article: Json) -> bool:
    """Tell whether an article has what it is read by."""
    if not isinstance(article, dict) or not isinstance(article.get("id"), str):
        return False
    passages = article.get("passages")
    return isinstance(passages, list) and all(
        isinstance(each, dict) and all(isinstance(each.get(name), str) for name in _NEEDED)
        for each in passages
    )


def _elsewhere(folder: Path) -> Iterator[Beside]:
    """Yield the articles of other packs in work, as they were saved last."""
    for other in [each for each in folders(folder.parent) if each != folder][:_PACKS]:
        sources = (read_object(other / PACK) or {}).get("sources")
        said = read_object(other / PRIVATE[SAID_FIELD]) or {}
        yield from _articles({"sources": sources if isinstance(sources, list) else [], SAID_FIELD: said})


def _likest(source: Mapping[str, Any], others: Iterable[Beside]) -> list[Beside]:
    here = stems(_text(source))
    found = []
    for each in others:
        there = stems(_text(each[0]))
        found.append((len(here & there) / max(1, min(len(here), len(there))), each))
    found.sort(key=lambda each: -each[0])
    return [each for like, each in found if like >= _LIKE]


def _text(article: Mapping[str, Any]) -> str:
    return "\n".join(str(each["text"]) for each in article["passages"])
