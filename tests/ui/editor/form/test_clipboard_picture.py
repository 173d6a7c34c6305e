"""A picture among what was copied or is dragged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from quizapp.authoring.errors import OperationError
from quizapp.pack.picture_format import detect_media_type
from quizapp.ui.editor.form.clipboard_picture import find_picture, has_picture
from tests.ui.kit.test_picture_decoder import drawn


def given(data):
    return find_picture(data, "pasted")


def test_a_copied_file_is_read_only_when_it_is_needed(tmp_path):
    data, file = QMimeData(), tmp_path / "Quay.JPG"
    data.setUrls([QUrl("https://example.org/a.png"), QUrl.fromLocalFile(str(file))])
    data.setText(str(file))
    assert has_picture(data)
    assert given(data).name == "Quay.JPG"
    with pytest.raises(OperationError, match=r"“Quay\.JPG” is no file"):
        given(data).load()
    file.write_bytes(drawn("JPEG"))
    assert given(data).load() == drawn("JPEG")


def test_the_bytes_of_a_known_kind_are_taken_as_they_are():
    data = QMimeData()
    data.setData("image/webp", b"RIFF, or not")
    assert has_picture(data)
    assert given(data).name == "pasted.webp"
    assert given(data).load() == b"RIFF, or not"


def test_what_was_drawn_here_is_packed():
    data, image = QMimeData(), QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    data.setImageData(image)
    assert has_picture(data)
    assert detect_media_type(given(data).load()) == "png"


@pytest.mark.parametrize("kind", ["image/svg+xml", "image/bmp", "text/html"])
def test_what_a_pack_cannot_have_is_none(kind):
    data = QMimeData()
    data.setData(kind, b"<svg/>")
    assert not has_picture(data)
    assert given(data) is None


def test_words_come_before_a_picture_of_them_and_addresses_are_left_alone(tmp_path):
    data = QMimeData()
    data.setData("image/png", drawn("PNG"))
    data.setText("Words of a table.")
    assert not has_picture(data)
    other = QMimeData()
    other.setUrls([QUrl("https://example.org/a.png"), QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    assert not has_picture(other)
    assert given(other) is None
