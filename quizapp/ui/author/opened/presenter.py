"""An opened article: its pieces and what is told about it are corrected, then it becomes a pack. No Qt."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Protocol

from quizapp.article.dates import day_of
from quizapp.article.starting import STATEMENTS
from quizapp.editing.errors import EditingError
from quizapp.editing.steps import Written
from quizapp.editing.store import begin, blank, copy_name, listed
from quizapp.editing.writing.articles import new_source
from quizapp.pack.models.fields import DATE_PATTERN, LANGUAGE_PATTERN
from quizapp.pack.text import canonical
from quizapp.pack.words import NO_LICENCE, SHARES
from quizapp.ui.author.opened.pieces import (
    SORTS,
    can_join,
    in_reading_order,
    in_two,
    parts_of,
    turned,
    with_above,
)
from quizapp.ui.author.opened.state import LONGEST, OpenedState
from quizapp.ui.opened.state import Piece
from quizapp.ui.text import author, suggesting
from quizapp.ui.text import opened as text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from quizapp.article.models import Article
    from quizapp.editing.pointers import Json
    from quizapp.library.connections import Reader
    from quizapp.ui.author.opened.pieces import Parts
    from quizapp.ui.ports import Background, Clock, Translate


class OpenedView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: OpenedState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class Ways:
    """Where the page leads: to the editor with the pack's folder, and back, which `back_to` names."""

    edit: Callable[[Path], None]
    back: Callable[[], None]
    back_to: str


@dataclass(frozen=True)
class Into:
    """A pack that the article is added to: `take` is told the source; none of its ids are `taken` ones.

    `back` leads back there, which `back_to` names; `words` are what the button says.
    """

    take: Callable[[Json], None]
    taken: frozenset[str]
    back: Callable[[], None]
    back_to: str
    words: str


class OpenedPresenter:
    """Corrects one opened article after another."""

    def __init__(
        self,
        view: OpenedView,
        background: Background,
        clock: Clock,
        translate: Translate,
        working: Path,
        chance: Random,
        ways: Ways,
    ) -> None:
        self._view, self._background, self._clock = view, background, clock
        self._translate, self._working, self._chance, self._ways = translate, working, chance, ways
        self._file, self._shown = "", 0
        self._into: Into | None = None
        self._parts: Parts = ()
        self._before: list[tuple[Parts, int]] = []
        self._about: dict[str, str] = {}
        self._language = ""
        self._chosen, self._wish = 0, 0
        self._splitting, self._busy = False, False

    def show(self, article: Article, file: str, into: Into | None = None) -> None:
        """Show an article as it was opened; without `into` a new pack is made of it."""
        self._into = into
        told = asdict(article.told)
        self._file, self._parts, self._before = file, parts_of(article), []
        self._about = {name: told[name] for name in LONGEST}
        self._language = told["language"]
        self._chosen, self._wish, self._splitting, self._busy = 0, 0, False, False
        self._shown += 1
        self._render()

    def choose(self, place: int) -> None:
        """Go to a piece."""
        if place != self._chosen and 0 <= place < len(self._parts):
            self._chosen, self._splitting = place, False
            self._render()

    def turn(self, sort: int) -> None:
        """Make the chosen piece what stands at this place: headline, lead, paragraph, caption, left out."""
        self._change(turned(self._parts, self._chosen, SORTS[sort]), self._chosen)

    def join(self) -> None:
        """Join the chosen piece with the one above."""
        if can_join(self._parts, self._chosen):
            self._change(with_above(self._parts, self._chosen), self._chosen - 1)

    def ask_split(self) -> None:
        """Have it told where the chosen piece is split."""
        self._splitting = True
        self._render()

    def split(self, at: int) -> bool:
        """Split the chosen piece at a code point; False, and told, if one part would be empty."""
        made = in_two(self._parts, self._chosen, at)
        if made is None:
            self._render(faults={"split": self._translate("open_article.not_split")})
            return False
        self._splitting = False
        self._change(made, self._chosen + 1)
        return True

    def undo(self) -> None:
        """Take back what was done with a piece last."""
        if self._before:
            self._parts, self._chosen = self._before.pop()
            self._splitting = False
            self._render()

    def write(self, field: str, words: str) -> None:
        """Take what was typed about the article."""
        self._about[field] = words

    def set_language(self, tag: str) -> None:
        """Take the article's language."""
        self._language = tag
        self._render()

    def pass_on(self, wish: int) -> None:
        """Take what may be passed on, by its place."""
        self._wish = wish

    def make(self) -> None:
        """Make a pack in work of the article and open it, unless something is missing, which is told."""
        faults = self._faults()
        if faults or self._busy:
            self._render(faults=faults)
            return
        if self._into is not None:
            self._into.take(self._source(self._into.taken))
            return
        self._busy = True
        now, title = self._clock.now(), canonical(self._about["title"])
        document = self._document(title)

        def job(_: Reader) -> Path:
            taken = {row.about.name for row in listed(self._working)}
            name = title[:120] if title[:120] not in taken else copy_name(title[:110], taken)
            return begin(self._working, Written(document), name, now, self._chance)

        self._background.read(job, self._made, self._not_made)

    def back(self) -> None:
        """Leave off splitting, or go back without a pack."""
        if self._splitting:
            self._splitting = False
            self._render()
        else:
            (self._ways if self._into is None else self._into).back()

    def _made(self, folder: Path) -> None:
        self._busy = False
        self._ways.edit(folder)

    def _not_made(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, EditingError):
            raise error
        self._render(told=author.fault(self._translate, error))

    def _document(self, title: str) -> Json:
        licence = NO_LICENCE if SHARES[self._wish] == "class" else ""
        made = blank(title[:120], self._language, "", self._chance, licence)
        if self._language.partition("-")[0] == self._translate("editor_texts.language"):
            made["summary"] = made["banks"][0]["summary"] = suggesting.about_pack(self._translate, title)
        return made | {"sources": [self._source(frozenset())]}

    def _source(self, taken: frozenset[str]) -> Json:
        title = canonical(self._about["title"])
        share = SHARES[self._wish]
        holder = canonical(self._about["publisher"])[:120]
        rights = {"statement": STATEMENTS[share], "share": share}
        given: dict[str, object] = {
            name: canonical(self._about[name])[: LONGEST[name]]
            for name in ("publisher", "author", "url")
            if canonical(self._about[name])
        }
        if self._date():
            given["published"] = self._date()
        given |= {"language": self._language, "rights": rights | ({"holder": holder} if holder else {})}
        return new_source(title[:400], in_reading_order(self._parts), self._chance, taken, given)

    def _date(self) -> str:
        """Return the date as a pack writes it; '' if there is none, or none can be read."""
        written = self._about["published"].strip()
        return written if re.match(DATE_PATTERN, written) else day_of(written)

    def _faults(self) -> dict[str, str]:
        faults = {}
        if not canonical(self._about["title"]):
            faults["title"] = self._translate("open_article.no_title")
        if self._about["published"].strip() and not self._date():
            faults["published"] = self._translate("open_article.no_date")
        if not re.match(LANGUAGE_PATTERN, self._language):
            faults["language"] = self._translate("open_article.no_language")
        if not any(part.sort == "body" for part in self._parts):
            faults["pieces"] = self._translate("open_article.no_body")
        return faults

    def _change(self, parts: Parts, chosen: int) -> None:
        if parts != self._parts:
            self._before.append((self._parts, self._chosen))
            self._parts, self._chosen = parts, chosen
        self._render()

    def _render(self, faults: dict[str, str] | None = None, told: str = "") -> None:
        tr = self._translate
        pieces = self._pieces()
        numbers = [part.sort for part in self._parts]
        known = f"open_article.languages.{self._language}"
        language = tr(known) if tr.has(known) else self._language or tr("open_article.not_told")
        self._view.show_state(
            OpenedState(
                file=text.file_line(tr, self._file, len(pieces)),
                back=self._ways.back_to if self._into is None else self._into.back_to,
                make=tr("open_article.make") if self._into is None else self._into.words,
                summary=text.summary(tr, numbers.count("body"), numbers.count("out")),
                pieces=pieces,
                chosen=self._chosen,
                about=dict(self._about),
                language=self._language,
                language_words=tr("open_article.language_button", name=language),
                wish=self._wish,
                undoes=bool(self._before),
                can_join=can_join(self._parts, self._chosen),
                splitting=self._parts[self._chosen].text if self._splitting else "",
                faults=tuple((faults or {}).items()),
                told=told,
                shown=self._shown,
            )
        )

    def _pieces(self) -> tuple[Piece, ...]:
        made, number = [], 0
        for part in self._parts:
            title = self._translate(f"open_article.{part.sort}")
            if part.sort == "body":
                number += 1
                title = self._translate("open_article.paragraph", number=number)
            name = self._translate("open_article.piece_name", title=title, words=part.text)
            made.append(Piece(title, part.text, part.sort == "out", part.sort == "headline", name))
        return tuple(made)
