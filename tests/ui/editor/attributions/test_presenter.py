"""Who says what: read, corrected step by step, and what follows from it."""

from __future__ import annotations

from typing import Any

import pytest

from quizapp.authoring.decisions import save_attribution_corrections
from quizapp.authoring.folder_layout import remove_private_fields
from quizapp.drafting.attribution_corrections import SpeakerKey
from quizapp.drafting.passage_offsets import PassageRange
from quizapp.ui.editor.pages.attributions import AttributionsPresenter
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.suggestions.attribution_port import SuggestionCount
from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError
from quizapp.ui.messages import suggestions as text
from tests.drafting.marked import made
from tests.ui.editor.attributions.heard import ARTICLE, Heard, pack
from tests.ui.editor.conftest import Writer, moving
from tests.ui.fakes import translate
from tests.ui.forms import PageSpy

EVERYBODY = ["Ada Weck", "The report", "The mayor", "Tomas Lind"]


class Listener:
    """Somebody in front of who says what."""

    def __init__(self, writer: Writer, heard: Heard) -> None:
        self.writer, self.heard = writer, heard
        self.open()

    def open(self) -> None:
        """Open the page, also once more."""
        self.writer.presenter.overlay.close()
        self.page = self.writer.stand(AttributionsPresenter)

    @property
    def seen(self) -> PageSpy:
        """What stands on the page."""
        return PageSpy(self.page)

    @property
    def message(self) -> str:
        """What was done, or why not."""
        line: str = self.seen.find("message").line.text
        return line

    @property
    def who(self) -> list[str]:
        return [row.who for row in self.page.rows]

    @property
    def settled(self) -> list[bool]:
        return [row.settled for row in self.page.rows]

    @property
    def forgets(self) -> bool:
        """Whether there are corrections to forget."""
        return translate("attributions.forget") in self.seen.buttons

    @property
    def answer(self) -> list[str]:
        """Why nothing is proposed of some words: a heading and reasons."""
        items = self.seen.find("answers").items if self.seen.has("answers") else ()
        return [each.text for each in items]

    @property
    def about(self) -> Any:
        """What the drafts that are asked for follow."""
        assert self.heard.follows is not None
        return self.heard.follows(self.writer.document["sources"][0])

    def speaker(self, name: str) -> str:
        return next(each.id for each in self.page.speakers() if each.name == name)


@pytest.fixture
def listen(tmp_path):
    """Opens the page on who says what, of a pack, with whatever reading."""
    opened: list[Writer] = []

    def begin(*given: Any, document: Any = None) -> Listener:
        heard = Heard(*given)
        opened.append(Writer(tmp_path, document or pack(), hearing=heard, drafting=heard.source))
        return Listener(opened[-1], heard)

    yield begin
    for each in opened:
        each.presenter.close(lambda: None)


@pytest.fixture
def one(listen):
    """Somebody in front of four sayings."""
    return listen()


def two_articles(**other: str) -> Any:
    document = pack()
    second = {**document["sources"][0], "id": "other", "title": "Other"}
    second["passages"] = [{**each, "id": f"o-{each['id']}", **other} for each in second["passages"]]
    document["sources"].append(second)
    return document


def test_each_saying_is_told_with_who_says_it_as_what_and_through_whom_and_marked_in_the_article(one):
    assert [(row.who, row.kind_icon, bool(row.via)) for row in one.page.rows] == [
        ("Ada Weck", "claim", False),
        ("The report", "finding", False),
        ("The mayor", "claim", True),
        ("Tomas Lind", "opinion", False),
    ]
    assert one.page.rows[0].kind == translate("common.unchecked", kind="Claim")
    # A saying in another is in hand together with it, and alone.
    for at, quiet in ((1, [True, False, False, True]), (2, [True, True, False, True])):
        one.page.choose(at)
        marks = [mark for item in one.page.form.sheet.article.sheet.items for mark in item.marks]
        assert [mark.numbers for mark in marks] == [(1,), (2,), (3,), (4,)]
        assert [mark.quiet for mark in marks] == quiet
        assert marks[1].end == marks[2].start


def test_a_saying_is_confirmed_given_to_another_and_taken_out_each_as_a_step_that_is_undone(one):
    before = one.writer.document
    one.page.confirm()
    assert (one.settled, one.page.at) == ([True, False, False, False], 1)
    assert one.page.rows[0].kind == text.name_statement_type(translate, "Claim", yours=True)
    one.page.choose(3)
    assert [each.name for each in one.page.speakers()] == ["Ada Weck", "the report", "the mayor"]
    one.page.give(one.speaker("Ada Weck"))
    assert one.who[-1] == "Ada Weck"
    one.page.none()
    assert (len(one.who), one.page.at) == (3, 2)
    for _ in range(3):
        one.page.undo()
        assert len(one.who) == 4
    assert one.writer.document == before
    one.page.undo()
    assert one.message == translate("attributions.nothing_undone")
    one.page.redo()
    assert one.settled[0]
    assert "said" not in remove_private_fields(one.writer.document)


def test_while_the_pack_is_put_elsewhere_nothing_is_corrected_or_taken_back(one):
    one.page.confirm()
    with moving(one.writer.presenter, one.writer.jobs, one.writer.folder):
        for act in (one.page.confirm, one.page.undo):
            act()
            assert (one.settled, one.page.at) == ([True, False, False, False], 1)
            assert one.message == translate("suggestions.not_now")
    one.page.undo()
    assert not any(one.settled)


def test_a_saying_is_said_to_be_of_another_kind_which_is_a_step_and_drafts_follow_it(one):
    before = one.writer.document
    assert one.page.kind() == "claim"
    one.page.classify("call")
    row = one.page.rows[0]
    assert (row.kind_icon, row.settled, one.page.at) == ("call", False, 0)
    one.page.draft(None)
    assert list(one.about.corrections.kinds.values()) == ["call"]
    one.writer.presenter.undo()
    assert one.writer.document == before


def test_a_speaker_is_renamed_and_made_one_with_another(one):
    one.page.choose(3)
    one.page.rename()
    assert one.seen.find("name").words == "Tomas Lind"
    # While a name is asked for, nothing else is.
    assert one.page.kind() is None
    one.page.named("Tomas Lindqvist")
    assert (one.who[-1], one.page.at) == ("Tomas Lindqvist", 3)
    assert one.page.offers_others()
    one.page.same(one.speaker("Ada Weck"))
    assert one.who == ["Ada Weck", "The report", "The mayor", "Ada Weck"]
    assert one.page.aside == text.describe_attribution_count(translate, 4, 3)


def test_somebody_who_is_not_listed_can_say_it_and_a_name_can_be_left_as_it_is(one):
    one.page.give_new("organisation")
    one.page.named(" ")
    assert one.message == translate("attributions.no_name")
    one.page.named("the harbour board")
    assert one.who[0] == "The harbour board"
    one.page.rename()
    assert one.page.back()
    one.page.named("nothing")
    assert one.who[0] == "The harbour board"
    assert not one.page.back()


def test_corrections_are_there_again_the_next_time_and_can_be_forgotten(one):
    one.page.none()
    one.open()
    assert (len(one.who), one.forgets) == (3, True)
    one.page.forget()
    assert (one.who, one.forgets) == (EVERYBODY, False)


def test_drafts_come_from_the_selected_words_and_follow_what_was_corrected(one):
    one.page.none()
    one.page.draft(one.writer.words("The boats are painted in winter."))
    assert isinstance(one.writer.state.overlay, SuggestionsPresenter)
    assert one.about.within == PassageRange("p3", 61, 93)
    assert len(one.about.corrections.said) == 1
    assert [each["side"] for each in one.about.speakers] == ["crews"]
    assert one.heard.follows({"id": "other", "passages": []}).within is None


def test_the_other_article_of_the_pack_lends_to_the_drafts_as_it_was_corrected(listen):
    one = listen(document=two_articles(text="All new."))
    one.writer.stand(SuggestionsPresenter).suggest_with_options()
    (lender,) = one.about.beside
    assert lender.source == one.writer.document["sources"][1]
    names = {"names": [[["v", "A"], "B"]]}
    one.writer.do(lambda document: save_attribution_corrections(document, "other", names))
    (lender,) = one.about.beside
    assert lender.corrections.names == {SpeakerKey("v", "A"): "B"}


def test_drafts_of_before_a_correction_are_drafted_anew_and_those_of_the_saying_stand_apart(one):

    def suggest() -> int:
        one.writer.stand(SuggestionsPresenter).suggest_with_options()
        return len(one.heard.source.asked)

    assert [suggest(), suggest()] == [1, 1]
    one.open()
    one.page.draft(None)
    assert len(one.heard.source.asked) == 2
    one.open()
    one.page.none()
    assert suggest() == 3


def test_why_nothing_is_proposed_of_some_words_is_told_until_it_is_put_away(one):
    one.page.why(None)
    title, *why = one.answer
    assert ("“Nobody counted the passengers”" in title, len(why)) == (True, 3)
    assert one.heard.asked[-1].within == PassageRange("p1", 1, 30)
    winter = one.writer.words("The boats are painted in winter.")
    for found, count in ((SuggestionCount(0, {}), 2), (SuggestionCount(2, {}), 1)):
        one.heard.found = found
        one.page.why(winter)
        assert len(one.answer) == count
    assert one.page.back()
    assert one.answer == []
    one.heard.found = NoSuggestionsError(lambda _: "It failed.")
    one.page.why(winter)
    assert one.message == "It failed."


def test_a_saying_that_nobody_is_known_for_can_only_be_given_to_somebody(listen):
    told = made(ARTICLE).reading
    unknown = told.attributions[0].__class__(
        told.attributions[0].content, 1, "direct", "claim", None, None, None, (), 0.5
    )
    one = listen(told.__class__(told.text, told.parts, (unknown,), told.speakers[:1], "rules", "en"))
    assert one.who == [translate("attributions.unknown")]
    for act in ("confirm", "rename", "offers_others"):
        getattr(one.page, act)()
        assert one.message == translate("attributions.nobody_known")
        one.open()
    one.page.give(one.speaker("Ada Weck"))
    assert (one.who, one.settled) == (["Ada Weck"], [True])
    assert not one.page.offers_others()
    assert one.message == translate("attributions.alone")


def test_an_article_that_cannot_be_read_says_why_and_is_tried_again(listen):
    one = listen(NoSuggestionsError(lambda _: "This is a list."))
    assert (one.page.phase, one.seen.find("title").text) == ("failed", translate("attributions.failed"))
    assert any(words.startswith("This is a list.") for words in one.seen.words)
    one.heard.given = Heard().given
    one.page.look()
    assert one.who == EVERYBODY


@pytest.mark.parametrize("sources", [0, 1])
def test_a_pack_without_an_article_and_one_in_which_nobody_speaks_say_so(listen, sources):
    told, document = made(ARTICLE).reading, pack()
    document["sources"] = document["sources"][:sources]
    one = listen(told.__class__(told.text, told.parts, (), (), "rules", "en"), document=document)
    assert one.seen.find("title").text == translate("attributions.empty" if sources else "editor.no_article")
    one.page.draft(None)
    assert one.writer.state.overlay is one.page
    assert (translate("attributions.no_words") in one.seen.words) == bool(sources)


def test_text_that_was_pasted_without_a_headline_is_laid_out_as_well(listen):
    bare = ARTICLE.replace("# Ferries go empty\n", "")
    one = listen(made(bare).reading, document=pack(bare))
    assert one.who[0] == "Ada Weck"
    assert one.page.rows[0].mark == (0, 0)


def test_of_two_articles_the_other_is_turned_to_and_what_does_not_fit_it_marks_nothing(listen):
    one = listen(document=two_articles())
    one.page.turn_by(1)
    assert (one.heard.read_of, one.page.form.sheet.front) == (["article", "other"], 1)
    assert [row.mark for row in one.page.rows] == [None] * 4
