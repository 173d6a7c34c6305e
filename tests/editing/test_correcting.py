"""A corrected article, worked through before it is taken."""

from __future__ import annotations

from typing import Any

import pytest

from quizapp.editing import walk
from quizapp.editing.corrected import Correction
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import get, same
from quizapp.editing.steps import Sketch, Written
from quizapp.editing.writing.questions import remove_questions
from tests.editing.builders import at, document
from tests.editing.test_corrected import OLD, newer

HARBOUR = newer(p2=OLD[2][1].replace("412", "421"), p4=OLD[4][1].replace("had been taken", "was taken"))


def made(written: Any = None) -> Correction:
    return Correction(written or document(), "gazette", HARBOUR, 7)


def test_the_pack_stays_as_it_is_until_the_step_is_done_and_comes_back_whole() -> None:
    correction = made()
    assert same(correction.before, document())
    written = Written(document()).done(correction.step())
    assert same(written.document, correction.document)
    assert len(written.steps) == 1
    assert written.steps[0].name == "correct-article"
    assert same(written.back().document, document())


def test_what_broke_and_what_holds_is_counted() -> None:
    correction = made()
    cited = [
        citation
        for _, asked in walk.questions(document())
        for _, citation in walk.citations(asked)
        if citation["passage"].startswith("gazette")
    ]
    assert {each.question for each in correction.broken} >= {"how-many", "who-fridays"}
    assert 0 < correction.holding < len(cited) + 5
    every = list(walk.questions(document()))
    assert correction.untouched == len(every) - len({each.question for each in correction.broken})


def test_other_words_and_leaving_out_mend_one_citation_each_and_are_taken_back_one_by_one() -> None:
    correction = made()
    before, count = correction.document, len(correction.broken)
    first, second = correction.broken[:2]
    assert first.hint is not None
    hint = first.hint
    correction.take_words(first.at, hint.passage, hint.span.start, hint.span.end)
    assert get(correction.document, first.at)["quote"] == hint.words
    left_out = next(each for each in correction.broken if each.quote == second.quote)
    correction.leave_out(left_out.at)
    assert (len(correction.broken), correction.mended) == (count - 2, 2)
    assert same(Written(document()).done(correction.step()).document, correction.document)
    assert correction.undo()
    assert correction.undo()
    assert not correction.undo()
    assert same(correction.document, before)
    assert len(correction.broken) == count


def test_what_was_broken_before_is_no_matter_of_the_correction() -> None:
    sketch = Sketch(document())
    sketch.put(f"{at('weck-call')}/proofs/0/0/quote", "words that stand nowhere at all")
    correction = made(sketch.document)
    assert "weck-call" not in {each.question for each in correction.broken}


def test_after_a_change_of_the_pack_what_was_mended_is_mended_there_too() -> None:
    correction = made()
    for each in [one for one in correction.broken if one.question == "how-many"]:
        assert each.hint is not None
        found = next(one for one in correction.broken if one.quote == each.quote)
        correction.take_words(found.at, each.hint.passage, each.hint.span.start, each.hint.span.end)
    changed = Written(document()).done(remove_questions(document(), ["who-fridays"])).document
    again = correction.on(changed)
    assert again.mended == correction.mended
    assert {each.question for each in again.broken} & {"how-many", "who-fridays"} == set()
    gone = correction.on(Written(document()).done(remove_questions(document(), ["how-many"])).document)
    assert gone.mended == 0


def test_a_paragraph_stays_the_lead_or_caption_that_it_was_where_the_newer_text_tells_nothing_of_it() -> None:
    plain: list[tuple[Any, str]] = [
        ("body" if role == "standfirst" else role, text) for role, text in HARBOUR
    ]
    correction = Correction(document(), "gazette", plain, 7)
    assert [row.what for row in correction.rows] == [row.what for row in made().rows]
    assert correction.document["sources"] == made().document["sources"]


def test_an_article_that_is_gone_cannot_be_gone_on_with() -> None:
    correction = made()
    sketch = Sketch(document())
    sketch.put("/sources", [])
    with pytest.raises(NotDoneError):
        correction.on(sketch.document)
