"""What a teacher decided about an article: which drafts were accepted, rejected or edited, and who says what.

It is kept with the pack in work, and never handed out. A draft is known again by what it asks and which
words it rests on, so that the same one, drafted anew, is not proposed again once it was rejected. Corrections
of who says what are plain JSON, laid over the article each time that it is read, also beside another one;
what they mean is drafting's to know.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from quizapp.editing import walk
from quizapp.editing.places import DRAFT_FIELD, PACK, PRIVATE, SAID_FIELD, folders, read_object
from quizapp.editing.pointers import joined
from quizapp.editing.steps import Sketch
from quizapp.pack.checks.warnings.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step

    Beside = tuple[Mapping[str, Any], Mapping[str, Any]]
    """An article, and what was corrected of who says what in it."""

Decision = Literal["accepted", "rejected"]
Rejection = Literal["wrong", "unclear", "two-answers", "too-easy", "not-useful"]
"""Why a draft is rejected."""

REJECTIONS: Final[tuple[Rejection, ...]] = get_args(Rejection)

_DECISIONS: Final[tuple[Decision, ...]] = get_args(Decision)
_ASKED: Final = ("kind", "prompt", "claim", "statement", "value", "before", "after", "by")
_PROVED_BY: Final = ("proofs", "items")
_PLACE: Final = re.compile(r"\b(paragraph) \d+")
"""Where something stands changes as soon as a paragraph comes before it."""

_LENGTH: Final = 24
"""So many hexadecimal digits tell one draft of an article from all others."""

MOST: Final = 3
"""So many articles lie beside one: each has to be read before anything is drafted."""

_PACKS: Final = 40
_LIKE: Final = 0.35
"""So many packs are looked into; an article on like matters shares this part of the shorter's words."""

_NEEDED: Final = ("id", "role", "text")


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of one draft of a `type`; of one that was accepted the id of its question in the pack."""

    was: Decision
    type: str
    why: str = ""
    question: str = ""


def key_of(type_: str, question: Json) -> str:
    """Return by what a draft is known again: its type, what it asks, and the words that prove it.

    Neither the paragraph, which changes with those before it, nor who else is offered counts.
    """
    asked = {name: _PLACE.sub(r"\1", str(question[name])) for name in _ASKED if name in question}
    proved = {name: question.get(name) for name in _PROVED_BY}
    quotes = sorted(str(each["quote"]) for _, each in walk.citations(proved))
    told = json.dumps([type_, asked, quotes], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:_LENGTH]


def decided(document: Json, source: str) -> dict[str, Decided]:
    """Return what became of the drafts of an article, by key.

    One that was accepted counts only as long as its question is in the pack.
    """
    there = {str(asked["id"]) for _, asked in walk.questions(document)}
    found: dict[str, Decided] = {}
    for key, told in noted(document, source).items():
        each = _read_decided(told)
        if each is not None and (each.was == "rejected" or each.question in there):
            found[key] = each
    return found


def reject(document: Json, source: str, key: str, type_: str, why: Rejection) -> Step:
    """Return the step that notes a draft of an article as rejected."""
    sketch = Sketch(document)
    note(sketch, source, key, {"was": "rejected", "type": type_, "why": why})
    return sketch.step("reject-draft", key)


def rejections(document: Json, source: str) -> dict[str, int]:
    """Return how many drafts of an article were rejected, by type, the commonest first."""
    found = Counter(each.type for each in decided(document, source).values() if each.was == "rejected")
    return dict(found.most_common())


def forget_rejections(document: Json, source: str) -> Step:
    """Return the step after which the drafts of an article that were rejected may be proposed again."""
    sketch = Sketch(document)
    for key, each in decided(document, source).items():
        if each.was == "rejected":
            sketch.drop(joined("", DRAFT_FIELD, source, key))
    return sketch.step("forget-rejections", source)


def noted(document: Json, source: str) -> dict[str, Any]:
    """Return what is noted of an article's drafts, by key; nothing where somebody else has written there."""
    of_article = document.get(DRAFT_FIELD, {}).get(source)
    return of_article if isinstance(of_article, dict) else {}


def note(sketch: Sketch, source: str, key: str, told: Mapping[str, str]) -> None:
    """Note what became of a draft, as part of a step."""
    sketch.begin_object(joined("", DRAFT_FIELD))
    if not isinstance(sketch.document[DRAFT_FIELD].get(source), dict):
        sketch.put(joined("", DRAFT_FIELD, source), {})
    sketch.put(joined("", DRAFT_FIELD, source, key), dict(told))


@dataclass(frozen=True, slots=True)
class Edited:
    """One draft of a `type` as it was edited, with the speakers that its question names.

    All is plain JSON; what the `draft` was before is for those to read who made it.
    """

    type: str
    question: Mapping[str, Any]
    voices: Sequence[Mapping[str, Any]]
    draft: Mapping[str, Any]


def edited(document: Json, source: str) -> dict[str, Edited]:
    """Return the drafts of an article that were edited and not decided about, by key (see `decided`)."""
    found = {}
    for key, told in noted(document, source).items():
        if not isinstance(told, dict) or told.get("was") != "edited":
            continue
        as_edited = _read_edited(str(told.get("type", "")), told.get("edit"))
        if as_edited is not None:
            found[key] = as_edited
    return found


def is_noted(document: Json, source: str, key: str) -> bool:
    """Tell whether anything is kept of a draft of an article."""
    return key in noted(document, source)


def keep_edit(document: Json, source: str, key: str, as_edited: Edited) -> Step:
    """Return the step that keeps a draft as it was edited."""
    sketch = Sketch(document)
    told = {"question": as_edited.question, "voices": as_edited.voices, "draft": as_edited.draft}
    # As one text: what walks through a document would take it for a question of the pack.
    edit = json.dumps(told, ensure_ascii=False, sort_keys=True)
    note(sketch, source, key, {"was": "edited", "type": as_edited.type, "edit": edit})
    return sketch.step("edit-draft", key)


def forget_edit(document: Json, source: str, key: str) -> Step:
    """Return the step after which a draft is as it was before it was edited; without edits, if it was not."""
    sketch = Sketch(document)
    if key in edited(document, source):
        sketch.drop(joined("", DRAFT_FIELD, source, key))
    return sketch.step("edit-draft", key)


def heard(document: Json, source: str) -> dict[str, Any]:
    """Return what was corrected in an article; empty where nothing was, or somebody else wrote into it."""
    kept = document.get(SAID_FIELD, {}).get(source)
    return kept if isinstance(kept, dict) else {}


def correct_sayings(document: Json, source: str, corrections: Mapping[str, Any]) -> Step:
    """Return the step that keeps corrections of an article in place of those before; empty ones are none."""
    sketch, at = Sketch(document), joined("", SAID_FIELD, source)
    if not corrections:
        if heard(document, source):
            sketch.drop(at)
    else:
        sketch.begin_object(joined("", SAID_FIELD))
        sketch.put(at, dict(corrections))
    return sketch.step("correct-saying", source)


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


def _read_decided(told: Json) -> Decided | None:
    """Return what a file tells; None where somebody else has written into it."""
    if not isinstance(told, dict):
        return None
    was = next((each for each in _DECISIONS if each == told.get("was")), None)
    words = (str(told.get(name, "")) for name in ("type", "why", "question"))
    return None if was is None else Decided(was, *words)


def _read_edited(type_: str, edit: Json) -> Edited | None:
    """Return what a file tells; None where somebody else has written into it."""
    try:
        told = json.loads(edit)
        question, voices, draft = (told[name] for name in ("question", "voices", "draft"))
    except (TypeError, ValueError, KeyError, RecursionError):
        return None
    sound = isinstance(question, dict) and isinstance(voices, list) and isinstance(draft, dict)
    return Edited(type_, question, voices, draft) if sound else None


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
