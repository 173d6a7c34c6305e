"""What a pack does not ask about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.editing.coverage import FEWEST, Missing, coverage, missing
from quizapp.editing.steps import Sketch, Written
from quizapp.editing.store import blank
from quizapp.editing.writing.questions import remove_questions
from tests.editing.builders import at, document

if TYPE_CHECKING:
    from random import Random


def of(written: Any, what: str) -> list[Missing]:
    return [each for each in missing(written, coverage(written)) if each.what == what]


def without(*questions: str) -> Any:
    return Written(document()).done(remove_questions(document(), questions)).document


def verdicts(keys: str) -> Any:
    """The example pack with as many verdicts as there are letters: s, c or n for each one's key."""
    sketch = Sketch(document())
    verdict, names = (
        sketch.get(at("every-evening")),
        {"s": "supported", "c": "contradicted", "n": "not_stated"},
    )
    asked = [{**verdict, "id": f"v{number}", "key": names[key]} for number, key in enumerate(keys)]
    sketch.put("/banks", [{"id": "only", "questions": asked}])
    return sketch.document


def test_a_sentence_where_somebody_speaks_and_on_which_nothing_rests_is_told_with_the_speaker() -> None:
    left = without("weck-call")
    sentences = coverage(left).sentences
    told = [(sentences[each.sentence].passage, each.subject) for each in of(left, "sentence")]
    assert ("gazette-6", "weck") in told
    assert all(sentences[each.sentence].questions == () for each in of(left, "sentence"))


def test_a_speaker_whom_no_question_is_about_is_told_where_the_article_names_one() -> None:
    sketch = Sketch(document())
    sketch.append("/voices", {"id": "silent", "name": "shopkeepers", "kind": "group"})
    sketch.append("/voices", {"id": "absent", "name": "nobody of that name", "kind": "group"})
    found = of(sketch.document, "voice")
    assert [each.subject for each in found] == ["silent"]
    assert coverage(sketch.document).sentences[found[0].sentence].passage == "gazette-7"


def test_verdicts_are_told_that_are_right_too_seldom_or_too_often() -> None:
    assert of(verdicts("sscncscn"), "verdict") == []
    told = {(each.subject, each.count, each.of) for each in of(verdicts("sscccccn"), "verdict")}
    assert told == {("contradicted", 5, 8), ("not_stated", 1, 8)}
    assert of(verdicts("s" * (FEWEST - 1)), "verdict") == []


def test_many_questions_of_one_kind_are_told() -> None:
    assert [each.subject for each in of(verdicts("sscncscn"), "kind")] == ["verdict"]
    assert of(document(), "kind") == []


def test_a_side_that_is_asked_about_much_less_is_told_beside_the_other() -> None:
    sketch = Sketch(document())
    weck, corran = sketch.get(at("weck-call")), sketch.get(at("who-fridays"))
    asked = [{**corran, "id": f"c{number}"} for number in range(6)]
    sketch.put("/banks", [{"id": "only", "questions": [*asked, weck]}])
    found = of(sketch.document, "side")
    assert [(each.count, each.of) for each in found] == [(1, 6)]
    assert found[0].subject != found[0].other


def test_without_a_question_only_that_is_told(chance: Random) -> None:
    assert missing(blank("New", "en", "Ada", chance), coverage(blank("New", "en", "Ada", chance))) == (
        Missing("nothing"),
    )
