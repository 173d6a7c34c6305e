"""What a pack says of itself, and what is wrong with it, read from its file before anything is taken.

An installed pack is parsed for the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.packs.files import load_pack
from quizapp.library.packs.preparing import content_sha256
from quizapp.pack.checks.run import read_and_check
from quizapp.pack.fingerprint import fingerprint, scored

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quizapp.library.connections import Reader
    from quizapp.pack.ids import PackId, QuestionId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.sources import Source
    from quizapp.pack.problems import Problem


_SHA256: Final = "SELECT sha256 FROM pack WHERE id = ? AND visible"


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
class Note:
    """What the pack's author says that a revision changed."""

    revision: int
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's fingerprint; and where a note says that only its wording changed, by which revision.

    `scored` is then what is scored in it, else ''.
    """

    fingerprint: str
    reworded: int = 0
    scored: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
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
    notes: tuple[Note, ...]
    asked: Mapping[QuestionId, Asked]


def read_facts(path: Path) -> tuple[Facts | None, tuple[Problem, ...]]:
    """Read and check a pack, and return what it says of itself with all errors, or else all warnings."""
    reading = read_and_check(path, warnings=True)
    if reading.pack is None:
        return None, reading.problems
    return facts(reading.pack, content_sha256(reading.data, reading.media)), reading.problems


def facts(pack: Pack, sha256: str) -> Facts:
    """Return what a pack says of itself."""
    practised = [bank for bank in pack.banks if not bank.worked]
    return Facts(
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
        notes=notes(pack),
        asked=_asked(pack),
    )


def notes(pack: Pack) -> tuple[Note, ...]:
    """Return what is told of each revision, the newest first."""
    told = sorted(pack.changes, key=lambda change: -change.revision)
    return tuple(Note(change.revision, change.text) for change in told)


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


def _asked(pack: Pack) -> dict[QuestionId, Asked]:
    last: dict[QuestionId, int] = {}
    for change in pack.changes:
        last.update({id_: max(change.revision, last.get(id_, 0)) for id_ in change.wording_only})
    asked = {}
    for bank in pack.banks:
        for question in () if bank.worked else bank.questions:
            reworded = last.get(question.id, 0)
            what = scored(question) if reworded else ""
            asked[question.id] = Asked(fingerprint(question), reworded, what)
    return asked


def details(reader: Reader, pack: PackId) -> Facts:
    """Return an installed pack's sources, rights, authors, licence and notes.

    Raises DatabaseError, DamagedPackError, LookupError if it is gone.
    """
    loaded = load_pack(reader, pack)
    row = reader.one(_SHA256, (pack,))
    if row is None:
        raise LookupError(pack)
    return facts(loaded, row[0])
