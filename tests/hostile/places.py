"""Hostile files: pipes, links and names on the disk, where a plain file should be."""

import os

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import PACK, in_folder
from tests.pack.builders import png

FOLDER, READING = "quizapp.pack.pack_folder", "quizapp.pack.pack_reader"


def _pipe(place):
    os.mkfifo(place / "bad.quizpack")
    return place / "bad.quizpack"


def _pipe_inside(place):
    os.mkfifo(place / "pack.json")
    return place


def _link(place):
    (place / "pack.json").symlink_to("/etc/hostname")
    return place


def _media_link(place):
    """A media folder that is a link to somebody's pictures."""
    (place / "private").mkdir()
    (place / "private" / "a b.png").write_bytes(png())
    (place / "pack").mkdir()
    (place / "pack" / "media").symlink_to(place / "private")
    return in_folder(PACK)(place / "pack")


def _named(name):
    def make(place):
        (place / name).write_bytes(b"Dear diary")
        return place / name

    return make


KINDS = {
    "a pipe": Kind(
        "A pipe, a socket or a device where the pack's file should be: opening it waits for ever.",
        _pipe,
        Guard(READING, "if path.is_file():", "if path.exists():"),
        "neither a folder nor a file",
        "not-a-file",
        exit=2,
    ),
    "a pipe in a folder": Kind(
        "A pipe, a socket or a device where pack.json or a picture should be.",
        _pipe_inside,
        Guard(FOLDER, "if not stat.S_ISREG(status.st_mode):", "if not name:"),
        "is not a plain file",
        "not-a-file",
        exit=2,
    ),
    "a link in a folder": Kind(
        "pack.json is a link to a file of somebody's, which would be shown, stored and handed on.",
        _link,
        Guard(FOLDER, "    if _is_link(status):\n        return _link(name)\n"),
        "“pack.json” is a link",
        "link",
    ),
    "a media folder that is a link": Kind(
        "The media folder is a link to somebody's pictures, of which the names alone tell much.",
        _media_link,
        Guard(FOLDER, "if _is_link(os.lstat(folder / MEDIA_FOLDER)):", "if not folder:"),
        "“media” is a link",
        "link",
    ),
    "a name that is too long": Kind(
        "A path of 5,000 characters, for which the system has an error instead of an answer.",
        lambda place: place / ("a" * 5000),
        Guard(READING, "except (OSError, ValueError) as error:", "except ZeroDivisionError as error:"),
        "cannot be read",
        "unreadable",
        exit=2,
    ),
    "a name that clears the screen": Kind(
        "A file whose own name moves the cursor of the terminal that it is named in.",
        _named("\x1b[2J\x1b[1;1Hquizapp: no errors"),
        Guard("quizapp.cli.console", 'escape_hidden(" ".join(text.split("\\n")))', "text"),
        "⟨U+001B⟩[2J",
        "damaged-archive",
        exit=2,
    ),
    "a name in no alphabet": Kind(
        "A file's name of bytes that are no letters, which cannot be printed.",
        _named(os.fsdecode(b"\xff\xfe.quizpack")),
        Guard("quizapp.pack.canonical_text", "{_HALVES}"),
        "⟨U+DCFF⟩⟨U+DCFE⟩",
        "damaged-archive",
        exit=2,
        dropped="There is no",  # Qt has no such names
    ),
}
