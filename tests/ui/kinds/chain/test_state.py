"""What stands at each place of a row of speakers, and how the row is read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.pack.models.questions import ChainQuestion
from quizapp.quiz.responses import ChainAnswer, ChoiceAnswer
from quizapp.ui.kinds.chain.prompt import build_chain_state, describe_speaker_in_sentence
from quizapp.ui.kinds.chain.state import PLACE_COUNT
from quizapp.ui.kinds.prompts import build_answer_widget_state, build_key_hints, describe_missing_answer
from quizapp.ui.kit.widget_state import KeyHint
from tests.pack.builders import example_question
from tests.ui.question.sittings import SITTINGS, sitting

SITTING = sitting()
QUESTION = example_question("who-pay")
STATE = build_chain_state(SITTING, QUESTION)


def row(*speakers):
    return STATE.row(ChainAnswer(speakers))


def names(*speakers):
    return [place.name for place in STATE.places(row(*speakers))]


def test_speakers_are_numbered_in_the_order_shown_with_their_roles():
    assert [(option.key, option.title, option.detail) for option in STATE.options] == [
        ("1", "Anton Weck", "deputy mayor"),
        ("2", "Passengers in the report", ""),
        ("3", "The harbour office", ""),
        ("4", "The harbour office’s report", ""),
    ]


def test_another_session_shows_another_order():
    assert len({build_chain_state(sitting(seed=seed), QUESTION).options for seed in range(20)}) > 5


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 3), max_size=4, unique=True))
def test_a_row_and_its_answer_are_the_same(order):
    answer = STATE.answer(tuple(order))
    assert STATE.row(answer) == tuple(order)
    assert (answer is None) == (order == [])


def test_another_kind_of_answer_is_an_empty_row():
    assert STATE.row(ChoiceAnswer("report")) == STATE.row(None) == ()


def test_places_are_named_with_their_number_and_who_stands_there():
    assert names("report") == [
        "Place 1 of 4: the harbour office’s report",
        "Place 2 of 4: empty, filled next",
        "Place 3 of 4: empty",
        "Place 4 of 4: empty",
    ]
    places = list(STATE.places(row("report")))
    assert [place.kind for place in places] == ["filled", "empty", "empty", "empty"]
    assert [place.words for place in places] == ["place 1", "place 2\nnext", "place 3", "place 4"]
    assert [place.title for place in places] == ["The harbour office’s report", "", "", ""]


def test_the_article_stands_first():
    plate = STATE.article()
    assert (plate.kind, plate.words, plate.title) == ("given", "starts here", "The article")
    assert plate.name == "The row starts with the article"


def test_the_row_is_read_as_a_sentence():
    assert STATE.spoken(()) == "The article says that …"
    assert STATE.spoken(row("report")) == "The article says that the harbour office’s report says that …"
    strong = [piece.text for piece in STATE.reading(row("report", "weck")) if piece.style == "strong"]
    assert strong == ["the harbour office’s report", "Anton Weck"]


def test_the_verb_fits_where_a_name_may_stand_for_many():
    assert STATE.spoken(row("report", "passengers")) == (
        "The article says that the harbour office’s report says that passengers in the report said that …"
    )


def test_who_stands_in_the_row_says_where():
    told = [STATE.option(index, row("report", "weck")) for index in range(4)]
    assert [option.chosen for option in told] == ["Place 2", "Place 1", "Place 1", "Place 1"]
    assert [option.name for option in told] == [
        "1, Anton Weck, deputy mayor, Place 2",
        "",
        "",
        "4, The harbour office’s report, Place 1",
    ]


def test_what_is_taken_back_is_named():
    full = row("report", "weck", "office")
    assert STATE.taken(full, 1) == "Taken back: Anton Weck, the harbour office."
    assert STATE.full() == "All 4 places are filled. Backspace takes the last one back."


def test_the_articles_own_telling_has_a_name_in_sentences():
    assert describe_speaker_in_sentence(SITTING, "article") == "the article itself"


def test_a_row_of_one_can_be_checked_and_an_empty_one_says_what_to_do():
    assert describe_missing_answer(SITTING, QUESTION, ChainAnswer(("weck",))) == ""
    assert (
        describe_missing_answer(SITTING, QUESTION, None) == "Put a speaker at place 1 first, or skip with S."
    )
    assert (
        describe_missing_answer(sitting(keys={}), QUESTION, None)
        == "Put a speaker at place 1 first, or skip."
    )


def test_the_keys_are_printed_with_what_they_do():
    assert build_key_hints(SITTING, STATE) == (
        *(KeyHint("1"), "to", KeyHint("4"), "next place,"),
        *(KeyHint("Space"), "place,"),
        *(KeyHint("Backspace"), "take the last back,"),
    )


def test_every_right_row_finds_room():
    found = [
        (sat, question)
        for sat in SITTINGS
        for question in sat.opened.questions.values()
        if isinstance(question, ChainQuestion)
    ]
    assert len(found) >= 3
    for sat, question in found:
        state = build_answer_widget_state(sat, question)
        right = state.row(ChainAnswer(question.key))
        assert len(right) <= PLACE_COUNT
        assert len(list(state.places(right))) == PLACE_COUNT
