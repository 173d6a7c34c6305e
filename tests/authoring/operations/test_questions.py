"""Questions and banks."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, StepHistory
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import get_value, is_same_json
from quizapp.authoring.model_assembly import PackAssembler
from quizapp.authoring.operations.citations import select_words
from quizapp.authoring.operations.fields import set_note
from quizapp.authoring.operations.questions import (
    add_bank,
    add_blank_question,
    add_question_from_words,
    duplicate_question,
    duplicate_questions,
    merge_banks,
    move_bank,
    move_questions,
    remove_bank,
    remove_questions,
    sort_bank,
    split_bank,
)
from quizapp.pack.quote_matching import find_quote
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.authoring.builders import at, document, done
from tests.authoring.operations.test_citations import selected

FIRST, SECOND = (bank["id"] for bank in document()["banks"])

BANK = document()["banks"][0]["id"]


def asked(data: Any) -> list[list[str]]:
    return [[question["id"] for question in bank["questions"]] for bank in data["banks"]]


EVERY = [question for bank in asked(document()) for question in bank]


@given(st.lists(st.sampled_from(EVERY), unique=True, min_size=1), st.integers(0, 12), st.booleans())
def test_questions_are_moved_in_their_order_before_the_one_that_had_the_place(moved, place, first):
    banks = asked(document())
    target = 0 if first else 1
    head = [each for each in banks[target][:place] if each not in moved]
    tail = [each for each in banks[target][place:] if each not in moved]
    expected = [[each for each in bank if each not in moved] for bank in banks]
    expected[target] = [*head, *moved, *tail]
    assert asked(after(move_questions(document(), moved, (FIRST, SECOND)[target], place))) == expected


def test_a_copy_stands_behind_its_question_in_one_family_with_it(chance):
    step = duplicate_question(document(), "weck-call", chance)
    data = after(step)
    _, original = document_traversal.question(data, "weck-call")
    place, copy = document_traversal.question(data, step.subject)
    assert (
        place == f"/banks/{at('weck-call').split('/')[2]}/questions/{int(at('weck-call').split('/')[4]) + 1}"
    )
    assert copy["family"] == original["family"]
    assert {**copy, "id": "weck-call"} == original


def test_copies_of_several_stand_each_behind_its_own(chance):
    first, second = asked(document())[0][:2]
    data = after(duplicate_questions(document(), [second, first], chance))
    bank = data["banks"][0]["questions"]
    assert [bank[0]["id"], bank[2]["id"]] == [first, second]
    assert [bank[1]["prompt"], bank[3]["prompt"]] == [bank[0]["prompt"], bank[2]["prompt"]]
    assert len({each["id"] for each in bank}) == len(bank)


def test_questions_go_with_the_notes_on_them():
    written = StepHistory(document()).done(set_note(document(), "weck-call", "Ask Ada."))
    written = written.done(remove_questions(written.document, ["weck-call", EVERY[1]]))
    assert not {"weck-call", EVERY[1]} & {
        question["id"] for _, question in document_traversal.questions(written.document)
    }
    assert written.document["notes"] == {}
    with pytest.raises(OperationError):
        remove_questions(written.document, ["weck-call"])


def after(step: Step) -> Any:
    """The document after a step, which undone gives the start again."""
    written = StepHistory(document()).done(step)
    assert is_same_json(written.back().document, document())
    return written.document


def test_a_bank_is_made_empty(chance):
    data = after(add_bank(document(), "Later", chance))
    assert (data["banks"][2]["title"], data["banks"][2]["questions"]) == ("Later", [])


def test_banks_change_places():
    assert [bank["id"] for bank in after(move_bank(document(), SECOND, 0))["banks"]] == [SECOND, FIRST]


def test_a_bank_is_split_before_a_question_and_merged_again(chance):
    data = after(split_bank(document(), FIRST, 2, "The rest", chance))
    before = asked(document())
    assert asked(data) == [before[0][:2], before[0][2:], before[1]]
    made = data["banks"][1]["id"]
    again = done(merge_banks(data, made, FIRST), data)
    assert is_same_json(again, document())
    for place in (0, len(before[0])):
        with pytest.raises(OperationError):
            split_bank(document(), FIRST, place, "x", chance)


def test_a_bank_before_another_is_merged_into_it():
    before = asked(document())
    assert asked(after(merge_banks(document(), FIRST, SECOND))) == [before[1] + before[0]]
    with pytest.raises(OperationError):
        merge_banks(document(), FIRST, FIRST)


def test_questions_are_sorted_by_kind_difficulty_or_where_their_evidence_stands():
    data = after(sort_bank(document(), FIRST, "difficulty"))
    difficulties = [question["difficulty"] for question in data["banks"][0]["questions"]]
    assert difficulties == sorted(difficulties)
    data = after(sort_bank(document(), FIRST, "evidence"))
    places = [passage["id"] for _, passage in document_traversal.passages(document())]
    first = [
        min(places.index(cited) for cited in document_traversal.find_cited_passages(question))
        for question in data["banks"][0]["questions"]
    ]
    assert first == sorted(first)
    assert sorted(asked(after(sort_bank(document(), FIRST, "kind")))[0]) == sorted(asked(document())[0])
    prompts = [
        q["prompt"].casefold() for q in after(sort_bank(document(), FIRST, "prompt"))["banks"][0]["questions"]
    ]
    assert prompts == sorted(prompts)


def test_a_bank_goes_with_its_questions():
    assert asked(after(remove_bank(document(), FIRST))) == asked(document())[1:]
    with pytest.raises(OperationError):
        remove_bank(document(), "gone")


def begun(step: Any) -> tuple[Any, StepHistory]:
    written = StepHistory(document()).done(step)
    return document_traversal.question(written.document, step.subject)[1], written


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_a_question_from_words_has_evidence_that_holds(kind, chance):
    words = selected("every seat had been taken on Fridays")
    made, written = begun(add_question_from_words(document(), BANK, kind, words, chance))
    assert PackAssembler().assembled(written.document).wrong == ()
    cited = [citation for _, citation in document_traversal.citations(made)]
    assert [(each["passage"], each["quote"]) for each in cited] == [("gazette-3", words.words)]
    text = document_traversal.passage(document(), "gazette-3")[1]["text"]
    assert find_quote(text, cited[0]["quote"]) == words.span
    assert cited[0]["attributions"][-1]["speaker"] == "corran"


def test_who_said_it_begins_with_the_claim_the_speaker_and_others_that_are_heard(chance):
    words = selected("every seat had been taken on Fridays")
    made, _ = begun(add_question_from_words(document(), BANK, "attribution", words, chance))
    assert (made["claim"], made["key"]) == ("every seat had been taken on Fridays", "corran")
    speakers = [option["speaker"] for option in made["options"]]
    assert speakers[0] == "corran"
    assert len(speakers) == len(set(speakers)) == 4
    assert made["reads"] == ["gazette"]


def test_is_it_supported_begins_as_a_statement_of_that_speaker(chance):
    words = selected("every seat had been taken on Fridays")
    made, _ = begun(add_question_from_words(document(), BANK, "verdict", words, chance))
    assert (made["statement"], made["of"], made["key"]) == (words.words, "corran", "supported")


def test_a_chain_begins_with_its_row(chance):
    words = selected("the crossing felt safer", "gazette-5")
    attributions = [
        {"speaker": "report", "statement_type": "finding"},
        {"speaker": "passengers", "statement_type": "claim"},
    ]
    made, _ = begun(
        add_question_from_words(document(), BANK, "chain", words, chance, attributions=attributions)
    )
    assert made["key"] == ["report", "passengers"]
    assert {"report", "passengers"} <= {option["speaker"] for option in made["offered"]}


def test_put_in_order_begins_with_an_item_for_each_sentence(chance):
    words = select_words(document(), "gazette-2", 0, 400)
    made, _ = begun(add_question_from_words(document(), BANK, "order", words, chance))
    assert [item["text"][:12] for item in made["items"]] == ["The last bus", "The ferry tr"]
    assert made["order"] == [[item["id"]] for item in made["items"]]


def test_a_number_begins_with_the_only_figure_of_its_words(chance):
    one = selected("carried 412 passengers a week", "gazette-1")
    assert begun(add_question_from_words(document(), BANK, "number", one, chance))[0]["value"] == "412"
    two = selected("14 of 60 evenings", "gazette-4")
    assert begun(add_question_from_words(document(), BANK, "number", two, chance))[0]["value"] == ""


def test_it_is_put_at_the_place_that_is_asked_for(chance):
    step = add_blank_question(document(), BANK, "choice", chance, place=1)
    written = StepHistory(document()).done(step)
    assert get_value(written.document, "/banks/0/questions/1")["id"] == step.subject


def test_where_nobody_is_told_the_speaker_is_left_open(chance):
    words = selected("The last bus over the bridge", "gazette-2")
    made, _ = begun(add_question_from_words(document(), BANK, "attribution", words, chance, attributions=[]))
    assert "key" not in made
