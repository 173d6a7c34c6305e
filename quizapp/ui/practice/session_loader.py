"""What practising reads off the UI thread: a pack, and its session that goes on. No Qt.

The session may not be as it was left: rows do not hold, or the pack has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.library import cards, response_history, sessions
from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.errors import InstalledPackDamagedError
from quizapp.library.packs import pack_list
from quizapp.library.packs.local_copies import find_laid_articles, load_local_articles
from quizapp.library.packs.pack_files import load_pack
from quizapp.library.packs.question_list import load_candidates
from quizapp.library.repair import quarantine_failed_rows
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import parse_pack
from quizapp.quiz.mastery import is_settled
from quizapp.quiz.session import (
    SessionState,
    add_evidence,
    build_evidence_response,
    exclude_question,
    resume_session,
)
from quizapp.ui.kinds.session_context import OpenPack, open_pack
from quizapp.ui.practice.session_writes import UnsavedWrites, find_current_plan, merge_unsaved

if TYPE_CHECKING:
    from quizapp.library.card_rebuild import Review
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.row_checksums import BadRow
    from quizapp.pack.ids import MediaId, PackId, QuestionId
    from quizapp.pack.models.pack import Pack
    from quizapp.quiz.responses import EvidenceResponse, Response
    from quizapp.quiz.selection import QuestionCandidate
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class OmittedQuestionCounts:
    """So many questions of a session are not asked: changed in the pack, or gone; damaged in the library."""

    changed: int = 0
    damaged: int = 0


@dataclass(frozen=True)
class LoadedSession:
    """A pack opened for one learner, what can be asked of it, and the session that goes on, if one does.

    `due` are the moments at which the questions answered in it come back, by response id. `as_answered` is as
    in `Finished`, `lost` what the session lost when it was compared with the pack, `bad` its rows that do not
    hold.
    """

    opened: OpenPack
    candidates: tuple[QuestionCandidate, ...]
    session: SessionState | None = None
    due: Mapping[str, datetime] = field(default_factory=dict)
    as_answered: Mapping[str, OpenPack] = field(default_factory=dict)
    lost: OmittedQuestionCounts = field(default_factory=OmittedQuestionCounts)
    bad: tuple[BadRow, ...] = ()


def load_session(
    reader: LibraryReader, learner: str, pack: PackId, due_before: datetime, unsaved: UnsavedWrites = ()
) -> LoadedSession:
    """Open an installed pack; what is not on the disk yet counts. Raises as `load_pack`, DatabaseError."""
    loaded = load_pack(reader, pack)
    opened = open_pack(
        loaded, load_pictures(reader, loaded), find_laid_articles(load_local_articles(reader, loaded))
    )
    askable = load_candidates(reader, learner, pack, due_before)
    plans = sessions.load_open_session(reader, learner, pack)
    plan = find_current_plan(unsaved, learner, pack, next(iter(plans.good), None))
    if plan is None:
        return LoadedSession(opened, askable, bad=plans.bad)
    given, evidence = (
        response_history.load_responses(reader, plan.id),
        response_history.load_evidence(reader, plan.id),
    )
    left = resume_session(plan, *merge_unsaved(unsaved, plan.id, given.good, evidence.good))
    fingerprints = {candidate.question: candidate.fingerprint for candidate in askable}
    session = leave_out_changed(left, fingerprints)
    due = _due(
        session, opened, {each.key: each.card for each in cards.load_all_progress(reader, learner, pack)}
    )
    return LoadedSession(
        opened,
        askable,
        session,
        due,
        load_answered_versions(reader, opened, session.responses),
        count_omitted_questions(left, session, opened),
        (*plans.bad, *given.bad, *evidence.bad),
    )


def load_pictures(reader: LibraryReader, pack: Pack) -> dict[MediaId, bytes]:
    """Return the pictures that the questions of an installed pack show, but for those that are damaged.

    Raises DatabaseError.
    """
    shown = {question.media for bank in pack.banks for question in bank.questions}
    found = {}
    for media in pack.media:
        if media.id in shown:
            with suppress(LookupError, InstalledPackDamagedError):
                found[media.id] = pack_list.load_pack_file(reader, pack.id, media.file)
    return found


def leave_out_changed(state: SessionState, fingerprints: Mapping[QuestionId, str]) -> SessionState:
    """Leave out what is still to come of a session but gone from the pack, or no longer the same question."""
    given = {response.place for response in state.responses if is_settled(response)}
    for place, entry in enumerate(state.plan.entries):
        same = fingerprints.get(entry.question) == entry.fingerprint
        if not same and place not in given and place not in state.left_out:
            state = exclude_question(state, place)
    return _without_lost_evidence(state, fingerprints)


def _without_lost_evidence(state: SessionState, fingerprints: Mapping[QuestionId, str]) -> SessionState:
    """Pass over the evidence that is due of a question that is gone, or no longer the same."""
    turn = state.turn
    if turn is None or turn.response is None:
        return state
    response = turn.response
    if fingerprints.get(response.question) == response.fingerprint:
        return state
    return add_evidence(state, build_skipped_evidence(response))


def build_skipped_evidence(response: Response) -> EvidenceResponse:
    """Return what stands for evidence that is not asked for; it is not kept."""
    return build_evidence_response(response, None, 0.0, id="", answered=response.answered)


def _due(
    state: SessionState, opened: OpenPack, standing: Mapping[str, cards.ReviewCard]
) -> dict[str, datetime]:
    found = {}
    for response in state.responses:
        question = opened.questions.get(response.question)
        if question is not None and is_settled(response):
            card = standing.get(cards.build_card_key(question.id, question.family))
            if card is not None:
                found[response.id] = card.due
    return found


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
