"""A reader of packs that a pack has fooled: what it sends would do harm where it is unpacked."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


class Harm:
    """Unpacked, it makes a folder."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def __reduce__(self) -> object:
        return os.mkdir, (self._folder,)


def answer(theirs: Connection, _places: object) -> None:
    """Stand in for what reads a pack in a process of its own."""
    _wish, path = theirs.recv()
    theirs.send(Harm(str(path.with_name("harm"))))
    theirs.recv()
