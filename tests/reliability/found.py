"""What is on the disk after a kill: looked at in a copy, so that the look mends nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp import paths
from quizapp.library import response_history, sessions
from quizapp.library.cards import build_card_key, load_all_progress
from quizapp.library.database import open_reader, open_writer
from quizapp.library.errors import MissingError, UnfinishedError
from quizapp.library.integrity import check_integrity
from quizapp.library.packs.pack_list import load_pack_file
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.installed_pack import load_installed
from quizapp.quiz.mastery import is_settled
from quizapp.quiz.session import resume_session
from quizapp.ui.kinds.session_context import OpenPack, open_pack
from quizapp.ui.messages import common
from quizapp.ui.question.question_builder import find_claim
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.library.connections import LibraryReader
    from quizapp.quiz.responses import Response

Answered = tuple[str, int, str]
"""A session's id, the question's number in it, and the outcome's word."""


@dataclass(frozen=True)
class Due:
    """The question that has to be asked next: its number, and what the screen says of it."""

    number: int
    prompt: str
    claim: str


@dataclass(frozen=True)
class Found:
    """What is on the disk.

    `sessions` are ids in the order in which they were begun, `open` is the one that goes on; `half` are
    sentences about what should be there with something else and is not; `damage` are those of the check.
    """

    sessions: tuple[str, ...] = ()
    answers: Counter[Answered] = field(default_factory=Counter)
    open: str | None = None
    due: Due | None = None
    installed: bool = False
    leftovers: int = 0
    half: tuple[str, ...] = ()
    damage: tuple[str, ...] = ()


@cache
def bundled(pack: str) -> tuple[bytes, OpenPack]:
    """A bundled pack, by its id: its bytes, and itself."""
    data = (paths.content_dir() / pack / "pack.json").read_bytes()
    return data, open_pack(load_installed(data))


def found_in(folder: Path) -> Found:
    """Look at a data folder that nothing has opened since the kill."""
    with tempfile.TemporaryDirectory(prefix="quizapp-") as name:
        copy = Path(name) / "data"
        if not folder.exists():
            return Found()
        shutil.copytree(folder, copy)
        try:
            with closing(_open(copy / LIBRARY_NAME)) as reader:
                return _found(reader)
        except MissingError:
            return Found()


def _open(path: Path) -> LibraryReader:
    try:
        return open_reader(path)
    except UnfinishedError:
        # As the program's own start does.
        open_writer(path).close()
        return open_reader(path)


def _found(reader: LibraryReader) -> Found:
    ids = tuple(id_ for (id_,) in reader.all("SELECT id FROM session ORDER BY number"))
    given = {id_: response_history.load_responses(reader, id_).good for id_ in ids}
    answers = Counter(
        (id_, each.place + 1, common.name_outcome(translate, each.outcome))
        for id_ in ids
        for each in given[id_]
    )
    open_ = [id_ for (id_,) in reader.all("SELECT id FROM session WHERE state = 'open'")]
    assert len(open_) <= 1, "one session at most is open"
    visible = reader.all("SELECT id, visible FROM pack")
    checked = check_integrity(reader)
    return Found(
        sessions=ids,
        answers=answers,
        open=open_[0] if open_ else None,
        due=_due(reader, open_[0], given[open_[0]]) if open_ else None,
        installed=any(shown for _, shown in visible),
        leftovers=sum(not shown for _, shown in visible),
        half=tuple(_half(reader, given)),
        damage=(*checked.pages, *(f"{row.table} {row.id}: {row.reason}" for row in checked.rows)),
    )


def _due(reader: LibraryReader, session: str, given: tuple[Response, ...]) -> Due | None:
    (plan,) = sessions.load_plan(reader, session).good
    turn = resume_session(plan, given, ()).turn
    if turn is None:
        return None
    question = bundled(turn.entry.pack)[1].questions[turn.entry.question]
    return Due(turn.place + 1, question.prompt, find_claim(question))


def _half(reader: LibraryReader, given: dict[str, tuple[Response, ...]]) -> Iterator[str]:
    """Tell what is there without all that was written with it in one transaction."""
    for (id_,) in reader.all("SELECT id FROM pack WHERE visible"):
        if load_pack_file(reader, id_) != bundled(id_)[0]:
            yield "a pack that is seen is not whole"
    everything = [each for responses in given.values() for each in responses]
    if not everything:
        return
    practised = {(each.learner, each.pack) for each in everything}
    cards = {
        (pack, each.key) for learner, pack in practised for each in load_all_progress(reader, learner, pack)
    }
    for each in everything:
        question = bundled(each.pack)[1].questions[each.question]
        if response_history.load_snapshot(reader, each.fingerprint) is None:
            yield f"{each.id} is kept without its question"
        if is_settled(each) and (each.pack, build_card_key(question.id, question.family)) not in cards:
            yield f"{each.id} is kept without its card"
    answered = {pack: 0 for _, pack in practised}
    for each in everything:
        answered[each.pack] += each.answer is not None
    if dict(reader.all("SELECT pack, answered FROM rollup")) != answered:
        yield f"{answered} answers are kept, and counted otherwise"
