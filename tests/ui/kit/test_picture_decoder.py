"""A stranger's picture is decoded only as what its first bytes say, and only if it is no bomb."""

from __future__ import annotations

import struct
import zlib

import pytest
import shiboken6
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject, QSize, QThreadPool
from PySide6.QtGui import QImage

from quizapp.ui.kit.picture_decoder import PictureLoader, decode_picture, decode_within


def drawn(kind: str, width: int = 12, height: int = 8) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x3366CC)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return data.data()


def with_size(width: int, height: int) -> bytes:
    """A PNG whose header claims another size."""
    data = bytearray(drawn("PNG"))
    data[16:24] = struct.pack(">II", width, height)
    data[29:33] = struct.pack(">I", zlib.crc32(bytes(data[12:29])))
    return bytes(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_of_the_three_kinds_is_decoded(kind):
    image = decode_picture(drawn(kind))
    assert image is not None
    assert (image.width(), image.height()) == (12, 8)


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "XPM"])
def test_what_qt_could_draw_beside_them_is_refused(kind):
    assert decode_picture(drawn(kind)) is None


def test_a_drawing_that_qt_would_run_is_refused_whatever_its_beginning():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    assert decode_picture(svg) is None
    assert decode_picture(b"\x89PNG\r\n\x1a\n" + svg) is None
    assert decode_picture(b"") is None


def test_one_that_claims_to_be_huge_is_refused_before_memory_is_asked_for():
    assert decode_picture(with_size(60_000, 60_000)) is None


@settings(deadline=None)
@given(cut=st.integers(8, 90), fill=st.binary(max_size=40))
def test_damage_is_refused_or_drawn_and_never_a_crash(cut, fill):
    image = decode_picture(drawn("PNG")[:cut] + fill)
    assert image is None or image.width() > 0


def test_notes_that_would_unpack_to_hundreds_of_megabytes_are_not_read():
    def part(name: bytes, content: bytes) -> bytes:
        checked = name + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    note = part(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(7_000_000), 9))
    data = drawn("PNG")
    before = memory()
    image = decode_picture(data[:33] + note * 60 + data[33:])
    assert image is not None
    assert image.text("Comment") == ""
    assert memory() - before < 50 * 1024


def memory() -> int:
    """The most memory that this process ever had, KB."""
    resource = pytest.importorskip("resource", reason="Windows has no such module")
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_larger_than_is_ever_drawn_is_made_smaller_in_its_shape(kind):
    image = decode_picture(drawn(kind, 4800, 20))
    assert image is not None
    assert (image.width(), image.height()) == (2400, 10)
    color = image.pixelColor(1200, 5)
    assert abs(color.red() - 0x33) + abs(color.green() - 0x66) + abs(color.blue() - 0xCC) < 12
    assert decode_picture(drawn(kind, 2400, 20)).width() == 2400


def test_the_thinnest_picture_keeps_a_pixel():
    image = decode_picture(drawn("PNG", 12_000, 1))
    assert image is not None
    assert (image.width(), image.height()) == (2400, 1)


def turned(width: int, height: int) -> bytes:
    """A JPEG whose notes say that it is to be turned by a quarter (Exif 2.3, orientation 6)."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)
    note = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\1" + entry + bytes(4)
    data = drawn("JPEG", width, height)
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note + data[2:]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_decoded_no_larger_than_there_is_room_for(kind):
    found = decode_within(drawn(kind, 3000, 1000), QSize(600, 100))
    assert found is not None
    assert (found.image.size(), found.own) == (QSize(300, 100), QSize(2400, 800))
    assert decode_within(drawn(kind, 60, 20), QSize(600, 100)).image.size() == QSize(60, 20)


def test_a_picture_that_is_to_be_turned_fits_as_it_is_shown():
    found = decode_within(turned(1200, 300), QSize(600, 100))
    assert found is not None
    assert (found.image.size(), found.own) == (QSize(25, 100), QSize(300, 1200))


@pytest.fixture
def loader(qtbot):
    parent = QObject()
    made = PictureLoader(parent)
    yield made
    QThreadPool.globalInstance().waitForDone()
    parent.deleteLater()


def test_a_small_picture_is_there_at_once_and_so_is_the_news_that_there_is_none(loader):
    told = []
    loader.loaded.connect(told.append)
    assert loader.load(drawn("PNG", 900, 900), QSize(90, 90))
    assert loader.load(b"no picture", QSize(90, 90))
    assert [found and found.own for found in told] == [QSize(900, 900), None]


def test_a_large_picture_comes_later_and_of_two_only_the_one_that_was_asked_for_last(loader, qtbot):
    told = []
    loader.loaded.connect(told.append)
    for side in (1_500, 1_600):
        assert not loader.load(drawn("PNG", side, side), QSize(90, 90))
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.processEvents()
    assert [(found.image.size(), found.own) for found in told] == [(QSize(90, 90), QSize(1_600, 1_600))]


def test_who_asked_for_a_picture_may_be_gone_before_it_is_decoded(qtbot):
    for side in range(1_100, 1_104):
        parent = QObject()
        assert not PictureLoader(parent).load(drawn("JPEG", side, side), QSize(90, 90))
        shiboken6.delete(parent)
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.processEvents()
