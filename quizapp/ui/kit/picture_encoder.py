"""A picture made anew for a pack: no larger than it is needed, and without what a camera notes in it.

Place, time and names of programs stand in a picture's notes (EXIF, XMP, text, colour profiles). What is made
here is drawn anew, so that none of them goes along.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageWriter, QPainter

from quizapp.ui.kit.picture_decoder import decode_picture

MAX_SIDE: Final = 1600
"""The longest side of a picture in a pack, pixels."""

JPEG_QUALITY: Final = 88
MAX_PNG_BYTES: Final = 1_500_000
"""A larger PNG is most likely a photograph, which a JPEG holds in a tenth of that, bytes."""


def reencode_picture(data: bytes) -> bytes | None:
    """Return a PNG, JPEG or WebP picture as a new PNG or JPEG; None if it cannot be drawn.

    It belongs on a worker: a large one takes a second.
    """
    image = decode_picture(data)
    return None if image is None else encode_picture(image, photo=data.startswith(b"\xff\xd8"))


def encode_picture(image: QImage, *, photo: bool = False) -> bytes | None:
    """Return a picture as PNG or, where it is a photograph without gaps, as JPEG; None if it is none."""
    drawn = _drawn(image)
    if drawn.isNull():
        return None
    if photo and not drawn.hasAlphaChannel():
        return _written(drawn, "jpeg", JPEG_QUALITY)
    made = _written(drawn, "png")
    if made is not None and len(made) > MAX_PNG_BYTES and not drawn.hasAlphaChannel():
        return _written(drawn, "jpeg", JPEG_QUALITY)
    return made


def _drawn(image: QImage) -> QImage:
    """Return the picture drawn anew in its size, or smaller, with the colours that every screen has."""
    if image.isNull():
        return image
    standard = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if image.colorSpace().isValid() and image.colorSpace() != standard:
        image = image.convertedToColorSpace(standard)
    size = image.size()
    most = QSize(MAX_SIDE, MAX_SIDE)
    if size.boundedTo(most) != size:
        size = size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, *ways)
    clear = image.hasAlphaChannel() and not _is_full(image)
    made = QImage(size, QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.transparent if clear else Qt.GlobalColor.white)
    with QPainter(made) as painter:
        painter.drawImage(QRect(0, 0, size.width(), size.height()), image)
    return made


def _is_full(image: QImage) -> bool:
    """Tell whether nothing of a picture that could have gaps has any."""
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    alpha.reinterpretAsFormat(QImage.Format.Format_Grayscale8)
    full = QImage(alpha.size(), QImage.Format.Format_Grayscale8)
    full.fill(Qt.GlobalColor.white)
    return alpha == full


def _written(image: QImage, kind: str, quality: int = -1) -> bytes | None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    return bytes(buffer.data().data()) if writer.write(image) else None
