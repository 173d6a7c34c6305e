"""The shape of the models, by the names in the file."""

from quizapp.pack.models import introspection
from quizapp.pack.models.pack import Bank, Pack
from quizapp.pack.models.questions import Attribution, Citation, MatchQuestion, Question, VerdictQuestion
from quizapp.pack.vocabulary import QUESTION_KINDS, VERDICTS


def test_fields_have_the_names_of_the_file():
    assert "$schema" in introspection.get_fields(Pack)
    assert "schema_" not in introspection.get_fields(Pack)
    assert next(iter(introspection.get_fields(Pack))) == "format"


def test_lists_and_optional_models_are_seen_through():
    assert (
        introspection.get_element_type(introspection.get_fields(Citation)["attributions"].annotation)
        is Attribution
    )
    assert introspection.strip_annotation(introspection.get_fields(Attribution)["cue"].annotation) is str
    assert introspection.get_element_type(str) is None
    assert introspection.get_max_entries(introspection.get_fields(Bank)["questions"]) == 20_000


def test_every_kind_has_its_model():
    union = introspection.strip_annotation(Question)
    assert [
        introspection.find_union_member(union, kind).model_fields["kind"].annotation.__args__
        for kind in QUESTION_KINDS
    ] == [(kind,) for kind in QUESTION_KINDS]
    assert introspection.find_union_member(union, "match") is MatchQuestion
    assert introspection.find_union_member(union, "essay") is None


def test_closed_lists_give_their_words():
    assert (
        introspection.list_allowed_words(introspection.get_fields(VerdictQuestion)["key"].annotation)
        == VERDICTS
    )
    assert introspection.list_allowed_words(introspection.get_fields(Pack)["title"].annotation) == ()
