"""A pack read by others: their comments, who has read it, and the file that goes to and fro. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.authoring.document_traversal import questions
from quizapp.authoring.errors import AuthoringError
from quizapp.authoring.file_import import read_review_in_child
from quizapp.authoring.folder_layout import REVIEWER_FIELD
from quizapp.authoring.json_pointers import get_value, join_pointer
from quizapp.authoring.reviews import (
    MAX_COMMENT_LENGTH,
    MAX_REVIEWER_NAME_LENGTH,
    REVIEW_SUFFIX,
    ReviewComment,
    add_comment,
    build_review_file,
    import_review,
    list_comments,
    mark_as_reviewed,
    set_comment_done,
)
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.editor.pages.pack_page import ACCEPT_KEYS, UNDO_KEYS, PackPage, do_nothing
from quizapp.ui.editor.pages.passage_rows import ParagraphInput, PassageRows
from quizapp.ui.editor.question_rows import describe_row, find_row_key
from quizapp.ui.kit.form import Button, Buttons, Card, Form, Item, TextInput, Words
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.messages import editor as text
from quizapp.ui.messages.editor_keys import UNDO
from quizapp.ui.passages.state import PassageRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.reviews import PackReview
    from quizapp.ui.editor.context import EditorContext


WIDTH, LEAST, MOST = 720, 160, 720
DONE, ADD = "D", "Ctrl+Enter"


class PackReviewPresenter(PackPage):
    """The review of the pack that is open."""

    parts = "quizapp.ui.editor.passage_parts.PASSAGE_PARTS"
    own_keys = frozenset({*UNDO_KEYS, *ACCEPT_KEYS})
    title_id = "review.title"

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self._chosen = 0
        self._wanted: object | None = None
        self._name = self._text = ""
        self._focus, self._moves = "", 0
        self._show()

    def choose(self, place: int) -> None:
        """Go to a comment."""
        if place != self._chosen:
            self._chosen = place
            self._tell("")

    def go(self) -> None:
        """Go to what the chosen comment is about."""
        said = self._comment
        if said is not None:
            self._context.go(self._place(self._context.document, said.question) or "")

    def settle(self) -> None:
        """Mark the chosen comment as done, or as still to be looked at."""
        said = self._comment
        if said is not None:
            self._do(lambda document: set_comment_done(document, said.id, done=not said.done))

    def write(self, field: str, words: str) -> None:
        """Take what is written so far: one's name, or the words."""
        if field == "name":
            self._name = words
        else:
            self._text = words

    def comment(self) -> None:
        """Say what is written of the question that is shown in the editor, or of the pack."""
        asked, day = self._asked(self._context.document), self._day
        by, words, chance = self._name, self._text, self._context.chance
        if self._do(lambda document: add_comment(document, asked, by, words, day, chance)):
            self._text = ""
            self._move("text")
        else:
            self._move("text" if by.strip() else "name")

    def mark_read(self) -> None:
        """Say that whoever's name is written has read all of it."""
        by = self._name
        self._do(lambda document: mark_as_reviewed(document, by, self._day))
        if not by.strip():
            self._move("name")

    def send(self) -> None:
        """Have a file chosen, and write the review there."""
        name = f"{self._context.document['id']}{REVIEW_SUFFIX}"
        kinds = ((self._translate("review.kind"), f"*{REVIEW_SUFFIX}"),)
        path = self._context.routes.ask.save_file(self._translate("review.send"), name, kinds)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(REVIEW_SUFFIX)
        document, pictures = self._context.document, self._context.pictures

        def failed(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            self._tell(
                self._translate("review.not_sent", file=path.name, reason=error.strerror or str(error)),
                failed=True,
                aloud=True,
            )

        self._context.background.write(
            lambda _: write_atomically(path, build_review_file(document, pictures), exported=True),
            lambda _: self._tell(self._translate("review.sent", file=path.name)),
            failed,
        )

    def take(self) -> None:
        """Have a review's file chosen, and take in what it says."""
        kinds = ("review.kind", f"*{REVIEW_SUFFIX}"), ("review.every", "*")
        path = self._ask_file("review.take", *kinds)
        if path is not None:
            self._read(path)

    def back(self) -> bool:
        """Stop reading a review; returns whether one was being read."""
        stopped, self._wanted = self._wanted is not None, None
        if stopped:
            self._tell("")
        return stopped

    def end(self) -> None:
        """Be shown no longer, and read no more."""
        self._wanted = None
        super().end()

    @property
    def _comment(self) -> ReviewComment | None:
        said = list_comments(self._context.document)
        return said[min(self._chosen, len(said) - 1)] if said else None

    @property
    def _day(self) -> date:
        return self._context.clock.day(self._context.clock.now())

    def _asked(self, document: Json) -> str:
        """Return the id of the question that is shown in the editor; '' for none."""
        at = self._context.place
        return str(get_value(document, at)["id"]) if "/questions/" in at else ""

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
        return describe_row(
            document, find_row_key(document, join_pointer(at, "prompt")), self._context.translate
        )

    def _row(self, document: Json, each: ReviewComment) -> PassageRow:
        where, translate = self._where(document, each.question), self._context.translate
        told = text.format_comment(
            translate,
            escape_hidden(each.by),
            escape_hidden(each.written),
            escape_hidden(each.text),
            done=each.done,
        )
        return PassageRow(
            where, told, each.done, headline=False, name=translate("review.row_name", where=where, told=told)
        )

    def _read(self, path: Path) -> None:
        wanted = self._wanted = object()
        came: list[PackReview] = []

        def progress(review: PackReview | None) -> None:
            if review is not None:
                came.append(review)

        def done() -> None:
            if self._wanted is wanted:
                self._wanted = None
                self._taken(came[-1])

        def failed(error: Exception) -> None:
            if self._wanted is wanted:
                self._wanted = None
                self._not_taken(error)

        steps = read_review_in_child(path, lambda: self._wanted is not wanted)
        self._tell(self._translate("review.reading", name=escape_hidden(path.name)))
        self._context.background.read_batches(lambda _: steps, progress, done, failed)

    def _taken(self, review: PackReview) -> None:
        before = len(list_comments(self._context.document))
        if self._do(lambda document: import_review(document, review)):
            count = len(list_comments(self._context.document)) - before
            self._tell(self._translate("review.taken", n=count), aloud=True)

    def _not_taken(self, error: Exception) -> None:
        if not isinstance(error, AuthoringError):
            raise error
        self._tell(self._translate(error.message), failed=True, aloud=True)

    def _move(self, field: str) -> None:
        """Put the keyboard into a field."""
        self._focus = field
        self._moves += 1
        self._show()

    def _show(self) -> None:
        """Show the comments, and what one says oneself."""
        tr, document = self._translate, self._context.document
        said = list_comments(document)
        self._chosen = max(0, min(self._chosen, len(said) - 1))
        undo = Button(tr("review.undo"), self.undo, UNDO)
        self.show(
            Form(
                TopBarState(self.title),
                tuple(self._list_comments(document, said)),
                self.leave,
                second=tuple(self._list_own(document)),
                bar=(undo, Button(tr("review.back"), self.leave, "Esc")),
                hints=(KeyHint("↑"), KeyHint("↓"), tr("review.to")) if said else (),
                width=WIDTH,
                focus=self._focus or ("comments" if said else "name"),
                stage=str(self._moves),
                enter=do_nothing,
                keys={
                    DONE: self.settle,
                    **dict.fromkeys(ACCEPT_KEYS, self.comment),
                    **self.undo_keys,
                },
            )
        )

    def _list_comments(self, document: Json, said: Sequence[ReviewComment]) -> Iterator[Item]:
        tr = self._translate
        if not said:
            none = Words(tr("review.none"), "strong", below=2)
            yield Card((none, Words(tr("review.none_why"), tone="textMuted", below=0)), 16)
            return
        open_ = sum(not each.done for each in said)
        settle = "review.again" if said[self._chosen].done else "review.done"
        yield Words(tr("review.comments"), "heading", below=2)
        yield Words(tr("review.left", n=open_), tone="textMuted", id="left")
        yield PassageRows(
            tr("review.comments"), tuple(self._row(document, each) for each in said), self._chosen,
            self.choose, "body", self.go, id="comments",
        )  # fmt: skip
        go = Button(tr("review.go"), self.go, "Enter", small=True)
        yield Buttons((go, Button(tr(settle), self.settle, DONE, small=True)), 6, below=0)

    def _list_own(self, document: Json) -> Iterator[Item | None]:
        tr = self._translate
        yield self._build_message(12)
        yield Words(tr("review.yours"), "heading")
        asked = self._where(document, self._asked(document))
        yield Words(tr("review.about", name=asked), tone="textMuted")
        yield Words(tr("review.name"), "label", below=2)
        yield TextInput(
            tr("review.name"), self._name, partial(self.write, "name"), "", MAX_REVIEWER_NAME_LENGTH,
            LEAST, MOST, id="name",
        )  # fmt: skip
        yield Words(tr("review.words"), "label", below=2)
        words = tr("review.words")
        yield ParagraphInput(words, self._text, partial(self.write, "text"), MAX_COMMENT_LENGTH, id="text")
        add = Button(tr("review.add"), self.comment, ADD, small=True)
        yield Buttons((add, Button(tr("review.read"), self.mark_read, small=True)), below=16)
        readers = [
            tr("review.reader", name=escape_hidden(name), day=text.format_comment_day(tr, day))
            for name, day in document.get(REVIEWER_FIELD, {}).items()
        ]
        yield Words(tr("review.readers"), "heading", below=4)
        yield Words("\n".join(readers) or tr("review.nobody"), id="readers", below=16)
        yield Words(tr("review.files"), "heading", below=4)
        send = Button(tr("review.send"), self.send, small=True)
        yield Buttons((send, Button(tr("review.take"), self.take, small=True)), below=4)
        yield Words(tr("review.send_why"), "meta", "textMuted")
