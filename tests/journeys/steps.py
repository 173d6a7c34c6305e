"""Steps that journeys have in common, and what the pack in front says is right."""

from __future__ import annotations

from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING, Any

from quizapp.ui.question.explanation_citations import find_evidence_citations
from quizapp.ui.question.question_builder import find_claim
from tests.content.packs import SHIPPED
from tests.driver import Driven
from tests.folders import begin_session_of
from tests.journeys import answering_kinds
from tests.reliability.found import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.pack.models.questions import Question
    from tests.driver import Seen
    from tests.journeys.screen import Person

PACK = "harbour-bridge"
"""The pack that is in front after a first start: the first by its title."""

OTHERS = [folder.name for folder in SHIPPED if folder.name != PACK]
QUESTIONS = 10
"""How many a practice has."""


def on_home(seen: Seen) -> bool:
    """Whether the home screen can be used."""
    return seen.at_home


@contextmanager
def at_home(folder: Path, **how: Any) -> Iterator[Driven]:
    """The program on its home screen; at the end it is closed in order, and has said nothing."""
    with Driven(folder, **how) as program:
        program.wait(on_home)
        yield program
        assert (program.close(), program.said) == (0, "")


def practice(folder: Path, *kinds: str) -> Path:
    """Begin a session of one question of each of these kinds, in this order; of all ten if none is named."""
    every = one_of_each_kind()
    return begin_session_of(folder, PACK, [every[kind].id for kind in kinds or every])


def question_in(seen: Seen) -> Question:
    """The question that stands on the screen, of whichever bundled pack."""
    return next(
        each
        for pack in (PACK, *OTHERS)
        for each in bundled(pack)[1].questions.values()
        if each.prompt in seen.words and (not find_claim(each) or find_claim(each) in seen.words)
    )


def one_of_each_kind() -> dict[str, Question]:
    """The first question of each kind in the pack in front, worked examples aside."""
    banks = (bank for bank in bundled(PACK)[1].pack.banks if not bank.worked)
    found: dict[str, Question] = {}
    for question in (each for bank in banks for each in bank.questions):
        found.setdefault(question.kind, question)
    return found


def shows_evidence(program: Driven, question: Question) -> bool:
    """Whether the articles on the desk hold all that is cited; Ctrl+Tab leads through them and back."""
    articles = [program.seen.article]
    several = len(question.reads or bundled(PACK)[1].pack.sources)
    for _ in range(several if several > 1 else 0):
        before = articles[-1]
        program.press("Ctrl+Tab")
        articles.append(program.wait(lambda seen, before=before: seen.article != before).article)
    assert articles[-1] == articles[0]
    return all(
        any(each.quote in article for article in articles)
        for each in find_evidence_citations(question).citations
    )


def answer_by_keys(program: Driven, number: int, *, rightly: bool = True) -> Seen:
    """Answer the question with this number by keys, certain of it, and wait for its explanation."""
    seen = program.wait(lambda seen: seen.asks(number))
    answering_kinds.answer_by_keys(program, bundled(PACK)[1], question_in(seen), rightly=rightly)
    program.press("Return")
    return program.wait(lambda seen: seen.explains(number))


def answer_by_mouse(person: Person, number: int, *, rightly: bool = True) -> Seen:
    """Answer the question with this number by mouse, certain of it, and wait for its explanation."""
    seen = person.wait_still(lambda seen: seen.asks(number))
    answering_kinds.answer_by_mouse(person, bundled(PACK)[1], question_in(seen), rightly=rightly)
    person.click("Check answer")
    return person.wait(lambda seen: seen.explains(number))


def answer_first(program: Driven, count: int) -> None:
    """From home, go on with the practice in front: answer its first questions, and come to the next."""
    program.press("Return")
    for number in range(1, count + 1):
        answer_by_keys(program, number)
        program.press("Return")


def answer_somehow(program: Driven, number: int) -> None:
    """Answer the question with this number without knowing what is right, and wait for its explanation."""
    program.wait(lambda seen: seen.asks(number))
    answering_kinds.answer_somehow(program, Random(number))
    program.press("Return")
    program.wait(lambda seen: seen.explains(number))


def to_button(program: Driven, words: str) -> None:
    """Go through the window with Tab until a button has the keyboard."""
    for _ in range(40):
        if program.seen.focus == words:
            return
        program.press("Tab")
    raise AssertionError(f"no Tab leads to {words}")
