"""The command that adds packs to a library, by itself or through the window that is open."""

from __future__ import annotations

import signal
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from quizapp.catalogue import message
from quizapp.cli.console import (
    INTERRUPTED_EXIT,
    Commands,
    print_error,
    print_json,
    print_line,
    read_answer,
    show_progress,
)
from quizapp.cli.data_option import POLL_S, add_data_option, find_data_folder, hold_data_folder
from quizapp.library.database import open_writer
from quizapp.library.errors import HeldError, LibraryError
from quizapp.library.pack_import.discovery import find_packs, is_remote_path
from quizapp.library.pack_import.importer import (
    ImportProgress,
    ImportReport,
    ImportReportLine,
    ImportRequest,
    import_packs,
    report_to_json,
)
from quizapp.library.packs.installation import remove_unseen_packs
from quizapp.library.search.indexing import update_index

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator, Sequence

    from quizapp.library.connections import LibraryWriter

CONFLICT_CHOICES = ("keep", "replace", "both")


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("add", parents=[common])
    parser.add_argument("paths", nargs="+", metavar="PATH", help=message("cli.add.paths"))
    parser.add_argument("--when-different", choices=CONFLICT_CHOICES, help=message("cli.add.when_different"))
    parser.add_argument("--json", action="store_true", help=message("cli.add.json"))
    add_data_option(parser)
    parser.set_defaults(run=_add)


def _add(arguments: Namespace) -> int:
    found = find_packs([Path(name) for name in arguments.paths])
    if not found.packs:
        return print_error(message("cli.add.no_pack", paths=", ".join(arguments.paths)))
    folder = find_data_folder(arguments)
    when = arguments.when_different
    try:
        account = _with(_take(folder, found.packs, when or "keep"), found.nothing)
        _tell(account, as_json=arguments.json)
        wanted = [] if when or arguments.json else _confirm(account)
        if wanted:
            later = _take(folder, wanted, "replace")
            _tell(later, as_json=False)
            account = _replace_lines(account, later)
    except LibraryError as error:
        show_progress("")
        return print_error(str(error))
    if account.stopped:
        return INTERRUPTED_EXIT
    return 0 if account.ok and not found.nothing else 1


def _take(folder: Path, packs: Sequence[Path], when_different: Any) -> ImportReport:
    """Add packs here, or through the window that holds the folder. Raises LibraryError, OSError."""
    with _Stopping() as stopping:
        try:
            account = _here(folder, packs, when_different, stopping)
        except HeldError as error:
            account = _by_window(error, packs, when_different, stopping)
    show_progress("")
    return account


def _confirm(account: ImportReport) -> list[Path]:
    """Ask on a terminal about each update that may be somebody else's; return those that are wanted."""
    if not sys.stdin.isatty() or account.stopped:
        return []
    wanted = []
    for line in account.lines:
        if line.status == "doubtful" and line.outcome == "kept":
            asked = message("cli.add.replace", title=line.title, path=line.path)
            answer = read_answer(asked)
            if answer and message("cli.add.yes").startswith(answer):
                wanted.append(line.path)
    return wanted


def _replace_lines(account: ImportReport, later: ImportReport) -> ImportReport:
    """Return the account with what came of some packs later."""
    by_path = {line.path: line for line in later.lines}
    lines = tuple(by_path.get(line.path, line) for line in account.lines)
    return replace(account, lines=lines, stopped=later.stopped)


def _here(folder: Path, packs: Sequence[Path], when_different: Any, stopping: _Stopping) -> ImportReport:
    """Add packs to the library in this process. Raises HeldError, LibraryError, OSError."""
    now = datetime.now(UTC)
    with hold_data_folder(folder, now) as begun, closing(open_writer(begun.path, begun.journal)) as writer:
        if begun.aside:
            print_line(message("cli.add.set_aside", file=begun.aside), file=sys.stderr)
        for _ in remove_unseen_packs(writer):
            pass
        account = _followed(import_packs(writer, packs, now, when_different, stopping.asked))
        _index(writer, stopping)
        return account


def _index(writer: LibraryWriter, stopping: _Stopping) -> None:
    """Let what was added be found; where that is stopped, the next window goes on with it."""
    for step in update_index(writer):
        if stopping.asked():
            return
        if step.packs:
            done = min(step.done + 1, step.packs)
            show_progress(message("cli.add.indexing", done=done, total=step.packs))


def _by_window(
    holder: HeldError, packs: Sequence[Path], when_different: Any, stopping: _Stopping
) -> ImportReport:
    """Have the window that holds the library add packs. Raises HeldError, LibraryError, OSError."""
    asking = ImportRequest(holder, time.monotonic)

    def steps() -> Iterator[ImportProgress]:
        told = False
        for each in asking.add(packs, when_different, datetime.now(UTC)):
            if stopping.asked() and not told:
                told = True
                asking.stop(datetime.now(UTC))
            if each is None:
                time.sleep(POLL_S)
            else:
                yield each

    return _followed(steps())


def _followed(steps: Iterator[ImportProgress]) -> ImportReport:
    """Take all steps, telling how far they are, and return the account."""
    for each in steps:
        if each.account is not None:
            return each.account
        done, title = min(each.done + 1, each.total), each.title or "…"
        if each.questions:
            stored = {"stored": each.stored, "questions": each.questions}
            show_progress(message("cli.add.storing", done=done, total=each.total, title=title, **stored))
        else:
            show_progress(message("cli.add.reading", done=done, total=each.total, title=title))
    raise AssertionError("the last step has the account")


class _Stopping:
    """Takes Ctrl+C as a wish to stop, so that nothing is cut in the middle; a second one ends at once."""

    def __init__(self) -> None:
        self._asked = False
        self._before: Callable[..., Any] | int | None = None

    def asked(self) -> bool:
        """Tell whether that was wished."""
        return self._asked

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _ask(self, *_: object) -> None:
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True


def _with(account: ImportReport, nothing: Sequence[Path]) -> ImportReport:
    """Return the account with what was given and has no pack in it."""
    far, empty = message("cli.add.elsewhere"), message("cli.add.empty")
    lines = (
        ImportReportLine(path, "refused", sentence=far if is_remote_path(path) else empty) for path in nothing
    )
    return replace(account, lines=(*account.lines, *lines))


def _tell(account: ImportReport, *, as_json: bool) -> None:
    if as_json:
        print_json(report_to_json(account))
    else:
        for line in account.lines:
            what = line.sentence if line.outcome == "refused" else f"“{line.title}” ({line.pack})"
            print_line(message(f"cli.add.outcome.{line.outcome}", path=line.path, what=what))
            for doubt in line.doubts:
                print_line(f"{line.path}: {doubt}", file=sys.stderr)
    counts = [message(f"cli.add.count.{name}", n=count) for name, count in account.counts.items() if count]
    told = ", ".join(counts) if counts else message("cli.add.nothing")
    print(message("cli.add.stopped", counts=told) if account.stopped else told, file=sys.stderr)
    if account.of("kept"):
        print(message("cli.add.kept"), file=sys.stderr)
