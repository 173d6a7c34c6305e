"""What is asked about, and what is missing."""

from typing import Any

from quizapp.authoring.coverage import (
    MIN_VERDICTS,
    CoverageGap,
    find_coverage_gaps,
    find_sides,
    measure_coverage,
)
from quizapp.authoring.document_traversal import questions
from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.operations.answers import mark_key
from quizapp.authoring.operations.questions import add_blank_question, remove_questions
from quizapp.authoring.working_copy_store import build_blank_document
from quizapp.pack.sentences import split_sentences
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.authoring.builders import at, document, done
from tests.authoring.operations.test_questions import EVERY

KEYED = ("every-evening", "who-pay", "who-fridays")


def test_every_sentence_of_the_articles_is_there_with_the_questions_that_rest_on_it():
    found = measure_coverage(document()).sentences
    texts = {
        each["id"]: each["text"]
        for source in document()["sources"]
        for each in source["passages"]
        if each["role"] != "summary"
    }
    assert len(found) == sum(len(split_sentences(text)) for text in texts.values())
    weck = [each for each in found if "weck-call" in each.questions]
    assert {each.passage for each in weck} == {"gazette-6"}
    assert any(each.questions == () for each in found)
    assert {question for each in found for question in each.questions} <= set(EVERY)


def test_what_comes_closest_and_what_items_cite_is_evidence_too():
    before = [
        (each.passage, each.span)
        for each in measure_coverage(document()).sentences
        if "every-evening" in each.questions
    ]
    data = done(mark_key(document(), "every-evening", "not_stated"))
    after = [
        (each.passage, each.span)
        for each in measure_coverage(data).sentences
        if "every-evening" in each.questions
    ]
    assert before
    assert after == before
    assert any("who-what" in each.questions for each in measure_coverage(document()).sentences)


def test_a_question_is_about_the_speakers_of_its_key_also_without_evidence():
    sketch = Transaction(document())
    for question in KEYED:
        sketch.put(f"{at(question)}/evidence", [])
    asked = [sketch.get(at(question)) for question in KEYED]
    sketch.put("/banks", [{"id": "only", "questions": asked}])
    found = measure_coverage(sketch.document)
    counts = {speaker: count for speaker, count in found.asked.items() if count}
    assert counts == {"corran": 2, "report": 1, "passengers": 1}


def test_a_key_that_is_no_word_is_not_counted():
    sketch = Transaction(document())
    before = measure_coverage(sketch.document).verdicts
    verdict = next(each["id"] for _, each in questions(sketch.document) if each["kind"] == "verdict")
    was = sketch.get(f"{at(verdict)}/key")
    sketch.put(f"{at(verdict)}/key", [])
    now = measure_coverage(sketch.document).verdicts
    assert {key: before[key] - now[key] for key in before} == {key: int(key == was) for key in before}


def test_kinds_skills_traps_verdicts_and_statement_types_are_counted_also_those_that_are_missing():
    found = measure_coverage(document())
    questions = [question for bank in document()["banks"] for question in bank["questions"]]
    assert found.kinds == {kind: sum(each["kind"] == kind for each in questions) for kind in QUESTION_KINDS}
    assert sum(found.verdicts.values()) == sum(each["kind"] == "verdict" for each in questions)
    assert sum(found.difficulties.values()) == len(questions)
    assert found.traps["wrong-speaker"] > 0
    assert 0 in found.traps.values()
    assert found.statement_types["narration"] > 0
    assert set(found.statement_types) == {"claim", "finding", "call", "opinion", "narration"}


def test_a_side_is_the_authors_label_or_where_speaking_for_others_leads():
    sketch = Transaction(document())
    assert find_sides(sketch.document)["corran"] == "ferry-company"
    sketch.put("/speakers/1/side", "for the ferry")
    assert find_sides(sketch.document)["corran"] == "for the ferry"
    sketch.put("/speakers/0/side", "her own")
    assert find_sides(sketch.document)["corran"] == "her own"
    sketch.put("/speakers/1/speaks_for", "corran")
    assert find_sides(sketch.document)["ferry-company"] == "for the ferry"
    assert measure_coverage(sketch.document).sides["her own"] > 0


def test_half_written_packs_are_covered_as_far_as_they_are_there(chance):
    assert measure_coverage(build_blank_document("Cool streets", "en", "Ada", chance)).sentences == ()
    sketch = Transaction(document())
    for kind in QUESTION_KINDS:
        sketch.do(add_blank_question(sketch.document, "both", kind, chance).edits)
    sketch.put(f"{at('weck-call')}/evidence/0/0/quote", "")
    assert (
        measure_coverage(sketch.document).kinds["choice"] == measure_coverage(document()).kinds["choice"] + 1
    )


def of(written: Any, what: str) -> list[CoverageGap]:
    return [each for each in find_coverage_gaps(written, measure_coverage(written)) if each.what == what]


def without(*questions: str) -> Any:
    return done(remove_questions(document(), questions))


def verdicts(keys: str) -> Any:
    """The example pack with as many verdicts as there are letters: s, c or n for each one's key."""
    sketch = Transaction(document())
    verdict, names = (
        sketch.get(at("every-evening")),
        {"s": "supported", "c": "contradicted", "n": "not_stated"},
    )
    asked = [{**verdict, "id": f"v{number}", "key": names[key]} for number, key in enumerate(keys)]
    sketch.put("/banks", [{"id": "only", "questions": asked}])
    return sketch.document


def test_a_sentence_where_somebody_speaks_and_on_which_nothing_rests_is_told_with_the_speaker():
    left = without("weck-call")
    sentences = measure_coverage(left).sentences
    told = [(sentences[each.sentence].passage, each.subject) for each in of(left, "sentence")]
    assert ("gazette-6", "weck") in told
    assert all(sentences[each.sentence].questions == () for each in of(left, "sentence"))


def test_a_speaker_whom_no_question_is_about_is_told_where_the_article_names_one():
    sketch = Transaction(document())
    sketch.append("/speakers", {"id": "silent", "name": "shopkeepers", "kind": "group"})
    sketch.append("/speakers", {"id": "absent", "name": "nobody of that name", "kind": "group"})
    found = of(sketch.document, "speaker")
    assert [each.subject for each in found] == ["silent"]
    assert measure_coverage(sketch.document).sentences[found[0].sentence].passage == "gazette-7"


def test_verdicts_are_told_that_are_right_too_seldom_or_too_often():
    assert of(verdicts("sscncscn"), "verdict") == []
    told = {(each.subject, each.count, each.of) for each in of(verdicts("sscccccn"), "verdict")}
    assert told == {("contradicted", 5, 8), ("not_stated", 1, 8)}
    assert of(verdicts("s" * (MIN_VERDICTS - 1)), "verdict") == []


def test_many_questions_of_one_kind_are_told():
    assert [each.subject for each in of(verdicts("sscncscn"), "kind")] == ["verdict"]
    assert of(document(), "kind") == []


def test_a_side_that_is_asked_about_much_less_is_told_beside_the_other():
    sketch = Transaction(document())
    weck, corran = sketch.get(at("weck-call")), sketch.get(at("who-fridays"))
    asked = [{**corran, "id": f"c{number}"} for number in range(6)]
    sketch.put("/banks", [{"id": "only", "questions": [*asked, weck]}])
    found = of(sketch.document, "side")
    assert [(each.count, each.of) for each in found] == [(1, 6)]
    assert found[0].subject != found[0].other


def test_without_a_question_only_that_is_told(chance):
    assert find_coverage_gaps(
        build_blank_document("New", "en", "Ada", chance),
        measure_coverage(build_blank_document("New", "en", "Ada", chance)),
    ) == (CoverageGap("nothing"),)
