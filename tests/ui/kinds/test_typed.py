"""Numbers and words that are typed: how they are asked for, the field, and what is told of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.numbers import parse_number_answer
from quizapp.quiz.responses import NumberAnswer, TextAnswer
from quizapp.ui.kinds.registry import (
    build_answer_widget_state,
    build_feedback,
    describe_key,
    describe_missing_answer,
)
from quizapp.ui.kit.text_field import TextField
from tests.pack.builders import example_json, example_question, pack_of
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import sitting
from tests.ui.seen import description, told
from tests.ui.walk import settle, visible

Key, Mod = Qt.Key, Qt.KeyboardModifier
SITTING = sitting()
SPEAKING = {language: sitting(pack_of({**example_json(), "language": language})) for language in ("en", "de")}
"""Sittings over the example pack, as if it were in another language."""

DIGITS, OR_WORDS = say("answers.digits"), say("answers.digits_or_words")
COMMA = say("answers.comma_or_point")


def number(**changes):
    return example_question("how-many", **changes)


def words(**changes):
    return example_question("which-fund", **changes)


def asked_for(typed="", language="en", **changes):
    given = parse_number_answer(typed, language) if typed else None
    return build_answer_widget_state(SPEAKING[language], number(**changes), given)


class TestAskedFor:
    @pytest.mark.parametrize(
        ("typed", "language", "read"),
        [
            ("1000", "en", "1,000"),
            ("1000", "de", "1.000"),
            ("3,1", "en", "3.1"),
            ("3.1", "de", "3,1"),
            ("forty-one", "en", "41"),
            ("1½", "en", "1.5"),
            ("2/3", "en", "2/3"),
            ("-5", "en", "−5"),
        ],
    )
    def test_what_was_read_is_told_as_the_packs_language_writes_it(self, typed, language, read):
        state = asked_for(typed, language)
        assert (state.reading, state.is_read) == (say("answers.read_as", number=read), True)

    def test_what_cannot_be_read_is_told_and_nothing_is_not(self):
        state = asked_for("some")
        assert (state.reading, state.is_read) == (say("answers.not_read"), False)
        assert (asked_for().reading, asked_for().is_read) == ("", False)

    def test_a_number_is_not_read_as_more_exact_than_it_is(self):
        assert asked_for("3", decimals=2).reading == say("answers.read_as", number="3")

    @pytest.mark.parametrize(
        ("decimals", "language", "hint"),
        [
            (0, "en", OR_WORDS),
            (0, "de", DIGITS),
            (1, "en", f"{say('answers.decimals', n=1)} {COMMA} {OR_WORDS}"),
            (2, "de", f"{say('answers.decimals', n=2)} {COMMA} {DIGITS}"),
            (3, "en", f"{say('answers.decimals', n=3)} {OR_WORDS}"),
        ],
    )
    def test_the_hint_tells_how_exact_and_in_which_ways(self, decimals, language, hint):
        assert asked_for(language=language, decimals=decimals).hint == hint

    def test_it_is_told_whether_the_spelling_counts(self):
        hints = {build_answer_widget_state(SITTING, words(spelling=each)).hint for each in ("near", "exact")}
        assert len(hints) == 2
        assert "" not in hints

    @pytest.mark.parametrize(
        ("question", "answer", "lacking"),
        [
            (number(), None, say("answers.write_first")),
            (number(), NumberAnswer("3,", None), say("answers.unreadable", ways=OR_WORDS)),
            (number(), NumberAnswer("3", "3"), ""),
            (words(), None, say("answers.write_first")),
            (words(), TextAnswer("..."), say("answers.write_first")),
            (words(), TextAnswer("the"), ""),
        ],
    )
    def test_nothing_is_checked_that_is_no_number_and_marks_alone_are_no_words(
        self, question, answer, lacking
    ):
        assert describe_missing_answer(SITTING, question, answer) == lacking

    def test_the_sentence_around_the_field_is_the_packs(self):
        assert (asked_for().before, asked_for(before="Almost").before) == ("", "Almost")
        assert asked_for().after == "evenings"
        state = build_answer_widget_state(SITTING, words())
        assert (state.before, state.after) == ("Out of", "")


@pytest.fixture
def asked(ask):
    return ask(number())


def field(asked):
    return asked.widget.findChild(TextField)


def labels(asked):
    return {label.text(): label for label in visible(asked.widget, QLabel) if label.text()}


class TestField:
    def test_what_is_read_is_shown_while_one_types_and_moves_nothing(self, asked):
        assert QApplication.focusWidget() is field(asked)
        before = asked.widget.sizeHint().height()
        QTest.keyClicks(field(asked), "10")
        assert say("answers.read_as", number="10") in labels(asked)
        QTest.keyClicks(field(asked), "00 evenings")
        assert say("answers.read_as", number="1,000") in labels(asked)
        assert [answer.read for answer in asked.given][:4] == ["1", "10", "100", "1000"]
        assert asked.given[-1] == NumberAnswer("1000 evenings", "1000")
        settle()
        assert asked.widget.sizeHint().height() == before

    def test_what_is_no_number_yet_is_an_answer_that_is_not_read_and_blanks_are_none(self, asked):
        QTest.keyClicks(field(asked), " x")
        QTest.keyClick(field(asked), Key.Key_Backspace)
        assert asked.given == [None, NumberAnswer(" x", None), None]
        assert field(asked).text() == " "

    def test_letters_and_digits_of_words_are_typed_and_each_change_is_told(self, ask):
        asked = ask(words())
        QTest.keyClicks(QApplication.focusWidget(), "G1s")
        assert asked.given == [TextAnswer("G"), TextAnswer("G1"), TextAnswer("G1s")]

    def test_the_cursor_stays_where_one_types_and_control_z_takes_back(self, asked):
        QTest.keyClicks(field(asked), "15")
        QTest.keyClick(field(asked), Key.Key_Left)
        QTest.keyClicks(field(asked), "2")
        assert (field(asked).text(), field(asked).cursorPosition()) == ("125", 2)
        QTest.keyClick(field(asked), Key.Key_Z, Mod.ControlModifier)
        assert asked.given[-1] == NumberAnswer("15", "15")

    def test_another_question_begins_with_an_empty_field_that_remembers_nothing(self, asked):
        QTest.keyClicks(field(asked), "12")
        other = replace(build_answer_widget_state(SITTING, number()), question="another", after="weeks")
        asked.widget.show_answers(other, None)
        QTest.keyClick(field(asked), Key.Key_Z, Mod.ControlModifier)
        assert field(asked).text() == ""
        assert "weeks" in labels(asked)

    def test_more_than_there_is_room_for_is_told_and_told_no_longer_once_it_is_changed(self, asked):
        QApplication.clipboard().setText("1" * 300)
        QTest.keyClick(field(asked), Key.Key_V, Mod.ControlModifier)
        assert len(field(asked).text()) == 200
        assert say("answers.too_long", n=200) in labels(asked)
        QTest.keyClick(field(asked), Key.Key_Backspace)
        assert say("answers.too_long", n=200) not in labels(asked)

    def test_a_screen_reader_hears_the_question_the_sentence_what_was_read_and_the_hint(self, asked):
        asked.widget.name_group("On how many?")
        assert told(field(asked))[1] == "On how many?: … evenings"
        assert description(field(asked)) == OR_WORDS
        QTest.keyClicks(field(asked), "14")
        assert description(field(asked)) == f"{say('answers.read_as', number='14')}. {OR_WORDS}"

    def test_the_field_stands_in_its_sentence_which_is_broken_where_there_is_no_room(self, ask):
        asked = ask(words(after="of the port"))
        for width, rows in ((560, 1), (240, 3)):
            asked.widget.resize(width, 300)
            settle()
            shown = (labels(asked)["Out of"], field(asked), labels(asked)["of the port"])
            places = [each.geometry().center() for each in shown]
            assert places == sorted(places, key=lambda place: (place.y() // 10, place.x()))
            assert len({place.y() // 10 for place in places}) == rows


def told_of(question, typed):
    answer = TextAnswer(typed) if question.kind == "text" else parse_number_answer(typed, "en")
    return build_feedback(SITTING, question, answer)


def right(answer):
    return say("explanation.key_option", answer=f"{answer}.")


def quoted(typed):
    return say("answers.typed", words=typed)


FOURTEEN, FUND = right("14 evenings"), right("the harbour fund")
TWO_THIRDS = number(value="2/3", decimals=2, near=None, after=None)
TENTHS = number(value="3.1", decimals=1, near="0.5", after="°C")
YOURS, CORRECT, BOTH = (say(f"explanation.{each}") for each in ("yours", "correct", "yours_correct"))


class TestFeedback:
    @pytest.mark.parametrize(
        ("question", "typed", "line"),
        [
            (number(), "14", FOURTEEN),
            (number(), "fourteen", FOURTEEN),
            (number(), "15", say("answers.wrote_near", answer="15 evenings", off="1", key=FOURTEEN)),
            (number(), "1000", say("answers.wrote", answer="1,000 evenings", key=FOURTEEN)),
            (number(), "many", say("answers.wrote", answer=quoted("many"), key=FOURTEEN)),
            (TWO_THIRDS, "0.67", say("answers.near_enough", answer="0.67", key=right("2/3"))),
            (TENTHS, "3.3", say("answers.wrote_near", answer="3.3 °C", off="0.2", key=right("3.1 °C"))),
            (words(), "The harbour fund.", FUND),
            (words(), "harbour fund", say("answers.accepted_too", answer=quoted("harbour fund"), key=FUND)),
            (
                words(),
                "the harbor fund",
                say("answers.slip_forgiven", answer=quoted("the harbor fund"), key=FUND),
            ),
            (
                words(),
                " harbour fnud",
                say("answers.slip_forgiven", answer=quoted("harbour fnud"), key=right("harbour fund")),
            ),
            (words(), "nothing", say("answers.wrote", answer=quoted("nothing"), key=FUND)),
            (
                words(spelling="exact"),
                "the harbor fund",
                say("answers.wrote", answer=quoted("the harbor fund"), key=FUND),
            ),
        ],
    )
    def test_the_line_tells_what_was_written_how_near_it_is_and_what_is_right(self, question, typed, line):
        assert told_of(question, typed).line == line

    @pytest.mark.parametrize(("question", "key"), [(number(), FOURTEEN), (words(), FUND)])
    def test_a_skipped_one_is_told_the_key_which_has_its_tag(self, question, key):
        told = build_feedback(SITTING, question, None)
        assert told.line == say("explanation.skipped", key=key)
        assert [row.tag for row in told.answers if row.tag] == [CORRECT]

    def test_long_words_after_the_field_are_no_unit(self):
        question = number(after="of the evenings on which somebody counted the seats")
        assert describe_key(SITTING, question) == right("14")

    @pytest.mark.parametrize(
        ("question", "titles"),
        [
            (number(), ["14 evenings", "60", "412", say("answers.any_other_number")]),
            (words(), ["the harbour fund", "the harbour office", say("answers.any_other_words")]),
        ],
    )
    def test_the_key_stands_first_then_each_known_answer_and_any_other_last(self, question, titles):
        rows = told_of(question, "nothing").answers
        assert [row.title for row in rows] == titles
        assert all(row.reason for row in rows)
        assert [row.reason for row in rows[1:]] == [
            each.feedback for each in (*question.known, question.other)
        ]

    @pytest.mark.parametrize(
        ("question", "typed", "tagged"),
        [
            (number(), "14", {"14 evenings": BOTH}),
            (number(), "60", {"14 evenings": CORRECT, "60": YOURS}),
            (number(), "five", {"14 evenings": CORRECT, say("answers.any_other_number"): YOURS}),
            (words(), "harbour fund", {"the harbour fund": BOTH}),
            (words(), "the harbour ofice", {"the harbour fund": CORRECT, "the harbour office": YOURS}),
            (words(), "nothing", {"the harbour fund": CORRECT, say("answers.any_other_words"): YOURS}),
        ],
    )
    def test_your_answer_and_the_correct_one_are_named_in_words_with_an_icon(self, question, typed, tagged):
        rows = [row for row in told_of(question, typed).answers if row.tag]
        assert {row.title: row.tag for row in rows} == tagged
        assert {row.tag_icon for row in rows} <= {"correct", "wrong"}

    def test_the_reason_of_the_key_is_the_words_that_settle_it_unless_they_are_too_long(self):
        question = number()
        assert question.evidence[0][0].quote in told_of(question, "14").answers[0].reason
        cited = [citation.model_dump(mode="json", exclude_none=True) for citation in question.evidence[0]]
        reason = told_of(number(evidence=[cited * 2]), "14").answers[0].reason
        assert reason
        assert question.evidence[0][0].quote not in reason

    def test_all_words_that_are_accepted_are_told(self):
        reasons = [
            told_of(words(**changes), "nothing").answers[0].reason
            for changes in ({}, {"accepted": ["the harbour fund"]})
        ]
        assert ["“harbour fund”" in reason for reason in reasons] == [True, False]
