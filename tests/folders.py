"""Data folders: one as it is after a first start, and what one holds."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from quizapp import paths
from quizapp.library.database import open_reader, open_writer
from quizapp.library.pack_import.importer import import_pack
from quizapp.library.profiles import load_learners
from quizapp.library.response_history import load_responses
from quizapp.library.sessions import start_session
from quizapp.library.settings import Settings, save_settings
from quizapp.library.startup import LIBRARY_NAME, start_library
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.installed_pack import load_installed
from quizapp.quiz.session import PlanEntry, SessionPlan

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizapp.pack.ids import QuestionId
    from quizapp.quiz.responses import Response

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def make_ready(folder: Path, settings: Settings | None = None) -> Path:
    """Make a data folder as it is after a first start: the bundled packs are in place."""
    begun = start_library(folder, NOW, lambda: uuid4().hex, lambda _reader, _learner: None)
    assert begun.lock is not None
    with closing(open_writer(begun.path)) as writer:
        for pack in sorted(paths.content_dir().iterdir()):
            for _ in import_pack(writer, pack, NOW, bundled=True):
                pass
        if settings is not None:
            save_settings(writer, settings)
    begun.lock.release()
    return folder


def begin_session_of(
    folder: Path, pack: str, questions: Iterable[QuestionId], *, evidence_prompt: bool = False
) -> Path:
    """Begin a session of these questions of a bundled pack, which the program then goes on with."""
    found = load_installed((paths.content_dir() / pack / "pack.json").read_bytes())
    by_id = {question.id: question for bank in found.banks for question in bank.questions}
    entries = tuple(
        PlanEntry(found.id, found.revision, id_, compute_fingerprint(by_id[id_])) for id_ in questions
    )
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        (learner,) = load_learners(writer).good
        plan = SessionPlan(
            uuid4().hex, learner.id, "learn", 7, "open", True, evidence_prompt, entries, datetime.now(UTC)
        )
        start_session(writer, plan)
    return folder


def answers_in(folder: Path) -> list[Response]:
    """All responses in a data folder, session by session, in the order in which they were given."""
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        sessions = reader.all("SELECT id FROM session ORDER BY number")
        return [each for (session,) in sessions for each in load_responses(reader, session).good]
