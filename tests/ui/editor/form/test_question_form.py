from __future__ import annotations

import pytest

from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.model_assembly import UNFINISHED
from quizapp.pack.problems import Problem
from quizapp.pack.vocabulary import QUESTION_KINDS, TRAPS
from quizapp.ui.messages.common import MAX_LISTED
from tests.ui.editor.form.given import begun, document, field_at, form, of_kind, part_at, parts
from tests.ui.fakes import translate


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_entry_of_a_question_has_its_card_and_can_be_taken_away(kind):
    made, at = of_kind(kind)
    asked = get_value(made, at)
    state = form(made, at)
    for name in ("options", "offered", "distractors", "items", "partners", "known", "accepted"):
        for place, _ in enumerate(asked.get(name, [])):
            card = part_at(state, f"{at}/{name}/{place}")
            assert f"{at}/{name}/{place}" in [deed.pointer for deed in card.deeds if deed.kind == "removed"]


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_other_kind_can_be_chosen_and_none_by_arrows(kind):
    made, at = of_kind(kind)
    field = field_at(form(made, at), f"{at}/kind")
    assert field.value == kind
    assert {value.acts or value.value for value in field.values} == {
        kind, *(f"kind:{other}" for other in QUESTION_KINDS if other != kind)
    }  # fmt: skip
    assert all(value.icon for value in field.values)


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_what_stands_in_a_field_is_what_stands_in_the_question(kind):
    made, at = of_kind(kind)
    for field in form(made, at).fields():
        if field.kind in ("line", "paragraph") and field.value:
            assert get_value(made, field.pointer) == field.value


@pytest.mark.parametrize("kind", ["choice", "choices", "attribution", "verdict"])
def test_the_right_answer_is_marked_and_has_no_trap(kind):
    made, at = of_kind(kind)
    state = form(made, at)
    cards = [part for part in parts(state) if part.key]
    right = [part for part in cards if part.key.marked]
    assert len(right) == (len(get_value(made, at)["keys"]) if kind == "choices" else 1)
    for card in cards:
        has_trap = any(field.pointer.endswith("/trap") for line in card.lines for field in line)
        assert has_trap is (card not in right)


def test_pressing_the_mark_of_one_of_several_right_answers_takes_it_away():
    made, at = of_kind("choices")
    keys = get_value(made, at)["keys"]
    for card in (part for part in parts(form(made, at)) if part.key):
        now = set(card.key.value)
        assert now == (set(keys) - (set(keys) - now) if card.key.marked else set(keys) | now)
        assert (len(now) < len(keys)) is card.key.marked


def test_all_traps_can_be_chosen_and_the_one_that_is_has_its_test_beside_it():
    made, at = of_kind("choice")
    cards = [part for part in parts(form(made, at)) if part.key and not part.key.marked]
    trap = next(field for line in cards[0].lines for field in line if field.pointer.endswith("/trap"))
    assert [value.value for value in trap.values] == [None, *TRAPS]
    assert trap.value in TRAPS
    assert cards[0].note == trap.help != ""


def test_a_speaker_is_offered_once_and_new_ones_can_be_made():
    made, at = of_kind("attribution")
    offered = [each["speaker"] for each in get_value(made, at)["options"]]
    field = field_at(form(made, at), f"{at}/options/0/speaker")
    values = [value.value for value in field.values if not value.acts]
    assert set(offered[1:]).isdisjoint(values)
    assert offered[0] in values
    assert [value.acts for value in field.values][-2:] == ["new-speaker", "speakers"]


def test_evidence_shows_its_words_who_says_it_and_where_it_stands():
    made, at = of_kind("attribution")
    citation = get_value(made, at)["evidence"][0][0]
    card = part_at(form(made, at), f"{at}/evidence/0/0")
    assert card.quote.words == citation["quote"]
    assert card.quote.holds
    assert card.title.startswith("Paragraph ")
    speaker = field_at(form(made, at), f"{at}/evidence/0/0/attributions/0/speaker")
    assert speaker.value == citation["attributions"][0]["speaker"]


def test_words_that_are_not_in_the_article_are_told_from_those_that_are():
    made, at = of_kind("attribution")
    get_value(made, at)["evidence"][0][0]["quote"] = "words that nobody wrote"
    assert not part_at(form(made, at), f"{at}/evidence/0/0").quote.holds
    get_value(made, at)["evidence"][0][0]["passage"] = "p-gone"
    assert not part_at(form(made, at), f"{at}/evidence/0/0").quote.holds


def test_items_stand_in_the_order_of_the_key_and_a_tie_is_told_to_the_key():
    made, at = of_kind("order")
    asked = get_value(made, at)
    flat = [item for group in asked["order"] for item in group]
    places = {item["id"]: place for place, item in enumerate(asked["items"])}
    state = form(made, at)
    shown = [part.pointer for part in part_at(state, f"{at}/items").parts]
    assert shown == [f"{at}/items/{places[item]}" for item in flat]
    ties = [field for field in state.fields() if field.pointer.endswith("/tie")]
    assert len(ties) == len(flat) - 1
    assert all(field.to == f"{at}/order" for field in ties)
    joined = next(field for field in ties if not field.value).values[1].value
    assert sorted(item for group in joined for item in group) == sorted(flat)
    assert len(joined) == len(asked["order"]) - 1


def test_a_problem_is_told_at_its_field_or_at_the_part_around_it_the_worst_first():
    made, at = of_kind("choice")
    state = form(
        made,
        at,
        [
            Problem(f"{at}/prompt", "w", "A flaw.", "warning"),
            Problem(f"{at}/prompt", "e", "An error."),
            Problem(f"{at}/options/1/trap", "t", "No trap.", "warning"),
            Problem(f"{at}/key", "k", "No key."),
            Problem(f"{at}/evidence/0/0/quote", "q", "Not there."),
            Problem(f"{at}/explanation", UNFINISHED, "Not finished yet."),
        ],
    )
    assert field_at(state, f"{at}/prompt").told.sentence == "An error."
    assert part_at(state, f"{at}/options").told.sentence == "No key."
    assert part_at(state, f"{at}/evidence/0/0").told.sentence == "Not there."
    assert field_at(state, f"{at}/explanation").told is None
    told = [
        field.told or part_at(state, f"{at}/options/1").told
        for field in state.fields()
        if field.pointer.startswith(f"{at}/options/1/")
    ]
    assert any(each and each.sentence == "No trap." for each in told)


def test_rare_fields_are_folded_away_and_say_that_something_is_set():
    made, at = begun("number")
    more = part_at(form(made, at), f"{at}/more")
    assert more.folded
    assert not more.filled
    get_value(made, at)["hint"] = "Look again."
    assert part_at(form(made, at), f"{at}/more").filled


def test_articles_to_read_are_asked_for_only_where_there_are_several():
    made, at = of_kind("match")
    reads = [field for field in form(made, at).fields() if field.to == f"{at}/reads"]
    assert len(reads) == (len(made["sources"]) if len(made["sources"]) > 1 else 0)
    made["sources"] = made["sources"][:1]
    assert not [field for field in form(made, at).fields() if field.to == f"{at}/reads"]


def test_of_very_many_articles_twenty_are_offered_to_be_read_the_cited_among_them():
    made, at = of_kind("verdict")
    passage = get_value(made, at)["evidence"][0][0]["passage"]
    (home,) = (each for each in made["sources"] if passage in [one["id"] for one in each["passages"]])
    cited = home | {"id": "cited"}
    more = [made["sources"][0] | {"id": f"more-{number}", "passages": []} for number in range(30)]
    made["sources"] = [*more, cited]
    offered = [field for field in form(made, at).fields() if field.to == f"{at}/reads"]
    assert len(offered) == MAX_LISTED
    assert offered[-1].pointer == f"{at}/reads/cited"
    assert offered[-1].help == translate("common.and_more", n=31 - MAX_LISTED)


def test_every_question_of_the_pack_has_a_form():
    made = document()
    for number, bank in enumerate(made["banks"]):
        for place, asked in enumerate(bank["questions"]):
            state = form(made, f"/banks/{number}/questions/{place}")
            assert state.subject == asked["id"]
            pointers = [field.pointer for field in state.fields()]
            assert len(pointers) == len(set(pointers))
