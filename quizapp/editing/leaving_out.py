"""What a hand-out of cited passages leaves out of the articles, and what tells of it in the teacher's words.

What is left out stays with the pack in work. A summary stands in its place, in the pack that is handed out
and in no other; it is asked for where a key is that the article does not say: a gap cannot show that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.places import SUMMARY_FIELD
from quizapp.editing.pointers import Json, joined
from quizapp.editing.writing.selecting import says_nothing
from quizapp.pack.ids import PassageId
from quizapp.pack.models.sources import Passage
from quizapp.pack.text import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.sources import Source


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that is left out: its id, the number of its paragraph if it is one, and what is told of it.

    `is_asked`: a key of a question on this article is that it does not say.
    """

    passage: str
    number: int | None
    summary: str
    is_asked: bool


def left_out(document: Json, source: Json) -> tuple[LeftOut, ...]:
    """Return what a hand-out of cited passages leaves out of an article, in reading order."""
    questions = [asked for _, asked in walk.questions(document)]
    cited: set[str] = set().union(*map(walk.cited_passages, questions))
    here = source.get("id")
    is_asked = any(_is_silent(asked) and here in (asked.get("reads") or [here]) for asked in questions)
    told = document.get(SUMMARY_FIELD, {})
    found = [each for each in source.get("passages", []) if each.get("role") != "summary"]
    return tuple(
        LeftOut(
            str(each["id"]),
            each.get("paragraph"),
            str(told.get(each["id"], "")),
            is_asked and each.get("role") == "body",
        )
        for each in found
        if each["id"] not in cited
    )


def summary_at(passage: str) -> str:
    """Return the pointer at which a left-out passage is told in the teacher's own words."""
    return joined("", SUMMARY_FIELD, passage)


def with_summaries(cut: Pack, whole: Pack, summaries: Mapping[str, str]) -> Pack:
    """Return a pack that carries cited passages, with a summary where a paragraph of the whole one stood.

    Raises ValueError where a summary is no text that a passage can have.
    """
    told = {id_: canonical(text) for id_, text in summaries.items() if canonical(text)}
    sources = (_told(one, other, told) for one, other in zip(cut.sources, whole.sources, strict=True))
    return cut.model_copy(update={"sources": tuple(sources)})


def _told(cut: Source, whole: Source, told: Mapping[str, str]) -> Source:
    here = {each.id: each for each in cut.passages}
    passages: list[Passage] = []
    for each in whole.passages:
        if each.id in here:
            passages.append(here[each.id])
        elif each.id in told and each.role == "body":
            passages.append(_summary(each, told[each.id]))
    return cut.model_copy(update={"passages": tuple(passages)})


def _summary(passage: Passage, text: str) -> Passage:
    return Passage(
        id=PassageId(passage.id), paragraph=passage.paragraph, role="summary", part=passage.part, text=text
    )


def _is_silent(asked: Json) -> bool:
    """Tell whether a key of a question is that the article does not say."""
    if asked.get("kind") == "match":
        nobody = {each.get("id") for each in _listed(asked, "partners") if each.get("voice") == "nobody"}
        return any(each.get("key") in nobody for each in _listed(asked, "items"))
    return says_nothing(asked) or (asked.get("kind") == "choice" and bool(asked.get("closest")))


def _listed(asked: Json, name: str) -> Iterable[Json]:
    return (each for each in asked.get(name, []) if isinstance(each, dict))
