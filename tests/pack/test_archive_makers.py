"""Archives as the usual programs make them are accepted.

Info-ZIP and Python make theirs here. What macOS, Windows Explorer, 7-Zip and Office write is put together
byte for byte as their headers are, for those programs are not at hand.
"""

import io
import shutil
import struct
import subprocess
import zipfile
import zlib

import pytest

from quizapp.article.safe_zip import read_parts
from quizapp.pack.archive import read_archive
from tests.hostile.making import PACK

MADE_TIME = 0x6566_0000
TIMES = struct.pack("<2L", MADE_TIME, MADE_TIME)
NTFS = struct.pack("<HHLHH3Q", 0x000A, 32, 0, 1, 24, *[133_000_000_000_000_000] * 3)
GROWTH = struct.pack("<HHHH", 0xA220, 516, 0xA028, 512) + bytes(512)


def made(*, flags=0, maker=20, own=b"", listed=b"", follow=b"", told=True, method=8, comment=b""):  # noqa: PLR0913 -- each is a field of the format
    """An archive of pack.json with these fields in its own header and in the directory."""
    name = b"pack.json"
    packed = zlib.compress(PACK, wbits=-15) if method else PACK
    known = (zlib.crc32(PACK), len(packed), len(PACK))
    sizes = known if told else (0, 0, 0)
    head = struct.pack(
        "<4s5H3L2H", b"PK\x03\x04", 20, flags, method, 0x6000, 0x5A21, *sizes, len(name), len(own)
    )
    file = head + name + own + packed + (follow and follow + struct.pack("<3L", *known))
    entry = struct.pack(
        "<4s6H3L5H2L", b"PK\x01\x02", maker, 20, flags, method, 0x6000, 0x5A21, *known,
        len(name), len(listed), len(comment), 0, 0, 0, 0,
    )  # fmt: skip
    directory = entry + name + listed + comment
    return file + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), len(file), 0)


MACOS = {
    "own": struct.pack("<HH", 0x5855, 12) + TIMES + struct.pack("<HH", 501, 20),
    "listed": struct.pack("<HH", 0x5855, 8) + TIMES,
    "flags": 8, "follow": b"PK\x07\x08", "told": False, "maker": 0x0315,
}  # fmt: skip
OWNER = b"ux\x0b\0\x01\x04" + bytes(4) + b"\x04" + bytes(4)
UNIX = {
    "own": struct.pack("<HH", 0x5455, 9) + b"\x03" + TIMES + OWNER,
    "listed": struct.pack("<HHBL", 0x5455, 5, 3, MADE_TIME) + OWNER,
    "maker": 0x031E,
}  # fmt: skip
WINRAR = {"own": NTFS, "listed": NTFS, "maker": 0x0014}
NAME_AGAIN = struct.pack("<HHBL", 0x7075, 14, 1, zlib.crc32(b"pack.json")) + b"pack.json"
COMMENT_AGAIN = struct.pack("<HHBL", 0x6375, 7, 1, zlib.crc32(b"\x84")) + "ä".encode()
COMMENTED = {"own": NAME_AGAIN, "listed": NAME_AGAIN + COMMENT_AGAIN, "comment": b"\x84", "maker": 0x031E}
OLD_MAC = {"own": struct.pack("<HH", 0x2705, 14) + b"ZPITTEXTttxt\0\0", "maker": 0x0714}
OLDER_UNIX = {"own": struct.pack("<HHHH", 0x7855, 4, 501, 20), "listed": struct.pack("<HH", 0x7855, 0)}


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(MACOS, id="macos"),
        pytest.param({}, id="windows-explorer"),
        pytest.param({"method": 0}, id="windows-explorer-stored"),
        pytest.param({"listed": NTFS, "maker": 63}, id="7-zip"),
        pytest.param({"own": GROWTH}, id="office"),
        pytest.param(UNIX, id="info-zip"),
        pytest.param(OLDER_UNIX, id="older-info-zip"),
        pytest.param(WINRAR, id="winrar"),
        pytest.param(COMMENTED, id="name-and-comment-in-utf-8"),
        pytest.param(OLD_MAC, id="zipit-on-old-macs"),
    ],
)
def test_headers_as_the_program_writes_them_are_accepted(tmp_path, parts):
    assert_accepted(tmp_path, made(**parts))


def assert_accepted(tmp_path, data):
    path = tmp_path / "made.quizpack"
    path.write_bytes(data)
    found = read_archive(path)
    assert (found.problems, found.pack) == ((), PACK)
    assert read_parts(path, lambda name: name == "pack.json") == {"pack.json": PACK}


@pytest.mark.parametrize("more", [[], ["-0"], ["-X"], ["-fd"]])
@pytest.mark.skipif(not shutil.which("zip"), reason="Info-ZIP is not there")
def test_what_info_zip_makes_is_accepted(tmp_path, more):
    (tmp_path / "pack.json").write_bytes(PACK)
    subprocess.run(["zip", "-q", *more, "made.zip", "pack.json"], cwd=tmp_path, check=True)
    assert_accepted(tmp_path, (tmp_path / "made.zip").read_bytes())


class Pipe(io.RawIOBase):
    """Takes bytes, and cannot go back to mend a header."""

    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.data += data
        return len(data)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("target", [io.BytesIO, Pipe])
def test_what_python_makes_is_accepted(tmp_path, method, large, target):
    out = target()
    with (
        zipfile.ZipFile(out, "w", method) as archive,
        archive.open("pack.json", "w", force_zip64=large) as file,
    ):
        file.write(PACK)
    assert_accepted(tmp_path, bytes(out.getvalue() if target is io.BytesIO else out.data))


def field(kind, data):
    return struct.pack("<HH", kind, len(data)) + data


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(
            {"own": field(0x4242, b"x" * 600), "listed": field(0x4242, b"x" * 600)}, id="same-in-both"
        ),
        pytest.param({"own": field(0x5455, b"\x07" + bytes(12))}, id="longest-time"),
        pytest.param({"own": field(0xA220, b"\x28\xa0\0\0" + bytes(60_000))}, id="much-room-to-grow"),
        pytest.param({"own": field(0x7855, bytes(4)) + field(0x7875, bytes(11))}, id="two-owners"),
        pytest.param({"comment": b"x" * 60_000}, id="a-long-comment"),
        pytest.param({"flags": 8, "follow": b"PK\x07\x08"}, id="sizes-told-twice"),
        pytest.param({"method": 0, "own": field(0x0001, bytes(28))}, id="stored-with-sizes-of-8-bytes"),
    ],
)
def test_what_is_just_within_the_limits_is_accepted(tmp_path, parts):
    assert_accepted(tmp_path, made(**parts))


def test_a_thousand_files_in_a_folder_of_their_own_are_accepted(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("media") if hasattr(archive, "mkdir") else archive.writestr("media/", b"")
        archive.writestr("pack.json", PACK)
        for number in range(999):
            archive.writestr(f"media/{number}.png", b"")
    path = tmp_path / "made.quizpack"
    path.write_bytes(out.getvalue())
    assert read_archive(path).problems == ()
