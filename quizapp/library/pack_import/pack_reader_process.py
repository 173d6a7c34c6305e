"""What a pack to be added says of itself, and where it is read: in a confined process of its own.

A pack may come from anybody, and to read and check a large one takes seconds in which the window would stand
still. What is to be stored comes through a pipe, and is only written here. An installed pack is parsed for
the same facts. The program's own packs are read here.

A pack can be stored under an id of its own, so that it can stand beside the one that is installed. The id
is that of the pack and the first six digits of its SHA-256: the same file is always the same copy. Of where
it comes from, `derived_from` tells. As answers are kept by ids, its history is its own.
"""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from quizapp.catalogue import Message
from quizapp.library.errors import StoppedError
from quizapp.library.pack_import.reader_spawn import ReaderChild, spawn_reader
from quizapp.library.packs.installation import PackHead, PreparedPack, content_sha256, prepare_pack
from quizapp.library.packs.pack_files import load_pack
from quizapp.library.packs.pack_identity import PackIdentity, find_origin
from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.fingerprint import compute_fingerprint, hash_scoring
from quizapp.pack.ids import PackId, QuestionId
from quizapp.pack.models.pack import DerivedFrom, Pack
from quizapp.pack.pack_folder import MEDIA_FOLDER, PACK_FILE
from quizapp.pack.problems import Problem
from quizapp.paths import content_dir
from quizapp.sandbox.confinement import allow_step, confine, find_real_path
from quizapp.sandbox.generator_process import load_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

    from quizapp.library.connections import LibraryReader
    from quizapp.pack.models.sources import Source
    from quizapp.pack.pack_reader import PackReading

ID_DIGITS: Final = 6
LONGEST_PACK_ID: Final = 64
"""No id of a pack is longer."""

POLL_S: Final = 0.005

MAX_MEMORY: Final = 272 * 1024 * 1024
MAX_STEP_S: Final = 60
MAX_CPU_S: Final = 3600
"""Bytes, and seconds of a processor for one pack and for all: several times what the largest ones take."""

MAX_ANSWER: Final = 64 * 1024 * 1024
"""Bytes of one answer."""

ReaderRequest = Literal["look", "take"]
ReaderAnswer = Literal["store", "copy", "skip"]

_SHA256: Final = "SELECT sha256 FROM pack WHERE id = ? AND visible"


class PackReader(Protocol):
    """Reads one pack after another."""

    def read(self, path: Path) -> Iterator[PackHead | tuple[Problem, ...] | None]:
        """Yield None every now and then until a pack is read and checked; then its head, or its problems."""
        ...

    def take(self, *, copy: bool) -> PreparedPack:
        """Return what is to be stored of the pack that was read last; as a copy, under an id of its own."""
        ...

    def close(self) -> None:
        """Read no more."""
        ...


class LocalReader:
    """Reads in this process."""

    def __init__(self) -> None:
        self._reading: PackReading | None = None

    def read(self, path: Path) -> Iterator[PackHead | tuple[Problem, ...] | None]:
        """Yield the head of a pack, or its problems."""
        reading = read_and_check(path)
        if reading.problems:
            yield reading.problems
            return
        self._reading = reading
        yield prepare_pack(reading).head

    def take(self, *, copy: bool) -> PreparedPack:
        """Return what is to be stored."""
        assert self._reading is not None
        return prepare_pack(build_copy(self._reading) if copy else self._reading)

    def close(self) -> None:
        """Let the pack go."""
        self._reading = None


def build_reader(paths: Sequence[Path]) -> PackReader:
    """Return where these are read: the program's own packs here, which are small, and any other apart."""
    if all(path.is_relative_to(content_dir()) for path in paths):
        return LocalReader()
    return ProcessReader(paths)


class ProcessReader:
    """The desk in the other process, which is started when it is first needed and ends with `close`."""

    def __init__(self, paths: Sequence[Path], begun: ReaderChild | None = None) -> None:
        """It can read these packs, and no other file; `begun` is a process that waits for them."""
        self._paths = tuple(paths)
        self._running = begun
        self._path: Path | None = None
        self._waits = False

    def look(self, path: Path) -> Iterator[tuple[PackDetails | None, tuple[Problem, ...]] | None]:
        """Yield None until a pack is read; then what it says of itself. Raises StoppedError."""
        yield from self._asked("look", path)

    def read(self, path: Path) -> Iterator[PackHead | tuple[Problem, ...] | None]:
        """Yield None until a pack is read; then its head, or its problems. Raises StoppedError."""
        for told in self._asked("take", path):
            self._waits = told is not None and not isinstance(told, tuple)
            yield told

    def take(self, *, copy: bool) -> PreparedPack:
        """Return what is to be stored, whose parts come as they are asked for. Raises StoppedError."""
        self._answer("copy" if copy else "store")
        head = self._received()
        return PreparedPack(head, self._each(), self._each())

    def close(self) -> None:
        """End the other process at once."""
        running, self._running, self._waits = self._running, None, False
        if running is not None:
            running.end()

    def _asked(self, wish: ReaderRequest, path: Path) -> Iterator[Any]:
        if self._waits:
            self._answer("skip")
        self._path = path
        running = self._running or self._start()
        try:
            running.ours.send((wish, path))
            while not running.ours.poll(POLL_S):
                yield None
        except OSError:
            self._stopped()
        yield self._received()

    def _answer(self, answer: ReaderAnswer) -> None:
        assert self._running is not None
        self._waits = False
        try:
            self._running.ours.send(answer)
        except OSError:
            self._stopped()

    def _start(self) -> ReaderChild:
        self._running = spawn_reader(run_reader, list(list_places(self._paths)))
        return self._running

    def _each(self) -> Iterator[Any]:
        while (part := self._received()) is not None:
            yield part

    def _received(self) -> Any:
        assert self._running is not None
        try:
            return load_value(self._running.ours.recv_bytes(MAX_ANSWER), _CLASSES)
        except (EOFError, OSError, ValueError):
            self._stopped()

    def _stopped(self) -> None:
        path = self._path
        assert path is not None
        self.close()
        raise StoppedError(path) from None


def list_places(paths: Iterable[Path]) -> Iterator[str]:
    """Yield what has to be read for packs, by its real path."""
    for path in paths:
        if path.name == PACK_FILE:
            folder = find_real_path(path.parent)
            yield from (f"{folder}{os.sep}{name}" for name in (PACK_FILE, MEDIA_FOLDER))
        else:
            yield find_real_path(path)


def run_reader(theirs: Connection, places: Sequence[str]) -> None:
    """Run in the other process, which leaves the processor to the window, until nobody asks any more."""
    _leave_all_but(theirs)
    confine(places, memory=MAX_MEMORY, processor_s=MAX_CPU_S, niceness=10)
    # Ctrl+C in a terminal goes to both; who asks ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            wish, path = theirs.recv()
            allow_step(MAX_STEP_S)
            if wish == "look":
                theirs.send(read_pack_details(path))
            else:
                _hand_over(theirs, path)
    except (EOFError, OSError):
        return


def _leave_all_but(theirs: Connection) -> None:
    """Keep no descriptor but that one: a terminal can be made to type, and others' pipes to mislead them."""
    if os.name == "posix":
        kept = theirs.fileno()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for each in range(3):
            os.dup2(nowhere, each)
        os.closerange(3, kept)
        os.closerange(kept + 1, os.sysconf("SC_OPEN_MAX"))


def _hand_over(theirs: Connection, path: Path) -> None:
    reading = read_and_check(path)
    if reading.problems:
        theirs.send(reading.problems)
        return
    prepared = prepare_pack(reading)
    theirs.send(prepared.head)
    answer: ReaderAnswer = theirs.recv()
    if answer != "skip":
        _send(theirs, prepare_pack(build_copy(reading)) if answer == "copy" else prepared)


def _send(theirs: Connection, prepared: PreparedPack) -> None:
    theirs.send(prepared.head)
    for parts in (prepared.pieces, prepared.batches):
        for part in parts:
            theirs.send(part)
        theirs.send(None)


def build_copy_id(pack: PackId, sha256: str) -> PackId:
    """Return the id of a copy; a long one is cut to make room."""
    kept = pack[: LONGEST_PACK_ID - ID_DIGITS - 1].rstrip("-")
    return PackId(f"{kept}-{sha256[:ID_DIGITS]}")


def build_copy(reading: PackReading) -> PackReading:
    """Return a pack that was read without problems under an id of its own."""
    pack = reading.pack
    assert pack is not None
    own = build_copy_id(pack.id, content_sha256(reading.data, reading.media))
    origin = DerivedFrom(id=pack.id, revision=pack.revision, why="copy")
    copy = pack.model_copy(update={"id": own, "derived_from": origin})
    # Without spaces: it is to be no larger than what was let in.
    data = copy.model_dump_json(exclude_defaults=True, by_alias=True).encode()
    return replace(reading, pack=copy, data=data)


@dataclass(frozen=True, slots=True)
class OfferedSource:
    """An article of a pack: `rights` is the sentence about them, `whole` whether all of it is in the pack."""

    title: str
    publisher: str | None
    author: str | None
    published: str | None
    url: str | None
    rights: str
    rights_licence: str | None
    whole: bool


@dataclass(frozen=True, slots=True)
class RevisionNote:
    """What the pack's author says that a revision changed."""

    revision: int
    text: str


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    """A question's fingerprint; and where a note says that only its wording changed, by which revision.

    `scored` is then what is scored in it, else ''.
    """

    fingerprint: str
    reworded: int = 0
    scored: str = ""


@dataclass(frozen=True, slots=True)
class PackDetails:
    """A pack without its content. `notes` are the newest first; `asked` are the questions but worked ones."""

    id: PackId
    revision: int
    sha256: str
    title: str
    summary: str
    advisory: str | None
    language: str
    authors: tuple[str, ...]
    reviewers: tuple[str, ...]
    licence: str
    sources: tuple[OfferedSource, ...]
    banks: int
    notes: tuple[RevisionNote, ...]
    origin: str
    asked: Mapping[QuestionId, QuestionFacts]

    @property
    def identity(self) -> PackIdentity:
        """By what it is compared with an installed pack."""
        return PackIdentity(self.id, self.revision, self.title, self.authors, self.origin)


_CLASSES: Final = (PackHead, PackDetails, OfferedSource, RevisionNote, QuestionFacts, Problem, Message)
"""All that the other process answers with, besides plain values."""


def read_pack_details(path: Path) -> tuple[PackDetails | None, tuple[Problem, ...]]:
    """Read and check a pack, and return what it says of itself with all errors, or else all warnings."""
    reading = read_and_check(path, warnings=True)
    if reading.pack is None:
        return None, reading.problems
    return build_details(reading.pack, content_sha256(reading.data, reading.media)), reading.problems


def build_details(pack: Pack, sha256: str) -> PackDetails:
    """Return what a pack says of itself."""
    practised = [bank for bank in pack.banks if not bank.worked]
    return PackDetails(
        id=pack.id,
        revision=pack.revision,
        sha256=sha256,
        title=pack.title,
        summary=pack.summary,
        advisory=pack.advisory,
        language=pack.language,
        authors=pack.authors,
        reviewers=pack.reviewers,
        licence=pack.licence,
        sources=tuple(_source(source) for source in pack.sources),
        banks=len(practised),
        notes=build_notes(pack),
        origin=find_origin(pack),
        asked=_asked(pack),
    )


def build_notes(pack: Pack) -> tuple[RevisionNote, ...]:
    """Return what is told of each revision, the newest first."""
    told = sorted(pack.changes, key=lambda change: -change.revision)
    return tuple(RevisionNote(change.revision, change.text) for change in told)


def _source(source: Source) -> OfferedSource:
    return OfferedSource(
        source.title,
        source.publisher,
        source.author,
        source.published,
        source.url,
        source.rights.statement,
        source.rights.licence,
        source.whole,
    )


def _asked(pack: Pack) -> dict[QuestionId, QuestionFacts]:
    last: dict[QuestionId, int] = {}
    for change in pack.changes:
        last.update({id_: max(change.revision, last.get(id_, 0)) for id_ in change.wording_only})
    asked = {}
    for bank in pack.banks:
        for question in () if bank.worked else bank.questions:
            reworded = last.get(question.id, 0)
            what = hash_scoring(question) if reworded else ""
            asked[question.id] = QuestionFacts(compute_fingerprint(question), reworded, what)
    return asked


def load_details(reader: LibraryReader, pack: PackId) -> PackDetails:
    """Return an installed pack's sources, rights, authors, licence and notes.

    Raises DatabaseError, InstalledPackDamagedError, LookupError if it is gone.
    """
    loaded = load_pack(reader, pack)
    row = reader.one(_SHA256, (pack,))
    if row is None:
        raise LookupError(pack)
    return build_details(loaded, row[0])
