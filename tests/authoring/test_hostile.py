"""Reviews and copied questions that mean harm are refused, or do none to the pack that is there."""

import time
from random import Random

import pytest

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import OperationError, UnreadablePackError
from quizapp.authoring.file_import import read_review_in_child
from quizapp.authoring.live_checks import find_editing_obstacles
from quizapp.authoring.operations.question_transfer import build_paste_step, parse_clip
from quizapp.authoring.reviews import import_review
from quizapp.authoring.working_copy import read_logged_document
from tests.authoring.builders import document, made_of
from tests.authoring.hostile import CLIPS, REVIEWS
from tests.pace import is_within
from tests.pack.builders import said

MOST_CPU_S = 2


def opened(path, tmp_path):
    """Return the document of a review as it is in work, and what is taken in of it; both in a child."""
    *_, review = read_review_in_child(path, lambda: False)
    return read_logged_document(made_of(path, tmp_path / "working")), review


@pytest.mark.parametrize("what", [what for what, (_, told) in REVIEWS.items() if told])
def test_a_review_is_refused_with_its_reason(tmp_path, what):
    make, told = REVIEWS[what]
    path = tmp_path / "bad.quizreview"
    make(path)
    for read in (lambda: list(read_review_in_child(path, lambda: False)), lambda: made_of(path, tmp_path)):
        with pytest.raises(UnreadablePackError) as refused:
            read()
        assert told in said(refused.value.message), said(refused.value.message)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("what", [what for what, (_, told) in REVIEWS.items() if not told])
def test_a_review_changes_nothing_of_the_pack_but_its_reviewers(tmp_path, what):
    make, _ = REVIEWS[what]
    path = tmp_path / "bad.quizreview"
    make(path)
    theirs, review = opened(path, tmp_path)
    assert not find_editing_obstacles(theirs)
    mine = document() | {"id": review.document["id"]}
    after = StepHistory(mine).done(import_review(mine, review)).document
    changed = {name for name in after if after[name] != mine.get(name)}
    assert changed <= {"comments", "reviewers", "read"}, changed


@pytest.mark.parametrize("what", CLIPS)
def test_copied_questions_are_refused_or_pasted_whole(what):
    text, told = CLIPS[what]
    began = time.process_time()
    if told:
        with pytest.raises(OperationError) as refused:
            parse_clip(text)
        assert refused.value.code == told
    else:
        mine = document()
        step = build_paste_step(parse_clip(text), mine, mine["banks"][0]["id"], None, Random(1))
        after = StepHistory(mine).done(step)
        assert not find_editing_obstacles(after.document)
        assert after.back().document == mine
    assert is_within(time.process_time() - began, MOST_CPU_S)
