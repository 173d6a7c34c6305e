"""A corrected article: opened, worked through beside the old one, and taken as one step. No Qt."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from quizapp.article.file_type import FILE_PATTERNS
from quizapp.authoring import document_traversal
from quizapp.authoring.corrected_article import ArticleCorrection
from quizapp.authoring.errors import AuthoringError
from quizapp.ui.editor.article_states import build_article_state
from quizapp.ui.editor.corrected_article.comparison_rows import (
    build_citation_states,
    build_comparison_rows,
    list_newer_texts,
)
from quizapp.ui.editor.corrected_article.state import ComparisonRow, CorrectedArticleState
from quizapp.ui.editor.page_presenter import EditorPage
from quizapp.ui.editor.text_selection import TextSelection
from quizapp.ui.messages import corrected_article as text
from quizapp.ui.messages import editor
from quizapp.ui.passages.article_opener import ArticleOpener

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.authoring.corrected_article import BrokenCitation
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.editor.state import ArticleState
    from quizapp.ui.passages.state import OpeningProgress


class CorrectedArticlePresenter(EditorPage):
    """Takes one corrected article in. `state` is what is shown.

    What is not taken yet waits in the ways until it is, or is given up.
    """

    def __init__(self, reach: PageContext) -> None:
        super().__init__()
        self._reach, self._translate = reach, reach.translate
        self.title = self._translate("corrected_article.title")
        self._source, self._at = 0, 0
        self._correction: ArticleCorrection | None = None
        self._rows: tuple[ComparisonRow, ...] = ()
        self._marking = False
        usual = partial(ArticleOpener, reach.background, reach.translate)
        self._reading = (reach.ways.reading or usual)(self._show_opening)
        self.state = CorrectedArticleState("choosing", articles=self._titles())

    def look(self) -> None:
        """Go on where it was left off."""
        waiting = self._reach.ways.corrections.get(self._reach.folder)
        if waiting is not None:
            self._work(lambda: self._resumed(waiting), self._translate("corrected_article.resumed"))

    def choose(self, source: int) -> None:
        """Say which of the articles it is."""
        self._source = source
        self._show(chosen=source, message="", failed=False)

    def choose_file(self) -> None:
        """Have a file chosen, and open it as the newer text."""
        ways = self._reach.ways
        kinds = (
            (self._translate("open_article.reading.articles"), FILE_PATTERNS),
            (self._translate("open_article.reading.every"), "*"),
        )
        path = ways.ask.open_file(self._translate("open_article.reading.choose"), ways.folder(), kinds)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a file as the newer text."""
        if self.state.articles and self.state.phase == "choosing":
            self._reading.open_file(path, self._come, self._fail)

    def paste(self) -> None:
        """Take what was copied for the newer text."""
        if self.state.articles and self.state.phase == "choosing":
            self._reading.paste(self._reach.ways.pasteboard(), self._come, self._fail)

    def go_to(self, place: int) -> None:
        """Let the keyboard be on another citation."""
        if place != self._at:
            self._at = place
            self._show(at=place)

    def take_hint(self, place: int) -> None:
        """Let a citation cite the nearest words."""
        found = self._broken(place)
        if found is not None and found.hint is not None:
            hint = found.hint
            self._take(place, TextSelection(hint.passage, hint.span.start, hint.span.end))

    def mark(self, place: int) -> None:
        """Let words be selected in the newer text for a citation."""
        if self._broken(place) is not None:
            self._at, self._marking = place, True
            self._refresh("")

    def use(self, chosen: TextSelection | None) -> None:
        """Let the citation cite the words that are selected."""
        if self._marking:
            if chosen is None:
                self._fail(self.state.marking)
            else:
                self._take(self._at, chosen)

    def open(self, place: int) -> None:
        """Go to the question of a citation; the corrected article waits."""
        found = self._broken(place)
        if found is not None:
            questions = document_traversal.questions(self._reach.document())
            at = next((at for at, asked in questions if asked["id"] == found.question), "")
            self._reach.go(at)
            self._reach.leave(
                self._translate(
                    "corrected_article.waiting", entry=self._translate("corrected_article.entry").rstrip("…")
                )
            )

    def leave_out(self, place: int) -> None:
        """Let a question go without a citation that does not hold."""
        correction, found = self._correction, self._broken(place)
        if correction is not None and found is not None:
            tag = self.state.cards[place].tag
            self._mend(
                lambda: correction.leave_out(found.at),
                self._translate("corrected_article.left_out", question=tag),
            )

    def undo(self) -> None:
        """Take back what was done about a citation last."""
        if self._correction is not None:
            done = self._correction.undo()
            self._refresh(
                self._translate("corrected_article.taken_back")
                if done
                else self._translate("corrected_article.nothing_to_undo")
            )

    def take(self) -> None:
        """Put the newer text in the place of the old one, with all that was mended, as one step."""
        correction = self._correction
        if correction is None or self._marking:
            return
        failed = self._reach.do(lambda document: self._on(correction, document).step())
        if failed:
            self._fail(failed)
            return
        self._forget()
        self._reach.leave(text.describe_replacement(self._translate, len(correction.broken)))

    def keep(self) -> None:
        """Give the newer text up."""
        self._forget()
        self._reach.leave(self._translate("corrected_article.kept"))

    def back(self) -> bool:
        """Stop opening, or leave off marking; else the page is left, and what is not taken waits."""
        if self._reading.stop():
            return True
        if self._marking:
            self._marking = False
            self._refresh("")
            return True
        return False

    def end(self) -> None:
        """Stop what is being opened too."""
        super().end()
        self._reading.stop()

    def _titles(self) -> tuple[str, ...]:
        sources = document_traversal.entries(self._reach.document(), "/sources")
        return tuple(str(source.get("title", "")) for _, source in sources)

    def _come(self, article: Article, _name: str) -> None:
        if not self.is_shown:
            return
        document = self._reach.document()
        _, source = list(document_traversal.entries(document, "/sources"))[self._source]
        seed = self._reach.chance.getrandbits(32)
        texts = list_newer_texts(article, source)
        self._work(lambda: ArticleCorrection(document, str(source["id"]), texts, seed), "")

    def _work(self, make: Callable[[], ArticleCorrection], message: str) -> None:
        """Compare both texts, which may take a while, and show them."""

        def made(correction: ArticleCorrection) -> None:
            if not self.is_shown:
                return
            if all(row.what == "same" for row in correction.rows):
                self._forget()
                self._fail(self._translate("corrected_article.same_text"))
                return
            self._correction, self._marking, self._at = correction, False, 0
            self._rows = build_comparison_rows(correction, self._translate)
            self.aside = str(
                document_traversal.source(correction.before, correction.source)[1].get("title", "")
            )
            self._reach.ways.corrections[self._reach.folder] = correction
            self._refresh(message)

        self._reach.background.read_latest("editor-correction", lambda _: make(), made, self._not_made)

    def _not_made(self, error: Exception) -> None:
        if not isinstance(error, AuthoringError):
            raise error
        self._forget()
        self._fail(editor.describe_authoring_error(self._translate, error))

    def _resumed(self, waiting: ArticleCorrection) -> ArticleCorrection:
        return self._on(waiting, self._reach.document())

    def _on(self, correction: ArticleCorrection, document: Json) -> ArticleCorrection:
        return correction if correction.before is document else correction.on(document)

    def _broken(self, place: int) -> BrokenCitation | None:
        found = () if self._correction is None else self._correction.broken
        return found[place] if 0 <= place < len(found) else None

    def _take(self, place: int, chosen: TextSelection) -> None:
        correction, found = self._correction, self._broken(place)
        if correction is None or found is None:
            return
        tag = self.state.cards[place].tag

        def take() -> None:
            correction.take_words(found.at, chosen.passage, chosen.start, chosen.end)

        passage = document_traversal.passage(correction.document, chosen.passage)[1]
        words = str(passage["text"])[chosen.start : chosen.end].strip()
        self._mend(take, self._translate("corrected_article.quotes_now", question=tag, words=words))

    def _mend(self, act: Callable[[], None], sentence: str) -> None:
        try:
            act()
        except AuthoringError as error:
            self._fail(editor.describe_authoring_error(self._translate, error))
            return
        self._marking = False
        self._refresh(sentence, counts=True)

    def _forget(self) -> None:
        self._reach.ways.corrections.pop(self._reach.folder, None)

    def _show_opening(self, opening: OpeningProgress | None) -> None:
        if self.is_shown:
            self._show(opening=opening, message="", failed=False)

    def _fail(self, sentence: str) -> None:
        if self.is_shown:
            self._show(message=sentence, failed=True)

    def _refresh(self, message: str, *, counts: bool = False) -> None:
        """Show how far it is; `counts`: it is said as well how many citations do not hold."""
        correction, translate = self._correction, self._translate
        if correction is None:
            return
        cards = build_citation_states(correction, translate)
        self._at = min(self._at, max(len(cards) - 1, 0))
        marked = cards[self._at] if self._marking else None
        told = [translate("corrected_article.holding", n=correction.holding)]
        if correction.mended:
            told.append(translate("corrected_article.mended", n=correction.mended))
        found = self._broken(self._at)
        hint = None if found is None or found.hint is None else found.hint
        heading = (
            translate("corrected_article.heading", n=len(cards))
            if cards
            else self._translate("corrected_article.all_hold")
        )
        self.state = CorrectedArticleState(
            "beside" if marked is None else "marking",
            message=f"{message} {heading}." if counts else message,
            heading=heading,
            aside=translate("corrected_article.untouched", n=correction.untouched),
            holding=", ".join(told),
            rows=self._rows,
            cards=cards,
            at=self._at,
            marking="" if marked is None else translate("corrected_article.marking", question=marked.tag),
            article=None if marked is None else self._newer(correction),
            hint=None if hint is None else TextSelection(hint.passage, hint.span.start, hint.span.end),
        )
        self._changed()

    def _newer(self, correction: ArticleCorrection) -> ArticleState:
        sources = [
            str(source["id"]) for _, source in document_traversal.entries(correction.document, "/sources")
        ]
        place = sources.index(correction.source)
        return build_article_state(correction.document, place, None, self._translate)

    def _show(self, **changed: object) -> None:
        self.state = replace(self.state, **changed)  # type: ignore[arg-type]  # fields of the state
        self._changed()
