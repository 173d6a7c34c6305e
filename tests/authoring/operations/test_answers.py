"""The possible answers of a question."""

from typing import Any

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.model_assembly import PackAssembler
from quizapp.authoring.operations import answers
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.authoring.builders import at, document
from tests.authoring.operations.test_questions import after
from tests.pack.builders import ONE_OF_EACH

LISTS = {
    "chain": "offered",
    "find_evidence": "distractors",
    "match": "items",
    "order": "items",
    "number": "known",
    "text": "known",
}


def question(data: Any, id_: str) -> Any:
    return get_value(data, at(id_))


@pytest.mark.parametrize("kind", [kind for kind in QUESTION_KINDS if kind != "verdict"])
def test_every_kind_gets_one_answer_more_that_waits_to_be_written(kind, chance):
    id_, name = ONE_OF_EACH[kind], LISTS.get(kind, "options")
    data = after(answers.add_answer(document(), id_, chance))
    before, made = question(document(), id_).get(name, []), question(data, id_)[name]
    assert made[:-1] == before
    assembled = PackAssembler().assembled(data)
    assert assembled.wrong == ()
    assert any(each.pointer.startswith(f"{at(id_)}/{name}/{len(before)}") for each in assembled.problems)


def test_a_verdict_has_its_three(chance):
    with pytest.raises(OperationError):
        answers.add_answer(document(), ONE_OF_EACH["verdict"], chance)


def test_a_speaker_is_offered_once(chance):
    data = after(answers.add_answer(document(), "who-fridays", chance, {"speaker": "bus-firm"}))
    assert question(data, "who-fridays")["options"][-1] == {"feedback": "", "speaker": "bus-firm"}
    with pytest.raises(OperationError):
        answers.add_answer(document(), "who-fridays", chance, {"speaker": "corran"})


def test_a_partner_is_added_beside_the_items(chance):
    data = after(answers.add_answer(document(), "who-what", chance, {"text": "the mayor"}, listed="partners"))
    assert question(data, "who-what")["partners"][-1]["text"] == "the mayor"


def test_an_answer_changes_its_place():
    options = [option["id"] for option in question(document(), "weck-call")["options"]]
    data = after(answers.move_answer(document(), f"{at('weck-call')}/options/0", 2))
    assert [option["id"] for option in question(data, "weck-call")["options"]] == [
        options[1],
        options[2],
        options[0],
        *options[3:],
    ]


def test_an_answer_that_goes_leaves_the_key():
    weck = question(document(), "weck-call")
    place = next(n for n, option in enumerate(weck["options"]) if option["id"] == weck["key"])
    assert "key" not in question(
        after(answers.remove_answer(document(), f"{at('weck-call')}/options/{place}")), "weck-call"
    )
    tells = question(document(), "report-tells")
    place = next(n for n, option in enumerate(tells["options"]) if option["id"] in tells["keys"])
    gone = tells["options"][place]["id"]
    data = after(answers.remove_answer(document(), f"{at('report-tells')}/options/{place}"))
    assert question(data, "report-tells")["keys"] == [key for key in tells["keys"] if key != gone]
    pay = question(document(), "who-pay")
    place = next(n for n, option in enumerate(pay["offered"]) if option["speaker"] == pay["key"][0])
    data = after(answers.remove_answer(document(), f"{at('who-pay')}/offered/{place}"))
    assert question(data, "who-pay")["key"] == pay["key"][1:]
    fridays = question(document(), "who-fridays")
    place = next(n for n, option in enumerate(fridays["options"]) if option["speaker"] == fridays["key"])
    assert "key" not in question(
        after(answers.remove_answer(document(), f"{at('who-fridays')}/options/{place}")), "who-fridays"
    )


def test_items_and_partners_that_go_leave_the_order_and_the_matches():
    first = question(document(), "what-first")
    data = after(answers.remove_answer(document(), f"{at('what-first')}/items/0"))
    kept = [item["id"] for item in first["items"][1:]]
    assert sorted(item for group in question(data, "what-first")["order"] for item in group) == sorted(kept)
    match = question(document(), "who-what")
    partner = match["items"][0]["key"]
    place = next(n for n, each in enumerate(match["partners"]) if each["id"] == partner)
    data = after(answers.remove_answer(document(), f"{at('who-what')}/partners/{place}"))
    assert partner not in [item["key"] for item in question(data, "who-what")["items"]]
    after(answers.remove_answer(document(), f"{at('show-empty')}/distractors/0"))


def test_the_key_is_marked():
    assert question(after(answers.mark_key(document(), "weck-call", "x")), "weck-call")["key"] == "x"
    assert question(after(answers.mark_key(document(), "report-tells", ["x"])), "report-tells")["keys"] == [
        "x"
    ]
    items = question(document(), "who-what")["items"]
    data = after(answers.mark_key(document(), "who-what", {items[0]["id"]: items[1]["key"]}))
    assert question(data, "who-what")["items"][0]["key"] == items[1]["key"]


def test_evidence_stands_where_a_key_that_nothing_is_said_asks_for_it():
    written = StepHistory(document()).done(answers.mark_key(document(), "every-evening", "not_stated"))
    made = question(written.document, "every-evening")
    cited = [
        citation for evidence in question(document(), "every-evening")["evidence"] for citation in evidence
    ]
    assert (made["evidence"], made["closest"]) == ([], cited)
    written = written.done(answers.mark_key(written.document, "every-evening", "supported"))
    made = question(written.document, "every-evening")
    assert (made["evidence"], made["closest"]) == ([[each] for each in cited], [])
    nobody = question(after(answers.mark_key(document(), "who-fridays", None)), "who-fridays")
    assert nobody["key"] is None
    assert nobody["closest"]


def test_items_are_grouped_each_once():
    ids = [item["id"] for item in question(document(), "what-first")["items"]]
    data = after(answers.group_items(document(), "what-first", [ids[1:], [], ids[:1]]))
    assert question(data, "what-first")["order"] == [ids[1:], ids[:1]]
    for wrong in ([ids[1:]], [ids, ids[:1]]):
        with pytest.raises(OperationError):
            answers.group_items(document(), "what-first", wrong)


def test_of_a_choice_that_asks_who_is_not_heard_the_evidence_is_the_closest_that_the_article_comes():
    place, asked = next(
        (at, each) for at, each in document_traversal.questions(document()) if each["kind"] == "choice"
    )
    written = StepHistory(document()).done(answers.set_evidence_role(document(), place, silent=True))
    made = get_value(written.document, place)
    assert made["evidence"] == []
    assert made["closest"] == [citation for evidence in asked["evidence"] for citation in evidence]
    written = written.done(answers.set_evidence_role(written.document, place, silent=False))
    assert get_value(written.document, place)["evidence"] == [[each] for each in made["closest"]]
    assert written.back().back().document == document()
