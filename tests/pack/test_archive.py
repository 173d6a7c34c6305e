"""Archives from anybody: what must not be let in is told, nothing raises, nothing is written."""

import io
import stat
import struct
import warnings
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack import files
from quizapp.pack.archive import read_archive
from quizapp.pack.reading import read_pack
from quizapp.pack.writing import archive_bytes
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


def read(tmp_path, data: bytes) -> files.Files:
    path = tmp_path / "some.quizpack"
    path.write_bytes(data)
    return read_archive(path)


def codes(tmp_path, data: bytes) -> list[str]:
    return [problem.code for problem in read(tmp_path, data).problems]


def test_pack_and_pictures_are_read(tmp_path):
    found = read(tmp_path, zipped(("media/", b""), ("pack.json", PACK), ("media/a.png", png())))
    assert found == files.Files(PACK, {"a.png": png()}, ())


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../pack.json", "climbs out of the pack"),
        ("media/../../x.png", "climbs out of the pack"),
        ("/etc/x.png", "names a place on the whole disk"),
        ("\\\\server\\x.png", "names a place on another computer"),
        ("..\\x.png", "climbs out of the pack"),
        ("C:/x.png", "names a drive"),
        ("C:x.png", "names a drive"),
        ("media\\x.png", "backslash"),
        ("media/.hidden.png", "must be named with letters"),
        ("media/a b.png", "must be named with letters"),
        ("media/é.png", "must be named with letters"),
        ("media/CON.png", "Windows"),
        ("media/deep/x.png", "does not belong in a pack"),
        ("notes.txt", "does not belong in a pack"),
        ("__MACOSX/._pack.json", "does not belong in a pack"),
        ("media/\u202egnp.png", "⟨U+202E⟩"),
        ("other/", "does not belong in a pack"),
    ],
)
def test_a_name_that_a_pack_cannot_have_is_refused(tmp_path, name, told):
    (problem,) = read(tmp_path, zipped(("pack.json", PACK), (name, b""))).problems
    assert problem.code == "file-name"
    assert told in problem.message


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
    struct.pack_into("<II", data, place + 20, files.MAX_PACK_BYTES + 1, files.MAX_PACK_BYTES + 1)
    place = data.find(b"PK\x01\x02", place + 1)
    struct.pack_into("<II", data, place + 20, files.MAX_MEDIA_BYTES + 1, files.MAX_MEDIA_BYTES + 1)
    assert codes(tmp_path, bytes(data)) == ["too-large", "too-large"]


def test_files_that_are_too_large_together_are_refused(tmp_path):
    members = [(f"media/{n}.png", png()) for n in range(8)]
    data = bytearray(zipped(("pack.json", PACK), *members, compression=zipfile.ZIP_STORED))
    place = data.find(b"PK\x01\x02")
    for _ in members:
        place = data.find(b"PK\x01\x02", place + 1)
        struct.pack_into("<II", data, place + 20, files.MAX_MEDIA_BYTES, files.MAX_MEDIA_BYTES)
    assert codes(tmp_path, bytes(data)) == ["too-large"]


def test_too_many_members_are_refused_without_reading_their_names(tmp_path):
    many = [(f"media/{n}.png", b"") for n in range(files.MAX_FILES + 2)]
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
    assert "Zip the files, not the folder" in problems[-1].message


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


GOOD = archive_bytes(example_pack(), {"a.png": png(), "b.png": png(3, 3)})


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
