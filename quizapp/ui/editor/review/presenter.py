"""A pack read by others: their comments, who has read it, and the file that goes to and fro. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.editing.errors import EditingError, NotDoneError
from quizapp.editing.places import READ_FIELD
from quizapp.editing.pointers import get, joined
from quizapp.editing.reviewing import (
    ENDING,
    Comment,
    comment,
    comments_of,
    mark_read,
    read_review,
    review_bytes,
    settle,
    take_review,
)
from quizapp.editing.walk import questions
from quizapp.pack.saving import write_whole
from quizapp.pack.text import visible
from quizapp.ui.editor.listing import key_of, name_of
from quizapp.ui.editor.review.state import ReviewState
from quizapp.ui.editor.standing import Standing
from quizapp.ui.opened.state import Piece
from quizapp.ui.text import review as text

if TYPE_CHECKING:
    from datetime import date

    from quizapp.editing.pointers import Json
    from quizapp.editing.reviewing import Review
    from quizapp.editing.steps import Step
    from quizapp.ui.editor.standing import Reach


class Reviewing(Standing):
    """The review of the pack that is open."""

    def __init__(self, reach: Reach) -> None:
        super().__init__()
        self._reach, self._translate = reach, reach.translate
        self.title = self._translate("review.title")
        self._chosen = 0
        self._told, self._failed = "", False

    @property
    def state(self) -> ReviewState:
        """What is shown."""
        document, translate = self._reach.document(), self._reach.translate
        said = comments_of(document)
        self._chosen = max(0, min(self._chosen, len(said) - 1))
        open_ = sum(not each.done for each in said)
        asked = self._asked(document)
        return ReviewState(
            rows=tuple(self._row(document, each) for each in said),
            chosen=self._chosen,
            is_done=bool(said) and said[self._chosen].done,
            left=translate("review.left", n=open_) if said else "",
            about=translate("review.about", name=self._where(document, asked)),
            readers=tuple(
                translate("review.reader", name=visible(name), day=text.day(translate, day))
                for name, day in document.get(READ_FIELD, {}).items()
            ),
            told=self._told,
            failed=self._failed,
        )

    def choose(self, place: int) -> None:
        """Go to a comment."""
        if place != self._chosen:
            self._chosen = place
            self._say("")

    def go(self) -> None:
        """Go to what the chosen comment is about."""
        said = self._comment
        if said is not None:
            self._reach.go(self._place(self._reach.document(), said.question) or "")

    def settle(self) -> None:
        """Mark the chosen comment as done, or as still to be looked at."""
        said = self._comment
        if said is not None:
            self._do(lambda document: settle(document, said.id, done=not said.done))

    def comment(self, by: str, words: str) -> bool:
        """Say something of the question that is shown in the editor, or of the pack; tell whether it was."""
        asked, day = self._asked(self._reach.document()), self._day
        return self._do(lambda document: comment(document, asked, by, words, day, self._reach.chance))

    def mark_read(self, by: str) -> None:
        """Say that somebody has read all of it."""
        self._do(lambda document: mark_read(document, by, self._day))

    def send(self) -> None:
        """Have a file chosen, and write the review there."""
        name = f"{self._reach.document()['id']}{ENDING}"
        kinds = ((self._translate("review.kind"), f"*{ENDING}"),)
        path = self._reach.ways.ask.save_file(self._translate("review.send"), name, kinds)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(ENDING)
        document, pictures = self._reach.document(), self._reach.pictures()

        def failed(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            self._say(
                self._reach.translate("review.not_sent", file=path.name, reason=error.strerror or str(error)),
                failed=True,
            )

        self._reach.background.write(
            lambda _: write_whole(path, review_bytes(document, pictures)),
            lambda _: self._say(self._reach.translate("review.sent", file=path.name)),
            failed,
        )

    def take(self) -> None:
        """Have a review's file chosen, and take in what it says."""
        ways = self._reach.ways
        kinds = ((self._translate("review.kind"), f"*{ENDING}"), (self._translate("review.every"), "*"))
        path = ways.ask.open_file(self._translate("review.take"), ways.folder(), kinds)
        if path is not None:
            self._reach.background.read(lambda _: read_review(path), self._taken, self._not_taken)

    def undo(self) -> None:
        """Take the last step back."""
        self._reach.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._reach.redo()

    @property
    def _comment(self) -> Comment | None:
        said = comments_of(self._reach.document())
        return said[min(self._chosen, len(said) - 1)] if said else None

    @property
    def _day(self) -> date:
        return self._reach.clock.day(self._reach.clock.now())

    def _asked(self, document: Json) -> str:
        """Return the id of the question that is shown in the editor; '' for none."""
        at = self._reach.place()
        return str(get(document, at)["id"]) if "/questions/" in at else ""

    def _place(self, document: Json, question: str) -> str | None:
        return (
            "" if not question else next((at for at, it in questions(document) if it["id"] == question), None)
        )

    def _where(self, document: Json, question: str) -> str:
        at = self._place(document, question)
        if at is None:
            return self._translate("review.gone")
        if not at:
            return self._translate("review.of_pack")
        return name_of(document, key_of(document, joined(at, "prompt")), self._reach.translate)

    def _row(self, document: Json, each: Comment) -> Piece:
        where, translate = self._where(document, each.question), self._reach.translate
        told = text.said(
            translate, visible(each.by), visible(each.written), visible(each.text), done=each.done
        )
        return Piece(
            where, told, each.done, headline=False, name=translate("review.row_name", where=where, told=told)
        )

    def _taken(self, review: Review) -> None:
        before = len(comments_of(self._reach.document()))
        if self._do(lambda document: take_review(document, review)):
            count = len(comments_of(self._reach.document())) - before
            self._say(self._reach.translate("review.taken", n=count))
            self._reach.announce(self._told)

    def _not_taken(self, error: Exception) -> None:
        if not isinstance(error, EditingError):
            raise error
        self._say(self._reach.translate(error.message), failed=True)

    def _do(self, make: Callable[[Json], Step]) -> bool:
        try:
            step = make(self._reach.document())
        except NotDoneError as error:
            self._say(self._reach.translate(error.message), failed=True)
            return False
        why = self._reach.do(lambda _: step)
        self._say(why, failed=bool(why))
        return not why

    def _say(self, words: str, *, failed: bool = False) -> None:
        self._told, self._failed = words, failed
        if failed:
            self._reach.announce(words)
        self._changed()
