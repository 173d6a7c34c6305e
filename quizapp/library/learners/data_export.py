"""Learners' data as one file: all of it as JSON, to be taken in elsewhere, or the answers as a table.

The JSON is described in docs/learner-data.md. Codes are not in it: a new one is chosen where it goes.
"""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.errors import TooMuchDataError
from quizapp.library.learners.data_file import DATA_FORMAT, DATA_LARGEST_BYTES
from quizapp.library.profiles import IS_LEARNERS, NO_NAME_NO_PRACTICE, LearnerWithProfile, load_everybody
from quizapp.library.row_checksums import COLUMNS, Row, find_fault, from_microseconds, selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.library.connections import LibraryReader

TABLE_COLUMNS: Final = (
    "learner", "name", "class", "session", "pack", "revision", "question", "kind", "skill", "answer",
    "score", "outcome", "certainty", "hint", "attempt", "shown", "answered",
)  # fmt: skip
"""The columns of the table of answers."""

UTF8_MARK: Final = b"\xef\xbb\xbf"
"""What the table begins with."""

_RISKY: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

_SNAPSHOT: Final = selection("snapshot") + " WHERE fingerprint = ?"
_OF_REPORTS: Final = "WHERE id IN (SELECT report FROM report_author WHERE learner = :learner) ORDER BY number"
_REPORTS: Final = f"{selection('report')} {_OF_REPORTS}"


def export_json(reader: LibraryReader, learners: Sequence[str] | None, now: datetime) -> bytes:
    """Return the data of these learners, or of all but guests, as JSON in ASCII.

    All are those who have a name or have practised. Rows that do not hold are left out.
    Raises DatabaseError, TooMuchDataError.
    """
    found = _chosen(reader, learners)
    plain = [_plain(reader, each) for each in found]
    prints = dict.fromkeys(answer["fingerprint"] for each in plain for answer in each["answers"])
    whole = {
        "format": DATA_FORMAT,
        "written": now.isoformat(),
        "learners": plain,
        "questions": list(_questions(reader, prints)),
    }
    data = encode_json(whole)
    if len(data) > DATA_LARGEST_BYTES:
        raise TooMuchDataError(DATA_LARGEST_BYTES // (1024 * 1024))
    return data


def export_csv(reader: LibraryReader, learners: Sequence[str] | None) -> bytes:
    """Return the answers of these learners, or of all but guests, as a table in UTF-8.

    Nothing in it is taken for a formula. Raises DatabaseError.
    """
    return encode_csv((TABLE_COLUMNS, *_cells(reader, learners)))


def encode_json(whole: object) -> bytes:
    """Return the bytes of a file of learners' data, in ASCII: what reads it then needs the least memory."""
    return (json.dumps(whole, separators=(",", ":")) + "\n").encode("ascii")


def encode_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return the bytes of a table of answers, its head first; spreadsheets take it for UTF-8 by a mark."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return UTF8_MARK + text.getvalue().encode("utf-8", "replace")


def _chosen(reader: LibraryReader, learners: Sequence[str] | None) -> list[LearnerWithProfile]:
    found = load_everybody(reader)
    if learners is None:
        nobody = {id_ for (id_,) in reader.all(NO_NAME_NO_PRACTICE)}
        return [each for each in found if not each.profile.guest and each.id not in nobody]
    return [each for each in found if each.id in learners]


def _cells(reader: LibraryReader, learners: Sequence[str] | None) -> Iterator[list[str]]:
    for each in _chosen(reader, learners):
        for answer in map(_answer, _rows(reader, "response", each.id)):
            known = {**answer, "learner": each.id, "name": each.name, "class": each.profile.class_name}
            yield [_cell(known[name]) for name in TABLE_COLUMNS]


def _plain(reader: LibraryReader, person: LearnerWithProfile) -> dict[str, Any]:
    profile, of = person.profile, {"learner": person.id}
    settings = reader.each(selection("learner_setting") + " WHERE learner = :learner ORDER BY number", of)
    sessions = reader.each(selection("session") + " WHERE learner = :learner ORDER BY number", of)
    return {
        "id": person.id,
        "name": person.name,
        "made": person.made.isoformat(),
        "colour": profile.colour,
        "letter": profile.letter,
        "class": profile.class_name,
        "archived": profile.archived,
        "settings": {
            row[1]: json.loads(row[2]) for row in settings if find_fault("learner_setting", row) is None
        },
        "sessions": [_session(row) for row in sessions if find_fault("session", row) is None],
        "answers": [_answer(row) for row in _rows(reader, "response", person.id)],
        "evidence": [_evidence(row) for row in _rows(reader, "evidence", person.id)],
        "reports": [_report(row) for row in reader.each(_REPORTS, of) if find_fault("report", row) is None],
    }


def _rows(reader: LibraryReader, table: str, learner: str) -> Iterator[Row]:
    """Yield a learner's rows of the log that hold, in their order."""
    for row in reader.each(f"{selection(table)} WHERE {IS_LEARNERS} ORDER BY number", {"learner": learner}):
        if find_fault(table, row) is None:
            yield row


def _session(row: Row) -> dict[str, Any]:
    id_, _, pack, plan, _, begun_us, state, ended_us, _ = row
    return {
        "id": id_,
        "pack": pack,
        "plan": json.loads(plan),
        "begun": _moment(begun_us),
        "state": state,
        "ended": None if ended_us is None else _moment(ended_us),
    }


def _answer(row: Row) -> dict[str, Any]:
    named = dict(zip(COLUMNS["response"], row, strict=False))
    del named["learner"]
    named["answer"] = None if named["answer"] is None else _given(named["answer"])
    named["hint"] = bool(named["hint"])
    named["shown"] = _moment(named.pop("shown_us"))
    named["answered"] = _moment(named.pop("answered_us"))
    named["day"] = date.fromordinal(named["day"]).isoformat()
    return named


def _given(text: str) -> Any:
    """Return an answer as JSON has it; half a character that somebody typed is a question mark."""
    found = json.loads(text)
    if "\\ud" not in text:
        return found
    return json.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))


def _evidence(row: Row) -> dict[str, Any]:
    named = dict(zip(COLUMNS["evidence"], row, strict=False))
    del named["learner"]
    named["spans"] = None if named["spans"] is None else json.loads(named["spans"])
    named["answered"] = _moment(named.pop("answered_us"))
    return named


def _report(row: Row) -> dict[str, Any]:
    named = dict(zip(COLUMNS["report"], row, strict=False))
    named["written"] = _moment(named.pop("written_us"))
    return named


def _questions(reader: LibraryReader, prints: Iterable[str]) -> Iterator[dict[str, Any]]:
    for each in prints:
        row = reader.one(_SNAPSHOT, (each,))
        if row is not None and find_fault("snapshot", row) is None:
            yield {"fingerprint": each, "as_asked": json.loads(row[1])}


def _moment(us: int) -> str:
    return from_microseconds(us).isoformat()


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if text.startswith(_RISKY) and isinstance(value, str) else text
