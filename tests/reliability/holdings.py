"""A data folder with some of everything in it, and what a library holds as the program gives it back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from quizapp.library import profiles, question_reports, response_history
from quizapp.library.backups import make_backup
from quizapp.library.cards import load_all_progress
from quizapp.library.database import open_reader, open_writer
from quizapp.library.learners.pins import set_pin
from quizapp.library.learners.session_transfer import transfer_session
from quizapp.library.packs.local_copies import LocalCopy, save_local_copy
from quizapp.library.packs.pack_list import load_installed_packs, load_pack_file
from quizapp.library.packs.question_list import load_candidates
from quizapp.library.profiles import Learner, Profile, add_learner, change_appearance
from quizapp.library.response_history import record_evidence, record_response
from quizapp.library.row_checksums import find_fault, selection
from quizapp.library.search.engine import SearchQuery, search_library
from quizapp.library.search.indexing import update_index
from quizapp.library.sessions import finish_session, load_plan, start_session
from quizapp.library.settings import Settings, load_settings, save_settings
from quizapp.library.startup import start_library
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.ids import PackId
from quizapp.quiz.responses import EvidenceResponse
from quizapp.quiz.session import PlanEntry
from tests.library.builders import (
    LEARNER,
    NOW,
    PACK,
    given,
    install,
    plan,
    reading,
    response,
    reviewed,
    with_media,
)
from tests.library.test_question_reports import REPORT
from tests.pack.builders import example_json, png, with_picture
from tests.pack.owning import FILE, LETTER

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.session import SessionPlan

IDS = (PACK, PackId("second-pack"))
SECOND = {revision: reading(revision, id=IDS[1]) for revision in (1, 2)}
PACKED = with_media(reading(**with_picture(example_json())[0]), {"quay.png": png(90, 60)})
QUESTIONS = [question for bank in PACKED.pack.banks for question in bank.questions]
LATER = NOW + timedelta(days=40)
OTHER = Learner("learner-2", "Bea", NOW)
OF_LEARNERS = ("profile", "pin", "learner_setting", "session_owner", "report_author")
OF_TWO = ("learner_setting", "local_copy")
"""Tables whose rows are found by two columns."""
MANY_ROWS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
    " INSERT INTO quarantine SELECT i, 'setting', hex(randomblob(500)), 'old', 0 FROM n"
)

TYPED = ("ferry", "who says", '"low street"', "un", "traders", "2")
"""What is searched for."""

Model = dict[str, dict[Any, Any]]
"""What a library holds, as the program gives it back: by subject, then by what each thing is found by."""


def make(folder: Path) -> None:
    """Make a data folder with some of everything, a backup that lacks the last answers, and free pages."""
    ids = iter(f"made-{number}" for number in range(9))
    begun = start_library(folder, NOW, lambda: next(ids), lambda _reader, _learner: None)
    assert begun.lock is not None
    begun.lock.release()
    with closing(open_writer(begun.path)) as writer, closing(open_reader(begun.path)) as reader:
        writer.one("PRAGMA synchronous = OFF")
        writer.connection.execute("DELETE FROM learner")
        with writer.transaction() as connection:
            profiles.insert_learner(connection, replace(LEARNER, name="Ida"))
        for read in (SECOND[1], PACKED, SECOND[2]):
            list(install(writer, read, NOW))
        save_settings(writer, Settings(theme="dark", text_size=130))
        for _ in update_index(writer):
            pass
        for number in range(12):
            practise(writer, number, 8)
        question_reports.save_report(writer, REPORT, OTHER.id)
        _share(writer)
        save_local_copy(writer, PACK, LocalCopy(LETTER.id, "letter.html", FILE), LATER)
        for _ in make_backup(reader, folder, NOW + timedelta(days=12, hours=9), lambda moment: moment.date()):
            pass
        for number in range(12, 16):
            practise(writer, number, 8)
        practise(writer, 16, 3)
        # What was deleted again leaves pages that are free.
        writer.connection.execute(MANY_ROWS)
        writer.connection.execute("DELETE FROM quarantine")


def _share(writer: LibraryWriter) -> None:
    """Let a second learner have some of everything, and what the first one practised in their stead."""
    add_learner(writer, OTHER, Profile("c3", "B", "9b"))
    change_appearance(writer, LEARNER.id, "c5", "I")
    set_pin(writer, OTHER.id, "0815", bytes(16), 16)
    save_settings(writer, Settings(theme="dark", text_size=130, count=20, evidence_prompt=True), OTHER.id)
    for _ in transfer_session(writer, "session-5", OTHER.id, LATER, reviewed):
        pass


def practise(writer: LibraryWriter, number: int, answers: int) -> None:
    """Begin a session, answer, some of it wrong, and finish it if it is through."""
    own, questions = asked(number)
    start_session(writer, own)
    for place in range(min(answers, len(questions))):
        to = response(own, place)
        if (number + place) % 4 == 0:
            to = replace(to, score=0.0, outcome="not_this_time", certainty="guess")
        record_response(writer, given(writer, to, family=questions[place].family))
    evidence = EvidenceResponse(f"evidence-{number}", f"session-{number}-0", None, 0.0, own.begun)
    record_evidence(writer, evidence, response(own, 0))
    if answers >= len(questions):
        finish_session(writer, own.id, own.begun + timedelta(hours=1))


def asked(number: int) -> tuple[SessionPlan, list[Question]]:
    """The plan of a session, and the questions in it."""
    questions = QUESTIONS[number % 3 :][:8]
    entries = tuple(PlanEntry(PACK, 1, each.id, compute_fingerprint(each)) for each in questions)
    return replace(plan(f"session-{number}", begun=NOW + timedelta(days=number)), entries=entries), questions


def model_of(reader: LibraryReader) -> Model:
    """Read all that a library holds as the program does, and only what it would use."""
    sessions = [id_ for (id_,) in reader.all("SELECT id FROM session ORDER BY number")]
    packs = {row.id: row for row in load_installed_packs(reader, LEARNER.id, LATER) if not row.damage}
    files = [
        (row[0], row[1])
        for row in reader.all(
            "SELECT DISTINCT id, file FROM pack_chunk JOIN pack ON number = pack WHERE visible"
        )
        if row[0] in packs
    ]
    return {
        "learner": {each.id: each for each in profiles.load_learners(reader).good},
        "settings": asdict(load_settings(reader).settings),
        "session": {id_: (load_plan(reader, id_).good, _state(reader, id_)) for id_ in sessions},
        "answer": {
            each.id: each for id_ in sessions for each in response_history.load_responses(reader, id_).good
        },
        "order": {0: tuple(id_ for (id_,) in reader.all("SELECT id FROM response ORDER BY number"))},
        "evidence": {
            each.id: each for id_ in sessions for each in response_history.load_evidence(reader, id_).good
        },
        "report": {each.id: each for each in question_reports.load_reports(reader).good},
        "snapshot": {
            print_: response_history.load_snapshot(reader, print_)
            for (print_,) in reader.all("SELECT fingerprint FROM snapshot")
            if response_history.load_snapshot(reader, print_) is not None
        },
        "card": {
            (learner, pack, each.key): each
            for learner in (LEARNER.id, OTHER.id)
            for pack in IDS
            for each in load_all_progress(reader, learner, pack)
        },
        **{table: _rows(reader, table) for table in (*OF_LEARNERS, "local_copy")},
        "pack": packs,
        "bytes": {(pack, file): load_pack_file(reader, pack, file) for pack, file in files},
        "asked": {pack: load_candidates(reader, LEARNER.id, pack, LATER) for pack in packs},
        "found": {typed: search_library(reader, typed, SearchQuery(LEARNER.id, LATER)) for typed in TYPED},
    }


def _rows(reader: LibraryReader, table: str) -> dict[object, object]:
    """Return the rows of a table that hold, by what they are found by, without the checksum."""
    width = 2 if table in OF_TWO else 1
    with reader.reading_damage():
        rows = reader.all(selection(table))
    return {row[:width]: row[width:-1] for row in rows if find_fault(table, row) is None}


def _state(reader: LibraryReader, session: str) -> object:
    return reader.one("SELECT state, ended_us FROM session WHERE id = ?", (session,))
