"""Taking packs in: each read, checked, compared with what is installed, and stored if nothing is wrong.

What is installed is never overwritten unless that was asked for, but by a newer revision that seems to be by
the same hand. Many are added
one after the other, in batches between which an answer passes; one bad pack stops none of the others, and
what came of each is in the account at the end.

The window that is open can be asked to add them: it answers within moments that it has begun, and then
again and again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from pydantic import TypeAdapter

from quizapp.catalogue import message
from quizapp.library import inbox
from quizapp.library.batches import never_stop
from quizapp.library.errors import ChangedError, LibraryError, StoppedError
from quizapp.library.inbox import RequestConversation
from quizapp.library.pack_import.pack_reader_process import build_reader
from quizapp.library.packs.installation import InstallStatus, find_status, remove_unseen_packs, store_pack
from quizapp.library.packs.pack_identity import find_doubts
from quizapp.pack.ids import PackId

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from datetime import datetime

    from quizapp.library.connections import LibraryWriter
    from quizapp.library.errors import HeldError
    from quizapp.library.pack_import.pack_reader_process import PackReader
    from quizapp.library.packs.installation import PackHead
    from quizapp.pack.problems import Problem

_OUTCOMES: Final[Mapping[InstallStatus, ImportOutcome]] = {"new": "added", "newer": "updated", "same": "same"}
_WHEN_DIFFERENT: Final[Mapping[WhenDifferent, ImportOutcome]] = {
    "keep": "kept",
    "replace": "updated",
    "both": "added",
}

WhenDifferent = Literal["keep", "replace", "both"]
"""What to do with an older revision than the installed one, other bytes in the same, or a doubtful update."""

WHEN_DIFFERENT: Final[tuple[WhenDifferent, ...]] = get_args(WhenDifferent)

ImportOutcome = Literal["added", "updated", "same", "kept", "refused"]
"""Added beside the others; in the place of another revision; there already; left out for it; wrong."""

IMPORT_OUTCOMES: Final[tuple[ImportOutcome, ...]] = get_args(ImportOutcome)


class PackRefusedError(LibraryError):
    """A pack with errors; `problems` are all of them, the sentence is about the first."""

    code = "refused"

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        if first.pointer:
            place, reason = first.pointer, first.message
            super().__init__(message("library_errors.refused.place", place=place, reason=reason))
        else:
            super().__init__(message("library_errors.refused", reason=first.message))
        self.path, self.problems = path, problems


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How packs are to be taken: when, whether they come with the program, what if another is installed.

    `expected` are the SHA-256 of packs that were looked at before, as their offers have it.
    """

    now: datetime
    bundled: bool = False
    when_different: WhenDifferent = "keep"
    expected: Mapping[Path, str] | None = None


@dataclass(frozen=True, slots=True)
class PackProgress:
    """A pack on its way into the library: how many of its questions are stored.

    Once what comes of it is `settled`, it is too late to stop.
    """

    id: PackId
    title: str
    stored: int
    questions: int
    settled: bool = False


_UNREAD: Final = PackProgress(PackId(""), "", 0, 0)


def import_pack(
    writer: LibraryWriter, path: Path, now: datetime, *, bundled: bool = False
) -> Iterator[PackProgress]:
    """Read, check and install a pack; one value a batch, the last when it is there.

    While a large pack is being read in another process, values come that know nothing of it yet. Where an
    older revision is given, other bytes in the same, or a doubtful one, the one that is installed stays.
    Raises PackRefusedError with every error found, StoppedError, DatabaseError.
    """
    with closing(build_reader([path])) as desk:
        yield from import_from(writer, desk, path, ImportOptions(now, bundled))


def import_from(
    writer: LibraryWriter, desk: PackReader, path: Path, order: ImportOptions
) -> Generator[PackProgress, None, ImportReportLine]:
    """Take one pack in as `import_pack` does, and return what came of it.

    Raises PackRefusedError, ChangedError, StoppedError, DatabaseError.
    """
    head = yield from _read(desk, path)
    if order.expected and order.expected.get(path, head.sha256) != head.sha256:
        raise ChangedError(path)
    found = find_status(writer, head.id, head.revision, head.sha256)
    doubts = () if order.bundled or found in ("new", "same") else find_doubts(writer, head.identity)
    if found == "newer" and doubts:
        found = "doubtful"
    outcome = _OUTCOMES.get(found) or _WHEN_DIFFERENT[order.when_different]
    if outcome in ("added", "updated"):
        prepared = desk.take(copy=outcome == "added" and found != "new")
        head = prepared.head
        if find_status(writer, head.id, head.revision, head.sha256) == "same":
            outcome = "same"
        else:
            for stored in store_pack(writer, prepared, order.now, bundled=order.bundled):
                all_stored = stored == head.questions
                there = all_stored and find_status(writer, head.id, head.revision, head.sha256) == "same"
                yield PackProgress(head.id, head.title, stored, head.questions, there)
    yield PackProgress(head.id, head.title, head.questions, head.questions, settled=True)
    return ImportReportLine(path, outcome, head.id, head.title, found, doubts=doubts)


def _read(desk: PackReader, path: Path) -> Generator[PackProgress, None, PackHead]:
    for told in desk.read(path):
        if isinstance(told, tuple):
            raise PackRefusedError(path, told)
        if told is not None:
            return told
        yield _UNREAD
    raise AssertionError("a desk tells something of every pack")


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far it is: `done` of `total` packs, and of the one under way how many questions are stored.

    `title` is '' and `questions` 0 until that is known. `account` comes with the last.
    """

    done: int
    total: int
    path: Path | None = None
    title: str = ""
    stored: int = 0
    questions: int = 0
    account: ImportReport | None = None


def import_packs(
    writer: LibraryWriter,
    paths: Sequence[Path],
    now: datetime,
    when_different: WhenDifferent = "keep",
    stop: Callable[[], bool] = never_stop,
    expected: Mapping[Path, str] | None = None,
) -> Iterator[ImportProgress]:
    """Add packs, and return the account of all with the last value. Raises DatabaseError.

    `stop` is asked between batches: then what is under way is cleared away, and the rest is not taken.
    """
    order = ImportOptions(now, when_different=when_different, expected=expected)
    lines: list[ImportReportLine] = []
    stopped = False
    with closing(build_reader(paths)) as desk:
        for path in paths:
            line = yield from _one(
                writer, desk, path, order, ImportProgress(len(lines), len(paths), path), stop
            )
            if line is None:
                stopped = True
                break
            lines.append(line)
            yield ImportProgress(len(lines), len(paths), path, line.title)
    if stopped:
        for _ in remove_unseen_packs(writer):
            yield ImportProgress(len(lines), len(paths))
    yield ImportProgress(len(lines), len(paths), account=ImportReport(tuple(lines), stopped))


def _one(
    writer: LibraryWriter,
    desk: PackReader,
    path: Path,
    order: ImportOptions,
    so_far: ImportProgress,
    stop: Callable[[], bool],
) -> Generator[ImportProgress, None, ImportReportLine | None]:
    """Add one pack, and return what came of it; None if it was not wanted any more."""
    with closing(import_from(writer, desk, path, order)) as taking:
        settled = False
        while settled or not stop():
            try:
                taken = next(taking)
            except StopIteration as end:
                line: ImportReportLine = end.value
                return line
            except (PackRefusedError, ChangedError, StoppedError) as error:
                return ImportReportLine(path, "refused", sentence=error.message)
            settled = taken.settled
            yield ImportProgress(so_far.done, so_far.total, path, taken.title, taken.stored, taken.questions)
    return None


class ImportRequest:
    """One request to the window that holds the data folder."""

    def __init__(self, held: HeldError, seconds: Callable[[], float]) -> None:
        """`seconds` tells a time that only goes on; `held` is raised where the window does not answer."""
        self._conversation = RequestConversation(held, seconds)

    def add(
        self, paths: Sequence[Path], when_different: WhenDifferent, now: datetime
    ) -> Iterator[ImportProgress | None]:
        """Yield what the window tells, None where there is nothing new; the last has the account.

        Who asks waits a little between two steps. Raises HeldError, RequestFailedError, OSError.
        """
        request = inbox.AddRequest(tuple(paths), when_different)
        with closing(self._conversation.ask(request, now)) as answers:
            for told in answers:
                adding = None if told is None else _adding(told)
                yield adding
                if adding is not None and adding.account is not None:
                    return

    def stop(self, now: datetime) -> None:
        """Have the window take no more; its account still comes."""
        with suppress(OSError):
            inbox.post_request(
                self._conversation.held.folder, inbox.StopRequest(self._conversation.name), now
            )


def _adding(told: dict[str, Any]) -> ImportProgress:
    try:
        if "account" in told:
            account: ImportReport = report_from_json(told["account"])
            return ImportProgress(len(account.lines), len(account.lines), account=account)
        return ImportProgress(int(told["done"]), int(told["total"]), None, str(told["title"]))
    except (KeyError, TypeError, ValueError):
        return ImportProgress(0, 0)


@dataclass(frozen=True, slots=True)
class ImportReportLine:
    """What came of one file or folder.

    `pack` and `title` are of what was read, under the id that it has in the library; None and '' where
    nothing could be. `status` is what it was against the installed one, `doubts` say why it may be somebody
    else's; `sentence` says why it was refused, else ''.
    """

    path: Path
    outcome: ImportOutcome
    pack: PackId | None = None
    title: str = ""
    status: InstallStatus | None = None
    sentence: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of all, in the order in which they were taken; `stopped`: the rest was not wanted."""

    lines: tuple[ImportReportLine, ...] = ()
    stopped: bool = False

    def of(self, outcome: ImportOutcome) -> tuple[ImportReportLine, ...]:
        """Return the lines with this outcome."""
        return tuple(line for line in self.lines if line.outcome == outcome)

    @property
    def counts(self) -> Mapping[ImportOutcome, int]:
        """How many there are of each outcome, 0 as well."""
        told = Counter(line.outcome for line in self.lines)
        return {outcome: told[outcome] for outcome in IMPORT_OUTCOMES}

    @property
    def ok(self) -> bool:
        """Whether all that was to be added is there as it was given."""
        return not (self.stopped or self.of("kept") or self.of("refused"))


def report_to_json(account: ImportReport) -> dict[str, Any]:
    """Return an account as JSON has it."""
    lines = [{**asdict(line), "path": str(line.path), "doubts": list(line.doubts)} for line in account.lines]
    return {"packs": lines, "counts": dict(account.counts), "stopped": account.stopped}


def report_from_json(plain: dict[str, Any]) -> ImportReport:
    """Return the account that `report_to_json` made this of. Raises ValueError, KeyError, TypeError."""
    # The types that ImportReportLine names are imported at run time, for pydantic looks them up.
    lines = TypeAdapter(tuple[ImportReportLine, ...]).validate_python(plain["packs"])
    return ImportReport(lines, bool(plain["stopped"]))
