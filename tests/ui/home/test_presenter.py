"""What is listed and found, where buttons lead, and what is told of trouble."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.pack.ids import PackId
from quizapp.ui.home.presenter import HomeData, load_home
from quizapp.ui.home.recommendation import LearnerStatus
from quizapp.ui.home.state import HomeAction
from tests.ui.fakes import NOON, translate

YESTERDAY = NOON - timedelta(days=1)


@pytest.fixture
def apples(home):
    """A home screen with one pack."""
    home.install("apples")
    home.refresh()
    return home


class TestFinding:
    @pytest.fixture
    def three(self, home):
        for id_, title in (("apples", "and pears"), ("boats", "for sale"), ("cranes", "and boats")):
            home.install(id_, title=f"{id_.capitalize()} {title}")
        home.refresh()
        return home

    @pytest.mark.parametrize(
        ("words", "found"),
        [("", "ABC"), ("BOATS", "BC"), ("and boa", "C"), ("  pears ", "A"), ("zebras", "")],
    )
    def test_packs_are_found_by_all_words_in_their_titles(self, three, words, found):
        three.presenter.find(words)
        assert "".join(title[0] for title in three.titles) == found
        told = "" if found else translate("home.none_found", words=words)
        assert (three.state.finding, three.state.none_found) == (words, told)
        assert (three.state.chosen, three.state.any_packs) == (0 if found else -1, True)

    def test_what_was_typed_is_looked_for_inside_too(self, three):
        three.presenter.find("and boa")
        three.presenter.do(HomeAction("search", ""))
        assert three.led == [("search", "and boa")]

    def test_what_was_typed_stands_when_the_library_is_read_again(self, three):
        three.presenter.find("sale")
        three.install("dunes", title="Dunes for sale")
        three.refresh()
        assert three.titles == ["Boats for sale", "Dunes for sale"]

    def test_the_chosen_pack_stays_chosen_while_others_are_left_out(self, three):
        # A row that is not there cannot be chosen.
        for place in (1, -1, 3):
            three.presenter.choose(place)
        for words, chosen in (("boats", 0), ("and", 0), ("", 1)):
            three.presenter.find(words)
            assert three.state.chosen == chosen


class TestLeading:
    def test_a_row_that_was_practised_leads_to_practice_review_and_set_up(self, apples):
        apples.practise("apples", YESTERDAY - timedelta(days=60))
        apples.finish("apples")
        apples.refresh()
        for deed in range(3):
            apples.press(0, deed)
        assert apples.led == [(way, "apples", "Apples") for way in ("practise", "review", "set_up")]

    def test_a_row_whose_practice_goes_on_leads_on_and_to_its_end(self, apples):
        apples.practise("apples", YESTERDAY)
        apples.refresh()
        apples.press(0)
        apples.press(0, 1)
        assert apples.led == [("practise", "apples", "Apples"), ("finish", "apples", "Apples")]

    def test_a_pack_that_was_never_practised_leads_to_its_first_page(self, home):
        home.install("apples", "boats")
        home.refresh()
        home.press(1)
        assert home.led == [("set_up", "boats", "Boats")]

    def test_a_damaged_pack_leads_nowhere_but_tells_why_and_can_be_removed_there(self, home):
        home.install("apples", "boats")
        home.damage("apples")
        home.refresh()
        home.press(0)
        home.presenter.do(HomeAction("practise", "", home.line(0).id))
        assert home.led == []
        trouble = home.state.trouble
        assert trouble is not None
        assert trouble.deed is not None
        assert "Apples?" in trouble.title
        assert [line.startswith("The pack apples was damaged") for line in trouble.lines] == [True]
        home.press(0, 1)
        assert home.led == [("add",)]
        home.presenter.hide_trouble()
        assert home.state.trouble is None
        home.press(0)
        home.presenter.do(trouble.deed)
        assert home.led[1:] == [("remove", "apples")]
        assert home.refresh().trouble is None

    def test_a_pack_that_is_gone_leads_nowhere(self, home):
        home.refresh()
        home.presenter.do(HomeAction("practise", "", "gone"))
        assert home.led == []

    def test_what_is_about_no_pack_leads_on(self, home):
        home.refresh()
        for act in ("add", "how", "people", "search"):
            home.presenter.do(HomeAction(act, ""))
        assert home.led == [("add",), ("how",), ("people",), ("search", "")]

    def test_how_this_works_is_offered_first_in_a_card_and_later_in_a_link(self, apples):
        assert (apples.state.how is None, apples.state.how_link) == (False, "")
        apples.practise("apples", NOON)
        state = apples.refresh()
        assert (state.how, bool(state.how_link)) == (None, True)


class TestTaking:
    def test_what_is_added_is_told_with_how_far_it_is(self, home):
        home.presenter.work("Adding packs: 3 of 10", 3, 10)
        working = home.state.working
        assert working is not None
        assert (working.what, working.done, working.total) == ("Adding packs: 3 of 10", 3, 10)
        home.presenter.work("", 0, 0)
        assert home.state.working is None

    def test_while_something_else_is_told_no_row_is_worded_anew(self, apples):
        row = apples.line(0)
        for number in range(3):
            apples.presenter.work("Adding packs", number, 3)
        assert apples.line(0) is row
        apples.refresh()
        assert apples.line(0) is not row

    @pytest.mark.parametrize("more", [0, 4])
    def test_a_file_that_was_not_taken_in_is_told_with_its_first_problems(self, home, more):
        home.presenter.refuse("news.quizpack", ("/title: It is missing.",), more)
        trouble = home.state.trouble
        assert trouble is not None
        assert "news.quizpack" in trouble.title
        rest = (translate("home.more_problems", n=more),) if more else ()
        assert trouble.lines == ("/title: It is missing.", *rest)


class TestBeginning:
    @pytest.mark.parametrize(
        ("advisory", "before", "way"),
        [
            (None, False, "practise"),
            ("Speaks of a storm.", False, "set_up"),
            ("Speaks of a storm.", True, "practise"),
        ],
    )
    def test_a_pack_that_was_just_added_is_practised_unless_it_has_an_advisory_to_be_read_first(
        self, home, advisory, before, way
    ):
        home.install("apples", advisory=advisory)
        if before:
            home.practise("apples", YESTERDAY, answers=0)
        home.presenter.begin(PackId("apples"), "Apples")
        home.background.work()
        assert home.led == [(way, "apples", "Apples")]


class TestFirstStart:
    def test_while_packs_are_put_in_place_the_screen_says_so_and_then_shows_them(self, home):
        home.presenter.show(HomeData())
        home.presenter.prepare(preparing=True)
        assert (home.lead.title, home.lead.deed) == (
            translate("home.preparing.putting_the_packs_in"), None,
        )  # fmt: skip
        home.install("apples")
        home.presenter.prepare(preparing=False)
        home.refresh()
        assert (home.lead.title, home.titles) == ("Apples", ["Apples"])
        home.presenter.prepare(preparing=True)
        assert home.lead.title == "Apples"

    def test_an_empty_library_says_how_to_add_a_pack_and_to_who_teaches_how_to_make_one(self, home):
        home.refresh()
        assert (home.titles, home.state.any_packs) == ([], False)
        assert home.lead.deed == HomeAction("add", translate("home.add"))
        assert (home.lead.key, home.lead.second) == ("Ctrl+O", None)
        home.settings = replace(home.settings, teacher_tools=True)
        home.refresh()
        assert home.lead.second == HomeAction("make", translate("home.make"))


class TestNotices:
    def test_what_is_told_stands_above_the_packs_and_stays(self, home):
        home.presenter.tell("One thing.")
        home.presenter.tell("Another thing.")
        assert home.state.notices == home.refresh().notices == ("One thing.", "Another thing.")

    def test_what_comes_after_reading_finds_fresh_figures_shown(self, apples):
        apples.practise("apples", NOON, 2)
        seen: list[str] = []
        apples.presenter.refresh(lambda: seen.append(apples.lead.title))
        assert seen == []
        apples.background.work()
        assert seen == [translate("home.goes_on", title="Apples")]

    def test_a_library_that_cannot_be_read_is_told_what_was_read_stays_and_what_comes_after_comes(
        self, apples
    ):
        apples.garble("pack")
        seen: list[bool] = []
        apples.presenter.refresh(lambda: seen.append(True))
        apples.background.work()
        assert (seen, len(apples.state.notices), apples.titles) == ([True], 1, ["Apples"])

    def test_a_fault_of_the_programs_own_is_passed_on(self, apples):
        apples.background.reader.connection.set_authorizer(lambda *_: sqlite3.SQLITE_DENY)
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
            apples.refresh()


def test_a_row_is_worded_only_when_it_is_looked_at(home):
    home.install("apples")
    row = load_home(home.background.reader, "learner-1", home.clock).rows[0]
    rows = tuple(replace(row, last=YESTERDAY) for _ in range(1000))
    home.presenter.show(HomeData(LearnerStatus(rows)))
    asked: list[object] = []
    day = home.clock.day
    home.clock.day = lambda moment: asked.append(moment) or day(moment)
    home.presenter.find("apples")
    before = len(asked)
    assert before < 10
    assert home.line(999).title == "Apples"
    assert len(asked) > before
