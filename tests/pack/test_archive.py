"""Archives from anybody: what must not be let in is told, nothing raises, nothing is written."""

import io
import shutil
import stat
import struct
import subprocess
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.archive import read_archive
from quizapp.pack.pack_folder import MAX_FILES, MAX_MEDIA_BYTES, MAX_PACK_BYTES, PackFiles
from quizapp.pack.pack_reader import read_pack
from quizapp.pack.pack_writer import build_archive
from tests.hostile.making import PACK, member, patched, zipped
from tests.pack.builders import EXAMPLE, example_pack, png

PLAIN = zipped(("pack.json", PACK), ("media/a.png", png()))
SECOND = PLAIN.find(b"PK\x03\x04", 4)
DIRECTORY = PLAIN.find(b"PK\x01\x02")
END = PLAIN.rfind(b"PK\x05\x06")


def read(tmp_path, data):
    path = tmp_path / "some.quizpack"
    path.write_bytes(data)
    return read_archive(path)


def codes(tmp_path, data):
    return [problem.code for problem in read(tmp_path, data).problems]


def test_pack_and_pictures_are_read(tmp_path):
    found = read(tmp_path, zipped(("media/", b""), ("pack.json", PACK), ("media/a.png", png())))
    assert found == PackFiles(PACK, {"a.png": png()}, ())


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


@pytest.mark.parametrize("name", ["pack.json", "PACK.JSON"])
def test_a_name_that_stands_twice_is_refused_in_other_capitals_too(tmp_path, name):
    assert "duplicate-file" in codes(tmp_path, zipped(("pack.json", PACK), (name, b"{}")))


def entries(data, mark=b"PK\x01\x02"):
    """The places of the entries of an archive's directory, or of its files' own headers."""
    place = data.find(mark)
    while place >= 0:
        yield place
        place = data.find(mark, place + 1)


def sized(*sizes):
    """An archive of so many files with these sizes told in its directory; 0: the own."""
    members = [("pack.json", PACK), *((f"media/{n}.png", png()) for n in range(len(sizes) - 1))]
    data = bytearray(zipped(*members, compression=zipfile.ZIP_STORED))
    for place, size in zip(list(entries(data)), sizes, strict=True):
        if size:
            struct.pack_into("<II", data, place + 20, size, size)
    return bytes(data)


def packed(place, form, *values, data=PLAIN):
    """An archive with other values at a place."""
    return patched(data, lambda made: struct.pack_into(form, made, place, *values))


ONE = zipped(("pack.json", PACK))
LOCAL, ENTRY = ONE.find(b"PK\x03\x04"), ONE.find(b"PK\x01\x02")
BOMB = zipped(("pack.json", PACK), ("media/a.png", bytes(20 * 1024 * 1024)))
OTHER = zipped(("pack.json", b"{}"))
COMMENT = b"%PDF-1.4 and more"
ENCRYPTED = packed(ENTRY + 8, "<H", 1, data=packed(LOCAL + 6, "<H", 1, data=ONE))
LYING = packed(ENTRY + 24, "<I", 100, data=packed(LOCAL + 22, "<I", 100, data=ONE))
OVERLAPPING = packed(list(entries(PLAIN))[1] + 42, "<I", 0)
TWICE_NAMED = zipfile.ZipInfo("media/a.png")
TWICE_NAMED.extra = struct.pack("<HHB4s", 0x7075, 5 + 12, 1, b"\0\0\0\0") + b"../../evil.x"


def moved(at, by):
    """The plain archive with bytes put in, and every place in it that is told moved accordingly."""
    made = bytearray(PLAIN[:at] + by + PLAIN[at:])
    for place in entries(made):
        (start,) = struct.unpack_from("<I", made, place + 42)
        struct.pack_into("<I", made, place + 42, start + (len(by) if start >= at else 0))
    (directory,) = struct.unpack_from("<I", PLAIN, END + 16)
    struct.pack_into("<I", made, END + len(by) + 16, directory + len(by))
    return bytes(made)


def commented(comment):
    return PLAIN[:-2] + struct.pack("<H", len(comment)) + comment


REFUSED = {
    "a name cut short by a null": (
        zipped(("pack.json", PACK), ("media/a.pngXevil", png())).replace(b"a.pngX", b"a.png\0"),
        "file-name",
    ),
    "an encrypted member": (ENCRYPTED, "encrypted"),
    "packed by bzip2": (zipped(("pack.json", PACK), compression=zipfile.ZIP_BZIP2), "compression"),
    "packed by lzma": (zipped(("pack.json", PACK), compression=zipfile.ZIP_LZMA), "compression"),
    "a bomb": (BOMB, "too-large"),
    "a member that lies about its size": (LYING, "damaged-archive"),
    "files too large together": (sized(0, *[MAX_MEDIA_BYTES] * 8), "too-large"),
    "a directory that claims to be huge": (packed(END + 12, "<I", 2**31), "too-large"),
    "an archive of the large sort": (PLAIN[:END] + b"PK\x06\x07" + bytes(16) + PLAIN[END:], "too-large"),
    "no pack": (zipped(("media/a.png", png())), "not-found"),
    "nothing": (zipped(), "not-found"),
    "members over each other": (OVERLAPPING, "overlapping-files"),
    "an empty file": (b"", "damaged-archive"),
    "two letters": (b"PK", "damaged-archive"),
    "an object": (b"{}", "damaged-archive"),
    "the mark of an end": (b"PK\x05\x06", "damaged-archive"),
    "an archive cut off": (ONE[:-30], "damaged-archive"),
    "a page before it": (b"%PDF-1.4\n" + PLAIN, "foreign-bytes"),
    "a page before it that its places know": (moved(0, b"%PDF-1.4\n"), "foreign-bytes"),
    "a picture before it that its places know": (moved(0, png()), "foreign-bytes"),
    "bytes behind it": (PLAIN + COMMENT, "foreign-bytes"),
    "a comment": (commented(COMMENT), "foreign-bytes"),
    "two ends": (commented(OTHER), "foreign-bytes"),
    "bytes between files": (moved(SECOND, b"hidden"), "foreign-bytes"),
    "bytes before the directory": (moved(DIRECTORY, b"hidden"), "foreign-bytes"),
    "bytes behind the directory": (PLAIN[:END] + b"hidden" + PLAIN[END:], "foreign-bytes"),
    "a header of another packing": (packed(SECOND + 8, "<H", 9), "two-stories"),
    "a header of another sum": (packed(SECOND + 14, "<I", 9), "two-stories"),
    "a header of another packed size": (packed(SECOND + 18, "<I", 9), "two-stories"),
    "a header of another size": (packed(SECOND + 22, "<I", 9), "two-stories"),
    "a second name": (zipped(("pack.json", PACK), (TWICE_NAMED, png())), "two-stories"),
    "one part of several": (packed(END + 4, "<HH", 1, 1), "damaged-archive"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_honest_archive_is_refused(tmp_path, what):
    data, code = REFUSED[what]
    assert codes(tmp_path, data) == [code]


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFDIR])
def test_a_link_or_device_is_refused(tmp_path, kind):
    link = (member("media/a.png", kind), b"/etc/passwd")
    assert codes(tmp_path, zipped(("pack.json", PACK), link)) == ["link"]


def test_files_that_are_too_large_are_refused_by_their_stated_sizes(tmp_path):
    assert codes(tmp_path, sized(MAX_PACK_BYTES + 1, MAX_MEDIA_BYTES + 1)) == ["too-large", "too-large"]


def test_too_many_members_are_refused_without_reading_their_names(tmp_path):
    many = [(f"media/{n}.png", b"") for n in range(MAX_FILES + 2)]
    assert codes(tmp_path, zipped(("pack.json", PACK), *many)) == ["too-many-files"]


def test_a_folder_that_was_zipped_with_its_name_is_told_what_to_do(tmp_path):
    problems = read(tmp_path, zipped(("ferry/pack.json", PACK))).problems
    assert problems[-1].message.id == "pack.archive.in_folder"


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
ANYWHERE = st.integers(0, len(GOOD) - 1) | st.integers(GOOD.find(b"PK\x01\x02"), len(GOOD) - 1)


@given(st.lists(st.tuples(ANYWHERE, st.integers(0, 255)), min_size=1, max_size=8))
def test_an_archive_or_its_directory_with_some_bytes_changed_is_read_or_told(tmp_path_factory, changes):
    data = bytearray(GOOD)
    for place, byte in changes:
        data[place] = byte
    found = read(tmp_path_factory.mktemp("archive"), bytes(data))
    assert found.pack is not None or found.problems


class Pipe(io.BytesIO):
    """What cannot be gone back in, so that sizes follow the files."""

    def seekable(self):
        return False

    def seek(self, *_):
        raise io.UnsupportedOperation

    def tell(self):
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
