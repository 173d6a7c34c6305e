"""The page on versions: those that were kept, and what differs between two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.editor.columns_page import ABOVE, ColumnsPage, has_focus_within
from quizapp.ui.editor.delayed_indicator import DelayedIndicator
from quizapp.ui.editor.versions.version_list import DifferenceList, VersionList
from quizapp.ui.kit.card_frames import CardFrame, EmptyCard
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages.keys_editor_pages import APPLY, COMPARE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.editor.versions.presenter import VersionsPresenter
    from quizapp.ui.editor.versions.state import VersionsState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

GAP, INSIDE = 12, 6
SHARES: Final = (400, 808)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""

ACCEPT_KEYS: Final = ("Ctrl+Return", "Ctrl+Enter")
"""How Qt calls the key that takes it, by the letters and by the digits."""


class VersionsPage(ColumnsPage):
    """Shows the versions of one pack. Each column scrolls by itself; in a narrow window both are one."""

    OWN = frozenset(ACCEPT_KEYS)

    def __init__(self, look: Style, translate: Translate, versions: VersionsPresenter) -> None:
        super().__init__()
        self._look, self._versions = look, versions
        self._translate = translate
        self._state: VersionsState | None = None
        self.list = VersionList(look, translate("versions.list"))
        self.lines = DifferenceList(
            look,
            translate("versions.differences"),
            (translate("versions.before"), translate("versions.after")),
        )
        self.heading = Label(look, "", "heading", reads=True)
        self._count, self._note = Label(look, tone="textMuted"), Label(look, tone="textMuted")
        self._message = MessageLine(look)
        self._none = EmptyCard(look, translate("versions.none"), translate("versions.none_why"))
        self._late = Label(look, translate("versions.looking"), "strong")
        self._waiting = DelayedIndicator(self._late)
        self._kept, self._paper = CardFrame(look, INSIDE), CardFrame(look, 1)
        self._scroll, self._left = ScrollColumn(on_paper=True), QWidget()
        self.bar = ActionBar(look)
        self.back = build_key_button(look, translate, translate("versions.back"), "Esc")
        self.take = build_key_button(look, translate, translate("versions.take"), APPLY, "primary")
        self._fill()
        self.list.reached.connect(versions.choose)
        self.back.clicked.connect(self.left)
        self.take.clicked.connect(versions.take)

    def refresh(self) -> None:
        """Show how it is now."""
        state, before = self._versions.state, self._state
        if state is before:
            return
        self._state = state
        came = state.rows is not None and (before is None or before.rows is None)
        there = bool(state.rows)
        self._left.setVisible(there)
        self._side.set_margins(0 if there and not self._narrow else MARGIN, ABOVE, MARGIN, ABOVE)
        self._none.setVisible(state.rows == ())
        if state.rows is not None:
            self.list.show_versions(state.rows, state.at)
        if before is None or state.message != before.message:
            self._message.say(state.message)
        if state.looking or state.rows is None:
            self._waiting.begin()
        else:
            self._waiting.end()
        self.heading.show_text(state.heading)
        self.heading.setVisible(bool(state.heading))
        self._count.show_text(state.count)
        self._note.show_text(state.note)
        self._note.setVisible(bool(state.note))
        self.lines.show_lines(state.lines)
        self._paper.setVisible(bool(state.lines))
        self.take.setVisible(state.can_take)
        if came:
            self._show_hints()
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard on the version that is shown, or on the words that there is none."""
        if self._state is not None and self._state.rows:
            self.list.take_focus(self._state.at)
        else:
            self.back.setFocus()

    def switch_pane(self, _step: int, /) -> None:
        """Take the keyboard from the versions to what differs, or back."""
        among = has_focus_within(self.list)
        if among and self._state is not None and self._state.lines:
            self.lines.take_focus()
        elif among and self.heading.isVisibleTo(self):
            self.heading.setFocus()
        else:
            self.take_focus()

    def _lay_out(self) -> QWidget:
        narrow = self._narrow
        if narrow:
            self._kept.column.insertWidget(0, self.list)
            self._side.box.insertWidget(0, self._left)
        else:
            self._scroll.box.insertWidget(0, self.list)
            self._row.insertWidget(0, self._left, SHARES[0])
        self._scroll.setVisible(not narrow)
        start, above, below = (0, 0, GAP) if narrow else (MARGIN, ABOVE, ABOVE)
        self._left_box.setContentsMargins(mirror_margins(self, start, above, 0, below))
        self._left.setVisible(self._state is not None and bool(self._state.rows))
        self._show_hints()
        return self._left

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return the keys of the page."""
        return {
            COMPARE: lambda: self._versions.compare_with(self.list.at),
            **dict.fromkeys(ACCEPT_KEYS, self._versions.take),
            "Page Down": lambda: self._page(1),
            "Page Up": lambda: self._page(-1),
        }

    def _page(self, pages: int) -> None:
        among = has_focus_within(self.list)
        (self._scroll if among and not self._narrow else self._side).page(pages)

    def _show_hints(self) -> None:
        there = self._state is not None and bool(self._state.rows)
        hints = (
            KeyHint("↑"),
            KeyHint("↓"),
            self._translate("versions.version"),
            KeyHint("Space"),
            self._translate("versions.compare"),
        )
        self.bar.show_hints(
            (KeyHint("F1"), self._translate("versions.keys")) if self._narrow else hints if there else ()
        )

    def _fill(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._row = QHBoxLayout()
        outer.addLayout(self._row, 1)
        self._row.setSpacing(MARGIN)
        self._row.addWidget(self._side, SHARES[1])
        outer.addWidget(self.bar)
        self.bar.end.addWidget(self.back)
        self.bar.end.addWidget(self.take)
        self._scroll.box.addStretch()
        self._kept.column.addWidget(self._scroll, 1)
        self._left_box = QVBoxLayout(self._left)
        self._left_box.addWidget(self._kept)
        self._paper.column.addWidget(self.lines)
        head = FlowBox(self.heading, self._count, gap=GAP, grows=self.heading)
        for widget, below in (
            (self._none, GAP),
            (self._message, GAP),
            (head, 8),
            (self._late, GAP),
            (self._paper, GAP),
            (self._note, 0),
        ):
            self._side.box.addWidget(SpacedWidget(widget, below))
        self._side.box.addStretch()
        self.set_narrow(False)
