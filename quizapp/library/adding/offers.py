"""What a pack to be added is, before anything is taken: what it says, what is wrong, what it would change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library.adding.readers import Apart, Note, is_large, read_facts
from quizapp.library.errors import DamagedPackError, StoppedError
from quizapp.library.packs.files import load_pack
from quizapp.library.packs.install import Status, status
from quizapp.library.rows import from_us
from quizapp.pack.files import refused
from quizapp.pack.fingerprint import scored

if TYPE_CHECKING:
    from quizapp.library.adding.readers import Facts
    from quizapp.library.connections import Reader
    from quizapp.pack.ids import PackId, QuestionId
    from quizapp.pack.problems import Problem

_INSTALLED: Final = """
    SELECT revision, title, installed_us, questions, bundled FROM pack WHERE id = ? AND visible
"""
_PRINTS: Final = """
    SELECT question.id, fingerprint FROM question JOIN pack ON pack.number = question.pack
    WHERE pack.id = ? AND visible AND NOT worked ORDER BY place
"""


@dataclass(frozen=True, slots=True)
class Installed:
    """The pack of the same id that is installed: since when (UTC), and whether it came with the program."""

    revision: int
    title: str
    at: datetime
    questions: int
    bundled: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """What would become of the installed pack's questions.

    Of those that `changed`, earlier answers count no more; of those `reworded` they do, for only
    their wording is another.
    """

    added: tuple[QuestionId, ...] = ()
    changed: tuple[QuestionId, ...] = ()
    reworded: tuple[QuestionId, ...] = ()
    removed: tuple[QuestionId, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """A file or folder that could be added.

    `facts` is None where it cannot be read as a pack at all. `status`, `changes` and the `notes` that tell of
    them are against the `installed` one; all are empty if it has errors or there is none.
    """

    path: Path
    facts: Facts | None
    errors: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    status: Status | None = None
    installed: Installed | None = None
    changes: Changes = Changes()
    notes: tuple[Note, ...] = ()

    @property
    def can_be_added(self) -> bool:
        """Whether nothing is wrong with it."""
        return self.facts is not None and not self.errors


@dataclass(frozen=True, slots=True)
class Looked:
    """How many of how many were looked at, and the last of them; None while one is still being read."""

    done: int
    total: int
    offer: Offer | None = None


def look(reader: Reader, path: Path) -> Iterator[Offer | None]:
    """Look at one pack; the last value is the offer, and None comes while a large one is read apart.

    Raises DatabaseError.
    """
    if is_large(path):
        yield from (each.offer for each in look_all(reader, [path]))
    else:
        yield _offer(reader, path, *read_facts(path))


def look_all(
    reader: Reader, paths: Sequence[Path], stop: Callable[[], bool] = lambda: False
) -> Iterator[Looked]:
    """Look at packs, one after the other, in another process; `stop` is asked now and then.

    Raises DatabaseError.
    """
    with closing(Apart()) as apart:
        for done, path in enumerate(paths):
            try:
                for told in apart.look(path):
                    if stop():
                        return
                    offer = None if told is None else _offer(reader, path, *told)
                    yield Looked(done + (told is not None), len(paths), offer)
            except StoppedError as error:
                yield Looked(done + 1, len(paths), Offer(path, None, (refused("stopped", error.message),)))


def _offer(reader: Reader, path: Path, facts: Facts | None, problems: tuple[Problem, ...]) -> Offer:
    errors = tuple(problem for problem in problems if problem.severity == "error")
    if facts is None or errors:
        return Offer(path, facts, errors)
    found = status(reader, facts.id, facts.revision, facts.sha256)
    if found == "new":
        return Offer(path, facts, (), problems, found)
    row = reader.one(_INSTALLED, (facts.id,))
    assert row is not None
    installed = Installed(row[0], row[1], from_us(row[2]), row[3], bool(row[4]))
    notes = tuple(note for note in facts.notes if installed.revision < note.revision <= facts.revision)
    return Offer(path, facts, (), problems, found, installed, _changes(reader, facts, installed), notes)


def _changes(reader: Reader, facts: Facts, installed: Installed) -> Changes:
    before: dict[QuestionId, str] = dict(reader.all(_PRINTS, (facts.id,)))
    now = {id_: asked.fingerprint for id_, asked in facts.asked.items()}
    others = tuple(id_ for id_ in now if before.get(id_, now[id_]) != now[id_])
    marked = {id_ for id_ in others if facts.asked[id_].reworded > installed.revision}
    was = _scored(reader, facts.id, marked)
    reworded = tuple(id_ for id_ in others if id_ in marked and was.get(id_) == facts.asked[id_].scored)
    return Changes(
        added=tuple(id_ for id_ in now if id_ not in before),
        changed=tuple(id_ for id_ in others if id_ not in reworded),
        reworded=reworded,
        removed=tuple(id_ for id_ in before if id_ not in now),
    )


def _scored(reader: Reader, pack: PackId, wanted: set[QuestionId]) -> dict[QuestionId, str]:
    """Return what is scored in questions of the installed pack."""
    if not wanted:
        return {}
    try:
        banks = load_pack(reader, pack).banks
    except (DamagedPackError, LookupError):
        return {}
    return {each.id: scored(each) for bank in banks for each in bank.questions if each.id in wanted}
