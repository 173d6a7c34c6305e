"""Writes packs: the same pack always gives the same bytes."""

import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_folder import MEDIA_FOLDER, PACK_FILE

_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can hold: the time of every member, so that no clock is in the bytes."""

_UNIX: Final = 3
_PACK: Final = TypeAdapter(Pack)
"""It gives bytes, where the model gives a text that takes as much once more."""


def dump_pack(pack: Pack) -> bytes:
    """Return pack.json: fields in the models' order, defaults left out, two spaces deep, UTF-8."""
    return _PACK.dump_json(pack, indent=2, exclude_defaults=True, by_alias=True) + b"\n"


def write_folder(pack: Pack, media: Mapping[str, bytes], folder: Path) -> None:
    """Write a pack as a folder, which is made if it is not there; pictures first, pack.json last.

    `media` maps file names to their bytes. Other files in the folder stay. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if media:
        (folder / MEDIA_FOLDER).mkdir(exist_ok=True)
    for name in sorted(media):
        write_atomically(folder / MEDIA_FOLDER / name, media[name])
    write_atomically(folder / PACK_FILE, dump_pack(pack))


def write_archive(pack: Pack, media: Mapping[str, bytes], path: Path) -> None:
    """Write a pack as one file to hand out. `media` maps file names to their bytes. Raises OSError."""
    write_atomically(path, build_archive(pack, media))


def build_archive(pack: Pack, media: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a .quizpack: pack.json, then the pictures by name."""
    return build_archive_from_files(dump_pack(pack), media)


def build_archive_from_files(data: bytes, media: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a .quizpack of files as they are: those of pack.json, and pictures by name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(_member(PACK_FILE, zipfile.ZIP_DEFLATED), data, compresslevel=9)
        for name in sorted(media):  # pictures are packed already
            archive.writestr(_member(f"{MEDIA_FOLDER}/{name}", zipfile.ZIP_STORED), media[name])
    return buffer.getvalue()


def _member(name: str, compression: int) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _LONG_AGO)
    member.compress_type = compression
    member.create_system = _UNIX
    member.external_attr = (stat.S_IFREG | 0o644) << 16
    return member
