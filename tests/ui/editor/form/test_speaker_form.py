from __future__ import annotations

from quizapp.authoring.json_pointers import get_value
from quizapp.pack.problems import Problem
from quizapp.ui.editor.form.form_steps import build_add_step, build_choice_step, build_remove_step
from quizapp.ui.editor.form.speaker_form import build_speaker_form
from tests.ui.editor.form.given import CHANCE, document, done, field_at, of_kind, part_at, parts
from tests.ui.fakes import translate


def form(made, at, problems=()):
    return build_speaker_form(made, at, problems, translate)


def test_the_speaker_that_a_field_names_is_shown():
    made, at = of_kind("attribution")
    named = get_value(made, f"{at}/options/1/speaker")
    state = form(made, f"{at}/options/1/speaker")
    assert get_value(made, state.pointer)["id"] == named
    assert form(made, "/speakers/2").pointer == "/speakers/2"
    assert form(made, "").pointer == "/speakers/0"


def test_every_field_of_a_speaker_is_there_and_stands_there_once_chosen():
    made = document()
    state = form(made, "/speakers/0")
    for name in ("name", "kind", "role", "side", "speaks_for"):
        field = field_at(state, f"/speakers/0/{name}")
        assert (field.value or "") == made["speakers"][0].get(name, "")
    after = done(made, build_choice_step(made, "/speakers/0/kind", "document", CHANCE))
    assert field_at(form(after, "/speakers/0"), "/speakers/0/kind").value == "document"


def test_other_words_for_a_speaker_are_added_and_taken_away():
    made = document()
    before = made["speakers"][0].get("aliases", [])
    deed = part_at(form(made, "/speakers/0"), "/speakers/0/aliases").deeds[0]
    after = done(made, build_add_step(made, deed.pointer, deed.what, CHANCE))
    assert after["speakers"][0]["aliases"] == [*before, ""]
    pointer = f"/speakers/0/aliases/{len(before)}"
    assert field_at(form(after, "/speakers/0"), pointer).value == ""
    assert done(after, build_remove_step(after, pointer))["speakers"][0]["aliases"] == before


def test_only_a_speaker_that_is_named_nowhere_can_be_taken_away():
    made = document()
    made = done(made, build_add_step(made, "/speakers", "speaker", CHANCE))
    last = f"/speakers/{len(made['speakers']) - 1}"
    card = part_at(form(made, last), last)
    assert [deed.kind for deed in card.deeds] == ["removed"]
    assert len(done(made, build_remove_step(made, last))["speakers"]) == len(made["speakers"]) - 1
    assert part_at(form(made, "/speakers/0"), "/speakers/0").deeds == ()


def test_a_pack_without_speakers_lets_one_be_added():
    made = document()
    made["speakers"] = []
    state = form(made, "")
    assert [deed.what for part in parts(state) for deed in part.deeds] == ["back", "speaker"]
    assert not list(state.fields())


def test_what_is_wrong_with_a_speaker_is_told_at_its_field():
    state = form(document(), "/speakers/0", [Problem("/speakers/0/name", "empty", "It has no name.")])
    assert field_at(state, "/speakers/0/name").told.sentence == "It has no name."
