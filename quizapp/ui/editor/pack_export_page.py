"""The page for handing out: what stops it, what is worth a look, how much goes along, what is new in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.editor.card_page import CardPage
from quizapp.ui.editor.check_widgets import CheckRows
from quizapp.ui.kit.check_group import CheckGroup
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.widget_state import IconLineState, OptionState, SwitchState
from quizapp.ui.kit.wrapping_option_group import WrappingOptionGroup

if TYPE_CHECKING:
    from quizapp.ui.editor.pack_export_presenter import PackExportPresenter
    from quizapp.ui.editor.state import ExportExtent
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

EXTENTS: Final[tuple[ExportExtent, ...]] = ("whole", "cited")
LEAST, MOST = 240, 720


class PackExportPage(CardPage):
    """Shows one hand-out."""

    def __init__(self, look: Style, translate: Translate, hand_out: PackExportPresenter) -> None:
        super().__init__(look)
        self._hand_out = hand_out
        self._translate = translate
        go_there = translate("editor.go_there")
        self._revision = Label(look, style="question", reads=True)
        self._ready = IconLine(look, reads=True)
        self._message = MessageLine(look)
        self._given_head = Label(look, translate("editor.hand_out.given"), "label", "textMuted")
        self._given = Label(look, reads=True)
        self._changed_head = Label(look, translate("editor.hand_out.changed"), "label", "textMuted")
        self._changed = Label(look, reads=True)
        self._gaps_head = Label(look, translate("editor.hand_out.gaps"), "heading")
        self._stops_head = Label(look, translate("editor.hand_out.stops"), "heading")
        self._warnings_head = Label(look, translate("editor.hand_out.warnings"), "heading")
        self.stops, self.warnings = CheckRows(look, go_there), CheckRows(look, go_there)
        self.gaps = CheckRows(look, go_there)
        self._how = WrappingOptionGroup(look, translate("editor.hand_out.how"))
        self._how.show_options(
            [OptionState(translate("editor.hand_out.whole")), OptionState(translate("editor.hand_out.cited"))]
        )
        self._how.chosen.connect(self._tell_share)
        self._note_head = Label(look, translate("editor.hand_out.note"), "label", "textMuted")
        self.note = TextField(look, LEAST, MOST)
        self.note.setMaxLength(2_000)
        self.note.textChanged.connect(hand_out.note)
        self._wording = CheckGroup(look)
        self._wording.show_switches(
            [
                SwitchState(
                    translate("editor.hand_out.wording"),
                    "",
                    on=False,
                    name=translate("editor.hand_out.wording"),
                )
            ]
        )
        self._wording.turned.connect(lambda _place, on: hand_out.wording_only(on))
        self.back = build_key_button(look, translate, translate("editor.back"), "Esc")
        self.write = build_key_button(look, translate, translate("editor.hand_out.write"), "Enter", "primary")
        self.bar.end.addWidget(self.back)
        self.bar.end.addWidget(self.write)
        self.write.clicked.connect(hand_out.write)
        self.back.clicked.connect(self.left)
        for rows in (self.stops, self.warnings, self.gaps):
            rows.mended.connect(lambda at, _words: hand_out.go(at))
        self._fill()

    def refresh(self) -> None:
        """Show how it is now."""
        state = self._hand_out.state
        self._revision.show_text(
            self._translate("editor.hand_out.looking") if state.looking else state.revision
        )
        can = not state.looking and not state.stops
        self._ready.show_line(
            IconLineState("correct", self._translate("editor.hand_out.ready"), tone="correct")
            if can
            else None
        )
        for head, rows, checks in (
            (self._stops_head, self.stops, state.stops),
            (self._warnings_head, self.warnings, state.warnings),
            (self._gaps_head, self.gaps, state.gaps),
        ):
            head.setVisible(bool(checks))
            rows.setVisible(bool(checks))
            rows.show_checks(checks)
        for head_, label, lines in (
            (self._given_head, self._given, state.given),
            (self._changed_head, self._changed, state.changed),
        ):
            head_.setVisible(bool(lines))
            label.setVisible(bool(lines))
            label.show_text("\n".join(lines))
        self._how.choose([EXTENTS.index(state.share)])
        self._how_head.setVisible(can)
        self._how.setVisible(can)
        self._note_head.setVisible(can)
        self.note.setVisible(can)
        name = self._translate("editor.hand_out.note" if state.asks_note else "editor.hand_out.first_note")
        self._note_head.show_text(name)
        self.note.setAccessibleName(name)
        self._wording.setVisible(can and state.has_reworded)
        self.write.setVisible(can)
        self._message.say(state.message)

    def take_focus(self) -> None:
        """Put the keyboard on which edition it will be, from where one reads on."""
        self._revision.setFocus()

    def primary(self) -> None:
        """Write it."""
        self._hand_out.write()

    def _tell_share(self) -> None:
        self._hand_out.share(EXTENTS[self._how.choice()[0]])

    def _fill(self) -> None:
        self._how_head = Label(self._look, self._translate("editor.hand_out.how"), "label", "textMuted")
        for widget, below in (
            (self._revision, 8),
            (self._message, 8),
            (self._ready, 12),
            (self._stops_head, 4),
            (self.stops, 16),
            (self._how_head, 4),
            (self._how, 16),
            (self._given_head, 4),
            (self._given, 16),
            (self._gaps_head, 4),
            (self.gaps, 16),
            (self._changed_head, 4),
            (self._changed, 16),
            (self._note_head, 4),
            (self.note, 12),
            (self._wording, 12),
            (self._warnings_head, 4),
            (self.warnings, 4),
        ):
            self._card.column.addWidget(SpacedWidget(widget, below))
