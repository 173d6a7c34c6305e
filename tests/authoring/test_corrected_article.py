"""Corrected articles."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import document_traversal
from quizapp.authoring.corrected_article import (
    ArticleCorrection,
    find_broken_citations,
    find_nearest_words,
    pair_paragraphs,
    replace_article_text,
    replace_citation,
)
from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import get_value, is_same_json
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.operations.questions import remove_questions
from tests.authoring.builders import at, document, done

OLD = [(each["role"], each["text"]) for each in document()["sources"][0]["passages"]]

TEXTS = {
    "one": "The ferry carried 412 passengers a week. Nobody counted seats.",
    "two": "A report counted empty seats on 14 of 60 evenings, and gave no reason for them.",
}


def newer(**changes: str) -> list[tuple[Any, str]]:
    """The example article with some paragraphs, by place, put otherwise; an empty one is left out."""
    return [(role, changes.get(f"p{place}", text)) for place, (role, text) in enumerate(OLD)]


HARBOUR = newer(p2=OLD[2][1].replace("412", "421"), p4=OLD[4][1].replace("had been taken", "was taken"))


def test_the_same_text_changes_nothing(chance):
    rows = pair_paragraphs(document(), "gazette", newer())
    assert {row.what for row in rows} == {"same"}
    assert is_same_json(done(replace_article_text(document(), "gazette", newer(), chance)), document())
    assert find_broken_citations(document()) == ()


def test_paragraphs_are_shown_beside_each_other_as_changed_added_or_gone():
    texts = newer(p2=OLD[2][1].replace("412", "421"), p9="")
    texts.insert(4, ("body", "A wholly new paragraph about the tides of the estuary."))
    rows = pair_paragraphs(document(), "gazette", texts)
    told = [(row.what, row.passage) for row in rows if row.what != "same"]
    assert told == [("changed", "gazette-1"), ("added", None), ("gone", "gazette-8")]
    changed = next(row for row in rows if row.what == "changed")
    assert (changed.before, changed.after) == (OLD[2][1], OLD[2][1].replace("412", "421"))


def test_a_correction_is_one_step_that_moves_no_citation_and_is_undone_whole(chance):
    texts = newer(p2=OLD[2][1].replace("412", "421"), p8="")
    texts.insert(5, ("body", "A wholly new paragraph about the tides of the estuary."))
    written = StepHistory(document()).done(replace_article_text(document(), "gazette", texts, chance))
    assert written.document["banks"] == document()["banks"]
    source = written.document["sources"][0]
    assert [each["text"] for each in source["passages"]] == [text for _, text in texts if text]
    assert [each["paragraph"] for each in source["passages"] if each["role"] == "body"] == list(range(1, 9))
    codes = {(each.code, each.severity) for each in LiveChecker().checked(written.document)}
    assert {code for code, severity in codes if severity == "error"} <= {
        "absent-quote",
        "unknown-id",
        "false-quotation",
    }
    assert is_same_json(written.back().document, document())


def test_a_title_that_was_the_headline_goes_with_it_and_any_other_stays(chance):
    texts = newer(p0="Evening ferry carried many more than planned")
    step = replace_article_text(document(), "gazette", texts, chance)
    assert done(step)["sources"][0]["title"] == texts[0][1]
    own = document()
    own["sources"][0]["title"] = "The ferry"
    step = replace_article_text(own, "gazette", texts, chance)
    assert done(step, own)["sources"][0]["title"] == "The ferry"


def test_what_broke_is_listed_with_the_nearest_words_and_what_holds_is_not(chance):
    texts = newer(p2=OLD[2][1].replace("412", "421"))
    data = done(replace_article_text(document(), "gazette", texts, chance))
    found = find_broken_citations(data)
    assert found
    assert all("412" in each.quote for each in found)
    assert {each.question for each in found} == {"how-many"}
    for each in found:
        assert each.hint.passage == "gazette-1"
        assert "421" in each.hint.words


def test_a_hint_that_is_taken_holds(chance):
    texts = newer(p2=OLD[2][1].replace("412", "421"), p5=OLD[5][1].replace("report", "study"))
    data = done(replace_article_text(document(), "gazette", texts, chance))
    found = find_broken_citations(data)
    written = StepHistory(data)
    for each in found:
        written = written.done(
            replace_citation(written.document, each.at, each.hint.passage, *each.hint.span)
        )
        assert get_value(written.document, each.at)["passage"] == each.hint.passage
    assert find_broken_citations(written.document) == ()
    assert not {each.code for each in LiveChecker().checked(written.document)} & {
        "absent-quote",
        "cue",
        "named",
    }
    for _ in found:
        written = written.back()
    assert is_same_json(written.document, data)


def test_with_a_hint_a_cue_that_is_gone_goes_too_and_a_name_is_told_where_it_stands_now(chance):
    text = OLD[4][1].replace("She added", "She said").replace("Ilse Corran", "Ilse Corrin")
    data = done(replace_article_text(document(), "gazette", newer(p4=text), chance))
    found = [each for each in find_broken_citations(data) if each.question == "who-fridays"]
    for each in found:
        data = done(replace_citation(data, each.at, each.hint.passage, *each.hint.span), data)
    assert [each.at.endswith("/named") for each in found] == [False, True]
    (citation,) = next(
        each["evidence"][0]
        for bank in data["banks"]
        for each in bank["questions"]
        if each["id"] == "who-fridays"
    )
    assert citation["quote"].startswith("She said that every seat")
    assert "cue" not in citation["attributions"][0]
    assert citation["attributions"][0]["named"]["quote"] in text
    assert citation["attributions"][0]["named"].keys() == {"passage", "quote"}


def test_the_same_words_in_another_order_are_another_paragraph(chance):
    backwards = " ".join(reversed(OLD[2][1].split()))
    rows = pair_paragraphs(document(), "gazette", newer(p2=backwards))
    assert [row.what for row in rows if row.what != "same"] == ["gone", "added"]


def test_a_paragraph_that_is_gone_breaks_all_that_cites_it(chance):
    data = done(replace_article_text(document(), "gazette", newer(p4=""), chance))
    found = find_broken_citations(data)
    assert found
    assert all(get_value(data, each.at)["passage"] == "gazette-3" for each in found)


def test_many_changed_paragraphs_are_not_compared_for_ever():
    old = [f"old words number {number}" for number in range(900)]
    new = [f"old text number {number}" for number in range(900)]
    assert paired([*old, "end"], [*new, "end"]) == [(900, 900)]


def paired(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The places of the paragraphs of two texts that are one."""
    passages = [{"id": f"p{place}", "role": "body", "text": text} for place, text in enumerate(old)]
    written = {"sources": [{"id": "s", "passages": passages}]}
    pairs, here, there = [], 0, 0
    for row in pair_paragraphs(written, "s", [("body", text) for text in new]):
        if row.before is not None and row.after is not None:
            pairs.append((here, there))
        here, there = here + (row.before is not None), there + (row.after is not None)
    return pairs


def test_a_text_without_a_paragraph_is_not_taken(chance):
    with pytest.raises(OperationError):
        replace_article_text(document(), "gazette", [("headline", "Only this"), ("body", " ")], chance)
    with pytest.raises(OperationError):
        pair_paragraphs(document(), "gone", newer())


WORDS = st.lists(st.sampled_from(["a b c d", "a b c e", "x y", "x z", "q"]), max_size=6)


@given(WORDS, WORDS)
def test_paragraphs_are_paired_once_and_in_order(old, new):
    pairs = paired(old, new)
    assert pairs == sorted(pairs)
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
    if old == new:
        assert pairs == [(place, place) for place in range(len(old))]


def made(written: Any = None) -> ArticleCorrection:
    return ArticleCorrection(written or document(), "gazette", HARBOUR, 7)


def test_the_pack_stays_as_it_is_until_the_step_is_done_and_comes_back_whole():
    correction = made()
    assert is_same_json(correction.before, document())
    written = StepHistory(document()).done(correction.step())
    assert is_same_json(written.document, correction.document)
    assert len(written.steps) == 1
    assert written.steps[0].name == "correct-article"
    assert is_same_json(written.back().document, document())


def test_what_broke_and_what_holds_is_counted():
    correction = made()
    cited = [
        citation
        for _, asked in document_traversal.questions(document())
        for _, citation in document_traversal.citations(asked)
        if citation["passage"].startswith("gazette")
    ]
    assert {each.question for each in correction.broken} >= {"how-many", "who-fridays"}
    assert 0 < correction.holding < len(cited) + 5
    every = list(document_traversal.questions(document()))
    assert correction.untouched == len(every) - len({each.question for each in correction.broken})


def test_other_words_and_leaving_out_mend_one_citation_each_and_are_taken_back_one_by_one():
    correction = made()
    before, count = correction.document, len(correction.broken)
    first, second = correction.broken[:2]
    assert first.hint is not None
    hint = first.hint
    correction.take_words(first.at, hint.passage, hint.span.start, hint.span.end)
    assert get_value(correction.document, first.at)["quote"] == hint.words
    left_out = next(each for each in correction.broken if each.quote == second.quote)
    correction.leave_out(left_out.at)
    assert (len(correction.broken), correction.mended) == (count - 2, 2)
    assert is_same_json(done(correction.step()), correction.document)
    assert correction.undo()
    assert correction.undo()
    assert not correction.undo()
    assert is_same_json(correction.document, before)
    assert len(correction.broken) == count


def test_what_was_broken_before_is_no_matter_of_the_correction():
    sketch = Transaction(document())
    sketch.put(f"{at('weck-call')}/evidence/0/0/quote", "words that stand nowhere at all")
    correction = made(sketch.document)
    assert "weck-call" not in {each.question for each in correction.broken}


def test_after_a_change_of_the_pack_what_was_mended_is_mended_there_too():
    correction = made()
    for each in [one for one in correction.broken if one.question == "how-many"]:
        found = next(one for one in correction.broken if one.quote == each.quote)
        correction.take_words(found.at, each.hint.passage, each.hint.span.start, each.hint.span.end)
    changed = done(remove_questions(document(), ["who-fridays"]))
    again = correction.on(changed)
    assert again.mended == correction.mended
    assert {each.question for each in again.broken} & {"how-many", "who-fridays"} == set()
    gone = correction.on(done(remove_questions(document(), ["how-many"])))
    assert gone.mended == 0


def test_a_paragraph_stays_the_lead_or_caption_that_it_was_where_the_newer_text_tells_nothing_of_it():
    plain: list[tuple[Any, str]] = [
        ("body" if role == "standfirst" else role, text) for role, text in HARBOUR
    ]
    correction = ArticleCorrection(document(), "gazette", plain, 7)
    assert [row.what for row in correction.rows] == [row.what for row in made().rows]
    assert correction.document["sources"] == made().document["sources"]


def test_an_article_that_is_gone_cannot_be_gone_on_with():
    correction = made()
    sketch = Transaction(document())
    sketch.put("/sources", [])
    with pytest.raises(OperationError):
        correction.on(sketch.document)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("carried 415 passengers a week", "carried 412 passengers a week"),
        ("The ferry took 412 passengers", "The ferry carried 412 passengers"),
        ("carried 412 passengers", "carried 412 passengers"),
        ("The evening ferry carried 412 of all passengers", "The ferry carried 412 passengers"),
        ("carried passengers a week", "carried 412 passengers a week"),
    ],
)
def test_the_nearest_words_of_its_own_paragraph_are_shown(quote, words):
    hint = find_nearest_words(TEXTS, "one", quote)
    assert (hint.passage, hint.words) == ("one", words)
    assert TEXTS["one"][hint.span.start : hint.span.end] == words


def test_where_its_own_paragraph_has_nothing_near_another_may():
    for gone in ("one", "vanished"):
        hint = find_nearest_words(TEXTS, gone, "counted empty seats on 15 of 60 evenings")
        assert (hint.passage, hint.words) == ("two", "counted empty seats on 14 of 60 evenings")


@pytest.mark.parametrize("quote", ["Something else altogether was written", "…", ""])
def test_where_nothing_is_near_nothing_is_shown(quote):
    assert find_nearest_words(TEXTS, "one", quote) is None
    assert find_nearest_words({}, "one", quote) is None


@given(
    st.text(alphabet="ab c.", max_size=20),
    st.dictionaries(st.text(max_size=3), st.text(alphabet="ab c.", max_size=40)),
)
def test_a_hint_is_words_of_its_passage(quote, texts):
    found = find_nearest_words(texts, next(iter(texts), ""), quote)
    assert found is None or found.words == texts[found.passage][found.span.start : found.span.end]
