"""What would be gained and lost if another library took the place of the one in use."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.connections import build_uri, open_immutable
from quizapp.library.errors import translate_errors
from quizapp.library.row_checksums import BadRow, from_microseconds

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path


_NAMES: Final = "SELECT id, name FROM {one}.learner ORDER BY number"
_ANSWERS: Final = """
    SELECT coalesce(
        (SELECT learner FROM {one}.session_owner AS owner WHERE owner.session = given.session), learner
    ) AS theirs, count(*), min(answered_us), max(answered_us) FROM {one}.response AS given
    WHERE NOT EXISTS (
        SELECT 1 FROM {other}.response AS same
        WHERE same.session = given.session AND same.place = given.place AND same.attempt = given.attempt
            AND same.id = given.id
    ) GROUP BY theirs
"""
_PACKS: Final = """
    SELECT one.id, one.title, one.revision, other.revision
    FROM {one}.pack AS one LEFT JOIN {other}.pack AS other ON other.id = one.id AND other.visible
    WHERE one.visible ORDER BY one.title COLLATE NOCASE, one.id
"""
_SETTINGS: Final = """
    SELECT key FROM main.setting WHERE key NOT LIKE 'mark:%'
    EXCEPT SELECT key FROM (SELECT key, value FROM main.setting INTERSECT SELECT key, value FROM live.setting)
"""


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """So many answers, the first and the last of them given at these moments (UTC)."""

    count: int = 0
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class LearnerChange:
    """What changes for one learner, who may be in one of the two libraries only; the name may be empty."""

    id: str
    name: str
    gained: AnswerCount
    lost: AnswerCount


@dataclass(frozen=True, slots=True)
class PackChange:
    """A pack that changes: its revision now and then, None where it is not."""

    id: str
    title: str
    now: int | None
    then: int | None


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """All that would change; `last` is when the other library was answered last, None if it never was."""

    learners: tuple[LearnerChange, ...]
    packs: tuple[PackChange, ...]
    settings: tuple[str, ...]
    answers: int
    last: datetime | None

    @property
    def gained(self) -> int:
        """How many answers come that are not there now."""
        return sum(each.gained.count for each in self.learners)

    @property
    def lost(self) -> int:
        """How many answers would no longer be there."""
        return sum(each.lost.count for each in self.learners)


def preview_to_json(
    found: RestorePreview, refused: Sequence[BadRow] = (), *, salvaged: bool = False
) -> dict[str, Any]:
    """Return a preview as what JSON can hold, with how many rows of each table were refused."""
    return {
        "answers": found.answers,
        "last": _told(found.last),
        "gained": found.gained,
        "lost": found.lost,
        "learners": [
            {"id": each.id, "name": each.name, "gained": _counted(each.gained), "lost": _counted(each.lost)}
            for each in found.learners
        ],
        "packs": [asdict(each) for each in found.packs],
        "settings": list(found.settings),
        "salvaged": salvaged,
        "refused": dict(Counter(row.table for row in refused)),
    }


def _counted(answers: AnswerCount) -> dict[str, Any]:
    return {"count": answers.count, "first": _told(answers.first), "last": _told(answers.last)}


def _told(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def count_extra_answers(one: Path, other: Path) -> int:
    """Count the answers in another library that one lacks, both made or looked at by `salvage`."""
    with closing(open_immutable(one)) as both:
        both.execute("ATTACH ? AS live", (build_uri(other, "mode=ro&immutable=1"),))
        return sum(count for _, count, *_ in both.execute(_ANSWERS.format(one="live", other="main")))


def build_preview(live: Path, other: Path) -> RestorePreview:
    """Compare a library, made by `restoration`, with the one in use. Raises DatabaseError."""
    with (
        translate_errors(live),
        closing(
            sqlite3.connect(build_uri(other, "mode=ro&immutable=1"), uri=True, isolation_level=None)
        ) as both,
    ):
        both.execute("PRAGMA trusted_schema = OFF")
        both.execute("ATTACH ? AS live", (build_uri(live.resolve(), "mode=ro"),))
        count, last_us = both.execute("SELECT count(*), max(answered_us) FROM main.response").fetchone()
        return RestorePreview(
            _learners(both),
            _packs(both),
            tuple(sorted(key for (key,) in both.execute(_SETTINGS))),
            count,
            None if last_us is None else from_microseconds(last_us),
        )


def _learners(both: sqlite3.Connection) -> tuple[LearnerChange, ...]:
    names = {
        id_: name for schema in ("live", "main") for id_, name in both.execute(_NAMES.format(one=schema))
    }
    gained, lost = _answers(both, "main", "live"), _answers(both, "live", "main")
    changed = dict.fromkeys((*names, *gained, *lost))
    nothing = AnswerCount()
    return tuple(
        LearnerChange(id_, names.get(id_, ""), gained.get(id_, nothing), lost.get(id_, nothing))
        for id_ in changed
        if id_ in gained or id_ in lost
    )


def _answers(both: sqlite3.Connection, one: str, other: str) -> dict[str, AnswerCount]:
    found = both.execute(_ANSWERS.format(one=one, other=other))
    return {
        learner: AnswerCount(count, from_microseconds(first_us), from_microseconds(last_us))
        for learner, count, first_us, last_us in found
    }


def _packs(both: sqlite3.Connection) -> tuple[PackChange, ...]:
    comes = both.execute(_PACKS.format(one="main", other="live")).fetchall()
    goes = both.execute(_PACKS.format(one="live", other="main")).fetchall()
    return (
        *(PackChange(id_, title, now, then) for id_, title, then, now in comes if now != then),
        *(PackChange(id_, title, now, None) for id_, title, now, then in goes if then is None),
    )
