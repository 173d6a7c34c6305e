"""What a pack's first page says, what is chosen there, and what is begun and remembered."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.library.sessions import SessionOptions, load_session_options
from quizapp.library.settings import Settings
from quizapp.ui.kit.form import IconWords
from tests.library.builders import LEARNER
from tests.pack.builders import example_json
from tests.ui.fakes import NOON, translate

ALONE, BOTH = "gazette-alone", "both"
LONG_AGO = NOON - timedelta(days=90)
RIGHT, NOT = "correct", "not_this_time"


def start(count: int) -> str:
    return translate("setup.start", n=count)


class TestFirstPage:
    def test_it_says_what_the_pack_is_who_wrote_it_and_whose_its_articles_are(self, table):
        table.open()
        said = table.view.words
        assert {table.pack.title, table.pack.summary} <= set(said)
        foot = table.says("foot")
        assert all(each in foot for each in (*table.pack.authors, table.pack.licence, "1"))
        term = table.find("term-0")
        assert (term.strong, term.text) == ("estuary:", "the wide mouth of a river, where it meets the sea")
        for source in table.pack.sources:
            assert source.title in said
            assert table.says(f"rights-{source.id}") == source.rights.statement
            line = table.says(f"source-{source.id}")
            assert line.startswith(source.publisher or "")
            assert line.endswith(translate("setup.whole", n=source.paragraphs)) == source.whole

    def test_what_to_know_before_and_who_reviewed_it_are_there_if_the_pack_has_them(self, table, again):
        table.open()
        assert not table.has("advisory")
        again(advisory="Speaks of a storm.", reviewers=["Ann", "Bo"])
        table.open()
        (line,) = table.view.all(IconWords)
        assert (line.line.strong, line.line.text) == (translate("setup.before"), "Speaks of a storm.")
        assert all(each in table.says("foot") for each in ("Ann, Bo", "Revision 2"))

    def test_the_screen_says_what_is_waited_for_until_the_pack_is_read(self, table):
        table.presenter.open(table.pack.id, table.pack.title)
        assert (table.stage, table.view.form.place.title) == ("opening", table.pack.title)

    @pytest.mark.parametrize(
        ("breaking", "told"),
        [
            ("DELETE FROM pack", translate("setup.pack_gone")),
            ("UPDATE pack_chunk SET data = x'00'", "damaged on the disk"),
            ("DELETE FROM question", translate("setup.nothing_to_ask")),
        ],
    )
    def test_a_pack_that_is_gone_damaged_or_has_nothing_to_ask_is_told(self, table, breaking, told):
        table.background.writer.connection.execute("PRAGMA foreign_keys = OFF")
        table.background.writer.connection.execute(breaking)
        table.open()
        assert table.stage == "failed"
        assert told in table.find("trouble").text

    def test_a_fault_of_the_programs_own_is_passed_on(self, table):
        table.background.reader.connection.set_authorizer(lambda *_: sqlite3.SQLITE_DENY)
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
            table.open()


class TestChoosing:
    def test_at_first_all_banks_are_taken_and_the_settings_hold(self, table):
        table.settings = replace(Settings(), count=5, certainty=False, evidence_prompt=True)
        table.open()
        assert (table.turned_on("banks"), table.turned_on("switches")) == ([True, True], [False, True])
        assert (table.chosen("number"), table.chosen("book")) == ("5", "Open")
        assert (table.starting, table.offered("mode"), table.view.form.hints) == (start(5), (), ())

    def test_banks_are_counted_and_one_can_be_left_out(self, table):
        table.open()
        count = int(table.find("banks").states[0].end.split()[0]) + 1
        for on, taken in ((True, count), (False, 1), (True, count)):
            table.turn("banks", 0, on=on)
            assert table.says("taken") == translate("setup.taken", n=count, taken=taken)
            assert (table.find("banks").states[0].detail == translate("setup.left_out")) != on
            assert table.starting == start(min(10, taken))

    def test_without_any_bank_it_does_not_start_but_says_what_is_missing(self, table):
        table.open()
        for place in (0, 1):
            table.turn("banks", place, on=False)
        table.start()
        assert (table.begun, table.says("missing")) == ([], translate("setup.no_bank"))
        table.turn("banks", 1, on=True)
        assert table.says("missing") == ""

    def test_all_are_as_many_as_there_are(self, table):
        table.open()
        assert table.offered("number")[:3] == ("5", "10", "20")
        table.choose("number", 3)
        assert table.starting == start(int(table.chosen("number").split()[-1]))

    def test_where_questions_take_turns_it_says_how_many_come_at_a_time_and_why(self, table, again):
        banks = example_json()["banks"]
        for question in banks[0]["questions"][:2]:
            question["family"] = "pair"
        again(banks=banks)
        table.open()
        there = int(table.says("taken").split()[0]) - 1
        assert table.says("number-note") == translate("setup.take_turns", count=there)
        assert table.offered("number")[-1] == translate("setup.all_of", count=there)
        # The other bank has no two that ask about the same.
        table.turn("banks", 0, on=False)
        assert table.says("number-note") == ""

    def test_number_book_certainty_and_proving_are_begun_as_chosen(self, table):
        table.open()
        table.choose("number", 0)
        table.choose("book", 1)
        table.turn("switches", 0, on=False)
        table.turn("switches", 1, on=True)
        table.start()
        setup = SessionOptions("learn", 5, frozenset(), "closed", certainty=False, evidence_prompt=True)
        assert table.begun == [(table.pack.id, table.pack.title, setup, frozenset())]

    def test_banks_are_named_only_where_one_is_left_out(self, table):
        table.open()
        table.turn("banks", 0, on=False)
        table.start()
        ((_, _, setup, banks),) = table.begun
        assert (setup.left_out, banks) == (frozenset({ALONE}), frozenset({BOTH}))


class TestModes:
    def test_mistakes_and_review_are_there_where_there_are_such(self, table):
        table.answer(LONG_AGO, RIGHT, NOT, RIGHT)
        table.open()
        assert table.offered("mode") == ("Due and new", "Review: 3", "Mistakes: 1")
        assert table.chosen("mode") == "Due and new"
        table.choose("mode", 2)
        assert (table.starting, table.says("number-note")) == (start(1), "")
        table.start()
        assert table.begun[0][2].mode == "mistakes"

    def test_what_went_well_lately_is_not_ready_but_makes_a_third_of_a_review(self, table):
        table.answer(LONG_AGO, RIGHT, RIGHT)
        table.open()
        assert table.offered("mode") == ("Due and new", "Review: 2")
        table.choose("mode", 1)
        assert table.starting == start(2)

    def test_a_bank_without_mistakes_offers_none(self, table):
        table.answer(NOON, NOT)
        table.open()
        assert table.offered("mode") == ("Due and new", "Mistakes: 1")
        table.choose("mode", 1)
        table.turn("banks", 0, on=False)
        assert table.offered("mode") == ()
        table.start()
        assert table.begun[0][2].mode == "learn"


class TestRemembering:
    def test_the_last_choice_stands_the_next_time_and_is_said_to(self, table):
        table.open()
        table.choose("number", 2)
        table.turn("banks", 1, on=False)
        table.start()
        table.open()
        assert table.view.form.hints
        assert (table.chosen("number"), table.turned_on("banks")) == ("20", [True, False])
        table.choose("number", 0)
        assert table.view.form.hints == ()

    @pytest.mark.parametrize("left_out", [0, 1])
    def test_a_bank_that_a_new_revision_does_not_have_is_forgotten_and_what_is_left_is_taken(
        self, table, again, left_out
    ):
        table.open()
        table.turn("banks", left_out, on=False)
        table.start()
        again(banks=example_json()["banks"][:1])
        table.open()
        assert table.turned_on("banks") == [True]

    def test_a_choice_that_cannot_be_kept_does_not_keep_from_practising(self, table):
        table.open()
        table.background.writer.connection.execute("PRAGMA query_only = ON")
        table.start()
        assert len(table.begun) == 1
        assert load_session_options(table.background.reader, table.pack.id, LEARNER.id) is None


class TestStartingEarly:
    def test_what_was_started_before_the_pack_is_read_begins_once_it_is(self, table):
        table.presenter.open(table.pack.id, table.pack.title)
        table.presenter.start()
        assert table.begun == []
        table.background.work()
        assert [pack for pack, *_ in table.begun] == [table.pack.id]

    def test_an_advisory_is_to_be_read_first_but_keeps_nobody_from_starting_again(self, table, again):
        again(advisory="Speaks of a storm.")
        table.presenter.open(table.pack.id, table.pack.title)
        table.presenter.start()
        table.background.work()
        assert (table.begun, table.stage) == ([], "ready")
        table.start()
        assert len(table.begun) == 1
        table.presenter.open(table.pack.id, table.pack.title)
        table.presenter.start()
        table.background.work()
        assert len(table.begun) == 2

    def test_another_pack_that_is_opened_meanwhile_does_not_begin(self, table):
        table.presenter.open("gone", "Gone")
        table.presenter.start()
        table.presenter.open(table.pack.id, table.pack.title)
        table.background.work()
        assert (table.begun, table.stage) == ([], "ready")

    def test_nothing_begins_of_a_pack_that_was_left(self, table):
        table.presenter.open(table.pack.id, table.pack.title)
        table.presenter.start()
        table.presenter.back()
        table.background.work()
        assert ([form.stage for form in table.view.forms], table.left) == (["opening"], 1)
        assert table.begun == []


class TestReading:
    def test_each_article_opens_alone_and_back_leads_to_the_set_up(self, table):
        titles = tuple(source.title for source in table.pack.sources)
        table.open()
        table.view.press(translate("setup.read_first.read_the_articles_first"))
        assert (table.stage, table.find("article").sheet.headline) == ("reading", titles[0])
        assert table.offered("articles") == titles
        table.choose("articles", 1)
        assert table.find("article").sheet.headline == titles[1]
        table.view.form.back()
        assert (table.stage, table.left) == ("ready", 0)
        table.view.form.back()
        assert table.left == 1
        # Practising starts from the article too.
        table.presenter.read()
        table.start()
        assert len(table.begun) == 1
