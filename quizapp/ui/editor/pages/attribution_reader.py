"""One article after another, read and shown as it was corrected; `presenter` corrects it. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from quizapp.authoring import document_traversal
from quizapp.authoring.decisions import read_attribution_corrections
from quizapp.drafting.attribution_corrections import apply_corrections
from quizapp.drafting.correction_serialization import deserialize_corrections
from quizapp.drafting.passage_offsets import PassageRange
from quizapp.ui.editor.pages import attribution_rows
from quizapp.ui.editor.pages.pack_page import SingleArticlePage
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.suggestions.attribution_port import SuggestionCount, build_suggestion_basis
from quizapp.ui.editor.suggestions.background_task import BackgroundTask
from quizapp.ui.editor.suggestions.suggestion_source import SuggestionProgress
from quizapp.ui.editor.text_selection import TextSelection
from quizapp.ui.messages import suggestions
from quizapp.ui.messages import suggestions as text

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.authoring.json_pointers import Json
    from quizapp.drafting.attribution_corrections import Corrections
    from quizapp.drafting.source_reading import DetectedAttribution, SourceReading
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.pages.attribution_rows import AttributionRow
    from quizapp.ui.editor.state import ArticleState
    from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError
    from quizapp.ui.kit.form import Form

AttributionsPhase = Literal["no-article", "working", "failed", "empty", "reading"]

SHORT = 60
"""Characters of the words that an answer is about."""


class AttributionReader(SingleArticlePage[int]):
    """Reads an article, goes through its sayings, and drafts from some of its words. `rows` are they.

    A saying is known by its place in the list.
    `why`: once the article with these words is read, it is told why nothing is proposed of them.
    """

    title_id = "attributions.title"

    def __init__(self, context: EditorContext, why: PassageRange | None = None) -> None:
        super().__init__(context, why)
        self._asked = why
        hearing = context.routes.hearing
        self._hearing = hearing
        self._errand = None if hearing is None else BackgroundTask(hearing.cancel, context.background)
        self._at = 0
        self._read: SourceReading | None = None
        self._right: SourceReading | None = None
        """As it was read, and as it was corrected since."""
        self._origins: tuple[int, ...] = ()
        self._progress, self._looks = SuggestionProgress(0, 0), False
        self._fault: NoSuggestionsError | None = None
        self._named: Callable[[str], None] | None = None
        """What is done with the name that is asked for; None: none is."""
        self._answer: tuple[str, ...] = ()
        """Why nothing is proposed of some words: a heading and reasons."""
        self._answers = 0
        """How many answers came or were put away, each of which is something new to go to."""
        self.rows: tuple[AttributionRow, ...] = ()
        self._article: ArticleState | None = None
        self._show()

    def look(self) -> None:
        """Have the article in front read."""
        source, self._fault, self._read = self._source(), None, None
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
        if place != self._front and self._named is None:
            self._front, self._at, self._asked = place, 0, None
            self._answer, self._message = (), ""
            self.look()

    def choose(self, place: int, *, quiet: bool = False) -> None:
        """Take the saying at a place of the list in hand; `quiet`: what was told stays."""
        if self._named is None and 0 <= place < len(self.rows) and place != self._at:
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
        if within is not None and self._named is None:
            self._context.stand(partial(SuggestionsPresenter, within=within))

    def why(self, chosen: TextSelection | None) -> None:
        """Look why nothing is proposed of selected words, else of the saying in hand."""
        self._look_why(self._within(chosen))

    def _look_why(self, within: PassageRange | None) -> None:
        source, hearing, errand = self._source(), self._hearing, self._errand
        if within is None or source is None or hearing is None or errand is None or self._named:
            return
        followed = build_suggestion_basis(self._context.document, source, within)
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
        _, passage = document_traversal.passage(self._context.document, within.passage)
        words = " ".join(str(passage["text"])[within.start : within.end].split())
        quoted = text.quote_words(
            self._translate, words if len(words) <= SHORT else f"{words[:SHORT].rstrip()} …"
        )
        if each.count:
            lines = [self._translate("attributions.can_be_drafted", n=each.count, words=quoted)]
        else:
            lines = [self._translate("attributions.cannot_be_drafted", words=quoted)]
        lines += suggestions.describe_withheld_suggestions(self._translate, each.held, all_=not each.count)
        if not each.held and not each.count:
            lines.append(self._translate("attributions.nothing_there"))
        self._answer, self._answers = tuple(lines), self._answers + 1

    def _looked(self) -> None:
        self._looks, self._message = False, ""
        self._show()
        self._context.announce(" ".join(self._answer))

    def _not_looked(self, error: NoSuggestionsError) -> None:
        self._looks = False
        self._refuse(error.why(self._translate) or self._translate("attributions.failed"))

    def _source(self) -> Json | None:
        """Return the article in front, if there is any."""
        sources = self._context.document.get("sources", [])
        return sources[self._front] if self._front < len(sources) else None

    def _corrections(self) -> Corrections:
        source = self._source()
        return deserialize_corrections(
            {} if source is None else read_attribution_corrections(self._context.document, str(source["id"]))
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
        self._context.announce(self._heading()[0] or self.aside)

    def _not_read(self, error: NoSuggestionsError) -> None:
        self._fault = error
        self._show()
        self._context.announce("{}. {}".format(*self._heading()))

    def _show(self) -> None:
        """Show how it is now."""
        self._right, self._origins = None, ()
        if self._read is not None:
            made = apply_corrections(self._read, self._corrections())
            self._right, self._origins = made.reading, made.origins
        places = self._places()
        self._at = min(self._at, max(len(places) - 1, 0))
        self._article, self.rows = None, ()
        if self._right is not None:
            self._article, lines = attribution_rows.mark_attributions(
                self._context.document, self._front, places, self._at, self._translate
            )
            self.rows = attribution_rows.build_attribution_rows(self._right, lines, self._translate)
        self.aside = self._told_aside()
        self.show(self._form())

    def _form(self) -> Form:
        raise NotImplementedError

    def _told_aside(self) -> str:
        right = self._right
        if right is None or not right.attributions:
            return ""
        speakers = {each.speaker for each in right.attributions if each.speaker is not None}
        return text.describe_attribution_count(self._translate, len(right.attributions), len(speakers))

    @property
    def at(self) -> int:
        """The place of the saying in hand, -1 for none."""
        return self._at if self.rows else -1

    @property
    def phase(self) -> AttributionsPhase:
        """How far it is."""
        if self._source() is None:
            return "no-article"
        if self._right is not None:
            return "reading" if self._right.attributions else "empty"
        return "failed" if self._fault is not None or self._errand is None else "working"

    def _heading(self) -> tuple[str, str]:
        """Return what is told where there are no rows."""
        tr, phase = self._translate, self.phase
        if phase == "failed":
            why = "" if self._fault is None else self._fault.why(tr)
            return tr("attributions.failed"), f"{why} {tr('attributions.failed_why')}".strip()
        if phase in ("no-article", "empty"):
            name = phase.replace("-", "_")
            return tr(f"attributions.{name}"), tr(f"attributions.{name}_why")
        return "", ""
