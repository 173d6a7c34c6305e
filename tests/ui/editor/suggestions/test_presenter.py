"""What a person decides about proposals, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.authoring.decisions import read_suggestion_decisions, save_attribution_corrections
from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.folder_layout import remove_private_fields
from quizapp.ui.editor.page_menu import PAGE_MENU_ENTRIES, is_offered, open_page
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.suggestions.suggestion_source import (
    NoSuggestionsError,
    SuggestionOptions,
    SuggestionProgress,
)
from quizapp.ui.messages import common
from tests.authoring import offered
from tests.ui.editor.attributions.heard import Heard
from tests.ui.editor.conftest import Writer, moving
from tests.ui.editor.suggestions.drafted import Source, draft, drafts, every, growing, pack
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.suggestions import ArticleSuggestions

CLAIM = "/banks/0/questions/0/claim"
WALK = "Nobody should go home along the bypass on foot."


class Reviewer:
    """Somebody in front of the proposals of an article."""

    def __init__(self, writer: Writer, source: Source) -> None:
        self.writer, self.source = writer, source
        self.open()

    def open(self) -> None:
        """Open the page; where nothing was drafted yet, have drafted what is proposed there."""
        self.stand()
        self.page.suggest_with_options()

    def stand(self) -> None:
        """Open the page, and do nothing there."""
        self.page = self.writer.stand(SuggestionsPresenter)

    def leave(self) -> None:
        self.writer.presenter.overlay.close()

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

    def reject(self, why: int = 1) -> None:
        self.page.reject()
        self.page.choose_reason(why)

    def edit(self, words: str = WALK, at: str = CLAIM) -> None:
        """Write something else into the form of the proposal, and leave it open."""
        self.page.edit()
        self.page.editing.typed(at, words)


@pytest.fixture
def review(tmp_path):
    """Opens the proposals of a pack."""
    opened: list[Writer] = []

    def begin(source: Source | None = None, document: Any = None, heard: Heard | None = None) -> Reviewer:
        source, folder = source or Source(), tmp_path / str(len(opened))
        opened.append(Writer(folder, document or pack(), drafting=source, hearing=heard))
        return Reviewer(opened[-1], source)

    yield begin
    for each in opened:
        each.presenter.close(lambda: None)


@pytest.fixture
def one(review):
    """Somebody in front of three proposals."""
    return review()


def two_articles() -> Any:
    document = pack()
    second = {**offered.source(), "id": "second", "title": "Another article"}
    second["passages"] = [{**each, "id": f"s{each['id']}"} for each in second["passages"]]
    document["sources"].append(second)
    return document


def nothing() -> ArticleSuggestions:
    return replace(drafts(), drafts=())


def test_a_proposal_is_accepted_only_once_all_of_its_passage_was_on_screen(one):
    (place,) = one.state.places
    for seen, message, end in ((False, "look_first", "first"), (True, "look_on", "last")):
        if seen:
            one.page.mark_seen(place, "first")
            # What asks to look stays until all was on screen.
            assert one.state.refused
        assert one.page.accept() == "passage"
        assert (one.state.message, one.state.refused) == (translate(f"suggestions.{message}"), True)
        assert one.page.find_unseen() == (place, end)
    assert one.writer.questions == []
    one.page.mark_seen(place, "last")
    assert (one.state.message, one.state.refused) == ("", False)
    assert one.page.accept() == ""
    (asked,) = one.writer.questions
    assert (asked["id"], asked["origin"]) == ("q-bypass", "suggested")
    assert (one.became, one.state.at) == (["accepted", "", ""], 1)
    assert one.writer.view.said[-1].startswith("Draft 2: ")
    # What was seen of one counts for no other.
    assert one.page.accept() == "passage"
    one.page.step(-1)
    assert one.state.proposal.accepted


def test_being_on_screen_takes_no_other_sentence_away(one):
    one.page.reject()
    one.see()
    assert one.state.message == translate("suggestions.why_reject")


def test_a_kind_of_statement_is_no_fact_until_the_proposal_is_accepted(one):
    """How often who says it is right was tested, as what it is said was not."""
    kind, _ = common.describe_statement_type(translate, "call")
    for shown in (translate("common.unchecked", kind=kind), kind):
        (fact,) = one.state.proposal.facts
        assert (fact.name, fact.kind) == ("Mira Teske", shown)
        one.accept()
        one.page.go_to(0)


def test_how_sure_it_is_is_told_only_where_somebody_says_it(review):
    question = offered.how_many()
    told = {**question, "evidence": [[{**each, "attributions": []} for each in question["evidence"][0]]]}
    given = (draft("number", told, 0.96), draft("not-stated", offered.not_stated(), 0.96), every()[0])
    one = review(Source(drafts(*given)))
    untested = []
    for place in range(3):
        one.page.go_to(place)
        untested.append(one.state.proposal.sure == translate("suggestions.not_tested"))
    assert untested == [True, True, False]


def test_what_is_asked_about_is_looked_at_before_what_explains_it(review):
    question = offered.who_said()
    (claim,) = question["evidence"][0]
    question["evidence"] = [[claim, {"passage": "p1", "quote": "Night buses in Harrowell"}]]
    one = review(Source(drafts(draft("who-said-it", question))))
    explains, asked = one.state.places
    assert one.page.find_unseen() == (asked, "first")
    one.page.mark_seen(asked)
    assert one.page.find_unseen() == (explains, "first")


def test_what_no_rule_can_know_is_confirmed_by_a_tick(one):
    one.page.go_to(2)
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


def test_a_rejection_asks_why_and_esc_keeps_the_proposal(one):
    one.page.choose_reason(1)
    one.page.reject()
    assert len(one.state.reasons) == 5
    assert one.page.back()
    assert (one.state.reasons, one.became[0]) == ((), "")
    one.page.reject()
    one.accept()
    assert one.writer.questions == []
    one.page.choose_reason(3)
    assert (one.became, one.state.at) == (["rejected", "", ""], 1)
    (told,) = read_suggestion_decisions(one.writer.document, "night-buses").values()
    assert (told.type, told.why) == ("who-said-it", "two-answers")
    assert "drafts" not in remove_private_fields(one.writer.document)


def test_the_last_decision_is_taken_back_and_done_again(one):
    before = one.writer.document
    one.accept()
    one.reject()
    after = one.writer.document
    one.page.undo()
    assert (one.became, one.state.at) == (["accepted", "", ""], 1)
    one.page.undo()
    assert (one.became, one.state.at, one.state.undoes) == (["", "", ""], 0, False)
    assert one.writer.document == before
    one.page.undo()
    assert one.state.message == translate("suggestions.nothing_undone")
    one.page.redo()
    one.page.redo()
    assert one.writer.document == after
    one.page.redo()
    assert one.state.message == translate("suggestions.nothing_redone")


def test_a_question_that_was_written_before_is_not_taken_back_here(one):
    one.accept()
    one.leave()
    one.open()
    one.page.undo()
    assert len(one.writer.questions) == 1


def test_what_is_decided_already_is_not_decided_again(one):
    one.accept()
    for decide in (one.page.accept, one.page.reject, one.page.edit):
        one.page.go_to(0)
        decide()
        assert one.state.message == translate("suggestions.decided")
    assert len(one.writer.questions) == 1


def test_while_the_pack_is_put_elsewhere_nothing_is_decided_or_taken_back(one):
    one.accept()
    with moving(one.writer.presenter, one.writer.jobs, one.writer.folder):
        one.accept()
        assert (one.state.refused, one.became) == (True, ["accepted", "", ""])
        one.page.undo()
        assert one.became == ["accepted", "", ""]
    one.page.undo()
    assert one.became == ["", "", ""]


def test_what_was_edited_while_the_pack_is_put_elsewhere_is_there_until_it_can_be_kept(one):
    with moving(one.writer.presenter, one.writer.jobs, one.writer.folder):
        one.edit()
        one.page.back()
    assert "drafts" not in one.writer.document
    one.page.edit()
    one.page.back()
    assert one.state.proposal.claim == WALK
    assert len(one.writer.document["drafts"]["night-buses"]) == 1


def test_after_the_last_one_the_first_that_is_left_is_shown_and_at_the_end_what_it_came_to(one):
    one.page.go_to(2)
    one.reject()
    assert one.state.at == 0
    one.accept()
    one.reject(5)
    assert (one.state.phase, one.state.at) == ("done", -1)
    assert one.writer.view.said[-1] == f"{one.state.title} {one.state.text}"
    one.page.step(-1)
    assert (one.state.phase, one.state.at) == ("reviewing", 2)
    one.page.undo()
    assert one.became == ["accepted", "", "rejected"]


def test_the_words_around_a_gap_are_shown(review):
    asked = {**offered.how_many(), "prompt": "Which number fills the gap?", "before": "The survey found that"}
    one = review(Source(drafts(draft("number", {**asked, "after": "of them had missed the last bus."}))))
    assert one.state.proposal.claim == "The survey found that ____ of them had missed the last bus."


def test_a_draft_that_does_not_hold_is_never_shown_but_counted_among_those_held_back(review):
    broken = offered.how_many()
    broken["evidence"][0][0]["quote"] = "found that 213 of them"
    no_key = {**offered.who_said(), "key": "v-nobody-knows"}
    given = drafts(draft("number", broken), draft("who-said-it", no_key), every()[2], held={"unsure": 4})
    one = review(Source(given))
    assert len(one.state.chips) == 1
    assert one.state.notes[0].text.startswith("6 ")


def test_what_was_rejected_is_not_proposed_again_until_that_is_forgotten(review):
    one = review()
    one.reject(2)
    document = one.writer.document
    again = review(Source(), document)
    assert (len(again.state.chips), again.state.forgets) == (2, True)
    again.page.forget()
    assert (again.became, again.state.forgets) == (["", "", ""], False)
    assert read_suggestion_decisions(again.writer.document, "night-buses") == {}
    again.page.undo()
    assert again.writer.document == document
    bare = review(Source(drafts(every()[0])), document)
    assert (bare.state.phase, bare.state.title, bare.state.forgets) == (
        "empty",
        translate("suggestions.all_left_out"),
        True,
    )


def test_a_review_is_left_and_taken_up_again_with_what_was_edited_last(one):
    one.accept()
    one.page.step(1)
    one.reject()
    one.edit("How many of them had missed it?", "/banks/0/questions/0/prompt")
    one.leave()
    one.open()
    assert len(one.source.asked) == 1
    assert (one.became, one.state.at) == (["accepted", "", "rejected"], 1)
    assert one.state.proposal.prompt == "How many of them had missed it?"


def test_in_another_sitting_an_edited_proposal_is_there_though_it_is_not_proposed_this_time(review):
    one = review()
    one.edit()
    one.page.back()
    again = review(Source(drafts(*every()[1:])), one.writer.document)
    assert len(again.state.chips) == 3
    again.page.go_to(0)
    assert (again.state.proposal.claim, again.state.proposal.edited) == (WALK, True)
    assert again.state.proposal.why == one.state.proposal.why
    assert again.accept() == ""
    (asked,) = again.writer.questions
    names = {each["id"]: each["name"] for each in again.writer.document["speakers"]}
    assert (asked["claim"], names[asked["key"]]) == (WALK, "Mira Teske")
    again.page.undo()
    again.reject()
    assert len(review(Source(), again.writer.document).state.chips) == 2


def test_an_edit_is_taken_back_like_a_decision_and_done_again(one):
    before = one.writer.document
    one.edit()
    assert one.page.back()
    one.page.step(1)
    one.page.undo()
    assert (one.state.at, one.state.proposal.edited, one.writer.document) == (0, False, before)
    one.page.redo()
    one.accept()
    one.page.undo()
    assert one.state.proposal.claim == WALK
    # A form in which nothing was changed leaves all as it is.
    document = one.writer.document
    one.page.edit()
    one.page.back()
    assert one.writer.document == document
    # In the form it is the form that is taken back.
    one.page.edit()
    one.page.undo()
    one.page.back()
    assert not one.state.proposal.edited


def test_what_was_edited_is_not_taken_up_where_its_words_are_gone_or_the_file_is_another(review):
    one = review()
    one.edit()
    one.page.back()
    document = one.writer.document
    ((key, told),) = document["drafts"]["night-buses"].items()
    spoilt = {**told, "edit": told["edit"].replace("who-said-it", "no-type")}
    (source,) = document["sources"]
    texts = [{**each, "text": each["text"].replace("bypass", "main road")} for each in source["passages"]]
    for other, became in (
        ({"drafts": {"night-buses": {key: spoilt}}}, ["", ""]),
        ({"sources": [{**source, "passages": texts}]}, ["withdrawn", "", ""]),
    ):
        again = review(Source(drafts(*every()[1:])), {**document, **other})
        assert again.became == became


def test_also_in_another_sitting_what_was_accepted_stays_so_until_it_is_deleted(review):
    one = review()
    one.accept()
    again = review(Source(), one.writer.document)
    assert (again.became, again.state.at) == (["accepted", "", ""], 1)
    again.leave()
    again.writer.show(1)
    again.writer.presenter.rows.delete()
    again.open()
    assert again.became == ["", "", ""]


def correct_article(one: Reviewer) -> None:
    """Leave the page, and correct the article so that it has other words."""
    one.leave()
    at = "/sources/0/passages/2/text"
    sketch = Transaction(one.writer.document)
    sketch.put(at, sketch.get(at).replace("bypass", "main road"))
    one.writer.do(lambda _: sketch.step("correct-article"))


def correct_sayings(one: Reviewer, *names: Any) -> None:
    """Leave the page, and correct who says what."""
    one.leave()
    made = {"names": list(names)} if names else {}
    one.writer.do(lambda document: save_attribution_corrections(document, "night-buses", made))


OTHER_NAME = [["v-teske", "Mira Teske"], "Ada Weck"]
WITHDRAWN = translate("suggestions.withdrawn", n=1)
NO_LONGER = translate("suggestions.no_longer", n=1)


def test_proposals_are_withdrawn_whose_words_a_corrected_article_has_no_longer(one):
    correct_article(one)
    one.source.given = (drafts(*every()[1:]),)
    one.open()
    assert (one.became, one.state.at) == (["withdrawn", "", ""], 1)
    assert one.state.message == WITHDRAWN
    assert "main road" in one.source.asked[1]
    one.page.go_to(0)
    assert (one.state.proposal, one.state.title) == (None, translate("suggestions.was_withdrawn"))
    for decide in (one.page.accept, one.page.edit, one.page.try_it):
        decide()
    assert (one.state.phase, one.writer.questions) == ("reviewing", [])


def test_what_is_not_proposed_of_a_corrected_article_is_withdrawn_though_its_words_stand(one):
    correct_article(one)
    one.source.given = (drafts(every()[1]),)
    one.stand()
    assert one.became == ["withdrawn", "", "withdrawn"]
    assert one.state.message == f"{WITHDRAWN} {NO_LONGER}"
    one.leave()
    one.stand()
    assert one.state.message == WITHDRAWN


def test_what_is_not_proposed_any_more_once_who_says_what_was_corrected_is_withdrawn_and_told(review):
    source = Source()
    one = review(source, heard=Heard(source=source))
    one.accept()
    correct_sayings(one, OTHER_NAME)
    source.given = (drafts(every()[2]),)
    one.stand()
    assert (one.became, one.state.at) == (["accepted", "withdrawn", ""], 2)
    assert one.state.message == NO_LONGER
    assert NO_LONGER in one.writer.view.said
    one.page.go_to(1)
    assert (one.state.title, one.state.proposal) == (translate("suggestions.was_withdrawn"), None)
    for decide in (one.page.accept, one.page.edit, one.page.reject, one.page.try_it):
        decide()
    assert one.state.message == one.state.text == translate("suggestions.not_any_more")
    assert (len(one.writer.questions), one.state.phase) == (1, "reviewing")
    correct_sayings(one)
    source.given = (drafts(),)
    one.stand()
    assert (one.became, one.state.message) == (["accepted", "", ""], "")
    one.page.go_to(1)
    assert one.accept() == ""


def test_what_was_edited_stays_after_a_correction_and_is_proved_anew(review):
    source = Source()
    heard = Heard(source=source)
    one = review(source, heard=heard)
    one.edit()
    correct_sayings(one, OTHER_NAME)
    source.given = (drafts(*every()[1:]),)
    one.stand()
    assert (one.became, one.state.message) == (["", "", ""], "")
    heard.held_against = "giveaway"
    assert one.accept() == ""
    assert one.state.proposal.tick == translate("suggestions.tick_fault")
    assert one.writer.questions == []


def test_while_it_is_found_out_what_is_proposed_still_nothing_of_it_can_be_accepted(review):
    class Slow(Source):
        def start(self, source: Any, wish: Any) -> Any:
            page = one.writer.state.overlay
            seen.append(page.state.phase)
            page.accept()
            yield SuggestionProgress(1, 2)
            seen.append((page.state.phase, [each.became for each in page.state.chips]))
            page.accept()
            yield growing(1)[0]
            seen.append((page.state.phase, [each.became for each in page.state.chips]))
            yield drafts()

    seen: list[Any] = []
    heard = Heard(source=Source())
    one = review(heard.source, heard=heard)
    one.see()
    correct_sayings(one, OTHER_NAME)
    heard.source = Slow()
    one.stand()
    assert seen[1:] == [("working", ["", "", ""]), ("reviewing", ["", "", ""])]
    assert one.writer.questions == []
    assert one.became == ["", "", ""]


def test_a_proposal_that_comes_anew_names_its_speakers_as_it_came_last(one):
    one.page.go_to(1)
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
    one.source.given = (
        replace(given, speakers=speakers, drafts=(replace(given.drafts[0], question=asked),)),
    )
    one.page.again()
    for place in (0, 1):
        one.page.go_to(place)
        one.accept()
    names = {each["id"]: each["name"] for each in one.writer.document["speakers"]}
    first, second = one.writer.questions
    assert names[first["key"]] == "Mira Teske"
    assert names[second["evidence"][0][0]["attributions"][0]["speaker"]] == "the survey"


def test_drafts_are_there_as_they_come_and_the_strip_grows_at_its_end(review):
    class Looked(Source):
        def start(self, source: Any, wish: Any) -> Iterator[Any]:
            for each in (SuggestionProgress(1, 4), *growing(1, 3), SuggestionProgress(4, 4), drafts()):
                yield each
                state = one.writer.state.overlay.state
                seen.append((state.phase, len(state.chips), state.work.done if state.work else -1))

    seen: list[tuple[str, int, int]] = []
    one = review(Source(NoSuggestionsError()), two_articles())
    asides = [one.page.aside]
    one.source.start = Looked().start
    one.page.again()
    asides.append(one.page.aside)
    assert seen == [("working", 0, 1), *(("reviewing", count, -1) for count in (1, 3, 3, 3))]
    assert (one.state.at, asides[0] == "", asides[1] == "") == (0, True, False)


def test_who_is_faster_than_the_drafts_goes_on_with_the_next_that_comes(review):
    class Slow(Source):
        def start(self, source: Any, wish: Any) -> Iterator[Any]:
            yield growing(1)[0]
            one.accept()
            waited.append((one.state.phase, one.state.message))
            yield drafts()

    waited: list[tuple[str, str]] = []
    one = review(Source(NoSuggestionsError()))
    one.source.start = Slow().start
    one.page.again()
    assert waited == [("reviewing", translate("suggestions.all_decided"))]
    assert (one.state.at, one.state.phase) == (1, "reviewing")


def test_leaving_the_page_stops_drafting(review):
    class Slow(Source):
        def start(self, source: Any, wish: Any) -> Iterator[Any]:
            yield growing(1)[0]
            one.leave()
            yield drafts()

    one = review(Source(NoSuggestionsError()))
    one.source.start = Slow().start
    one.page.again()
    assert (one.source.cancelled, len(one.state.chips)) == (1, 1)


def test_where_nothing_comes_it_says_why_and_what_failed_is_tried_again(review):
    told = NoSuggestionsError(lambda _: "This text is in Slovak.")
    one = review(Source(told))
    assert one.state.text.startswith("This text is in Slovak. ")
    for given, phase in ((NoSuggestionsError(), "failed"), (nothing(), "empty")):
        one.leave()
        one.stand()
        # What failed is chosen again.
        assert one.state.wish.first
        one.source.given = (given,)
        one.page.suggest_with_options()
        assert one.state.phase == phase
        assert one.writer.view.said[-1].startswith(one.state.title)
        assert one.page.accept() == ""
    one.source.given = (drafts(),)
    one.page.again()
    assert one.state.phase == "reviewing"
    bare = review(Source(), {**pack(), "sources": []})
    assert (bare.state.phase, bare.source.asked) == ("no-article", [])


def test_a_proposal_is_edited_in_place_and_accepted_as_it_is_then(one):
    one.see()
    one.edit()
    # While one edits, the strip stays where it is.
    one.page.step(1)
    one.page.turn_by(1)
    assert (one.state.phase, one.state.at) == ("editing", 0)
    assert one.page.accept() == ""
    assert one.writer.questions[0]["claim"] == WALK
    assert (one.became[0], one.state.phase, one.state.at) == ("accepted", "reviewing", 1)
    one.page.undo()
    assert one.writer.questions == []
    assert (one.state.proposal.edited, one.state.proposal.claim) == (True, WALK)


def test_an_edited_proposal_that_is_not_sound_is_not_accepted(one):
    one.see()
    one.page.edit()
    quote = "/banks/0/questions/0/evidence/0/0/quote"
    for at, words in ((quote, "Everybody should walk home"), (CLAIM, "")):
        one.page.editing.desk.type(at, words, 0.0)
        assert one.page.accept() == "form"
        assert (one.state.refused, one.writer.questions) == (True, [])
        one.page.undo()
    one.page.redo()
    one.page.back()
    assert one.page.accept() == "form"
    one.page.edit()
    one.page.undo()
    assert one.page.accept() == ""


def holding(code: str) -> Heard:
    """Reads, and holds this against whatever is edited."""
    heard = Heard(source=Source())
    heard.held_against = code
    return heard


def test_an_edited_proposal_is_accepted_at_once_where_drafting_holds_nothing_against_it(review):
    heard = holding("")
    one = review(heard=heard)
    one.see()
    one.edit()
    assert one.page.accept() == ""
    assert [asked["claim"] for asked in one.writer.questions] == [WALK]
    ((_, proved, edited),) = heard.proved
    assert (proved.type, edited["claim"]) == ("who-said-it", WALK)


def test_what_drafting_holds_against_an_edited_proposal_is_told_and_it_is_taken_only_once_confirmed(review):
    one = review(heard=holding("giveaway"))
    one.see()
    one.edit()
    wanted: list[str] = []
    assert one.page.accept(wanted.append) == ""
    assert wanted == ["tick"]
    assert (one.state.phase, one.writer.questions) == ("reviewing", [])
    assert one.state.refused
    assert one.state.message.startswith(one.state.checks[-1].text)
    assert one.state.proposal.tick == translate("suggestions.tick_fault")
    one.page.tick(True)
    assert one.state.proposal.ticked
    assert one.accept() == ""
    assert len(one.writer.questions) == 1


def test_leaving_the_form_tells_what_drafting_holds_against_it_and_mending_it_takes_that_away(review):
    heard = holding("")
    one = review(heard=heard)
    one.see()
    one.edit()
    one.page.back()
    sound = one.state.checks
    heard.held_against = "giveaway"
    one.edit("So: nobody should go home along the bypass on foot.")
    one.page.back()
    (held,) = set(one.state.checks) - set(sound)
    assert one.writer.view.said[-1] == held.text
    one.page.tick(True)
    heard.held_against = "harm"
    one.edit("Somebody was hurt on the bypass.")
    one.page.back()
    # What was confirmed was something else.
    assert not one.state.proposal.ticked
    assert one.accept() == "tick"
    heard.held_against = ""
    one.edit()
    one.page.back()
    assert (one.state.proposal.tick, one.state.checks) == ("", sound)
    assert one.accept() == ""


def test_nothing_is_held_against_what_was_not_edited_and_no_more_than_a_tick_is_wanted_of_silence(review):
    heard = holding("giveaway")
    one = review(heard=heard)
    assert one.accept() == ""
    assert heard.proved == []
    one.page.go_to(2)
    one.see()
    one.edit("The night buses cost more than the day buses.", "/banks/0/questions/0/statement")
    wanted: list[str] = []
    one.page.accept(wanted.append)
    assert wanted == ["tick"]
    assert one.state.proposal.tick == translate("suggestions.tick")
    one.page.tick(True)
    assert one.accept() == ""


def test_where_the_article_cannot_be_read_any_more_nothing_is_held_against_it(review):
    class Unread(Heard):
        def fault(self, *_: Any) -> str:
            raise NoSuggestionsError

    one = review(heard=Unread(source=Source()))
    one.see()
    one.edit()
    assert one.page.accept() == ""
    assert len(one.writer.questions) == 1


def test_who_goes_on_while_it_is_looked_at_accepts_nothing_by_it(review):
    one = review(heard=holding(""))
    jobs = one.writer.jobs
    one.see()
    one.edit()
    jobs.held = []
    assert one.page.accept() == ""
    assert one.state.message == translate("suggestions.proving")
    one.page.step(1)
    one.see()
    held, jobs.held = jobs.held, None
    for job in held:
        job()
    assert one.writer.questions == []
    one.page.step(-1)
    assert one.accept() == ""
    assert len(one.writer.questions) == 1


def test_other_evidence_has_to_be_seen_too(one):
    one.see()
    one.page.edit()
    words = one.writer.words("Olle Brandt said the new rota left his members too little sleep")
    one.page.editing.acted("evidence", "/banks/0/questions/0/evidence/0/0", words)
    one.page.editing.chosen("/banks/0/questions/0/key", "v-brandt")
    assert one.page.accept() == "passage"
    assert one.state.phase == "reviewing"
    assert one.state.message.startswith(translate("suggestions.kept"))
    assert one.accept() == ""
    assert one.writer.questions[0]["key"] == "v-brandt"


def test_answers_are_added_and_taken_away_in_the_form_and_what_needs_the_editor_is_refused(one):
    one.page.go_to(1)
    one.page.edit()
    form = one.page.editing
    form.added("/banks/0/questions/0/known", "answer")
    assert len(form.document["banks"][0]["questions"][0]["known"]) == 2
    form.removed("/banks/0/questions/0/known/1")
    assert len(form.document["banks"][0]["questions"][0]["known"]) == 1
    for deed in ("speakers", "evidence", "picture"):
        form.added("/banks/0/questions/0/known", "answer")
        assert not one.state.refused
        form.acted(deed, "", None)
        assert one.state.refused


def test_a_proposal_is_tried_and_nothing_of_it_is_kept(one):
    before = one.writer.document
    one.page.try_it()
    assert (one.state.phase, one.page.title) == ("trying", translate("editor.try_name"))
    one.page.undo()
    one.page.preview.choose(None)
    assert one.page.back()
    assert (one.state.phase, one.page.title) == ("reviewing", translate("suggestions.title"))
    assert one.writer.document is before


def test_a_question_goes_into_the_bank_that_the_editor_shows(review):
    document = pack()
    document["banks"].append({"id": "other", "title": "Other", "summary": "", "questions": []})
    one = review(Source(), document)
    for counts in ([0, 1], [1, 1]):
        one.leave()
        bank = document["banks"][counts[0] - 1]["id"]
        one.writer.presenter.context.choose(f"bank:{bank}")
        one.open()
        one.accept()
        assert [len(bank["questions"]) for bank in one.writer.document["banks"]] == counts


def test_each_article_has_proposals_of_its_own(review):
    one = review(Source(), two_articles())
    assert len(one.state.tabs) == 2
    one.source.given = (nothing(),)
    one.page.turn_by(1)
    assert (one.state.front, one.state.phase) == (1, "choosing")
    one.page.suggest_with_options()
    assert (one.state.front, one.state.phase) == (1, "empty")
    one.page.turn_by(1)
    assert (one.state.front, len(one.state.chips), len(one.source.asked)) == (0, 3, 2)
    one.accept()
    one.page.turn_by(1)
    one.page.undo()
    assert (one.state.front, one.became, one.writer.questions) == (0, ["", "", ""], [])


@pytest.mark.parametrize("source", [None, Source()])
def test_the_page_is_offered_only_where_questions_can_be_drafted(tmp_path, source):
    writer = Writer(tmp_path, pack(), drafting=source)
    entry = next(each for each in PAGE_MENU_ENTRIES if each.make is SuggestionsPresenter)
    assert is_offered(writer.presenter.context, entry) == bool(source)
    open_page(writer.presenter.context, entry)
    assert isinstance(writer.state.overlay, SuggestionsPresenter) == bool(source)
    writer.presenter.close(lambda: None)


def test_kinds_number_and_difficulty_are_chosen_and_what_was_decided_stays(one):
    one.accept()
    one.page.choose_options()
    assert (one.state.phase, one.page.step(1)) == ("choosing", None)
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


def test_what_is_drafted_is_left_as_it_is_with_esc_or_where_nothing_else_was_chosen(one):
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


def test_before_the_first_drafts_of_an_article_it_is_chosen_what_is_drafted(review):
    one = review(Source(nothing()), two_articles())
    one.page.turn_by(1)
    assert (one.state.phase, one.state.wish.first, len(one.source.asked)) == ("choosing", True, 1)
    assert one.writer.view.said[-1] == translate("suggestions.wish_first")
    one.page.options_editor.limit(0)
    one.page.options_editor.turn(0, False)
    one.page.suggest_with_options()
    (_, wished) = one.source.wished
    assert (wished.limit, "who-said-it" in wished.types) == (5, False)


def test_what_was_chosen_last_is_proposed_for_the_next_article_which_one_may_turn_away_from(review):
    one = review(Source(), two_articles())
    one.page.choose_options()
    one.page.options_editor.turn(0, False)
    one.page.suggest_with_options()
    one.page.turn_by(1)
    assert "who-said-it" not in one.page.options_editor.wish.types
    one.page.turn_by(1)
    assert (one.state.front, one.state.phase, len(one.source.asked)) == (0, "reviewing", 2)
    one.page.turn_by(1)
    # Esc leaves the page: there is nothing else to go back to.
    assert not one.page.back()
