"""The articles of a pack: opened, their paragraphs corrected, told what may be passed on. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

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
from quizapp.ui.editor.pages.pack_page import UNDO_KEYS, PackPage, do_nothing
from quizapp.ui.editor.pages.passage_rows import ParagraphInput, PassageRows, build_passage_rows
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    Choice,
    Form,
    Item,
    Progress,
    Words,
)
from quizapp.ui.kit.widget_state import KeyHint, OptionState, TopBarState
from quizapp.ui.messages import my_packs as text
from quizapp.ui.messages.editor_keys import UNDO
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE
from quizapp.ui.passages.article_opener import ArticleOpener

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.export import OmittedPassage
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.vocabulary import PassageRole
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.passages.state import OpeningProgress

ROLES: Final[tuple[PassageRole, ...]] = ("headline", "standfirst", "body", "caption")
"""In the order in which they are offered; their keys are 1 to 4."""


WIDTH, MOST_WORDS = 720, 4_000
JOIN, SPLIT, DROP, OPEN, PASTE = "Backspace", "S", "Delete", "Ctrl+O", "Ctrl+V"


@dataclass(frozen=True, slots=True)
class ArticleTabRow(Item):
    """The articles under tabs, one in front; `turn` is told the place of another one."""

    tabs: tuple[ArticleTab, ...]
    front: int
    turn: Callable[[int], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class ParagraphSplit(Item):
    """The words of a paragraph with a caret; `split` is told the code point before which it is split."""

    words: str
    fault: str
    split: Callable[[int], None] = field(compare=False)


class PackArticlesPresenter(PackPage):
    """The articles of the pack that is open; `front` is the place of the one that is shown first.

    `begin_with` is done once the page is shown: opening a file that was dropped, for instance.
    """

    parts = "quizapp.ui.editor.page_widgets.pack_articles_parts.PARTS"
    own_keys = frozenset({*UNDO_KEYS, OPEN})
    title_id = "paragraphs.title"

    def __init__(
        self,
        context: EditorContext,
        front: int = 0,
        begin_with: Callable[[PackArticlesPresenter], None] | None = None,
    ) -> None:
        super().__init__(context)
        self._begin_with = begin_with
        self._front, self._chosen = front, 0
        self._splitting = False
        self._reading = ArticleOpener(context.background, context.translate, self._opening)
        self._show()

    def look(self) -> None:
        """Do what the page was opened for."""
        if self._begin_with is not None:
            self._begin_with(self)

    def turn(self, front: int) -> None:
        """Bring another article to the front."""
        if front != self._front:
            self._front, self._chosen, self._splitting = front, 0, False
            self._tell("")

    def choose(self, place: int) -> None:
        """Go to a paragraph."""
        if place != self._chosen:
            self._chosen, self._splitting = place, False
            self._tell("")

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
        self._tell("")

    def split(self, at: int) -> None:
        """Split the chosen paragraph at a code point."""
        if self._step(lambda document, id_: split_paragraph(document, id_, at, self._context.chance)):
            self._splitting = False
            self._chosen += 1
            self._tell("")

    def summarise(self, words: str) -> None:
        """Tell the chosen paragraph, which is left out, in words of the teacher's own."""
        source = self._source
        out = None if source is None else self._find_left_out(source, self._gone(source))
        if out is not None and out.summary != words:
            self._context.type(build_summary_pointer(out.passage), words)
            self._show()

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

    def choose_file(self) -> None:
        """Have a file chosen, and open it as an article."""
        path = self._ask_article()
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a file as another article of the pack."""
        self._reading.open_file(path, self._come, self._refuse)

    def paste(self) -> None:
        """Open what was copied as another article of the pack."""
        self._reading.paste(self._context.routes.pasteboard(), self._come, self._refuse)

    def back(self) -> bool:
        """Stop opening, or leave off splitting."""
        if self._reading.stop():
            return True
        was, self._splitting = self._splitting, False
        if was:
            self._tell("")
        return was

    def end(self) -> None:
        """Stop what is being opened."""
        self._reading.stop()
        super().end()

    @property
    def _source(self) -> Json | None:
        found = [source for _, source in document_traversal.entries(self._context.document, "/sources")]
        self._front = max(0, min(self._front, len(found) - 1))
        return found[self._front] if found else None

    def _gone(self, source: Json) -> tuple[OmittedPassage, ...]:
        return find_omitted_passages(self._context.document, source) if read_share(source) == "cited" else ()

    def _aside(self, source: Json, gone: tuple[OmittedPassage, ...]) -> str:
        if read_share(source) != "cited":
            return ""
        count = sum(each.number is not None for each in gone)
        return (
            self._translate("paragraphs.left_out", n=count)
            if count
            else self._translate("paragraphs.all_here")
        )

    def _find_left_out(self, source: Json, gone: tuple[OmittedPassage, ...]) -> OmittedPassage | None:
        """Return the chosen paragraph if it is left out; None if it goes along."""
        id_ = source["passages"][self._chosen]["id"]
        return next((each for each in gone if each.passage == id_ and each.number is not None), None)

    def _come(self, article: Article, name: str) -> None:
        taken = collect_ids(self._context.document)
        if self.is_shown:
            self._context.routes.correct(article, name, taken, self._take)

    def _take(self, source: Json) -> None:
        """Take an article whose pieces were looked at."""
        if self._do(lambda document: add_source(document, source)):
            self._front, self._chosen = len(self._context.document["sources"]) - 1, 0
            self._tell(self._translate("paragraphs.added", title=str(source["title"])), aloud=True)

    def _step(self, make: Callable[[Json, str], Step]) -> bool:
        """Do a step with the chosen paragraph."""
        source = self._source
        if source is None or self._reading.opening is not None:
            return False
        id_ = str(source["passages"][self._chosen]["id"])
        return self._do(lambda document: make(document, id_))

    def _refuse(self, why: str) -> None:
        self._tell(why, failed=True, aloud=True)

    def _opening(self, opening: OpeningProgress | None) -> None:
        self._tell("") if opening is not None else self._show()

    def _show(self) -> None:
        """Show the article in front, and what of it may be passed on."""
        tr, document, source = self._translate, self._context.document, self._source
        tabs = build_article_tabs(document, tr)
        if source is not None:
            self._chosen = max(0, min(self._chosen, len(source["passages"]) - 1))
        fixed = source is not None and not source.get("whole")
        splitting = source is not None and self._splitting
        arrows = KeyHint("↑"), KeyHint("↓"), tr("open_article.go_through")
        digits = KeyHint("1"), tr("open_article.to"), KeyHint("4"), tr("open_article.what_it_is")
        undo = Button(tr("paragraphs.undo"), self.undo, UNDO)
        self.show(
            Form(
                TopBarState(self.title),
                (
                    ArticleTabRow(tabs, self._front, self.turn, id="tabs", below=0) if tabs else None,
                    *self._list_article(document, source, fixed=fixed),
                ),
                self.leave,
                second=tuple(self._list_side(source)),
                bar=(
                    undo if source is not None else None,
                    Button(tr("paragraphs.back"), self.leave, "Esc"),
                ),
                hints=(*arrows, *digits) if source is not None and not fixed else (),
                width=WIDTH,
                focus="split" if splitting else "open" if source is None else "paragraphs",
                stage="split" if splitting else "",
                enter=do_nothing,
                keys={
                    **{str(place): partial(self.set_role, place - 1) for place in range(1, len(ROLES) + 1)},
                    JOIN: self.join,
                    SPLIT: self.ask_split,
                    DROP: self.drop,
                    OPEN: self.choose_file,
                    PASTE: self.paste,
                    **self.undo_keys,
                    NEXT_ARTICLE: lambda: self.turn((self._front + 1) % max(len(tabs), 1)),
                    PREVIOUS_ARTICLE: lambda: self.turn((self._front - 1) % max(len(tabs), 1)),
                },
            )
        )

    def _list_article(self, document: Json, source: Json | None, *, fixed: bool) -> Iterator[Item]:
        tr, opening = self._translate, self._reading.opening
        if opening is not None:
            total = max(1, opening.total)
            yield Progress(opening.what, opening.done, total, tr("paragraphs.stop"))
        if source is None:
            if opening is None:
                none = Words(tr("paragraphs.none"), "strong", below=2)
                yield Card((none, Words(tr("paragraphs.none_why"), tone="textMuted", below=0)), 16)
            return
        rows = build_passage_rows(document, source, self._gone(source), tr)
        yield PassageRows(tr("paragraphs.paragraphs"), rows, self._chosen, self.choose, id="paragraphs")
        if fixed:
            yield Words(tr("paragraphs.parts"), tone="textMuted", id="fixed")
        else:
            roles = [
                Button(tr(f"open_article.{role}"), partial(self.set_role, place), str(place + 1), small=True)
                for place, role in enumerate(ROLES)
            ]
            join = Button(tr("open_article.join"), self.join, JOIN, small=True)
            split = Button(tr("open_article.split"), self.ask_split, SPLIT, small=True)
            drop = Button(tr("paragraphs.drop"), self.drop, DROP, small=True)
            yield Buttons(tuple(roles), 6, below=6)
            yield Buttons((join, split, drop), 6, below=6)
        if self._splitting:
            words = source["passages"][self._chosen]["text"]
            yield ParagraphSplit(
                words, self._message if self._failed else "", self.split, id="split", below=0
            )

    def _list_side(self, source: Json | None) -> Iterator[Item | None]:
        tr = self._translate
        yield self._build_message(12)
        file = Button(tr("paragraphs.open"), self.choose_file, OPEN, small=True, id="open")
        paste = Button(tr("paragraphs.paste"), self.paste, PASTE, small=True)
        yield Buttons((file, paste), below=16)
        if source is None:
            return
        gone = self._gone(source)
        title = tr("open_article.passed_on")
        yield Words(title, "heading")
        options = tuple(OptionState(*each) for each in text.list_sharing_options(tr))
        wish = (SHARING_LEVELS.index(read_share(source)),)
        yield Choice(title, options, wish, lambda places: self.pass_on(places[0]), id="wishes")
        aside = self._aside(source, gone)
        if aside:
            yield Words(aside, tone="textMuted", id="aside", below=12)
        out = self._find_left_out(source, gone)
        if out is not None:
            name = tr("paragraphs.summary")
            why = tr("paragraphs.summary_asked" if out.is_asked else "paragraphs.summary_why")
            yield Words(name, "label", below=2)
            yield ParagraphInput(name, out.summary, self.summarise, MOST_WORDS, why, id="summary", below=4)
            yield Words(why, "meta", "textMuted", below=12)
        yield Buttons((Button(tr("paragraphs.remove"), self.remove, small=True),))
