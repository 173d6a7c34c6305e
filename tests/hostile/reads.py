"""One read of a pack out of any bytes: what fuzzing tries, with what has to be so however it ends.

The first byte says what the others are: JSON, an archive, the files of an archive or of a folder, a picture.
"""

import io
import json
import shutil
import struct
import warnings
import zipfile

from quizapp.pack.canonical_text import escape_hidden
from quizapp.pack.checks.check_runner import check_pack, read_and_check
from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.picture_format import find_media_problems, read_image_size, strip_picture
from tests.pack.builders import example_json, png, question_json

SORTS = 5


def read(data, place):
    """Read what the bytes stand for, with files in an empty place, and return the codes of its problems.

    Raises whatever the readers raise, and AssertionError where something is not as it has to be.
    """
    sort, rest = (data[0] % SORTS, data[1:]) if data else (0, b"")
    match sort:
        case 0:
            reading = parse_pack(rest)
            found = reading.problems or (check_pack(reading.pack, {}) if reading.pack else ())
            assert reading.pack is not None or reading.problems
        case 1:
            found = read_file(rest, place)
        case 2:
            found = read_file(archive(rest), place)
        case 3:
            found = read_folder(rest, place)
        case _:
            found = tuple(find_media_problems({"a.png": rest, "a.jpg": rest, "a.webp": rest}))
            strip_picture(rest)
            read_image_size(rest)
    return tuple(told(found))


def told(problems):
    """The codes of problems; each can be said, and in few words."""
    for problem in problems:
        said = escape_hidden(f"{problem.pointer} {problem.message}")
        assert len(said.encode()) < 4_000, said
        yield problem.code


def read_file(data, place):
    path = place / "a.quizpack"
    path.write_bytes(data)
    reading = read_and_check(path)
    assert reading.pack is not None or reading.problems
    return reading.problems


def read_folder(data, place):
    folder = place / "pack"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "media").mkdir(parents=True)
    for name, content in parts(data):
        plain = name.decode("utf-8", "surrogateescape").replace("/", "").replace("\0", "")
        where = folder / "media" / plain
        if plain == "pack.json":
            where = folder / plain
        if plain not in ("", ".", "..") and len(name) < 200:
            where.write_bytes(content)
    reading = read_and_check(folder)
    assert reading.pack is not None or reading.problems
    return reading.problems


def archive(data):
    """A zip of the files that the bytes stand for, of which the last may be changes of the zip itself."""
    files = list(parts(data))
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        warnings.simplefilter("ignore")  # zipfile warns of doubled names
        for name, content in files:
            if name != CHANGES:
                made.writestr(zipfile.ZipInfo(name.decode("latin-1")), content)
    changed = bytearray(buffer.getvalue())
    for name, content in files:
        if name == CHANGES:
            for at, byte in struct.iter_unpack(">HB", content[: len(content) // 3 * 3]):
                changed[at % len(changed)] = byte
    return bytes(changed)


CHANGES = b"*"
"""The name of what changes bytes of the archive: place (two bytes) and byte, again and again."""


def parts(data):
    """The names and contents that the bytes stand for: a byte's length of name, two bytes' of content."""
    at = 0
    while at + 3 <= len(data):
        name_size, size = struct.unpack_from(">BH", data, at)
        name = data[at + 3 : at + 3 + name_size]
        at += 3 + name_size
        yield name, data[at : at + size]
        at += size


def joined(*files):
    """The bytes that stand for these files; contents are cut at 65,535 bytes."""
    return b"".join(
        struct.pack(">BH", len(name), len(content[:65_535])) + name + content[:65_535]
        for name, content in files
    )


def small_pack(picture=""):
    """A whole pack of few bytes: one article, one question, and a picture if it is named."""
    data = example_json()
    asked = question_json(data, "which-fund")
    passages = {citation["passage"] for evidence in asked["evidence"] for citation in evidence}
    source = next(s for s in data["sources"] if passages & {passage["id"] for passage in s["passages"]})
    source["passages"] = [passage for passage in source["passages"] if passage["id"] in passages]
    source["whole"] = False
    speakers = {
        saying["speaker"]
        for evidence in asked["evidence"]
        for cited in evidence
        for saying in cited.get("attributions", ())
    }
    bank = data["banks"][0] | {"questions": [asked | {"reads": [source["id"]]}]}
    data |= {"sources": [source], "banks": [bank], "glossary": [], "disputed": [], "changes": []}
    data["speakers"] = [v | {"speaks_for": None} for v in data["speakers"] if v["id"] in speakers]
    if picture:
        data["media"] = [{"id": "picture", "file": picture, "decorative": True}]
    return json.dumps(data).encode()


def seeds():
    """What fuzzing begins with: one of each sort that is right."""
    pack, picture = small_pack("a.png"), png()
    whole = joined((b"pack.json", pack), (b"media/a.png", picture))
    return {
        "json": b"\0" + small_pack(),
        "archive": b"\1" + archive(whole),
        "files of an archive": b"\2" + whole,
        "changes of an archive": b"\2" + whole + joined((CHANGES, b"\0\0P")),
        "folder": b"\3" + joined((b"pack.json", pack), (b"a.png", picture)),
        "png": b"\4" + picture,
        "jpeg": b"\4\xff\xd8\xff\xc0\0\x0b\x08\0\2\0\2\1\1\x11\0\xff\xda\0\xff\xd9",
        "webp": b"\4RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\1\0\0\1\0\0",
    }
