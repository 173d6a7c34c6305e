"""A paper printed by Qt, where there is no typesetter: a PDF without tags, and pictures of its pages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
)

from quizapp.exchange.printing.typesetting import (
    TypesetPaper,
    check_length,
    load_known_characters,
    prepare_texts,
    select_used_pictures,
)
from quizapp.ui.editor.printing.qt_print.element_builder import PaperLayout
from quizapp.ui.editor.printing.qt_print.pagination import paginate
from quizapp.ui.editor.printing.qt_print.paper_elements import PaperWords
from quizapp.ui.editor.printing.qt_print.typography import POINT, PaperRun, Typography
from quizapp.ui.kit.picture_decoder import decode_picture
from quizapp.ui.theme.fonts import load_fonts
from quizapp.ui.theme.tokens import read_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.ui.editor.printing.qt_print.pagination import PaperPage

_SIZES: Final = {"a4": QPageSize.PageSizeId.A4, "us-letter": QPageSize.PageSizeId.Letter}
_FROM_RIGHT: Final = frozenset(("ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"))
_SIDE, _TOP, _BOTTOM = 56.7, 51.0, 34.0
"""The margins of a page, points; below there is room for the foot as well."""

_FOOT: Final = 2.2
"""The room of the foot, in the smallest letters."""

_INCH: Final = 72 * POINT
_QUICK: Final = 80
"""How little a picture of a page is packed, of 100: it is looked at once."""


def print_with_qt(
    paper: Mapping[str, Any],
    media: Mapping[str, bytes],
    assets: Path,
    ppi: float | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> TypesetPaper:
    """Print a paper as `typeset` does, but for its tags. Raises NotPrintedError, OSError for missing assets.

    `progress` is told how many pages are drawn, and of how many. Call it in a process of its own: it makes an
    application that shows nothing.
    """
    check_length(paper)
    application = _application()
    load_fonts(assets / "fonts")
    known = load_known_characters(assets / "fonts")
    strange = frozenset(ord(each) for text in _texts(paper) for each in text) - known
    families = read_tokens(assets / "tokens.json").families
    type_ = Typography(paper["base"], _from_right(paper), families["ui"], families["quote"])
    lacking = frozenset(each for each in strange if not _is_drawn(chr(each), type_))
    plain = prepare_texts(dict(paper), _Others(lacking)) if lacking else prepare_texts(dict(paper))
    wanted = select_used_pictures(paper, media)
    images = {name: image for name, data in wanted.items() if (image := decode_picture(data)) is not None}
    printed = _Printing(plain, type_, images, progress)
    data, drawn = printed.pdf(), tuple(printed.pictures(ppi)) if ppi else ()
    del application
    return TypesetPaper(data, bool(lacking), len(images) < len(wanted), drawn)


class _Others(frozenset[int]):
    """All code points but these."""

    def __contains__(self, code: object) -> bool:
        return not super().__contains__(code)


class _Printing:
    """One paper, laid out on its pages."""

    def __init__(
        self,
        paper: Mapping[str, Any],
        type_: Typography,
        images: Mapping[str, QImage],
        progress: Callable[[int, int], None],
    ) -> None:
        self._paper, self._type, self._progress = paper, type_, progress
        self._size = QPageSize(_SIZES[paper["size"]])
        whole = self._size.size(QPageSize.Unit.Point)
        below = _BOTTOM * POINT + self._type.em(_FOOT)
        self._room = QRectF(
            _SIDE * POINT, _TOP * POINT, (whole.width() - 2 * _SIDE) * POINT,
            (whole.height() - _TOP) * POINT - below,
        )  # fmt: skip
        blocks = list(PaperLayout(self._type, images).blocks(paper))
        self._pages = paginate(blocks, self._room.width(), self._room.height())

    def pdf(self) -> bytes:
        """Return the bytes of the PDF."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(f"{self._paper['title']}: {self._paper['what']}")
        writer.setCreator("Quizapp")
        writer.setPageSize(self._size)
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setResolution(_INCH)
        with QPainter(writer) as painter:
            for number, page in enumerate(self._pages, 1):
                if number > 1:
                    writer.newPage()
                self._draw(painter, page, number)
        return bytes(buffer.data().data())

    def pictures(self, ppi: float) -> Iterator[bytes]:
        """Yield each page as a PNG."""
        size = self._size.sizePixels(round(ppi))
        for number, page in enumerate(self._pages, 1):
            image = QImage(size, QImage.Format.Format_RGB32)
            image.fill(0xFFFFFFFF)
            with QPainter(image) as painter:
                painter.setRenderHints(
                    QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
                )
                painter.scale(ppi / _INCH, ppi / _INCH)
                self._draw(painter, page, number)
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(buffer, "PNG", _QUICK)  # type: ignore[call-overload]  # the stub wants bytes, Qt a word
            yield bytes(buffer.data().data())
            self._progress(number, len(self._pages))

    def _draw(self, painter: QPainter, page: PaperPage, number: int) -> None:
        """Draw a page with its foot."""
        for placed in page:
            whole = placed.element.height(self._room.width())
            top = self._room.top() + placed.top
            box = QRectF(self._room.left(), top - placed.before, self._room.width(), whole)
            if placed.height < whole:
                placed.element.draw_part(painter, box, placed.before, placed.before + placed.height)
            else:
                placed.element.draw(painter, box)
        self._draw_foot(painter, number)

    def _draw_foot(self, painter: QPainter, number: int) -> None:
        paper, room = self._paper, self._room
        told = paper["page"].replace("{page}", str(number)).replace("{pages}", str(len(self._pages)))
        page = PaperWords(self._type, PaperRun(told, quiet=True))
        wide = page.width()
        foot = QRectF(room.left(), room.bottom() + self._type.em(0.9), room.width(), page.height(wide))
        left = room.width() - wide - self._type.em(1.5)
        metrics = QFontMetricsF(self._type.font(PaperRun("")))
        after = f": {paper['what']}"
        room_left = left - metrics.horizontalAdvance(after)
        title = metrics.elidedText(paper["title"], Qt.TextElideMode.ElideRight, room_left)
        name = PaperWords(self._type, PaperRun(f"{title}{after}", quiet=True))
        name.draw(painter, name.part(foot, 0, left + self._type.em(1)))
        page.draw(painter, page.part(foot, room.width() - wide, wide))


def _application() -> QGuiApplication:
    """Return an application, for Qt has no fonts without one; a new one shows nothing."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["quizapp-print"])


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield value


def _from_right(paper: Mapping[str, Any]) -> bool:
    return str(paper["language"]).split("-")[0].casefold() in _FROM_RIGHT


def _is_drawn(letter: str, type_: Typography) -> bool:
    """Tell whether a font of this computer has a letter."""
    layout = QTextLayout(letter, type_.font(PaperRun("")))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = {each for run in layout.glyphRuns() for each in run.glyphIndexes()}
    return bool(glyphs) and 0 not in glyphs
