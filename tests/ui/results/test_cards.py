import pytest

from quizapp.quiz.responses import ChoicesAnswer
from quizapp.ui.kit.form import IconWords, Words
from quizapp.ui.screens.results import list_answered_questions
from quizapp.ui.screens.results_cards import (
    Grid,
    TrapLinks,
    build_calibration,
    build_calibration_card,
    build_evidence_card,
    build_skills_card,
    build_traps_card,
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


def inside(card, kind):
    """What of a kind a card holds."""
    return [item for item in card.items if isinstance(item, kind)]


def sure(steps, *, table=False):
    return build_calibration_card(finished(steps), table=table, turn=lambda: None)


def skills(done):
    """The rows of the card, and what is said of all of them."""
    (grid,) = inside(build_skills_card(done, list_answered_questions(done)), Grid)
    return grid.rows, grid.name


def traps(done):
    card = build_traps_card(done, list_answered_questions(done), lambda _: None)
    return () if card is None else inside(card, TrapLinks)[0].traps


def cells(grid):
    return [tuple(cell and cell.text for cell in row) for row in grid.rows]


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
        assert sure([("weck-call", RIGHT["weck-call"], None)]) is None

    def test_a_table_tells_it_in_words(self):
        (table,) = inside(sure(SIX, table=True), Grid)
        assert cells(table)[3] == ("Certain", "2 of 3", "over 80 %", "too few to tell")
        assert table.name.endswith("Certain, Right 2 of 3, Target over 80 %, too few to tell.")

    @pytest.mark.parametrize(
        ("certainty", "told"), [("certain", "9 of 10"), ("fairly_sure", "3 of 4"), ("guess", "A guess may")]
    )
    def test_the_surest_word_is_told_as_a_hint(self, certainty, told):
        # Whatever was said of others, less surely.
        steps = [("weck-call", RIGHT["weck-call"], certainty), ("bus-company", RIGHT["bus-company"], "guess")]
        (words,) = inside(sure(steps), Words)
        assert told in words.text
        assert words.text.endswith(translate("results.hint"))

    @pytest.mark.parametrize(
        ("steps", "told"), [(SIX, "question 2,"), (certain(1, 3), "questions 2, 3 and 4,"), (SIX[:1], None)]
    )
    def test_certain_and_not_right_is_told_as_useful(self, steps, told):
        news = inside(sure(steps), IconWords)
        assert news == [] if told is None else told in news[0].line.text


class TestSkills:
    def test_they_count_what_was_right_of_what_was_asked(self):
        rows, _ = skills(finished())
        shown = {word.text: (share.part, share.whole) for word, share, _ in rows}
        assert shown["Supported or not"] == (2, 2)
        assert shown["Who said it"] == (0, 1)
        assert sum(whole for _, whole in shown.values()) == len(SIX)

    def test_what_was_right_in_part_is_told_beside_it(self):
        ((word, share, words),), name = skills(finished([("report-tells", ChoicesAnswer(("empty",)), None)]))
        assert (share.part, words.text) == (0, "0 of 1, 1 partly")
        assert share.name == f"{word.text}, 0 of 1, 1 partly"
        assert name.endswith(f"{share.name}.")


class TestTraps:
    def test_they_are_named_with_their_questions_and_right_and_skipped_answers_met_none(self):
        (row,) = traps(finished())
        assert row.trap == "wrong-speaker"
        assert row.words.endswith(", in question 2")
        assert traps(finished([SIX[0], SIX[4]])) == ()

    def test_one_that_was_met_twice_stands_once(self):
        rows = traps(finished([(name, WRONG[name], "guess") for name in WRONG]))
        assert len({row.trap for row in rows}) == len(rows) < len(WRONG)
        assert any(", in questions " in row.words for row in rows)


class TestEvidence:
    def test_answers_are_counted_by_their_evidence(self):
        # Right, not this time, right, right, right: the one that was skipped is not proved.
        (table,) = inside(build_evidence_card(finished(evidence=[1.0, 1.0, 0.5, 0.0, 1.0])), Grid)
        assert cells(table) == [
            (None, "Evidence right", "Evidence not right"),
            ("Answer right", "2", "2"),
            ("Answer not right", "1", "0"),
        ]
        assert "Answer right, Evidence right: 2." in table.name
        assert table.note == translate("results.other_evidence")
        assert build_evidence_card(finished()) is None

    def test_steps_that_were_skipped_are_told_apart(self):
        (table,) = inside(build_evidence_card(finished(SIX[:2], evidence=[None, 1.0])), Grid)
        assert cells(table)[1:] == [("Answer right", "0", "0"), ("Answer not right", "1", "0")]
        assert table.note[:2] == "1 "
