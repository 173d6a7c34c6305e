"""Written in whatever order, nothing breaks the format, checks find what they would anew, all is undone."""

from random import Random
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import document_traversal
from quizapp.authoring.coverage import measure_coverage
from quizapp.authoring.edit_steps import StepHistory, StepName
from quizapp.authoring.errors import OperationError
from quizapp.authoring.fixes import find_fix
from quizapp.authoring.id_generator import collect_ids, new_id
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.model_assembly import PackAssembler
from quizapp.authoring.operations import (
    answers,
    articles,
    citations,
    fields,
    kind_conversion,
    questions,
    speakers,
)
from quizapp.authoring.operations.articles import build_source
from quizapp.authoring.operations.citations import add_evidence, remove_evidence, select_words
from quizapp.authoring.operations.questions import add_question_from_words, move_questions
from quizapp.authoring.undo_stack import UndoStack
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.authoring.builders import add_speaker, document


def bank(data: Any, chance: Random) -> str:
    return str(chance.choice(data["banks"])["id"])


def question(data: Any, chance: Random, *kinds: str) -> str:
    found = [each for _, each in document_traversal.questions(data) if not kinds or each["kind"] in kinds]
    return str(chance.choice(found)["id"])


def some(data: Any, chance: Random) -> list[str]:
    every = [each["id"] for _, each in document_traversal.questions(data)]
    return chance.sample(every, min(len(every), chance.randint(1, 3)))


def speaker(data: Any, chance: Random) -> str:
    return str(chance.choice(data["speakers"])["id"])


def words(data: Any, chance: Random) -> Any:
    _, passage = chance.choice(
        [each for each in document_traversal.passages(data) if each[1]["role"] != "summary"]
    )
    start = chance.randrange(len(passage["text"]))
    return select_words(data, passage["id"], start, start + chance.randint(1, 80))


def cited(data: Any, chance: Random) -> str:
    asked = chance.choice(
        [
            each
            for each in document_traversal.questions(data)
            if next(document_traversal.citations(each[1]), None)
        ]
    )
    return asked[0] + str(chance.choice(list(document_traversal.citations(asked[1])))[0])


def answer(data: Any, chance: Random) -> str:
    places = [
        f"{at}/{name}/{place}"
        for at, asked in document_traversal.questions(data)
        for name in ("options", "offered", "items", "partners", "known", "distractors")
        for place in range(len(asked.get(name, [])))
    ]
    return chance.choice(places)


WRITINGS: list[Any] = [
    lambda data, chance: questions.add_bank(data, "New", chance),
    lambda data, chance: questions.move_bank(data, bank(data, chance), chance.randrange(len(data["banks"]))),
    lambda data, chance: questions.sort_bank(
        data, bank(data, chance), chance.choice(["kind", "skill", "evidence"])
    ),
    lambda data, chance: questions.split_bank(data, bank(data, chance), chance.randint(1, 5), "Rest", chance),
    lambda data, chance: questions.merge_banks(data, bank(data, chance), bank(data, chance)),
    lambda data, chance: questions.add_blank_question(
        data, bank(data, chance), chance.choice(QUESTION_KINDS), chance
    ),
    lambda data, chance: add_question_from_words(
        data, bank(data, chance), chance.choice(QUESTION_KINDS), words(data, chance), chance
    ),
    lambda data, chance: move_questions(data, some(data, chance), bank(data, chance), chance.randint(0, 9)),
    lambda data, chance: questions.duplicate_question(data, question(data, chance), chance),
    lambda data, chance: kind_conversion.change_kind(
        data, question(data, chance), chance.choice(QUESTION_KINDS), chance
    ),
    lambda data, chance: questions.duplicate_questions(data, some(data, chance), chance),
    lambda data, chance: questions.remove_questions(data, some(data, chance)[:1]),
    lambda data, chance: fields.set_field_of_questions(
        data, some(data, chance), "difficulty", chance.choice([1, 2, 3, None])
    ),
    lambda data, chance: fields.set_note(data, question(data, chance), chance.choice(["", "Ask."])),
    lambda data, chance: answers.add_answer(data, question(data, chance), chance),
    lambda data, chance: answers.remove_answer(data, answer(data, chance)),
    lambda data, chance: answers.move_answer(data, answer(data, chance), 0),
    lambda data, chance: answers.mark_key(data, question(data, chance, "verdict"), "supported"),
    lambda data, chance: answers.mark_key(data, question(data, chance, "verdict"), "not_stated"),
    lambda data, chance: answers.mark_key(data, question(data, chance, "attribution"), None),
    lambda data, chance: add_evidence(data, question(data, chance), words(data, chance), []),
    lambda data, chance: remove_evidence(data, cited(data, chance)),
    lambda data, chance: citations.set_attributions(
        data, cited(data, chance), [{"speaker": speaker(data, chance), "statement_type": "claim"}]
    ),
    lambda data, chance: citations.set_attributions_everywhere(data, cited(data, chance)),
    lambda data, chance: add_speaker(data, new_id("v", collect_ids(data), chance), "Mara"),
    lambda data, chance: speakers.rename_speaker(data, speaker(data, chance), "Ilse C."),
    lambda data, chance: speakers.merge_speaker_into(data, speaker(data, chance), speaker(data, chance)),
    lambda data, chance: fields.replace_words(data, fields.find_words(data, "the"), "that"),
    lambda data, chance: articles.add_source(
        data, build_source("New", [("body", "One.")], chance, collect_ids(data))
    ),
    lambda data, chance: articles.split_paragraph(data, passage(data, chance), 5, chance),
    lambda data, chance: articles.set_role(data, passage(data, chance), "caption"),
    lambda data, chance: articles.remove_paragraph(data, passage(data, chance)),
]


def passage(data: Any, chance: Random) -> str:
    return str(chance.choice(list(document_traversal.passages(data)))[1]["id"])


@given(st.lists(st.integers(0, len(WRITINGS) - 1), min_size=3, max_size=12), st.integers(0, 2**32))
def test_it_stays_a_pack_in_work_that_is_checked_and_undone(order, seed):
    chance = Random(seed)
    desk, checker = UndoStack(StepHistory(document())), LiveChecker()
    for number in order:
        try:
            desk.do(WRITINGS[number](desk.document, chance))
        except (OperationError, IndexError):  # nothing of the sort is there any more
            continue
        assert desk.undoes is None or desk.undoes.name in get_args(StepName)
        assert PackAssembler().assembled(desk.document).wrong == ()
        found = checker.checked(desk.document)
        assert found == LiveChecker().checked(desk.document)
        if found and (fix := find_fix(desk.document, chance.choice(found), chance)):
            desk.do(fix.step)
        measure_coverage(desk.document)
    while desk.undo():
        pass
    assert is_same_json(desk.document, document())


def test_every_writing_can_be_done_to_the_example():
    for number, writing in enumerate(WRITINGS):
        done = 0
        for seed in range(60):
            try:
                writing(document(), Random(seed))
            except OperationError:
                continue
            done += 1
        assert done, number
