"""Drafts that a person edited and has not decided about yet: kept with the pack in work, never handed out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizapp.editing.decided import note, noted
from quizapp.editing.places import DRAFT_FIELD
from quizapp.editing.pointers import joined
from quizapp.editing.steps import Sketch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step


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
        as_edited = _read(str(told.get("type", "")), told.get("edit"))
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


def _read(type_: str, edit: Json) -> Edited | None:
    """Return what a file tells; None where somebody else has written into it."""
    try:
        told = json.loads(edit)
        question, voices, draft = (told[name] for name in ("question", "voices", "draft"))
    except (TypeError, ValueError, KeyError, RecursionError):
        return None
    sound = isinstance(question, dict) and isinstance(voices, list) and isinstance(draft, dict)
    return Edited(type_, question, voices, draft) if sound else None
