import pytest

from quizapp.quiz.responses import ChoicesAnswer
from quizapp.ui.results.results_builder import list_answered_questions
from quizapp.ui.results.session_statistics import (
    build_calibration,
    build_evidence_table,
    build_skill_rows,
    build_trap_rows,
)
from tests.ui.fakes import translate
from tests.ui.results.sessions import RIGHT, SIX, WRONG, finished


def levels(steps):
    return build_calibration(finished(steps)).levels


def certain(right, wrong):
    """So many answers that were certain, right and not."""
    names = list(RIGHT)
    return [(name, RIGHT[name], "certain") for name in names[:right]] + [
        (name, WRONG[name], "certain") for name in names[right : right + wrong]
    ]


def of(build, done):
    return build(done, list_answered_questions(done))


class TestCalibrated:
    def test_the_name_says_all_three_words_with_their_counts(self):
        assert build_calibration(finished()).name == (
            "How sure, how right. Guess 1 of 1. Fairly sure 1 of 1. Certain 2 of 3, target about 9 of 10."
        )

    def test_each_word_has_the_band_that_it_means_and_the_axis_their_ends(self):
        bands = [(round(each.low, 2), round(each.high, 2), each.meant) for each in levels(SIX)]
        assert bands == [(0, 0.67, "under 67 %"), (0.67, 0.8, "67 to 80 %"), (0.8, 1, "over 80 %")]
        axis = [(round(share, 2), words) for share, words in build_calibration(finished()).axis]
        assert axis == [(1, "100 %"), (0.8, "80 %"), (0.67, "67 %"), (0, "0 %")]

    @pytest.mark.parametrize(
        ("right", "wrong", "few", "below", "standing"),
        [
            (3, 1, True, "too few to tell", "too few to tell"),
            (3, 2, False, "5 answers", "right less often than you said"),
            (5, 0, False, "5 answers", "right as often as you said"),
            (0, 0, True, "no answers", ""),
        ],
    )
    def test_from_five_answers_on_a_word_is_measured_by_what_it_means(
        self, right, wrong, few, below, standing
    ):
        answers = right + wrong
        steps = [*certain(right, wrong), *(() if answers else [("weck-call", RIGHT["weck-call"], "guess")])]
        level = levels(steps)[2]
        assert (level.few, level.below, level.standing) == (few, below, standing)
        assert level.share == (right / answers if answers else None)
        assert level.right == (f"{right} of {answers}" if answers else "no answers")

    def test_without_a_certainty_there_is_nothing_to_show(self):
        assert build_calibration(finished([("weck-call", RIGHT["weck-call"], None)])) is None

    @pytest.mark.parametrize(
        ("sure", "told"), [("certain", "9 of 10"), ("fairly_sure", "3 of 4"), ("guess", "A guess may")]
    )
    def test_the_surest_word_is_told_as_a_hint(self, sure, told):
        # Whatever was said of others, less surely.
        steps = [("weck-call", RIGHT["weck-call"], sure), ("bus-company", RIGHT["bus-company"], "guess")]
        shown = build_calibration(finished(steps))
        assert told in shown.text
        assert shown.text.endswith(translate("results.hint"))

    @pytest.mark.parametrize(
        ("steps", "told"), [(SIX, "question 2,"), (certain(1, 3), "questions 2, 3 and 4,"), (SIX[:1], None)]
    )
    def test_certain_and_not_right_is_told_as_useful(self, steps, told):
        news = build_calibration(finished(steps)).news
        assert news is None if told is None else told in news.text


class TestSkills:
    def test_they_count_what_was_right_of_what_was_asked(self):
        shown = {row.word: (row.part, row.whole) for row in of(build_skill_rows, finished())}
        assert shown["Supported or not"] == (2, 2)
        assert shown["Who said it"] == (0, 1)
        assert sum(whole for _, whole in shown.values()) == len(SIX)

    def test_what_was_right_in_part_is_told_beside_it(self):
        (row,) = of(build_skill_rows, finished([("report-tells", ChoicesAnswer(("empty",)), None)]))
        assert (row.part, row.words, row.note) == (0, "0 of 1", ", 1 partly")
        assert row.name == f"{row.word}, 0 of 1, 1 partly"


class TestTraps:
    def test_they_are_named_with_their_questions_and_right_and_skipped_answers_met_none(self):
        (row,) = of(build_trap_rows, finished())
        assert (row.trap, row.where) == ("wrong-speaker", "in question 2")
        assert row.name == f"{row.words}, {row.where}"
        assert of(build_trap_rows, finished([SIX[0], SIX[4]])) == ()

    def test_one_that_was_met_twice_stands_once(self):
        rows = of(build_trap_rows, finished([(name, WRONG[name], "guess") for name in WRONG]))
        assert len({row.trap for row in rows}) == len(rows) < len(WRONG)
        assert any(row.where.startswith("in questions ") for row in rows)


class TestEvidence:
    def test_answers_are_counted_by_their_evidence(self):
        # Right, not this time, right, right, right: the one that was skipped is not proved.
        table = build_evidence_table(finished(evidence=[1.0, 1.0, 0.5, 0.0, 1.0]))
        assert table.heads == ("Evidence right", "Evidence not right")
        assert table.rows == (("Answer right", "2", "2"), ("Answer not right", "1", "0"))
        assert "Answer right, Evidence right: 2." in table.name
        assert len(table.notes) == 1
        assert build_evidence_table(finished()) is None

    def test_steps_that_were_skipped_are_told_apart(self):
        table = build_evidence_table(finished(SIX[:2], evidence=[None, 1.0]))
        assert table.rows == (("Answer right", "0", "0"), ("Answer not right", "1", "0"))
        assert [note[:2] for note in table.notes] == ["1 "]
