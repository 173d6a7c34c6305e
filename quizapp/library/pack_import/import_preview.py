"""What a pack to be added is, before anything is taken: what it says, what is wrong, what it would change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library.errors import InstalledPackDamagedError, StoppedError
from quizapp.library.pack_import.pack_reader_process import (
    ProcessReader,
    RevisionNote,
)
from quizapp.library.packs.installation import InstallStatus, find_status
from quizapp.library.packs.pack_files import load_pack
from quizapp.library.packs.pack_identity import find_doubts
from quizapp.library.row_checksums import from_microseconds
from quizapp.pack.fingerprint import hash_scoring
from quizapp.pack.pack_folder import build_file_problem

if TYPE_CHECKING:
    from quizapp.catalogue import Message
    from quizapp.library.connections import LibraryReader
    from quizapp.library.pack_import.pack_reader_process import PackDetails
    from quizapp.library.pack_import.reader_spawn import ReaderChild
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
class InstalledPack:
    """The pack of the same id that is installed: since when (UTC), and whether it came with the program."""

    revision: int
    title: str
    at: datetime
    questions: int
    bundled: bool


@dataclass(frozen=True, slots=True)
class PackChanges:
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

    `facts` is None where it cannot be read as a pack at all. `status`, `changes`, the `notes` that tell of
    them and the `doubts` whose it is are against the `installed` one; all are empty if it has errors or
    there is none.
    """

    path: Path
    facts: PackDetails | None
    errors: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    status: InstallStatus | None = None
    installed: InstalledPack | None = None
    changes: PackChanges = PackChanges()
    notes: tuple[RevisionNote, ...] = ()
    doubts: tuple[Message, ...] = ()

    @property
    def can_be_added(self) -> bool:
        """Whether nothing is wrong with it."""
        return self.facts is not None and not self.errors


@dataclass(frozen=True, slots=True)
class OfferProgress:
    """How many of how many were looked at, and the last of them; None while one is still being read."""

    done: int
    total: int
    offer: Offer | None = None


def load_offers(
    reader: LibraryReader,
    paths: Sequence[Path],
    stop: Callable[[], bool] = lambda: False,
    begun: ReaderChild | None = None,
) -> Iterator[OfferProgress]:
    """Look at packs, one after the other, in another process, which may be `begun`; `stop` is asked at times.

    Raises DatabaseError.
    """
    with closing(ProcessReader(paths, begun)) as apart:
        for done, path in enumerate(paths):
            try:
                for told in apart.look(path):
                    if stop():
                        return
                    offer = None if told is None else _offer(reader, path, *told)
                    yield OfferProgress(done + (told is not None), len(paths), offer)
            except StoppedError as error:
                yield OfferProgress(
                    done + 1, len(paths), Offer(path, None, (build_file_problem("stopped", error.message),))
                )


def _offer(
    reader: LibraryReader, path: Path, facts: PackDetails | None, problems: tuple[Problem, ...]
) -> Offer:
    errors = tuple(problem for problem in problems if problem.severity == "error")
    if facts is None or errors:
        return Offer(path, facts, errors)
    found = find_status(reader, facts.id, facts.revision, facts.sha256)
    if found == "new":
        return Offer(path, facts, (), problems, found)
    doubts = find_doubts(reader, facts.identity) if found != "same" else ()
    if found == "newer" and doubts:
        found = "doubtful"
    row = reader.one(_INSTALLED, (facts.id,))
    assert row is not None
    installed = InstalledPack(row[0], row[1], from_microseconds(row[2]), row[3], bool(row[4]))
    notes = tuple(note for note in facts.notes if installed.revision < note.revision <= facts.revision)
    return Offer(
        path, facts, (), problems, found, installed, _changes(reader, facts, installed), notes, doubts
    )


def _changes(reader: LibraryReader, facts: PackDetails, installed: InstalledPack) -> PackChanges:
    before: dict[QuestionId, str] = dict(reader.all(_PRINTS, (facts.id,)))
    now = {id_: asked.fingerprint for id_, asked in facts.asked.items()}
    others = tuple(id_ for id_ in now if before.get(id_, now[id_]) != now[id_])
    marked = {id_ for id_ in others if facts.asked[id_].reworded > installed.revision}
    was = _scored(reader, facts.id, marked)
    reworded = tuple(id_ for id_ in others if id_ in marked and was.get(id_) == facts.asked[id_].scored)
    return PackChanges(
        added=tuple(id_ for id_ in now if id_ not in before),
        changed=tuple(id_ for id_ in others if id_ not in reworded),
        reworded=reworded,
        removed=tuple(id_ for id_ in before if id_ not in now),
    )


def _scored(reader: LibraryReader, pack: PackId, wanted: set[QuestionId]) -> dict[QuestionId, str]:
    """Return what is scored in questions of the installed pack."""
    if not wanted:
        return {}
    try:
        banks = load_pack(reader, pack).banks
    except (InstalledPackDamagedError, LookupError):
        return {}
    return {each.id: hash_scoring(each) for bank in banks for each in bank.questions if each.id in wanted}
