"""The commands about learners: who there is, their data into a file and out of one, and forgotten codes."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.catalogue import message
from quizapp.cli.console import Commands, print_error, print_json, print_line, print_path
from quizapp.cli.data_option import add_data_option, find_data_folder, hold_data_folder
from quizapp.library.card_review import review_card
from quizapp.library.database import open_reader, open_writer
from quizapp.library.errors import LibraryError
from quizapp.library.learners.data_export import export_csv, export_json
from quizapp.library.learners.data_file import read_data_in_child
from quizapp.library.learners.data_import import DataImportProgress, import_data
from quizapp.library.learners.erasure import name_matches
from quizapp.library.learners.pins import TEACHER, remove_pin
from quizapp.library.learners.statistics import load_totals
from quizapp.library.profiles import LearnerWithProfile, load_everybody
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.atomic_file import write_atomically

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from quizapp.library.connections import LibraryReader, LibraryWriter


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add these commands to the parser."""
    learners = commands.add_parser("learners", parents=[common])
    learners.add_argument("--json", action="store_true", help=message("cli.as_json"))
    learners.add_argument("--clear-pin", metavar="LEARNER", help=message("cli.learners.clear_pin"))
    teacher = message("cli.learners.clear_teacher_pin")
    learners.add_argument("--clear-teacher-pin", action="store_true", help=teacher)
    add_data_option(learners)
    learners.set_defaults(run=_learners)

    export = commands.add_parser("export-data", parents=[common])
    export.add_argument("file", metavar="FILE", help=message("cli.export_data.file"))
    whose = message("cli.export_data.learner")
    export.add_argument("--learner", action="append", metavar="LEARNER", help=whose)
    add_data_option(export)
    export.set_defaults(run=_export)

    take = commands.add_parser("import-data", parents=[common])
    take.add_argument("file", metavar="FILE", help=message("cli.import_data.file"))
    take.add_argument("--json", action="store_true", help=message("cli.import_data.json"))
    add_data_option(take)
    take.set_defaults(run=_import)


class _UnclearError(Exception):
    """Nobody is called so, or more than one; its words say which."""


def _learners(arguments: Namespace) -> int:
    folder = find_data_folder(arguments)
    try:
        if arguments.clear_pin or arguments.clear_teacher_pin:
            return _clear(folder, arguments.clear_pin)
        with closing(open_reader(folder / LIBRARY_NAME)) as reader:
            # Those of classes that were put away at the end.
            found = sorted(load_everybody(reader), key=lambda each: each.profile.archived)
            told = [_told(reader, each) for each in found]
    except (LibraryError, _UnclearError) as error:
        return print_error(str(error))
    if arguments.json:
        print_json({"learners": told})
    else:
        for line in map(_line, told):
            print_line(line)
    return 0


def _clear(folder: Path, wanted: str | None) -> int:
    """Take a code away, the teacher's where nobody is named.

    Raises HeldError, LibraryError, OSError, _UnclearError.
    """
    with _writing(folder) as writer:
        remove_pin(writer, _learner(writer, wanted) if wanted else TEACHER)
    print(message("cli.learners.cleared"), file=sys.stderr)
    return 0


def _export(arguments: Namespace) -> int:
    target = Path(arguments.file).expanduser().absolute()
    if target.exists():
        return print_error(message("cli.exists", path=target))
    try:
        with closing(open_reader(find_data_folder(arguments) / LIBRARY_NAME)) as reader:
            chosen = [_learner(reader, wanted) for wanted in arguments.learner or ()] or None
            as_table = target.suffix.casefold() == ".csv"
            data = export_csv(reader, chosen) if as_table else export_json(reader, chosen, datetime.now(UTC))
        write_atomically(target, data, exported=True)
    except (LibraryError, _UnclearError) as error:
        return print_error(str(error))
    print_path(target)
    return 0


def _import(arguments: Namespace) -> int:
    try:
        path = Path(arguments.file).expanduser().absolute()
        *_, data = read_data_in_child(path, datetime.now(UTC), lambda: False)
        assert data is not None
        with _writing(find_data_folder(arguments)) as writer:
            *_, last = import_data(writer, data, review_card)
    except LibraryError as error:
        return print_error(str(error))
    _tell(last, [each.learner.name for each in data.learners], as_json=arguments.json)
    return 0


def _tell(last: DataImportProgress, names: Sequence[str], *, as_json: bool) -> None:
    if as_json:
        print_json({"learners": list(last.learners), "new": last.new, "there already": last.there})
    else:
        for name in names:
            print_line(name or message("cli.learners.no_name"))
    print(message("cli.import_data.done", n=last.new, there=last.there), file=sys.stderr)


@contextmanager
def _writing(folder: Path) -> Iterator[LibraryWriter]:
    """Hold the library, open for writing. Raises HeldError, LibraryError, OSError."""
    with (
        hold_data_folder(folder, datetime.now(UTC)) as begun,
        closing(open_writer(begun.path, begun.journal)) as writer,
    ):
        yield writer


def _learner(reader: LibraryReader, wanted: str) -> str:
    """Return the id of who has this id, or this name. Raises LibraryError, _UnclearError."""
    found = load_everybody(reader)
    matching = [each.id for each in found if each.id == wanted] or [
        each.id for each in found if each.name and name_matches(wanted, each.name)
    ]
    if not matching:
        raise _UnclearError(message("cli.learners.nobody", name=wanted))
    if len(matching) > 1:
        ids = ", ".join(matching)
        raise _UnclearError(message("cli.learners.several", n=len(matching), name=wanted, ids=ids))
    return matching[0]


def _told(reader: LibraryReader, person: LearnerWithProfile) -> dict[str, Any]:
    found, here = load_totals(reader, person.id), person.profile.last_here
    return {
        "id": person.id,
        "name": person.name,
        "class": person.profile.class_name,
        "archived": person.profile.archived,
        "guest": person.profile.guest,
        "code": person.has_code,
        "answers": found.answers,
        "last here": None if here is None else here.isoformat(timespec="seconds"),
    }


def _line(told: dict[str, Any]) -> str:
    unnamed = message("cli.learners.guest") if told["guest"] else message("cli.learners.no_name")
    name = told["name"] or unnamed
    words = [message("cli.learners.answers", n=told["answers"])]
    words += [message("cli.learners.class", name=told["class"])] if told["class"] else []
    words += [message("cli.learners.archived")] if told["archived"] else []
    words += [message("cli.learners.has_code")] if told["code"] else []
    return f"{told['id']}  {name}: {', '.join(words)}"
