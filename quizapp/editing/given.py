"""What learners get when a pack is handed out, whole or with cited passages alone, before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.editing.handing_out import NotReadyError, handed_pack
from quizapp.pack.checks.warnings.keys import warn_of_silence_with_gaps
from quizapp.pack.writing import archive_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.editing.pointers import Json
    from quizapp.pack.models.sources import Source
    from quizapp.pack.problems import Problem


@dataclass(frozen=True, slots=True)
class GivenArticle:
    """An article's title; how many paragraphs go along in its words, go along told, and are in it."""

    title: str
    here: int
    told: int
    of: int


@dataclass(frozen=True, slots=True)
class Given:
    """Banks with their questions, articles, pictures, the file's size in bytes.

    `gaps` are questions whose key is that the article does not say, where it has gaps.
    """

    banks: tuple[tuple[str, int], ...]
    articles: tuple[GivenArticle, ...]
    pictures: int
    size: int
    gaps: tuple[Problem, ...]


def given(document: Json, media: Mapping[str, bytes], *, cited: bool) -> Given | None:
    """Return what learners get of a document; None while it cannot be handed out."""
    try:
        pack, pictures = handed_pack(document, media, cited=cited)
    except NotReadyError:
        return None
    return Given(
        tuple((bank.title, len(bank.questions)) for bank in pack.banks),
        tuple(map(_article, pack.sources)),
        len(pictures),
        len(archive_bytes(pack, pictures)),
        tuple(warn_of_silence_with_gaps(pack)) if cited else (),
    )


def _article(source: Source) -> GivenArticle:
    here = {each.paragraph for each in source.passages if each.role == "body"}
    told = {each.paragraph for each in source.passages if each.role == "summary"}
    return GivenArticle(source.title, len(here), len(told - here), source.paragraphs)
