"""What the page on coverage tells, and where it leads."""

from __future__ import annotations

from quizapp.authoring.operations.questions import remove_questions
from quizapp.ui.editor.pages.coverage import CoveragePresenter
from quizapp.ui.editor.pages.coverage_summary import CoverageCharts
from tests.ui.fakes import translate
from tests.ui.forms import PageSpy


def place_of(page: CoveragePresenter, words: str) -> int:
    return next(place for place, each in enumerate(page.sentences) if words in each.text)


def test_every_sentence_has_its_number_and_tells_how_many_questions_rest_on_it(writer):
    page = writer.stand(CoveragePresenter)
    assert [each.number for each in page.sentences] == list(range(1, len(page.sentences) + 1))
    asked = page.sentences[place_of(page, "called on the council to keep the ferry")]
    assert (asked.badge, asked.level) == ("1", 1)
    assert "1 question on it" in asked.name
    first = page.sentences[0]
    assert (first.badge, first.level, first.headline) == ("none", 0, True)
    assert translate("coverage.sentence_name.no_question_on_it") in first.name
    assert page.form.sheet.headline == ""
    begins = [each for each in page.sentences if each.paragraph is not None]
    assert [each.paragraph for each in begins] == list(range(1, 9))
    assert all(each.first for each in begins)


def test_from_a_sentence_one_comes_to_its_question_or_chooses_among_several(writer):
    page = writer.stand(CoveragePresenter)
    place = place_of(page, "every seat had been taken")
    page.open(place)
    (_, (title, choose, _)) = page.form.menu.entries
    assert writer.state.overlay is page
    assert title == page.questions_of(place)[1][1]
    choose()
    assert writer.state.phase == "editing"
    assert writer.state.rows[writer.state.at].id == f"question:{page.questions_of(place)[1][0]}"

    page = writer.stand(CoveragePresenter)
    page.open(place_of(page, "called on the council"))
    assert writer.state.phase == "editing"
    assert writer.state.rows[writer.state.at].id == "question:weck-call"


def test_where_nothing_rests_on_a_sentence_it_is_told_how_to_begin_a_question(writer):
    page = writer.stand(CoveragePresenter)
    page.open(0)
    assert page.form.menu is None
    assert "Ctrl+E" in PageSpy(page).find("message").line.text
    assert "Ctrl+E" in writer.view.said[-1]
    assert writer.state.overlay is page


def test_a_question_is_begun_about_a_sentence_as_one_step(writer):
    page, before = writer.stand(CoveragePresenter), len(writer.questions)
    page.ask("verdict", place_of(page, "He did not say who should pay"))
    assert len(writer.questions) == before + 1
    assert writer.state.phase == "editing"
    shown = writer.state.rows[writer.state.at].id
    made = next(each for each in writer.questions if shown == f"question:{each['id']}")
    assert made["kind"] == "verdict"
    assert made["statement"] == "He did not say who should pay."
    writer.presenter.undo()
    assert len(writer.questions) == before


def test_what_is_missing_is_told_in_words_with_a_button_each(writer):
    writer.do(lambda document: remove_questions(document, ["weck-call"]))
    page = writer.stand(CoveragePresenter)
    lines = [(each.text, each.does, each.key) for each in page.missing]
    place = place_of(page, "called on the council")
    number = page.sentences[place].number
    assert lines[0] == (
        f"No question rests on sentence {number}, where Anton Weck speaks.",
        "write",
        "Ctrl+N",
    )
    assert page.sentence_of(0) == page.find_first_gap() == place
    shown = next(line for line, each in enumerate(page.missing) if "is about" in each.text)
    page.press(shown)
    assert page.form.sheet.at == page.show_line(shown) >= 0
    assert writer.state.overlay is page


def test_without_a_question_the_page_says_how_to_begin(beginner):
    page = beginner.stand(CoveragePresenter)
    assert [each.button for each in page.missing] == [""]
    assert page.find_first_gap() == -1
    page.ask("choice", -1)
    assert [each["kind"] for each in beginner.questions] == ["choice"]


def test_everything_is_counted_under_its_heading(writer):
    (cards,) = [each.charts for each in PageSpy(writer.stand(CoveragePresenter)).all(CoverageCharts)]
    assert len({card.heading for card in cards}) == len(cards) == 7
    kinds = next(card for card in cards if card.heading == translate("coverage.kinds"))
    assert sum(bar.count for bar in kinds.bars) == len(writer.questions)
    counts = [bar.count for bar in cards[0].bars]
    assert counts == sorted(counts, reverse=True)
    bar = cards[0].bars[0]
    assert all(each in bar.name for each in (bar.word, str(bar.count), str(len(writer.questions))))
    traps = next(card for card in cards if card.heading == translate("coverage.traps"))
    assert all(each.count for each in traps.bars)
    assert traps.note.startswith(translate("coverage.unused", names="")[:-1])


def test_of_two_articles_each_has_its_sentences_under_its_tab(writer):
    page = writer.stand(CoveragePresenter)
    assert len(page.form.sheet.tabs) == 2
    first = page.sentences
    page.turn_by(1)
    assert page.form.sheet.front == 1
    assert page.sentences != first
    assert page.sentences[0].number == 1
    page.turn_by(1)
    assert page.sentences == first


def test_verdicts_that_can_be_guessed_lead_to_one_of_them(writer):
    for _ in range(2):
        for asked in [each for each in writer.questions if each["kind"] == "verdict"]:
            writer.presenter.context.choose(f"question:{asked['id']}")
            writer.presenter.rows.duplicate()
    for asked in [each for each in writer.questions if each["kind"] == "verdict"]:
        at = next(
            f"/banks/{bank}/questions/{place}/key"
            for bank, each in enumerate(writer.document["banks"])
            for place, one in enumerate(each["questions"])
            if one["id"] == asked["id"]
        )
        writer.presenter.edits.chosen(at, "supported")
    page = writer.stand(CoveragePresenter)
    told = [line for line, each in enumerate(page.missing) if "a reader can guess" in each.text]
    assert len(told) == 3
    assert page.show_line(told[0]) == -1
    assert writer.state.phase == "editing"
