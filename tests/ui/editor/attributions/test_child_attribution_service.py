"""Articles that are read, looked at and drafted from by a child process, once and as they were corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.article.file_opener import ReadProgress
from quizapp.authoring import document_traversal
from quizapp.drafting.attribution_corrections import (
    Corrections,
    SpeakerKey,
    merge_speakers,
    set_statement_type,
)
from quizapp.drafting.drafting_runner import RelatedReading
from quizapp.drafting.passage_offsets import PassageRange
from quizapp.drafting.redraft import RedraftContext, redraft_corrected
from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggestions import ArticleSuggestions
from quizapp.ui.editor.suggestions.attribution_port import (
    RelatedArticleSource,
    SuggestionBasis,
    SuggestionCount,
)
from quizapp.ui.editor.suggestions.child_attribution_service import CACHE_SIZE, ChildAttributionService
from quizapp.ui.editor.suggestions.suggestion_source import (
    NoSuggestionsError,
    SuggestionOptions,
    SuggestionProgress,
)
from tests.drafting.marked import article, made
from tests.drafting.suggest.test_cross_article import BOATS
from tests.ui.editor.attributions.heard import ARTICLE
from tests.ui.editor.suggestions.drafted import drafts
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SOURCE = made(ARTICLE).source


class Unfit(Exception):  # noqa: N818 -- it is what a child tells
    """The text is no article."""


class Child:
    """Stands for the child: reads, and drafts."""

    def __init__(self) -> None:
        self.read_of: list[str] = []
        self.about: list[SuggestionBasis] = []
        self.lent: list[list[str]] = []

    def read(self, source: Any, _stop: Any) -> Iterator[Any]:
        self.read_of.append(source["passages"][0]["text"])
        yield ReadProgress(1, 2)
        yield made(ARTICLE).reading

    def prove(
        self, _source: Any, read: Any, about: SuggestionBasis, draft: Any, edited: Any, speakers: Any
    ) -> str:
        assert read == made(ARTICLE).reading
        return f"{draft} {edited} {speakers}"

    def draft(
        self, _source: Any, read: Any, about: SuggestionBasis, lenders: Any, _wish: Any, _stop: Any
    ) -> Iterator[Any]:
        assert read == made(ARTICLE).reading
        self.about.append(about)
        self.lent.append([each.source["id"] for each in lenders])
        yield ReadProgress(2, 2)
        yield drafts()


def by(child: Child, **other: Any) -> ChildAttributionService:
    ways: dict[str, Any] = {"read": child.read, "draft": child.draft, "prove": child.prove, **other}
    return ChildAttributionService(
        ways["read"], ways["draft"], ways["prove"], Unfit, lambda _, error: f"No: {error}"
    )


def test_an_article_is_read_once_for_all_pages_until_others_were_read_or_it_changed():
    child = Child()
    hears = by(child)
    assert list(hears.read(SOURCE)) == [SuggestionProgress(1, 2), made(ARTICLE).reading]
    assert list(hears.read(SOURCE)) == [made(ARTICLE).reading]
    assert list(hears.look(SOURCE, SuggestionBasis())) == [
        SuggestionProgress(2, 2),
        SuggestionCount(3, drafts().held_back),
    ]
    about = SuggestionBasis(within=PassageRange("p1", 0, 3))
    assert list(hears.drafts(lambda _: about).start(SOURCE, SuggestionOptions())) == [
        SuggestionProgress(2, 2),
        drafts(),
    ]
    assert child.about == [SuggestionBasis(), about]
    assert len(child.read_of) == 1
    for number in range(CACHE_SIZE):
        passages = [{**SOURCE["passages"][0], "text": f"Other {number}"}]
        list(hears.read({**SOURCE, "passages": passages}))
    list(hears.read(SOURCE))
    assert len(child.read_of) == CACHE_SIZE + 2


def other(id_: str, text: str) -> Any:
    return {**SOURCE, "id": id_, "passages": [{**SOURCE["passages"][0], "text": text}]}


def test_articles_beside_it_are_read_and_lend_and_one_that_cannot_be_read_lends_nothing():
    child = Child()

    def read(source: Any, stop: Any) -> Iterator[Any]:
        if source["id"] == "list":
            raise Unfit
        yield from child.read(source, stop)

    hears = by(child, read=read)
    beside = tuple(RelatedArticleSource(other(id_, id_)) for id_ in ("list", "boats"))
    about = SuggestionBasis(beside=beside)
    assert list(hears.drafts(lambda _: about).start(SOURCE, SuggestionOptions()))[-1] == drafts()
    assert child.lent == [["boats"]]
    list(hears.drafts(lambda _: about).start(SOURCE, SuggestionOptions(types=("number",))))
    list(hears.look(SOURCE, about))
    assert child.lent == [["boats"], [], []]
    assert child.read_of == [SOURCE["passages"][0]["text"], "boats"]


def test_a_child_that_is_stopped_while_it_reads_what_lies_beside_drafts_nothing():
    child = Child()

    def read(source: Any, stop: Callable[[], bool]) -> Iterator[Any]:
        if source["id"] != "boats":
            yield from child.read(source, stop)
            return
        while not stop():
            yield ReadProgress(0, 1)
        raise Unfit

    hears = by(child, read=read)
    source = hears.drafts(lambda _: SuggestionBasis(beside=(RelatedArticleSource(other("boats", "boats")),)))
    coming = source.start(SOURCE, SuggestionOptions())
    assert [next(coming), next(coming)] == [SuggestionProgress(1, 2), SuggestionProgress(0, 1)]
    source.cancel()
    assert list(coming) == []
    assert child.about == []


def test_a_child_is_stopped_and_what_it_says_then_is_told_to_nobody():
    def read(_source: Any, stop: Callable[[], bool]) -> Iterator[Any]:
        while not stop():
            yield ReadProgress(0, 1)
        raise Unfit

    hears = by(Child(), read=read)
    coming = hears.read(SOURCE)
    assert next(coming) == SuggestionProgress(0, 1)
    hears.cancel()
    assert list(coming) == []


def test_what_was_edited_is_held_against_what_was_read_also_where_a_page_is_left_meanwhile():
    child = Child()

    def read(source, stop):
        hears.cancel()
        if stop():
            raise Unfit
        yield from child.read(source, stop)

    hears = by(child, read=read)
    for _ in range(2):
        assert hears.fault(SOURCE, SuggestionBasis(), "draft", {"id": "q"}, ()) == "draft {'id': 'q'} ()"
    assert len(child.read_of) == 1


def test_a_page_that_is_left_stops_its_reading_also_where_something_edited_was_looked_at_since():
    def read(source: Any, stop: Callable[[], bool]) -> Iterator[Any]:
        if source is SOURCE:
            yield from Child().read(source, stop)
            return
        for _ in range(9):
            yield ReadProgress(0, 1)
            if stop():
                raise Unfit

    hears = by(Child(), read=read)
    list(hears.read(SOURCE))
    coming = hears.read(other("boats", "boats"))
    assert next(coming) == SuggestionProgress(0, 1)
    hears.fault(SOURCE, SuggestionBasis(), "draft", {}, ())
    hears.cancel()
    assert list(coming) == []


def test_why_it_cannot_be_read_is_said_in_words_and_other_faults_are_raised():
    def read(source: Any, _stop: Any) -> Iterator[Any]:
        raise Unfit("a list") if source else ZeroDivisionError
        yield

    hears = by(Child(), read=read)
    with pytest.raises(NoSuggestionsError) as told:
        list(hears.read(SOURCE))
    assert told.value.why(translate) == "No: a list"
    with pytest.raises(ZeroDivisionError):
        list(hears.read({}))


def redrafted(marked: Any, context: RedraftContext, options: DraftingOptions | None = None) -> Any:
    """What comes at last of drafting from an article anew."""
    *_, last = redraft_corrected(
        marked.source, marked.reading, context, lambda: False, options or DraftingOptions()
    )
    assert isinstance(last, ArticleSuggestions)
    return last


def test_all_drafts_follow_a_correction_and_words_and_sides_are_handed_on():
    ferry = article("ferry")
    names = {str(each["name"]) for each in redrafted(ferry, RedraftContext()).speakers}
    assert {"Jonas Weck", "Ilse Corran"} <= names
    pair = SpeakerKey("weck", "Jonas Weck"), SpeakerKey("corran", "Ilse Corran")
    after = redrafted(ferry, RedraftContext(merge_speakers(Corrections(), *pair)))
    assert "weck" not in str([each.question for each in after.drafts])
    (corran,) = (each for each in after.speakers if each["name"] == "Ilse Corran")
    assert "Jonas Weck" in corran["aliases"]
    words = "Jonas Weck, a retired harbour pilot"
    passage = next(each for each in ferry.source["passages"] if words in each["text"])
    sided = [{"id": "w", "name": "Jonas Weck", "side": "boats"}]
    within = PassageRange(passage["id"], 0, len(passage["text"]))
    of_words = redrafted(ferry, RedraftContext(Corrections(), sided, within))
    span = ferry.span(passage["text"])
    assert of_words.drafts
    for each in of_words.drafts:
        assert any(start < span.end and span.start < end for start, end in each.spans)
    assert of_words.held_back["no-side"]


def test_what_another_article_tells_is_asked_where_this_one_does_not_say_it_for_a_person_to_confirm():
    boats = made(BOATS)
    context = RedraftContext(beside=(RelatedReading(boats.source, boats.reading),))
    last = redrafted(article("ferry"), context, DraftingOptions(types=("not-stated",)))
    assert [(each.question["statement"], each.confirm) for each in last.drafts] == [
        ("The landing stage on the east quay was painted for a festival.", True)
    ]


def test_drafts_tell_a_saying_as_of_the_kind_that_a_person_said():
    ferry = article("ferry")
    number = next(at for at, each in enumerate(ferry.reading.attributions) if each.statement_type == "claim")
    corrected = set_statement_type(Corrections(), ferry.reading, number, "opinion")
    words = ferry.reading.attributions[number].content.of(ferry.reading.text)
    for corrections, kind in ((Corrections(), "claim"), (corrected, "opinion")):
        cited = (
            each
            for draft in redrafted(ferry, RedraftContext(corrections)).drafts
            for _, each in document_traversal.citations(dict(draft.question))
        )
        assert {
            each["attributions"][-1]["statement_type"]
            for each in cited
            if words in each["quote"] and each["attributions"]
        } == {kind}
