"""An opened article: its pieces and what is told about it are corrected, then it becomes a pack. No Qt."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, Protocol, get_args

from quizapp.article.dates import parse_day
from quizapp.article.starter_pack import RIGHTS_STATEMENTS
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import AuthoringError
from quizapp.authoring.operations.articles import build_source
from quizapp.authoring.working_copy_store import (
    build_blank_document,
    create_working_copy,
    find_copy_name,
    list_working_copies,
)
from quizapp.pack.canonical_text import canonicalize
from quizapp.pack.models.fields import DATE_PATTERN, LANGUAGE_PATTERN
from quizapp.pack.vocabulary import NO_LICENCE, SHARING_LEVELS
from quizapp.ui.messages import editor, my_packs
from quizapp.ui.messages import my_packs as text
from quizapp.ui.passages.state import PassageRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from quizapp.article.models import Article
    from quizapp.authoring.json_pointers import Json
    from quizapp.library.connections import LibraryReader
    from quizapp.ui.ports import Background, Clock, Translate

LONGEST: Final = {"title": 400, "publisher": 120, "published": 40, "author": 120, "url": 400}
"""The fields in their order, with the characters that a pack takes of each."""


@dataclass(frozen=True, slots=True)
class ArticleImportState:
    """An opened article before it becomes a pack.

    `about` are title, publisher, published, author, url by these names; `language` is a BCP 47 tag or '', and
    `language_words` its name; `wish` is what may be passed on, a place among three. `faults` are sentences by
    the name of the field, or “pieces”. `make` is what
    the button says, `shown` counts what was shown in the fields anew.
    """

    file: str
    back: str
    make: str
    summary: str
    pieces: tuple[PassageRow, ...]
    chosen: int
    about: dict[str, str]
    language: str
    language_words: str
    wish: int
    undoes: bool
    can_join: bool
    splitting: str = ""
    faults: tuple[tuple[str, str], ...] = ()
    told: str = ""
    shown: int = 0


PassageSort = Literal["headline", "standfirst", "body", "caption", "out"]
PASSAGE_SORTS: Final[tuple[PassageSort, ...]] = get_args(PassageSort)
LEADING_SORTS: Final = ("headline", "standfirst")


@dataclass(frozen=True, slots=True)
class ImportedPassage:
    """Words of the article, and what they are."""

    sort: PassageSort
    text: str


ImportedPassages = tuple[ImportedPassage, ...]


def list_passages(article: Article) -> ImportedPassages:
    """Return the pieces of an article as it was opened; those that its file hides are left out."""
    seen = [ImportedPassage(each.role, each.text) for each in article.paragraphs]
    return (*seen, *(ImportedPassage("out", text) for text in article.hidden))


def set_sort(parts: ImportedPassages, place: int, sort: PassageSort) -> ImportedPassages:
    """Make a piece something else."""
    return (*parts[:place], replace(parts[place], sort=sort), *parts[place + 1 :])


def can_join(parts: ImportedPassages, place: int) -> bool:
    """Tell whether a piece has one above it to be joined with, both being part of the article."""
    return 0 < place < len(parts) and "out" not in (parts[place - 1].sort, parts[place].sort)


def join_with_previous(parts: ImportedPassages, place: int) -> ImportedPassages:
    """Join a piece with the one above, whose sort the two have then."""
    above = parts[place - 1]
    joined = replace(above, text=canonicalize(f"{above.text} {parts[place].text}"))
    return (*parts[: place - 1], joined, *parts[place + 1 :])


def split_passage(parts: ImportedPassages, place: int, at: int) -> ImportedPassages | None:
    """Split a piece at a code point; None where one of the two would be empty."""
    part = parts[place]
    first, second = canonicalize(part.text[:at]), canonicalize(part.text[at:])
    if not first or not second:
        return None
    return (*parts[:place], replace(part, text=first), replace(part, text=second), *parts[place + 1 :])


def order_passages(
    parts: ImportedPassages,
) -> list[tuple[Literal["headline", "standfirst", "body", "caption"], str]]:
    """Return what belongs to the article: headlines and leads first, the rest as it stands."""
    kept = [(part.sort, part.text) for part in parts if part.sort != "out"]
    return [(sort, words) for sort, words in kept if sort in LEADING_SORTS] + [
        (sort, words) for sort, words in kept if sort not in LEADING_SORTS
    ]


class ArticleImportView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ArticleImportState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class ArticleImportRoutes:
    """Where the page leads: to the editor with the pack's folder, and back, which `back_to` names."""

    edit: Callable[[Path], None]
    back: Callable[[], None]
    back_to: str


@dataclass(frozen=True)
class ArticleImportTarget:
    """A pack that the article is added to: `take` is told the source; none of its ids are `taken` ones.

    `back` leads back there, which `back_to` names; `words` are what the button says.
    """

    take: Callable[[Json], None]
    taken: frozenset[str]
    back: Callable[[], None]
    back_to: str
    words: str


class ArticleImportPresenter:
    """Corrects one opened article after another."""

    def __init__(
        self,
        view: ArticleImportView,
        background: Background,
        clock: Clock,
        translate: Translate,
        working: Path,
        chance: Random,
        ways: ArticleImportRoutes,
    ) -> None:
        self._view, self._background, self._clock = view, background, clock
        self._translate, self._working, self._chance, self._ways = translate, working, chance, ways
        self._file, self._shown = "", 0
        self._into: ArticleImportTarget | None = None
        self._parts: ImportedPassages = ()
        self._before: list[tuple[ImportedPassages, int]] = []
        self._about: dict[str, str] = {}
        self._language = ""
        self._chosen, self._wish, self._hidden_words = 0, 0, 0
        self._splitting, self._busy = False, False

    def show(self, article: Article, file: str, into: ArticleImportTarget | None = None) -> None:
        """Show an article as it was opened; without `into` a new pack is made of it."""
        self._into = into
        told = asdict(article.told)
        self._file, self._parts, self._before = file, list_passages(article), []
        self._hidden_words = article.hidden_words
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
        self._change(set_sort(self._parts, self._chosen, PASSAGE_SORTS[sort]), self._chosen)

    def join(self) -> None:
        """Join the chosen piece with the one above."""
        if can_join(self._parts, self._chosen):
            self._change(join_with_previous(self._parts, self._chosen), self._chosen - 1)

    def ask_split(self) -> None:
        """Have it told where the chosen piece is split."""
        self._splitting = True
        self._render()

    def split(self, at: int) -> bool:
        """Split the chosen piece at a code point; False, and told, if one part would be empty."""
        made = split_passage(self._parts, self._chosen, at)
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
        now, title = self._clock.now(), canonicalize(self._about["title"])
        document = self._document(title)

        def job(_: LibraryReader) -> Path:
            taken = {row.about.name for row in list_working_copies(self._working)}
            name = title[:120] if title[:120] not in taken else find_copy_name(title[:110], taken)
            return create_working_copy(self._working, StepHistory(document), name, now, self._chance)

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
        if not isinstance(error, AuthoringError):
            raise error
        self._render(told=my_packs.describe_authoring_error(self._translate, error))

    def _document(self, title: str) -> Json:
        licence = NO_LICENCE if SHARING_LEVELS[self._wish] == "class" else ""
        made = build_blank_document(title[:120], self._language, "", self._chance, licence)
        if self._language.partition("-")[0] == self._translate("editor_texts.language"):
            made["summary"] = made["banks"][0]["summary"] = editor.describe_pack(self._translate, title)
        return made | {"sources": [self._source(frozenset())]}

    def _source(self, taken: frozenset[str]) -> Json:
        title = canonicalize(self._about["title"])
        share = SHARING_LEVELS[self._wish]
        holder = canonicalize(self._about["publisher"])[:120]
        rights = {"statement": RIGHTS_STATEMENTS[share], "share": share}
        given: dict[str, object] = {
            name: canonicalize(self._about[name])[: LONGEST[name]]
            for name in ("publisher", "author", "url")
            if canonicalize(self._about[name])
        }
        if self._date():
            given["published"] = self._date()
        given |= {"language": self._language, "rights": rights | ({"holder": holder} if holder else {})}
        return build_source(title[:400], order_passages(self._parts), self._chance, taken, given)

    def _date(self) -> str:
        """Return the date as a pack writes it; '' if there is none, or none can be read."""
        written = self._about["published"].strip()
        return written if re.match(DATE_PATTERN, written) else parse_day(written)

    def _faults(self) -> dict[str, str]:
        faults = {}
        if not canonicalize(self._about["title"]):
            faults["title"] = self._translate("open_article.no_title")
        if self._about["published"].strip() and not self._date():
            faults["published"] = self._translate("open_article.no_date")
        if not re.match(LANGUAGE_PATTERN, self._language):
            faults["language"] = self._translate("open_article.no_language")
        if not any(part.sort == "body" for part in self._parts):
            faults["pieces"] = self._translate("open_article.no_body")
        return faults

    def _change(self, parts: ImportedPassages, chosen: int) -> None:
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
            ArticleImportState(
                file=text.describe_opened_file(tr, self._file, len(pieces)),
                back=self._ways.back_to if self._into is None else self._into.back_to,
                make=tr("open_article.make") if self._into is None else self._into.words,
                summary=text.describe_paragraph_count(
                    tr, numbers.count("body"), numbers.count("out"), self._hidden_words
                ),
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

    def _pieces(self) -> tuple[PassageRow, ...]:
        made, number = [], 0
        for part in self._parts:
            title = self._translate(f"open_article.{part.sort}")
            if part.sort == "body":
                number += 1
                title = self._translate("open_article.paragraph", number=number)
            name = self._translate("open_article.piece_name", title=title, words=part.text)
            made.append(PassageRow(title, part.text, part.sort == "out", part.sort == "headline", name))
        return tuple(made)
