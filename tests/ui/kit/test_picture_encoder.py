"""A picture is made anew: smaller where it is large, and without what a camera noted."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.pack.picture_format import describe_picture_fault, detect_media_type, read_image_size
from quizapp.ui.kit.picture_encoder import MAX_SIDE, encode_picture, reencode_picture
from tests.ui.kit.test_picture_decoder import drawn

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
    made = reencode_picture(photo())
    assert made is not None
    assert detect_media_type(made) == "jpeg"
    assert read_image_size(made) == (8, 12)
    assert GPS not in made
    assert b"Exif" not in made


def test_the_notes_of_a_png_are_gone():
    made = reencode_picture(noted_png())
    assert made is not None
    assert detect_media_type(made) == "png"
    assert read_image_size(made) == (12, 8)
    for note in (GPS, b"eXIf", b"tEXt", b"iTXt"):
        assert note not in made


@pytest.mark.parametrize(("kind", "becomes"), [("PNG", "png"), ("JPEG", "jpeg"), ("WEBP", "png")])
def test_a_large_picture_is_made_smaller_and_keeps_its_shape(kind, becomes):
    made = reencode_picture(drawn(kind, 2000, 1000))
    assert made is not None
    assert read_image_size(made) == (MAX_SIDE, MAX_SIDE // 2)
    assert detect_media_type(made) == becomes
    assert describe_picture_fault(made) is None


def test_gaps_stay_gaps_and_what_has_none_is_no_larger_for_it():
    image = QImage(20, 10, QImage.Format.Format_ARGB32)
    image.fill(QColor("#3366cc"))
    full = encode_picture(image)
    assert full is not None
    assert not QImage.fromData(full).hasAlphaChannel()
    with QPainter(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(0, 0, 10, 10, Qt.GlobalColor.transparent)
    made = encode_picture(image, photo=True)
    assert made is not None
    shown = QImage.fromData(made)
    assert shown.pixelColor(QPoint(2, 2)).alpha() == 0
    assert shown.pixelColor(QPoint(15, 2)) == QColor("#3366cc")


def test_a_photograph_that_came_as_a_png_becomes_a_jpeg(monkeypatch):
    monkeypatch.setattr("quizapp.ui.kit.picture_encoder.MAX_PNG_BYTES", 40)
    made = reencode_picture(drawn("PNG"))
    assert made is not None
    assert detect_media_type(made) == "jpeg"


@pytest.mark.parametrize(
    "data", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n<svg/>", drawn("PNG")[:40], drawn("BMP")]
)
def test_what_cannot_be_drawn_is_none(data):
    assert reencode_picture(data) is None
    assert encode_picture(QImage()) is None
