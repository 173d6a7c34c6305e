"""The widgets of a question that is tried, and of what checks find on a page over the editor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.editor.check_widgets import CheckRows
from quizapp.ui.editor.pages.items import CheckLines
from quizapp.ui.editor.pages.question_preview import PreviewPanel, QuestionPreviewState
from quizapp.ui.kit.buttons import build_key_button
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.form_screen import SheetPart
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.messages.editor_keys import WHOLE_ARTICLE
from quizapp.ui.question.question_panes import QuestionPanes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import KeyHint
    from quizapp.ui.ports import Translate


class QuestionPreviewPanes(QWidget):
    """The desk of practising, with a bar below it. Nothing of what is done here is kept."""

    def __init__(self, look: Style, translate: Translate, item: PreviewPanel) -> None:
        super().__init__()
        trial = self._trial = item.preview
        self._translate = translate
        self._state: QuestionPreviewState | None = None
        self._narrow = False
        self.desk = QuestionPanes(look, translate("practice.chosen"))
        self.bar = ActionBar(look)
        self.whole = build_key_button(
            look, translate, self._translate("editor.whole"), WHOLE_ARTICLE, small=True
        )
        self.back = build_key_button(look, translate, item.back, "Esc")
        self.go_on = build_key_button(look, translate, self._translate("editor.check"), "Enter", "primary")
        self.bar.end.addWidget(self.back)
        self.bar.end.addWidget(self.go_on)
        self.desk.place.set_bar_widget(self.whole)
        self.desk.question.answered.connect(trial.choose)
        self.desk.place.sentences.toggled.connect(trial.toggle)
        self.go_on.clicked.connect(trial.go_on)
        self.whole.clicked.connect(trial.toggle_whole)
        self.back.clicked.connect(item.leave)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.desk, 1)
        box.addWidget(self.bar)

    def refresh(self) -> None:
        """Show the question, or after the answer its explanation; the keyboard goes to what is new."""
        state = self._trial.state()
        before, self._state = self._state, state
        self.whole.setVisible(state.explanation is not None)
        self.whole.show_words(self._translate("editor.passage" if state.whole else "editor.whole"))
        self.go_on.show_words(
            self._translate("editor.check" if state.explanation is None else "editor.again")
        )
        if state.question is not None:
            self.desk.show_question(state.question, state.name, state.desk)
        elif state.explanation is not None:
            self.desk.show_explanation(state.explanation, state.desk)
        self._show_hints()
        turned = before is not None and (before.question is None) != (state.question is None)
        if turned or (state.question is not None and state.question.missing):
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard on the answers, or on the outcome."""
        if self._state is not None and self._state.explanation is not None:
            self.desk.explanation.focus_outcome()
        else:
            self.desk.focus_answers()

    def switch_pane(self, _step: int, /) -> None:
        """Take the keyboard from the answers to the article, or back."""
        if self.desk.place.has_focus():
            self.take_focus()
        else:
            self.desk.place.take_focus()

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return the keys of answering and reading."""
        numbers = {str(each): partial(self.desk.press, each) for each in range(1, 10)}
        return {
            **numbers,
            "Backspace": self.desk.question.take_back,
            WHOLE_ARTICLE: self._trial.toggle_whole,
            "Page Down": lambda: self.desk.page(1),
            "Page Up": lambda: self.desk.page(-1),
        }

    def set_narrow(self, narrow: bool) -> None:
        """Stack the panes, or put them side by side."""
        self._narrow = narrow
        self.desk.set_stacked(narrow)
        self._show_hints()

    def _show_hints(self) -> None:
        told: list[KeyHint | str] = [self._translate("editor.nothing_kept")]
        state = self._state
        if state is not None and state.question is not None and not self._narrow:
            told = [*state.question.keys, *told]
        self.bar.show_hints(told)


class CheckLinesPart(Part):
    """Shows CheckLines."""

    item: CheckLines

    def build(self, look: Style) -> CheckRows:
        """Make the rows."""
        self.rows = CheckRows(look, self.item.goes)
        self.rows.mended.connect(self._follow)
        return self.rows

    def show(self, item: CheckLines) -> None:
        """Show others."""
        self.rows.show_checks(item.checks, item.rest)

    def _follow(self, at: str) -> None:
        self.item.follow(at)


class PreviewPanelPart(SheetPart):
    """Shows a PreviewPanel."""

    takes_focus = True

    def build(self, look: Style) -> QuestionPreviewPanes:
        """Make the panes in which it is tried."""
        self.trial = QuestionPreviewPanes(look, self.builder.translate, self.item)
        self.item.keys.press = self._press
        return self.trial

    def show(self, _item: PreviewPanel) -> None:
        """Show it as it is now."""
        self.trial.refresh()

    def take_focus(self) -> None:
        """Put the keyboard where one answers."""
        self.trial.take_focus()

    def set_flowing(self, flowing: bool) -> None:
        """Stack its panes, or put them side by side."""
        self.trial.set_narrow(flowing)

    def page(self, pages: int) -> None:
        """Scroll by pages."""
        self._press("Page Down" if pages > 0 else "Page Up")

    def switch_pane(self, step: int) -> bool:
        """Take the keyboard from the answers to the article, or back."""
        self.trial.switch_pane(step)
        return True

    def _press(self, key: str) -> None:
        act = self.trial.keys().get(key)
        if act is not None:
            act()


PARTS: Final[Mapping[type[Item], type[Part]]] = {CheckLines: CheckLinesPart, PreviewPanel: PreviewPanelPart}
