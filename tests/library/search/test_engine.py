"""What is found while somebody types: where the words are, by which filters, and never a key."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.library import question_reports
from quizapp.library.database import open_writer
from quizapp.library.packs.question_list import load_questions
from quizapp.library.response_history import record_response
from quizapp.library.search.engine import SearchQuery, search_library
from quizapp.library.search.indexing import update_index
from quizapp.library.sessions import start_session
from quizapp.pack.ids import BankId, PackId, SkillId
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz.session import PlanEntry
from tests.library import builders
from tests.library.builders import LEARNER, NOW, PACK, install, plan, reading, response
from tests.library.test_question_reports import REPORT

ANY = SearchQuery(LEARNER.id, NOW)
OTHER = PackId("second-pack")
CALLED = '"to keep the ferry: he asks for something"'
"""Words of the explanation of the first question, and of nothing else."""


@pytest.fixture
def writer(path):
    with closing(open_writer(path)) as made:
        list(install(made, reading(), NOW))
        list(install(made, reading(id=OTHER, title="Harbour lights"), NOW))
        list(update_index(made))
        yield made


def shown(hit):
    return [hit.excerpt.text[start:end] for start, end in hit.excerpt.marks]


def hits(reader, typed, **wish):
    return search_library(reader, typed, replace(ANY, **wish)).hits


def answer(writer, score=1.0, day=0):
    """Answer the first question of the pack."""
    row = load_questions(writer, PACK)[0]
    own = replace(
        plan(f"session-{day}", begun=NOW - timedelta(days=9 - day)),
        entries=(PlanEntry(PACK, 1, row.id, row.fingerprint),),
    )
    start_session(writer, own)
    outcome = "correct" if score == 1 else "not_this_time"
    to = response(own, 0, score=score, outcome=outcome)
    record_response(writer, builders.given(writer, to, family=row.family))


@pytest.mark.parametrize(
    ("typed", "sort", "where", "marked"),
    [
        ("deputy mayor paragraph", "question", "prompt", ["deputy", "mayor", "paragraph"]),
        ("fridays full", "question", "claim", ["Fridays", "full"]),
        ("bus company against", "question", "statement", ["bus", "company", "against"]),
        ("stop at their doors", "question", "option", ["stop", "at", "their", "doors"]),
        ("412", "passage", "passage", ["412"]),
        ("two in three", "passage", "passage", ["In", "Two", "in", "three"]),
        ("corran runs", "passage", "passage", ["Corran", "runs"]),
        ("runs the ferry company", "speaker", "role", ["runs", "the", "ferry", "company"]),
        ("ostermere gazette", "source", "publisher", ["Ostermere", "Gazette"]),
        ("both articles", "bank", "title", ["Both", "articles"]),
        ("evening ferry", "pack", "title", ["evening", "ferry"]),
    ],
)
def test_words_are_found_wherever_they_stand_and_marked(writer, typed, sort, where, marked):
    found = [hit for hit in hits(writer, typed, pack=PACK) if (hit.sort, hit.where) == (sort, where)]
    assert marked in [shown(hit) for hit in found]


def test_words_stand_in_any_order_and_may_be_beginnings_but_not_in_quotation_marks(writer):
    whole = hits(writer, "mayor deputy", pack=PACK)
    assert [hit.sort for hit in whole] == [hit.sort for hit in hits(writer, "dep may", pack=PACK)]
    assert {"question", "passage", "speaker"} == {hit.sort for hit in whole}
    assert not hits(writer, '"mayor deputy"')
    assert not hits(writer, '"dep" mayor')
    assert hits(writer, '"deputy mayor"')


def test_a_letter_or_two_are_a_whole_word_in_passages_and_may_be_a_beginning_in_questions(writer):
    assert "passage" in {hit.sort for hit in hits(writer, "passengers tol")}
    assert "passage" not in {hit.sort for hit in hits(writer, "passengers to") if "to" not in shown(hit)}
    assert not [hit for hit in hits(writer, "passengers t") if hit.sort == "passage"]
    assert "question" in {hit.sort for hit in hits(writer, "mayor d")}


def test_a_phrase_does_not_go_from_one_text_to_the_next(writer):
    # The prompt ends with these words, and the first option begins with the next.
    assert hits(writer, '"in paragraph 6"')
    assert not hits(writer, '"in paragraph 6 He asks"')


WRITTEN = {
    "strasse": "Was steht in der Straße?",
    "Lodz": "Wer kam aus Łódź?",
    "Gonzalez": "Who is González?",
    "oneill": "What does O’Neill say?",
    "UN": "What does the U.N. say?",
    "u.n.": "What does the UN ask for?",
    "المتحدث": "ماذا قال المُتَحَدِّث؟",
    "الامم": "ما هي الأمم المتحدة؟",
    "测试": "这是一个测试句子吗？",
    "東京": "昨日、東京都で何がありましたか。",
    "ประเทศ": "ในประเทศไทยมีอะไร",
    "💡": "Who had the 💡 first?",
}


def test_words_of_all_scripts_are_found_as_people_type_them(path):
    raw = json.loads(reading().data)["banks"]
    asked = raw[0]["questions"][0]
    raw[0]["questions"] = [
        asked | {"id": f"q-{place}", "prompt": prompt} for place, prompt in enumerate(WRITTEN.values())
    ]
    with closing(open_writer(path)) as writer:
        list(install(writer, reading(banks=raw), NOW))
        list(update_index(writer))
        for typed, prompt in WRITTEN.items():
            found = [hit for hit in hits(writer, typed) if hit.where == "prompt"]
            assert prompt in [hit.title for hit in found], typed
            for hit in found:
                assert hit.excerpt.marks
        assert not [hit for hit in hits(writer, "试测") if hit.where == "prompt"]


def test_a_hit_tells_which_question_it_is_and_in_which_pack(writer):
    (hit,) = (hit for hit in hits(writer, "deputy mayor do", pack=PACK) if hit.question)
    assert hit.question is not None
    assert (hit.pack, hit.pack_title, hit.question.id, hit.question.kind) == (
        PACK, "The evening ferry", "weck-call", "choice",
    )  # fmt: skip
    assert hit.question.prompt == "What does the deputy mayor do in paragraph 6?"
    assert hit.question.standing == "new"
    (passage,) = (hit for hit in hits(writer, "412", pack=PACK) if hit.sort == "passage")
    assert (passage.source, passage.paragraph) == ("gazette", 1)
    assert passage.title == "Evening ferry carried twice as many as planned"


def test_an_explanation_is_found_only_by_who_has_answered_the_question_as_it_is(writer):
    assert not hits(writer, CALLED, pack=PACK)
    answer(writer)
    (hit,) = hits(writer, CALLED, pack=PACK)
    assert (hit.sort, hit.where) == ("told", "explanation")
    assert hit.question is not None
    assert hit.question.id == "weck-call"
    assert not hits(writer, CALLED, learner="somebody else")
    changed = json.loads(reading(2).data)
    changed["banks"][0]["questions"][0]["prompt"] = "What does the deputy mayor ask for there?"
    list(install(writer, reading(2, banks=changed["banks"]), NOW))
    list(update_index(writer))
    assert not hits(writer, CALLED, pack=PACK)


def test_what_has_to_be_written_is_not_found_in_its_question(writer):
    pack = reading().pack
    assert pack is not None
    written = [
        (question, word)
        for bank in pack.banks
        for question in bank.questions
        for word in (*getattr(question, "accepted", ()), getattr(question, "value", ""))
        if word
    ]
    assert {question.kind for question, _ in written} == {"number", "text"}
    for question, word in written:
        found = hits(writer, f'"{word}"', pack=PACK, kind=question.kind)
        assert question.id not in {hit.question.id for hit in found if hit.question}


def test_every_question_is_found_by_what_it_asks(writer):
    pack = reading().pack
    assert pack is not None
    asked = [(bank, question) for bank in pack.banks if not bank.worked for question in bank.questions]
    assert len(asked) == len([row for row in load_questions(writer, PACK) if not row.worked]) > 5
    for bank, question in asked:
        found = hits(writer, question.prompt, bank=bank.id, pack=PACK)
        assert question.id in {hit.question.id for hit in found if hit.question}


def test_filters_leave_what_fits(writer):
    everywhere = hits(writer, "the")
    assert {hit.pack for hit in everywhere} == {PACK, OTHER}
    assert {hit.pack for hit in hits(writer, "the", pack=OTHER)} == {OTHER}
    rows = [row for row in load_questions(writer, PACK) if not row.worked]
    met = {hit.question.kind for hit in everywhere if hit.question}
    assert len(met) > 5
    for kind in QUESTION_KINDS:
        found = hits(writer, "the", kind=kind)
        assert {hit.question.kind if hit.question else None for hit in found} == ({kind} & met)
    banks = {row.bank for row in rows}
    assert len(banks) > 1
    for bank in banks:
        assert {hit.question.bank if hit.question else None for hit in hits(writer, "the", bank=bank)} == {
            bank
        }
    skills = {hit.question.skill for hit in everywhere if hit.question}
    assert len(skills) > 1
    for skill in skills:
        assert {hit.question.skill for hit in hits(writer, "the", skill=skill) if hit.question} == {skill}
    assert not hits(writer, "the", bank=BankId("no-such"))
    assert not hits(writer, "the", skill=SkillId("no-such"))
    assert not hits(writer, "the", pack=PackId("no-such"))


def test_states_are_those_of_the_learner_and_of_the_question_as_it_is(writer):
    asked = "deputy mayor do in paragraph"
    assert len(hits(writer, asked, state="never", pack=PACK)) == 1
    assert not hits(writer, asked, state="mistakes")
    answer(writer, 0.0)
    assert not hits(writer, asked, state="never", pack=PACK)
    (hit,) = hits(writer, asked, state="mistakes")
    assert hit.question is not None
    assert hit.question.standing == "mistake"
    assert hits(writer, asked, state="never", pack=PACK, learner="somebody else")
    assert hits(writer, asked, state="due", due_before=NOW + timedelta(days=400))
    assert not hits(writer, asked, state="due", due_before=NOW - timedelta(days=400))
    answer(writer, 1.0, day=5)
    assert not hits(writer, asked, state="mistakes")


def test_questions_that_were_reported_can_be_found(writer):
    assert not hits(writer, "deputy mayor", state="reported")
    subject = replace(REPORT.subject, pack=PACK, question=load_questions(writer, PACK)[0].id)
    question_reports.save_report(writer, replace(REPORT, subject=subject))
    assert [hit.pack for hit in hits(writer, "deputy mayor", state="reported")] == [PACK]


def test_only_the_first_are_given_and_that_there_are_more_is_told(writer):
    found = search_library(writer, "the", ANY, first=5)
    assert (len(found.hits), found.more) == (5, True)
    every = search_library(writer, "deputy mayor", ANY)
    assert not every.more
    assert not search_library(writer, "deputy mayor", ANY, first=len(every.hits)).more
    assert search_library(writer, "deputy mayor", ANY, first=len(every.hits) - 1).more


@pytest.mark.parametrize("typed", ["", " ", "?!", '""', "nowhere", "\ud800", "\0", "*"])
def test_nothing_to_look_for_finds_nothing(writer, typed):
    assert search_library(writer, typed, ANY).hits == ()


@given(st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_typed_is_looked_for_without_an_error(writer, typed):
    for hit in search_library(writer, typed, ANY).hits:
        assert hit.excerpt.marks
