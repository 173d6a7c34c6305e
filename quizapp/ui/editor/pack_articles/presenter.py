"""The articles of a pack: opened, their paragraphs corrected, told what may be passed on. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.article.file_type import FILE_PATTERNS
from quizapp.authoring import document_traversal
from quizapp.authoring.export import build_summary_pointer, find_omitted_passages
from quizapp.authoring.id_generator import collect_ids
from quizapp.authoring.operations.articles import (
    add_source,
    join_paragraphs,
    read_share,
    remove_paragraph,
    remove_source,
    set_role,
    set_share,
    split_paragraph,
)
from quizapp.pack.vocabulary import SHARING_LEVELS
from quizapp.ui.editor.article_states import build_article_tabs
from quizapp.ui.editor.pack_articles.state import PackArticlesState, PassageSummary
from quizapp.ui.editor.page_presenter import EditorPage
from quizapp.ui.editor.pages.passage_rows import build_passage_rows
from quizapp.ui.passages.article_opener import ArticleOpener

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.export import OmittedPassage
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.vocabulary import PassageRole
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.passages.state import OpeningProgress

ROLES: Final[tuple[PassageRole, ...]] = ("headline", "standfirst", "body", "caption")
"""In the order in which they are offered; their keys are 1 to 4."""


class PackArticlesPresenter(EditorPage):
    """The articles of the pack that is open; `front` is the place of the one that is shown first.

    `begin_with` is done once the page is shown: opening a file that was dropped, for instance.
    """

    def __init__(
        self,
        reach: PageContext,
        front: int = 0,
        begin_with: Callable[[PackArticlesPresenter], None] | None = None,
    ) -> None:
        super().__init__()
        self.title = reach.translate("paragraphs.title")
        self._reach, self._begin_with = reach, begin_with
        self._translate = reach.translate
        self._front, self._chosen = front, 0
        self._splitting = False
        self._told, self._failed = "", False
        self._reading = ArticleOpener(reach.background, reach.translate, self._opening)

    def look(self) -> None:
        """Do what the page was opened for."""
        if self._begin_with is not None:
            self._begin_with(self)

    @property
    def state(self) -> PackArticlesState:
        """What is shown."""
        document, source = self._reach.document(), self._source
        shown = PackArticlesState(
            tabs=build_article_tabs(document, self._reach.translate),
            told=self._told,
            failed=self._failed,
            undo=self._translate("paragraphs.undo"),
            opening=self._reading.opening,
        )
        if source is None:
            return shown
        gone, passages = self._gone(source), source["passages"]
        self._chosen = max(0, min(self._chosen, len(passages) - 1))
        passage = passages[self._chosen]
        return replace(
            shown,
            front=self._front,
            pieces=build_passage_rows(document, source, gone, self._reach.translate),
            chosen=self._chosen,
            wish=SHARING_LEVELS.index(read_share(source)),
            aside=self._aside(source, gone),
            fixed="" if source.get("whole") else self._translate("paragraphs.parts"),
            splitting=passage["text"] if self._splitting else "",
            summary=self._summary(passage, gone),
        )

    def turn(self, front: int) -> None:
        """Bring another article to the front."""
        if front != self._front:
            self._front, self._chosen, self._splitting = front, 0, False
            self._say("")

    def choose(self, place: int) -> None:
        """Go to a paragraph."""
        if place != self._chosen:
            self._chosen, self._splitting = place, False
            self._say("")

    def set_role(self, place: int) -> None:
        """Tell what the chosen paragraph is, by the place among the roles."""
        self._step(lambda document, id_: set_role(document, id_, ROLES[place]))

    def join(self) -> None:
        """Join the chosen paragraph with the one above."""
        source = self._source
        if source is not None and self._chosen > 0:
            above = str(source["passages"][self._chosen - 1]["id"])
            if self._step(lambda document, _: join_paragraphs(document, above)):
                self.choose(self._chosen - 1)

    def drop(self) -> None:
        """Take the chosen paragraph out of the article."""
        self._step(remove_paragraph)

    def ask_split(self) -> None:
        """Have it told where the chosen paragraph is split."""
        self._splitting = self._source is not None
        self._say("")

    def split(self, at: int) -> None:
        """Split the chosen paragraph at a code point."""
        if self._step(lambda document, id_: split_paragraph(document, id_, at, self._reach.chance)):
            self._splitting = False
            self._chosen += 1
            self._say("")

    def summarise(self, words: str) -> None:
        """Tell the chosen paragraph, which is left out, in words of the teacher's own."""
        shown = self.state.summary
        if shown is not None and shown.words != words:
            self._reach.type(build_summary_pointer(shown.passage), words)

    def pass_on(self, wish: int) -> None:
        """Say what of the article may be passed on."""
        source = self._source
        if source is not None and SHARING_LEVELS[wish] != read_share(source):
            self._do(lambda document: set_share(document, str(source["id"]), SHARING_LEVELS[wish]))

    def remove(self) -> None:
        """Take the article out of the pack."""
        source = self._source
        if source is not None and self._do(lambda document: remove_source(document, str(source["id"]))):
            self.turn(max(0, self._front - 1))

    def undo(self) -> None:
        """Take the last step back."""
        self._reach.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._reach.redo()

    def choose_file(self) -> None:
        """Have a file chosen, and open it as an article."""
        kinds = (
            (self._reach.translate("open_article.reading.articles"), FILE_PATTERNS),
            (self._reach.translate("open_article.reading.every"), "*"),
        )
        ways = self._reach.ways
        path = ways.ask.open_file(self._reach.translate("open_article.reading.choose"), ways.folder(), kinds)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a file as another article of the pack."""
        self._reading.open_file(path, self._come, self._fail)

    def paste(self) -> None:
        """Open what was copied as another article of the pack."""
        self._reading.paste(self._reach.ways.pasteboard(), self._come, self._fail)

    def back(self) -> bool:
        """Stop opening, or leave off splitting."""
        if self._reading.stop():
            return True
        was, self._splitting = self._splitting, False
        if was:
            self._say("")
        return was

    def end(self) -> None:
        """Stop what is being opened."""
        self._reading.stop()
        super().end()

    @property
    def _source(self) -> Json | None:
        found = [source for _, source in document_traversal.entries(self._reach.document(), "/sources")]
        self._front = max(0, min(self._front, len(found) - 1))
        return found[self._front] if found else None

    def _gone(self, source: Json) -> tuple[OmittedPassage, ...]:
        return find_omitted_passages(self._reach.document(), source) if read_share(source) == "cited" else ()

    def _aside(self, source: Json, gone: tuple[OmittedPassage, ...]) -> str:
        if read_share(source) != "cited":
            return ""
        count = sum(each.number is not None for each in gone)
        return (
            self._reach.translate("paragraphs.left_out", n=count)
            if count
            else self._translate("paragraphs.all_here")
        )

    def _summary(self, passage: Json, gone: tuple[OmittedPassage, ...]) -> PassageSummary | None:
        out = next((each for each in gone if each.passage == passage["id"] and each.number is not None), None)
        if out is None:
            return None
        return PassageSummary(
            out.passage, out.summary, self._translate("paragraphs.summary_asked") if out.is_asked else ""
        )

    def _come(self, article: Article, name: str) -> None:
        taken = collect_ids(self._reach.document())
        if self.is_shown:
            self._reach.ways.correct(article, name, taken, self._take)

    def _take(self, source: Json) -> None:
        """Take an article whose pieces were looked at."""
        if self._do(lambda document: add_source(document, source)):
            self._front, self._chosen = len(self._reach.document()["sources"]) - 1, 0
            self._say(self._reach.translate("paragraphs.added", title=str(source["title"])))
            self._reach.announce(self._told)

    def _step(self, make: Callable[[Json, str], Step]) -> bool:
        """Do a step with the chosen paragraph."""
        source = self._source
        if source is None or self._reading.opening is not None:
            return False
        id_ = str(source["passages"][self._chosen]["id"])
        return self._do(lambda document: make(document, id_))

    def _do(self, make: Callable[[Json], Step]) -> bool:
        why = self._reach.do(make)
        self._told, self._failed = why, bool(why)
        self._changed()
        return not why

    def _say(self, words: str) -> None:
        self._told, self._failed = words, False
        self._changed()

    def _fail(self, why: str) -> None:
        self._told, self._failed = why, True
        self._reach.announce(why)
        self._changed()

    def _opening(self, opening: OpeningProgress | None) -> None:
        if opening is not None:
            self._told, self._failed = "", False
        self._changed()
