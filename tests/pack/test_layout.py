"""How an archive's bytes lie: one file after the other, then the directory, and nothing else."""

import io
import shutil
import struct
import subprocess
import zipfile

import pytest

from quizapp.pack.archive import read_archive
from tests.pack.builders import EXAMPLE, png
from tests.pack.test_archive import codes, zipped

PACK = (EXAMPLE / "pack.json").read_bytes()
GOOD = zipped(("pack.json", PACK), ("media/a.png", png()))
SECOND = GOOD.find(b"PK\x03\x04", 4)
DIRECTORY = GOOD.find(b"PK\x01\x02")
END = GOOD.rfind(b"PK\x05\x06")


def moved(data: bytes, at: int, by: bytes) -> bytes:
    """An archive with bytes put in, and every place in it that is told moved accordingly."""
    made = bytearray(data[:at] + by + data[at:])
    place = made.find(b"PK\x01\x02")
    while place >= 0:
        (start,) = struct.unpack_from("<I", made, place + 42)
        if start >= at:
            struct.pack_into("<I", made, place + 42, start + len(by))
        place = made.find(b"PK\x01\x02", place + 4)
    end = made.rfind(b"PK\x05\x06")
    (directory,) = struct.unpack_from("<I", made, end + 16)
    struct.pack_into("<I", made, end + 16, directory + len(by))
    return bytes(made)


@pytest.mark.parametrize("before", [b"%PDF-1.4\n", png(), b"#!/bin/sh\n"])
def test_bytes_before_the_archive_are_refused(tmp_path, before):
    assert codes(tmp_path, before + GOOD) == ["foreign-bytes"]
    assert codes(tmp_path, moved(GOOD, 0, before)) == ["foreign-bytes"]


def test_bytes_behind_the_archive_and_a_comment_are_refused(tmp_path):
    comment = b"%PDF-1.4 and more"
    assert codes(tmp_path, GOOD + comment) == ["foreign-bytes"]
    assert codes(tmp_path, GOOD[:-2] + struct.pack("<H", len(comment)) + comment) == ["foreign-bytes"]


def test_an_archive_with_two_ends_is_refused(tmp_path):
    other = zipped(("pack.json", b"{}"))
    assert codes(tmp_path, GOOD[:-2] + struct.pack("<H", len(other)) + other) == ["foreign-bytes"]


@pytest.mark.parametrize("at", [SECOND, DIRECTORY])
def test_bytes_between_files_are_refused(tmp_path, at):
    assert codes(tmp_path, moved(GOOD, at, b"hidden")) == ["foreign-bytes"]


def test_bytes_between_the_directory_and_its_end_are_refused(tmp_path):
    assert codes(tmp_path, GOOD[:END] + b"hidden" + GOOD[END:]) == ["foreign-bytes"]


@pytest.mark.parametrize("place", [8, 14, 18, 22])
def test_a_file_whose_own_header_tells_another_story_is_refused(tmp_path, place):
    data = bytearray(GOOD)
    data[SECOND + place] ^= 1
    assert codes(tmp_path, bytes(data)) == ["two-stories"]


def test_a_second_name_for_a_file_is_refused(tmp_path):
    member = zipfile.ZipInfo("media/a.png")
    member.extra = struct.pack("<HHB4s", 0x7075, 5 + 12, 1, b"\0\0\0\0") + b"../../evil.x"
    assert codes(tmp_path, zipped(("pack.json", PACK), (member, png()))) == ["two-stories"]


def test_one_part_of_several_is_refused(tmp_path):
    data = bytearray(GOOD)
    struct.pack_into("<HH", data, END + 4, 1, 1)
    assert codes(tmp_path, bytes(data)) == ["damaged-archive"]


class Pipe(io.BytesIO):
    """What cannot be gone back in, so that sizes follow the files."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


def test_sizes_may_follow_their_files(tmp_path):
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack.json", PACK)
        archive.writestr("media/a.png", png())
    assert pipe.getvalue()[6] & 8
    assert codes(tmp_path, pipe.getvalue()) == []


@pytest.mark.skipif(shutil.which("zip") is None, reason="the program zip is not here")
def test_what_the_program_zip_makes_is_read(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "pack")
    (tmp_path / "pack" / "media").mkdir()
    (tmp_path / "pack" / "media" / "a.png").write_bytes(png())
    subprocess.run(["zip", "-qr", "../a.zip", "."], cwd=tmp_path / "pack", check=True)
    found = read_archive(tmp_path / "a.zip")
    assert (found.pack, found.media, found.problems) == (PACK, {"a.png": png()}, ())
