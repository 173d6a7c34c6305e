"""The proposals of one article: had drafted, gone through, shown; `presenter` decides about them. No Qt."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from quizapp.authoring.decisions import read_attribution_corrections
from quizapp.ui.editor.article_states import build_article_tabs
from quizapp.ui.editor.pages.pack_page import SingleArticlePage
from quizapp.ui.editor.pages.suggestions import suggestion_summary
from quizapp.ui.editor.pages.suggestions.state import SPAN_ENDS, SuggestionsState, WorkProgress
from quizapp.ui.editor.pages.suggestions.suggestion_display import (
    SuggestionView,
    SuggestionViewCache,
    build_marked_article,
)
from quizapp.ui.editor.pages.suggestions.suggestion_edits import SuggestionEditCheck, restore_edits
from quizapp.ui.editor.suggestions.attribution_port import build_suggestion_basis
from quizapp.ui.editor.suggestions.background_task import BackgroundTask
from quizapp.ui.editor.suggestions.suggestion_set import (
    SuggestionSet,
    SuggestionVerifier,
    list_passage_texts,
)
from quizapp.ui.editor.suggestions.suggestion_source import SuggestionProgress
from quizapp.ui.messages import suggestions as text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.authoring.json_pointers import Json
    from quizapp.drafting.passage_offsets import PassageRange
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.pages.question_preview import QuestionPreview
    from quizapp.ui.editor.pages.suggestions.state import SpanEnd, SuggestionSpan, SuggestionsPhase
    from quizapp.ui.editor.pages.suggestions.suggestion_editor import SuggestionEditor
    from quizapp.ui.editor.pages.suggestions.suggestion_options import SuggestionOptionsEditor
    from quizapp.ui.editor.suggestions.suggestion_set import SuggestionDecision, VerifiedSuggestions
    from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError, SuggestionSource
    from quizapp.ui.kit.form import Form


class SuggestionBrowser(SingleArticlePage[str]):
    """Goes through the proposals of an article, known by their keys, while they come. `state` is shown."""

    title_id = "suggestions.title"

    def __init__(self, context: EditorContext, within: PassageRange | None = None) -> None:
        super().__init__(context, within)
        self._within = within
        self._drafts = find_suggestion_source(context, within)
        self._errand = (
            None if self._drafts is None else BackgroundTask(self._drafts.cancel, context.background)
        )
        self._viewer = SuggestionViewCache(context.chance, context.translate)
        self.editing: SuggestionEditor | None = None
        """The proposal that is being edited."""
        self.preview: QuestionPreview | None = None
        """The proposal that is being tried."""
        self.options_editor: SuggestionOptionsEditor | None = None
        """What is drafted, while that is being chosen."""
        self.suggestion_set = SuggestionSet("")
        self._progress: SuggestionProgress | None = None
        self._fault: NoSuggestionsError | None = None
        self._asks_why = self._shows_end = False
        self._seen: set[tuple[str, SuggestionSpan, SpanEnd]] = set()
        self._asked_to_look = ""
        """The sentence that asks to look at a passage: it goes away once all of that was on screen."""
        self._ticked: set[tuple[str, str]] = set()
        """What was confirmed: of which proposal, and what was held against it then."""
        self._evidence = SuggestionEditCheck(context)
        self._became: dict[str, SuggestionDecision] = {}
        self.state = SuggestionsState("working")

    def look(self) -> None:
        """Go on with what was proposed for the article, else have it drafted from."""
        sources = self._context.document.get("sources", [])
        if sources:
            source = sources[self._front]
            self.suggestion_set = find_suggestion_set(self._context, source, self._within)
            restore_edits(self.suggestion_set, self._context.document)
            if self.suggestion_set.texts != list_passage_texts(source):
                self.suggestion_set.doubt(self._context.document)
            self._fault, self._shows_end = None, False
            self._weigh()
            gone = suggestion_summary.count_withdrawn(self._became, self.suggestion_set)
            self._message, self._failed = (
                self._translate("suggestions.withdrawn", n=gone) if gone else "",
                False,
            )
            if not self._is_undecided():
                self._go_on()
            if not self.suggestion_set.whole:
                self._begin(source)
        self._show()

    def again(self) -> None:
        """Have the article drafted from once more."""
        self.suggestion_set.whole, self._fault = False, None
        self._start(self._source())
        self._show()

    def end(self) -> None:
        """Stop drafting. What was proposed stays, to be gone on with."""
        if self._errand is not None:
            self._errand.stop()
        super().end()

    def turn(self, place: int) -> None:
        """Turn to the proposals of another article."""
        free = self.editing is None and (self.options_editor is None or self.options_editor.first)
        if place != self._front and free and self._errand is not None:
            self._errand.stop()
            self._front, self._asks_why, self.options_editor = place, False, None
            self.look()

    def go_to(self, place: int) -> None:
        """Show the proposal at a place of the strip."""
        busy = self.editing or self.preview or self.options_editor
        if 0 <= place < len(self.suggestion_set.drafts) and not busy:
            self.suggestion_set.at, self._asks_why, self._shows_end = place, False, False
            self._message, self._failed = "", False
            self._show()
            self._context.announce(self._now())

    def step(self, by: int) -> None:
        """Show the next proposal, or the one before; from the end of the review the last."""
        at = len(self.suggestion_set.drafts) if self._shows_end else self.suggestion_set.at
        self.go_to(at + by)

    def mark_seen(self, place: SuggestionSpan, *ends: SpanEnd) -> None:
        """Note that these ends of a place of the article have been on screen; all of it, without any."""
        self._seen.update((self.suggestion_set.key, place, end) for end in ends or SPAN_ENDS)
        if self._message and self._message == self._asked_to_look and self.find_unseen() is None:
            self._tell("")

    def find_unseen(self) -> tuple[SuggestionSpan, SpanEnd] | None:
        """Return the first place to be seen of which an end was not on screen yet, and which end."""
        told = self._view().shown if self.suggestion_set.drafts else None
        places = () if told is None else told.in_turn()
        wanted = ((place, end) for place in places for end in SPAN_ENDS)
        return next((each for each in wanted if (self.suggestion_set.key, *each) not in self._seen), None)

    def _begin(self, source: Json) -> None:
        """Have an article drafted from of which not all drafts are there."""
        self._start(source)

    def _start(self, source: Json) -> None:
        drafts, errand = self._drafts, self._errand
        if drafts is None or errand is None:
            return
        lot, self._progress = self.suggestion_set, None
        lot.texts = list_passage_texts(source)
        begin = partial(SuggestionVerifier(self._context.document).drafting, drafts, source, lot.wish)

        def came(each: SuggestionProgress | VerifiedSuggestions) -> None:
            if isinstance(each, SuggestionProgress):
                if each == self._progress:
                    return
                self._progress = each
            else:
                lot.take(each, self._context.document)
                restore_edits(lot, self._context.document)
                waited = not self._is_undecided()
                self._weigh()
                if waited and self._left():
                    self._go_on()
                    self._context.announce(self._now())
            self._show()

        def done() -> None:
            lot.whole = True
            self._shows_end = bool(lot.drafts) and not self._left()
            self._tell_withdrawn(lot.withdrawn_now())
            if not lot.drafts or self._shows_end:
                self._context.announce(self.state.title)

        def failed(error: NoSuggestionsError) -> None:
            self._fault = error
            if lot.drafts:
                self._tell(error.why(self._translate) or self._translate("suggestions.failed"), failed=True)
            else:
                self._show()
                self._context.announce(f"{self.state.title}. {self.state.text}")

        errand.start(begin, came, done, failed)

    def _tell_withdrawn(self, gone: int) -> None:
        """Tell how many are not proposed any more, beside what was told before."""
        if gone:
            told = self._translate("suggestions.no_longer", n=gone)
            self._tell(f"{self._message} {told}".strip())
        else:
            self._show()

    def _weigh(self) -> None:
        """Look what became of each proposal."""
        self._became = self.suggestion_set.became(self._context.document)

    def _is_undecided(self) -> bool:
        return self._became.get(self.suggestion_set.key) == ""

    def _is_doubted(self) -> bool:
        """Tell whether what is shown is not proposed any more since something was corrected."""
        return (
            self.suggestion_set.key in self.suggestion_set.doubted
            and self._became.get(self.suggestion_set.key) == "withdrawn"
        )

    def _why_withdrawn(self) -> str:
        return self._translate(
            "suggestions.not_any_more" if self._is_doubted() else "suggestions.withdrawn_why"
        )

    def _left(self) -> int:
        """Return how many proposals are still to be decided."""
        return suggestion_summary.count_decisions(self._became)[2]

    def _go_on(self) -> None:
        """Show the next proposal that nobody has decided about; where there is none, the end."""
        lot, became = self.suggestion_set, list(self._became.values())
        order = ((lot.at + step) % len(became) for step in range(len(became)))
        found = next((place for place in order if not became[place]), None)
        lot.at = lot.at if found is None else found
        self._shows_end = bool(became) and found is None and lot.whole

    def _now(self) -> str:
        """Say which proposal is shown."""
        told = self._view().shown
        prompt = self._translate("suggestions.was_withdrawn") if told is None else told.proposal.name
        return self._translate("suggestions.now", number=self.suggestion_set.at + 1, prompt=prompt)

    def _view(self) -> SuggestionView:
        """Return the proposal that is shown, by itself; nothing of one that is doubted."""
        if self._is_doubted():
            return SuggestionView()
        ticked = self._tick_of()
        return self._viewer.view(
            self._context.document, self.suggestion_set, ticked[1], ticked=ticked in self._ticked
        )

    def _tick_of(self) -> tuple[str, str]:
        """Return what a tick is of: the proposal that is shown, and what is held against it."""
        return self.suggestion_set.key, self._evidence.fault(self.suggestion_set) or ""

    def _source(self) -> Json:
        """Return the article in front."""
        return self._context.document["sources"][self._front]

    def _show(self) -> None:
        """Show how it is now."""
        self._weigh()
        self.state = self._state()
        count, more = len(self.suggestion_set.drafts), not self.suggestion_set.whole
        self.aside = text.describe_suggestion_count(self._translate, count, more=more) if count else ""
        self.show(self._form())

    def _form(self) -> Form:
        raise NotImplementedError

    def _phase(self) -> SuggestionsPhase:
        if not self.suggestion_set.source:
            return "no-article"
        if self.options_editor is not None:
            return "choosing"
        return self._of_proposal() if self.suggestion_set.drafts else self._without_any()

    def _goes_on(self) -> bool:
        return self._errand is not None and self._errand.goes_on

    def _without_any(self) -> SuggestionsPhase:
        if self._fault is not None or self._errand is None:
            return "failed"
        return "working" if self._errand.goes_on else "empty"

    def _of_proposal(self) -> SuggestionsPhase:
        if self.preview is not None:
            return "trying"
        if self.editing is not None:
            return "editing"
        if self._is_doubted() and self._goes_on():
            # Whether it is proposed still is just being found out.
            return "working"
        return "done" if self._shows_end else "reviewing"

    def _state(self) -> SuggestionsState:
        document, lot, phase = self._context.document, self.suggestion_set, self._phase()
        became = suggestion_summary.hide_doubted(self._became, lot) if self._goes_on() else self._became
        found = suggestion_summary.count_decisions(became)
        title, why = suggestion_summary.describe_heading(
            phase, self._fault, lot, found, document, self._translate
        )
        state = SuggestionsState(
            phase,
            chips=suggestion_summary.build_chips(became, self._translate),
            at=-1 if self._shows_end or not lot.drafts else lot.at,
            counts=text.describe_decision_counts(self._translate, found) if lot.drafts else (),
            tabs=build_article_tabs(document, self._translate),
            front=self._front,
            work=self._work() if phase == "working" else None,
            message=self._message,
            refused=self._failed,
            title=title,
            text=why,
            reasons=text.list_rejection_reasons(self._translate) if self._asks_why else (),
            notes=suggestion_summary.describe_notes(lot, document, self._translate),
            forgets=suggestion_summary.has_rejections(lot, document),
            undoes=bool(self._done),
        )
        if self.editing is not None and phase == "editing":
            article = build_marked_article(self.editing.document, self._translate)
            return replace(state, article=article, form=self.editing.form())
        if self.options_editor is not None:
            return replace(state, wish=self.options_editor.state(), notes=())
        if phase == "reviewing":
            state = replace(state, became=text.name_decision(self._translate, self._became[lot.key]))
            why, confirm = self._why_withdrawn(), lot.drafts[lot.key].confirm
            return self._viewer.dress(state, self._view(), why, confirm=confirm)
        return state

    def _work(self) -> WorkProgress:
        progress = self._progress or SuggestionProgress(0, 0)
        return WorkProgress(self._translate("suggestions.reading"), progress.done, progress.total)


def find_suggestion_source(context: EditorContext, within: PassageRange | None) -> SuggestionSource | None:
    """Return what drafts: from some words of an article where they are its, and as it was corrected."""
    hearing = context.routes.hearing
    if hearing is None:
        return context.routes.drafting
    return hearing.drafts(
        lambda source: build_suggestion_basis(context.document, source, _of(source, within), context.folder)
    )


def find_suggestion_set(context: EditorContext, source: Json, within: PassageRange | None) -> SuggestionSet:
    """Return the proposals of an article, or of some of its words, as far as they have come."""
    id_, words = str(source["id"]), _of(source, within)
    place = id_ if words is None else f"{id_} {words.passage} {words.start} {words.end}"
    new = SuggestionSet(id_, of_words=words is not None)
    lot = context.routes.proposals.setdefault((context.folder, place), new)
    lot.follow(read_attribution_corrections(context.document, id_), context.document)
    return lot


def _of(source: Mapping[str, Any], within: PassageRange | None) -> PassageRange | None:
    passages = () if within is None else source.get("passages", [])
    return within if any(each.get("id") == within.passage for each in passages if within) else None
