"""Packs too large or no files at all: one clear line each, and neither harm, nor a long wait, nor a file.

What is told of packs that are wrong in other ways is proved in tests/pack.
"""

import os
import socket
import struct
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from quizapp.pack.pack_folder import MAX_PACK_BYTES
from tests.driver import PATIENCE_S, PROGRAM, ROOT, surroundings
from tests.faults.contents import checker, contents
from tests.hostile.making import HEAD, PACK, archive, file, in_folder, much, patched, title, zipped
from tests.pace import is_within

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited and measured as on Linux")
__all__ = ["checker"]

SLOWEST_S = 20.0
"""Seconds of processor: ten times what is aimed at, for the figure says nothing on a busy computer."""
LONG = "characters; at most 120 fit"
SMILE = "\U0001f600".encode()


def lying(size):
    """An archive that tells another size of its pack."""

    def change(data):
        for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            struct.pack_into("<I", data, data.find(signature) + place, size)

    return file(patched(zipped(("pack.json", PACK)), change))


def fifo_picture(place):
    (place / "media").mkdir()
    os.mkfifo(place / "media" / "a.png")
    return in_folder(PACK)(place)


def bound(place):
    # By a short name: the path of a socket has little room.
    with socket.socket(socket.AF_UNIX) as listening:
        before = Path.cwd()
        os.chdir(place)
        try:
            listening.bind("pack.json")
        finally:
            os.chdir(before)
    return place


def linked(target, name, place):
    (place / name).symlink_to(target)
    return place / name


CASES = {
    "half UTF-8": (in_folder(HEAD + b'\xe2\x80"}'), "not written in UTF-8", 1, 1),
    "deep objects": (in_folder(b'{"a":' * 200_000), "too deep", 1, 1),
    "a million numbers": (in_folder(lambda: much(990_000, b"1.5")), "990,000", 1, None),
    "a million texts": (in_folder(lambda: much(990_000, b'"abcdefgh"')), "990,000", 1, None),
    "200,000 objects": (in_folder(lambda: much(200_000, b'{"a":1}')), "Mend these first.", 1, 201),
    "one endless title": (in_folder(lambda: title(b"a")), LONG, 1, None),
    "one endless title of emoji": (in_folder(lambda: title(SMILE)), LONG, 1, None),
    "an endless title with one emoji": (
        in_folder(lambda: title(b"a").replace(b'"a', b'"' + SMILE, 1)), LONG, 1, None,
    ),
    "one endless title of escapes": (in_folder(lambda: title(b"\\ud83d\\ude00" * 2)), LONG, 1, None),
    "endless spaces": (
        in_folder(lambda: b"{" + b" " * (MAX_PACK_BYTES - 2) + b"}"), "“format” is missing", 1, 1,
    ),
    "a line that never ends": (in_folder(lambda: b'"' * (MAX_PACK_BYTES - 1)), "Line 1", 1, 1),
    "a bomb as the pack": (archive(pack=b"[" * 8_000_000), "unpacks to 200 times its size", 1, 1),
    "a size too small": (lying(100), "damaged", 2, 1),
    "a size too large": (lying(MAX_PACK_BYTES), "unpacks to 200 times", 1, 1),
    "a size of four gigabytes": (lying(2**32 - 2), "unpacks to 200 times", 1, None),
    "a FIFO as a picture": (fifo_picture, "not a plain file", 1, 1),
    "a socket": (bound, "not a plain file", 2, 1),
    "an endless device": (lambda _: Path("/dev/zero"), "neither a folder nor a file", 2, 1),
    "a link in a circle": (partial(linked, "bad.quizpack", "bad.quizpack"), "There is no", 2, 1),
}  # fmt: skip
"""How a bad pack is made, words that are said of it, the exit code, and how many lines (None: many)."""


@pytest.mark.parametrize("name", CASES)
def test_a_bad_pack_is_told_in_a_line_within_300_mb_and_nothing_is_written(checker, tmp_path, name):
    make, told, code, lines = CASES[name]
    path = make(tmp_path)
    before = contents(tmp_path)
    ended = checker.check(path)
    assert told in ended.out
    assert ended.code == code
    assert lines is None or ended.out.count("\n") == lines
    assert ended.err.count("\n") == 1
    assert "\x1b" not in ended.out + ended.err
    assert "Traceback" not in ended.out + ended.err
    assert is_within(ended.cpu_s, SLOWEST_S)
    assert contents(tmp_path) == before


def test_where_memory_is_short_a_line_says_so(checker, tmp_path):
    path = in_folder(lambda: title(SMILE))(tmp_path)
    ended = checker.check(path, memory=160 * 1024 * 1024)
    assert ended.out == (
        f"{path}: There is not enough memory to read it. Close other programs, or make it smaller.\n"
    )
    assert ended.code == 1


@pytest.mark.parametrize("name", ["half UTF-8", "a size too small"])
def test_the_program_itself_ends_with_the_code_and_the_line(tmp_path, name):
    make, told, code, lines = CASES[name]
    ended = subprocess.run(
        [sys.executable, *PROGRAM, "check", str(make(tmp_path))],
        cwd=ROOT,
        env=surroundings(),
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert (ended.returncode, ended.stdout.count("\n")) == (code, lines)
    assert told in ended.stdout
    assert "Traceback" not in ended.stderr
