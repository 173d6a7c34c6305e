"""Which articles lie on the desk, each under its tab, with its own marks after the answer."""

from __future__ import annotations

import pytest

from quizapp.pack.pack_reader import read_pack
from quizapp.paths import content_dir
from quizapp.quiz.responses import MatchAnswer
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.article_view.state import ParagraphState, list_marked_words
from quizapp.ui.messages.article_view import describe_article_tab
from quizapp.ui.question.reading_builder import MAX_ARTICLES, build_answered_reading, build_unanswered_reading
from tests.pack.builders import example_json, pack_of
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import sitting

BELL = sitting(read_pack(content_dir() / "harbour-bridge").pack)
COURANT, POST = BELL.opened.pack.sources


def question(question_id):
    return BELL.opened.questions[question_id]


def told(question_id, answer=None, *, whole=False):
    asked = question(question_id)
    return build_answered_reading(
        BELL, asked, answer or build_key_answer(asked, BELL.opened.texts), whole=whole
    )


def rows(sheet):
    return [row for row in sheet.items if isinstance(row, ParagraphState)]


def marked(sheet):
    return [words for row in rows(sheet) for words in list_marked_words(row)]


class TestAsked:
    def test_the_article_that_is_read_lies_there_alone_without_a_tab(self):
        desk = build_unanswered_reading(BELL, question("heavy-rain"), closed=False)
        assert [sheet.headline for sheet in desk.sheets] == [POST.title]
        assert desk.tabs == ()

    def test_two_articles_have_a_tab_each_with_title_and_publisher(self):
        desk = build_unanswered_reading(BELL, question("agree-on"), closed=False)
        assert [(tab.title, tab.note) for tab in desk.tabs] == [
            (COURANT.title, COURANT.publisher),
            (POST.title, POST.publisher),
        ]
        assert desk.tabs[0].name == f"{COURANT.title}, {COURANT.publisher}"
        assert (desk.front, desk.description) == (0, "")

    def test_a_question_that_names_none_reads_all_articles_of_its_pack(self):
        sat = sitting()
        desk = build_unanswered_reading(sat, sat.opened.questions["weck-call"], closed=False)
        assert len(desk.sheets) == len(sat.opened.pack.sources) == 2

    def test_of_a_pack_with_very_many_those_that_it_cites_are_among_the_few(self):
        data = example_json()
        first = data["sources"][1]
        more = [
            {
                **first,
                "id": f"s{n}",
                "passages": [{**each, "id": f"s{n}-{each['id']}"} for each in first["passages"]],
            }
            for n in range(MAX_ARTICLES + 3)
        ]
        data["sources"] = [*more, *data["sources"]]
        sat = sitting(pack_of(data))
        desk = build_unanswered_reading(sat, sat.opened.questions["weck-call"], closed=False)
        assert len(desk.sheets) == MAX_ARTICLES
        assert "Evening ferry carried twice as many as planned" in [each.headline for each in desk.sheets]

    def test_closed_no_article_can_be_read_and_no_word_looked_up(self):
        desk = build_unanswered_reading(BELL, question("agree-on"), closed=True)
        assert all(sheet.closed is not None and not sheet.items for sheet in desk.sheets)
        assert desk.glossary is None

    def test_an_order_in_which_the_text_tells_opens_it_also_where_it_is_closed(self):
        for by, opens in (("text", True), ("time", False)):
            desk = build_unanswered_reading(
                BELL, question("in-time").model_copy(update={"by": by}), closed=True
            )
            assert all((sheet.closed is None) == opens for sheet in desk.sheets)
            assert (desk.glossary is not None) == opens

    def test_the_words_to_know_are_those_of_the_pack(self):
        desk = build_unanswered_reading(BELL, question("agree-on"), closed=False)
        assert desk.glossary.terms == tuple((term.term, term.text) for term in BELL.opened.pack.glossary)
        assert desk.glossary.key == "O"
        sat = sitting(pack_of(example_json() | {"glossary": []}))
        assert build_unanswered_reading(sat, sat.opened.questions["weck-call"], closed=False).glossary is None


class TestTold:
    def test_each_cited_article_has_its_own_marks_and_its_tab_says_so(self):
        desk = told("agree-on")
        assert [marked(sheet) for sheet in desk.sheets] == [
            ["The trial ends on 31 August."],
            ["The trial runs until 31 August."],
        ]
        assert [tab.note for tab in desk.tabs] == [
            describe_article_tab(say, each.publisher, "evidence") for each in (COURANT, POST)
        ]
        assert desk.marks == 2

    def test_what_is_said_of_it_names_the_article_before_its_evidence(self):
        description = told("agree-on").description
        sought = (COURANT.title, "ends on 31 August", POST.title)
        places = [description.index(words) for words in sought]
        assert places == sorted(places)

    def test_an_article_that_is_not_cited_stands_there_whole_without_marks(self):
        asked = question("agree-on")
        alone = asked.model_copy(update={"evidence": (asked.evidence[0][1:],)})
        desk = build_answered_reading(BELL, alone, None, whole=False)
        assert desk.front == 1
        assert (desk.sheets[0].heading, marked(desk.sheets[0])) == ("", [])
        assert desk.tabs[0].note == COURANT.publisher

    def test_where_nothing_settles_it_the_tab_tells_of_the_closest_passage(self):
        asked = question("agree-on")
        silent = asked.model_copy(update={"evidence": (), "closest": asked.evidence[0][:1]})
        desk = build_answered_reading(BELL, silent, None, whole=False)
        assert desk.tabs[0].note == describe_article_tab(say, COURANT.publisher, "closest")


class TestItems:
    def test_every_item_is_marked_with_its_number_in_its_article(self):
        desk = told("same-or-not")
        numbered = [
            (mark.numbers, words)
            for sheet in desk.sheets
            for row in rows(sheet)
            for mark, words in zip(row.marks, list_marked_words(row), strict=True)
        ]
        wanted = {number: item.citation.quote for number, item in enumerate(question("same-or-not").items, 1)}
        assert {numbers[0]: words for numbers, words in numbered} == wanted

    def test_the_article_and_the_mark_of_the_first_item_that_is_not_right_come_first(self):
        asked = question("same-or-not")
        right = list(build_key_answer(asked, BELL.opened.texts).pairs)
        for wrong, front in ((3, 0), (1, 1)):
            pairs = [*right]
            pairs[wrong] = pairs[wrong][0], next(p.id for p in asked.partners if p.id != pairs[wrong][1])
            desk = told("same-or-not", MatchAnswer(tuple(pairs)))
            marks = [mark for row in rows(desk.sheet) for mark in row.marks]
            assert desk.front == front
            assert marks[desk.sheet.first_mark].numbers == (wrong + 1,)

    def test_each_mark_has_facts_of_its_own_and_is_said_with_its_speaker(self):
        desk = told("kinds")
        for sheet in desk.sheets:
            assert sheet.facts_in_view
            assert all(len(row.facts) == len(row.marks) for row in rows(sheet))
        assert "Evidence 1, paragraph 2:" in desk.description
        assert "Bran Tye. Opinion. Evidence 3, paragraph 7:" in desk.description

    def test_items_that_cite_the_same_words_share_a_mark_with_both_numbers(self):
        asked = question("kinds")
        items = [*asked.items]
        items[1] = items[1].model_copy(update={"citation": items[0].citation})
        desk = build_answered_reading(
            BELL, asked.model_copy(update={"items": tuple(items)}), None, whole=False
        )
        assert (1, 2) in [mark.numbers for row in rows(desk.sheet) for mark in row.marks]


@pytest.mark.parametrize("whole", [False, True])
def test_every_citation_of_a_bundled_question_is_on_its_desk(whole):
    for asked in BELL.opened.questions.values():
        if asked.kind == "find_evidence":
            continue
        desk = told(asked.id, whole=whole)
        words = [words for sheet in desk.sheets for words in marked(sheet)]
        cites = asked.evidence[0] if asked.evidence else ()
        assert all(any(each.quote in found for found in words) for each in cites), asked.id
