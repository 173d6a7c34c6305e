import pytest
from PySide6.QtCore import Qt

from quizapp.ui.kit.form import Note
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.learners.learner_summary import PARTS
from quizapp.ui.screens.learners.page import LearnerPagePresenter, LearnerPageRoutes
from tests.ui.asked import heard, words
from tests.ui.fakes import translate
from tests.ui.forms import FormSpy
from tests.ui.learners.conftest import ANN, BO
from tests.ui.walk import press

ANSWERS = "Your answers, and how sure you were"
Key = Qt.Key


def present(room, view):
    ways = LearnerPageRoutes(room.to("change"), room.to("move"), room.to("erase"), room.to("back"))
    view.presenter = LearnerPagePresenter(view, room.background, room.clock, room.translate, room, ways)
    view.presenter.show(room.person(ANN), "Who is practising")
    return view


@pytest.fixture
def page(room):
    return present(room, FormSpy())


def kept(form):
    return next(dict(item.rows) for item in form.first[0].items if item.id == "kept")


def test_it_tells_all_that_is_kept_in_figures(page):
    rows = kept(page.form)
    assert rows[ANSWERS] == "1 answer"
    assert rows["Practices you have not finished"] == "1"
    assert rows["Your settings"] == translate("learner_page.usual")


def test_everything_is_saved_where_it_is_wanted_and_holds_nobody_else(room, page, tmp_path):
    room.chosen = tmp_path / "ann.json"
    page.find("save").act()
    assert translate("learner_page.saved", name="ann.json") in page.words
    saved = room.chosen.read_text(encoding="utf-8")
    assert "Ann" in saved
    assert '"Bo"' not in saved


def test_the_answers_are_saved_as_a_table(room, page, tmp_path):
    room.chosen = tmp_path / "ann.csv"
    page.find("table").act()
    assert len(room.chosen.read_text(encoding="utf-8-sig").splitlines()) == 2


def test_whoever_chooses_no_file_saves_nothing(page):
    forms = len(page.forms)
    page.find("save").act()
    assert len(page.forms) == forms


def test_what_cannot_be_saved_is_told(room, page, tmp_path):
    room.chosen = tmp_path / "no folder" / "ann.json"
    page.find("save").act()
    (note,) = page.all(Note)
    assert (note.icon, "ann.json" in note.text) == ("wrong", True)


def test_its_buttons_lead_on_with_who_it_is(room, page):
    for name in ("change", "move", "erase"):
        page.find(name).act()
    assert [(name, person.id) for name, person in room.led] == [
        ("change", ANN), ("move", ANN), ("erase", ANN),
    ]  # fmt: skip


def test_what_is_kept_about_one_is_never_shown_under_the_name_of_another(room, page):
    room.background.slow = True
    for learner in (ANN, BO):
        page.presenter.show(room.person(learner), "Who is practising")
    shown = len(page.forms)
    room.background.catch_up()
    assert [kept(form)[ANSWERS] for form in page.forms[shown:]] == ["0 answers"]


def test_the_keyboard_is_on_what_saves_and_f6_leads_to_the_name_and_back(look, room, entered):
    screen = entered(present(room, FormScreen(look, translate, PARTS)), 1280, 680)
    seen = [heard()]
    for _ in range(2):
        press(screen, Key.Key_F6)
        seen.append(heard())
    assert seen == [translate("learner_page.everything"), "Ann", translate("learner_page.everything")]
    assert {ANSWERS, "1 answer"} <= set(words(screen))
    press(screen, Key.Key_Return)
    screen.back()
    assert room.led == [("back",)]
