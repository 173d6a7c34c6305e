"""A disk that fails, fills, lies or dawdles: each is told in a sentence, and nothing acknowledged is lost.

The faults are put into the program's own calls by strace, at random ones after the library was opened.
"""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quizapp.library.database import create, open_reader
from quizapp.library.integrity import check_integrity
from quizapp.library.recovery.restoration import RestoreContext, prepare_recovery, replace_library
from quizapp.library.recovery.sqlite_pages import is_torn
from quizapp.library.response_history import load_responses
from quizapp.library.startup import LIBRARY_NAME, start_library
from tests.library.builders import LEARNER, NOW
from tests.library.children import ROOT
from tests.reliability.syncs import why_not

if TYPE_CHECKING:
    from pathlib import Path

ANSWERS = 12
ANSWERING = f"""
import os, sys
from pathlib import Path
from quizapp.library.database import open_writer
from quizapp.library.errors import DatabaseError
from quizapp.library.response_history import record_response
from tests.library.builders import given, plan, response
try:
    writer = open_writer(Path(sys.argv[1]))
except DatabaseError as error:
    print("told", error.code, flush=True)
    os._exit(0)
for place in range({ANSWERS}):
    try:
        record_response(writer, given(writer, response(plan(length={ANSWERS}), place)))
    except DatabaseError as error:
        print("told", error.code, flush=True)
    else:
        print("kept", place, flush=True)
os._exit(0)
"""
"""Answers, tells what it acknowledges and what it is told, and ends as a kill would."""

FAULTS = {
    "full": ("pwrite64:error=ENOSPC:when={}", {"disk-full", "disk"}),
    "broken": ("pwrite64:error=EIO:when={}", {"disk"}),
    "broken for good": ("pwrite64:error=EIO:when={}+", {"disk", "damaged"}),
    "not synced": ("fdatasync:error=EIO:when={}", {"disk"}),
    "slow": ("pwrite64,fdatasync:delay_exit=3000:when={}+", set()),
}
WHEN = dict.fromkeys(FAULTS, (9, 23)) | {"not synced": (9, 12)}
"""Which calls go wrong, from 1: of syncs there is one an answer, of writes there are more."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create(tmp_path / LIBRARY_NAME, LEARNER)
    return tmp_path / LIBRARY_NAME


def answered(path: Path, fault: str) -> tuple[list[int], set[str]]:
    """Answer with a fault in the way; return what was acknowledged, and the codes of what was told."""
    reason = why_not(path.with_name("tried"))
    if reason:
        pytest.skip(reason)
    command = ["strace", "-f", "-qq", "-o", str(path.with_name("calls")), "-e", f"inject={fault}"]
    done = subprocess.run(
        [*command, "-e", "trace=pwrite64,fdatasync", sys.executable, "-c", ANSWERING, str(path)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    kept = [int(place) for place in re.findall(r"^kept (\d+)$", done.stdout, re.MULTILINE)]
    return kept, set(re.findall(r"^told (.*)$", done.stdout, re.MULTILINE))


def there(path: Path) -> list[int]:
    """The places of all answers that are there after a start, recovered first where that is offered."""
    begun = start_library(path.parent, NOW, lambda: "somebody", lambda _reader, _learner: None)
    if begun.aside:
        making = RestoreContext(NOW, lambda: "somebody")
        with closing(open_reader(path)) as reader:
            *_, prepared = prepare_recovery(path, reader, making)
        replace_library(path, prepared, making)
    if begun.lock is not None:
        begun.lock.release()
    with closing(open_reader(path)) as reader:
        assert check_integrity(reader).pages == ()
        return [each.place for each in load_responses(reader, "session-1").good]


@pytest.mark.parametrize(("name", "when"), [(name, when) for name in FAULTS for when in WHEN[name]])
def test_what_was_acknowledged_is_there_and_what_went_wrong_was_told(
    path: Path, name: str, when: int
) -> None:
    fault, codes = FAULTS[name]
    kept, told = answered(path, fault.format(when))
    assert told <= codes
    assert bool(told) == bool(codes), "no call went wrong"
    assert set(kept) <= set(there(path))
    if not codes:
        assert kept == list(range(ANSWERS))


def test_after_a_disk_that_fills_once_the_next_answer_is_kept(path: Path) -> None:
    kept, told = answered(path, FAULTS["full"][0].format(20))
    assert told == {"disk-full"}
    assert len(kept) == ANSWERS - 1


def test_a_disk_that_lies_about_one_write_is_found_out_and_the_answers_behind_it_come_back(
    path: Path,
) -> None:
    """It says that it wrote a page of the log and did not; SQLite would read no further, without a word."""
    kept, told = answered(path, "pwrite64:retval=4096:when=30")
    assert (len(kept), told) == (ANSWERS, set())
    torn = is_torn(path.with_name(f"{LIBRARY_NAME}-wal"))
    found = there(path)
    assert torn or len(found) == ANSWERS
    # Only what was in the page that was never written can be gone.
    assert len(found) >= ANSWERS - 2
