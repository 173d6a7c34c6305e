"""The shape of the models, by the names in the file."""

from quizapp.pack.models import shape
from quizapp.pack.models.pack import Bank, Pack
from quizapp.pack.models.questions import Citation, MatchQuestion, Question, Saying, VerdictQuestion
from quizapp.pack.words import KINDS, VERDICTS


def test_fields_have_the_names_of_the_file():
    assert "$schema" in shape.fields(Pack)
    assert "schema_" not in shape.fields(Pack)
    assert next(iter(shape.fields(Pack))) == "format"


def test_lists_and_optional_models_are_seen_through():
    assert shape.element(shape.fields(Citation)["said"].annotation) is Saying
    assert shape.bare(shape.fields(Saying)["cue"].annotation) is str
    assert shape.element(str) is None
    assert shape.most(shape.fields(Bank)["questions"]) == 20_000


def test_every_kind_has_its_model():
    union = shape.bare(Question)
    assert [shape.member(union, kind).model_fields["kind"].annotation.__args__ for kind in KINDS] == [
        (kind,) for kind in KINDS
    ]
    assert shape.member(union, "match") is MatchQuestion
    assert shape.member(union, "essay") is None


def test_closed_lists_give_their_words():
    assert shape.words(shape.fields(VerdictQuestion)["key"].annotation) == VERDICTS
    assert shape.words(shape.fields(Pack)["title"].annotation) == ()
