"""What a teacher decided about an article, and the articles beside it."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from quizapp.authoring.decisions import (
    MAX_RELATED_ARTICLES,
    EditedSuggestion,
    SuggestionDecision,
    compute_suggestion_key,
    count_rejections,
    discard_suggestion_edit,
    find_related_articles,
    forget_rejections,
    read_attribution_corrections,
    read_decision_records,
    read_edited_suggestions,
    read_suggestion_decisions,
    reject_suggestion,
    save_attribution_corrections,
    save_suggestion_edit,
)
from quizapp.authoring.edit_steps import StepHistory, apply_edits
from quizapp.authoring.folder_layout import remove_private_fields
from quizapp.authoring.id_generator import collect_ids
from quizapp.authoring.working_copy import read_logged_document
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.authoring import offered
from tests.authoring.builders import document, done
from tests.drafting.marked import NAMES, article, made, marked
from tests.ui.fakes import NOON

AS_EDITED = EditedSuggestion("number", {"id": "q-buses", "value": "212"}, [{"id": "v-brandt"}], {"id": "d1"})

TOLD = {"names": [[["v1", "Ada"], "Ada Weck"]]}

FERRY = "The ferry on the east quay takes forty passengers to the island in the morning."
LIKE = "Forty passengers took the ferry to the island, and the quay was painted."
FAR = "Apple trees were planted along three roads, for bees."


def rejected(pack: Any, *types: str) -> Any:
    for number, each in enumerate(types):
        pack = apply_edits(pack, reject_suggestion(pack, "ferry", f"{each}-{number}", each, "unclear").edits)
    return pack


def test_a_draft_is_known_again_by_what_it_asks_and_the_words_it_rests_on():
    asked = offered.who_said()
    again = {**offered.who_said(), "id": "q-other", "explanation": "Other words.", "difficulty": 3}
    assert compute_suggestion_key("who-said-it", asked) == compute_suggestion_key("who-said-it", again)
    assert compute_suggestion_key("who-said-it", asked) != compute_suggestion_key("evidence", asked)
    assert compute_suggestion_key("number", offered.how_many()) != compute_suggestion_key(
        "number", {**offered.how_many(), "value": "213"}
    )
    other = offered.who_said()
    other["evidence"][0][0]["quote"] = "said Mira Teske"
    assert compute_suggestion_key("who-said-it", asked) != compute_suggestion_key("who-said-it", other)


def test_a_draft_is_known_again_where_paragraphs_came_before_it_and_others_are_offered():
    asked = {**offered.how_many(), "prompt": "Which number fills the gap in this sentence from paragraph 3?"}
    later = {**asked, "prompt": "Which number fills the gap in this sentence from paragraph 14?"}
    assert compute_suggestion_key("number", asked) == compute_suggestion_key("number", later)
    who, others = offered.who_said(), offered.who_said()
    cited = {"passage": "p3", "quote": "212 of them had missed the last bus", "attributions": []}
    others["options"][1] = {**others["options"][1], "citation": cited}
    assert compute_suggestion_key("who-said-it", who) == compute_suggestion_key("who-said-it", others)


@pytest.mark.parametrize("name", NAMES)
def test_every_draft_of_an_article_is_known_again_after_a_paragraph_was_put_in(name):
    head, _, body = marked(name).partition("\n---\n")
    first, text = body.strip("\n").split("\n", 1)
    before, after = article(name), made(f"{head}\n---\n{first}\nThe river is wide.\n{text}")
    keys = [
        {
            compute_suggestion_key(each.type, dict(each.question))
            for each in suggest_questions(it.reading, it.source).drafts
        }
        for it in (before, after)
    ]
    assert keys[0] == keys[1]
    assert len(keys[0]) == len(suggest_questions(before.reading, before.source).drafts)


def test_rejections_are_counted_by_type_the_commonest_first():
    pack = rejected(document(), "number", "chain", "chain")
    assert count_rejections(pack, "ferry") == {"chain": 2, "number": 1}
    assert count_rejections(pack, "another") == {}
    assert read_suggestion_decisions(pack, "ferry")["number-0"] == SuggestionDecision(
        "rejected", "number", "unclear"
    )


def test_forgetting_rejections_leaves_what_was_accepted_and_can_be_undone():
    pack = rejected(document(), "number", "chain")
    question = pack["banks"][0]["questions"][0]["id"]
    pack["drafts"]["ferry"]["k"] = {"was": "accepted", "type": "chain", "question": question}
    written = StepHistory(pack).done(forget_rejections(pack, "ferry"))
    assert read_suggestion_decisions(written.document, "ferry") == {
        "k": SuggestionDecision("accepted", "chain", "", question)
    }
    assert written.back().document == pack


def test_one_that_was_accepted_counts_while_its_question_is_there():
    pack = document()
    pack["drafts"] = {"ferry": {"k": {"was": "accepted", "type": "chain", "question": "q-gone"}}}
    assert read_suggestion_decisions(pack, "ferry") == {}


def test_what_somebody_else_wrote_into_the_file_counts_for_nothing():
    pack = document()
    pack["drafts"] = {"ferry": {"a": 3, "b": {"was": "shelved"}, "c": {"was": "rejected"}}}
    assert read_suggestion_decisions(pack, "ferry") == {"c": SuggestionDecision("rejected", "")}
    pack["drafts"] = {"ferry": 3}
    assert read_suggestion_decisions(pack, "ferry") == {}
    assert count_rejections(rejected(pack, "number"), "ferry") == {"number": 1}


def test_what_was_edited_is_kept_with_the_pack_decides_nothing_and_is_not_handed_out():
    pack = document()
    written = StepHistory(pack).done(save_suggestion_edit(pack, "ferry", "k", AS_EDITED))
    assert read_edited_suggestions(written.document, "ferry") == {"k": AS_EDITED}
    assert read_edited_suggestions(written.document, "another") == {}
    assert (
        read_suggestion_decisions(written.document, "ferry"),
        count_rejections(written.document, "ferry"),
    ) == ({}, {})
    assert remove_private_fields(written.document) == remove_private_fields(pack)
    assert collect_ids(written.document) == collect_ids(pack)
    assert read_edited_suggestions(written.back().document, "ferry") == {}


def test_to_keep_the_same_twice_is_no_step_and_what_is_forgotten_is_not_there_any_more():
    pack = document()
    assert discard_suggestion_edit(pack, "ferry", "k").edits == ()
    kept = done(save_suggestion_edit(pack, "ferry", "k", AS_EDITED), pack)
    assert save_suggestion_edit(kept, "ferry", "k", AS_EDITED).edits == ()
    assert "k" in read_decision_records(kept, "ferry")
    left = done(discard_suggestion_edit(kept, "ferry", "k"), kept)
    assert (read_edited_suggestions(left, "ferry"), read_decision_records(left, "ferry")) == ({}, {})


@pytest.mark.parametrize("edit", ["", "{", "[]", '{"question": 1, "speakers": [], "draft": {}}', 7, None])
def test_what_somebody_else_wrote_there_counts_for_nothing(edit):
    pack = document()
    pack["drafts"] = {"ferry": {"k": {"was": "edited", "type": "number", "edit": edit}, "l": 3}}
    assert read_edited_suggestions(pack, "ferry") == {}


def test_corrections_are_a_step_that_can_be_undone_and_none_are_none_at_all():
    pack = document()
    written = StepHistory(pack).done(save_attribution_corrections(pack, "ferry", TOLD))
    assert read_attribution_corrections(written.document, "ferry") == TOLD
    assert read_attribution_corrections(written.document, "another") == {}
    assert written.back().document == pack
    gone = written.done(save_attribution_corrections(written.document, "ferry", {}))
    assert read_attribution_corrections(gone.document, "ferry") == {}
    assert not save_attribution_corrections(pack, "ferry", {}).edits


def test_they_are_private_to_the_pack_in_work_and_come_back_with_it(tmp_path):
    pack = document()
    written = StepHistory(pack).done(save_attribution_corrections(pack, "ferry", TOLD))
    assert remove_private_fields(written.document) == pack
    folder = create_working_copy(
        tmp_path / "working", StepHistory(written.document), "In work", NOON, Random(1)
    )
    assert read_attribution_corrections(read_logged_document(folder), "ferry") == TOLD


def test_what_somebody_else_wrote_into_the_corrections_counts_for_nothing():
    pack = {**document(), "said": {"ferry": 3}}
    assert read_attribution_corrections(pack, "ferry") == {}
    assert (
        read_attribution_corrections(done(save_attribution_corrections(pack, "ferry", TOLD), pack), "ferry")
        == TOLD
    )


def article_of(id_: str, text: str = FERRY) -> Any:
    return {"id": id_, "title": id_, "passages": [{"id": f"{id_}-1", "role": "body", "text": text}]}


def in_work(working: Path, name: str, **files: Any) -> Path:
    folder = working / name
    folder.mkdir(parents=True)
    for file, told in files.items():
        (folder / f"{file}.json").write_text(json.dumps(told), "utf-8")
    return folder


def ids_beside(document: Any, source: Any, folder: Path | None = None) -> list[str]:
    return [each["id"] for each, _ in find_related_articles(document, source, folder)]


def test_the_other_articles_of_the_pack_lie_beside_one_with_what_was_corrected_in_them():
    here, there = article_of("a"), article_of("b", FAR)
    document = {"sources": [here, there], "said": {"b": {"names": []}}}
    assert find_related_articles(document, here) == ((there, {"names": []}),)
    assert find_related_articles({"sources": [here]}, here) == ()


def test_those_of_other_packs_in_work_do_so_where_they_tell_of_like_matters(tmp_path):
    own = in_work(tmp_path, "own", pack={"sources": [article_of("a")]})
    in_work(tmp_path, "far", pack={"sources": [article_of("far", FAR)]})
    in_work(tmp_path, "like", pack={"sources": [article_of("like", LIKE)]}, said={"like": {"names": [1]}})
    in_work(tmp_path, "trash", pack={"sources": [article_of("gone", LIKE)]})
    found = find_related_articles({"sources": [article_of("a")]}, article_of("a"), own)
    assert found == ((article_of("like", LIKE), {"names": [1]}),)


def test_the_same_text_in_another_pack_is_no_other_article(tmp_path):
    own = in_work(tmp_path, "own", pack={})
    in_work(tmp_path, "copy", pack={"sources": [article_of("copy")]})
    assert ids_beside({"sources": [article_of("a")]}, article_of("a"), own) == []


def test_there_are_never_more_than_can_be_read_in_a_short_time_and_its_own_come_first(tmp_path):
    own = in_work(tmp_path, "own", pack={})
    texts = [f"{LIKE} {number}" for number in range(MAX_RELATED_ARTICLES + 2)]
    more = [article_of(f"m{number}", text) for number, text in enumerate(texts)]
    in_work(tmp_path, "like", pack={"sources": more})
    document = {"sources": [article_of("a"), article_of("b", FAR)]}
    assert ids_beside(document, article_of("a"), own) == ["b", "m0", "m1"]


@pytest.mark.parametrize(
    "told", [[], {"sources": {}}, {"sources": [1, {"id": "x"}, {"id": "y", "passages": [{"text": LIKE}]}]}]
)
def test_what_somebody_else_wrote_into_another_pack_is_left_out(tmp_path, told):
    own = in_work(tmp_path, "own", pack={})
    in_work(tmp_path, "odd", pack=told, said=[])
    in_work(tmp_path, "empty")
    assert ids_beside({"sources": [article_of("a")]}, article_of("a"), own) == []
