"""Decoding a stranger's picture: only what its first bytes say that it is, and never a huge one.

What takes more than a moment is decoded off the UI thread, one picture at a time, at the size it is shown in.
"""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter

from quizapp.pack.picture_format import MAX_PIXELS, detect_media_type, read_image_size, strip_picture

MAX_ALLOCATION_MB: Final = 128
"""No more memory than this for one picture: 25 million pixels of four bytes need 96 MB."""

MAX_SIZE: Final = QSize(2400, 2400)
"""As large as a picture is ever drawn, pixels. Kept smaller it takes less memory."""

MAX_QUICK_PIXELS: Final = 1_000_000
MAX_QUICK_BYTES: Final = 500_000
"""A picture of no more is decoded at once: in 20 ms, and it is there as soon as what stands beside it."""

_SCAN: Final = b"\xff\xda"
_one_at_a_time: Final = Lock()


class DecodedPicture(NamedTuple):
    """A picture made to fit where it is shown, and its own size, which is never over MAX_SIZE."""

    image: QImage
    own: QSize


def decode_picture(data: bytes) -> QImage | None:
    """Return a PNG, JPEG or WebP picture in MAX_SIZE; None if it is none, damaged, or too large.

    Qt alone would look for itself what a file is, and draw an SVG that is named otherwise.
    """
    found = decode_within(data, MAX_SIZE)
    return None if found is None else found.image


def decode_within(data: bytes, room: QSize) -> DecodedPicture | None:
    """Return a picture made small enough for a room, pixels; None where `decode_picture` returns it."""
    kind, size = detect_media_type(data), read_image_size(data)
    if kind is None or size is None or size.width * size.height > MAX_PIXELS:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(strip_picture(data)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    found = reader.size()
    if found.width() * found.height() > MAX_PIXELS:
        return None
    turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    fitting = _fit(found, room.transposed() if turned else room)
    if kind != "png" and fitting != found:
        # A PNG would be read whole, and then once more to be made smaller.
        reader.setScaledSize(fitting)
    QImageReader.setAllocationLimit(MAX_ALLOCATION_MB)
    image = reader.read()
    if image.isNull():
        return None
    own = _fit(found.transposed() if turned else found, MAX_SIZE)
    return DecodedPicture(_make_smaller(image, room), own)


def _fit(size: QSize, room: QSize) -> QSize:
    """Return a size made smaller, if it has to be, so that it fits in a room; no side is nothing."""
    if size.boundedTo(room) == size:
        return size
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _make_smaller(image: QImage, room: QSize) -> QImage:
    """Return a picture in a room. A huge one is painted first: to scale it takes as much memory again."""
    size = _fit(image.size(), MAX_SIZE)
    if size != image.size():
        smaller = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        smaller.fill(Qt.GlobalColor.transparent)
        with QPainter(smaller) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(smaller.rect(), image)
        image = smaller
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    size = _fit(size, room)
    return image if size == image.size() else image.scaled(size, *ways)


def is_quick(data: bytes) -> bool:
    """Tell whether a picture is decoded in a moment, or is none."""
    size = read_image_size(data)
    if size is None or len(data) > MAX_QUICK_BYTES:
        return size is None
    return size.width * size.height * max(1, data.count(_SCAN)) <= MAX_QUICK_PIXELS


@lru_cache(maxsize=2)
def _decode_once(data: bytes, width: int, height: int) -> DecodedPicture | None:
    """Decode a picture; one that is shown in two places in turn only once."""
    return decode_within(data, QSize(width, height))


class PictureLoader(QObject):
    """Decodes the picture that was asked for last; `loaded` tells a DecodedPicture, or None for none."""

    loaded = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._decoding: _Decoding | None = None

    def load(self, data: bytes, room: QSize) -> bool:
        """Have a picture decoded to fit in a room, pixels; returns whether it is there already."""
        if self._decoding is not None:
            self._decoding.wanted = False
            self._decoding = None
        if is_quick(data):
            self.loaded.emit(_decode_once(data, room.width(), room.height()))
            return True
        self._decoding = _Decoding(data, room)
        self._decoding.result.ready.connect(self._take)
        QThreadPool.globalInstance().start(self._decoding.run)
        return False

    def _take(self, decoding: _Decoding, found: DecodedPicture | None) -> None:
        if decoding is self._decoding:
            self._decoding = None
            self.loaded.emit(found)


class _Result(QObject):
    """What comes of a decoding. It outlives the loader, whose window may be closed meanwhile."""

    ready = Signal(object, object)


class _Decoding:
    """Runs on a thread of Qt's, which decodes without Python."""

    def __init__(self, data: bytes, room: QSize) -> None:
        self.result = _Result()
        self.wanted = True
        self._asked = data, room.width(), room.height()

    def run(self) -> None:
        """Decode the picture when no other is being decoded: two huge ones would be too much memory."""
        with _one_at_a_time:
            found = _decode_once(*self._asked) if self.wanted else None
        self.result.ready.emit(self, found)
