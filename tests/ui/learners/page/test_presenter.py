import pytest

from quizapp.ui.learners.page.presenter import LearnerPagePresenter, LearnerPageRoutes
from tests.ui.fakes import translate
from tests.ui.learners.conftest import ANN, BO

ANSWERS = "Your answers, and how sure you were"


@pytest.fixture
def page(room):
    ways = LearnerPageRoutes(room.to("change"), room.to("move"), room.to("erase"), room.to("back"))
    made = LearnerPagePresenter(room, room.background, room.clock, room.translate, room, ways)
    made.show(room.person(ANN), "Who is practising")
    return made


def test_it_tells_all_that_is_kept_in_figures(room, page):
    assert room.last.name == "Ann"
    rows = dict(room.last.rows)
    assert rows[ANSWERS] == "1 answer"
    assert rows["Practices you have not finished"] == "1"
    assert rows["Your settings"] == translate("learner_page.usual")


def test_everything_is_saved_where_it_is_wanted_and_holds_nobody_else(room, page, tmp_path):
    room.chosen = tmp_path / "ann.json"
    page.save_everything()
    assert room.last.told == translate("learner_page.saved", name="ann.json")
    saved = room.chosen.read_text(encoding="utf-8")
    assert "Ann" in saved
    assert '"Bo"' not in saved


def test_the_answers_are_saved_as_a_table(room, page, tmp_path):
    room.chosen = tmp_path / "ann.csv"
    page.save_table()
    assert len(room.chosen.read_text(encoding="utf-8-sig").splitlines()) == 2


def test_whoever_chooses_no_file_saves_nothing(room, page):
    states = len(room.states)
    page.save_everything()
    assert len(room.states) == states


def test_what_cannot_be_saved_is_told(room, page, tmp_path):
    room.chosen = tmp_path / "no folder" / "ann.json"
    page.save_everything()
    assert room.last.failed
    assert "ann.json" in room.last.told


def test_its_buttons_lead_on_with_who_it_is(room, page):
    for lead in (page.change, page.move, page.erase):
        lead()
    assert [(name, person.id) for name, person in room.led] == [
        ("change", ANN), ("move", ANN), ("erase", ANN),
    ]  # fmt: skip


def test_what_is_kept_about_one_is_never_shown_under_the_name_of_another(room, page):
    room.background.slow = True
    page.show(room.person(ANN), "Who is practising")
    page.show(room.person(BO), "Who is practising")
    shown = len(room.states)
    room.background.catch_up()
    answers = [dict(state.rows)[ANSWERS] for state in room.states[shown:]]
    assert answers == ["0 answers"]
