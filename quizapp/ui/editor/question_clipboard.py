"""Questions copied to the clipboard, pasted from it, and copied into another pack in work. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.clip_import import SHORT, read_clip
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import get_value, split_parent
from quizapp.authoring.operations.question_transfer import (
    QuestionClip,
    build_clip,
    build_paste_step,
    copy_to_working_copy,
    save_clip_pictures,
    serialize_clip,
)
from quizapp.authoring.working_copy_store import list_working_copies
from quizapp.catalogue import message
from quizapp.ui.editor import question_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.ui.editor.bulk_edit import QuestionSelection
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.editor_model import EditorModel


@dataclass(frozen=True, slots=True)
class OtherPack:
    """A pack in work that can be copied into."""

    name: str
    folder: Path


class QuestionClipboard:
    """Carries what is selected, or the question that is shown."""

    def __init__(self, context: EditorContext, many: QuestionSelection) -> None:
        self._context, self._many = context, many
        self._pasting: object = None

    def copy(self, then: Callable[[str], None]) -> None:
        """Hand the text that goes on the clipboard to `then`, and tell it."""
        context, ids, model = self._context, self._many.subject, self._context.model
        if model is None or not ids:
            context.refuse(context.translate("banks.nothing_to_copy"))
            return
        document, pictures, chance = model.document, context.pictures, context.chance

        def done(questions: str) -> None:
            then(questions)
            context.tell(context.translate("banks.copied", n=len(ids)))

        context.background.read_latest(
            "editor-copy",
            lambda _: serialize_clip(build_clip(document, ids, pictures, chance)),
            done,
            self._context.refuse_for,
        )

    def paste(self, words: str) -> None:
        """Put the questions of a text, whatever it is, after the one that is shown."""
        context = self._context
        if context.autosave is None:
            return
        folder, chance, mine = context.folder, context.chance, object()
        self._pasting, read = mine, list[QuestionClip | None]()

        def save() -> None:
            # It may have been read between stopping it and its being stopped.
            clip = read[-1] if self.stop(mine) else None
            if clip is not None:
                context.background.write(
                    lambda _: save_clip_pictures(folder, clip, chance),
                    lambda saved: self._lay_down(folder, saved),
                    self._context.refuse_for,
                )

        def failed(error: Exception) -> None:
            if self.stop(mine):
                self._context.refuse_for(error)

        if len(words) > SHORT:
            context.tell(context.translate("banks.pasting"))
        context.background.read_batches(
            lambda _: read_clip(words, lambda: self._pasting is not mine), read.append, save, failed
        )

    def stop(self, pasting: object = None) -> bool:
        """Paste no more, or not this; returns whether anything was being pasted."""
        was = self._pasting if pasting is None or pasting is self._pasting else None
        if was is not None:
            self._pasting = None
        return was is not None

    def packs(self, then: Callable[[tuple[OtherPack, ...]], None]) -> None:
        """Hand the other packs in work to `then`; where there is none, tell so."""
        context = self._context
        if context.autosave is None or not self._many.subject:
            context.refuse(context.translate("banks.nothing_to_copy"))
            return
        folder = context.folder

        def done(found: tuple[OtherPack, ...]) -> None:
            if found:
                then(found)
            else:
                context.refuse(context.translate("banks.no_other_pack"))

        context.background.read_latest(
            "editor-packs", lambda _: _others(folder), done, self._context.refuse_for
        )

    def to_pack(self, other: OtherPack) -> None:
        """Copy them into another pack in work, where it is a step that can be undone."""
        context, ids, model = self._context, self._many.subject, self._context.model
        if model is None or not ids:
            return
        document, pictures, chance, now = (
            model.document,
            context.pictures,
            context.chance,
            context.clock.now(),
        )
        context.background.write(
            lambda _: copy_to_working_copy(
                other.folder, build_clip(document, ids, pictures, chance), now, chance
            ),
            lambda name: context.tell(context.translate("banks.carried", n=len(ids), pack=name)),
            self._context.refuse_for,
        )

    def _lay_down(self, folder: Path, clip: QuestionClip) -> None:
        context, model = self._context, self._context.model
        if model is None or context.folder != folder:
            return
        before = set(model.ids)
        # Before the step, so that whoever looks at the pack finds them.
        context.add_pictures(clip.pictures)
        if context.do(lambda document: build_paste_step(clip, document, *_where(model), context.chance)):
            made = [each for each in model.ids if each not in before]
            self._many.select(made)
            context.tell(context.translate("banks.pasted", n=len(made)))


def _others(folder: Path) -> tuple[OtherPack, ...]:
    found = (OtherPack(row.about.name, row.folder) for row in list_working_copies(folder.parent))
    return tuple(each for each in found if each.folder != folder)


def _where(model: EditorModel) -> tuple[str, int | None]:
    """Return the bank that is pasted into, and before which of its questions; None: at its end."""
    if model.question is not None:
        at, place = split_parent(model.place)
        return str(get_value(model.document, split_parent(at)[0])["id"]), int(place) + 1
    if model.key.startswith(question_rows.BANK):
        return model.key.removeprefix(question_rows.BANK), None
    for _, bank in reversed(list(document_traversal.banks(model.document))):
        return str(bank["id"]), None
    raise OperationError("no-bank", message("editing.no_bank"))
