"""Evidence is chosen by keyboard in the real window, and a restart before it goes on at the evidence."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from quizapp.library.database import open_reader
from quizapp.library.response_history import load_evidence
from quizapp.library.settings import Settings
from quizapp.library.startup import LIBRARY_NAME
from quizapp.quiz.evidence_sentences import list_evidence_sentences, list_sentences
from tests.folders import answers_in
from tests.journeys.answering_kinds import answer_by_keys
from tests.journeys.screen import Person
from tests.ui.running import OPENED, PACK, prepare

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import EvidenceResponse
    from tests.driver import Seen


def found(kind: str, *, proved: bool) -> Question:
    """The first question of a kind that a sentence settles, or that none does."""
    return next(
        each for each in OPENED.questions.values() if each.kind == kind and bool(each.evidence) == proved
    )


PROVED, SILENT = found("verdict", proved=True), found("verdict", proved=False)
MARKED = found("find_evidence", proved=True)


def answer(person: Person, question: Question) -> None:
    """Answer rightly, and certain of it."""
    answer_by_keys(person, OPENED, question, rightly=True)
    person.press("Return")


def choose(person: Person, question: Question) -> None:
    """Choose the sentences that settle a question, by their numbers."""
    order = list_sentences(PACK, question)
    for span in sorted(list_evidence_sentences(question, OPENED.texts)[0], key=order.index):
        person.press(*str(order.index(span) + 1), "space")


def evidence_in(folder: Path) -> list[EvidenceResponse]:
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        return list(load_evidence(reader, "session").good)


def proves(seen: Seen, number: int) -> bool:
    return seen.asks(number) and seen.says("Which sentence")


def test_answers_are_proved_before_they_are_told_of(display, ready):
    folder = ready()
    prepare(folder, Settings(evidence_prompt=True, theme="light"), [PROVED, SILENT, MARKED])
    with Person(display, folder) as person:
        person.sit_down()
        person.press("Return")
        person.wait(lambda seen: seen.asks(1))
        answer(person, PROVED)
        seen = person.wait(lambda seen: proves(seen, 1))
        assert seen.focus.startswith("Sentence 1 of")
        assert (len(answers_in(folder)), evidence_in(folder)) == (1, [])
        assert (person.close(), person.said) == (0, "")
    with Person(display, folder) as person:
        person.sit_down()
        person.press("Return")
        person.wait(lambda seen: proves(seen, 1))
        choose(person, PROVED)
        person.press("Return")
        seen = person.wait(lambda seen: seen.explains(1))
        assert seen.outcome.startswith("Correct")
        assert seen.says("The answer is right, and so is your evidence.")
        person.press("Return")
        person.wait(lambda seen: seen.asks(2))
        answer(person, SILENT)
        person.wait(lambda seen: proves(seen, 2))
        person.press("End", "space", "Return")
        seen = person.wait(lambda seen: seen.explains(2))
        assert seen.says("You said that no sentence settles it.")
        person.press("Return")
        person.wait(lambda seen: seen.asks(3) and seen.focus.startswith("Sentence 1 of"))
        answer(person, MARKED)
        seen = person.wait(lambda seen: seen.explains(3))
        assert seen.outcome.startswith("Correct")
        person.press("Return")
        person.wait(lambda seen: seen.screen == "results")
        assert (person.close(), person.said) == (0, "")
    assert [each.outcome for each in answers_in(folder)] == ["correct"] * 3
    assert [each.score for each in evidence_in(folder)] == [1.0, 1.0]
