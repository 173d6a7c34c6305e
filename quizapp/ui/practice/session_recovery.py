"""A session that is not as it was left: rows that do not hold, a pack that has changed. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.library import response_history
from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.repair import quarantine_failed_rows
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import parse_pack
from quizapp.ui.kinds.session_context import OpenPack, open_pack

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.card_rebuild import Review
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.row_checksums import BadRow
    from quizapp.quiz.responses import Response
    from quizapp.quiz.session import SessionState
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class OmittedQuestionCounts:
    """So many questions of a session are not asked: changed in the pack, or gone; damaged in the library."""

    changed: int = 0
    damaged: int = 0


def count_omitted_questions(
    before: SessionState, after: SessionState, opened: OpenPack
) -> OmittedQuestionCounts:
    """Count what a session lost when it was compared with its pack."""
    entries = [before.plan.entries[place] for place in after.left_out - before.left_out]
    damaged = 0
    for entry in entries:
        question = opened.questions.get(entry.question)
        damaged += question is not None and compute_fingerprint(question) == entry.fingerprint
    return OmittedQuestionCounts(len(entries) - damaged, damaged)


def load_answered_versions(
    reader: LibraryReader, opened: OpenPack, responses: Iterable[Response]
) -> dict[str, OpenPack]:
    """Return small packs of the questions that were answered and have changed since, by their fingerprints.

    Raises DatabaseError.
    """
    found: dict[str, OpenPack] = {}
    for response in responses:
        question = opened.questions.get(response.question)
        if question is None or compute_fingerprint(question) != response.fingerprint:
            content = response_history.load_snapshot(reader, response.fingerprint)
            pack = None if content is None else parse_pack(content.encode()).pack
            if pack is not None:
                found[response.fingerprint] = open_pack(pack)
    return found


def quarantine_rows(writer: LibraryWriter, review: Review, now: datetime) -> tuple[BadRow, ...]:
    """Move every row away that does not hold, work out the rest again, and return what they were.

    Raises DatabaseError.
    """
    found = quarantine_failed_rows(writer, now)
    rebuild_cards(writer, review)
    return found


def describe_recovery(translate: Translate, rows: Iterable[BadRow], lost: OmittedQuestionCounts) -> str:
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
