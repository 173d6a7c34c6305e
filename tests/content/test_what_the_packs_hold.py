"""The packs in content/ are as large and as varied as they are meant to be."""

from collections import Counter

import pytest

from quizapp.pack.checks.warnings.verdict_bias import build_cross_table, list_verdict_questions
from quizapp.pack.quote_matching import locate_citation
from quizapp.pack.sentences import find_touched_sentences
from quizapp.pack.vocabulary import DEFAULT_SKILLS, QUESTION_KINDS, TRAPS, VERDICTS
from quizapp.quiz.question_candidates import build_scoring_texts, collect_traps
from tests.content.packs import SHIPPED, load, verdict_labels
from tests.content.tables import lines, tables, telling_form
from tests.pack.builders import questions

ARTICLE_PACK = "xinjiang-report-2022"
DEMONSTRATION = "harbour-bridge"


def key_of(question):
    """What a sibling's key must differ from: kind and key, or what stands for a key."""
    fields = ("key", "keys", "order", "value", "accepted", "statement", "items")
    return repr([question.kind, *(getattr(question, name, None) for name in fields)])


def practised(pack):
    return [question for bank in pack.banks if not bank.worked for question in bank.questions]


def test_the_article_pack_has_eight_banks_of_at_most_seventy_questions():
    pack = load(ARTICLE_PACK)
    assert len(pack.banks) == 8
    assert {"Who made this claim?", "What did the report find?", "Does the article say so?"} <= {
        bank.title for bank in pack.banks
    }
    assert len(practised(pack)) <= 70
    assert {question.difficulty for question in practised(pack)} == {1, 2, 3}


def test_no_sentence_of_the_article_settles_more_than_three_questions():
    texts = build_scoring_texts(load(ARTICLE_PACK)).passages
    counts = Counter()
    for question in practised(load(ARTICLE_PACK)):
        ordered = [item.citation for item in question.items] if question.kind == "order" else []
        cited = ordered or (question.evidence or ((),))[0]
        found = {
            (citation.passage, place)
            for citation in cited
            for place in find_touched_sentences(
                texts[citation.passage], locate_citation(citation, texts[citation.passage])
            )
        }
        counts.update(found)
    assert {sentence: count for sentence, count in counts.items() if count > 3} == {}


def test_the_article_pack_trains_every_default_skill_that_one_article_can():
    counts = Counter(question.skill for question in practised(load(ARTICLE_PACK)))
    assert {skill: counts[skill] for skill in DEFAULT_SKILLS if counts[skill] < 5} == {"compare-articles": 0}


def test_the_article_pack_sets_at_least_twelve_of_the_traps():
    assert len({trap for question in practised(load(ARTICLE_PACK)) for trap in collect_traps(question)}) >= 12


def test_the_article_pack_has_six_families_whose_siblings_differ():
    families = {}
    for question in practised(load(ARTICLE_PACK)):
        if question.family is not None:
            families.setdefault(question.family, []).append(question)
    assert len(families) >= 6
    for name, siblings in families.items():
        assert len(siblings) > 1, name
        assert len({key_of(question) for question in siblings}) == len(siblings), name


@pytest.mark.parametrize("name", [ARTICLE_PACK, DEMONSTRATION])
def test_each_verdict_is_the_key_of_28_to_40_in_a_hundred(name):
    keys = Counter(question.key for question in practised(load(name)) if question.kind == "verdict")
    assert keys.total() > 0
    for verdict in VERDICTS:
        assert 0.28 <= keys[verdict] / keys.total() <= 0.40, verdict


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: str(folder.name))
def test_a_reader_has_labelled_the_verdicts_and_their_form_does_not_tell_them(folder):
    pack = load(folder.name)
    asked = list_verdict_questions(pack)
    assert [question.id for question in asked if question.id not in (verdict_labels(pack) or {})] == []
    telling = telling_form(pack)
    table = build_cross_table(telling.feature, [question.key for question in asked])
    assert telling.adjusted_p > 0.01, (telling.feature.name, table)


def test_the_demonstration_has_all_kinds_and_may_be_passed_on_whole():
    pack = load(DEMONSTRATION)
    asked = practised(pack)
    assert {question.kind for question in asked} == set(QUESTION_KINDS)
    assert [(source.whole, source.rights.share) for source in pack.sources] == [(True, "whole")] * 2
    assert pack.licence == "CC0-1.0"
    assert sum(question.skill == "compare-articles" for question in asked) >= 5


def test_the_demonstration_has_one_picture_that_is_told_in_words_and_asked_about():
    pack = load(DEMONSTRATION)
    (picture,) = pack.media
    assert len(picture.alt.split()) >= 10
    assert any(question.media == picture.id for question in questions(pack))


def test_the_worked_example_asks_who_what_kind_and_whether():
    (worked,) = [bank for bank in load(DEMONSTRATION).banks if bank.worked]
    assert [question.kind for question in worked.questions] == ["attribution", "choice", "verdict"]


def test_the_packs_together_set_every_trap():
    found = {
        trap
        for folder in SHIPPED
        for question in practised(load(folder.name))
        for trap in collect_traps(question)
    }
    assert found == set(TRAPS)


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: str(folder.name))
def test_the_tables_count_every_question_once(folder):
    pack = load(folder.name)
    made = tables(pack)
    for title in ("Banks by kind", "Kinds by difficulty", "Skills by difficulty"):
        assert sum(sum(row.values()) for row in made[title].values()) == len(questions(pack)), title
    assert all(any(title in line for line in lines(pack)) for title in made)
