"""Archives from anybody: what must not be let in is told, nothing raises, nothing is written."""

import io
import shutil
import stat
import struct
import subprocess
import warnings
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack import pack_folder
from quizapp.pack.archive import read_archive
from quizapp.pack.pack_reader import read_pack
from quizapp.pack.pack_writer import build_archive
from tests.pack.builders import EXAMPLE, example_pack, png

PACK = (EXAMPLE / "pack.json").read_bytes()


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive with these members, made as carelessly as they ask for."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", compression) as archive:
        warnings.simplefilter("ignore")  # zipfile warns of doubled names
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def read(tmp_path, data: bytes) -> pack_folder.PackFiles:
    path = tmp_path / "some.quizpack"
    path.write_bytes(data)
    return read_archive(path)


def codes(tmp_path, data: bytes) -> list[str]:
    return [problem.code for problem in read(tmp_path, data).problems]


def test_pack_and_pictures_are_read(tmp_path):
    found = read(tmp_path, zipped(("media/", b""), ("pack.json", PACK), ("media/a.png", png())))
    assert found == pack_folder.PackFiles(PACK, {"a.png": png()}, ())


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../pack.json", "pack.file_name.climbs"),
        ("media/../../x.png", "pack.file_name.climbs"),
        ("/etc/x.png", "pack.file_name.disk"),
        ("\\\\server\\x.png", "pack.file_name.elsewhere"),
        ("..\\x.png", "pack.file_name.climbs"),
        ("C:/x.png", "pack.file_name.drive"),
        ("C:x.png", "pack.file_name.drive"),
        ("media\\x.png", "pack.file_name.backslash"),
        ("media/.hidden.png", "pack.file_name.letters"),
        ("media/a b.png", "pack.file_name.letters"),
        ("media/é.png", "pack.file_name.letters"),
        ("media/CON.png", "pack.file_name.windows"),
        ("media/deep/x.png", "pack.file_name.foreign"),
        ("notes.txt", "pack.file_name.foreign"),
        ("__MACOSX/._pack.json", "pack.file_name.foreign"),
        ("media/\u202egnp.png", "pack.file_name.letters"),
        ("other/", "pack.file_name.foreign"),
    ],
)
def test_a_name_that_a_pack_cannot_have_is_refused(tmp_path, name, told):
    (problem,) = read(tmp_path, zipped(("pack.json", PACK), (name, b""))).problems
    assert problem.code == "file-name"
    assert problem.message.id == told
    assert "\u202e" not in problem.message


def test_a_name_cut_short_by_a_null_is_refused(tmp_path):
    data = zipped(("pack.json", PACK), ("media/a.pngXevil", png())).replace(b"a.pngX", b"a.png\0")
    assert codes(tmp_path, data) == ["file-name"]


@pytest.mark.parametrize("name", ["pack.json", "PACK.JSON"])
def test_a_name_that_stands_twice_is_refused_in_other_capitals_too(tmp_path, name):
    assert "duplicate-file" in codes(tmp_path, zipped(("pack.json", PACK), (name, b"{}")))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFDIR])
def test_a_link_or_device_is_refused(tmp_path, kind):
    member = zipfile.ZipInfo("media/a.png")
    member.create_system = 3
    member.external_attr = (kind | 0o777) << 16
    assert codes(tmp_path, zipped(("pack.json", PACK), (member, b"/etc/passwd"))) == ["link"]


def test_an_encrypted_member_is_refused(tmp_path):
    data = bytearray(zipped(("pack.json", PACK)))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + flags] |= 1
    assert codes(tmp_path, bytes(data)) == ["encrypted"]


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_unusual_compression_is_refused(tmp_path, compression):
    assert codes(tmp_path, zipped(("pack.json", PACK), compression=compression)) == ["compression"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    bomb = zipped(("pack.json", PACK), ("media/a.png", bytes(20 * 1024 * 1024)))
    assert len(bomb) < 100_000
    assert codes(tmp_path, bomb) == ["too-large"]


def test_a_member_that_lies_about_its_size_is_damaged(tmp_path):
    data = bytearray(zipped(("pack.json", PACK)))
    for signature, size in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.find(signature) + size, 100)
    assert codes(tmp_path, bytes(data)) == ["damaged-archive"]


def test_files_that_are_too_large_are_refused_by_their_stated_sizes(tmp_path):
    data = bytearray(zipped(("pack.json", PACK), ("media/a.png", png()), compression=zipfile.ZIP_STORED))
    place = data.find(b"PK\x01\x02")
    struct.pack_into("<II", data, place + 20, pack_folder.MAX_PACK_BYTES + 1, pack_folder.MAX_PACK_BYTES + 1)
    place = data.find(b"PK\x01\x02", place + 1)
    struct.pack_into(
        "<II", data, place + 20, pack_folder.MAX_MEDIA_BYTES + 1, pack_folder.MAX_MEDIA_BYTES + 1
    )
    assert codes(tmp_path, bytes(data)) == ["too-large", "too-large"]


def test_files_that_are_too_large_together_are_refused(tmp_path):
    members = [(f"media/{n}.png", png()) for n in range(8)]
    data = bytearray(zipped(("pack.json", PACK), *members, compression=zipfile.ZIP_STORED))
    place = data.find(b"PK\x01\x02")
    for _ in members:
        place = data.find(b"PK\x01\x02", place + 1)
        struct.pack_into("<II", data, place + 20, pack_folder.MAX_MEDIA_BYTES, pack_folder.MAX_MEDIA_BYTES)
    assert codes(tmp_path, bytes(data)) == ["too-large"]


def test_too_many_members_are_refused_without_reading_their_names(tmp_path):
    many = [(f"media/{n}.png", b"") for n in range(pack_folder.MAX_FILES + 2)]
    assert codes(tmp_path, zipped(("pack.json", PACK), *many)) == ["too-many-files"]


def test_a_directory_that_claims_to_be_huge_is_refused(tmp_path):
    data = bytearray(zipped(("pack.json", PACK)))
    struct.pack_into("<I", data, data.rfind(b"PK\x05\x06") + 12, 2**31)
    assert codes(tmp_path, bytes(data)) == ["too-large"]


def test_an_archive_of_the_large_sort_is_refused(tmp_path):
    data = zipped(("pack.json", PACK))
    end = data.rfind(b"PK\x05\x06")
    assert codes(tmp_path, data[:end] + b"PK\x06\x07" + bytes(16) + data[end:]) == ["too-large"]


def test_an_archive_without_a_pack_is_told(tmp_path):
    assert codes(tmp_path, zipped(("media/a.png", png()))) == ["not-found"]
    assert codes(tmp_path, zipped()) == ["not-found"]


def test_a_folder_that_was_zipped_with_its_name_is_told_what_to_do(tmp_path):
    problems = read(tmp_path, zipped(("ferry/pack.json", PACK))).problems
    assert problems[-1].message.id == "pack.archive.in_folder"


def test_members_that_lie_over_each_other_are_refused(tmp_path):
    data = bytearray(zipped(("pack.json", PACK), ("media/a.png", PACK)))
    second = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 1)
    struct.pack_into("<I", data, second + 42, 0)
    assert codes(tmp_path, bytes(data)) == ["overlapping-files"]


@pytest.mark.parametrize("data", [b"", b"PK", b"{}", b"PK\x05\x06", zipped(("pack.json", PACK))[:-30]])
def test_what_is_no_archive_is_told(tmp_path, data):
    assert codes(tmp_path, data) == ["damaged-archive"]


def test_a_false_picture_is_told_when_the_pack_is_read(tmp_path):
    path = tmp_path / "ferry.quizpack"
    path.write_bytes(zipped(("pack.json", PACK), ("media/a.png", b"<svg/>")))
    reading = read_pack(path)
    assert reading.pack == example_pack()
    assert [problem.code for problem in reading.problems] == ["false-media"]


def test_nothing_is_written_beside_the_archive(tmp_path):
    read(tmp_path, zipped(("pack.json", PACK), ("media/a.png", png())))
    assert [path.name for path in tmp_path.iterdir()] == ["some.quizpack"]


GOOD = build_archive(example_pack(), {"a.png": png(), "b.png": png(3, 3)})


@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=5))
def test_an_archive_with_some_bytes_changed_is_read_or_told_and_never_raises(tmp_path_factory, changes):
    data = bytearray(GOOD)
    for place, byte in changes:
        data[place] = byte
    found = read(tmp_path_factory.mktemp("archive"), bytes(data))
    assert found.pack is not None or found.problems


TAIL = GOOD.find(b"PK\x01\x02")


@given(st.lists(st.tuples(st.integers(TAIL, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_an_archive_with_a_changed_directory_is_read_or_told_and_never_raises(tmp_path_factory, changes):
    data = bytearray(GOOD)
    for place, byte in changes:
        data[place] = byte
    found = read(tmp_path_factory.mktemp("archive"), bytes(data))
    assert found.pack is not None or found.problems


PLAIN = zipped(("pack.json", PACK), ("media/a.png", png()))
SECOND = PLAIN.find(b"PK\x03\x04", 4)
DIRECTORY = PLAIN.find(b"PK\x01\x02")
END = PLAIN.rfind(b"PK\x05\x06")


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
    assert codes(tmp_path, before + PLAIN) == ["foreign-bytes"]
    assert codes(tmp_path, moved(PLAIN, 0, before)) == ["foreign-bytes"]


def test_bytes_behind_the_archive_and_a_comment_are_refused(tmp_path):
    comment = b"%PDF-1.4 and more"
    assert codes(tmp_path, PLAIN + comment) == ["foreign-bytes"]
    assert codes(tmp_path, PLAIN[:-2] + struct.pack("<H", len(comment)) + comment) == ["foreign-bytes"]


def test_an_archive_with_two_ends_is_refused(tmp_path):
    other = zipped(("pack.json", b"{}"))
    assert codes(tmp_path, PLAIN[:-2] + struct.pack("<H", len(other)) + other) == ["foreign-bytes"]


@pytest.mark.parametrize("at", [SECOND, DIRECTORY])
def test_bytes_between_files_are_refused(tmp_path, at):
    assert codes(tmp_path, moved(PLAIN, at, b"hidden")) == ["foreign-bytes"]


def test_bytes_between_the_directory_and_its_end_are_refused(tmp_path):
    assert codes(tmp_path, PLAIN[:END] + b"hidden" + PLAIN[END:]) == ["foreign-bytes"]


@pytest.mark.parametrize("place", [8, 14, 18, 22])
def test_a_file_whose_own_header_tells_another_story_is_refused(tmp_path, place):
    data = bytearray(PLAIN)
    data[SECOND + place] ^= 1
    assert codes(tmp_path, bytes(data)) == ["two-stories"]


def test_a_second_name_for_a_file_is_refused(tmp_path):
    member = zipfile.ZipInfo("media/a.png")
    member.extra = struct.pack("<HHB4s", 0x7075, 5 + 12, 1, b"\0\0\0\0") + b"../../evil.x"
    assert codes(tmp_path, zipped(("pack.json", PACK), (member, png()))) == ["two-stories"]


def test_one_part_of_several_is_refused(tmp_path):
    data = bytearray(PLAIN)
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
