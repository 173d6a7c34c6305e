"""What all pages over the editor have in common, and those that are about one article at a time. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from quizapp.article.file_type import FILE_PATTERNS
from quizapp.authoring import document_traversal
from quizapp.ui.editor.article_states import find_front_article
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.editor.problem_lines import build_check_line
from quizapp.ui.editor.question_rows import describe_row, find_row_key
from quizapp.ui.kit.form import IconWords, Note
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages.editor_keys import REDO, REDO_ALTERNATIVE, UNDO

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.drafting.passage_offsets import PassageRange
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.state import CheckLine

At = TypeVar("At")
"""What tells which part of an article something was done about."""

ACCEPT_KEYS: Final = ("Ctrl+Return", "Ctrl+Enter")
"""How Qt calls the key that takes or keeps something, by the letters and by the digits."""

MOST_PROBLEMS: Final = 20
"""So many things are listed; who mends them looks again."""

UNDO_KEYS: Final = (UNDO, REDO, REDO_ALTERNATIVE)


class PackPage(EditorPage):
    """A page about the pack that is open; `title` is the id of its name.

    `_message` is what was done here last, or why something was not done (`_failed`).
    """

    title_id = ""

    def __init__(self, context: EditorContext) -> None:
        super().__init__()
        self._context, self._translate = context, context.translate
        self.title = self._translate(self.title_id)
        self._message, self._failed = "", False

    def leave(self) -> None:
        """Do what Esc does: close something inside of the page, else the page."""
        if not self.back():
            self._context.leave_page()

    def undo(self) -> None:
        """Take the last step back."""
        self._context.undo()
        self._show()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._context.redo()
        self._show()

    @property
    def undo_keys(self) -> dict[str, Callable[[], object]]:
        """What the keys of undoing do."""
        return {UNDO: self.undo, REDO: self.redo, REDO_ALTERNATIVE: self.redo}

    def _show(self) -> None:
        """Show how it is now."""
        raise NotImplementedError

    def _tell(self, sentence: str, *, failed: bool = False, aloud: bool = False) -> None:
        """Show what was done or, `failed`, why not; say it as well where it is `aloud`."""
        self._message, self._failed = sentence, failed
        if aloud and sentence:
            self._context.announce(sentence)
        self._show()

    def _do(self, make: Callable[[Json], Step]) -> bool:
        """Do a step; show why it cannot be done, which is said already. Returns whether it was done."""
        done = self._context.do(make)
        self._tell("" if done else self._context.message, failed=not done)
        return done

    def _describe_problem(self, problem: Problem) -> CheckLine:
        """Return a problem as a line, with where it is."""
        context, document = self._context, self._context.document
        where = describe_row(document, find_row_key(document, problem.pointer), self._translate)
        return build_check_line(document, problem, context.chance, self._translate, where)

    def _build_message(self, below: int = 8) -> IconWords | None:
        """Return what was done last as a line of the page; None where nothing was."""
        if not self._message:
            return None
        tone = "wrong" if self._failed else "text"
        line = IconLineState("wrong" if self._failed else "info", self._message, tone=tone)
        return IconWords(line, reads=True, id="told", below=below)

    def _build_note(self, below: int = 8) -> Note | None:
        """Return it as a note, which is spoken when it appears; None where nothing was done."""
        if not self._message:
            return None
        if self._failed:
            return Note(self._message, id="failed", below=below)
        return Note(self._message, "info", "neutral", id="told", below=below)

    def _show_folder_of(self, file: Path | None) -> None:
        """Show where a file is that was written."""
        folder = None if file is None else file if file.is_dir() else file.parent
        if folder is not None and not self._context.routes.show_folder(folder):
            self._tell(f"{self._message} {self._translate('print_page.not_shown')}".strip(), failed=True)

    def _ask_file(self, title: str, *kinds: tuple[str, str]) -> Path | None:
        """Have a file chosen that is opened, where files were put last; None: rather none."""
        routes = self._context.routes
        named = [(self._translate(name), patterns) for name, patterns in kinds]
        return routes.ask.open_file(self._translate(title), routes.folder(), named)

    def _ask_article(self) -> Path | None:
        """Have an article's file chosen."""
        kinds = ("open_article.reading.articles", FILE_PATTERNS), ("open_article.reading.every", "*")
        return self._ask_file("open_article.reading.choose", *kinds)


class SingleArticlePage(PackPage, Generic[At]):
    """Begins with the article of some words, else with that of the editor's question, else with the first."""

    def __init__(self, context: EditorContext, words: PassageRange | None) -> None:
        super().__init__(context)
        self._front = self._find_front(words)
        self._done: list[tuple[int, At]] = []
        self._undone: list[tuple[int, At]] = []
        """What was done here, and what of it was taken back: the article's place, and where in it."""

    def turn(self, place: int) -> None:
        """Turn to another article."""
        raise NotImplementedError

    def turn_by(self, step: int) -> None:
        """Turn to the next article, or the one before."""
        count = len(self._context.document.get("sources", []))
        if count > 1:
            self.turn((self._front + step) % count)

    def _tell(self, sentence: str, *, failed: bool = False, aloud: bool = True) -> None:
        super()._tell(sentence, failed=failed, aloud=aloud)

    def _refuse(self, sentence: str) -> None:
        """Show and say why something was not done."""
        self._tell(sentence, failed=True)

    def _do_at(self, at: At, make: Callable[[Json], Step]) -> bool:
        """Do a step, to be taken back here; show why it cannot be done. Returns whether it was done."""
        if not self._context.do(make):
            self._tell(self._context.message, failed=True, aloud=False)
            return False
        self._note(at)
        return True

    def _note(self, at: At) -> None:
        """Remember what was done, to be taken back."""
        self._done.append((self._front, at))
        self._undone.clear()

    def _turn_back(self, nothing: str, *, again: bool = False) -> At | None:
        """Take the last thing back, or do it `again`, and turn to its article; return where in it that was.

        None where there is `nothing`, which is told, or while nothing may be done.
        """
        taken, kept = (self._undone, self._done) if again else (self._done, self._undone)
        if not taken:
            self._refuse(nothing)
            return None
        if not (self._context.redo() if again else self._context.undo()):
            self._refuse(self._translate("suggestions.not_now"))
            return None
        front, at = taken.pop()
        kept.append((front, at))
        self.turn(front)
        return at

    def _find_front(self, words: PassageRange | None) -> int:
        document, at = self._context.document, self._context.place
        if words is not None:
            return find_article_with(document, words)
        asked = next((each for where, each in document_traversal.questions(document) if where == at), None)
        return find_front_article(document, asked) or 0


def find_article_with(document: Json, within: PassageRange) -> int:
    """Return the place of the article that has these words; of the first where none has."""
    for place, source in enumerate(document.get("sources", [])):
        if any(each.get("id") == within.passage for each in source.get("passages", [])):
            return place
    return 0


def do_nothing() -> None:
    """Enter does nothing here but what a row or a button does."""
