"""Hostile packs under strace: no socket, nothing written elsewhere, no file looked at that a pack names."""

import sys
from random import Random

import pytest

from tests.conftest import TABLE
from tests.driver import Driven
from tests.hostile import dropping
from tests.hostile.calls import calls, watching
from tests.hostile.kinds import KINDS
from tests.hostile.making import PACK, file, in_folder, zipped
from tests.hostile.shown import CANARY, marked_up
from tests.journeys.steps import on_home
from tests.pack.builders import png
from tests.reliability.syncs import why_not

NOWHERE = ("/dev/null", "/dev/tty", "/dev/shm", "/proc/self")
"""What is opened for writing and keeps nothing."""


@pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux")
def test_a_hostile_pack_reaches_no_file_of_others_and_no_network(ready, tmp_path, record_property):
    log = tmp_path / "calls"
    reason = why_not(log)
    if reason:
        record_property(TABLE, f"Calls with hostile packs: not looked at, {reason}")
        pytest.skip(reason)
    folder, caches = ready(), tmp_path / "caches"
    packs = list(naming_files(tmp_path))
    shown = marked_up(made(tmp_path / "shown"))
    surroundings = {"XDG_CACHE_HOME": str(caches), "TMPDIR": str(made(tmp_path / "tmp"))}
    with Driven(folder, environment=surroundings, prefix=watching(log)) as program:
        program.wait(on_home)
        for path in packs:
            dropping.drop(program, path)
            dropping.refusal(program)
            dropping.dismiss(program)
        dropping.drop(program, shown)
        dropping.asked(program)
        dropping.explained(program, Random(1))
        program.press("Return")
        program.wait(lambda seen: seen.screen == "results")
        assert program.close() == 0
    seen = list(calls(log))
    assert any(path.endswith(shown.name) for call in seen for path in call.paths)
    assert [call.line for call in seen if call.speaks_to_others] == []
    assert written_elsewhere(seen, (str(folder), str(caches), *NOWHERE)) == []
    canaries = [path for call in seen for path in call.paths if CANARY in path or "server/share" in path]
    assert canaries == []
    record_property(
        TABLE,
        f"Calls with hostile packs: {len(seen):,} with files or sockets, of which "
        f"{sum(call.changes for call in seen)} write, all in the data folder or caches; 0 to the internet",
    )


def naming_files(place):
    """Packs that name a file in the names of an archive's members and in links; each is refused."""
    canary = made(place / "others") / CANARY
    canary.write_bytes(png())
    for number, name in enumerate((f"../others/{CANARY}", str(canary), f"//server/share/{CANARY}")):
        yield file(zipped(("pack.json", PACK), (name, b"x")))(made(place / f"named-{number}"))
    linked = in_folder(PACK)(made(place / "linked"))
    (linked / "media").mkdir()
    (linked / "media" / "a.png").symlink_to(canary)
    yield linked
    yield KINDS["a media folder that is a link"].make(made(place / "media-linked"))


def made(folder):
    folder.mkdir(parents=True)
    return folder


def written_elsewhere(seen, allowed):
    """The calls that change something outside these places."""
    return [
        call.line
        for call in seen
        if call.changes and not all(path.startswith(allowed) for path in call.paths)
    ]


def test_calls_are_read_with_their_paths_and_what_they_change(tmp_path):
    log = tmp_path / "calls"
    log.write_text(
        '17    openat(AT_FDCWD</home/ann>, "a.db", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 9</home/ann/a.db>\n'
        '17    openat(5</data>, "b", O_RDONLY) = -1 ENOENT (No such file or directory)\n'
        '18    stat("/etc/\\303\\251", {st_mode=S_IFREG|0644, st_size=27, ...}) = 0\n'
        '18    rename("/data/a", "/data/b" <unfinished ...>\n'
        "18    <... rename resumed>) = 0\n"
        "17    socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 7\n"
        "17    socket(AF_UNIX, SOCK_STREAM, 0) = 7\n"
    )
    seen = list(calls(log))
    assert [(call.name, call.paths, call.changes) for call in seen] == [
        ("openat", ("/home/ann/a.db",), True),
        ("openat", ("/data/b",), False),
        ("stat", ("/etc/é",), False),
        ("rename", ("/data/a", "/data/b"), True),
        ("socket", (), False),
        ("socket", (), False),
    ]
    assert [call.speaks_to_others for call in seen] == [False] * 4 + [True, False]
    assert written_elsewhere(seen, ("/data",)) == [seen[0].line]
