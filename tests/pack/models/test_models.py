"""The models: frozen, strict, and every text and list of a bounded size."""

from typing import Annotated, get_args, get_origin

import pytest
from pydantic import ValidationError

from quizapp.pack.models import fields
from quizapp.pack.models.fields import ListBounds
from quizapp.pack.models.pack import GlossaryTerm, Pack
from quizapp.pack.models.questions import Question
from tests.pack.builders import example_json, example_pack


def all_models(annotation=Pack, seen=None):
    """Every model that a pack can hold."""
    seen = {} if seen is None else seen
    plain = fields.strip_annotation(annotation)
    if fields.is_model(plain) and plain not in seen:
        seen[plain] = None
        for field in fields.get_fields(plain).values():
            all_models(field.annotation, seen)
    elif not fields.is_model(plain):
        for inner in get_args(plain):
            all_models(inner, seen)
    return list(seen)


MODELS = all_models()


def test_the_walk_meets_all_kinds_and_parts():
    assert len(MODELS) > 25
    assert set(get_args(fields.strip_annotation(Question))) <= set(MODELS)


def test_only_closed_lists_have_words_and_only_lists_have_entries():
    assert fields.list_allowed_words(fields.get_fields(Pack)["title"].annotation) == ()
    assert fields.get_element_type(str) is None


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_says_what_it_is(model):
    told = {name: field.description for name, field in fields.get_fields(model).items() if name != "kind"}
    assert all(told.values()), told


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_text_and_list_has_a_largest_size(model):
    schema = model.model_json_schema()

    def unbounded(part, path):
        if isinstance(part, dict):
            if part.get("type") == "string" and not {"maxLength", "pattern", "enum", "const"} & set(part):
                yield path
            if part.get("type") == "array" and "maxItems" not in part:
                yield path
            for name, inner in part.items():
                yield from unbounded(inner, f"{path}/{name}")
        elif isinstance(part, list):
            for number, inner in enumerate(part):
                yield from unbounded(inner, f"{path}/{number}")

    assert list(unbounded(schema, "")) == []


def test_a_pack_cannot_be_changed():
    with pytest.raises(ValidationError):
        example_pack().title = "Another"
    assert isinstance(example_pack().speakers, tuple)


@pytest.mark.parametrize(
    ("field", "value"), [("revision", "1"), ("title", 1), ("authors", "x"), ("book", "OPEN")]
)
def test_no_value_is_turned_into_another(field, value):
    with pytest.raises(ValidationError):
        Pack.model_validate({**example_json(), field: value})


def test_a_list_that_is_too_long_is_refused_before_its_entries_are_looked_at():
    wrong = [{}] * 1_001
    with pytest.raises(ValidationError) as caught:
        Pack.model_validate({**example_json(), "sources": wrong})
    assert caught.value.error_count() == 1


def test_every_list_of_the_models_is_bounded_in_that_way():
    def lists(annotation, bounded):
        if get_origin(annotation) is Annotated:
            inner, *limits = get_args(annotation)
            yield from lists(inner, any(isinstance(limit, ListBounds) for limit in limits))
        elif get_origin(annotation) is tuple:
            yield bounded
            yield from lists(get_args(annotation)[0], False)
        else:
            for inner in get_args(annotation):
                yield from lists(inner, False)

    for model in MODELS:
        for name, field in fields.get_fields(model).items():
            bounded = any(isinstance(limit, ListBounds) for limit in field.metadata)
            assert all(lists(field.annotation, bounded)), (model, name)


def test_parts_share_which_fields_they_were_given_and_a_copy_with_others_changes_none():
    one, other = (GlossaryTerm(term="levy", text=text) for text in ("a tax", "a fee"))
    assert one.model_fields_set is other.model_fields_set
    copy = one.model_copy(update={"more": "a toll"})
    assert (copy.model_fields_set, other.model_fields_set) == ({"term", "text", "more"}, {"term", "text"})
