"""The page on which the pack is written as a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.exchange.spreadsheet.book import FORMATS
from quizapp.ui.editor.card_page import CardPage
from quizapp.ui.editor.check_rows import CheckRows
from quizapp.ui.widgets.choice import Choice
from quizapp.ui.widgets.keyed_button import keyed_button
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import IconLine, MessageLine
from quizapp.ui.widgets.spaced import Spaced
from quizapp.ui.widgets.state import Line, Option

if TYPE_CHECKING:
    from quizapp.ui.editor.spreadsheet.exporting import Exporting
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look


class ExportPage(CardPage):
    """Shows one export."""

    def __init__(self, look: Look, translate: Translate, exporting: Exporting) -> None:
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
        self.form = Choice(look, translate("spreadsheet.export.form"))
        forms = FORMATS if exporting.state.can_xlsx else ("csv",)
        self._forms = tuple(forms)
        self.form.show_options([Option(translate(f"spreadsheet.export.{each}")) for each in self._forms])
        self.form.chosen.connect(lambda: exporting.choose_form(self._forms[self.form.choice()[0]]))
        self._told, self._failed = MessageLine(look, "info", "neutral"), MessageLine(look)
        self._said: dict[MessageLine, str] = {}
        back = keyed_button(look, translate, translate("editor.back"), "Esc")
        self._show = keyed_button(look, translate, translate("spreadsheet.export.show_folder"))
        self._write = keyed_button(look, translate, translate("spreadsheet.export.write"), "Enter", "primary")
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
            None if state.can_xlsx else Line("info", self._translate("spreadsheet.export.absent"))
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
            self._card.column.addWidget(Spaced(widget, below))
