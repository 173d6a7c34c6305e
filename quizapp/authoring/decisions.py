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

from quizapp.authoring import document_traversal
from quizapp.authoring import folder_layout as layout
from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.json_pointers import join_pointer
from quizapp.pack.checks.warnings.english_lexicon import collect_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json

    RelatedArticle = tuple[Mapping[str, Any], Mapping[str, Any]]
    """An article, and what was corrected of who says what in it."""

SuggestionOutcome = Literal["accepted", "rejected"]
RejectionReason = Literal["wrong", "unclear", "two-answers", "too-easy", "not-useful"]
"""Why a draft is rejected."""

REJECTION_REASONS: Final[tuple[RejectionReason, ...]] = get_args(RejectionReason)

_DECISIONS: Final[tuple[SuggestionOutcome, ...]] = get_args(SuggestionOutcome)
_ASKED: Final = ("kind", "prompt", "claim", "statement", "value", "before", "after", "by")
_PROVED_BY: Final = ("evidence", "items")
_PLACE: Final = re.compile(r"\b(paragraph) \d+")
"""Where something stands changes as soon as a paragraph comes before it."""

_LENGTH: Final = 24
"""So many hexadecimal digits tell one draft of an article from all others."""

MAX_RELATED_ARTICLES: Final = 3
"""So many articles lie beside one: each has to be read before anything is drafted."""

_PACKS: Final = 40
_LIKE: Final = 0.35
"""So many packs are looked into; an article on like matters shares this part of the shorter's words."""

_NEEDED: Final = ("id", "role", "text")


@dataclass(frozen=True, slots=True)
class SuggestionDecision:
    """What became of one draft of a `type`; of one that was accepted the id of its question in the pack."""

    was: SuggestionOutcome
    type: str
    why: str = ""
    question: str = ""


def compute_suggestion_key(type_: str, question: Json) -> str:
    """Return by what a draft is known again: its type, what it asks, and the words that prove it.

    Neither the paragraph, which changes with those before it, nor who else is offered counts.
    """
    asked = {name: _PLACE.sub(r"\1", str(question[name])) for name in _ASKED if name in question}
    proved = {name: question.get(name) for name in _PROVED_BY}
    quotes = sorted(str(each["quote"]) for _, each in document_traversal.citations(proved))
    told = json.dumps([type_, asked, quotes], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:_LENGTH]


def read_suggestion_decisions(document: Json, source: str) -> dict[str, SuggestionDecision]:
    """Return what became of the drafts of an article, by key.

    One that was accepted counts only as long as its question is in the pack.
    """
    there = {str(asked["id"]) for _, asked in document_traversal.questions(document)}
    found: dict[str, SuggestionDecision] = {}
    for key, told in read_decision_records(document, source).items():
        each = _read_decided(told)
        if each is not None and (each.was == "rejected" or each.question in there):
            found[key] = each
    return found


def reject_suggestion(document: Json, source: str, key: str, type_: str, why: RejectionReason) -> Step:
    """Return the step that notes a draft of an article as rejected."""
    sketch = Transaction(document)
    write_decision_record(sketch, source, key, {"was": "rejected", "type": type_, "why": why})
    return sketch.step("reject-draft", key)


def count_rejections(document: Json, source: str) -> dict[str, int]:
    """Return how many drafts of an article were rejected, by type, the commonest first."""
    found = Counter(
        each.type for each in read_suggestion_decisions(document, source).values() if each.was == "rejected"
    )
    return dict(found.most_common())


def forget_rejections(document: Json, source: str) -> Step:
    """Return the step after which the drafts of an article that were rejected may be proposed again."""
    sketch = Transaction(document)
    for key, each in read_suggestion_decisions(document, source).items():
        if each.was == "rejected":
            sketch.drop(join_pointer("", layout.SUGGESTION_FIELD, source, key))
    return sketch.step("forget-rejections", source)


def read_decision_records(document: Json, source: str) -> dict[str, Any]:
    """Return what is noted of an article's drafts, by key; nothing where somebody else has written there."""
    of_article = document.get(layout.SUGGESTION_FIELD, {}).get(source)
    return of_article if isinstance(of_article, dict) else {}


def write_decision_record(sketch: Transaction, source: str, key: str, told: Mapping[str, str]) -> None:
    """Note what became of a draft, as part of a step."""
    sketch.begin_object(join_pointer("", layout.SUGGESTION_FIELD))
    if not isinstance(sketch.document[layout.SUGGESTION_FIELD].get(source), dict):
        sketch.put(join_pointer("", layout.SUGGESTION_FIELD, source), {})
    sketch.put(join_pointer("", layout.SUGGESTION_FIELD, source, key), dict(told))


@dataclass(frozen=True, slots=True)
class EditedSuggestion:
    """One draft of a `type` as it was edited, with the speakers that its question names.

    All is plain JSON; what the `draft` was before is for those to read who made it.
    """

    type: str
    question: Mapping[str, Any]
    speakers: Sequence[Mapping[str, Any]]
    draft: Mapping[str, Any]


def read_edited_suggestions(document: Json, source: str) -> dict[str, EditedSuggestion]:
    """Return the drafts of an article that were edited and not decided about, by key (see
    `read_suggestion_decisions`).
    """
    found = {}
    for key, told in read_decision_records(document, source).items():
        if not isinstance(told, dict) or told.get("was") != "edited":
            continue
        as_edited = _read_edited(str(told.get("type", "")), told.get("edit"))
        if as_edited is not None:
            found[key] = as_edited
    return found


def save_suggestion_edit(document: Json, source: str, key: str, as_edited: EditedSuggestion) -> Step:
    """Return the step that keeps a draft as it was edited."""
    sketch = Transaction(document)
    told = {"question": as_edited.question, "speakers": as_edited.speakers, "draft": as_edited.draft}
    # As one text: what walks through a document would take it for a question of the pack.
    edit = json.dumps(told, ensure_ascii=False, sort_keys=True)
    write_decision_record(sketch, source, key, {"was": "edited", "type": as_edited.type, "edit": edit})
    return sketch.step("edit-draft", key)


def discard_suggestion_edit(document: Json, source: str, key: str) -> Step:
    """Return the step after which a draft is as it was before it was edited; without edits, if it was not."""
    sketch = Transaction(document)
    if key in read_edited_suggestions(document, source):
        sketch.drop(join_pointer("", layout.SUGGESTION_FIELD, source, key))
    return sketch.step("edit-draft", key)


def read_attribution_corrections(document: Json, source: str) -> dict[str, Any]:
    """Return what was corrected in an article; empty where nothing was, or somebody else wrote into it."""
    kept = document.get(layout.ATTRIBUTION_FIELD, {}).get(source)
    return kept if isinstance(kept, dict) else {}


def save_attribution_corrections(document: Json, source: str, corrections: Mapping[str, Any]) -> Step:
    """Return the step that keeps corrections of an article in place of those before; empty ones are none."""
    sketch, at = Transaction(document), join_pointer("", layout.ATTRIBUTION_FIELD, source)
    if not corrections:
        if read_attribution_corrections(document, source):
            sketch.drop(at)
    else:
        sketch.begin_object(join_pointer("", layout.ATTRIBUTION_FIELD))
        sketch.put(at, dict(corrections))
    return sketch.step("correct-saying", source)


def find_related_articles(
    document: Json, source: Mapping[str, Any], folder: Path | None = None
) -> tuple[RelatedArticle, ...]:
    """Return the other articles of a pack, then those of packs beside its folder that are likest to this one.

    The same text is no other article. None are those that somebody else has written into.
    """
    own = [each for each in _articles(document) if each[0]["id"] != source["id"]]
    others = (
        _likest(source, _elsewhere(folder)) if folder is not None and len(own) < MAX_RELATED_ARTICLES else []
    )
    texts, found = {_text(source)}, []
    for each in (*own, *others):
        if _text(each[0]) not in texts:
            texts.add(_text(each[0]))
            found.append(each)
    return tuple(found[:MAX_RELATED_ARTICLES])


def _read_decided(told: Json) -> SuggestionDecision | None:
    """Return what a file tells; None where somebody else has written into it."""
    if not isinstance(told, dict):
        return None
    was = next((each for each in _DECISIONS if each == told.get("was")), None)
    words = (str(told.get(name, "")) for name in ("type", "why", "question"))
    return None if was is None else SuggestionDecision(was, *words)


def _read_edited(type_: str, edit: Json) -> EditedSuggestion | None:
    """Return what a file tells; None where somebody else has written into it."""
    try:
        told = json.loads(edit)
        question, speakers, draft = (told[name] for name in ("question", "speakers", "draft"))
    except (TypeError, ValueError, KeyError, RecursionError):
        return None
    sound = isinstance(question, dict) and isinstance(speakers, list) and isinstance(draft, dict)
    return EditedSuggestion(type_, question, speakers, draft) if sound else None


def _articles(document: Json) -> Iterator[RelatedArticle]:
    for article in document.get("sources", []):
        if _is_whole(article):
            yield article, read_attribution_corrections(document, article["id"])


def _is_whole(article: Json) -> bool:
    """Tell whether an article has what it is read by."""
    if not isinstance(article, dict) or not isinstance(article.get("id"), str):
        return False
    passages = article.get("passages")
    return isinstance(passages, list) and all(
        isinstance(each, dict) and all(isinstance(each.get(name), str) for name in _NEEDED)
        for each in passages
    )


def _elsewhere(folder: Path) -> Iterator[RelatedArticle]:
    """Yield the articles of other packs in work, as they were saved last."""
    for other in [each for each in layout.list_folders(folder.parent) if each != folder][:_PACKS]:
        sources = (layout.read_json_object(other / layout.PACK_FILE_NAME) or {}).get("sources")
        said = layout.read_json_object(other / layout.PRIVATE_FIELDS[layout.ATTRIBUTION_FIELD]) or {}
        yield from _articles(
            {"sources": sources if isinstance(sources, list) else [], layout.ATTRIBUTION_FIELD: said}
        )


def _likest(source: Mapping[str, Any], others: Iterable[RelatedArticle]) -> list[RelatedArticle]:
    here = collect_stems(_text(source))
    found = []
    for each in others:
        there = collect_stems(_text(each[0]))
        found.append((len(here & there) / max(1, min(len(here), len(there))), each))
    found.sort(key=lambda each: -each[0])
    return [each for like, each in found if like >= _LIKE]


def _text(article: Mapping[str, Any]) -> str:
    return "\n".join(str(each["text"]) for each in article["passages"])
