"""Questions copied to the clipboard, pasted from it, and copied into another pack in work. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.clip_import import SHORT, read_clip
from quizapp.authoring.errors import AuthoringError, OperationError
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
from quizapp.ui.messages import editor as editor_text

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

    def __init__(self, hold: EditorContext, many: QuestionSelection) -> None:
        self._hold, self._many = hold, many
        self._pasting: object = None

    def copy(self, then: Callable[[str], None]) -> None:
        """Hand the text that goes on the clipboard to `then`, and tell it."""
        hold, ids, bench = self._hold, self._many.subject, self._hold.model()
        if bench is None or not ids:
            hold.refuse(hold.translate("banks.nothing_to_copy"))
            return
        document, pictures, chance = bench.document, hold.pictures(), hold.chance

        def done(questions: str) -> None:
            then(questions)
            hold.tell(hold.translate("banks.copied", n=len(ids)))

        hold.background.read_latest(
            "editor-copy",
            lambda _: serialize_clip(build_clip(document, ids, pictures, chance)),
            done,
            self._failed,
        )

    def paste(self, words: str) -> None:
        """Put the questions of a text, whatever it is, after the one that is shown."""
        hold, folder = self._hold, self._hold.folder()
        if folder is None:
            return
        chance, mine = hold.chance, object()
        self._pasting, read = mine, list[QuestionClip | None]()

        def save() -> None:
            # It may have been read between stopping it and its being stopped.
            clip = read[-1] if self.stop(mine) else None
            if clip is not None:
                hold.background.write(
                    lambda _: save_clip_pictures(folder, clip, chance),
                    lambda saved: self._lay_down(folder, saved),
                    self._failed,
                )

        def failed(error: Exception) -> None:
            if self.stop(mine):
                self._failed(error)

        if len(words) > SHORT:
            hold.tell(hold.translate("banks.pasting"))
        hold.background.read_batches(
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
        hold, folder = self._hold, self._hold.folder()
        if folder is None or not self._many.subject:
            hold.refuse(hold.translate("banks.nothing_to_copy"))
            return

        def done(found: tuple[OtherPack, ...]) -> None:
            if found:
                then(found)
            else:
                hold.refuse(hold.translate("banks.no_other_pack"))

        hold.background.read_latest("editor-packs", lambda _: _others(folder), done, self._failed)

    def to_pack(self, other: OtherPack) -> None:
        """Copy them into another pack in work, where it is a step that can be undone."""
        hold, ids, bench = self._hold, self._many.subject, self._hold.model()
        if bench is None or not ids:
            return
        document, pictures, chance, now = bench.document, hold.pictures(), hold.chance, hold.clock.now()
        hold.background.write(
            lambda _: copy_to_working_copy(
                other.folder, build_clip(document, ids, pictures, chance), now, chance
            ),
            lambda name: hold.tell(hold.translate("banks.carried", n=len(ids), pack=name)),
            self._failed,
        )

    def _lay_down(self, folder: Path, clip: QuestionClip) -> None:
        hold, bench = self._hold, self._hold.model()
        if bench is None or hold.folder() != folder:
            return
        before = set(bench.ids)
        # Before the step, so that whoever looks at the pack finds them.
        hold.add_pictures(clip.pictures)
        if hold.do(lambda it: build_paste_step(clip, it.document, *_where(it), hold.chance)):
            made = [each for each in bench.ids if each not in before]
            self._many.select(made)
            hold.tell(hold.translate("banks.pasted", n=len(made)))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AuthoringError):
            raise error
        self._hold.refuse(editor_text.describe_authoring_error(self._hold.translate, error))


def _others(folder: Path) -> tuple[OtherPack, ...]:
    found = (OtherPack(row.about.name, row.folder) for row in list_working_copies(folder.parent))
    return tuple(each for each in found if each.folder != folder)


def _where(bench: EditorModel) -> tuple[str, int | None]:
    """Return the bank that is pasted into, and before which of its questions; None: at its end."""
    if bench.question is not None:
        at, place = split_parent(bench.place)
        return str(get_value(bench.document, split_parent(at)[0])["id"]), int(place) + 1
    if bench.key.startswith(question_rows.BANK):
        return bench.key.removeprefix(question_rows.BANK), None
    for _, bank in reversed(list(document_traversal.banks(bench.document))):
        return str(bank["id"]), None
    raise OperationError("no-bank", message("editing.no_bank"))
