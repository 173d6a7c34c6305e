"""What is typed is looked for, and what is found leads to practice; no key is told on the way."""

from __future__ import annotations

from quizapp.library.packs.question_list import load_questions
from quizapp.library.search.engine import MOST_NAMED_HITS, search_library
from quizapp.ui.question.pack_questions import PackQuestions
from quizapp.ui.screens import search as module
from quizapp.ui.screens.search import MAX_HIT_OFFSET
from tests.library.builders import PACK
from tests.ui.fakes import translate as say
from tests.ui.search.conftest import Search


def test_before_anything_is_typed_it_says_what_can_be_searched(search):
    state = search
    assert (bool(state.text("empty")), state.lines, state.chosen, state.practise) == (True, (), -1, "")


def test_what_is_found_is_shown_with_its_pack_and_its_marks(search):
    state = search.type("deputy mayor")
    line = next(line for line in state.lines if line.where == "question")
    assert line.title == "What does the deputy mayor do in paragraph 6?"
    assert (line.aside, line.meta) == ("New", "Claim or finding, in The evening ferry")
    assert [line.words[start:end] for start, end in line.marks] == ["deputy", "mayor"]
    assert all(part in line.name for part in (line.title, line.aside, line.meta, line.words))
    assert state.text("heading") == say("search.heading.place_s_found", n=len(state.lines))


def test_questions_that_are_asked_in_the_same_words_are_told_apart_by_what_they_are_about(
    search,
):
    asked = [line for line in search.type("who if anyone says this").lines if line.where == "question"]
    titles = [line.title for line in asked]
    assert len(set(titles)) == len(titles) > 1
    assert "On Fridays the ferry was full." in titles


def test_what_was_found_stands_near_the_start_of_its_line(search):
    lines = search.type("ferry").lines
    # The longest excerpts are among them: of these the beginning is cut.
    assert any(line.words.startswith("… ") for line in lines)
    for line in lines:
        assert line.marks[0][0] <= MAX_HIT_OFFSET + 2
        assert all(line.words[start:end].casefold() == "ferry" for start, end in line.marks)


def test_only_the_latest_of_what_is_typed_is_heard_of(search):
    shown = len(search.view.forms)
    for end in range(1, 6):
        search.presenter.type("ferry"[:end])
    search.wait()
    assert len(search.view.forms) == shown + 1
    assert search.typed == "ferry"


def test_where_nothing_is_found_it_says_so_and_whether_filters_are_why(search):
    nothing = search.type("zeppelin").text("empty")
    assert "zeppelin" in nothing
    search.presenter.show_only("state", "mistakes")
    search.wait()
    assert search.text("empty") != nothing
    assert search.filtered
    search.presenter.show_all()
    search.wait()
    assert (search.text("empty"), search.filtered) == (nothing, False)
    assert search.type("").text("empty") not in (nothing, "")


def test_enter_practises_the_question_of_the_row(search):
    state = search.type("deputy mayor")
    search.presenter.choose(next(place for place, line in enumerate(state.lines) if line.where == "question"))
    search.presenter.press()
    assert search.led == [("ask", PackQuestions(PACK, "The evening ferry", frozenset({"weck-call"})))]


def test_enter_on_a_passage_practises_all_that_is_asked_about_its_article(search):
    search.type("412")
    search.presenter.press()
    search.wait()
    ((what, part),) = search.led
    rows = [row for row in load_questions(search.background.reader, PACK) if not row.worked]
    assert (what, part.pack) == ("ask", PACK)
    assert part.questions == {row.id for row in rows if not row.reads or "gazette" in row.reads}
    assert len(part.questions) > 3


def test_enter_on_a_pack_practises_it_and_on_a_name_leads_to_its_first_page(search):
    search.type('"evening ferry"')
    search.presenter.press()
    speaker = len(search.type("runs the ferry company").lines) - 1
    search.presenter.choose(speaker)
    search.presenter.press()
    assert search.led == [("practise", PACK), ("set_up", PACK)]


def asked(search):
    """The packs that are practised, each with how many questions."""
    search.wait()
    ((what, *parts),) = search.led
    assert what == "ask"
    return [(part.pack, len(part.questions)) for part in parts]


def count(state):
    """How many questions stand among what was found."""
    return sum(line.aside == "New" for line in state.lines)


def show_few(monkeypatch):
    """Have no more than nine places shown."""

    def few(*given):
        return search_library(*given[:3], first=(*given[3:], 9)[0])

    monkeypatch.setattr(module, "search_library", few)


def test_all_questions_found_can_be_practised(search):
    state = search.type("ferry")
    assert state.practise == say("search.practise_all", n=count(state))
    search.presenter.practise_all()
    assert asked(search) == [(PACK, count(state))]


def test_where_more_matches_than_is_shown_all_of_that_is_practised(search, monkeypatch):
    whole = count(search.type("the"))
    show_few(monkeypatch)
    state = search.type("the ")
    assert len(state.lines) == 9
    assert state.practise == say("search.practise_matching")
    search.presenter.practise_all()
    assert asked(search) == [(PACK, whole)]


def test_questions_of_several_packs_are_practised_pack_by_pack_in_the_order_of_what_was_found(
    two,
):
    state = two.type("ferry")
    assert state.practise == say("search.practise_all", n=count(state))
    # Whichever row the keyboard is on: all is practised.
    two.presenter.choose(len(state.lines) - 1)
    two.presenter.practise_all()
    assert asked(two) == [(PACK, count(state) // 2), ("another", count(state) // 2)]


def test_beyond_the_first_that_are_shown_no_more_is_practised_of_all_packs_together_than_the_most(
    two, monkeypatch
):
    each = count(two.type("ferry")) // 2
    show_few(monkeypatch)
    assert len(two.type("ferry ").lines) == 9
    # Names, which come first, are of what is found as well.
    monkeypatch.setattr(module, "MAX_PRACTISED", MOST_NAMED_HITS + each + 2)
    two.presenter.practise_all()
    assert asked(two) == [(PACK, each), ("another", 2)]


def test_next_and_before_go_round(search):
    state = search.type("ferry")
    search.presenter.step(-1)
    assert search.chosen == len(state.lines) - 1
    search.presenter.step(1)
    assert search.chosen == 0


def test_filters_offer_what_there_is_and_tell_what_is_shown(search):
    assert [*search.filters] == ["pack", "state", "kind", "skill"]
    search.type("ferry")
    assert [words for words, _ in search.filters["pack"].choices][1:] == ["The evening ferry"]
    search.presenter.show_only("pack", PACK)
    search.wait()
    assert "The evening ferry" in search.filters["pack"].words
    banks = [words for words, _ in search.filters["bank"].choices][1:]
    assert banks == ["The Gazette’s article", "Both articles"]
    search.presenter.show_only("kind", "verdict")
    search.wait()
    found = {line.where for line in search.lines}
    assert "statement" in found
    assert found <= {"statement", "question", "short name"}
    search.presenter.show_only("pack", "")
    search.presenter.show_only("kind", "")
    search.wait()
    assert len(search.lines) > 10


def test_packs_that_are_not_ready_are_made_ready_once_and_then_found(background):
    search = Search(background)
    assert search.led == []
    state = search.type("ferry")
    assert search.led == [("index", False)]
    assert state.lines
    assert state.text("notice") == ""


def test_a_broken_index_is_made_anew(search):
    writer = search.background.writer
    writer.connection.execute("UPDATE search_question_data SET block = X'0000000101010000' WHERE id = 10")
    search.type("ferry")
    assert search.led[:1] == [("index", True)]


def test_what_one_learner_typed_is_not_there_for_the_next(search):
    search.type("ferry")
    search.presenter.show("Home")
    search.wait()
    assert search.typed == "ferry"
    search.learner = "somebody else"
    search.presenter.show("Home")
    search.wait()
    assert (search.typed, search.lines) == ("", ())
