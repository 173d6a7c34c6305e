"""The states of a practice: every kind before and after its answer, and what stands around."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from quizapp.quiz.evidence_sentences import list_evidence_sentences
from quizapp.quiz.scoring import asks_certainty
from quizapp.ui.article_view.sentences.state import NONE
from tests.shots.answers import PARTLY, answer_for
from tests.shots.folders import REPORT, Session
from tests.shots.state import State, Way, keys, press, reach, stay, steps

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryWriter
    from quizapp.quiz.responses import Outcome
    from quizapp.ui.kinds.find_evidence import EvidenceSelection
    from tests.ui.running import Running

KINDS: Final = {
    "attribution": "for-good",
    "choice": "own-words",
    "choices": "own-telling",
    "chain": "woken-chain",
    "verdict": "told-later",
    "find_evidence": "two-deciders",
    "match": "same-or-not",
    "order": "in-time",
    "number": "woken-homes",
    "text": "no-fog",
}
"""One question of each kind."""

Outcomes = tuple[tuple[str, "Outcome"], ...]
OUTCOMES: Final[Outcomes] = (("right", "correct"), ("partly", "partly"), ("not", "not_this_time"))


def states() -> Iterator[State]:
    """Yield the states of practising."""
    for kind, question in KINDS.items():
        session = Session((question, "invited"))
        yield _state(f"{kind}-asked", session, stay)
        yield _state(f"{kind}-chosen", session, choose(session, "correct"))
        for name, outcome in OUTCOMES:
            if outcome != "partly" or kind in PARTLY:
                yield _state(f"{kind}-{name}", session, give(session, outcome))
    yield from _told()
    yield from _around()
    yield from _evidence_prompt()


def _told() -> Iterator[State]:
    """What can be seen of sheets: silence, two articles, closed, in parts, with a picture."""
    for name, session in {
        "not-stated": Session(("crews-agree",)),
        "two-articles": Session(("agree-on", "invited")),
        "closed": Session(("told-later", "invited"), book="closed"),
        "summary": Session(("l-victims", "b-two-thirds"), pack=REPORT),
        "picture": Session(("over-limit", "invited")),
    }.items():
        yield _state(f"{name}-asked", session, stay)
        yield _state(f"{name}-right", session, give(session, "correct"))
        yield _state(f"{name}-not", session, give(session, "not_this_time"))
        if name == "two-articles":
            yield _state(f"{name}-other-asked", session, keys("Ctrl+Tab"))
            yield _state(f"{name}-other-right", session, steps(give(session, "correct"), keys("Ctrl+Tab")))
        if name in ("two-articles", "summary"):
            yield _state(f"{name}-whole", session, steps(give(session, "correct"), keys("W")))


def _around() -> Iterator[State]:
    """What stands around a question: skipping, hint, what is missing, what is not saved, looking back."""
    two = Session(("told-later", "for-good"))
    hinted = Session(("one-address",))
    yield _state("skipped", Session(("told-later",)), steps(skip, skip, _told_of))
    yield _state("hint", hinted, keys("H"))
    yield _state("missing-answer", two, keys("Return"))
    yield _state("missing-certainty", two, keys("1", "Return"))
    unsaved = steps(choose(two, "correct"), _fill_disk, _check_in_vain)
    yield _state("not-saved", two, unsaved)
    yield _state("not-saved-home", two, steps(unsaved, keys("Esc"), partial(reach, name="home")))
    yield _state("not-saved-closing", two, steps(unsaved, keys("Ctrl+Q")))
    yield _state("saved-again", two, steps(unsaved, _free_disk))
    yield _state("looking-back", two, steps(give(two, "not_this_time"), _next, keys("B")))
    yield _state("whole-article", two, steps(give(two, "correct"), keys("W")))
    yield _state("words-to-know", two, _words)
    yield _state("article-read", two, keys("W"))
    yield _state("trap-met", Session(("each-night",)), give(Session(("each-night",)), "not_this_time"))
    yield _state("right-to-left", two, _mirror)


def _evidence_prompt() -> Iterator[State]:
    session = Session(("told-later", "invited"), evidence_prompt=True)
    answered = give(session, "correct", "evidence_prompt")
    right = steps(answered, lambda running: running.screen.presenter.set_evidence(_evidence(session)))
    wrong = steps(answered, lambda running: running.screen.presenter.mark(NONE))
    yield _state("prove-asked", session, answered)
    yield _state("prove-missing", session, steps(answered, keys("Return")))
    yield _state("prove-chosen", session, right)
    yield _state("prove-none-chosen", session, wrong)
    yield _state("prove-right", session, steps(right, _go_on, _told_of))
    yield _state("prove-not", session, steps(wrong, _go_on, _told_of))
    yield _state("prove-skipped", session, steps(answered, skip, _told_of))


def sit(session: Session) -> Way:
    """Return the way to a session's first question."""

    def walk(running: Running) -> None:
        pack = session.opened.pack
        running.program.pages.practise(pack.id, pack.title)
        running.wait(lambda: running.name == "practice" and running.phase == "asking")

    return walk


def choose(session: Session, outcome: Outcome, place: int = 0) -> Way:
    """Return the way of answering a question of a session, without having it checked."""
    opened = session.opened
    question = opened.questions[session.questions[place]]

    def walk(running: Running) -> None:
        running.screen.presenter.choose(answer_for(opened, question, outcome))
        if session.certainty and asks_certainty(question, opened.texts):
            running.screen.presenter.sure("certain")
        # The keyboard is where choosing by hand would have left it.
        running.screen.set_initial_focus()

    return walk


def give(session: Session, outcome: Outcome, phase: str = "explained", place: int = 0) -> Way:
    """Return the way of answering a question of a session, and of having it checked."""
    return steps(choose(session, outcome, place), _go_on, lambda running: _until(running, phase))


def skip(running: Running) -> None:
    """Skip what is asked."""
    running.screen.presenter.skip()
    running.rest()


def _state(name: str, session: Session, way: Way) -> State:
    return State(name, session.prepare, steps(sit(session), way))


def _until(running: Running, phase: str) -> None:
    running.wait(lambda: running.phase == phase)


def _told_of(running: Running) -> None:
    _until(running, "explained")


def _go_on(running: Running) -> None:
    running.screen.presenter.go_on()
    running.rest()


def _next(running: Running) -> None:
    running.screen.presenter.go_on()
    _until(running, "asking")


def _evidence(session: Session) -> EvidenceSelection:
    question = session.opened.questions[session.questions[0]]
    first = list_evidence_sentences(question, session.opened.texts)[0]
    return tuple(sorted(first, key=lambda row: (row.passage, row.start)))


def _words(running: Running) -> None:
    if running.narrow:
        press(running, "W")
    press(running, "O")
    running.wait(running.screen.panes.articles.words.isVisible)


def _fill_disk(running: Running) -> None:
    """Leave no room in the database, as on a full disk."""
    program = running.program
    program.background.write(_no_more_pages, lambda _: None, program.fail)
    running.rest()


def _no_more_pages(writer: LibraryWriter) -> None:
    # An answer alone may find room on a page that is there already.
    with writer.transaction() as connection:
        connection.execute("CREATE TABLE filling (bytes)")
        connection.execute(
            "CREATE TEMP TRIGGER fill BEFORE INSERT ON response"
            " BEGIN INSERT INTO filling VALUES (zeroblob(99999)); END"
        )
    writer.one(f"PRAGMA max_page_count = {writer.all('PRAGMA page_count')[0][0]}")


def _free_disk(running: Running) -> None:
    """Leave room in the database again, and try again."""
    program = running.program
    program.background.write(_more_pages, lambda _: None, program.fail)
    running.rest()
    program.unsaved.waiting.try_again()
    running.wait(lambda: program.unsaved.waiting.unsaved is None)


def _more_pages(writer: LibraryWriter) -> None:
    writer.one("PRAGMA max_page_count = 1000000")


def _check_in_vain(running: Running) -> None:
    running.screen.presenter.go_on()
    running.wait(lambda: running.program.unsaved.waiting.unsaved)
    _told_of(running)


def _mirror(running: Running) -> None:
    """Lay everything out from right to left."""
    running.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    running.program.theme.changed.emit()
