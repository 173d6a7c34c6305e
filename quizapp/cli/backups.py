"""The commands that make a backup and restore one, by themselves or through the window that is open."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from quizapp.cli.data import LOOK_S, add_data, data_folder, held
from quizapp.cli.telling import complain, print_json, progress

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator
    from datetime import date, datetime
    from pathlib import Path

    from quizapp.cli.telling import Commands
    from quizapp.library.errors import HeldError


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add these commands to the parser."""
    backup = commands.add_parser("backup", parents=[common], help="make a backup of the library")
    backup.add_argument("--to", metavar="FILE", help="the file to make; else it goes to the other backups")
    add_data(backup)
    backup.set_defaults(run=_backup)

    restore = commands.add_parser(
        "restore", parents=[common], help="put a backup in the place of the library, which is set aside"
    )
    restore.add_argument("file", metavar="FILE", help="a backup, or another library's file")
    restore.add_argument("--yes", action="store_true", help="do it without asking")
    restore.add_argument("--json", action="store_true", help="print what changes as JSON")
    add_data(restore)
    restore.set_defaults(run=_restore)


def _backup(arguments: Namespace) -> int:
    from contextlib import closing
    from datetime import UTC, datetime
    from pathlib import Path

    from quizapp.library.backups import back_up, copied
    from quizapp.library.begin import NAME
    from quizapp.library.database import open_reader
    from quizapp.library.errors import LibraryError
    from quizapp.library.settings import load

    folder = data_folder(arguments)
    try:
        with closing(open_reader(folder / NAME)) as reader:
            if arguments.to:
                target = Path(arguments.to).expanduser().absolute()
                if target.exists():
                    return complain(f"{target} is there already. Choose another name.")
                for _ in copied(reader, target):
                    pass
                print(target)
                return 0
            second = load(reader).settings.second_backups
            *_, last = back_up(
                reader, folder, datetime.now(UTC), _local_day, Path(second) if second else None
            )
    except (LibraryError, OSError) as error:
        return complain(str(error))
    assert last.backup is not None
    print(last.backup.path)
    if last.trouble:
        print(f"There is no copy in {second}: {_TROUBLES[last.trouble]}.", file=sys.stderr)
    return 1 if last.trouble else 0


_TROUBLES = {
    "missing": "the folder is not there",
    "read-only": "it cannot be written",
    "full": "no space is left there",
    "failed": "what was written there is not what is read",
}


def _restore(arguments: Namespace) -> int:
    from pathlib import Path

    from quizapp.library.errors import HeldError, LibraryError

    folder = data_folder(arguments)
    file = Path(arguments.file).expanduser().absolute()
    try:
        try:
            return _here(folder, file, arguments)
        except HeldError as error:
            return _by_window(error, file, arguments)
    except (LibraryError, OSError) as error:
        progress("")
        return complain(str(error))


def _here(folder: Path, file: Path, arguments: Namespace) -> int:
    """Restore in this process. Raises HeldError, LibraryError, OSError."""
    from datetime import UTC, datetime
    from uuid import uuid4

    from quizapp.library.recovery.preview import as_plain
    from quizapp.library.recovery.restoring import (
        Making,
        Prepared,
        clear_away,
        discard,
        put_in_place,
        restoring,
    )

    now = datetime.now(UTC)
    making = Making(now, lambda: uuid4().hex)
    with held(folder, now) as begun:
        clear_away(folder)
        prepared = _last(restoring(begun.path, file, making))
        assert isinstance(prepared, Prepared)
        plain = as_plain(prepared.preview, prepared.draft.refused, salvaged=prepared.salvaged)
        if not _agreed(plain, arguments):
            discard(prepared)
            return _declined()
        return _done(put_in_place(begun.path, prepared, making).name, plain)


def _by_window(holder: HeldError, file: Path, arguments: Namespace) -> int:
    """Have the window that holds the library restore it. Raises HeldError, LibraryError, OSError."""
    import time
    from contextlib import closing
    from datetime import UTC, datetime

    from quizapp.library import inbox
    from quizapp.library.inbox import Conversation

    conversation = Conversation(holder, time.monotonic)
    plain: dict[str, Any] = {}
    with closing(conversation.ask(inbox.RestoreRequest(file), datetime.now(UTC))) as answers:
        for told in answers:
            if told is None:
                time.sleep(LOOK_S)
            elif "restored" in told:
                return _done(str(told["restored"]), plain)
            elif "preview" in told and not plain:
                plain = told["preview"]
                agreed = _agreed(plain, arguments)
                decided = inbox.GoRequest if agreed else inbox.StopRequest
                inbox.leave(holder.folder, decided(conversation.name), datetime.now(UTC))
                if not agreed:
                    return _declined()
    raise AssertionError("the window goes on answering")


def _last(steps: Iterator[Any]) -> Any:
    """Take all steps, telling how far they are, and return the last."""
    step = None
    for step in steps:
        far = f" {step.done} of {step.total}" if getattr(step, "total", 0) else ""
        progress(f"{getattr(step, 'phase', '')}{far}")
    progress("")
    return step


def _agreed(plain: dict[str, Any], arguments: Namespace) -> bool:
    """Show what would change, and ask."""
    if arguments.json:
        print_json(plain)
    else:
        for line in _lines(plain):
            print(line)
    if arguments.yes:
        return True
    print("Restore? The library as it is now is kept aside. [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _lines(plain: dict[str, Any]) -> Iterator[str]:
    """Yield what would change, in words."""
    from quizapp.pack.text import visible

    if plain["salvaged"]:
        yield "The file is damaged. This is what could still be read of it:"
    last = f", the last on {plain['last'][:10]}" if plain["last"] else ""
    yield f"answers: {plain['answers']}{last} ({plain['gained']} gained, {plain['lost']} lost)"
    for each in plain["learners"]:
        who = visible(each["name"]) or each["id"]
        for word in ("gained", "lost"):
            count, first, last = (each[word][key] for key in ("count", "first", "last"))
            if count:
                yield f"  {who}: {count} {word}, from {first[:10]} to {last[:10]}"
    for each in plain["packs"]:
        then = "gone" if each["then"] is None else f"revision {each['then']}"
        now = "new" if each["now"] is None else f"now revision {each['now']}"
        yield visible(f"pack {each['id']} “{each['title']}”: {then} ({now})")
    if plain["settings"]:
        yield f"settings: {', '.join(map(visible, plain['settings']))}"
    for table, count in plain["refused"].items():
        yield f"damaged in the file and left out: {count} of {table}"


def _done(aside: str, plain: dict[str, Any]) -> int:
    print(f"Restored. The library before is kept as {aside}.", file=sys.stderr)
    return 1 if plain.get("refused") or plain.get("salvaged") else 0


def _declined() -> int:
    print("Nothing was changed.", file=sys.stderr)
    return 1


def _local_day(moment: datetime) -> date:
    return moment.astimezone().date()
