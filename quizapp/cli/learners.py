"""The commands about learners: who there is, their data into a file and out of one, and forgotten codes."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.catalogue import message
from quizapp.cli.data import add_data, data_folder, held
from quizapp.cli.telling import complain, print_json
from quizapp.library.begin import NAME
from quizapp.library.database import open_reader, open_writer
from quizapp.library.errors import LibraryError
from quizapp.library.learners.codes import TEACHER, forget_code
from quizapp.library.learners.data_file import read_data
from quizapp.library.learners.erasing import name_matches
from quizapp.library.learners.exporting import export_csv, export_json
from quizapp.library.learners.importing import importing
from quizapp.library.learners.statistics import kept
from quizapp.library.profiles import everybody
from quizapp.library.reviewing import reviewed
from quizapp.pack.saving import write_whole
from quizapp.pack.text import visible

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from quizapp.cli.telling import Commands
    from quizapp.library.connections import Reader, Writer
    from quizapp.library.learners.importing import Importing
    from quizapp.library.profiles import Person


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add these commands to the parser."""
    learners = commands.add_parser("learners", parents=[common])
    learners.add_argument("--json", action="store_true", help=message("cli.as_json"))
    learners.add_argument("--clear-code", metavar="LEARNER", help=message("cli.learners.clear_code"))
    teacher = message("cli.learners.clear_teacher_code")
    learners.add_argument("--clear-teacher-code", action="store_true", help=teacher)
    add_data(learners)
    learners.set_defaults(run=_learners)

    export = commands.add_parser("export-data", parents=[common])
    export.add_argument("file", metavar="FILE", help=message("cli.export_data.file"))
    whose = message("cli.export_data.learner")
    export.add_argument("--learner", action="append", metavar="LEARNER", help=whose)
    add_data(export)
    export.set_defaults(run=_export)

    take = commands.add_parser("import-data", parents=[common])
    take.add_argument("file", metavar="FILE", help=message("cli.import_data.file"))
    take.add_argument("--json", action="store_true", help=message("cli.import_data.json"))
    add_data(take)
    take.set_defaults(run=_import)


class _UnclearError(Exception):
    """Nobody is called so, or more than one; its words say which."""


def _learners(arguments: Namespace) -> int:
    folder = data_folder(arguments)
    try:
        if arguments.clear_code or arguments.clear_teacher_code:
            return _clear(folder, arguments.clear_code)
        with closing(open_reader(folder / NAME)) as reader:
            # Those of classes that were put away at the end.
            found = sorted(everybody(reader), key=lambda each: each.profile.archived)
            told = [_told(reader, each) for each in found]
    except (LibraryError, OSError, _UnclearError) as error:
        return complain(str(error))
    if arguments.json:
        print_json({"learners": told})
    else:
        for line in map(_line, told):
            print(line)
    return 0


def _clear(folder: Path, wanted: str | None) -> int:
    """Take a code away, the teacher's where nobody is named.

    Raises HeldError, LibraryError, OSError, _UnclearError.
    """
    with _writing(folder) as writer:
        forget_code(writer, _learner(writer, wanted) if wanted else TEACHER)
    print(message("cli.learners.cleared"), file=sys.stderr)
    return 0


def _export(arguments: Namespace) -> int:
    target = Path(arguments.file).expanduser().absolute()
    if target.exists():
        return complain(message("cli.exists", path=target))
    try:
        with closing(open_reader(data_folder(arguments) / NAME)) as reader:
            chosen = [_learner(reader, wanted) for wanted in arguments.learner or ()] or None
            as_table = target.suffix.casefold() == ".csv"
            data = export_csv(reader, chosen) if as_table else export_json(reader, chosen, datetime.now(UTC))
        write_whole(target, data)
    except (LibraryError, OSError, _UnclearError) as error:
        return complain(str(error))
    print(target)
    return 0


def _import(arguments: Namespace) -> int:
    try:
        data = read_data(Path(arguments.file).expanduser().absolute(), datetime.now(UTC))
        with _writing(data_folder(arguments)) as writer:
            *_, last = importing(writer, data, reviewed)
    except (LibraryError, OSError) as error:
        return complain(str(error))
    _tell(last, [each.learner.name for each in data.learners], as_json=arguments.json)
    return 0


def _tell(last: Importing, names: Sequence[str], *, as_json: bool) -> None:
    if as_json:
        print_json({"learners": list(last.learners), "new": last.new, "there already": last.there})
    else:
        for name in names:
            print(visible(name or message("cli.learners.no_name")))
    print(message("cli.import_data.done", n=last.new, there=last.there), file=sys.stderr)


@contextmanager
def _writing(folder: Path) -> Iterator[Writer]:
    """Hold the library, open for writing. Raises HeldError, LibraryError, OSError."""
    with (
        held(folder, datetime.now(UTC)) as begun,
        closing(open_writer(begun.path, begun.journal)) as writer,
    ):
        yield writer


def _learner(reader: Reader, wanted: str) -> str:
    """Return the id of who has this id, or this name. Raises LibraryError, _UnclearError."""
    found = everybody(reader)
    matching = [each.id for each in found if each.id == wanted] or [
        each.id for each in found if each.name and name_matches(wanted, each.name)
    ]
    if not matching:
        raise _UnclearError(message("cli.learners.nobody", name=wanted))
    if len(matching) > 1:
        ids = ", ".join(matching)
        raise _UnclearError(message("cli.learners.several", n=len(matching), name=wanted, ids=ids))
    return matching[0]


def _told(reader: Reader, person: Person) -> dict[str, Any]:
    found, here = kept(reader, person.id), person.profile.last_here
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
    return visible(f"{told['id']}  {name}: {', '.join(words)}")
