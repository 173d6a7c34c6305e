"""The page for printing: what is chosen beside a page of it as it will be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from quizapp.exchange.printing.print_request import PAGE_SIZES, PAPER_KINDS, PAPER_VERSIONS
from quizapp.ui.editor.page_view import EditorPageView
from quizapp.ui.editor.printing.print_preview import PrintPreview
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.check_group import CheckGroup
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import IconLineState, OptionState, SwitchState
from quizapp.ui.kit.wrapping_option_group import WrappingOptionGroup
from quizapp.ui.messages.keys_printing import NEXT_PAGE, PREVIOUS_PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from quizapp.ui.editor.printing.presenter import PrintPresenter
    from quizapp.ui.editor.printing.state import PrintQuestionRow, PrintState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDTH: Final = 440
POINTS: Final = (1, 2, 3, 4, 5, 10)
_MOST_NOTES: Final = 4


class PrintPage(EditorPageView):
    """Shows one paper being chosen."""

    def __init__(self, look: Style, translate: Translate, printing: PrintPresenter) -> None:
        super().__init__()
        self._look, self._translate, self._printing = look, translate, printing
        self._rows: tuple[PrintQuestionRow, ...] = ()
        self._panes = TwoColumnPage(look, WIDTH)
        self._make_choices()
        self._preview = PrintPreview(look, translate)
        self._preview.turned.connect(printing.turn_page)
        self._told, self._failed = MessageLine(look, "info", "neutral"), MessageLine(look)
        self._said: dict[MessageLine, str] = {}
        self._missing = IconLine(look, reads=True)
        self._missing.link_pressed.connect(printing.go)
        self._notes = [IconLine(look, reads=True) for _ in range(_MOST_NOTES)]
        self._stopped = Label(look, translate("print_page.stopped"), tone="textMuted")
        self._again = build_key_button(look, translate, translate("print_page.again"), small=True)
        self._again.clicked.connect(printing.make)
        back = build_key_button(look, translate, translate("editor.back"), "Esc")
        self._show = build_key_button(look, translate, translate("print_page.show_folder"))
        self._save = build_key_button(look, translate, translate("print_page.save"), "Enter", "primary")
        self.bar = ActionBar(look)
        for button, act in (
            (back, self.left.emit),
            (self._show, printing.show_folder),
            (self._save, self.primary),
        ):
            button.clicked.connect(act)
            self.bar.end.addWidget(button)
        self._fill()

    def refresh(self) -> None:
        """Show how it is now."""
        state = self._printing.state
        self._show_choices(state)
        self._preview.show_working(state.working)
        for line, sentence in ((self._told, state.told), (self._failed, state.failed)):
            if self._said.get(line, "") != sentence:
                self._said[line] = sentence
                line.say(sentence)
        go_there = self._translate("editor.go_there")
        missing = IconLineState("info", state.missing, link=go_there) if state.missing else None
        self._missing.show_line(missing)
        for place, row in enumerate(self._notes):
            note = state.notes[place] if place < len(state.notes) else ""
            row.show_line(IconLineState("info", note, tone="textMuted") if note else None)
        self._stopped.setVisible(state.stopped)
        self._again.setVisible(state.stopped)
        self._preview.show_page(state)
        self._save.setVisible(state.can_save and state.working is None)
        self._show.setVisible(state.can_show)

    def take_focus(self) -> None:
        """Put the keyboard on what is printed."""
        self._paper.take_focus()

    def primary(self) -> None:
        """Save it, once it is there."""
        if self._save.isVisibleTo(self):
            self._printing.save()

    def set_narrow(self, narrow: bool) -> None:
        """Put the page below what is chosen."""
        self._panes.set_narrow(narrow)

    def switch_pane(self, _step: int) -> None:
        """Go from what is chosen to the page, and back."""
        focused = QApplication.focusWidget()
        on_page = focused is not None and self._preview.isAncestorOf(focused)
        if on_page or self._preview.page.isHidden():
            self.take_focus()
        else:
            self._preview.page.setFocus()

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return what keys do here."""
        return {
            NEXT_PAGE: lambda: self._printing.turn_page(1),
            PREVIOUS_PAGE: lambda: self._printing.turn_page(-1),
            "Page Down": lambda: self._panes.page(1),
            "Page Up": lambda: self._panes.page(-1),
        }

    def _make_choices(self) -> None:
        printing = self._printing
        letters = (None, *PAPER_VERSIONS)
        papers = [self._translate(f"print_page.papers.{each}") for each in PAPER_KINDS]
        versions = [
            self._translate("print_page.version.version", letter=each)
            if each
            else self._translate("print_page.as_written")
            for each in letters
        ]
        self._paper = self._choice("paper", papers, lambda at: printing.ask(paper=PAPER_KINDS[at]))
        self._version = self._choice("version", versions, lambda at: printing.ask(version=letters[at]))
        self._which = self._choice(
            "which",
            [self._translate("print_page.all"), self._translate("print_page.chosen")],
            lambda at: printing.choose_questions(single=at == 1),
        )
        sizes = [self._translate(f"print_page.{each}") for each in PAGE_SIZES]
        self._size = self._choice("size", sizes, lambda at: printing.ask(size=PAGE_SIZES[at]))
        points = [str(each) for each in POINTS]
        self._points = self._choice("points", points, lambda at: printing.ask(points=POINTS[at]))
        self._article = self._switch(lambda _at, on: printing.ask(article=on))
        self._large = self._switch(lambda _at, on: printing.ask(large=on))
        self._questions = CheckGroup(self._look, pad=0)
        self._questions.setAccessibleName(self._translate("print_page.chosen"))
        self._questions.turned.connect(self._turn_question)
        self._counted = Label(self._look, tone="textMuted")
        self._every = build_key_button(
            self._look, self._translate, self._translate("print_page.choose_none"), small=True
        )
        self._every.clicked.connect(self._choose_every)

    def _choice(
        self, name: str, options: Sequence[str], chosen: Callable[[int], None]
    ) -> WrappingOptionGroup:
        made = WrappingOptionGroup(self._look, self._translate(f"print_page.{name}"))
        made.show_options([OptionState(each) for each in options])
        made.chosen.connect(lambda: chosen(made.choice()[0]))
        return made

    def _switch(self, turned: Callable[[int, bool], None]) -> CheckGroup:
        made = CheckGroup(self._look, pad=0)
        made.turned.connect(turned)
        return made

    def _show_choices(self, state: PrintState) -> None:
        request = state.request
        versions = (None, *PAPER_VERSIONS)
        self._paper.choose([PAPER_KINDS.index(request.paper)])
        self._version.choose([versions.index(request.version)])
        self._which.choose([1 if state.rows else 0])
        self._size.choose([PAGE_SIZES.index(request.size)])
        self._points.choose([POINTS.index(request.points)])
        self._article.show_switches(
            [
                SwitchState(
                    self._translate("print_page.article"),
                    "",
                    on=request.article,
                    name=self._translate("print_page.article"),
                )
            ]
        )
        self._large.show_switches(
            [
                SwitchState(
                    self._translate("print_page.large"),
                    "",
                    on=request.large,
                    name=self._translate("print_page.large"),
                )
            ]
        )
        asked = state.asks_questions
        self._article.setVisible(state.asks_article)
        for group, shown in ((self._version, asked), (self._which, asked), (self._points, state.asks_points)):
            group.setVisible(shown)
            self._heads[group].setVisible(shown)
        self._all_told.setVisible(asked and not state.rows and request.paper != "pack")
        chosen = asked and bool(state.rows)
        for widget in (self._questions, self._counted, self._every):
            widget.setVisible(chosen)
        self._counted.show_text(state.counted)
        self._every.show_words(
            self._translate(
                "print_page.choose_none" if any(row.on for row in state.rows) else "print_page.choose_all"
            )
        )
        if state.rows != self._rows:
            self._rows = state.rows
            self._questions.show_switches(
                [SwitchState(row.title, "", on=row.on, name=row.title) for row in state.rows]
            )

    def _turn_question(self, place: int, on: bool) -> None:
        self._printing.turn_question(self._rows[place].id, on=on)

    def _choose_every(self) -> None:
        self._printing.choose_every(on=not any(row.on for row in self._rows))

    def _fill(self) -> None:
        card = CardFrame(self._look)
        self._heads: dict[QWidget, Label] = {}
        self._all_told = Label(self._look, self._translate("print_page.all_told"), tone="textMuted")

        def add(widget: QWidget, below: int, name: str = "") -> None:
            if name:
                head = self._heads[widget] = Label(
                    self._look, self._translate(f"print_page.{name}"), "label", "textMuted"
                )
                card.column.addWidget(SpacedWidget(head, 4))
            card.column.addWidget(SpacedWidget(widget, below))

        add(self._paper, 16, "paper")
        add(self._article, 16)
        add(self._version, 16, "version")
        add(self._which, 8, "which")
        for widget, below in (
            (self._all_told, 16),
            (self._counted, 4),
            (self._every, 4),
            (self._questions, 16),
        ):
            add(widget, below)
        add(self._points, 16, "points")
        add(self._size, 12, "size")
        add(self._large, 0)
        self._panes.first.addWidget(card)
        self._panes.first.addStretch()
        lines: tuple[QWidget, ...] = (
            self._missing,
            self._stopped,
            self._again,
            *self._notes,
        )
        for each in lines:
            self._panes.second.addWidget(SpacedWidget(each, 12))
        self._panes.second.addWidget(self._preview, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._panes, 1)
        messages = QVBoxLayout()
        box.addLayout(messages)
        messages.setContentsMargins(MARGIN, 0, MARGIN, 0)
        for line in (self._told, self._failed):
            messages.addWidget(SpacedWidget(line, 8))
        box.addWidget(self.bar)
