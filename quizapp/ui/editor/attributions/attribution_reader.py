"""One article after another, read and shown as it was corrected; `presenter` corrects it. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.decisions import read_attribution_corrections
from quizapp.drafting.attribution_corrections import apply_corrections
from quizapp.drafting.correction_serialization import deserialize_corrections
from quizapp.drafting.passage_offsets import PassageRange
from quizapp.ui.editor.article_states import build_article_tabs
from quizapp.ui.editor.attributions import attribution_rows
from quizapp.ui.editor.attributions.attribution_port import SuggestionCount, build_suggestion_basis
from quizapp.ui.editor.attributions.state import AttributionsState
from quizapp.ui.editor.background_task import BackgroundTask
from quizapp.ui.editor.single_article_presenter import SingleArticlePage
from quizapp.ui.editor.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.suggestions.state import WorkProgress
from quizapp.ui.editor.suggestions.suggestion_source import SuggestionProgress
from quizapp.ui.editor.text_selection import TextSelection
from quizapp.ui.messages import attributions as text
from quizapp.ui.messages import suggestion_reasons

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.authoring.json_pointers import Json
    from quizapp.drafting.attribution_corrections import Corrections
    from quizapp.drafting.source_reading import DetectedAttribution, SourceReading
    from quizapp.ui.editor.attributions.state import AttributionsPhase, LineRange, SpeakerNamePrompt
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.editor.state import ArticleState
    from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError

SHORT = 60
"""Characters of the words that an answer is about."""


class AttributionReader(SingleArticlePage[int]):
    """Reads an article, goes through its sayings, and drafts from some of its words. `state` is shown.

    A saying is known by its place in the list.
    `why`: once the article with these words is read, it is told why nothing is proposed of them.
    """

    def __init__(self, reach: PageContext, why: PassageRange | None = None) -> None:
        super().__init__(reach, why)
        self._asked = why
        self.title = self._translate("attributions.title")
        hearing = reach.ways.hearing
        self._hearing = hearing
        self._errand = None if hearing is None else BackgroundTask(hearing.cancel, reach.background)
        self._at = 0
        self._read: SourceReading | None = None
        self._right: SourceReading | None = None
        """As it was read, and as it was corrected since."""
        self._origins: tuple[int, ...] = ()
        self._progress, self._looks = SuggestionProgress(0, 0), False
        self._failed: NoSuggestionsError | None = None
        self._naming: SpeakerNamePrompt | None = None
        self._named: Callable[[str], None] | None = None
        self._answer: tuple[str, ...] = ()
        self.state = AttributionsState("working")

    def look(self) -> None:
        """Have the article in front read."""
        source, self._failed, self._read = self._source(), None, None
        if source is not None and self._hearing is not None and self._errand is not None:
            self._progress = SuggestionProgress(0, 0)
            begin = partial(self._hearing.read, source)
            self._errand.start(begin, self._came, self._came_all, self._not_read)
        self._show()

    def end(self) -> None:
        """Stop reading."""
        if self._errand is not None:
            self._errand.stop()
        super().end()

    def turn(self, place: int) -> None:
        """Turn to another article."""
        if place != self._front and self._naming is None:
            self._front, self._at, self._asked = place, 0, None
            self._answer, self._message = (), ""
            self.look()

    def choose(self, place: int, *, quiet: bool = False) -> None:
        """Take the saying at a place of the list in hand; `quiet`: what was told stays."""
        if self._naming is None and 0 <= place < len(self.state.rows) and place != self._at:
            self._at = place
            if not quiet:
                self._message, self._answer = "", ()
            self._show()

    def point(self, chosen: TextSelection) -> None:
        """Take the innermost saying in hand that stands at a place of the article, or among words of it."""
        found = [
            (place.end - place.start, number)
            for number, place in enumerate(self._places())
            if place.passage == chosen.passage and place.start <= chosen.end and chosen.start <= place.end
        ]
        if found:
            self.choose(min(found)[1])

    def draft(self, chosen: TextSelection | None) -> None:
        """Have questions drafted from selected words, else from the saying in hand."""
        within = self._within(chosen)
        if within is not None and self._naming is None:
            self._reach.stand(partial(SuggestionsPresenter, within=within))

    def why(self, chosen: TextSelection | None) -> None:
        """Look why nothing is proposed of selected words, else of the saying in hand."""
        self._look_why(self._within(chosen))

    def _look_why(self, within: PassageRange | None) -> None:
        source, hearing, errand = self._source(), self._hearing, self._errand
        if within is None or source is None or hearing is None or errand is None or self._naming:
            return
        followed = build_suggestion_basis(self._reach.document(), source, within)
        self._looks, self._answer = True, ()
        begin = partial(hearing.look, source, followed)
        errand.start(begin, partial(self._found, within), self._looked, self._not_looked)
        if self._looks:
            self._tell(self._translate("attributions.looking"))

    def _within(self, chosen: TextSelection | None) -> PassageRange | None:
        """Return of which words it is: selected ones, else the saying in hand; None where there are none."""
        places = self._places()
        if chosen is not None:
            return PassageRange(chosen.passage, chosen.start, chosen.end)
        if self._read is not None and not places:
            self._refuse(self._translate("attributions.no_words"))
        return places[self._at] if self._at < len(places) else None

    def _found(self, within: PassageRange, each: SuggestionProgress | SuggestionCount) -> None:
        if isinstance(each, SuggestionProgress):
            return
        _, passage = document_traversal.passage(self._reach.document(), within.passage)
        words = " ".join(str(passage["text"])[within.start : within.end].split())
        quoted = text.quote_words(
            self._translate, words if len(words) <= SHORT else f"{words[:SHORT].rstrip()} …"
        )
        if each.count:
            lines = [self._translate("attributions.can_be_drafted", n=each.count, words=quoted)]
        else:
            lines = [self._translate("attributions.cannot_be_drafted", words=quoted)]
        lines += suggestion_reasons.describe_withheld_suggestions(
            self._translate, each.held, all_=not each.count
        )
        if not each.held and not each.count:
            lines.append(self._translate("attributions.nothing_there"))
        self._answer = tuple(lines)

    def _looked(self) -> None:
        self._looks, self._message = False, ""
        self._show()
        self._reach.announce(" ".join(self._answer))

    def _not_looked(self, error: NoSuggestionsError) -> None:
        self._looks = False
        self._refuse(error.why(self._translate) or self._translate("attributions.failed"))

    def _source(self) -> Json | None:
        """Return the article in front, if there is any."""
        sources = self._reach.document().get("sources", [])
        return sources[self._front] if self._front < len(sources) else None

    def _corrections(self) -> Corrections:
        source = self._source()
        return deserialize_corrections(
            {} if source is None else read_attribution_corrections(self._reach.document(), str(source["id"]))
        )

    def _places(self) -> tuple[PassageRange, ...]:
        source = self._source()
        return (
            ()
            if self._right is None or source is None
            else attribution_rows.find_attribution_spans(self._right, source)
        )

    def _said(self) -> DetectedAttribution | None:
        """Return the saying in hand."""
        there = () if self._right is None else self._right.attributions
        return there[self._at] if self._at < min(len(there), attribution_rows.MOST) else None

    def _came(self, each: SuggestionProgress | SourceReading) -> None:
        if not isinstance(each, SuggestionProgress):
            self._read = each
        elif each != self._progress:
            self._progress = each
            self._show()

    def _came_all(self) -> None:
        self._show()
        asked, self._asked = self._asked, None
        if asked is not None:
            self.point(TextSelection(asked.passage, asked.start, asked.end))
            self._look_why(asked)
            return
        self._reach.announce(self.state.title or self.aside)

    def _not_read(self, error: NoSuggestionsError) -> None:
        self._failed = error
        self._show()
        self._reach.announce(f"{self.state.title}. {self.state.text}")

    def _show(self) -> None:
        """Show how it is now."""
        self._right, self._origins = None, ()
        if self._read is not None:
            made = apply_corrections(self._read, self._corrections())
            self._right, self._origins = made.reading, made.origins
        self.state = self._state()
        self.aside = self._told_aside()
        self._changed()

    def _told_aside(self) -> str:
        right = self._right
        if right is None or not right.attributions:
            return ""
        speakers = {each.speaker for each in right.attributions if each.speaker is not None}
        return text.describe_attribution_count(self._translate, len(right.attributions), len(speakers))

    def _phase(self) -> AttributionsPhase:
        if self._source() is None:
            return "no-article"
        if self._right is not None:
            return "reading" if self._right.attributions else "empty"
        return "failed" if self._failed is not None or self._errand is None else "working"

    def _state(self) -> AttributionsState:
        document, phase, corrections = self._reach.document(), self._phase(), self._corrections()
        title, why = self._heading(phase)
        places = self._places()
        self._at = min(self._at, max(len(places) - 1, 0))
        article: ArticleState | None = None
        lines: tuple[LineRange | None, ...] = ()
        if self._right is not None:
            article, lines = attribution_rows.mark_attributions(
                document, self._front, places, self._at, self._translate
            )
        rows = (
            ()
            if self._right is None
            else attribution_rows.build_attribution_rows(self._right, lines, self._translate)
        )
        work = WorkProgress(
            self._translate("attributions.reading"), self._progress.done, self._progress.total
        )
        return AttributionsState(
            phase,
            tabs=build_article_tabs(document, self._translate),
            front=self._front,
            work=work if phase == "working" else None,
            article=article,
            rows=rows,
            at=self._at if rows else -1,
            message=self._message,
            refused=self._refused,
            answer=self._answer,
            naming=self._naming,
            title=title,
            text=why,
            notes=self._notes(corrections),
            forgets=bool(corrections),
            undoes=bool(self._done),
        )

    def _heading(self, phase: AttributionsPhase) -> tuple[str, str]:
        """Return what is told where there are no rows."""
        match phase:
            case "no-article":
                return self._translate("attributions.no_article"), self._translate(
                    "attributions.no_article_why"
                )
            case "failed":
                why = "" if self._failed is None else self._failed.why(self._translate)
                told = self._translate("attributions.failed_why")
                return self._translate("attributions.failed"), f"{why} {told}".strip()
            case "empty":
                return self._translate("attributions.empty"), self._translate("attributions.empty_why")
            case _:
                return "", ""

    def _notes(self, corrections: Corrections) -> tuple[str, ...]:
        notes = [self._translate("attributions.corrected", n=corrections.count)] if corrections else []
        if self._right is not None:
            if len(self._right.attributions) > attribution_rows.MOST:
                notes.append(self._translate("attributions.cut", n=attribution_rows.MOST))
            notes.append(text.describe_backend(self._translate, self._right.backend))
        return tuple(notes)
