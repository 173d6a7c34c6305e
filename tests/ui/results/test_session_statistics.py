from __future__ import annotations

import pytest

from quizapp.quiz.responses import ChoicesAnswer
from quizapp.ui.results.results_builder import list_answered_questions
from quizapp.ui.results.session_statistics import (
    build_calibration,
    build_evidence_table,
    build_skill_rows,
    build_trap_rows,
)
from tests.ui.results.sessions import RIGHT, SIX, WRONG, finished


def levels(steps):
    return build_calibration(finished(steps)).levels


def certain(right, wrong):
    """So many answers that were certain, right and not."""
    names = list(RIGHT)
    return [(name, RIGHT[name], "certain") for name in names[:right]] + [
        (name, WRONG[name], "certain") for name in names[right : right + wrong]
    ]


class TestCalibrated:
    def test_the_name_says_all_three_words_with_their_counts(self):
        assert build_calibration(finished()).name == (
            "How sure, how right. Guess 1 of 1. Fairly sure 1 of 1. Certain 2 of 3, target about 9 of 10."
        )

    def test_each_word_has_the_band_that_it_means(self):
        bands = [(round(each.low, 2), round(each.high, 2), each.meant) for each in levels(SIX)]
        assert bands == [(0, 0.67, "under 67 %"), (0.67, 0.8, "67 to 80 %"), (0.8, 1, "over 80 %")]

    def test_the_axis_has_the_ends_and_where_one_word_ends_and_the_next_begins(self):
        axis = build_calibration(finished()).axis
        assert [words for _, words in axis] == ["100 %", "80 %", "67 %", "0 %"]

    def test_under_five_answers_a_word_is_too_few_to_tell(self):
        level = levels(certain(3, 1))[2]
        assert (level.few, level.share, level.right, level.below) == (True, 0.75, "3 of 4", "too few to tell")

    @pytest.mark.parametrize(
        ("right", "told"), [(3, "right less often than you said"), (5, "right as often as you said")]
    )
    def test_from_five_answers_on_it_is_measured_by_what_it_means(self, right, told):
        level = levels(certain(right, 5 - right))[2]
        assert (level.few, level.below, level.standing) == (False, "5 answers", told)

    def test_a_word_that_was_never_chosen_has_no_place(self):
        level = levels(SIX[:1])[0]
        assert (level.share, level.right, level.below, level.standing) == (
            None,
            "no answers",
            "no answers",
            "",
        )

    def test_without_a_certainty_there_is_nothing_to_show(self):
        assert build_calibration(finished([("weck-call", RIGHT["weck-call"], None)])) is None

    @pytest.mark.parametrize(
        ("sure", "told"),
        [
            ("certain", "When certain you were right in 1 of 1. The aim is about 9 of 10."),
            ("fairly_sure", "When fairly sure you were right in 1 of 1. The aim is about 3 of 4."),
            ("guess", "When you guessed you were right in 1 of 1. A guess may well miss."),
        ],
    )
    def test_the_surest_word_is_told_as_a_hint(self, sure, told):
        shown = build_calibration(finished([("weck-call", RIGHT["weck-call"], sure)]))
        assert shown.text == f"{told} So few answers are only a hint."

    def test_certain_and_not_right_is_told_as_useful(self):
        news = build_calibration(finished()).news
        assert (news.strong, news.icon) == ("Useful to know:", "info")
        assert news.text.startswith("You were certain of question 2, and it turned out otherwise.")

    def test_several_of_them_are_told_together(self):
        news = build_calibration(finished(certain(1, 3))).news
        assert news.text.startswith(
            "You were certain of questions 2, 3 and 4, and they turned out otherwise."
        )

    def test_certain_and_right_is_no_news(self):
        assert build_calibration(finished(SIX[:1])).news is None


class TestSkills:
    def test_they_count_what_was_right_of_what_was_asked(self):
        done = finished()
        shown = {
            row.word: (row.part, row.whole) for row in build_skill_rows(done, list_answered_questions(done))
        }
        assert shown["Supported or not"] == (2, 2)
        assert shown["Who said it"] == (0, 1)
        assert sum(whole for _, whole in shown.values()) == len(SIX)

    def test_what_was_right_in_part_is_told_beside_it(self):
        done = finished([("report-tells", ChoicesAnswer(("empty",)), None)])
        (row,) = build_skill_rows(done, list_answered_questions(done))
        assert (row.part, row.words, row.note) == (0, "0 of 1", ", 1 partly")
        assert row.name == f"{row.word}, 0 of 1, 1 partly"


class TestTraps:
    def test_they_are_named_with_their_questions(self):
        done = finished()
        (row,) = build_trap_rows(done, list_answered_questions(done))
        assert (row.trap, row.words, row.where) == ("wrong-speaker", "Another voice", "in question 2")
        assert row.name == "Another voice, in question 2"

    def test_one_that_was_met_twice_stands_once(self):
        done = finished([(name, WRONG[name], "guess") for name in WRONG])
        rows = build_trap_rows(done, list_answered_questions(done))
        assert len({row.trap for row in rows}) == len(rows) < len(WRONG)
        assert any(row.where.startswith("in questions ") for row in rows)

    def test_right_and_skipped_answers_met_none(self):
        done = finished([SIX[0], SIX[4]])
        assert build_trap_rows(done, list_answered_questions(done)) == ()


class TestEvidence:
    def test_a_session_without_evidence_has_no_table(self):
        assert build_evidence_table(finished()) is None

    def test_answers_are_counted_by_their_evidence(self):
        # Right, not this time, right, right, right: the one that was skipped is not proved.
        table = build_evidence_table(finished(evidence=[1.0, 1.0, 0.5, 0.0, 1.0]))
        assert table.heads == ("Evidence right", "Evidence not right")
        assert table.rows == (("Answer right", "2", "2"), ("Answer not right", "1", "0"))
        assert table.name.startswith("Answer and evidence. Answer right, Evidence right: 2.")
        assert table.notes == ("A right answer on other evidence is worth a second look.",)

    def test_steps_that_were_skipped_are_told_apart(self):
        table = build_evidence_table(finished(SIX[:2], evidence=[None, 1.0]))
        assert table.rows == (("Answer right", "0", "0"), ("Answer not right", "1", "0"))
        assert table.notes == ("1 answer without evidence: you skipped that step.",)
