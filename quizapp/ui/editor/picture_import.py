"""A picture put beside a question: read, made anew and kept on the workers, then a step of editing. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.authoring.errors import OperationError
from quizapp.authoring.id_generator import collect_ids
from quizapp.authoring.operations.pictures import SavedPicture, check_picture, save_picture
from quizapp.catalogue import message

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.ports import Background

PictureEncoder = Callable[[bytes], bytes | None]
"""Makes a picture anew, smaller and without notes; None where it cannot be drawn."""

_ABOUT: Final = "editor-picture"


@dataclass(frozen=True, slots=True)
class PictureInput:
    """A picture that somebody gives: its name, and its bytes, which are read on a worker."""

    name: str
    load: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class ImportedPicture:
    """A picture that lies in the pack's folder, and its bytes."""

    kept: SavedPicture
    data: bytes


class PictureImport:
    """Makes one picture at a time; a second takes the place of the first."""

    def __init__(self, background: Background, chance: Random) -> None:
        self._background, self._chance = background, chance
        self._now: object | None = None

    def stop(self) -> bool:
        """Leave the one that is being made; returns whether there was any."""
        was, self._now = self._now, None
        return was is not None

    def begin(
        self,
        folder: Path,
        document: Json,
        given: PictureInput,
        anew: PictureEncoder,
        done: Callable[[ImportedPicture], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Make a picture for a pack in work; one of the two is called, unless it is stopped."""
        mine = self._now = object()
        taken, chance = collect_ids(document), self._chance

        def end(tell: Callable[[], None]) -> None:
            if self._now is mine:
                self._now = None
                tell()

        def keep(data: bytes) -> None:
            if self._now is mine:
                self._background.write(
                    lambda _: ImportedPicture(save_picture(folder, given.name, data, taken, chance), data),
                    lambda made: end(lambda: done(made)),
                    lambda error: end(lambda: failed(error)),
                )

        self._background.read_latest(
            _ABOUT,
            lambda _: self._anew(given, anew),
            keep,
            lambda error: end(lambda: failed(error)),
        )

    def _anew(self, given: PictureInput, anew: PictureEncoder) -> bytes:
        """Return the picture as the pack has it. Raises OperationError."""
        data = anew(check_picture(given.name, given.load()))
        if data is None:
            raise OperationError("no-picture", message("form.damaged", name=given.name))
        return data


def encode_nothing(_: bytes) -> None:
    """Make no picture: for an editor that nobody gave a way to."""
