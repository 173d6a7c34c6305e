"""A corrected article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.editing.checking import Checker
from quizapp.editing.corrected import _pairs, broken, compare_texts, correct, take_words
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import get, same
from quizapp.editing.steps import Written
from tests.editing.builders import document

if TYPE_CHECKING:
    from random import Random

OLD = [(each["role"], each["text"]) for each in document()["sources"][0]["passages"]]


def newer(**changes: str) -> list[tuple[Any, str]]:
    """The example article with some paragraphs, by place, put otherwise; an empty one is left out."""
    return [(role, changes.get(f"p{place}", text)) for place, (role, text) in enumerate(OLD)]


def test_the_same_text_changes_nothing(chance: Random) -> None:
    rows = compare_texts(document(), "gazette", newer())
    assert {row.what for row in rows} == {"same"}
    assert same(
        Written(document()).done(correct(document(), "gazette", newer(), chance)).document, document()
    )
    assert broken(document()) == ()


def test_paragraphs_are_shown_beside_each_other_as_changed_added_or_gone() -> None:
    texts = newer(p2=OLD[2][1].replace("412", "421"), p9="")
    texts.insert(4, ("body", "A wholly new paragraph about the tides of the estuary."))
    rows = compare_texts(document(), "gazette", texts)
    told = [(row.what, row.passage) for row in rows if row.what != "same"]
    assert told == [("changed", "gazette-1"), ("added", None), ("gone", "gazette-8")]
    changed = next(row for row in rows if row.what == "changed")
    assert (changed.before, changed.after) == (OLD[2][1], OLD[2][1].replace("412", "421"))


def test_a_correction_is_one_step_that_moves_no_citation_and_is_undone_whole(chance: Random) -> None:
    texts = newer(p2=OLD[2][1].replace("412", "421"), p8="")
    texts.insert(5, ("body", "A wholly new paragraph about the tides of the estuary."))
    written = Written(document()).done(correct(document(), "gazette", texts, chance))
    assert written.document["banks"] == document()["banks"]
    source = written.document["sources"][0]
    assert [each["text"] for each in source["passages"]] == [text for _, text in texts if text]
    assert [each["paragraph"] for each in source["passages"] if each["role"] == "body"] == list(range(1, 9))
    codes = {(each.code, each.severity) for each in Checker().checked(written.document)}
    assert {code for code, severity in codes if severity == "error"} <= {
        "absent-quote",
        "unknown-id",
        "false-quotation",
    }
    assert same(written.back().document, document())


def test_a_title_that_was_the_headline_goes_with_it_and_any_other_stays(chance: Random) -> None:
    texts = newer(p0="Evening ferry carried many more than planned")
    step = correct(document(), "gazette", texts, chance)
    assert Written(document()).done(step).document["sources"][0]["title"] == texts[0][1]
    own = document()
    own["sources"][0]["title"] = "The ferry"
    step = correct(own, "gazette", texts, chance)
    assert Written(own).done(step).document["sources"][0]["title"] == "The ferry"


def test_what_broke_is_listed_with_the_nearest_words_and_what_holds_is_not(chance: Random) -> None:
    texts = newer(p2=OLD[2][1].replace("412", "421"))
    data = Written(document()).done(correct(document(), "gazette", texts, chance)).document
    found = broken(data)
    assert found
    assert all("412" in each.quote for each in found)
    assert {each.question for each in found} == {"how-many"}
    for each in found:
        assert each.hint is not None
        assert each.hint.passage == "gazette-1"
        assert "421" in each.hint.words


def test_a_hint_that_is_taken_holds(chance: Random) -> None:
    texts = newer(p2=OLD[2][1].replace("412", "421"), p5=OLD[5][1].replace("report", "study"))
    data = Written(document()).done(correct(document(), "gazette", texts, chance)).document
    found = broken(data)
    written = Written(data)
    for each in found:
        assert each.hint is not None
        written = written.done(take_words(written.document, each.at, each.hint.passage, *each.hint.span))
        assert get(written.document, each.at)["passage"] == each.hint.passage
    assert broken(written.document) == ()
    assert not {each.code for each in Checker().checked(written.document)} & {"absent-quote", "cue", "named"}
    for _ in found:
        written = written.back()
    assert same(written.document, data)


def test_with_a_hint_a_cue_that_is_gone_goes_too_and_a_name_is_told_where_it_stands_now(
    chance: Random,
) -> None:
    text = OLD[4][1].replace("She added", "She said").replace("Ilse Corran", "Ilse Corrin")
    data = Written(document()).done(correct(document(), "gazette", newer(p4=text), chance)).document
    found = [each for each in broken(data) if each.question == "who-fridays"]
    for each in found:
        assert each.hint is not None
        data = Written(data).done(take_words(data, each.at, each.hint.passage, *each.hint.span)).document
    assert [each.at.endswith("/named") for each in found] == [False, True]
    (citation,) = next(
        each["proofs"][0]
        for bank in data["banks"]
        for each in bank["questions"]
        if each["id"] == "who-fridays"
    )
    assert citation["quote"].startswith("She said that every seat")
    assert "cue" not in citation["said"][0]
    assert citation["said"][0]["named"]["quote"] in text
    assert citation["said"][0]["named"].keys() == {"passage", "quote"}


def test_the_same_words_in_another_order_are_another_paragraph(chance: Random) -> None:
    backwards = " ".join(reversed(OLD[2][1].split()))
    rows = compare_texts(document(), "gazette", newer(p2=backwards))
    assert [row.what for row in rows if row.what != "same"] == ["gone", "added"]


def test_a_paragraph_that_is_gone_breaks_all_that_cites_it(chance: Random) -> None:
    data = Written(document()).done(correct(document(), "gazette", newer(p4=""), chance)).document
    found = broken(data)
    assert found
    assert all(get(data, each.at)["passage"] == "gazette-3" for each in found)


def test_many_changed_paragraphs_are_not_compared_for_ever() -> None:
    old = [f"old words number {number}" for number in range(900)]
    new = [f"old text number {number}" for number in range(900)]
    assert _pairs([*old, "end"], [*new, "end"]) == [(900, 900)]


def test_a_text_without_a_paragraph_is_not_taken(chance: Random) -> None:
    with pytest.raises(NotDoneError):
        correct(document(), "gazette", [("headline", "Only this"), ("body", " ")], chance)
    with pytest.raises(NotDoneError):
        compare_texts(document(), "gone", newer())


WORDS = st.lists(st.sampled_from(["a b c d", "a b c e", "x y", "x z", "q"]), max_size=6)


@given(WORDS, WORDS)
def test_paragraphs_are_paired_once_and_in_order(old: list[str], new: list[str]) -> None:
    pairs = _pairs(old, new)
    assert pairs == sorted(pairs)
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
    if old == new:
        assert pairs == [(place, place) for place in range(len(old))]
