"""The reasons of every kind, with the paths that lead to them."""

import pytest

from quizapp.pack.answers import cited_in_reasons, reasons
from quizapp.pack.models.questions import Reason
from tests.pack.builders import ONE_OF_EACH, example_pack, example_question, questions


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
def test_every_path_leads_to_its_reason(question_id):
    question = example_question(question_id)
    for path, reason in reasons(question):
        place = question
        for part in path:
            place = place[part] if isinstance(part, int) else getattr(place, part)
        assert place is reason


def every_reason(value):
    """All reasons anywhere inside a model."""
    if isinstance(value, Reason):
        yield value
    if isinstance(value, tuple):
        for entry in value:
            yield from every_reason(entry)
    elif hasattr(value, "model_fields_set"):
        for name in type(value).model_fields:
            yield from every_reason(getattr(value, name))


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
def test_no_reason_is_left_out(question_id):
    question = example_question(question_id)
    given = [id(reason) for _, reason in reasons(question)]
    assert sorted(given) == sorted(id(reason) for reason in every_reason(question))


def test_the_citations_of_reasons_are_those_of_all_reasons_with_their_paths():
    for question in questions(example_pack()):
        given = [
            ((*path, "citation"), reason.citation) for path, reason in reasons(question) if reason.citation
        ]
        assert cited_in_reasons(question) == given
