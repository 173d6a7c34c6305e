"""Articles' own files, opened to a pack that carries only parts of them, on the page of setting up. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizapp.article.errors import ArticleCancelledError, ArticleError
from quizapp.article.file_opener import open_in_steps
from quizapp.article.file_type import FILE_PATTERNS
from quizapp.article.models import Article
from quizapp.library.errors import LibraryError
from quizapp.library.packs.local_copies import (
    MOST_CHARACTERS,
    LocalArticle,
    LocalCopy,
    find_laid_articles,
    remove_local_copy,
    save_local_copy,
)
from quizapp.pack.article_gaps import CompletedSource, merge_local_copy
from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.messages import backups as text
from quizapp.ui.messages.my_packs import describe_article_error

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from quizapp.article.file_opener import ReadProgress
    from quizapp.pack.article_gaps import FileParagraph, UnmatchedPassage
    from quizapp.pack.ids import SourceId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.sources import Source
    from quizapp.ui.ports import BatchBackground, Clock, FileChooser, Translate

LocalCopyResult = tuple[tuple["FileParagraph", ...], "CompletedSource | tuple[UnmatchedPassage, ...]"]
"""What a file holds, and what came of laying it."""


@dataclass(frozen=True, slots=True)
class LocalCopyState:
    """What is told of an article's own file, of which the pack carries parts.

    `work` is what is being done with it, `done` of `total` steps; `note` how it is, `lies` that all of it
    lies on the desk, `stale` that it did before the pack changed; `failed` why it does not, `gone` that it
    was taken away. `opens` and `goes` are the names of the buttons that open a file and take it away, ''
    where there is none. `news`: it became so on this page.
    """

    note: str = ""
    lies: bool = False
    stale: bool = False
    failed: str = ""
    gone: bool = False
    work: str = ""
    done: int = 0
    total: int = 1
    opens: str = ""
    goes: str = ""
    news: bool = False


class LocalCopyOpener:
    """Opens one file after another, and takes them away; a file that does not hold is told, and not kept."""

    def __init__(
        self,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        ask: FileChooser,
        folder: Callable[[], str],
    ) -> None:
        """`folder` tells where a file is looked for first."""
        self._background, self._clock, self._translate = background, clock, translate
        self._ask, self._folder = ask, folder
        self._pack: Pack | None = None
        self._own: dict[SourceId, LocalArticle] = {}
        self._told: dict[SourceId, LocalCopyState] = {}
        self._changed: Callable[[], None] = _nothing
        self._shown = 0
        self._busy = False
        self._stopped = False

    def begin(self, pack: Pack, own: Mapping[SourceId, LocalArticle], changed: Callable[[], None]) -> None:
        """Go over to a pack, with what was opened to it; `changed` is called when there is other to show."""
        self.stop()
        self._shown += 1
        self._pack, self._own, self._told, self._changed = pack, dict(own), {}, changed

    def of(self, source: Source) -> CompletedSource | None:
        """Return the whole article, where it lies on the desk."""
        return find_laid_articles(self._own).get(source.id)

    def lines(self) -> tuple[LocalCopyState | None, ...]:
        """Return what is shown of each article of the pack; None of one that the pack has as a whole."""
        sources = () if self._pack is None else self._pack.sources
        return tuple(None if source.whole else self._line(source) for source in sources)

    def find_news(self) -> int:
        """Return the place of the article of whose file there was something to tell last, -1 before."""
        sources, latest = () if self._pack is None else self._pack.sources, next(reversed(self._told), None)
        return next((place for place, source in enumerate(sources) if source.id == latest), -1)

    def open(self, place: int) -> None:
        """Have the file of an article chosen, by its place in the pack, and open it."""
        source = self._source(place)
        if source is None or self._busy:
            return
        kinds = (
            (self._translate("local_copy.articles"), FILE_PATTERNS),
            (self._translate("local_copy.every"), "*"),
        )
        title = self._translate("local_copy.title_of", title=source.title)
        path = self._ask.open_file(title, self._folder(), kinds)
        if path is not None:
            self._open(source, path)

    def take_away(self, place: int) -> None:
        """Let an article's file lie on the desk no more."""
        source, pack, shown = self._source(place), self._pack, self._shown
        if source is None or pack is None or self._busy:
            return
        now = self._clock.now()
        self._busy = True

        def done(_: object) -> None:
            if shown == self._shown:
                self._own.pop(source.id, None)
            self._end(source, shown, note=self._translate("local_copy.gone"))

        self._background.write(
            lambda writer: remove_local_copy(writer, pack.id, source.id, now),
            done,
            lambda error: self._failed(source, shown, "", error),
        )

    def stop(self) -> bool:
        """Stop opening a file; tell whether one was being opened."""
        opening = any(line.work for line in self._told.values())
        self._stopped = self._stopped or opening
        return opening

    def _open(self, source: Source, path: Path) -> None:
        shown, name = self._shown, path.name
        self._busy, self._stopped = True, False
        work = self._translate("local_copy.opening", file=escape_hidden(name))
        self._tell(source, shown, work=work)
        come: list[LocalCopyResult] = []

        def progress(step: ReadProgress | LocalCopyResult) -> None:
            if isinstance(step, tuple):
                come.append(step)
            else:
                self._tell(source, shown, work=work, done=step.done, total=step.total)

        def done() -> None:
            words, laid = come[-1]
            # The article may have come between stopping it and its being stopped.
            if self._stopped or shown != self._shown:
                self._end(source, shown)
            elif isinstance(laid, CompletedSource):
                self._keep(source, shown, LocalCopy(source.id, name, words), laid)
            else:
                self._end(source, shown, failed=text.describe_rejected_copy(self._translate, name, laid))

        self._background.read_batches(
            lambda _: _laying(source, path, lambda: self._stopped),
            progress,
            done,
            lambda error: self._failed(source, shown, name, error),
        )

    def _keep(self, source: Source, shown: int, copy: LocalCopy, laid: CompletedSource) -> None:
        pack, now = self._pack, self._clock.now()
        assert pack is not None

        def done(_: object) -> None:
            if shown == self._shown:
                self._own[source.id] = LocalArticle(copy.file, laid)
            self._end(source, shown)

        self._background.write(
            lambda writer: save_local_copy(writer, pack.id, copy, now),
            done,
            lambda error: self._failed(source, shown, copy.file, error),
        )

    def _failed(self, source: Source, shown: int, name: str, error: Exception) -> None:
        if isinstance(error, ArticleCancelledError):
            self._end(source, shown)
        elif isinstance(error, ArticleError):
            self._end(source, shown, failed=describe_article_error(self._translate, error, name))
        elif isinstance(error, LibraryError):
            self._end(source, shown, failed=self._translate(error.message))
        else:
            self._end(source, shown)
            raise error

    def _end(self, source: Source, shown: int, *, note: str = "", failed: str = "") -> None:
        """End what was begun for an article, and tell what came of it; `note` '' tells how it is now."""
        self._busy = False
        self._tell(source, shown, note=note, failed=failed)

    def _tell(self, source: Source, shown: int, **told: object) -> None:
        if shown == self._shown:
            self._told.pop(source.id, None)
            self._told[source.id] = replace(LocalCopyState(), **told)  # type: ignore[arg-type]  # its own fields
            self._changed()

    def _line(self, source: Source) -> LocalCopyState:
        told = self._told.get(source.id, LocalCopyState())
        own, tr = self._own.get(source.id), self._translate
        if own is None:
            note = told.note or self._translate("local_copy.offer")
        elif own.laid is None:
            note = text.describe_outdated_copy(tr, own.file, own.unproved)
        else:
            note = tr("local_copy.lies", file=escape_hidden(own.file))
        free = not told.work
        return replace(
            told,
            note=note,
            lies=own is not None and own.laid is not None,
            stale=own is not None and own.laid is None,
            gone=own is None and bool(told.note),
            opens=self._said("open", source) if free and (own is None or own.laid is None) else "",
            goes=self._said("away", source) if free and own is not None else "",
            news=source.id in self._told,
        )

    def _said(self, button: str, source: Source) -> str:
        return self._translate(
            "local_copy.said_of", button=self._translate(f"local_copy.{button}"), title=source.title
        )

    def _source(self, place: int) -> Source | None:
        sources = () if self._pack is None else self._pack.sources
        return sources[place] if place < len(sources) and not sources[place].whole else None


def _laying(
    source: Source, path: Path, stopped: Callable[[], bool]
) -> Iterator[ReadProgress | LocalCopyResult]:
    """Open a file, and lay it under the source. Raises ArticleError."""
    for each in open_in_steps(path, stopped):
        if isinstance(each, Article):
            words = list_paragraphs(each)
            if sum(len(told) for _, told in words) > MOST_CHARACTERS:
                raise ArticleError("too-large")
            yield words, merge_local_copy(source, words)
        else:
            yield each


def list_paragraphs(article: Article) -> tuple[FileParagraph, ...]:
    """Return the paragraphs of an opened article, with its title as the headline where it has none."""
    words: tuple[FileParagraph, ...] = tuple((each.role, each.text) for each in article.paragraphs)
    if article.told.title and not article.of("headline"):
        return (("headline", article.told.title), *words)
    return words


def _nothing() -> None:
    """Show nothing."""
