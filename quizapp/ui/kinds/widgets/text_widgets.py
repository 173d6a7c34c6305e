"""The widgets of which the answer is typed: a field in its sentence, for a number or for words."""

from __future__ import annotations

from abc import abstractmethod
from math import ceil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.quiz.numbers import parse_number_answer
from quizapp.quiz.responses import NumberAnswer, TextAnswer
from quizapp.ui.kinds.widgets.answer_widget import AnswerWidget
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.number import NumberState
    from quizapp.ui.kinds.typed_answer import TextInputState
    from quizapp.ui.kit.style import Style

GAP = 12


class InputSentence(QWidget):
    """Words, a field, words: on one line where they fit, else one below the other."""

    def __init__(self, look: Style, style: str, field: TextField) -> None:
        super().__init__()
        self._field = field
        self._before, self._after = Label(look, style=style), Label(look, style=style)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._box.addWidget(self._before, 0, middle)
        self._box.addWidget(field, 1)
        self._box.addWidget(self._after, 0, middle)
        self._box.addStretch()
        look.theme.changed.connect(self._arrange)

    def show_words(self, before: str, after: str) -> None:
        """Show other words around the field."""
        for label, words in ((self._before, before), (self._after, after)):
            label.show_text(words)
            label.setVisible(bool(words))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentence where it has no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        shown = [label for label in (self._before, self._after) if label.text()]
        wide = self._field.minimumWidth() + sum(label.sizeHint().width() + GAP for label in shown)
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if wide <= self.width() else directions.TopToBottom)


class TextInputWidget(AnswerWidget):
    """A field in its sentence, with a hint below it; the answer is told whenever the field changes."""

    def __init__(self, look: Style, style: str, field: TextField) -> None:
        super().__init__()
        self._state: TextInputState | None = None
        self._name = ""
        self._field = field
        self._sentence = InputSentence(look, style, field)
        self._hint = Label(look, tone="textMuted")
        self._too_long = MessageLine(look, "info", "neutral")
        self._field.textEdited.connect(self._tell)
        self._field.inputRejected.connect(self._tell_too_long)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 8, 0, 12)
        self.box.setSpacing(6)
        for widget in (self._sentence, self._hint, self._too_long):
            self.box.addWidget(widget)

    @abstractmethod
    def answer(self, words: str) -> Answer:
        """Return the answer that typed words stand for."""

    def show_answers(self, state: TextInputState, chosen: Answer | None) -> None:
        """Show the sentence and what is typed so far; what stands there already is left alone."""
        before, self._state = self._state, state
        other = before is None or before.question != state.question
        typed = chosen.typed if isinstance(chosen, NumberAnswer | TextAnswer) else ""
        if other:
            self._field.setMaxLength(state.limit)
            self._sentence.show_words(state.before, state.after)
            self._too_long.say("")
        if other or typed != self._given():
            self._field.setText(typed)
        self._hint.show_text(state.hint)
        self._field.setAccessibleDescription(self.describe_input(state))
        self._show_name()

    def describe_input(self, state: TextInputState) -> str:
        """Return what stands below the field, for screen readers."""
        return state.hint

    def name_group(self, name: str) -> None:
        """Name the field: a screen reader says it, with the sentence, on arrival."""
        self._name = name
        self._show_name()

    def press(self, number: int) -> None:
        """Do nothing: digits are typed where the keyboard is."""

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _given(self) -> str:
        """Return what is typed, '' for blanks alone, which are no answer."""
        return self._field.words if self._field.words.strip() else ""

    def _show_name(self) -> None:
        state = self._state
        around = (state.before, "…", state.after) if state and (state.before or state.after) else ()
        sentence = " ".join(part for part in around if part)
        self._field.setAccessibleName(": ".join(part for part in (self._name, sentence) if part))

    def _tell(self) -> None:
        # What had no room is told before the rest of it stands there.
        if len(self._field.text()) < self._field.maxLength():
            self._too_long.say("")
        words = self._given()
        self.answered.emit(self.answer(words) if words else None)

    def _tell_too_long(self) -> None:
        if self._state is not None:
            self._too_long.say(self._state.too_long)


class NumberWidget(TextInputWidget):
    """A field for a number, the number read below it, and how exact it is to be."""

    def __init__(self, look: Style, _chosen_word: str) -> None:
        super().__init__(look, "body", TextField(look, 150, 150))
        self._look = look
        self._reading = Label(look, style="strong")
        self.box.insertWidget(1, self._reading)
        look.theme.changed.connect(self._keep_room)
        self._keep_room()

    def show_answers(self, state: TextInputState, chosen: Answer | None) -> None:
        """Show the field with what is typed and what was read of it."""
        super().show_answers(state, chosen)
        number = cast("NumberState", state)
        self._reading.show_text(number.reading)
        self._reading.set_tone("text" if number.is_read else "textMuted")

    def describe_input(self, state: TextInputState) -> str:
        """Return what was read and the hint."""
        reading = cast("NumberState", state).reading
        return ". ".join(part for part in (reading, state.hint) if part)

    def answer(self, words: str) -> NumberAnswer:
        """Return the number as typed and as read; the words around the field may have been typed too."""
        state = cast("NumberState", self._state)
        return parse_number_answer(words, state.language, state.before, state.after)

    def _keep_room(self) -> None:
        """Keep a line free, so that nothing moves when something is read."""
        self._reading.setMinimumHeight(ceil(self._look.theme.line("strong")))


class TextAnswerWidget(TextInputWidget):
    """A field for a few words, in its sentence."""

    def __init__(self, look: Style, _chosen_word: str) -> None:
        super().__init__(look, "quote", TextField(look, 180, 320))

    def answer(self, words: str) -> TextAnswer:
        """Return the words as typed."""
        return TextAnswer(words)
