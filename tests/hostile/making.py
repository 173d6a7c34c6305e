"""Ways to make packs that nobody honest would make: folders, archives, and changes of the example pack."""

from __future__ import annotations

import io
import json
import struct
import warnings
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.pack.pack_folder import MAX_PACK_BYTES
from tests.pack.builders import EXAMPLE, edited, example_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Changes = Mapping[str, Any]
    Make = Callable[[Path], Path]
    """Makes a pack in an empty folder, and returns the path that is read."""

PACK = (EXAMPLE / "pack.json").read_bytes()
ILLUSTRATED = json.dumps(
    example_json() | {"media": [{"id": "map", "file": "a.png", "alt": "A map"}]}
).encode()
HEAD = b'{"format":"quizapp-pack/1","title":"'
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/hostname"/></svg>'


def in_folder(data: bytes | Callable[[], bytes], media: dict[str, bytes] | None = None) -> Make:
    """Make a folder with these bytes as its pack.json."""

    def make(place: Path) -> Path:
        (place / "pack.json").write_bytes(data if isinstance(data, bytes) else data())
        for name, content in (media or {}).items():
            (place / "media").mkdir(exist_ok=True)
            (place / "media" / name).write_bytes(content)
        return place

    return make


def changed(changes: Changes | Callable[[], Changes], media: dict[str, bytes] | None = None) -> Make:
    """Make a folder with the example pack, edited as in tests/pack."""

    def data() -> bytes:
        made = changes() if callable(changes) else changes
        return json.dumps(edited(made), ensure_ascii=False).encode()

    return in_folder(data, media)


def question(name: str, **fields: Any) -> Make:
    """Make the example pack with other fields in one question."""
    return changed({name: fields})


def quoting(quote: str) -> Make:
    """Make the example pack with another quote in the citation of an option."""
    return changed({"weck-call/options/1/citation/quote": quote})


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive with these members, made as carelessly as they ask for."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", compression) as archive:
        warnings.simplefilter("ignore")  # zipfile warns of doubled names
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def archive(*members: tuple[str | zipfile.ZipInfo, bytes], pack: bytes = PACK, **how: Any) -> Make:
    """Make an archive with a sound pack.json and these members beside it."""
    return file(lambda: zipped(("pack.json", pack), *members, **how))


def file(data: bytes | Callable[[], bytes], name: str = "bad.quizpack") -> Make:
    """Make a file with these bytes."""

    def make(place: Path) -> Path:
        (place / name).write_bytes(data if isinstance(data, bytes) else data())
        return place / name

    return make


def patched(data: bytes, change: Callable[[bytearray], object]) -> bytes:
    """These bytes with something changed in them."""
    buffer = bytearray(data)
    change(buffer)
    return bytes(buffer)


def member(name: str, kind: int) -> zipfile.ZipInfo:
    """A member of an archive that is something else than a file: a link, a device."""
    made = zipfile.ZipInfo(name)
    made.create_system = 3
    made.external_attr = (kind | 0o777) << 16
    return made


def much(count: int, each: bytes, most: int = MAX_PACK_BYTES) -> bytes:
    """A pack whose banks are that many of the same thing, and no larger than a pack may be."""
    start = b'{"format":"quizapp-pack/1","banks":['
    return start + b",".join([each] * min(count, (most - len(start) - 2) // (len(each) + 1))) + b"]}"


def title(text: bytes) -> bytes:
    """A pack with a title that fills it up to what a pack may hold."""
    return HEAD + text * ((MAX_PACK_BYTES - 200) // len(text)) + b'"}'


def chunk(name: bytes, content: bytes) -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def drawing(width: int, height: int, row: bytes, *extra: bytes, depth: int = 8, color: int = 0) -> bytes:
    """A PNG of equal rows, with other parts behind its header."""
    header = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    rows = zlib.compressobj(9)
    packed = b"".join(rows.compress(b"\0" + row) for _ in range(height)) + rows.flush()
    parts = (chunk(b"IHDR", header), *extra, chunk(b"IDAT", packed), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
