"""Pictures by their first bytes, and the size that their header promises."""

import struct
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack import picture_format
from tests.pack.builders import png


def jpeg(width, height):
    """The beginning of a JPEG: start, a comment, a fill byte, a frame header."""
    comment = b"\xff\xfe" + struct.pack(">H", 5) + b"abc"
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC2, 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + comment + b"\xff" + frame + b"\xff\xda"


def webp(chunk, content):
    body = b"WEBP" + chunk + struct.pack("<I", len(content)) + content
    return b"RIFF" + struct.pack("<I", len(body)) + body


def webp_lossy(width, height):
    return webp(b"VP8 ", b"\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", width, height))


def webp_lossless(width, height):
    return webp(b"VP8L", b"\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14))


def webp_extended(width, height):
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return webp(b"VP8X", b"\x00\x00\x00\x00" + sides)


MAKERS = [
    (png, "a.png"),
    (jpeg, "a.jpg"),
    (webp_lossy, "a.webp"),
    (webp_lossless, "a.webp"),
    (webp_extended, "a.webp"),
]


@pytest.mark.parametrize(("make", "name"), MAKERS)
def test_a_picture_is_known_by_its_bytes_and_its_size_by_its_header(make, name):
    assert picture_format.read_image_size(make(300, 200)) == (300, 200)
    assert list(picture_format.find_media_problems({name: make(300, 200)})) == []


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(), "png"),
        (jpeg(1, 1), "jpeg"),
        (webp_lossy(1, 1), "webp"),
        (b"GIF89a", None),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"BM", None),
        (b"", None),
        (b"RIFF\0\0\0\0WAVE", None),
    ],
)
def test_only_three_sorts_of_picture_are_known(data, kind):
    assert picture_format.detect_media_type(data) == kind


@pytest.mark.parametrize("name", ["a.jpg", "a.webp", "a", "a.png.svg"])
def test_a_picture_whose_name_says_something_else_is_told(name):
    (problem,) = picture_format.find_media_problems({name: png()})
    assert problem.message.id == "pack.picture.other_ending"
    assert problem.message.values == {"name": f"media/{name}", "kind": "PNG", "ending": ".png"}


@pytest.mark.parametrize(("make", "name"), [(webp_lossless, "a.webp"), (jpeg, "a.jpeg")])
def test_a_picture_of_more_than_25_million_pixels_is_told(make, name):
    assert list(picture_format.find_media_problems({name: make(5_000, 5_000)})) == []
    (problem,) = picture_format.find_media_problems({name: make(5_001, 5_000)})
    assert problem.message.id == "pack.picture.too_large"
    assert (problem.message.values["width"], problem.message.values["height"]) == (5_001, 5_000)


@pytest.mark.parametrize(
    "data", [png()[:20], jpeg(0, 5), jpeg(2, 2)[:10], webp(b"ALPH", b"abc"), webp(b"VP8 ", b"")]
)
def test_a_picture_without_a_size_is_told(data):
    name = {"png": "a.png", "jpeg": "a.jpg", "webp": "a.webp"}[picture_format.detect_media_type(data)]
    (problem,) = picture_format.find_media_problems({name: data})
    assert problem.message.id == "pack.picture.no_size"


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBPVP8 ", b""]),
    st.binary(max_size=80),
)
def test_no_bytes_make_it_raise(start, rest):
    size = picture_format.read_image_size(start + rest)
    assert size is None or size.width * size.height > 0


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def with_parts(*parts):
    """A PNG with these parts behind its header."""
    return png()[:33] + b"".join(parts) + png()[33:]


@pytest.mark.parametrize(
    ("name", "data", "faults"),
    [
        ("a.png", png() + b"PK\x03\x04", ["pack.picture.more_behind"]),
        ("a.webp", webp_lossy(2, 2) + b"PK\x03\x04", ["pack.picture.more_behind"]),
        ("a.jpg", jpeg(2, 2) + b"\xff\xd9" + b"more of the camera", []),
        ("a.jpg", jpeg(2, 2) + b"\xff\xda\x00" * (picture_format.MAX_SCANS - 1), []),
        ("a.jpg", jpeg(2, 2) + b"\xff\xda\x00" * 4_999, ["pack.picture.too_many_passes"]),
        ("a.png", png()[:-12], ["pack.picture.no_end"]),
        ("a.png", with_parts(*[chunk(b"teXt", b"")] * picture_format.MAX_PARTS), ["pack.picture.no_end"]),
        ("a.PNG", png(), []),
    ],
    ids=range(8),
)
def test_what_stands_behind_a_picture_or_goes_on_for_ever_is_told(name, data, faults):
    assert [problem.message.id for problem in picture_format.find_media_problems({name: data})] == faults


def test_of_a_png_only_what_makes_the_picture_is_handed_on():
    note, profile = chunk(b"zTXt", b"Comment\0\0..."), chunk(b"iCCP", b"x\0\0...")
    rows = chunk(b"IDAT", b"")
    data = with_parts(note, profile, profile, note, rows, rows)
    assert picture_format.strip_picture(data) == with_parts(rows, rows)


def segment(marker, content=b""):
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def colored(side, factors):
    """A JPEG in colour that is drawn in three passes."""
    parts = bytes((1, factors, 0, 2, 0x11, 0, 3, 0x11, 0))
    frame = segment(0xC2, struct.pack(">BHHB", 8, side, side, 3) + parts)
    return b"\xff\xd8" + frame + segment(0xDA) * 3


def test_of_a_jpeg_comments_other_notes_and_what_stands_behind_it_are_not_handed_on():
    side, profile = segment(0xE1, b"Exif\0\0MM"), segment(0xE2, b"ICC_PROFILE\0\1\1...")
    notes = (
        segment(0xFE, bytes(60_000)) + segment(0xE1, b"http://ns.adobe.com/xap/1.0/") + segment(0xED, b"x")
    )
    frame = segment(0xC0, b"\x08\0\2\0\2\1\1\x11\0")
    scan = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x01\xff\x00\xff\xd0\xff\xff\x00\xff\xd9"
    data = b"\xff\xd8" + notes + side + profile + b"\xff" + frame + b"\0garbage" + scan
    assert picture_format.read_image_size(data) == (2, 2)
    stripped = picture_format.strip_picture(data + b"more of the camera")
    assert stripped == b"\xff\xd8" + side + profile + frame + scan
    assert picture_format.strip_picture(stripped) == stripped


def test_of_a_webp_only_what_makes_the_picture_is_handed_on():
    head, rows, notes = b"VP8X\x0a\0\0\0" + bytes(10), b"VP8 \3\0\0\0abc\0", b"EXIF\2\0\0\0ab"
    body = b"WEBP" + head + notes + rows + b"XMP \1\0\0\0a\0"
    kept = b"WEBP" + head + rows
    stripped = picture_format.strip_picture(b"RIFF" + struct.pack("<I", len(body)) + body)
    assert stripped == b"RIFF" + struct.pack("<I", len(kept)) + kept


@pytest.mark.parametrize("filler", [b"\xff\x00", bytes(2)])
def test_a_jpeg_of_megabytes_that_are_nothing_is_gone_over_in_a_moment(filler):
    data = jpeg(2, 2) + filler * (20_000_000 // len(filler))
    began = time.process_time()
    assert list(picture_format.find_media_problems({"a.jpg": data})) == []
    assert len(picture_format.strip_picture(data)) <= len(data)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("idle", "begin"),
    [
        (b"\xff\xd0", jpeg(2, 2)),
        (b"\xff\xd7", jpeg(2, 2)),
        (b"\xff\xff", jpeg(2, 2)),
        (b"\xff\xff", b"\xff\xd8"),
    ],
)
def test_a_jpeg_of_more_restarts_and_fill_bytes_than_any_picture_needs_is_told(idle, begin):
    behind = b"\xff\xd9" + b"\xff" * 2_000_000  # this is not looked at
    found = []
    for count in (picture_format.MAX_IDLE_MARKERS - 2, picture_format.MAX_IDLE_MARKERS + 1):
        data = begin + idle * count + (jpeg(2, 2)[2:-2] if len(begin) == 2 else b"") + behind
        found.append([problem.message.id for problem in picture_format.find_media_problems({"a.jpg": data})])
    assert found == [[], ["pack.picture.too_many_parts"]]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (jpeg(2, 2)[:-2] + segment(0xFE) * (picture_format.MAX_SEGMENTS - 2), None),
        (jpeg(2, 2)[:-2] + segment(0xFE) * picture_format.MAX_SEGMENTS, "pack.picture.too_many_parts"),
        (jpeg(5_000, 5_000)[:-2] + segment(0xDA) * 10, None),
        (jpeg(5_000, 5_000)[:-2] + segment(0xDA) * 11, "pack.picture.slow"),
        (jpeg(1_000, 1_000)[:-2] + segment(0xDA) * 100, None),
        (colored(5_000, 0x22), None),
        (colored(5_000, 0x11), "pack.picture.slow"),
        (colored(4_000, 0x11), None),
        (colored(5_000, 0x22)[:10], "pack.picture.no_size"),
        (segment(0xC2, b"\x08\x10\0\x10\0").join((b"\xff\xd8", segment(0xDA) * 2)), None),
    ],
    ids=range(10),
)
def test_a_jpeg_of_many_parts_or_of_many_passes_over_many_pixels_is_told(data, fault):
    found = [problem.message.id for problem in picture_format.find_media_problems({"a.jpg": data})]
    assert found == ([] if fault is None else [fault])


@given(st.sampled_from([png()[:8], b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP"]), st.binary(max_size=60))
def test_whatever_follows_a_picture_s_beginning_handing_it_on_never_raises(start, data):
    stripped = picture_format.strip_picture(start + data)
    assert stripped[:2] == start[:2]
    assert picture_format.strip_picture(stripped) == stripped
