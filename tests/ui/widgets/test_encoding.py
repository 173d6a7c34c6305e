"""A picture is made anew: smaller where it is large, and without what a camera noted."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.pack.media import media_type, picture_fault, pixels
from quizapp.ui.widgets.encoding import LONGEST, anew, encoded
from tests.ui.widgets.test_decoding import drawn

GPS = b"GPSLatitude 52.5200 N"


def part(name: bytes, content: bytes) -> bytes:
    checked = name + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


def exif(turned: int) -> bytes:
    """Notes of a camera: how it was held, and a place."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, turned, 0)
    return b"MM\0*\0\0\0\x08" + struct.pack(">H", 1) + entry + bytes(4) + GPS


def photo(turned: int = 6) -> bytes:
    """A JPEG with notes of a camera and a comment."""
    data, notes = drawn("JPEG", 12, 8), b"Exif\0\0" + exif(turned)
    comment = b"\xff\xfe" + struct.pack(">H", 2 + len(GPS)) + GPS
    return data[:2] + b"\xff\xe1" + struct.pack(">H", 2 + len(notes)) + notes + comment + data[2:]


def noted_png() -> bytes:
    data = drawn("PNG")
    notes = part(b"eXIf", exif(1)) + part(b"tEXt", b"Comment\0" + GPS) + part(b"iTXt", b"XML\0\0\0\0\0" + GPS)
    return data[:33] + notes + data[33:]


def test_where_and_how_a_picture_was_taken_is_gone_and_it_stands_upright():
    assert GPS in photo()
    made = anew(photo())
    assert made is not None
    assert media_type(made) == "jpeg"
    assert pixels(made) == (8, 12)
    assert GPS not in made
    assert b"Exif" not in made


def test_the_notes_of_a_png_are_gone():
    made = anew(noted_png())
    assert made is not None
    assert media_type(made) == "png"
    assert pixels(made) == (12, 8)
    for note in (GPS, b"eXIf", b"tEXt", b"iTXt"):
        assert note not in made


@pytest.mark.parametrize(("kind", "becomes"), [("PNG", "png"), ("JPEG", "jpeg"), ("WEBP", "png")])
def test_a_large_picture_is_made_smaller_and_keeps_its_shape(kind, becomes):
    made = anew(drawn(kind, 2000, 1000))
    assert made is not None
    assert pixels(made) == (LONGEST, LONGEST // 2)
    assert media_type(made) == becomes
    assert picture_fault(made) is None


def test_gaps_stay_gaps_and_what_has_none_is_no_larger_for_it():
    image = QImage(20, 10, QImage.Format.Format_ARGB32)
    image.fill(QColor("#3366cc"))
    full = encoded(image)
    assert full is not None
    assert not QImage.fromData(full).hasAlphaChannel()
    with QPainter(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(0, 0, 10, 10, Qt.GlobalColor.transparent)
    made = encoded(image, photo=True)
    assert made is not None
    shown = QImage.fromData(made)
    assert shown.pixelColor(QPoint(2, 2)).alpha() == 0
    assert shown.pixelColor(QPoint(15, 2)) == QColor("#3366cc")


def test_a_photograph_that_came_as_a_png_becomes_a_jpeg(monkeypatch):
    monkeypatch.setattr("quizapp.ui.widgets.encoding.MOST_PNG", 40)
    made = anew(drawn("PNG"))
    assert made is not None
    assert media_type(made) == "jpeg"


@pytest.mark.parametrize(
    "data", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n<svg/>", drawn("PNG")[:40], drawn("BMP")]
)
def test_what_cannot_be_drawn_is_none(data):
    assert anew(data) is None
    assert encoded(QImage()) is None
