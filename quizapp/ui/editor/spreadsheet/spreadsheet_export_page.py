"""The page on which the pack is written as a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.exchange.spreadsheet.workbook_model import SPREADSHEET_FORMATS
from quizapp.ui.editor.card_page import CardPage
from quizapp.ui.editor.check_widgets import CheckRows
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState, OptionState
from quizapp.ui.kit.wrapping_option_group import WrappingOptionGroup

if TYPE_CHECKING:
    from quizapp.ui.editor.spreadsheet.spreadsheet_export import SpreadsheetExportPresenter
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class SpreadsheetExportPage(CardPage):
    """Shows one export."""

    def __init__(self, look: Style, translate: Translate, exporting: SpreadsheetExportPresenter) -> None:
        super().__init__(look)
        self._exporting = exporting
        self._translate = translate
        self._heading = Label(look, translate("spreadsheet.export.told"), reads=True)
        self._looking = Label(look, translate("spreadsheet.export.looking"), tone="textMuted")
        self._absent = IconLine(look, reads=True)
        self._stops_head = Label(look, translate("spreadsheet.export.stops"), "heading")
        self.stops = CheckRows(look, translate("editor.go_there"))
        self.stops.mended.connect(lambda at, _words: exporting.go(at))
        self._form_head = Label(look, translate("spreadsheet.export.form"), "label", "textMuted")
        self.form = WrappingOptionGroup(look, translate("spreadsheet.export.form"))
        forms = SPREADSHEET_FORMATS if exporting.state.can_xlsx else ("csv",)
        self._forms = tuple(forms)
        self.form.show_options([OptionState(translate(f"spreadsheet.export.{each}")) for each in self._forms])
        self.form.chosen.connect(lambda: exporting.choose_form(self._forms[self.form.choice()[0]]))
        self._told, self._failed = MessageLine(look, "info", "neutral"), MessageLine(look)
        self._said: dict[MessageLine, str] = {}
        back = build_key_button(look, translate, translate("editor.back"), "Esc")
        self._show = build_key_button(look, translate, translate("spreadsheet.export.show_folder"))
        self._write = build_key_button(
            look, translate, translate("spreadsheet.export.write"), "Enter", "primary"
        )
        acts = (back, self.left.emit), (self._show, exporting.show_folder), (self._write, self.primary)
        for button, act in acts:
            button.clicked.connect(act)
            self.bar.end.addWidget(button)
        self._fill()

    def refresh(self) -> None:
        """Show how it is now."""
        state = self._exporting.state
        can = not state.looking and not state.stops
        self._looking.setVisible(state.looking)
        self._absent.show_line(
            None if state.can_xlsx else IconLineState("info", self._translate("spreadsheet.export.absent"))
        )
        self._stops_head.setVisible(bool(state.stops))
        self.stops.setVisible(bool(state.stops))
        self.stops.show_checks(state.stops)
        self.form.choose([self._forms.index(state.form)])
        self.form.setVisible(can)
        self._form_head.setVisible(can)
        for line, sentence in ((self._told, state.told), (self._failed, state.failed)):
            if self._said.get(line, "") != sentence:
                self._said[line] = sentence
                line.say(sentence)
        self._write.setVisible(can)
        self._show.setVisible(state.can_show)

    def take_focus(self) -> None:
        """Put the keyboard on what it is for, from where one reads on."""
        self._heading.setFocus()

    def primary(self) -> None:
        """Have a file chosen."""
        self._exporting.write()

    def _fill(self) -> None:
        for widget, below in (
            (self._heading, 16),
            (self._looking, 8),
            (self._absent, 16),
            (self._stops_head, 4),
            (self.stops, 16),
            (self._form_head, 4),
            (self.form, 12),
            (self._told, 4),
            (self._failed, 4),
        ):
            self._card.column.addWidget(SpacedWidget(widget, below))
