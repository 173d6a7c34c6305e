"""Session building reads banks and questions from plain columns, in the pack's order.

Candidates tell selection how the learner stands with each question.
"""

from datetime import timedelta

import pytest

from quizapp.library.packs.question_list import (
    find_packs_with_trap,
    find_worked_pack,
    load_banks,
    load_candidates,
    load_questions,
)
from quizapp.library.response_history import record_response
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.ids import PackId
from quizapp.pack.vocabulary import TRAPS
from quizapp.quiz import question_candidates as plain
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response
from tests.pack.builders import example_json


def test_banks_and_questions_come_in_the_packs_order(writer, reader):
    list(install(writer, reading(), NOW))
    data = example_json()
    assert [(row.id, row.title, row.summary, row.questions) for row in load_banks(reader, PACK)] == [
        (bank["id"], bank["title"], bank["summary"], len(bank["questions"])) for bank in data["banks"]
    ]
    assert [(row.bank, row.id, row.skill, row.difficulty) for row in load_questions(reader, PACK)] == [
        (bank["id"], question["id"], question["skill"], question["difficulty"])
        for bank in data["banks"]
        for question in bank["questions"]
    ]


def test_a_question_knows_its_traps_its_articles_and_whether_it_is_only_shown(writer, reader):
    data = [bank | {"worked": bool(place)} for place, bank in enumerate(example_json()["banks"])]
    list(install(writer, reading(banks=data), NOW))
    assert [bank.worked for bank in load_banks(reader, PACK)] == [False, True]
    rows = load_questions(reader, PACK)
    assert [row.worked for row in rows] == [False] * 12 + [True]
    plain = [question for bank in data for question in bank["questions"]]
    assert [row.reads for row in rows] == [tuple(question.get("reads", ())) for question in plain]
    traps = {option["trap"] for option in plain[0]["options"] if "trap" in option}
    assert rows[0].traps == traps
    assert traps


def test_questions_of_a_family_share_their_key(writer, reader):
    changed = example_json()["banks"]
    for question in changed[0]["questions"][:2]:
        question["family"] = "ferry-numbers"
    list(install(writer, reading(banks=changed), NOW))
    one, two, three, *_ = load_questions(reader, PACK)
    assert one.key == two.key != three.key == three.id
    assert (one.family, three.family) == ("ferry-numbers", None)


def test_what_is_not_installed_has_no_rows(reader):
    assert load_banks(reader, PACK) == load_questions(reader, PACK) == ()


def test_a_pack_with_a_worked_example_is_found_one_that_came_with_the_program_first(writer, reader):
    assert find_worked_pack(reader) is None
    shown = [bank | {"worked": bool(place)} for place, bank in enumerate(example_json()["banks"])]
    list(install(writer, reading(id="a-strangers", banks=shown), NOW))
    assert find_worked_pack(reader) == "a-strangers"
    list(install(writer, reading(id="a-plain-one"), NOW, bundled=True))
    assert find_worked_pack(reader) == "a-strangers"
    list(install(writer, reading(id="our-own", banks=shown), NOW, bundled=True))
    assert find_worked_pack(reader) == "our-own"


def test_the_questions_with_a_trap_are_counted_pack_by_pack_the_most_first(writer, reader):
    data = example_json()["banks"]
    list(install(writer, reading(id="one", banks=data[:1]), NOW))
    list(install(writer, reading(id="two", banks=data), NOW))
    for trap in TRAPS:
        kinds = {row.kind for row in load_questions(reader, PackId("two"))}
        for asked in (kinds, {"verdict"}, set()):
            counted = {
                pack: sum(
                    row.kind in asked and trap in row.traps for row in load_questions(reader, PackId(pack))
                )
                for pack in ("one", "two")
            }
            found = find_packs_with_trap(reader, trap, asked)
            assert {each.pack: each.count for each in found} == {p: n for p, n in counted.items() if n}
            assert [each.count for each in found] == sorted((each.count for each in found), reverse=True)


FIRST, SECOND, THIRD = (question["id"] for question in example_json()["banks"][0]["questions"][:3])
LATE = NOW + timedelta(days=400)


def answer(writer, question, *, family=None, **changes):
    known = {row.question: row.fingerprint for row in load_candidates(writer, LEARNER.id, PACK, NOW)}
    place = writer.all("SELECT count(*) FROM response")[0][0]
    one = response(plan(length=9), place, question=question, **({"fingerprint": known[question]} | changes))
    record_response(writer, given(writer, one, family=family))


def found(reader, question, due_before=NOW):
    return next(c for c in load_candidates(reader, LEARNER.id, PACK, due_before) if c.question == question)


@pytest.fixture
def _ferry(writer):
    banks = example_json()["banks"]
    for question in banks[0]["questions"][:2]:
        question["family"] = "ferry"
    banks[1]["worked"] = True
    list(install(writer, reading(banks=banks), NOW))


@pytest.mark.usefixtures("_ferry")
def test_of_a_pack_never_practised_they_are_what_its_models_say(reader):
    banks = example_json()["banks"]
    for question in banks[0]["questions"][:2]:
        question["family"] = "ferry"
    banks[1]["worked"] = True
    pack = reading(banks=banks).pack
    fingerprints = {q.id: compute_fingerprint(q) for bank in pack.banks for q in bank.questions}
    assert load_candidates(reader, LEARNER.id, PACK, NOW) == plain.build_candidates(pack, fingerprints)


@pytest.mark.usefixtures("_ferry")
def test_a_wrong_answer_given_as_certain_is_a_confident_mistake(writer, reader):
    answer(writer, THIRD, score=0.5, outcome="partly")
    now = found(reader, THIRD)
    assert (now.mistake, now.confident, now.never, now.latest) == (True, True, False, True)
    answer(writer, THIRD, certainty="guess")
    now = found(reader, THIRD)
    assert (now.mistake, now.confident, now.never) == (False, False, False)


@pytest.mark.usefixtures("_ferry")
def test_all_of_a_family_are_due_and_the_last_answered_is_told(writer, reader):
    answer(writer, FIRST, family="ferry")
    answer(writer, SECOND, family="ferry", score=0.0, outcome="not_this_time")
    one, two = found(reader, FIRST, LATE), found(reader, SECOND, LATE)
    assert (one.due, two.due, found(reader, THIRD, LATE).due) == (True, True, False)
    assert (one.latest, two.latest) == (False, True)
    assert (one.mistake, two.mistake) == (False, True)
    assert not found(reader, FIRST, NOW).due


@pytest.mark.usefixtures("_ferry")
def test_a_question_that_was_changed_since_counts_as_never_answered(writer, reader):
    answer(writer, THIRD, fingerprint="of an older form", score=0.0, outcome="not_this_time")
    now = found(reader, THIRD, LATE)
    assert (now.never, now.mistake, now.due) == (True, False, False)


@pytest.mark.usefixtures("_ferry")
def test_another_learners_answers_do_not_count(writer, reader):
    answer(writer, THIRD, learner="somebody else")
    assert found(reader, THIRD).never
