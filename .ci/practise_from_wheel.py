"""Practises one question from the wheel. Run by .ci/run in an environment that holds nothing else.

It goes the way of the window without one: the first bundled pack is installed into a fresh library, a
session of one question begins, the key is given, and the answer is kept before its evidence is printed.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from quizapp import paths
from quizapp.library import database, sessions
from quizapp.library.packs.installation import prepare_pack, store_pack
from quizapp.library.profiles import Learner
from quizapp.pack.pack_reader import read_pack
from quizapp.pack.quote_matching import list_citations
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.quiz.selection import SelectionOptions, build_entry, select_questions
from quizapp.quiz.session import SessionPlan, SessionState, build_response
from quizapp.ui.kinds.registry import KINDS
from quizapp.ui.practice.session_loader import load_session
from quizapp.ui.practice.session_writes import ResponseWrite, save_session_write

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryWriter

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


def main() -> None:
    """Print pack, question, score and evidence; exits with a sentence where the wheel lacks something."""
    if not paths.content_dir().is_relative_to(Path(sys.prefix).resolve()):
        sys.exit(f"The packs come from {paths.content_dir()}, not from the wheel in {sys.prefix}.")
    if not any(paths.assets_dir().iterdir()):
        sys.exit(f"The wheel has no assets in {paths.assets_dir()}.")
    folders = sorted(paths.content_dir().glob("*/"))
    if not folders:
        sys.exit(f"The wheel has no pack in {paths.content_dir()}.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "quizapp.db"
        database.create(path, Learner("learner", "", NOW))
        writer = database.open_writer(path)
        try:
            practise(writer, folders[0])
        finally:
            writer.close()


def practise(writer: LibraryWriter, folder: Path) -> None:
    """Install a pack and answer one of its questions."""
    reading = read_pack(folder)
    if reading.pack is None or reading.problems:
        sys.exit(f"{folder.name}: {reading.problems}")
    for _ in store_pack(writer, prepare_pack(reading), NOW, bundled=True):
        pass
    opening = load_session(writer, "learner", reading.pack.id, NOW)
    asked = select_questions(
        [c for c in opening.candidates if c.kind in KINDS], SelectionOptions(number=1), Random(1)
    )
    plan = SessionPlan(
        "session",
        "learner",
        "learn",
        1,
        "open",
        certainty=True,
        evidence_prompt=False,
        entries=tuple(map(build_entry, asked)),
        begun=NOW,
    )
    sessions.start_session(writer, plan)
    turn, opened = SessionState(plan).turn, opening.opened
    if turn is None:
        sys.exit("The pack has no question that can be asked.")
    question = opened.questions[turn.entry.question]
    answer = build_key_answer(question, opened.texts)
    scored = score_answer(question, answer, opened.texts)
    response = build_response(
        plan, turn, question.kind, answer, scored, id="1", shown=NOW, answered=NOW, certainty="certain"
    )
    card = save_session_write(writer, ResponseWrite(response, opened.pack, question, NOW.date()))
    quotes = " / ".join(citation.quote for _, citation in list_citations(question))
    print(f"{opened.pack.title}: {question.prompt}")
    back = card.due.date() if card else "never"
    print(f"score {float(scored.score):.0f}, kept, comes back {back}: “{quotes}”")
    if scored.score != 1:
        sys.exit("The key does not score full.")


if __name__ == "__main__":
    main()
