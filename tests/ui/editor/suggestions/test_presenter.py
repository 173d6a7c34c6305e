"""What a person decides about proposals, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.authoring.decisions import read_suggestion_decisions, save_attribution_corrections
from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.folder_layout import remove_private_fields
from quizapp.ui.editor.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.suggestions.suggestion_source import (
    NoSuggestionsError,
    SuggestionOptions,
    SuggestionProgress,
)
from quizapp.ui.messages import common, suggestion_reasons
from tests.authoring import offered
from tests.ui.editor.attributions.heard import Heard
from tests.ui.editor.conftest import Writer
from tests.ui.editor.suggestions.drafted import Source, draft, drafts, every, growing, pack
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.ui.editor.state import EditorState

CLAIM = "/banks/0/questions/0/claim"


class Reviewer:
    """Somebody in front of the proposals of an article."""

    def __init__(self, writer: Writer, source: Source, heard: Heard | None = None) -> None:
        self.writer, self.source = writer, source
        presenter = writer.presenter
        presenter._ways = replace(presenter._ways, drafting=source, hearing=heard)
        self.open()

    def open(self) -> SuggestionsPresenter:
        """Open the page; where nothing was drafted yet, have drafted what is proposed there."""
        self.stand()
        self.page.suggest_with_options()
        return self.page

    def stand(self) -> None:
        """Open the page, and do nothing there."""
        self.writer.presenter.stand(SuggestionsPresenter)
        standing = self.writer.state.overlay
        assert isinstance(standing, SuggestionsPresenter)
        self.page = standing

    @property
    def state(self) -> Any:
        return self.page.state

    @property
    def became(self) -> list[str]:
        return [each.became for each in self.state.chips]

    def see(self) -> None:
        for place in self.state.places:
            self.page.mark_seen(place)

    def accept(self) -> str:
        self.see()
        return self.page.accept()


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Callable[..., Reviewer]]:
    """Opens the proposals of a pack."""
    opened: list[Writer] = []

    def begin(source: Source | None = None, document: Any = None, heard: Heard | None = None) -> Reviewer:
        opened.append(Writer(tmp_path / str(len(opened)), document or pack()))
        return Reviewer(opened[-1], source or Source(), heard)

    yield begin
    for each in opened:
        each.presenter.close(lambda: None)


def test_a_proposal_is_accepted_only_once_its_passage_was_on_screen(review: Any) -> None:
    one = review()
    assert one.page.accept() == "passage"
    assert (one.state.message, one.state.refused) == (
        translate("suggestions.look_first"),
        True,
    )
    assert one.page.find_unseen() == (one.state.places[0], "first")
    assert one.writer.questions == []
    assert one.accept() == ""
    assert [asked["id"] for asked in one.writer.questions] == ["q-bypass"]
    assert one.writer.questions[0]["origin"] == "suggested"
    assert (one.became, one.state.at) == (["accepted", "", ""], 1)
    assert one.state.message == "Accepted. 2 to go."
    assert one.writer.view.said[-1].startswith("Draft 2: According to the survey")
    assert not one.state.proposal.accepted
    assert "not yet checked" in one.state.proposal.description
    one.page.step(-1)
    assert one.state.proposal.accepted
    assert "accepted by you" in one.state.proposal.description


def test_a_kind_of_statement_is_no_fact_until_the_proposal_is_accepted(review: Any) -> None:
    """How often who says it is right was tested, as what it is said was not."""
    one = review()
    kind, _ = common.describe_statement_type(translate, "call")
    (fact,) = one.state.proposal.facts
    assert (fact.name, fact.kind) == ("Mira Teske", translate("common.unchecked", kind=kind))
    assert fact.kind in one.state.proposal.description
    assert one.state.proposal.sure == suggestion_reasons.describe_speaker_confidence(translate, 0.96)
    one.accept()
    one.page.step(-1)
    assert [each.kind for each in one.state.proposal.facts] == [kind]


def test_how_sure_it_is_is_told_only_where_somebody_says_it(review: Any) -> None:
    question = offered.how_many()
    told = {**question, "evidence": [[{**each, "attributions": []} for each in question["evidence"][0]]]}
    one = review(Source(drafts(draft("number", told, 0.96), draft("not-stated", offered.not_stated(), 0.96))))
    for _ in one.state.chips:
        assert one.state.proposal.sure == translate("suggestions.not_tested")
        one.page.step(1)


def test_who_saw_only_the_beginning_of_a_passage_is_asked_to_read_on(review: Any) -> None:
    one = review()
    for place in one.state.places:
        one.page.mark_seen(place, "first")
    assert one.page.accept() == "passage"
    assert one.state.message == translate("suggestions.look_on")
    assert one.page.find_unseen() == (one.state.places[0], "last")
    assert one.writer.questions == []
    for place in one.state.places:
        one.page.mark_seen(place, "last")
    assert one.page.accept() == ""


def test_what_is_asked_about_is_looked_at_before_what_explains_it(review: Any) -> None:
    question = offered.who_said()
    (claim,) = question["evidence"][0]
    question["evidence"] = [[claim, {"passage": "p1", "quote": "Night buses in Harrowell"}]]
    one = review(Source(drafts(draft("who-said-it", question))))
    explains, asked = one.state.places
    assert one.page.find_unseen() == (asked, "first")
    one.page.mark_seen(asked)
    assert one.page.find_unseen() == (explains, "first")


def test_the_sentence_that_asks_to_look_goes_away_once_all_was_on_screen(review: Any) -> None:
    one = review()
    assert one.page.accept() == "passage"
    for place in one.state.places:
        one.page.mark_seen(place, "first")
    assert one.state.message.startswith("Look at the passage first")
    for place in one.state.places:
        one.page.mark_seen(place, "last")
    assert (one.state.message, one.state.refused) == ("", False)
    one.page.reject()
    one.see()
    assert one.state.message.startswith("Why")


def test_what_was_seen_of_one_proposal_counts_for_no_other(review: Any) -> None:
    one = review()
    one.see()
    one.page.step(1)
    assert one.page.accept() == "passage"
    one.page.step(-1)
    assert one.page.accept() == ""


def test_what_no_rule_can_know_is_confirmed_by_a_tick(review: Any) -> None:
    one = review()
    one.page.show(2)
    assert one.state.proposal.tick == translate("suggestions.tick")
    muted = [each.muted for each in one.state.article.sheet.items]
    assert muted == [True, False, True, True, True]
    assert one.accept() == "tick"
    assert one.writer.questions == []
    one.page.tick(True)
    assert one.page.accept() == ""
    assert one.writer.questions[0]["key"] == "not_stated"
    one.page.undo()
    one.page.tick(False)
    assert one.page.accept() == "tick"


def test_a_rejection_asks_why_and_esc_keeps_the_proposal(review: Any) -> None:
    one = review()
    one.page.choose_reason(1)
    assert one.became[0] == ""
    one.page.reject()
    assert one.state.reasons[2] == translate("suggestions.reasons.two_answers_fit")
    assert one.page.back()
    assert (one.state.reasons, one.became[0]) == ((), "")
    one.page.reject()
    one.accept()
    assert one.writer.questions == []
    one.page.choose_reason(3)
    assert (one.became, one.state.at) == (["rejected", "", ""], 1)
    (told,) = read_suggestion_decisions(one.writer.document, "night-buses").values()
    assert (told.type, told.why) == ("who-said-it", "two-answers")
    assert one.state.message == "Rejected. 2 to go."
    assert "drafts" not in remove_private_fields(one.writer.document)


def test_the_last_decision_is_taken_back_and_done_again(review: Any) -> None:
    one = review()
    before = one.writer.document
    one.accept()
    one.page.reject()
    one.page.choose_reason(1)
    after = one.writer.document
    one.page.undo()
    assert (one.became, one.state.at) == (["accepted", "", ""], 1)
    one.page.undo()
    assert (one.became, one.state.at, one.state.undoes) == (["", "", ""], 0, False)
    assert one.writer.document == before
    one.page.undo()
    assert one.state.refused
    one.page.redo()
    one.page.redo()
    assert one.writer.document == after
    one.page.redo()
    assert one.state.message == translate("suggestions.nothing_redone")


def test_a_question_that_was_written_before_is_not_taken_back_here(review: Any) -> None:
    one = review()
    one.accept()
    one.writer.presenter.overlay.close()
    one.open()
    one.page.undo()
    assert len(one.writer.questions) == 1
    assert one.state.message == translate("suggestions.nothing_undone")


def test_what_is_decided_already_is_not_decided_again(review: Any) -> None:
    one = review()
    one.accept()
    one.page.show(0)
    for decide in (one.page.accept, one.page.reject, one.page.edit):
        decide()
        assert one.state.message.startswith("This one is decided already.")
    assert len(one.writer.questions) == 1


def test_while_the_pack_is_put_elsewhere_nothing_is_decided_or_taken_back(review: Any) -> None:
    one = review()
    one.accept()
    keeping = one.writer.presenter._keeping
    keeping.is_moving = True
    one.accept()
    assert (one.state.refused, one.became) == (True, ["accepted", "", ""])
    one.page.undo()
    assert one.became == ["accepted", "", ""]
    keeping.is_moving = False
    one.page.undo()
    assert one.became == ["", "", ""]
    one.page.undo()
    assert one.state.message == translate("suggestions.nothing_undone")


def test_at_the_end_it_is_told_what_it_came_to(review: Any) -> None:
    one = review(Source(drafts(*every()[:2])))
    one.accept()
    one.page.reject()
    one.page.choose_reason(5)
    assert (one.state.phase, one.state.at) == ("done", -1)
    assert one.state.title == "1 accepted, 1 rejected."
    assert one.state.text == "The pack now has 1 question."
    assert one.writer.view.said[-1] == "1 accepted, 1 rejected. The pack now has 1 question."
    one.page.step(-1)
    assert (one.state.phase, one.state.at) == ("reviewing", 1)
    one.page.undo()
    assert one.became == ["accepted", ""]


def test_the_next_undecided_one_is_also_looked_for_before(review: Any) -> None:
    one = review()
    one.page.show(2)
    one.page.reject()
    one.page.choose_reason(4)
    assert one.state.at == 0


def test_the_words_around_a_gap_are_shown(review: Any) -> None:
    asked = {**offered.how_many(), "prompt": "Which number fills the gap?", "before": "The survey found that"}
    one = review(Source(drafts(draft("number", {**asked, "after": "of them had missed the last bus."}))))
    assert one.state.proposal.claim == "The survey found that ____ of them had missed the last bus."


def test_how_many_were_held_back_is_told_with_the_reasons(review: Any) -> None:
    one = review()
    told = [line.text for line in one.state.notes]
    assert told[0] == "6 more drafts held back, rather than shown unproved:"
    assert told[1].startswith("4: ")


def test_a_draft_that_does_not_hold_is_never_shown(review: Any) -> None:
    broken = offered.how_many()
    broken["evidence"][0][0]["quote"] = "found that 213 of them"
    no_key = {**offered.who_said(), "key": "v-nobody-knows"}
    given = drafts(draft("number", broken), draft("who-said-it", no_key), every()[2], held={})
    one = review(Source(given))
    assert len(one.state.chips) == 1
    assert one.state.notes[0].text.startswith("2 more drafts held back")


def test_what_was_rejected_is_not_proposed_again_until_that_is_forgotten(review: Any) -> None:
    one = review()
    one.page.reject()
    one.page.choose_reason(2)
    document = one.writer.document
    again = review(Source(), document)
    assert len(again.state.chips) == 2
    assert any(
        line.text == "You rejected for this article, in all: who said it 1." for line in again.state.notes
    )
    again.page.forget()
    assert len(again.state.chips) == 3
    assert again.became == ["", "", ""]
    assert not again.state.forgets
    assert read_suggestion_decisions(again.writer.document, "night-buses") == {}
    again.page.undo()
    assert again.writer.document == document


def test_where_all_was_rejected_before_that_is_told(review: Any) -> None:
    one = review(Source(drafts(every()[0])))
    one.page.reject()
    one.page.choose_reason(2)
    again = review(Source(drafts(every()[0])), one.writer.document)
    assert again.state.phase == "empty"
    assert again.state.title == translate("suggestions.all_left_out")
    assert again.state.forgets


def test_a_review_is_left_and_taken_up_again(review: Any) -> None:
    one = review()
    one.accept()
    one.page.step(1)
    one.page.reject()
    one.page.choose_reason(1)
    one.page.edit()
    one.page.editing.typed("/banks/0/questions/0/prompt", "How many of them had missed it?")
    one.writer.presenter.overlay.close()
    one.open()
    assert one.source.asked == [one.source.asked[0]]
    assert (one.became, one.state.at) == (["accepted", "", "rejected"], 1)
    assert one.state.proposal.prompt == "How many of them had missed it?"


def test_in_another_sitting_an_edited_proposal_is_there_though_it_is_not_proposed_this_time(
    review: Any,
) -> None:
    one = review()
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    one.page.back()
    again = review(Source(drafts(*every()[1:])), one.writer.document)
    assert len(again.state.chips) == 3
    again.page.show(0)
    assert (again.state.proposal.claim, again.state.proposal.edited) == (WALK, True)
    assert again.state.proposal.why == one.state.proposal.why
    assert again.accept() == ""
    assert [each["claim"] for each in again.writer.questions] == [WALK]
    names = {each["id"]: each["name"] for each in again.writer.document["speakers"]}
    assert names[again.writer.questions[0]["key"]] == "Mira Teske"
    again.page.undo()
    again.page.reject()
    again.page.choose_reason(1)
    third = review(Source(), again.writer.document)
    assert len(third.state.chips) == 2


def test_an_edit_is_taken_back_like_a_decision_and_done_again(review: Any) -> None:
    one = review()
    before = one.writer.document
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    one.page.back()
    one.page.step(1)
    one.page.undo()
    assert (one.state.at, one.state.proposal.edited, one.writer.document) == (0, False, before)
    one.page.redo()
    assert one.state.proposal.claim == WALK
    one.accept()
    one.page.undo()
    assert one.state.proposal.claim == WALK


def test_what_was_edited_is_not_taken_up_where_its_words_are_gone_or_the_file_is_another(review: Any) -> None:
    one = review()
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    one.page.back()
    document = one.writer.document
    ((key, told),) = document["drafts"]["night-buses"].items()
    spoilt = {**told, "edit": told["edit"].replace("who-said-it", "no-type")}
    for other, became in (
        ({"drafts": {"night-buses": {key: spoilt}}}, ["", ""]),
        ({"sources": [without_the_bypass(document)]}, ["withdrawn", "", ""]),
    ):
        again = review(Source(drafts(*every()[1:])), {**document, **other})
        assert again.became == became


def without_the_bypass(document: Any) -> Any:
    (source,) = document["sources"]
    texts = [{**each, "text": each["text"].replace("bypass", "main road")} for each in source["passages"]]
    return {**source, "passages": texts}


def test_also_in_another_sitting_what_was_accepted_stays_so(review: Any) -> None:
    one = review()
    one.accept()
    again = review(Source(), one.writer.document)
    assert (again.became, again.state.at) == (["accepted", "", ""], 1)


def test_an_accepted_question_that_was_deleted_is_to_be_decided_again(review: Any) -> None:
    one = review()
    one.accept()
    one.writer.presenter.overlay.close()
    one.writer.show(1)
    one.writer.presenter.delete()
    one.open()
    assert one.became == ["", "", ""]


def test_proposals_are_withdrawn_whose_words_a_corrected_article_has_no_longer(review: Any) -> None:
    one = review()
    one.writer.presenter.overlay.close()
    at = "/sources/0/passages/2/text"
    sketch = Transaction(one.writer.document)
    sketch.put(at, sketch.get(at).replace("bypass", "main road"))
    one.writer.presenter._do(lambda _: sketch.step("correct-article"))
    one.source.given = (drafts(*every()[1:]),)
    one.open()
    assert one.became == ["withdrawn", "", ""]
    assert one.state.message.startswith("1 proposal withdrawn: the article was corrected")
    assert one.state.at == 1
    assert "main road" in one.source.asked[1]
    one.page.show(0)
    assert one.state.proposal is None
    assert one.state.title == translate("suggestions.was_withdrawn")
    one.page.accept()
    one.page.edit()
    one.page.try_it()
    assert (one.state.phase, one.writer.questions) == ("reviewing", [])


NO_LONGER = "1 proposal withdrawn: after what was corrected, it is not proposed any more."


def correct(one: Reviewer, names: list[Any]) -> None:
    """Correct who says what."""
    made = {"names": names} if names else {}
    one.writer.presenter._do(lambda it: save_attribution_corrections(it.document, "night-buses", made))


def test_what_is_not_proposed_any_more_once_who_says_what_was_corrected_is_withdrawn_and_told(
    review: Any,
) -> None:
    source = Source()
    one = review(source, heard=Heard(source=source))
    one.accept()
    one.writer.presenter.overlay.close()
    correct(one, [[["v-teske", "Mira Teske"], "Ada Weck"]])
    source.given = (drafts(every()[2]),)
    one.stand()
    assert (one.became, one.state.at) == (["accepted", "withdrawn", ""], 2)
    assert one.state.message == NO_LONGER
    assert NO_LONGER in one.writer.view.said
    one.page.show(1)
    assert (one.state.title, one.state.proposal) == (translate("suggestions.was_withdrawn"), None)
    assert "this is not proposed any more" in one.state.text
    for decide in (one.page.accept, one.page.edit, one.page.reject, one.page.try_it):
        decide()
    assert one.state.message == one.state.text
    assert (len(one.writer.questions), one.state.phase) == (1, "reviewing")
    one.writer.presenter.overlay.close()
    correct(one, [])
    source.given = (drafts(),)
    one.stand()
    assert (one.became, one.state.message) == (["accepted", "", ""], "")
    one.page.show(1)
    assert one.accept() == ""


def test_what_was_edited_stays_after_a_correction_and_is_proved_anew(review: Any) -> None:
    source = Source()
    heard = Heard(source=source)
    one = review(source, heard=heard)
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    one.writer.presenter.overlay.close()
    correct(one, [[["v-teske", "Mira Teske"], "Ada Weck"]])
    source.given = (drafts(*every()[1:]),)
    one.stand()
    assert (one.became, one.state.message) == (["", "", ""], "")
    heard.held_against = "giveaway"
    one.see()
    assert one.page.accept() == ""
    assert one.state.proposal.tick == translate("suggestions.tick_fault")
    assert one.writer.questions == []


def test_what_is_not_proposed_of_a_corrected_article_is_withdrawn_though_its_words_stand(review: Any) -> None:
    one = review()
    one.writer.presenter.overlay.close()
    sketch = Transaction(one.writer.document)
    at = "/sources/0/passages/2/text"
    sketch.put(at, sketch.get(at).replace("bypass", "main road"))
    one.writer.presenter._do(lambda _: sketch.step("correct-article"))
    one.source.given = (drafts(every()[1]),)
    one.stand()
    assert one.became == ["withdrawn", "", "withdrawn"]
    assert one.state.message.startswith("1 proposal withdrawn: the article was corrected")
    assert one.state.message.endswith(NO_LONGER)
    one.writer.presenter.overlay.close()
    one.stand()
    assert NO_LONGER not in one.state.message


def test_while_it_is_found_out_what_is_proposed_still_nothing_of_it_can_be_accepted(review: Any) -> None:
    class Slow(Source):
        def start(self, source: Any, wish: Any) -> Any:
            page = one.writer.state.overlay
            seen.append((page.state.phase, [each.became for each in page.state.chips]))
            page.accept()
            yield growing(1)[0]
            seen.append((page.state.phase, [each.became for each in page.state.chips]))
            yield drafts()

    seen: list[Any] = []
    source = Source()
    one = review(source, heard=Heard(source=source))
    one.see()
    one.writer.presenter.overlay.close()
    correct(one, [[["v-teske", "Mira Teske"], "Ada Weck"]])
    one.writer.presenter._ways.hearing.source = Slow()
    one.stand()
    assert seen[1] == ("reviewing", ["", "", ""])
    assert one.writer.questions == []
    assert one.became == ["", "", ""]


def test_a_proposal_that_comes_anew_names_its_speakers_as_it_came_last(review: Any) -> None:
    one = review()
    one.page.show(1)
    given = drafts()
    swapped = {"v-teske": "v-brandt", "v-brandt": "v-teske"}
    speakers = tuple({**each, "id": swapped.get(each["id"], each["id"])} for each in given.speakers)
    asked = dict(given.drafts[0].question)
    asked["options"] = [
        {**each, "speaker": swapped.get(each["speaker"], each["speaker"])} for each in asked["options"]
    ]
    asked["key"] = "v-brandt"
    (said,) = asked["evidence"][0][0]["attributions"]
    asked["evidence"] = [[{**asked["evidence"][0][0], "attributions": [{**said, "speaker": "v-brandt"}]}]]
    again = replace(given, speakers=speakers, drafts=(replace(given.drafts[0], question=asked),))
    one.source.given = (again,)
    one.page.again()
    assert len(one.state.chips) == 3
    one.page.show(0)
    one.accept()
    one.page.show(1)
    one.accept()
    names = {each["id"]: each["name"] for each in one.writer.document["speakers"]}
    first, second = one.writer.questions
    assert names[first["key"]] == "Mira Teske"
    assert names[second["evidence"][0][0]["attributions"][0]["speaker"]] == "the survey"


def test_drafts_are_there_as_they_come_and_the_strip_grows_at_its_end(review: Any) -> None:
    one = review(Source(replace(drafts(), drafts=())))
    seen: list[tuple[str, int, int, str]] = []
    one.source.given = (SuggestionProgress(1, 4), *growing(1, 3), SuggestionProgress(4, 4), drafts())
    changed = one.page._changed

    def note() -> None:
        work = one.state.work
        seen.append((one.state.phase, len(one.state.chips), work.done if work else -1, one.page.aside))
        changed()

    one.page._changed = note
    one.page.again()
    assert seen[0] == ("working", 0, 1, "")
    assert seen[1] == ("reviewing", 1, -1, "1 question proposed from one article, more are coming")
    assert seen[2][:2] == ("reviewing", 3)
    assert seen[-1] == ("reviewing", 3, -1, "3 questions proposed from one article")
    assert one.state.at == 0


def test_who_is_faster_than_the_drafts_goes_on_with_the_next_that_comes(review: Any) -> None:
    class Slow(Source):
        def start(self, source: Any, wish: Any) -> Any:
            yield growing(1)[0]
            page = one.page
            page.mark_seen(page.state.places[0])
            page.accept()
            waited.append((page.state.phase, page.state.message))
            yield drafts()

    waited: list[tuple[str, str]] = []
    one = review(Source(replace(drafts(), drafts=())))
    one.page._drafts = Slow()
    one.page.again()
    assert waited == [("reviewing", translate("suggestions.all_decided"))]
    assert (one.state.at, one.state.phase) == (1, "reviewing")


def test_leaving_the_page_stops_drafting(review: Any) -> None:
    one = review()
    one.page._errand._wanted = object()
    one.writer.presenter.overlay.close()
    assert one.source.cancelled == 1


def test_an_article_without_proposals_says_so(review: Any) -> None:
    one = review(Source(replace(drafts(), drafts=())))
    assert one.state.phase == "empty"
    assert one.state.title == translate("suggestions.empty")
    assert one.state.text == translate("suggestions.empty_why")
    assert one.writer.view.said[-1] == one.state.title
    assert one.page.accept() == ""


def test_a_pack_without_an_article_says_so(review: Any) -> None:
    one = review(Source(), {**pack(), "sources": []})
    assert (one.state.phase, one.source.asked) == ("no-article", [])


def test_an_article_in_another_language_is_told_and_can_be_tried_again(review: Any) -> None:
    one = review(Source(NoSuggestionsError(lambda _: "This text is in Slovak; drafts work for English.")))
    assert one.state.phase == "failed"
    assert one.state.title == translate("suggestions.failed")
    assert one.state.text.startswith("This text is in Slovak; drafts work for English. Your pack is as it")
    assert one.writer.view.said[-1] == f"{one.state.title}. {one.state.text}"
    one.source.given = (NoSuggestionsError(),)
    one.page.again()
    assert one.state.text.startswith("Your pack is as it was")
    one.source.given = (drafts(),)
    one.page.again()
    assert one.state.phase == "reviewing"


def test_a_fault_of_the_program_is_not_swallowed(review: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        review(Source(ZeroDivisionError()))


def test_a_proposal_is_edited_in_place_and_accepted_as_it_is_then(review: Any) -> None:
    one = review()
    one.see()
    one.page.edit()
    assert one.state.phase == "editing"
    one.page.editing.typed(CLAIM, "Nobody should go home along the bypass on foot.")
    assert one.page.accept() == ""
    assert one.writer.questions[0]["claim"] == "Nobody should go home along the bypass on foot."
    assert (one.became[0], one.state.phase, one.state.at) == ("accepted", "reviewing", 1)
    one.page.undo()
    assert one.writer.questions == []
    assert one.state.proposal.edited
    assert one.state.proposal.claim == "Nobody should go home along the bypass on foot."


def test_an_edited_proposal_that_is_not_sound_is_not_accepted(review: Any) -> None:
    one = review()
    one.see()
    one.page.edit()
    one.page.editing.typed(CLAIM, "")
    assert one.page.accept() == "form"
    assert one.state.refused
    assert one.writer.questions == []
    one.page.back()
    assert one.page.accept() == "form"
    one.page.edit()
    one.page.undo()
    one.page.redo()
    one.page.undo()
    assert one.page.accept() == ""


def test_words_that_do_not_stand_in_the_article_prove_nothing_after_editing_either(review: Any) -> None:
    one = review()
    one.see()
    one.page.edit()
    quote = "/banks/0/questions/0/evidence/0/0/quote"
    one.page.editing.desk.type(quote, "Everybody should walk home", 0.0)
    assert one.page.accept() == "form"
    assert one.writer.questions == []


WALK = "Nobody should go home along the bypass on foot."
HELD = "As it is now, drafting would hold it back: words or options would give the answer away."


def holding(code: str, source: Source | None = None) -> Heard:
    """Reads, and holds this against whatever is edited."""
    heard = Heard(source=source or Source())
    heard.held_against = code
    return heard


def test_an_edited_proposal_is_accepted_at_once_where_drafting_holds_nothing_against_it(review: Any) -> None:
    heard = holding("")
    one = review(heard=heard)
    one.see()
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    assert one.page.accept() == ""
    assert [asked["claim"] for asked in one.writer.questions] == [WALK]
    ((_, draft_, edited),) = heard.proved
    assert (draft_.type, edited["claim"]) == ("who-said-it", WALK)


def test_what_drafting_holds_against_an_edited_proposal_is_told_and_it_is_taken_only_once_confirmed(
    review: Any,
) -> None:
    one = review(heard=holding("giveaway"))
    one.see()
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    wanted: list[str] = []
    assert one.page.accept(wanted.append) == ""
    assert wanted == ["tick"]
    assert (one.state.phase, one.writer.questions) == ("reviewing", [])
    assert one.state.refused
    assert one.state.message == f"{HELD} Mend it, or confirm that it is right all the same."
    assert [each.text for each in one.state.checks][-1] == HELD
    assert one.state.proposal.tick == translate("suggestions.tick_fault")
    one.page.tick(True)
    assert one.state.proposal.ticked
    assert one.accept() == ""
    assert len(one.writer.questions) == 1


def test_leaving_the_form_tells_what_drafting_holds_against_it_and_mending_it_takes_that_away(
    review: Any,
) -> None:
    heard = holding("giveaway")
    one = review(heard=heard)
    one.see()
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    one.page.back()
    assert one.state.checks[-1].text == HELD
    assert one.writer.view.said[-1] == HELD
    one.page.tick(True)
    heard.held_against = "harm"
    one.page.edit()
    one.page.editing.typed(CLAIM, "Somebody was hurt on the bypass.")
    one.page.back()
    # What was confirmed was something else.
    assert not one.state.proposal.ticked
    assert one.accept() == "tick"
    heard.held_against = ""
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    one.page.back()
    assert one.state.proposal.tick == ""
    assert all("drafting" not in each.text for each in one.state.checks)
    assert one.accept() == ""


def test_nothing_is_held_against_what_was_not_edited_and_no_more_than_a_tick_is_wanted_of_silence(
    review: Any,
) -> None:
    heard = holding("giveaway")
    one = review(heard=heard)
    assert one.accept() == ""
    assert heard.proved == []
    one.page.show(2)
    one.see()
    one.page.edit()
    one.page.editing.typed("/banks/0/questions/0/statement", "The night buses cost more than the day buses.")
    wanted: list[str] = []
    one.page.accept(wanted.append)
    assert wanted == ["tick"]
    assert one.state.proposal.tick == translate("suggestions.tick")
    one.page.tick(True)
    assert one.accept() == ""


def test_where_the_article_cannot_be_read_any_more_nothing_is_held_against_it(review: Any) -> None:
    class Unread(Heard):
        def fault(self, *_: Any) -> str:
            raise NoSuggestionsError

    one = review(heard=Unread(source=Source()))
    one.see()
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    assert one.page.accept() == ""
    assert len(one.writer.questions) == 1


def test_who_goes_on_while_it_is_looked_at_accepts_nothing_by_it(review: Any) -> None:
    one = review(heard=holding(""))
    jobs = one.writer.presenter._background
    one.see()
    one.page.edit()
    one.page.editing.typed(CLAIM, WALK)
    jobs.held = []
    assert one.page.accept() == ""
    assert one.state.message == translate("suggestions.proving")
    one.page.step(1)
    held, jobs.held = jobs.held, None
    for job in held:
        job()
    assert one.writer.questions == []
    one.page.step(-1)
    assert one.accept() == ""
    assert len(one.writer.questions) == 1


def test_other_evidence_has_to_be_seen_too(review: Any) -> None:
    one = review()
    one.see()
    one.page.edit()
    chosen = one.writer.words("Olle Brandt said the new rota left his members too little sleep")
    one.page.editing.acted("evidence", "/banks/0/questions/0/evidence/0/0", chosen)
    one.page.editing.chosen("/banks/0/questions/0/key", "v-brandt")
    assert one.page.accept() == "passage"
    assert one.state.phase == "reviewing"
    assert one.state.message.startswith("Your changes are kept.")
    one.see()
    assert one.page.accept() == ""
    assert one.writer.questions[0]["key"] == "v-brandt"


def test_leaving_the_form_keeps_what_was_changed(review: Any) -> None:
    one = review()
    one.page.edit()
    one.page.editing.typed(CLAIM, "Nobody should go home on foot.")
    assert one.page.back()
    assert (one.state.phase, one.state.proposal.claim) == ("reviewing", "Nobody should go home on foot.")
    one.page.step(1)
    one.page.step(-1)
    assert one.state.proposal.edited
    one.page.edit()
    one.page.undo()
    one.page.back()
    assert not one.state.proposal.edited


def test_what_was_edited_while_the_pack_is_put_elsewhere_is_there_until_it_can_be_kept(review: Any) -> None:
    one = review()
    keeping = one.writer.presenter._keeping
    keeping.is_moving = True
    one.page.edit()
    one.page.editing.typed(CLAIM, "Nobody should go home on foot.")
    one.page.back()
    keeping.is_moving = False
    assert "drafts" not in one.writer.document
    one.stand()
    assert one.state.proposal.claim == "Nobody should go home on foot."
    one.page.edit()
    one.page.back()
    assert len(one.writer.document["drafts"]["night-buses"]) == 1


def test_answers_are_added_moved_and_taken_away_in_the_form(review: Any) -> None:
    one = review()
    one.page.show(1)
    one.page.edit()
    form = one.page.editing
    form.added("/banks/0/questions/0/known", "answer")
    assert len(form.document["banks"][0]["questions"][0]["known"]) == 2
    form.removed("/banks/0/questions/0/known/1")
    assert len(form.document["banks"][0]["questions"][0]["known"]) == 1
    form.acted("speakers", "", None)
    assert one.state.message.startswith("Speakers are made and named in the editor.")
    form.acted("evidence", "", None)
    assert one.state.message.startswith("Select words of the article first")
    form.acted("picture", "", None)
    assert one.state.refused


def test_while_one_edits_the_strip_stays_where_it_is(review: Any) -> None:
    one = review()
    one.page.edit()
    one.page.step(1)
    one.page.turn_by(1)
    assert (one.state.phase, one.state.at) == ("editing", 0)


def test_a_proposal_is_tried_and_nothing_of_it_is_kept(review: Any) -> None:
    one = review()
    before = one.writer.document
    one.page.try_it()
    assert (one.state.phase, one.page.title) == ("trying", translate("editor.try_name"))
    one.page.undo()
    one.page.preview.choose(None)
    assert one.page.back()
    assert (one.state.phase, one.page.title) == ("reviewing", "Proposals")
    assert one.writer.document is before


def test_a_question_goes_into_the_bank_that_the_editor_shows(review: Any) -> None:
    document = pack()
    document["banks"].append({"id": "other", "title": "Other", "summary": "", "questions": []})
    one = review(Source(), document)
    one.writer.presenter.overlay.close()
    row = next(row for row in one.writer.state.rows if row.title.startswith("Night buses"))
    one.writer.presenter.choose(row.id)
    one.open()
    one.accept()
    assert [len(bank["questions"]) for bank in one.writer.document["banks"]] == [1, 0]


def test_each_article_has_proposals_of_its_own(review: Any) -> None:
    document = pack()
    second = {**offered.source(), "id": "second", "title": "Another article"}
    second["passages"] = [{**each, "id": f"s{each['id']}"} for each in second["passages"]]
    document["sources"].append(second)
    one = review(Source(), document)
    assert len(one.state.tabs) == 2
    one.source.given = (replace(drafts(), drafts=()),)
    one.page.turn_by(1)
    assert (one.state.front, one.state.phase) == (1, "choosing")
    one.page.suggest_with_options()
    assert (one.state.front, one.state.phase) == (1, "empty")
    one.page.turn_by(1)
    assert (one.state.front, len(one.state.chips)) == (0, 3)
    assert len(one.source.asked) == 2
    one.accept()
    one.page.turn_by(1)
    one.page.undo()
    assert (one.state.front, one.became, one.writer.questions) == (0, ["", "", ""], [])


def test_the_page_is_not_offered_where_nothing_can_be_drafted(tmp_path: Path) -> None:
    from quizapp.ui.editor.page_menu import PAGE_MENU_ENTRIES  # noqa: PLC0415 - it is looked at here alone

    writer = Writer(tmp_path, pack())
    entry = next(each for each in PAGE_MENU_ENTRIES if each.make is SuggestionsPresenter)
    assert not writer.presenter.offers(entry)
    writer.presenter.open_entry(entry)
    state: EditorState = writer.state
    assert state.overlay is None
    writer.presenter._ways = replace(writer.presenter._ways, drafting=Source())
    writer.presenter.open_entry(entry)
    assert isinstance(writer.state.overlay, SuggestionsPresenter)
    writer.presenter.close(lambda: None)


def test_kinds_number_and_difficulty_are_chosen_and_what_was_decided_stays(review: Any) -> None:
    one = review()
    one.accept()
    one.page.choose_options()
    assert (one.state.phase, one.page.step(1)) == ("choosing", None)
    assert [each.title for each in one.state.wish.types][:2] == ["Who said it", "Who passes it on"]
    for place in range(len(one.state.wish.types)):
        one.page.options_editor.turn(place, False)
    one.page.suggest_with_options()
    assert one.state.message == translate("suggestions.no_kind")
    one.page.options_editor.turn(6, True)
    one.page.options_editor.limit(0)
    one.page.options_editor.difficulty(2)
    assert (one.state.wish.limit, one.state.wish.difficulty) == (0, 2)
    one.source.given = (drafts(every()[1]),)
    one.page.suggest_with_options()
    assert one.source.wished[-1] == SuggestionOptions(("number",), 5, 2)
    assert (one.became, one.state.at) == (["accepted", ""], 1)


def test_what_is_drafted_is_left_as_it_is_with_esc_or_where_nothing_else_was_chosen(review: Any) -> None:
    one = review()
    one.page.choose_options()
    one.page.options_editor.limit(0)
    assert one.page.back()
    one.page.choose_options()
    assert one.state.wish.limit == 2
    one.page.suggest_with_options()
    assert (one.state.phase, len(one.source.asked)) == ("reviewing", 1)
    one.page.reject()
    one.page.choose_options()
    assert one.state.phase == "reviewing"


def test_before_the_first_drafts_it_is_chosen_what_is_drafted(review: Any) -> None:
    one = review(Source(), {**pack(), "sources": []})
    one.writer.presenter.overlay.close()
    one.writer.presenter._do(lambda _: put_sources(one.writer.document, [offered.source()]))
    one.stand()
    assert (one.state.phase, one.state.wish.first, one.source.asked) == ("choosing", True, [])
    assert one.writer.view.said[-1].startswith("Nothing is drafted from this article yet.")
    one.page.options_editor.limit(0)
    one.page.options_editor.difficulty(3)
    one.page.suggest_with_options()
    assert (one.state.phase, one.became) == ("reviewing", ["", "", ""])
    assert one.source.wished == [SuggestionOptions(limit=5, difficulty=3)]


def put_sources(document: Any, sources: list[Any]) -> Any:
    sketch = Transaction(document)
    sketch.put("/sources", sources)
    return sketch.step("add-article")


def test_what_was_chosen_last_is_proposed_for_the_next_article_and_esc_leaves_the_page(review: Any) -> None:
    document = pack()
    second = {**offered.source(), "id": "second", "title": "Another article"}
    second["passages"] = [{**each, "id": f"s{each['id']}"} for each in second["passages"]]
    document["sources"].append(second)
    one = review(Source(), document)
    one.page.choose_options()
    one.page.options_editor.turn(0, False)
    one.page.suggest_with_options()
    one.page.turn_by(1)
    assert "who-said-it" not in one.page.options_editor.wish.types
    assert len(one.source.asked) == 2
    one.page.turn_by(1)
    assert (one.state.front, one.state.phase) == (0, "reviewing")
    one.page.turn_by(1)
    assert not one.page.back()
    one.page.suggest_with_options()
    assert one.source.wished[-1] == one.source.wished[-2]


def test_what_was_stopped_before_anything_came_is_chosen_again_and_what_failed_is_tried_again(
    review: Any,
) -> None:
    one = review(Source(NoSuggestionsError()))
    assert one.state.phase == "failed"
    one.page.again()
    assert (one.state.phase, len(one.source.asked)) == ("failed", 2)
    one.writer.presenter.overlay.close()
    one.stand()
    assert one.state.wish.first
