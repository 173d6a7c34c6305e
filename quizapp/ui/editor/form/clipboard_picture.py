"""A picture among what was copied or is dragged: found at once, read and unpacked on a worker."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

from quizapp.authoring.operations.pictures import read_picture
from quizapp.ui.editor.picture_import import PictureInput
from quizapp.ui.kit.picture_encoder import encode_picture

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

ENDINGS: Final = (".png", ".jpg", ".jpeg", ".webp")
_RAW: Final = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}
"""What is given as one of these is what a file would hold; all else Qt would look into by itself."""

_OWN: Final = "application/x-qt-image"
"""What this program, and others made with Qt, have drawn themselves."""


def has_picture(data: QMimeData) -> bool:
    """Tell whether a picture is there, and no text that a field could take in its stead."""
    if _file(data) is not None:
        return True
    pictured = any(data.hasFormat(kind) for kind in (*_RAW, _OWN))
    return pictured and not data.hasText()


def find_picture(data: QMimeData, name: str) -> PictureInput | None:
    """Return the first picture that is there, to be read later; None without one.

    `name` is what one without a file is called.
    """
    path = _file(data)
    if path is not None:
        return PictureInput(path.name, partial(read_picture, path))
    for kind, ending in _RAW.items():
        if data.hasFormat(kind):
            return PictureInput(f"{name}.{ending}", partial(bytes, data.data(kind).data()))
    image = data.imageData() if data.hasFormat(_OWN) else None
    return PictureInput(f"{name}.png", partial(_packed, image)) if isinstance(image, QImage) else None


def _packed(image: QImage) -> bytes:
    return encode_picture(image) or b""


def _file(data: QMimeData) -> Path | None:
    """Return the first file on this computer that is called as pictures are."""
    files = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.lower() in ENDINGS), None)
