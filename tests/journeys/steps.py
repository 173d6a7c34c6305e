"""Steps that journeys have in common, and what the bundled pack says is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.keys import key_answer
from quizapp.ui.kinds.options import pick_one
from quizapp.ui.question.asking import claim_of
from quizapp.ui.question.evidence import cited
from tests.reliability.found import bundled
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from tests.driver import Driven, Option, Seen

QUESTIONS = 10
"""How many a practice has."""


def on_home(seen: Seen) -> bool:
    """Whether the home screen can be used."""
    return seen.screen == "home" and bool(seen.button("Start") or seen.button("Continue"))


def question_in(seen: Seen) -> Question:
    """The question that stands on the screen."""
    return next(
        each
        for each in bundled()[1].questions.values()
        if each.prompt in seen.words and (not claim_of(each) or claim_of(each) in seen.words)
    )


def right_option(seen: Seen) -> Option:
    """The right one of the answers on the screen."""
    opened, question = bundled()[1], question_in(seen)
    offered = pick_one(question, opened.voices, 0, opened.pack.language, translate)
    place = offered.place(key_answer(question, opened.texts))
    assert place is not None
    title = offered.options[place].title
    return next(each for each in seen.options if each.name.partition(", ")[2].startswith(title))


def shows_evidence(seen: Seen, question: Question) -> bool:
    """Whether the article on the screen holds all that the question cites."""
    return all(citation.quote in seen.article for citation in cited(question).citations)


def answer_by_keys(program: Driven, number: int, *, rightly: bool = True) -> Seen:
    """Answer the question with this number, certain of it, and wait for its explanation."""
    seen = program.wait(lambda seen: seen.asks(number))
    key = right_option(seen).name[0]
    program.press(key if rightly else "1" if key != "1" else "2", "C", "Return")
    return program.wait(lambda seen: seen.explains(number))
