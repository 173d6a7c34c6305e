"""Proposals that were edited: kept with the pack, and taken up again as they were left. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.drafts import DRAFT_TYPES, Draft, Drafts, Why
from quizapp.editing import walk
from quizapp.editing.decisions import Edited, edited, forget_edit, is_noted, keep_edit
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import get
from quizapp.editing.steps import Sketch
from quizapp.ui.editor.proposals.editing import desk_of
from quizapp.ui.editor.proposals.lot import offer
from quizapp.ui.editor.proposals.scratch import AT, scratch_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.editing.undo import Desk
    from quizapp.ui.editor.proposals.lot import Lot


def keeping(document: Json, lot: Lot, key: str) -> Step:
    """Return the step that keeps a proposal as it was edited, or no longer keeps one that is not."""
    desk = lot.desks.get(key)
    if desk is None:
        return forget_edit(document, lot.source, key)
    lot.kept.add(key)
    scratch, draft = desk.document, lot.drafts[key]
    told = _plain(draft, lot.came_with[key])
    return keep_edit(
        document, lot.source, key, Edited(draft.type, get(scratch, AT), scratch.get("voices", []), told)
    )


def take_up(lot: Lot, document: Json) -> None:
    """Take up what was edited of an article as the pack has it, also what is not proposed this time."""
    for key in [each for each in lot.desks if each in lot.kept]:
        if not is_noted(document, lot.source, key):
            del lot.desks[key]
    for key, each in edited(document, lot.source).items():
        if key not in lot.drafts and not lot.of_words:
            made = _made(each.draft, document, lot.source)
            if made is not None:
                lot.drafts[key], lot.came_with[key] = made.drafts[0], made
        desk = lot.desks.get(key)
        if key in lot.drafts and (desk is None or get(desk.document, AT) != each.question):
            _lay_out(lot, key, each, document)


def _lay_out(lot: Lot, key: str, each: Edited, document: Json) -> None:
    """Lay a proposal on a desk, and edit it there in one step; not where its words are gone."""
    try:
        desk: Desk = desk_of(scratch_of(document, offer(lot.came_with[key], lot.drafts[key])))
    except NotDoneError:
        return
    sketch = Sketch(desk.document)
    sketch.put(AT, each.question)
    sketch.put("/voices", each.voices)
    desk.do(sketch.step("set-field"))
    lot.desks[key] = desk
    lot.kept.add(key)


def _plain(draft: Draft, around: Drafts) -> dict[str, Any]:
    """Return a draft, with what it came with but for the article, as plain JSON."""
    return {
        "id": draft.id,
        "type": draft.type,
        "question": dict(draft.question),
        "confidence": draft.confidence,
        "why": [[each.code, dict(each.words)] for each in draft.why],
        "spans": [list(each) for each in draft.spans],
        "confirm": draft.confirm,
        "voices": [dict(each) for each in around.voices],
        "disputed": list(around.disputed),
        "backend": around.backend,
        "language": around.language,
    }


def _made(plain: Mapping[str, Any], document: Json, source: str) -> Drafts | None:
    """Return a draft with what it came with; None where somebody else has written into the file."""
    type_ = next((each for each in DRAFT_TYPES if each == plain.get("type")), None)
    if type_ is None:
        return None
    try:
        draft = Draft(
            str(plain["id"]),
            type_,
            dict(plain["question"]),
            float(plain["confidence"]),
            tuple(Why(str(code), dict(words)) for code, words in plain["why"]),
            tuple((int(start), int(end)) for start, end in plain["spans"]),
            confirm=bool(plain["confirm"]),
        )
        voices, disputed = tuple(plain["voices"]), tuple(map(str, plain["disputed"]))
        _, article = walk.source(document, source)
        return Drafts(article, voices, (draft,), {}, disputed, plain["backend"], str(plain["language"]))
    except (KeyError, TypeError, ValueError):
        return None
