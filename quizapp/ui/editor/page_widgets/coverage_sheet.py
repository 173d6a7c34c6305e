"""The sentences of an article, each with how many questions rest on it: one stop of the Tab key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_tabs import ArticleTabs
from quizapp.ui.article_view.sentences.annotation_rows import ArticleHeadRow
from quizapp.ui.article_view.sentences.sentence_painter import PAD, TEXT_END, SentenceColumns, SentencePainter
from quizapp.ui.article_view.sentences.state import ArticleHead, SentenceItem
from quizapp.ui.editor.page_parts import TextSheet
from quizapp.ui.editor.page_widgets.coverage_charts import CoverageChartsPart
from quizapp.ui.editor.pages.coverage_summary import CoverageCharts, CoverageSheet
from quizapp.ui.editor.row_replacement import replace_rows
from quizapp.ui.kit.buttons import ENTER_KEYS
from quizapp.ui.kit.form_screen import SheetPart
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import BoxStyle, PaintedText, mirror_box, paint_box, paint_text
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.row_widget import build_wrapping_policy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.ui.editor.pages.coverage_summary import CoverageSentence
    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.form_column import Part
    from quizapp.ui.kit.style import Style

STRIPES: Final = (0, 2, 5)
"""How wide the stripe beside a sentence is, px: nothing rests on it, a question or two, more."""

GAP, INSIDE, BETWEEN, PARAGRAPH, ABOVE, FOOT = 12, 8, 2, 8, 14, 64
"""Before a figure, inside it, between sentences, more between paragraphs, above all, before the foot; px."""


class CoverageSentenceRow(QAbstractButton):
    """A sentence and its figure. Pressed, it leads to the questions."""

    def __init__(self, look: Style, sentence: CoverageSentence, places: SentenceColumns) -> None:
        super().__init__()
        self._look, self._asked, self._places = look, sentence, places
        self._drawing = SentencePainter(look, self)
        self.setText(sentence.name.replace("&", "&&"))
        self.setAccessibleName(sentence.name)
        self.setSizePolicy(build_wrapping_policy())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        shown = SentenceItem(
            sentence.text,
            sentence.number,
            sentence.name,
            sentence.paragraph,
            sentence.first,
            sentence.headline,
        )
        self._drawing.show(shown, places, "", None)
        look.theme.changed.connect(self._restyle)
        self._fit()

    def place(self, places: SentenceColumns) -> None:
        """Begin where the others do."""
        self._places = places
        self._drawing.show(self._drawing.sentence, places, "", None)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Some width; its height comes from the width that it is given."""
        return self._drawing.least()

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return self._drawing.least()

    def heightForWidth(self, width: int) -> int:
        """Height with its words wrapped, never less than a target must have, px."""
        return max(self._drawing.height(width), self._look.theme.size("hitMin"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; arrows are the list's, and Space presses as on any button."""
        if event.key() in ENTER_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sentence, the stripe beside it, and the figure at its end."""
        with QPainter(self) as painter:
            stripe = QRectF(self._places.gutter, 0, STRIPES[self._asked.level], self.height())
            painter.fillRect(mirror_box(self, stripe), self._look.theme.color("accent"))
            self._drawing.paint(painter, pointed_at=self.underMouse())
            self._paint_figure(painter)

    def _paint_figure(self, painter: QPainter) -> None:
        theme, color, asked = self._look.theme, self._look.theme.color, self._asked
        high, wide = theme.size("keyCap") - 2, self._wide()
        line = theme.line("headline" if asked.headline else "quote")
        box = QRectF(self.width() - TEXT_END - wide, PAD + (line - high) / 2, wide, high)
        box = mirror_box(self, QRectF(round(box.x()), round(box.y()), box.width(), box.height()))
        grounds = (
            BoxStyle(color("paper"), color("edge"), dashed=True),
            BoxStyle(color("accentSoft"), color("accent")),
            BoxStyle(color("accent"), color("accent")),
        )
        inks = ("textMuted", "text", "onAccent")
        paint_box(painter, box, 4, grounds[asked.level])
        ink = color(inks[asked.level])
        paint_text(
            painter, box, PaintedText(asked.badge, theme.font("label"), ink, Qt.AlignmentFlag.AlignHCenter)
        )

    def _wide(self) -> int:
        theme = self._look.theme
        return max(theme.size("keyCap"), round(theme.width("label", self._asked.badge)) + 2 * INSIDE)

    def _fit(self) -> None:
        """Keep room for the figure, the widest of all, so that all lines end alike."""
        self._drawing.end = TEXT_END + max(self._wide(), self._look.theme.scaled(44)) + GAP

    def _restyle(self) -> None:
        self._fit()
        self._drawing.restyle()
        self.updateGeometry()
        self.update()


class CoverageSentenceList(RovingGroup):
    """The rows of one article, gone through with the arrows; it has the hairline beside paragraphs' numbers.

    `opened` tells the place of the row that was pressed, `came` of the one that the keyboard comes to.
    """

    opened = Signal(int)
    came = Signal(int)

    def __init__(self, look: Style) -> None:
        super().__init__(apart=BETWEEN)
        self._look = look
        self._shown: tuple[CoverageSentence, ...] = ()
        self.places = SentenceColumns(0, 0, 0)
        look.theme.changed.connect(self._place)

    def show_sentences(self, sentences: Sequence[CoverageSentence], name: str) -> None:
        """Show these sentences; the same stay, and the keyboard on them."""
        self.setAccessibleName(name)
        if tuple(sentences) == self._shown:
            return
        self._shown = tuple(sentences)
        self.places = self._places()
        rows = [CoverageSentenceRow(self._look, each, self.places) for each in self._shown]
        for place, row in enumerate(rows):
            row.clicked.connect(partial(self._open, place))
        # What was between those before.
        while self._box.takeAt(0) is not None:
            pass
        replace_rows(self, rows)
        for place in reversed(range(1, len(rows))):
            if self._shown[place].first:
                self._box.insertSpacing(place, PARAGRAPH)

    def put_at(self, at: int) -> None:
        """Let another row be in hand."""
        self._at = at
        self._rove()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell where the keyboard is."""
        done = super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._rows:
            self.came.emit(self._at)
        return done

    def _open(self, place: int, _checked: bool = False) -> None:
        self.opened.emit(place)

    def _places(self) -> SentenceColumns:
        shown = [SentenceItem(each.text, each.number, each.name, each.paragraph) for each in self._shown]
        return SentenceColumns.of(self._look.theme, shown)

    def _place(self) -> None:
        self.places = self._places()
        for row in self.rows:
            if isinstance(row, CoverageSentenceRow):
                row.place(self.places)
        self.update()


class CoverageArticle(QWidget):
    """Where an article is from, and its sentences, over the hairline beside the paragraphs' numbers."""

    def __init__(self, look: Style, listed: CoverageSentenceList) -> None:
        super().__init__()
        self._look, self._list = look, listed
        self._head: ArticleHeadRow | None = None
        self._told = ArticleHead("", "")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, PARAGRAPH)
        self._box.setSpacing(0)
        self._box.addWidget(listed)
        self._box.addStretch()
        look.theme.changed.connect(self._place)

    def show_head(self, source_line: str, headline: str) -> None:
        """Show where it is from, and its headline unless that is a sentence."""
        told = ArticleHead(source_line, headline)
        if told != self._told:
            self._told = told
            if self._head is not None:
                self._head.hide()
                self._head.deleteLater()
            self._head = ArticleHeadRow(self._look, told, ABOVE)
            self._box.insertWidget(0, self._head)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline."""
        with QPainter(self) as painter:
            line = mirror_box(self, QRectF(self._list.places.gutter, 0, 1, self.height()))
            painter.fillRect(line, self._look.theme.color("line"))

    def _place(self) -> None:
        if self._head is not None:
            self._head.place(self._list.places)
        self.update()


class CoverageSheetPart(SheetPart):
    """Shows a CoverageSheet."""

    takes_focus = True

    def build(self, look: Style) -> QWidget:
        """Make tabs, and the sheet below them."""
        self.list, self.tabs = CoverageSentenceList(look), ArticleTabs(look)
        self.article = CoverageArticle(look, self.list)
        self.sheet = TextSheet(look, self.article, Label(look, self.item.foot, "meta", "textMuted"), FOOT)
        self.list.opened.connect(partial(self._tell, "open"))
        self.list.came.connect(partial(self._tell, "come"))
        self.tabs.currentChanged.connect(partial(self._tell, "turn"))
        around = QWidget()
        box = QVBoxLayout(around)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.tabs)
        box.addWidget(self.sheet, 1)
        return around

    def show(self, item: CoverageSheet) -> None:
        """Show other sentences; the same stay, and the keyboard on them."""
        self.tabs.show_tabs(item.tabs)
        self.tabs.setVisible(bool(item.tabs))
        self.tabs.show_front(item.front)
        self.list.show_sentences(item.sentences, item.name)
        self.article.show_head(item.source_line, item.headline)
        self.list.put_at(item.at)

    def _tell(self, what: str, place: int) -> None:
        getattr(self.item, what)(place)

    @property
    def anchor(self) -> QWidget:
        """The row in hand."""
        at: int = self.item.at
        return self.list.rows[at]

    def take_focus(self) -> None:
        """Put the keyboard on the row in hand."""
        self.list.take_focus(self.item.at)

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the article, or scroll it alone."""
        self.sheet.set_flowing(flowing)

    def page(self, pages: int) -> None:
        """Scroll by pages."""
        self.sheet.area.page(pages)


PARTS: Final[Mapping[type[Item], type[Part]]] = {
    CoverageSheet: CoverageSheetPart, CoverageCharts: CoverageChartsPart,
}  # fmt: skip
