"""What the narrator's sentences are about, for whoever asks whom “he” means."""

from tests.drafting.rules.finding import topics


def test_the_subject_of_a_sentence_is_told():
    assert topics("The mayor of Aubrac has left the hall.") == ["The mayor of Aubrac"]


def test_subjects_of_later_clauses_are_told_too():
    assert topics("The mayor has left, but Ann Lee was still there when he came.") == [
        "The mayor",
        "Ann Lee",
        "he",
    ]


def test_subjects_within_quotation_marks_are_not():
    assert topics("“The mayor has left,” Ann Lee said.") == ["Ann Lee"]


def test_an_object_is_no_subject():
    assert "the hall" not in topics("The mayor has left the hall.")
