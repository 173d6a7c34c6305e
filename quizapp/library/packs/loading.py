"""An installed pack as a whole. Loads the models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.errors import DamagedPackError
from quizapp.library.packs.listing import pack_file
from quizapp.pack import reading

if TYPE_CHECKING:
    from quizapp.library.connections import Reader
    from quizapp.pack.ids import PackId
    from quizapp.pack.models.pack import Pack


def load_pack(reader: Reader, pack: PackId) -> Pack:
    """Return an installed pack, every citation proved.

    Raises DatabaseError, DamagedPackError if it is no longer what was installed, LookupError if it is gone.
    """
    data = pack_file(reader, pack)
    try:
        return reading.load_installed(data)
    except reading.DamagedPackError as error:
        raise DamagedPackError(pack, "is not as it was installed") from error
