from __future__ import annotations

import pytest

from quizapp.library.errors import DamagedError
from quizapp.library.packs.questions import with_trap
from quizapp.pack.words import TRAPS
from quizapp.ui.help.examples.presenter import ExamplePresenter, Ways
from quizapp.ui.kinds.state import SHOWN
from tests.ui.fakes import translate


@pytest.fixture
def went():
    return []


def presenter(seen, workers, went, most=10):
    ways = Ways(
        lambda: went.append("back"), lambda found, trap: went.append((found.pack, trap)), lambda: most
    )
    return ExamplePresenter(seen, workers, translate, ways)


def test_a_trap_tells_its_place_and_where_back_leads(seen, workers, went):
    presenter(seen, workers, went).show_trap("overclaim", "Question 4")
    state = seen.last
    assert (state.back, state.family, state.place, state.title) == (
        "Question 4",
        "A trap",
        "5 of 19",
        "More than the text says",
    )


def test_the_pages_of_a_family_follow_one_another_in_a_ring(seen, workers, went):
    shown = presenter(seen, workers, went)
    shown.show_trap(TRAPS[0], "Help")
    titles = [seen.last.title]
    for _ in TRAPS:
        shown.step(1)
        titles.append(seen.last.title)
    assert titles[0] == titles[-1]
    assert len(set(titles)) == len(TRAPS)
    shown.step(-1)
    assert seen.last.title == titles[-2]
    shown.show_statement("narration", "Help")
    shown.step(1)
    assert (seen.last.title, seen.last.place) == ("Claim", "1 of 5")


def test_as_many_questions_are_offered_as_one_practice_of_the_pack_with_the_most_takes(seen, workers, went):
    shown = presenter(seen, workers, went, most=2)
    shown.show_trap("overclaim", "Help")
    best = with_trap(workers.reader, "overclaim", SHOWN)[0]
    assert best.count > 2
    assert seen.last.practise == "Practise 2 with this trap"
    assert best.title in seen.last.practise_where
    shown.practise()
    assert went == [(best.pack, "overclaim")]


def test_where_no_pack_has_the_trap_nothing_is_offered(seen, empty, went):
    shown = presenter(seen, empty, went)
    shown.show_trap("overclaim", "Help")
    shown.practise()
    assert (seen.last.practise, went) == ("", [])


def test_a_kind_of_statement_offers_no_practice_even_after_a_trap_did(seen, workers, went):
    shown = presenter(seen, workers, went)
    shown.show_trap("overclaim", "Help")
    shown.show_statement("claim", "Help")
    shown.practise()
    assert (seen.last.practise, went) == ("", [])


def test_a_library_that_cannot_be_read_takes_nothing_from_the_page(seen, workers, went, tmp_path):
    workers.fault = DamagedError(tmp_path, "is damaged")
    presenter(seen, workers, went).show_trap("overclaim", "Help")
    assert (seen.last.title, seen.last.practise) == ("More than the text says", "")


def test_back_goes_back(seen, workers, went):
    presenter(seen, workers, went).back()
    assert went == ["back"]
