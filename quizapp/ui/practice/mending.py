"""A session that is not as it was left: rows that do not hold, a pack that has changed. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.library import history
from quizapp.library.mending import set_rows_aside
from quizapp.library.rebuild import rebuild
from quizapp.pack.fingerprint import fingerprint
from quizapp.pack.reading import parse_pack
from quizapp.ui.kinds.sitting import OpenPack, open_pack

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import Reader, Writer
    from quizapp.library.rebuild import Review
    from quizapp.library.rows import BadRow
    from quizapp.quiz.responses import Response
    from quizapp.quiz.session import State
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class LeftOut:
    """So many questions of a session are not asked: changed in the pack, or gone; damaged in the library."""

    changed: int = 0
    damaged: int = 0


def left_out(before: State, after: State, opened: OpenPack) -> LeftOut:
    """Count what a session lost when it was compared with its pack."""
    entries = [before.plan.entries[place] for place in after.left_out - before.left_out]
    damaged = 0
    for entry in entries:
        question = opened.questions.get(entry.question)
        damaged += question is not None and fingerprint(question) == entry.fingerprint
    return LeftOut(len(entries) - damaged, damaged)


def as_answered(reader: Reader, opened: OpenPack, responses: Iterable[Response]) -> dict[str, OpenPack]:
    """Return small packs of the questions that were answered and have changed since, by their fingerprints.

    Raises DatabaseError.
    """
    found: dict[str, OpenPack] = {}
    for response in responses:
        question = opened.questions.get(response.question)
        if question is None or fingerprint(question) != response.fingerprint:
            content = history.snapshot(reader, response.fingerprint)
            pack = None if content is None else parse_pack(content.encode()).pack
            if pack is not None:
                found[response.fingerprint] = open_pack(pack)
    return found


def set_aside(writer: Writer, review: Review, now: datetime) -> tuple[BadRow, ...]:
    """Move every row away that does not hold, work out the rest again, and return what they were.

    Raises DatabaseError.
    """
    found = set_rows_aside(writer, now)
    rebuild(writer, review)
    return found


def told(translate: Translate, rows: Iterable[BadRow], lost: LeftOut) -> str:
    """Tell of rows that were set aside and of questions that are not asked; '' if there are none."""
    tables = [row.table for row in rows]
    answers = sum(table in ("response", "evidence") for table in tables)
    sentences = (
        translate("practice.session_aside") if "session" in tables else "",
        translate("practice.answers_aside", n=answers) if answers else "",
        translate("practice.changed", n=lost.changed) if lost.changed else "",
        translate("practice.damaged", n=lost.damaged) if lost.damaged else "",
    )
    return " ".join(sentence for sentence in sentences if sentence)
