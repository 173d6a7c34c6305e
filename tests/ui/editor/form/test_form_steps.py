from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

import pytest

from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import get_value, is_same_json
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.ui.editor.form.form_steps import (
    build_action_step,
    build_add_step,
    build_choice_step,
    build_move_step,
    build_remove_step,
)
from tests.ui.editor.form.given import CHANCE, begun, document, done, form, of_kind, parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")


def alike(pointer: str) -> str:
    """The place of a field or deed, as all entries of a list have it."""
    return re.sub(r"/\d+", "/#", pointer)


def each_once(found: Iterable[T], what: Callable[[T], object]) -> list[T]:
    """The first and the last of those that are alike: what lies between goes the same way."""
    first = {what(each): each for each in reversed(list(found))}
    last = {what(each): each for each in found}
    return [*first.values(), *(each for key, each in last.items() if each is not first[key])]


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_everything_that_a_form_offers_can_be_done(kind):
    made, at = of_kind(kind)
    steps = {
        "added": lambda deed: build_add_step(made, deed.pointer, deed.what, CHANCE),
        "removed": lambda deed: build_remove_step(made, deed.pointer),
        "up": lambda deed: build_move_step(made, deed.pointer, -1),
        "down": lambda deed: build_move_step(made, deed.pointer, 1),
        "chosen": lambda deed: build_choice_step(made, deed.pointer, deed.value, CHANCE),
    }
    deeds = [deed for part in parts(form(made, at)) for deed in part.deeds if deed.kind in steps]
    for deed in each_once(deeds, lambda each: (each.kind, each.what, alike(each.pointer))):
        after = done(made, steps[deed.kind](deed))
        assert not is_same_json(after, made), deed
        assert form(after, at).parts


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_mark_of_a_key_can_be_given_to_another_answer(kind):
    made, at = of_kind(kind)
    for part in (each for each in parts(form(made, at)) if each.key and not each.key.marked):
        after = done(made, build_choice_step(made, part.key.pointer, part.key.value, CHANCE))
        keys = {each.pointer: each.key for each in parts(form(after, at)) if each.key}
        assert keys[part.pointer].marked


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_a_value_that_is_chosen_and_a_switch_that_is_turned_stand_there_afterwards(kind):
    made, at = of_kind(kind)
    fields = [each for each in form(made, at).fields() if each.kind in ("choice", "switch")]
    for field in each_once(fields, lambda each: alike(each.pointer)):
        if field.kind == "switch":
            values = [field.values[not field.value]]
        else:
            values = [each for each in field.values if not each.acts and each.value != field.value]
        for value in values[:1] + values[1:][-1:]:
            if field.to.endswith("/reads") and not value.value and field.value is False:
                continue
            after = done(made, build_choice_step(made, field.to or field.pointer, value.value, CHANCE))
            now = [each for each in form(after, at).fields() if each.pointer == field.pointer]
            if field.kind == "switch":
                assert not is_same_json(after, made), field
            else:
                assert not now or now[0].to or now[0].value == value.value or "family" in field.pointer, field


def test_nobody_as_the_key_moves_the_evidence_to_the_closest_passages():
    made, at = of_kind("attribution")
    after = done(made, build_choice_step(made, f"{at}/key", None, CHANCE))
    assert get_value(after, at)["key"] is None
    assert not get_value(after, at)["evidence"]
    assert get_value(after, at)["closest"]
    assert any(part.pointer == f"{at}/closest/0" for part in parts(form(after, at)))


def test_an_item_moves_in_the_key_and_ties_stay_where_they_are():
    made, at = of_kind("order")
    asked = get_value(made, at)
    first = next(place for place, item in enumerate(asked["items"]) if item["id"] == asked["order"][0][0])
    after = get_value(done(made, build_move_step(made, f"{at}/items/{first}", 1)), at)
    assert [len(group) for group in after["order"]] == [len(group) for group in asked["order"]]
    flat, before = ([item for group in each["order"] for item in group] for each in (after, asked))
    assert flat[:2] == [before[1], before[0]]
    assert flat[2:] == before[2:]


def test_a_new_speaker_is_made_and_chosen_in_one_step():
    made, at = begun("attribution")
    made = done(made, build_add_step(made, f"{at}/options", "answer", CHANCE))
    step = build_action_step(made, "new-speaker", f"{at}/options/0/speaker", CHANCE)
    assert step is not None
    after = done(made, step)
    assert after["speakers"][-1] == {"id": step.subject, "name": "", "kind": "person"}
    assert get_value(after, f"{at}/options/0/speaker") == step.subject


def test_another_speaker_offered_in_place_of_the_key_is_the_key():
    made, at = of_kind("attribution")
    asked = get_value(made, at)
    place = [option["speaker"] for option in asked["options"]].index(asked["key"])
    offered = {option["speaker"] for option in asked["options"]}
    other = next(speaker["id"] for speaker in made["speakers"] if speaker["id"] not in offered)
    after = get_value(done(made, build_choice_step(made, f"{at}/options/{place}/speaker", other, CHANCE)), at)
    assert after["key"] == other


def test_a_speaker_is_renamed_everywhere_merged_and_kept_while_it_is_named():
    made = document()
    name = made["speakers"][0]["name"]
    after = done(made, build_choice_step(made, "/speakers/0/name", "Somebody Else", CHANCE))
    assert after["speakers"][0]["name"] == "Somebody Else"
    into = made["speakers"][1]["id"]
    merged = done(made, build_choice_step(made, "/speakers/0/merge", into, CHANCE))
    assert len(merged["speakers"]) == len(made["speakers"]) - 1
    assert name in next(speaker for speaker in merged["speakers"] if speaker["id"] == into)["aliases"]
    with pytest.raises(OperationError):
        build_remove_step(made, "/speakers/0")


def test_two_questions_that_ask_the_same_get_one_family():
    made, at = begun("number")
    other = made["banks"][0]["questions"][0]["id"]
    after = done(made, build_choice_step(made, f"{at}/family", other, CHANCE))
    assert get_value(after, at)["family"] == after["banks"][0]["questions"][0]["family"]
    assert "family" not in get_value(done(after, build_choice_step(after, f"{at}/family", None, CHANCE)), at)


def test_a_question_becomes_one_of_another_kind_at_its_own_field():
    made, at = of_kind("attribution")
    step = build_action_step(made, "kind:verdict", f"{at}/kind", CHANCE)
    assert step is not None
    assert step.name == "change-kind"
    assert get_value(done(made, step), at)["kind"] == "verdict"


@pytest.mark.parametrize("name", ["evidence", "named", "picture", "speakers", "back"])
def test_what_needs_the_article_or_another_page_is_left_to_the_editor(name):
    made, at = of_kind("choice")
    assert build_action_step(made, name, at, CHANCE) is None
