"""The page of one trap or kind of statement: an example at left, what it is and how to notice it at right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.painting import mirror_icon_name
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import IconLineState, KeyHint, TopBarState
from quizapp.ui.messages.keys import EXAMPLE_LETTERS, describe_key

if TYPE_CHECKING:
    from quizapp.ui.help.examples.presenter import ExamplePresenter
    from quizapp.ui.help.examples.state import ExampleState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDTH = 648


class ExampleScreen(Screen):
    """Shows one ExampleState after another. Its presenter is set once, by whoever makes both."""

    presenter: ExamplePresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._narrow = False
        self._sheet = ArticlePanel(look)
        self._sheet.set_flowing(True)
        self._family = IconLine(look, "label")
        self._title = Label(look, style="question", reads=True)
        self._what = Label(look, reads=True)
        self._statement_label = Label(look, style="label", tone="textMuted")
        self._statement = Label(look, style="quoteS", reads=True)
        self._why = Label(look, reads=True)
        self._notice, self._inside = QVBoxLayout(), QVBoxLayout()
        self._where = IconLine(look, reads=True)
        self._page = TwoColumnPage(look, WIDTH)
        self._bar = ActionBar(look)
        key = EXAMPLE_LETTERS["practise"]
        self._practise = KeyButton(look, "", key, "primary", key_description=describe_key(translate, key))
        self._practise.clicked.connect(self._start)
        self._fill()
        self._bind(key)

    def show_state(self, state: ExampleState) -> None:
        """Show a page, from its beginning."""
        self._family.show_line(IconLineState(state.icon, state.family))
        other = self._title.text() != state.title
        self._title.show_text(state.title)
        self._what.show_text(state.what)
        self._sheet.show_state(state.sheet)
        self._statement_label.show_text(state.statement_label)
        self._statement.show_pieces(state.statement)
        for widget in (self._statement_label, self._statement):
            widget.setVisible(bool(state.statement))
        self._why.show_text(state.why)
        if other:
            self._show_notice(state.notice)
        self._practise.setVisible(bool(state.practise))
        self._practise.show_words(state.practise)
        where = (
            IconLineState("info", state.practise_where, tone="textMuted") if state.practise_where else None
        )
        self._where.show_line(where)
        set_tab_order(self)
        self.show_place(TopBarState(state.family, state.back, state.place))
        if other and self.isVisible():
            self._page.verticalScrollBar().setValue(0)
            self.set_initial_focus()

    def set_initial_focus(self) -> None:
        """Put the keyboard on the title, the first of what is read."""
        self._title.setFocus()

    def back(self) -> None:
        """Go back to where the page was opened."""
        self.presenter.back()

    def primary(self) -> None:
        """Go back: practising begins with its own key or button."""
        self.presenter.back()

    def set_narrow(self, narrow: bool) -> None:
        """Put the example in the middle of the explanation, or beside it."""
        self._narrow = narrow
        self._page.set_narrow(narrow)
        home = self._inside if narrow else self._page.first
        if home.indexOf(self._sheet) < 0:
            home.addWidget(self._sheet, 0 if narrow else 1)
            set_tab_order(self)
        self._show_hints()

    def _show_hints(self) -> None:
        if self._narrow:
            self._bar.show_hints([KeyHint("F1"), self._translate("help.keys_hint")])
        else:
            self._bar.show_hints(
                [
                    KeyHint("←"),
                    KeyHint("→"),
                    self._translate("help.before_next"),
                    KeyHint("Esc"),
                    self._translate("help.back_hint"),
                ]
            )

    def _show_notice(self, notice: tuple[str, ...]) -> None:
        delete_layout_items(self._notice)
        for sentence in notice:
            self._notice.addWidget(_point(self._look, sentence))

    def _start(self) -> None:
        self.presenter.practise()

    def _bind(self, practise: str) -> None:
        self.bind(practise, self._start)
        self.bind("Left", lambda: self._step("←"))
        self.bind("Right", lambda: self._step("→"))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))

    def _step(self, arrow: str) -> None:
        self.presenter.step(1 if mirror_icon_name(self, arrow) == "→" else -1)

    def _switch_pane(self) -> None:
        if self._sheet.article.hasFocus():
            self._title.setFocus()
        else:
            self._sheet.article.take_focus()

    def _fill(self) -> None:
        look = self._look
        self._page.first.addWidget(self._sheet, 1)
        self._notice.setSpacing(6)
        for widget, below in (
            (self._family, 2),
            (self._title, 8),
            (self._what, 24),
            (Label(look, self._translate("help.an_example"), "heading"), 8),
            (self._inside, 0),
            (self._statement_label, 2),
            (self._statement, 8),
            (self._why, 24),
            (Label(look, self._translate("help.notice"), "heading"), 8),
        ):
            if isinstance(widget, QVBoxLayout):
                self._page.second.addLayout(widget)
            else:
                self._page.second.addWidget(SpacedWidget(widget, below))
        self._inside.setContentsMargins(0, 0, 0, 8)
        self._page.second.addLayout(self._notice)
        self._page.second.addStretch()
        self._page.second.addSpacing(16)
        self._page.second.addWidget(SpacedWidget(self._where, 4))
        self._bar.end.addWidget(self._practise)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._page, 1)
        box.addWidget(self._bar)
        self._show_hints()


def _point(look: Style, sentence: str) -> QWidget:
    """Return one point of a list."""
    point = QWidget()
    row = QHBoxLayout(point)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Label(look, "•", "strong", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(look, sentence, reads=True), 1)
    return point
