"""What would be best to do now."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.library.packs.pack_list import OpenSession, PackRow
from quizapp.pack.ids import PackId
from quizapp.ui.home.recommendation import LearnerStatus, recommend
from quizapp.ui.home.state import HomeAction
from tests.pack.builders import example_json, example_pack, questions
from tests.ui.fakes import NOON, FakeClock, translate

TODAY, YESTERDAY, LONG_AGO = NOON, NOON - timedelta(days=1), NOON - timedelta(days=90)
NEW = translate("home.something_new")
REVIEW = translate("home.start_review")
EVERY = len(questions(example_pack()))


def pack(name, last=None, *, begun=None, answered=1, **changes):
    """A pack of 13 questions: when it was practised last, and when its session of 4 was begun, if any is."""
    session = None if begun is None else OpenSession("session", begun, answered, 4)
    plain = PackRow(
        PackId(name.casefold()), 1, name, "en", "", "The Post", None, 1, 1, 13, 13, False, NOON, "", "",
        13, 0, 13, last, 0, session,
    )  # fmt: skip
    return replace(plain, **changes)


def lead(*rows, count=10, unread=()):
    return recommend(LearnerStatus(rows, unread=frozenset(unread)), FakeClock(), count, translate)


def going_on(place):
    return ("practise", translate("home.go_on", place=place, total=4))


@pytest.mark.parametrize(
    ("rows", "act", "words", "on"),
    [
        # A practice goes on where it was left; all answered, it ends at once when it is gone on with.
        ([pack("Apples", begun=YESTERDAY, answered=0)], *going_on(1), "apples"),
        ([pack("Apples", YESTERDAY, begun=YESTERDAY, answered=3)], *going_on(4), "apples"),
        ([pack("Apples", YESTERDAY, begun=YESTERDAY, answered=4)], *going_on(4), "apples"),
        # Of several it is the one practised last.
        (
            [
                pack("Apples", YESTERDAY, begun=TODAY - timedelta(hours=1)),
                pack("Boats", YESTERDAY, begun=YESTERDAY),
                pack("Cranes", TODAY, begun=TODAY),
            ],
            *going_on(2),
            "cranes",
        ),
        # Left or begun today it comes before a review, left earlier after it.
        ([pack("Apples", TODAY, begun=YESTERDAY), pack("Boats", LONG_AGO, ready=4)], *going_on(2), "apples"),
        ([pack("Apples", YESTERDAY, begun=TODAY), pack("Boats", LONG_AGO, ready=4)], *going_on(2), "apples"),
        (
            [pack("Apples", YESTERDAY, begun=YESTERDAY), pack("Boats", LONG_AGO, ready=4)],
            "review",
            REVIEW,
            "boats",
        ),
        # A review begins with the pack that has most.
        (
            [pack("Apples", LONG_AGO, ready=2), pack("Boats", LONG_AGO, ready=3)],
            "review",
            REVIEW,
            "boats",
        ),
        # A damaged pack is not begun with.
        ([pack("Apples", damage="?"), pack("Boats")], "practise", translate("home.start", n=10), "boats"),
        # Something new is first of the pack practised last, then of a new one, one with an advisory last.
        ([pack("Apples", TODAY, met=4), pack("Boats"), pack("Cows")], "practise", NEW, "apples"),
        ([pack("Apples", TODAY), pack("Boats"), pack("Cows")], "set_up", NEW, "cows"),
        ([pack("Apples", TODAY), pack("Boats")], "set_up", NEW, "boats"),
        # A pack that is mastered is not new, unless all are.
        ([pack("Apples", YESTERDAY), pack("Boats", TODAY, mastered=13)], "practise", NEW, "apples"),
        ([pack("Apples", TODAY, mastered=13)], "practise", NEW, "apples"),
    ],
)
def test_it_leads_on_to_what_is_best_now(rows, act, words, on):
    found = lead(*rows, unread={"boats"})
    assert found.deed == HomeAction(act, words, on)
    finishes = HomeAction("finish", translate("home.finish"), on) if "Continue" in words else None
    assert found.finish == finishes


def test_beside_going_on_a_review_is_offered_but_not_of_the_same_pack_for_it_would_end_that():
    going, boats = pack("Apples", TODAY, begun=TODAY, ready=1), pack("Boats", LONG_AGO, ready=4)
    both = lead(going, boats)
    assert both.title == translate("home.goes_on", title="Apples")
    assert both.second == HomeAction("review", REVIEW, "boats")
    assert both.detail.startswith("5 ")
    alone = lead(going)
    assert (alone.second, alone.detail[:2]) == (None, "1 ")
    assert lead(pack("Apples", TODAY, begun=TODAY)).detail == ""


def test_a_review_counts_over_all_packs_and_names_the_one_it_begins_with():
    apples, boats = pack("Apples", LONG_AGO, ready=2), pack("Boats", LONG_AGO, ready=3)
    several = lead(apples, boats)
    assert several.title == translate("home.ready", n=5)
    assert all(each in several.text for each in ("2 packs", "“Boats”: 3"))
    assert "“Apples”" in lead(apples, pack("Cranes")).text


@pytest.mark.parametrize(("count", "starts"), [(10, 10), (20, 13), (0, 13)])
def test_a_first_practice_has_as_many_questions_as_are_set_and_there(count, starts):
    assert lead(pack("Apples"), count=count).deed.words == translate("home.start", n=starts)


def test_without_any_pack_that_can_be_opened_there_is_none():
    assert lead(pack("Apples", damage="broken")) is None


def test_at_first_it_says_what_the_first_pack_is(home):
    home.install("boats", "apples", advisory="Speaks of a storm.")
    home.refresh()
    assert (home.lead.title, home.lead.text) == ("Apples", example_json()["summary"])
    assert home.lead.detail == "The Ostermere Gazette, 11 September 2025"
    assert home.lead.advisory == "Speaks of a storm."


def test_where_nothing_is_due_it_says_what_comes_back_next_and_on_which_day(home):
    home.install("apples")
    home.practise("apples", TODAY, 2, outcome="not_this_time", score=0.0)
    home.finish("apples")
    home.refresh()
    assert home.lead.title == translate("home.nothing_due")
    assert home.lead.text == translate("home.next_due", n=2, day="tomorrow")


def test_a_new_pack_whose_advisory_was_not_met_comes_after_the_others(home):
    home.install("boats", advisory="On drowning.")
    home.install("apples", "cows")
    home.practise("apples", TODAY, EVERY, EVERY)
    home.finish("apples")
    home.refresh()
    assert home.lead.deed == HomeAction("set_up", NEW, "cows")
