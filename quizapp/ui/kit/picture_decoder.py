"""Decoding a stranger's picture: only what its first bytes say that it is, and never a huge one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from quizapp.pack.picture_format import MAX_PIXELS, detect_media_type, read_image_size, strip_png

MAX_ALLOCATION_MB: Final = 128
"""No more memory than this for one picture: 25 million pixels of four bytes need 96 MB."""

MAX_SIZE: Final = QSize(2400, 2400)
"""As large as a picture is ever drawn, pixels. Kept smaller it takes less memory."""


def decode_picture(data: bytes) -> QImage | None:
    """Return a PNG, JPEG or WebP picture, no larger than LARGEST; None if it is none, damaged, or too large.

    Qt alone would look for itself what a file is, and draw an SVG that is named otherwise.
    """
    kind, size = detect_media_type(data), read_image_size(data)
    if kind is None or size is None or size.width * size.height > MAX_PIXELS:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(strip_png(data)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    found = reader.size()
    if found.width() * found.height() > MAX_PIXELS:
        return None
    if kind == "jpeg" and found.boundedTo(MAX_SIZE) != found:
        # The others would be read whole, and then once more to be made smaller.
        reader.setScaledSize(found.scaled(MAX_SIZE, Qt.AspectRatioMode.KeepAspectRatio))
    QImageReader.setAllocationLimit(MAX_ALLOCATION_MB)
    image = reader.read()
    return None if image.isNull() else _no_larger(image)


def _no_larger(image: QImage) -> QImage:
    """Return a picture in LARGEST. It is painted smaller, for to scale it would take as much memory again."""
    if image.size().boundedTo(MAX_SIZE) == image.size():
        return image
    size = image.size().scaled(MAX_SIZE, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    smaller = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    smaller.fill(Qt.GlobalColor.transparent)
    with QPainter(smaller) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(smaller.rect(), image)
    return smaller
