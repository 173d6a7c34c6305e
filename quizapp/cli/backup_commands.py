"""The commands that make a backup and restore one, by themselves or through the window that is open."""

from __future__ import annotations

import sys
import time
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from quizapp.catalogue import message
from quizapp.cli.console import (
    Commands,
    print_error,
    print_json,
    print_line,
    print_path,
    read_answer,
    show_progress,
)
from quizapp.cli.data_option import POLL_S, add_data_option, find_data_folder, hold_data_folder
from quizapp.library import inbox
from quizapp.library.backups import copy_library, make_backup
from quizapp.library.database import open_reader
from quizapp.library.errors import HeldError, LibraryError
from quizapp.library.inbox import RequestConversation
from quizapp.library.recovery.restoration import (
    PreparedLibrary,
    RestoreContext,
    RestoreProgress,
    discard_library,
    prepare_restore,
    remove_interrupted_work,
    replace_library,
)
from quizapp.library.recovery.restore_preview import preview_to_json
from quizapp.library.settings import load_settings
from quizapp.library.startup import LIBRARY_NAME

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add these commands to the parser."""
    backup = commands.add_parser("backup", parents=[common])
    backup.add_argument("--to", metavar="FILE", help=message("cli.backup.to"))
    add_data_option(backup)
    backup.set_defaults(run=_backup)

    restore = commands.add_parser("restore", parents=[common])
    restore.add_argument("file", metavar="FILE", help=message("cli.restore.file"))
    restore.add_argument("--yes", action="store_true", help=message("cli.restore.yes"))
    restore.add_argument("--json", action="store_true", help=message("cli.restore.json"))
    add_data_option(restore)
    restore.set_defaults(run=_restore)


def _backup(arguments: Namespace) -> int:
    folder = find_data_folder(arguments)
    try:
        with closing(open_reader(folder / LIBRARY_NAME)) as reader:
            if arguments.to:
                target = Path(arguments.to).expanduser().absolute()
                if target.exists():
                    return print_error(message("cli.exists", path=target))
                for _ in copy_library(reader, target):
                    pass
                print_path(target)
                return 0
            second = load_settings(reader).settings.second_backups
            *_, last = make_backup(
                reader, folder, datetime.now(UTC), _local_day, Path(second) if second else None
            )
    except LibraryError as error:
        return print_error(str(error))
    assert last.backup is not None
    print_path(last.backup.path)
    if last.trouble:
        print_line(message(f"cli.backup.no_copy.{last.trouble}", folder=second), file=sys.stderr)
    return 1 if last.trouble else 0


def _restore(arguments: Namespace) -> int:
    folder = find_data_folder(arguments)
    file = Path(arguments.file).expanduser().absolute()
    try:
        try:
            return _here(folder, file, arguments)
        except HeldError as error:
            return _by_window(error, file, arguments)
    except LibraryError as error:
        show_progress("")
        return print_error(str(error))


def _here(folder: Path, file: Path, arguments: Namespace) -> int:
    """Restore in this process. Raises HeldError, LibraryError, OSError."""
    now = datetime.now(UTC)
    making = RestoreContext(now, lambda: uuid4().hex)
    with hold_data_folder(folder, now) as begun:
        remove_interrupted_work(folder)
        prepared = _last(prepare_restore(begun.path, file, making))
        assert isinstance(prepared, PreparedLibrary)
        plain = preview_to_json(prepared.preview, prepared.draft.refused, salvaged=prepared.salvaged)
        if not _agreed(plain, arguments):
            discard_library(prepared)
            return _declined()
        return _done(replace_library(begun.path, prepared, making).name, plain)


def _by_window(holder: HeldError, file: Path, arguments: Namespace) -> int:
    """Have the window that holds the library restore it. Raises HeldError, LibraryError, OSError."""
    conversation = RequestConversation(holder, time.monotonic)
    plain: dict[str, Any] = {}
    with closing(conversation.ask(inbox.RestoreRequest(file), datetime.now(UTC))) as answers:
        for told in answers:
            if told is None:
                time.sleep(POLL_S)
            elif "restored" in told:
                return _done(str(told["restored"]), plain)
            elif "preview" in told and not plain:
                plain = told["preview"]
                agreed = _agreed(plain, arguments)
                decided = inbox.ConfirmRequest if agreed else inbox.StopRequest
                inbox.post_request(holder.folder, decided(conversation.name), datetime.now(UTC))
                if not agreed:
                    return _declined()
    raise AssertionError("the window goes on answering")


def _last(steps: Iterator[Any]) -> Any:
    """Take all steps, telling how far they are, and return the last."""
    step = None
    for step in steps:
        if isinstance(step, RestoreProgress):
            phase, done, total = message(f"cli.restore.phase.{step.phase}"), step.done, step.total
            far = message("cli.restore.progress", phase=phase, done=done, total=total)
            show_progress(far if total else phase)
    show_progress("")
    return step


def _agreed(plain: dict[str, Any], arguments: Namespace) -> bool:
    """Show what would change, and ask."""
    if arguments.json:
        print_json(plain)
    else:
        for line in _lines(plain):
            print_line(line)
    if arguments.yes:
        return True
    return read_answer(f"{message('cli.restore.ask')} ") in ("y", "yes")


def _lines(plain: dict[str, Any]) -> Iterator[str]:
    """Yield what would change, in words."""
    if plain["salvaged"]:
        yield message("cli.restore.damaged")
    counts = {name: plain[name] for name in ("answers", "gained", "lost")}
    if plain["last"]:
        yield message("cli.restore.answers_until", last=plain["last"][:10], **counts)
    else:
        yield message("cli.restore.answers", **counts)
    for each in plain["learners"]:
        who = each["name"] or each["id"]
        for word in ("gained", "lost"):
            count, first, last = (each[word][key] for key in ("count", "first", "last"))
            if count:
                days = {"first": first[:10], "last": last[:10]}
                yield f"  {message(f'cli.restore.learner.{word}', n=count, who=who, **days)}"
    for each in plain["packs"]:
        yield _pack_line(each)
    if plain["settings"]:
        yield message("cli.restore.settings", names=", ".join(plain["settings"]))
    for table, count in plain["refused"].items():
        yield message("cli.restore.left_out", n=count, table=table)


def _pack_line(each: dict[str, Any]) -> str:
    """Say which revision of a pack there would be, and which there is."""
    pack = {"pack": each["id"], "title": each["title"]}
    then, now = each["then"], each["now"]
    if then is None:
        return message("cli.restore.pack_gone", now=now, **pack)
    if now is None:
        return message("cli.restore.pack_new", then=then, **pack)
    return message("cli.restore.pack", then=then, now=now, **pack)


def _done(aside: str, plain: dict[str, Any]) -> int:
    print_line(message("cli.restore.done", file=aside), file=sys.stderr)
    return 1 if plain.get("refused") or plain.get("salvaged") else 0


def _declined() -> int:
    print(message("cli.restore.unchanged"), file=sys.stderr)
    return 1


def _local_day(moment: datetime) -> date:
    return moment.astimezone().date()
