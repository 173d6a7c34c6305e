"""Which questions a session has, and how it is set up, from what was wanted."""

from __future__ import annotations

from random import Random

import pytest

from quizapp.library.settings import Settings
from quizapp.pack.ids import BankId, PackId, QuestionId, SkillId
from quizapp.quiz.selection import QuestionCandidate, SelectionOptions
from quizapp.ui.practice.session_planner import (
    SessionRequest,
    SessionStart,
    build_default_request,
    choose_questions,
    plan_session,
)
from tests.ui.fakes import NOON

FERRY = PackId("ferry")
MANY = 8


def candidate(name, *, bank="bank", kind="choice", **standing):
    return QuestionCandidate(
        pack=FERRY,
        revision=1,
        question=QuestionId(name),
        fingerprint=name,
        bank=BankId(bank),
        kind=kind,
        skill=SkillId("who-said-it"),
        **{"never": not standing, **standing},
    )


NEW = [candidate(f"new-{n}") for n in range(MANY)]
ALL = [*NEW, candidate("due-a", due=True), candidate("due-b", due=True)]


def names(number):
    return [chosen.question for chosen in choose_questions(ALL, SelectionOptions(number=number), Random(1))]


def planned(candidates, wanted, book="open"):
    return [
        each.question
        for each in plan_session(candidates, wanted, book, SessionStart("id", "ann", NOON, Random(1))).entries
    ]


def test_due_questions_come_first_and_new_ones_fill_up():
    chosen = names(5)
    assert set(chosen[:2]) == set(names(2)) == {"due-a", "due-b"}
    assert len(chosen) == len(set(chosen)) == 5
    assert sorted(names(None)) == sorted(one.question for one in ALL)


def test_a_first_practice_begins_with_what_a_single_key_answers():
    every = [
        candidate("plain", kind="verdict"),
        *(candidate(f"hard-{n}", kind="find_evidence") for n in range(MANY)),
    ]
    for seed in range(6):
        chosen = choose_questions(every, SelectionOptions(number=MANY + 1), Random(seed))
        assert chosen[0].question == "plain"
        assert len({one.question for one in chosen}) == MANY + 1


def test_later_ones_begin_with_any():
    known = [candidate("known", kind="find_evidence", latest=True), candidate("plain")]
    begun = {
        choose_questions(known, SelectionOptions(number=None), Random(seed))[0].question for seed in range(20)
    }
    assert begun == {"known", "plain"}


def test_only_questions_of_the_banks_wished_for_are_asked_due_ones_too():
    others = [candidate("other", bank="others"), candidate("other-due", bank="others", due=True)]
    wish = SelectionOptions(banks=frozenset({(FERRY, BankId("others"))}))
    assert set(planned([*ALL, *others], SessionRequest(wish))) == {"other", "other-due"}


def test_mistakes_are_asked_alone():
    wrong = candidate("wrong", mistake=True)
    assert planned([*ALL, wrong], SessionRequest(SelectionOptions("mistakes"))) == ["wrong"]


def test_a_kind_that_has_no_widget_is_not_asked():
    assert planned([candidate("strange", kind="of-tomorrow")], SessionRequest()) == []


@pytest.mark.parametrize(
    ("wanted", "packs", "book"),
    [(None, "open", "open"), (None, "closed", "closed"), ("closed", "open", "closed")],
)
def test_the_book_is_as_the_pack_says_unless_another_is_wanted(wanted, packs, book):
    seat = SessionStart("id", "ann", NOON, Random(1))
    made = plan_session(
        ALL,
        SessionRequest(SelectionOptions("learn"), certainty=False, evidence_prompt=True, book=wanted),
        packs,
        seat,
    )
    assert (made.book, made.certainty, made.evidence_prompt, made.mode) == (book, False, True, "learn")
    assert (made.id, made.learner, made.begun) == ("id", "ann", NOON)


@pytest.mark.parametrize(("count", "number"), [(20, 20), (0, None)])
def test_where_nothing_is_asked_for_the_settings_decide(count, number):
    wanted = build_default_request(Settings(count=count, certainty=False))
    assert (wanted.wish, wanted.certainty, wanted.book) == (SelectionOptions(number=number), False, None)
