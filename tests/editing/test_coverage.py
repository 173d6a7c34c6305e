"""Coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.coverage import coverage, side_of
from quizapp.editing.steps import Sketch, Written
from quizapp.editing.store import blank
from quizapp.editing.writing.answers import mark_key
from quizapp.editing.writing.questions import begin_question, remove_questions
from quizapp.pack.sentences import sentences
from quizapp.pack.words import KINDS
from tests.editing.builders import at, document
from tests.editing.writing.test_questions import EVERY

if TYPE_CHECKING:
    from random import Random

KEYED = ("every-evening", "who-pay", "who-fridays")


def test_every_sentence_of_the_articles_is_there_with_the_questions_that_rest_on_it() -> None:
    found = coverage(document()).sentences
    texts = {
        each["id"]: each["text"]
        for source in document()["sources"]
        for each in source["passages"]
        if each["role"] != "summary"
    }
    assert len(found) == sum(len(sentences(text)) for text in texts.values())
    weck = [each for each in found if "weck-call" in each.questions]
    assert {each.passage for each in weck} == {"gazette-6"}
    assert any(each.questions == () for each in found)
    assert {question for each in found for question in each.questions} <= set(EVERY)


def test_what_comes_closest_and_what_items_cite_is_evidence_too() -> None:
    before = [
        (each.passage, each.span)
        for each in coverage(document()).sentences
        if "every-evening" in each.questions
    ]
    data = Written(document()).done(mark_key(document(), "every-evening", "not_stated")).document
    after = [
        (each.passage, each.span) for each in coverage(data).sentences if "every-evening" in each.questions
    ]
    assert before
    assert after == before
    assert any("who-what" in each.questions for each in coverage(document()).sentences)


def test_a_question_is_about_the_voices_of_its_key_also_without_evidence() -> None:
    sketch = Sketch(document())
    for question in KEYED:
        sketch.put(f"{at(question)}/proofs", [])
    asked = [sketch.get(at(question)) for question in KEYED]
    sketch.put("/banks", [{"id": "only", "questions": asked}])
    found = coverage(sketch.document)
    counts = {voice: count for voice, count in found.asked.items() if count}
    assert counts == {"corran": 2, "report": 1, "passengers": 1}


def test_a_sentence_loses_the_question_that_goes() -> None:
    data = Written(document()).done(remove_questions(document(), ["weck-call"])).document
    assert not any("weck-call" in each.questions for each in coverage(data).sentences)


def test_voices_that_no_question_is_about_are_told() -> None:
    sketch = Sketch(document())
    sketch.append("/voices", {"id": "silent", "name": "the bus driver", "kind": "person"})
    found = coverage(sketch.document)
    assert "silent" in found.never
    assert found.asked["silent"] == 0
    assert found.asked["corran"] > 0
    assert "corran" not in found.never


def test_kinds_skills_traps_verdicts_and_statuses_are_counted_also_those_that_are_missing() -> None:
    found = coverage(document())
    questions = [question for bank in document()["banks"] for question in bank["questions"]]
    assert found.kinds == {kind: sum(each["kind"] == kind for each in questions) for kind in KINDS}
    assert sum(found.verdicts.values()) == sum(each["kind"] == "verdict" for each in questions)
    assert sum(found.difficulties.values()) == len(questions)
    assert found.traps["wrong-voice"] > 0
    assert 0 in found.traps.values()
    assert found.statuses["narration"] > 0
    assert set(found.statuses) == {"claim", "finding", "call", "opinion", "narration"}


def test_a_side_is_the_authors_label_or_where_speaking_for_others_leads() -> None:
    sketch = Sketch(document())
    assert side_of(sketch.document)["corran"] == "ferry-company"
    sketch.put("/voices/1/side", "for the ferry")
    assert side_of(sketch.document)["corran"] == "for the ferry"
    sketch.put("/voices/0/side", "her own")
    assert side_of(sketch.document)["corran"] == "her own"
    sketch.put("/voices/1/speaks_for", "corran")
    assert side_of(sketch.document)["ferry-company"] == "for the ferry"
    assert coverage(sketch.document).sides["her own"] > 0


def test_half_written_packs_are_covered_as_far_as_they_are_there(chance: Random) -> None:
    assert coverage(blank("Cool streets", "en", "Ada", chance)).sentences == ()
    sketch = Sketch(document())
    for kind in KINDS:
        sketch.do(begin_question(sketch.document, "both", kind, chance).edits)
    sketch.put(f"{at('weck-call')}/proofs/0/0/quote", "")
    assert coverage(sketch.document).kinds["choice"] == coverage(document()).kinds["choice"] + 1
