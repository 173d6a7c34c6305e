"""The card that tells all of one pack, and the one that says what adding means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.spaced_widget import SpacedWidget

if TYPE_CHECKING:
    from quizapp.ui.kit.buttons import KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.pack_import.state import PackImportDetail, PackImportSection


class _PartView(QWidget):
    """Lines under a heading."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._heading = Label(look, style="label", tone="textMuted")
        self._lines: dict[str, Label] = {
            tone: Label(look, tone=tone, reads=True) for tone in ("text", "textMuted", "wrong")
        }
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(2)
        box.addWidget(self._heading)
        for each in self._lines.values():
            box.addWidget(each)

    def show_part(self, part: PackImportSection) -> None:
        """Show other lines."""
        self._heading.show_text(part.heading)
        for tone, label in self._lines.items():
            label.show_text("\n".join(part.lines) if tone == part.tone else "")
            label.setVisible(tone == part.tone)


class PackImportDetailCard(CardFrame):
    """Title, what it is about, and its parts; what is shown already is left alone."""

    def __init__(self, look: Style, copy: KeyButton) -> None:
        """`copy` copies what is wrong, and stands below."""
        super().__init__(look)
        self._shown: PackImportDetail | None = None
        self.title = Label(look, style="heading", reads=True)
        self._summary = Label(look, tone="textMuted")
        self._parts: list[_PartView] = []
        self._below = QVBoxLayout()
        self._below.setSpacing(0)
        self._copy = copy
        self.column.addWidget(self.title)
        self.column.addWidget(SpacedWidget(self._summary, 0))
        self.column.addLayout(self._below)
        self.column.addSpacing(12)
        self.column.addWidget(copy)

    def show_detail(self, detail: PackImportDetail | None) -> bool:
        """Show another pack, or the same with what came of it; returns whether the parts are others."""
        self.setVisible(detail is not None)
        if detail is None or detail == self._shown:
            return False
        self._shown = detail
        self.title.show_text(detail.title)
        self._summary.show_text(detail.summary)
        self._summary.setVisible(bool(detail.summary))
        while len(self._parts) < len(detail.parts):
            self._parts.append(_PartView(self._look))
            self._below.addWidget(self._parts[-1])
        for place, view in enumerate(self._parts):
            view.setVisible(place < len(detail.parts))
            if place < len(detail.parts):
                view.show_part(detail.parts[place])
        self._copy.setVisible(detail.can_copy)
        return True


class PackImportIntroCard(CardFrame):
    """What adding a pack means."""

    def __init__(self, look: Style, heading: str, paragraphs: tuple[str, ...]) -> None:
        super().__init__(look)
        self.column.addWidget(Label(look, heading, "heading"))
        for each in paragraphs:
            self.column.addSpacing(8)
            self.column.addWidget(Label(look, each))
