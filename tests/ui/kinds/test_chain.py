"""Speakers in a row: how the row is read, put together and taken back, and what is told of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.quiz.responses import ChainAnswer
from quizapp.quiz.scoring import score_answer
from quizapp.ui.kinds.chain import build_chain_state, describe_speaker_in_sentence
from quizapp.ui.kinds.registry import build_feedback, describe_key, describe_missing_answer
from quizapp.ui.kinds.widgets.chain_widget import ChainPlacesRow
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.plate_rows import PlateRowList
from tests.pack.builders import example_question
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import SITTINGS, sitting
from tests.ui.running import OPENED
from tests.ui.walk import press_there, visible

# The offscreen platform says so of whatever it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
SITTING = sitting()
QUESTION = example_question("who-pay")
STATE = build_chain_state(SITTING, QUESTION)
SPEAKERS = WECK, PASSENGERS, OFFICE, REPORT = tuple(each.speaker for each in STATE.offered)
SIX = next(
    (each, question)
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.id == "softer-bell"
)
"""A sitting and its question with six speakers, more than there are places."""


def row(*speakers):
    return STATE.row(ChainAnswer(speakers))


class TestRow:
    def test_speakers_are_offered_with_their_roles(self):
        assert [(option.title, option.detail) for option in STATE.options] == [
            ("Anton Weck", "deputy mayor"),
            ("Passengers in the report", ""),
            ("The harbour office", ""),
            ("The harbour office’s report", ""),
        ]

    @given(st.lists(st.integers(0, 3), max_size=4, unique=True))
    def test_a_row_and_its_answer_are_the_same(self, order):
        answer = STATE.answer(tuple(order))
        assert STATE.row(answer) == tuple(order)
        assert (answer is None) == (order == [])

    def test_places_are_named_with_their_number_and_who_stands_there(self):
        places = list(STATE.places(row(REPORT)))
        assert [place.kind for place in places] == ["filled", "empty", "empty", "empty"]
        assert [place.title for place in places] == ["The harbour office’s report", "", "", ""]
        assert [place.name for place in places] == [
            say("chain.place_name", number=1, of=4, speaker="the harbour office’s report"),
            say("chain.place_next", number=2, of=4),
            say("chain.place_empty", number=3, of=4),
            say("chain.place_empty", number=4, of=4),
        ]
        assert (STATE.article().kind, STATE.article().name) == ("given", say("chain.article_name"))

    def test_the_row_is_read_as_a_sentence_with_a_verb_that_fits_one_or_many(self):
        assert STATE.spoken(()) == "The article says that …"
        assert STATE.spoken(row(REPORT, PASSENGERS)) == (
            "The article says that the harbour office’s report says that passengers in the report said that …"
        )
        strong = [piece.text for piece in STATE.reading(row(REPORT, WECK)) if piece.style == "strong"]
        assert strong == ["the harbour office’s report", "Anton Weck"]

    def test_who_stands_in_the_row_says_where(self):
        told = [STATE.option(index, row(REPORT, WECK)) for index in range(4)]
        places = [say("chain.place_tag", number=number) for number in (2, 1, 1, 1)]
        assert [option.chosen for option in told] == places
        assert [option.name for option in told] == [
            f"1, Anton Weck, deputy mayor, {places[0]}",
            "",
            "",
            f"4, The harbour office’s report, {places[3]}",
        ]

    def test_the_articles_own_telling_has_a_name_in_sentences(self):
        assert describe_speaker_in_sentence(SITTING, "article") == "the article itself"

    def test_a_row_of_one_can_be_checked_and_an_empty_one_says_what_to_do(self):
        assert describe_missing_answer(SITTING, QUESTION, ChainAnswer((WECK,))) == ""
        told = [describe_missing_answer(sitting(keys=keys), QUESTION, None) for keys in ({}, {"skip": "Z"})]
        assert ("Z" in told[0], "Z" in told[1]) == (False, True)


@pytest.fixture
def asked(ask):
    return ask(QUESTION)


def rows(asked):
    return list(visible(asked.widget, OptionRow))


def marked(asked):
    """The words at the end of each speaker's row who stands in the row."""
    return {row.option.title: row.option.chosen for row in rows(asked) if row.isChecked()}


def places(asked):
    """The article's plate and the places after it."""
    return asked.widget.findChild(ChainPlacesRow).buttons


def filled(asked):
    return [button.place.title for button in places(asked)[1:] if button.place.title]


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


class TestWidget:
    def test_numbers_put_speakers_at_the_next_place_and_all_is_announced(self, asked, said):
        asked.press(4, 2)
        assert asked.given == [ChainAnswer((REPORT,)), ChainAnswer((REPORT, PASSENGERS))]
        assert filled(asked) == ["The harbour office’s report", "Passengers in the report"]
        assert marked(asked) == {
            "The harbour office’s report": say("chain.place_tag", number=1),
            "Passengers in the report": say("chain.place_tag", number=2),
        }
        (reading,) = (each for each in asked.widget.findChildren(Label) if each.parent() is asked.widget)
        assert reading.text() == STATE.spoken((3, 1))
        assert said[0] == f"{STATE.put((3,))} {STATE.spoken((3,))}"
        asked.widget.take_back()
        assert said[2] == f"{STATE.taken((3, 1), 1)} {STATE.spoken((3,))}"
        assert "passengers in the report" in said[2]

    def test_space_and_a_click_place_and_the_keyboard_stays_on_the_speaker(self, asked):
        press_there(Key.Key_Down)
        press_there(Key.Key_Space)
        press_there(Key.Key_End)
        press_there(Key.Key_Space)
        assert QApplication.focusWidget() is rows(asked)[3]
        click(rows(asked)[2])
        assert asked.given[-1] == ChainAnswer((PASSENGERS, REPORT, OFFICE))

    def test_backspace_takes_the_last_back_until_nobody_is_left(self, asked):
        asked.press(1, 2)
        for _ in range(3):
            asked.widget.take_back()
        assert asked.given[2:] == [ChainAnswer((WECK,)), None]
        assert filled(asked) == []
        assert marked(asked) == {}

    @pytest.mark.parametrize("how", ["number", "click", "Space"])
    def test_who_stands_in_the_row_is_taken_back_with_those_after(self, asked, how):
        asked.press(1, 2, 3)
        if how == "number":
            asked.press(2)
        elif how == "click":
            click(places(asked)[2])
        else:
            places(asked)[2].setFocus()
            press_there(Key.Key_Space)
        assert asked.given[3:] == [ChainAnswer((WECK,))]
        assert list(marked(asked)) == ["Anton Weck"]

    def test_nothing_is_taken_back_from_an_empty_place_or_the_articles(self, asked):
        asked.press(1)
        click(places(asked)[0])
        click(places(asked)[2])
        assert len(asked.given) == 1

    def test_a_fifth_speaker_finds_no_place_and_is_told_so(self, asked, said):
        asked.show(SIX[1], sat=SIX[0])
        asked.press(1, 2, 3, 4)
        said.clear()
        asked.press(5)
        assert (len(asked.given), len(marked(asked))) == (4, 4)
        assert said == [say("chain.row_full", places=4)]

    def test_places_are_one_stop_of_the_tab_key_and_are_gone_through_with_the_arrows(self, asked):
        asked.press(4)
        plates = places(asked)
        stops = [each for each in plates if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert stops == [plates[0]]
        plates[0].setFocus()
        for key, at in ((Key.Key_Right, 1), (Key.Key_End, 4), (Key.Key_Left, 3), (Key.Key_Home, 0)):
            press_there(key)
            assert QApplication.focusWidget() is plates[at]
        asked.widget.findChild(ChainPlacesRow).setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        press_there(Key.Key_Left)
        assert QApplication.focusWidget() is plates[1]


def tell(*speakers):
    return build_feedback(SITTING, QUESTION, ChainAnswer(speakers) if speakers else None)


def tags(*speakers):
    """The words at each speaker's row, by speaker."""
    return {each: row.tag for each, row in zip(SPEAKERS, tell(*speakers).answers, strict=False) if row.tag}


def belongs_at(place):
    return say("chain.belongs_at", number=place)


KEY = describe_key(SITTING, QUESTION)
YOURS, CORRECT = say("explanation.yours"), say("explanation.yours_correct")


class TestFeedback:
    def test_what_is_right_is_a_sentence_of_its_own(self):
        told = "the article, the harbour office’s report, passengers in the report"
        assert told in KEY
        assert [plates.name for plates in tell().rows] == [f"{say('chain.row.correct')}: {told}"]

    @pytest.mark.parametrize(
        ("row", "left_out", "right", "of"),
        [
            ((PASSENGERS,), "the harbour office’s report", 1, 3),
            ((PASSENGERS, REPORT), "", 0, 3),
            ((REPORT, WECK, PASSENGERS), "", 2, 4),
            ((WECK,), "the harbour office’s report and passengers in the report", 0, 3),
        ],
    )
    def test_the_line_tells_who_was_left_out_and_counts_the_links(self, row, left_out, right, of):
        links = say("chain.links_right", n=right, of=of)
        missing = f"{say('chain.you_left_out', speakers=left_out)} " if left_out else ""
        assert tell(*row).line == missing + links

    def test_a_right_row_is_told_by_the_key_and_a_skipped_one_as_skipped(self):
        assert tell(*QUESTION.key).line == KEY
        assert tell().line == say("explanation.skipped", key=KEY)

    def test_your_row_stands_over_the_correct_row_where_there_is_something_to_compare(self):
        yours, correct = tell(PASSENGERS).rows
        assert (yours.label, correct.label) == (say("chain.row.yours"), say("chain.row.correct"))
        assert yours.plates == ("The article", "Passengers in the report")
        assert correct.plates == ("The article", "The harbour office’s report", "Passengers in the report")
        assert [len(tell(*row).rows) for row in (QUESTION.key, ())] == [1, 1]

    @pytest.mark.parametrize(
        ("row", "told"),
        [
            ((PASSENGERS,), {PASSENGERS: CORRECT, REPORT: say("chain.left_out")}),
            ((PASSENGERS, REPORT), {PASSENGERS: f"{belongs_at(2)}", REPORT: f"{belongs_at(1)}"}),
            ((REPORT, WECK, PASSENGERS), {WECK: YOURS, REPORT: CORRECT, PASSENGERS: CORRECT}),
            ((), {REPORT: say("chain.due_at", number=1), PASSENGERS: say("chain.due_at", number=2)}),
        ],
    )
    def test_everybody_is_told_where_they_belong(self, row, told):
        assert tags(*row) == told

    def test_everybody_has_a_reason_and_a_wrong_row_one_of_its_own(self):
        *each, last = tell(WECK).answers
        assert [row.reason for row in each] == [
            {one.speaker: one.feedback for one in QUESTION.offered}[speaker] for speaker in SPEAKERS
        ]
        assert (last.key, last.reason) == ("", QUESTION.other.feedback)
        for given_row in ((), QUESTION.key):
            assert [row.key for row in tell(*given_row).answers] == ["1", "2", "3", "4"]

    @given(st.lists(st.sampled_from(SPEAKERS), min_size=1, max_size=4, unique=True))
    def test_somebody_is_told_as_correct_only_where_a_link_scored(self, speakers):
        right = score_answer(QUESTION, ChainAnswer(tuple(speakers)), SITTING.opened.texts).tally.right
        assert (CORRECT in tags(*speakers).values()) == (right > 0)


def test_in_practice_backspace_acts_from_the_article_too_and_your_row_is_told(start):
    question = next(each for each in OPENED.questions.values() if each.kind == "chain")
    running = start(questions=[question])
    running.practise()
    first, second = question.key[:2]
    offered = [each.speaker for each in running.screen.state.question.answers.offered]
    running.press(Key.Key_Return)
    assert (running.phase, running.screen.state.question.missing) == ("asking", "answer")
    for speaker in (first, second):
        running.press(str(offered.index(speaker) + 1))
    running.press(Key.Key_F6)
    running.press(Key.Key_Backspace)
    assert running.screen.state.question.chosen == ChainAnswer((first,))
    running.press(Key.Key_Backspace)
    running.press(Key.Key_Backspace)
    assert running.screen.state.question.chosen is None
    running.answer(right=False)
    assert len(running.screen.findChild(PlateRowList).rows) == 2
    assert running.screen.state.explanation.outcome.tone == "wrong"
