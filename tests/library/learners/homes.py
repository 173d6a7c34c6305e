"""A data folder of several learners, each with words that are nobody else's, in every file that is kept."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from quizapp.library import question_reports
from quizapp.library.backups import make_backup
from quizapp.library.database import open_reader, open_writer
from quizapp.library.learners.pins import set_pin
from quizapp.library.learners.session_transfer import transfer_session
from quizapp.library.profiles import Learner, Profile, add_learner, mark_arrival
from quizapp.library.response_history import record_evidence, record_response
from quizapp.library.sessions import SessionOptions, save_session_options, start_session
from quizapp.library.settings import Settings, save_settings
from quizapp.library.startup import LIBRARY_NAME, start_library
from quizapp.pack.ids import PassageId
from quizapp.quiz.responses import EvidenceResponse, PassageSpan, TextAnswer
from tests.library.builders import NOW, PACK, given, plan, response, reviewed
from tests.library.test_question_reports import REPORT

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import LibraryWriter

SETUP = SessionOptions("learn", 0, frozenset(), "open", certainty=True, evidence_prompt=False)


@dataclass(frozen=True)
class Theirs:
    """A learner, and the words that nobody else typed, commented or is called."""

    learner: Learner
    typed: str
    comment: str

    @property
    def words(self) -> tuple[bytes, ...]:
        """Everything of theirs that is to be looked for."""
        return tuple(word.encode() for word in (self.learner.id, self.learner.name, self.typed, self.comment))


IDA = Theirs(Learner("1da0" * 8, "Ida Quillfeather", NOW), "quibblesome", "Idas wondering remark")
BEA = Theirs(Learner("bea0" * 8, "Bea Rumpelmere", NOW), "thistledown", "Beas other remark")
ALL = (IDA, BEA)
DAY = timedelta(days=1)


def practise(writer: LibraryWriter, who: Theirs, session: str, now: datetime, answers: int = 6) -> None:
    """Answer by typing, with evidence, and leave the session open."""
    own = replace(plan(session, length=answers, begun=now), learner=who.learner.id)
    start_session(writer, own)
    for place in range(answers):
        typed = TextAnswer(f"{who.typed} {place}")
        record_response(writer, given(writer, response(own, place, kind="text", answer=typed)))
    evidence = EvidenceResponse(
        f"evidence-{session}", f"{session}-0", (PassageSpan(PassageId("p1"), 0, 4),), 1.0, now
    )
    record_evidence(writer, evidence, response(own, 0))


def make(folder: Path, second: Path | None = None) -> Path:
    """Make the folder; return the library's path. Somebody without a name has practised there as well."""
    ids = iter(f"made-{number}" for number in range(9))
    begun = start_library(folder, NOW, lambda: next(ids), lambda _reader, _learner: None)
    assert begun.lock is not None
    begun.lock.release()
    with closing(open_writer(begun.path)) as writer:
        for who in ALL:
            add_learner(writer, who.learner, Profile("c2", "X", "9b"))
            mark_arrival(writer, who.learner.id, NOW)
            set_pin(writer, who.learner.id, "0815", bytes(16), 16)
            save_settings(writer, Settings(theme="dark"), who.learner.id)
            save_session_options(writer, PACK, SETUP, who.learner.id)
            comment = replace(REPORT, id=f"report-{who.learner.id}", words=who.comment)
            question_reports.save_report(writer, comment, who.learner.id)
            practise(writer, who, f"first-{who.learner.id}", NOW)
        writer.connection.execute(
            "INSERT INTO quarantine VALUES (1, 'learner', ?, 'x', 0)", (f'["?", "{IDA.learner.name}", 0, 1]',)
        )
        with closing(open_reader(begun.path)) as reader:
            for _ in make_backup(reader, folder, NOW + DAY, lambda moment: moment.date(), second):
                pass
        for session, who, other in (("lent-1", IDA, BEA), ("lent-2", BEA, IDA)):
            # Each gave one under the other's name, which was put right after the backup.
            practise(writer, who, session, NOW + 2 * DAY)
            for _ in transfer_session(writer, session, other.learner.id, NOW + 3 * DAY, reviewed):
                pass
        for who in ALL:
            practise(writer, who, f"last-{who.learner.id}", NOW + 4 * DAY)
    shutil.copyfile(begun.path, folder / "quizapp.replaced-20251201T093000Z.db")
    broken = bytearray(begun.path.read_bytes())
    broken[:100] = bytes(100)
    (folder / "quizapp.salvaged-20251202T093000Z.db").write_bytes(bytes(broken))
    (folder / "logs").mkdir()
    (folder / "logs" / "quizapp.log").write_text(f"start\nfault {IDA.learner.id}\nend\n", encoding="utf-8")
    answers = folder / "inbox" / "answers"
    answers.mkdir(parents=True)
    (answers / "1.json").write_text(f'{{"name": "{IDA.learner.name}"}}', encoding="utf-8")
    return folder / LIBRARY_NAME


def found(words: tuple[bytes, ...], *folders: Path) -> list[tuple[str, bytes]]:
    """Return which words stand in which files of the folders."""
    return [
        (file.name, word)
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for word in words
        if word in file.read_bytes()
    ]
