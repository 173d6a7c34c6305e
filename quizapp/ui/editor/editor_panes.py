"""The three panes of the editor: article, questions, form with its checks; in a narrow window under tabs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_tabs import ArticleTabs
from quizapp.ui.article_view.switcher_state import ArticleTab
from quizapp.ui.editor.article_pane import ArticlePane
from quizapp.ui.editor.check_widgets import ChecksCard
from quizapp.ui.editor.find_bar import FindReplaceBar
from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.question_list import QuestionList
from quizapp.ui.editor.question_report_card import QuestionReportCard
from quizapp.ui.editor.question_rows import BANK
from quizapp.ui.kit.buttons import KeyButton, ToolButton, build_key_button
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.messages.editor_keys import EXPORT_PACK, NEW, PREVIEW

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.editor.state import EditorState, FindReplaceState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

ABOVE, AROUND, BETWEEN = 16, 4, 20
LOW: Final = 400
"""A narrow window under this height, px at 100 %, has room for one thing at a time."""

SHARES: Final = (436, 260, 496)
"""The widths of the panes, px, in a window as designed; in others they share it alike."""

ARTICLE, QUESTIONS, FORM = range(3)


class EditorPanes(QWidget):
    """Lays out the panes; which of them is in front matters in a narrow window alone."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._narrow, self._front = False, FORM
        self._subject = ""
        self.done, self.failed = MessageLine(look, "info", "neutral"), MessageLine(look)
        self._status = QWidget()
        self.article = ArticlePane(look, translate)
        self.list = QuestionList(look, translate("editor.questions"))
        self.form = FormPanel(look, translate)
        self.checks = ChecksCard(look, translate)
        self.reported = QuestionReportCard(look)
        self.form.put_above(self.reported)
        self.find_bar = FindReplaceBar(look, translate)
        self._here: object = None
        self._count = Label(look, tone="textMuted", wrap=False)
        self._heading = Label(look, style="heading")
        self.more = KeyButton(look, translate("editor.more"), icon="more", small=True)
        self.hand_out = build_key_button(
            look, translate, translate("editor.hand_out"), EXPORT_PACK, small=True
        )
        self.try_it = build_key_button(look, translate, translate("editor.try"), PREVIEW, small=True)
        self.new = build_key_button(look, translate, translate("editor.new"), NEW, icon="plus", small=True)
        self.up, self.down = (ToolButton(look, "", icon=icon) for icon in ("up", "down"))
        for button in (self.up, self.down):
            button.set_bare(True)
        self.row_more = ToolButton(look, "", icon="more")
        self.row_more.set_bare(True)
        self.row_more.setAccessibleName(translate("banks.menu"))
        self._tabs = ArticleTabs(look)
        self._tabs.currentChanged.connect(self.bring)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setAccessibleName(translate("editor.panes"))
        self._fill()
        look.theme.changed.connect(self._keep_status_room)
        self._keep_status_room()

    def show_writing(self, state: EditorState) -> None:
        """Show a state."""
        # Whoever tells something announces it, once.
        self.done.show_silently("" if state.failed else state.message)
        self.failed.show_silently(state.message if state.failed else "")
        self.article.show_articles(state)
        self.list.show_questions(state.rows, state.at)
        self._count.show_text(str(state.count))
        title = "" if state.article is None else state.article.title
        self._show_tabs((title, str(state.count), state.heading))
        self._heading.show_text(state.heading)
        self.try_it.setVisible(state.is_question)
        moves = state.is_question or (state.at >= 0 and state.rows[state.at].id.startswith(BANK))
        for button, name in ((self.up, "up"), (self.down, "down")):
            button.setVisible(moves)
            button.setAccessibleName(
                self._translate(f"editor.{name}" if state.is_question else f"banks.{name}")
            )
        if state.form is not None:
            self._show_form(state.form)
        self.checks.show_checks(state)
        self.reported.show_reports(state.reported)
        self._show_finding(state.finding)

    def set_narrow(self, narrow: bool) -> None:
        """Show one pane under tabs, or all side by side."""
        self._narrow = narrow
        # Its words stand on the tab then.
        self._heading.setVisible(not narrow)
        self.checks.set_narrow(narrow)
        self._make_room()
        self._arrange()

    def bring(self, pane: int) -> None:
        """Bring a pane to the front."""
        self._front = pane
        self._tabs.show_front(pane)
        self._arrange()

    def go_to(self, pane: int) -> None:
        """Put the keyboard into a pane."""
        self.bring(pane)
        if pane == ARTICLE:
            self.article.take_focus()
        elif pane == QUESTIONS:
            self.list.setFocus()
        else:
            self.form.focus_again()

    def come_to(self, pane: int) -> None:
        """Bring a pane to the front; the keyboard comes along where the others go out of sight."""
        if self._narrow:
            self.go_to(pane)
        else:
            self.bring(pane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out in a low window what is found elsewhere too."""
        super().resizeEvent(event)
        self._make_room()

    def pane_of(self, widget: QWidget | None) -> int:
        """Return the pane that a widget is in; the form for any other."""
        inside = (place for place, pane in enumerate(self._in_order) if widget and pane.isAncestorOf(widget))
        return next(inside, self._front)

    def _show_form(self, form: FormState) -> None:
        """Show a form; the keyboard stays in it, also where it is another."""
        focused = QApplication.focusWidget()
        other = form.subject != self._subject
        writes = focused is not None and self.form.isAncestorOf(focused)
        if focused is not None and writes and other:
            # Qt would hand the keyboard on to whatever comes next.
            focused.clearFocus()
        self._subject = form.subject
        self.form.show_form(form)
        if writes and other:
            self.form.focus_first()

    def _show_finding(self, finding: FindReplaceState | None) -> None:
        """Show the bar that finds words, and let the place that was gone to be seen."""
        self.find_bar.show_finding(finding)
        # Where there is little room, it is the words that are to be seen.
        self.checks.setVisible(finding is None or not self._narrow)
        self._make_room()
        here = finding.here if finding is not None else None
        if here is not None and here != self._here:
            self.bring(FORM)
            self.form.reveal(here[0])
        self._here = here

    def _show_tabs(self, notes: tuple[str, str, str]) -> None:
        names = [self._translate(f"editor.{name}") for name in ("article", "questions", "question")]
        self._tabs.show_tabs(
            [ArticleTab(name, note, f"{name}, {note}") for name, note in zip(names, notes, strict=True)]
        )
        self._tabs.show_front(self._front)

    def _make_room(self) -> None:
        low = self._narrow and self.height() < self._look.theme.scaled(LOW)
        self.checks.set_low(low)
        self.article.set_low(low)
        self._tabs.setVisible(self._narrow and not (low and self.find_bar.isVisibleTo(self)))

    def _keep_status_room(self) -> None:
        """Keep a line free for what is told: what comes and goes there moves nothing under the pointer."""
        self._status.setMinimumHeight(ceil(self._look.theme.line("label")) + AROUND)

    def _arrange(self) -> None:
        for place, pane in enumerate(self._in_order):
            pane.setVisible(not self._narrow or place == self._front)

    def _fill(self) -> None:
        told = QVBoxLayout(self._status)
        told.setContentsMargins(0, 0, 0, AROUND)
        told.setSpacing(0)
        told.addWidget(self.done)
        told.addWidget(self.failed)
        told.addStretch()
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(BETWEEN)
        self._in_order = (self.article, self._list_pane(), self._form_pane())
        for place, pane in enumerate(self._in_order):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(place, SHARES[place])
        self._panes.setSizes(list(SHARES))
        self._tabs.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, AROUND, MARGIN, ABOVE)
        box.setSpacing(0)
        box.addWidget(self._status)
        box.addWidget(SpacedWidget(self.find_bar, 12))
        box.addWidget(SpacedWidget(self._tabs, 8))
        box.addWidget(self._panes, 1)

    def _list_pane(self) -> QWidget:
        pane, card = QWidget(), CardFrame(self._look, 1)
        box = QVBoxLayout(pane)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        # Placed before it is filled: otherwise its items are deleted twice when all is collected.
        head = QHBoxLayout()
        box.addLayout(head)
        head.addWidget(Label(self._look, self._translate("editor.questions"), "heading", wrap=False))
        head.addStretch()
        head.addWidget(self._count)
        head.addWidget(self.row_more)
        foot = QWidget()
        row = QVBoxLayout(foot)
        row.setContentsMargins(10, 10, 10, 10)
        row.addWidget(FlowBox(self.new, self.up, self.down, gap=6))
        card.column.addWidget(self.list, 1)
        card.column.addWidget(foot)
        box.addWidget(card, 1)
        return pane

    def _form_pane(self) -> QWidget:
        pane = QWidget()
        box = QVBoxLayout(pane)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        head = FlowBox(self._heading, self.more, self.hand_out, self.try_it, gap=8, grows=self._heading)
        box.addWidget(head)
        box.addWidget(self.form, 1)
        box.addWidget(self.checks)
        return pane
