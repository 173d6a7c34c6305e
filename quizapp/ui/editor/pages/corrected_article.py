"""A corrected article: opened, worked through beside the old one, and taken as one step. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from quizapp.authoring import document_traversal
from quizapp.authoring.corrected_article import ArticleCorrection
from quizapp.authoring.errors import AuthoringError
from quizapp.ui.editor.article_states import build_article_state
from quizapp.ui.editor.pages.article_comparison import (
    CitationState,
    ComparisonRow,
    ComparisonSheet,
    build_citation_states,
    build_comparison_rows,
    list_newer_texts,
)
from quizapp.ui.editor.pages.items import ArticleSheet, SelectionSource, TaggedWords, Terms
from quizapp.ui.editor.pages.pack_page import ACCEPT_KEYS, PackPage, do_nothing
from quizapp.ui.editor.text_selection import TextSelection
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    CardList,
    Choice,
    Form,
    Item,
    ListCard,
    Progress,
    Row,
    Words,
)
from quizapp.ui.kit.widget_state import KeyHint, OptionState, TextRun, TopBarState
from quizapp.ui.messages import editor
from quizapp.ui.messages import versions as text
from quizapp.ui.messages.editor_keys import APPLY, MARK_EVIDENCE, OPEN, PASTE, UNDO
from quizapp.ui.passages.article_opener import ArticleOpener

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.authoring.corrected_article import BrokenCitation
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.passages.state import OpeningProgress

SHARES: Final = (692, 516)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""


class CorrectedArticlePresenter(PackPage):
    """Takes one corrected article in.

    What is not taken yet waits in the routes until it is, or is given up.
    """

    parts = "quizapp.ui.editor.page_widgets.comparison_sheet.PARTS"
    own_keys = frozenset({*ACCEPT_KEYS, MARK_EVIDENCE})
    title_id = "corrected_article.title"

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self.phase: Literal["choosing", "beside", "marking"] = "choosing"
        self.cards: tuple[CitationState, ...] = ()
        self._source, self._at = 0, 0
        self._correction: ArticleCorrection | None = None
        self._rows: tuple[ComparisonRow, ...] = ()
        self._selection = SelectionSource()
        usual = partial(ArticleOpener, context.background, context.translate)
        self._opening: OpeningProgress | None = None
        self._reading = (context.routes.reading or usual)(self._show_opening)
        self._articles = self._titles()
        self._show()

    def look(self) -> None:
        """Go on where it was left off."""
        waiting = self._context.routes.corrections.get(self._context.folder)
        if waiting is not None:
            self._work(lambda: self._resumed(waiting), self._translate("corrected_article.resumed"))

    def choose(self, source: int) -> None:
        """Say which of the articles it is."""
        self._source = source
        self._tell("")

    def choose_file(self) -> None:
        """Have a file chosen, and open it as the newer text."""
        path = self._ask_article()
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a file as the newer text."""
        if self._articles and self.phase == "choosing":
            self._reading.open_file(path, self._come, self._fail)

    def paste(self) -> None:
        """Take what was copied for the newer text."""
        if self._articles and self.phase == "choosing":
            self._reading.paste(self._context.routes.pasteboard(), self._come, self._fail)

    def go_to(self, place: int) -> None:
        """Let the keyboard be on another citation."""
        if place != self._at:
            self._at = place
            self._show()

    def take_hint(self, place: int) -> None:
        """Let a citation cite the nearest words."""
        found = self._broken(place)
        if found is not None and found.hint is not None:
            hint = found.hint
            self._take(place, TextSelection(hint.passage, hint.span.start, hint.span.end))

    def mark(self, place: int) -> None:
        """Let words be selected in the newer text for a citation."""
        if self._broken(place) is not None:
            self._at, self.phase = place, "marking"
            self._tell("")

    def use(self, chosen: TextSelection | None) -> None:
        """Let the citation cite the words that are selected."""
        if self.phase == "marking":
            if chosen is None:
                self._fail(self._translate("corrected_article.marking", question=self.cards[self._at].tag))
            else:
                self._take(self._at, chosen)

    def mark_or_use(self) -> None:
        """Let words be selected for the citation in hand; once they are, use them."""
        if self.phase == "marking":
            self.use(self._selection.ask())
        else:
            self.mark(self._at)

    def open(self, place: int) -> None:
        """Go to the question of a citation; the corrected article waits."""
        found = self._broken(place)
        if found is not None:
            questions = document_traversal.questions(self._context.document)
            at = next((at for at, asked in questions if asked["id"] == found.question), "")
            self._context.go(at)
            self._context.leave_page(
                self._translate(
                    "corrected_article.waiting", entry=self._translate("corrected_article.entry").rstrip("…")
                )
            )

    def leave_out(self, place: int) -> None:
        """Let a question go without a citation that does not hold."""
        correction, found = self._correction, self._broken(place)
        if correction is not None and found is not None:
            tag = self.cards[place].tag
            self._mend(
                lambda: correction.leave_out(found.at),
                self._translate("corrected_article.left_out", question=tag),
            )

    def undo(self) -> None:
        """Take back what was done about a citation last."""
        if self._correction is not None:
            told = "taken_back" if self._correction.undo() else "nothing_to_undo"
            self._refresh(self._translate(f"corrected_article.{told}"))

    def take(self) -> None:
        """Put the newer text in the place of the old one, with all that was mended, as one step."""
        correction = self._correction
        if correction is None or self.phase == "marking":
            return
        if not self._do(lambda document: self._on(correction, document).step()):
            return
        self._forget()
        self._context.leave_page(text.describe_replacement(self._translate, len(correction.broken)))

    def keep(self) -> None:
        """Give the newer text up."""
        self._forget()
        self._context.leave_page(self._translate("corrected_article.kept"))

    def back(self) -> bool:
        """Stop opening, or leave off marking; else the page is left, and what is not taken waits."""
        if self._reading.stop():
            return True
        if self.phase == "marking":
            self.phase = "beside"
            self._tell("")
            return True
        return False

    def end(self) -> None:
        """Stop what is being opened too."""
        super().end()
        self._reading.stop()

    def _titles(self) -> tuple[str, ...]:
        sources = document_traversal.entries(self._context.document, "/sources")
        return tuple(str(source.get("title", "")) for _, source in sources)

    def _come(self, article: Article, _name: str) -> None:
        if not self.is_shown:
            return
        document = self._context.document
        _, source = list(document_traversal.entries(document, "/sources"))[self._source]
        seed = self._context.chance.getrandbits(32)
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
            self._correction, self.phase, self._at = correction, "beside", 0
            self._rows = build_comparison_rows(correction, self._translate)
            self.aside = str(
                document_traversal.source(correction.before, correction.source)[1].get("title", "")
            )
            self._context.routes.corrections[self._context.folder] = correction
            self._refresh(message)

        self._context.background.read_latest("editor-correction", lambda _: make(), made, self._not_made)

    def _not_made(self, error: Exception) -> None:
        if not isinstance(error, AuthoringError):
            raise error
        self._forget()
        self._fail(editor.describe_authoring_error(self._translate, error))

    def _resumed(self, waiting: ArticleCorrection) -> ArticleCorrection:
        return self._on(waiting, self._context.document)

    def _on(self, correction: ArticleCorrection, document: Json) -> ArticleCorrection:
        return correction if correction.before is document else correction.on(document)

    def _broken(self, place: int) -> BrokenCitation | None:
        found = () if self._correction is None else self._correction.broken
        return found[place] if 0 <= place < len(found) else None

    def _take(self, place: int, chosen: TextSelection) -> None:
        correction, found = self._correction, self._broken(place)
        if correction is None or found is None:
            return
        tag = self.cards[place].tag

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
        self.phase = "beside"
        self._refresh(sentence, counts=True)

    def _forget(self) -> None:
        self._context.routes.corrections.pop(self._context.folder, None)

    def _show_opening(self, opening: OpeningProgress | None) -> None:
        if self.is_shown:
            self._opening = opening
            self._tell("")

    def _fail(self, sentence: str) -> None:
        if self.is_shown:
            self._tell(sentence, failed=True)

    def _refresh(self, message: str, *, counts: bool = False) -> None:
        """Show how far it is; `counts`: it is said as well how many citations do not hold."""
        if self._correction is not None:
            self.cards = tuple(build_citation_states(self._correction, self._translate))
            self._at = min(self._at, max(len(self.cards) - 1, 0))
            self._tell(f"{message} {self._heading()}." if counts else message)

    def _heading(self) -> str:
        if self.cards:
            return self._translate("corrected_article.heading", n=len(self.cards))
        return self._translate("corrected_article.all_hold")

    # ---- what is shown

    def _show(self) -> None:
        tr, beside, choosing = self._translate, self.phase == "beside", self.phase == "choosing"
        button = partial(self._button, small=False)
        bar: tuple[Button, ...] = (button("back", self.leave, "Esc"),)
        if beside:
            take = Button(tr("corrected_article.take"), self.take, APPLY, "primary")
            bar = (button("keep", self.keep), take)
        elif not choosing:
            use = Button(tr("corrected_article.use"), self.mark_or_use, MARK_EVIDENCE, "primary")
            bar = (button("do_not", self.leave, "Esc"), use)
        focus = "file" if self._articles and choosing else "heading"
        if self.cards and not choosing:
            focus = "cards" if beside else "sheet"
        self.show(
            Form(
                TopBarState(self.title),
                tuple(self._list_chooser() if choosing else self._list_side()),
                self.leave,
                sheet=None if choosing else self._sheet(),
                shares=SHARES,
                told=(self._build_note(),),
                bar=bar,
                hints=tuple(self._list_hints()),
                width=2_000,
                focus=focus,
                stage=self.phase,
                enter=do_nothing,
                keys={
                    OPEN: self.choose_file,
                    PASTE: self.paste,
                    MARK_EVIDENCE: self.mark_or_use,
                    UNDO: self.undo,
                    **dict.fromkeys(ACCEPT_KEYS, self.take),
                },
            )
        )

    def _list_chooser(self) -> Iterator[Item]:
        """Ask where the newer text comes from, and of several articles which it is."""
        tr, there = self._translate, bool(self._articles)
        why = "choose_why" if there else "no_article_why"
        items: list[Item] = [
            Words(tr(f"corrected_article.{why.removesuffix('_why')}"), "heading", reads=True, id="heading"),
            Words(tr(f"corrected_article.{why}"), tone="textMuted", below=16 if there else 0),
        ]
        if len(self._articles) > 1:
            titles = tuple(OptionState(title, serif=True) for title in self._articles)
            which = tr("corrected_article.which")
            items += [
                Words(which, "label", "textMuted", below=4),
                Choice(
                    which, titles, (self._source,), lambda places: self.choose(places[0]),
                    chosen_words=tr("corrected_article.this_one"), id="which", below=16,
                ),
            ]  # fmt: skip
        if there:
            file = Button(tr("corrected_article.file"), self.choose_file, OPEN, icon="import", id="file")
            paste = Button(tr("corrected_article.paste"), self.paste, PASTE)
            items.append(Buttons((file, paste), below=0))
        yield Card(tuple(items), below=16)
        if self._opening is not None:
            stop, now = tr("corrected_article.stop"), self._opening
            yield Progress(now.what, now.done, now.total, stop, late=True, id="opening")

    def _list_side(self) -> Iterator[Item]:
        """Yield the citations that do not hold, while words are marked the one in hand."""
        tr, correction = self._translate, self._correction
        if correction is None:
            return
        if self.phase == "marking":
            yield Card(tuple(self._list_card(self.cards[self._at])))
            return
        aside = Words(tr("corrected_article.untouched", n=correction.untouched), tone="textMuted", below=0)
        yield Row((Words(self._heading(), "heading", reads=True, id="heading", below=0),), (aside,), below=2)
        told = tr("corrected_article.holding", n=correction.holding)
        if correction.mended:
            told = f"{told}, {tr('corrected_article.mended', n=correction.mended)}"
        yield Words(told, tone="textMuted", below=12)
        if self.cards:
            cards = [
                ListCard(card.name, (*self._list_card(card), self._list_acts(place, card)))
                for place, card in enumerate(self.cards)
            ]
            name = tr("corrected_article.citations")
            yield CardList(name, tuple(cards), self._at, self.go_to, id="cards", below=12)
            yield Words(tr("corrected_article.hint"), tone="textMuted", below=0)

    def _list_card(self, card: CitationState) -> tuple[Item, ...]:
        tr = self._translate
        near = TextRun(card.nearest, "quoteS")
        if not card.nearest:
            near = TextRun(tr("corrected_article.nothing_near"), tone="textMuted")
        terms = (
            (tr("corrected_article.quotes"), ((TextRun(card.quote, "quoteS"),),)),
            (tr("corrected_article.nearest"), ((near,),)),
        )
        return TaggedWords(card.tag, (TextRun(card.title, "strong"),), below=4), Terms(terms)

    def _list_acts(self, place: int, card: CitationState) -> Buttons:
        tr = self._translate
        takes = tr("corrected_article.takes", words=card.nearest)
        hint = self._button("take_hint", partial(self.take_hint, place), description=takes)
        acts = (
            self._button("mark", partial(self.mark, place), MARK_EVIDENCE),
            self._button("open", partial(self.open, place)),
            self._button("leave_out", partial(self.leave_out, place)),
        )
        return Buttons((hint, *acts) if card.nearest else acts, below=0)

    def _button(
        self, name: str, act: Callable[[], None], key: str = "", description: str = "", *, small: bool = True
    ) -> Button:
        words = self._translate(f"corrected_article.{name}")
        return Button(words, act, key, small=small, description=description)

    def _sheet(self) -> Item | None:
        tr, correction = self._translate, self._correction
        if correction is None:
            return None
        if self.phase == "beside":
            legend = (
                TextRun(tr("corrected_article.gone"), "quoteS", dress="gone"),
                TextRun("   ", "quoteS"),
                TextRun(tr("corrected_article.new"), "quoteS", dress="new"),
            )
            heads = tr("corrected_article.before"), tr("corrected_article.after")
            name = tr("corrected_article.texts")
            return ComparisonSheet(name, heads, self._rows, legend, id="texts", below=0)
        document, found = correction.document, self._broken(self._at)
        sources = [str(source["id"]) for _, source in document_traversal.entries(document, "/sources")]
        newer = build_article_state(document, sources.index(correction.source), None, tr)
        hint = None if found is None or found.hint is None else found.hint
        return ArticleSheet(
            newer,
            tr("corrected_article.marking", question=self.cards[self._at].tag),
            self._selection,
            None if hint is None else TextSelection(hint.passage, hint.span.start, hint.span.end),
            id="sheet",
            below=0,
        )

    def _list_hints(self) -> Iterator[KeyHint | str]:
        hints: tuple[tuple[str, str], ...] = ()
        if self.phase == "beside":
            hints = ("Ctrl E", "mark_words"), ("Ctrl Z", "undo")
        if self.phase == "marking":
            hints = (("Shift →", "select"), ("Ctrl E", "use_them"), ("Esc", "leave_off"))
        elif hints and self.cards:
            yield from (KeyHint("↑"), KeyHint("↓"), self._translate("corrected_article.citation"))
        for key, words in hints:
            yield from (KeyHint(key), self._translate(f"corrected_article.{words}"))
