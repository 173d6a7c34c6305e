"""Opens articles for a screen, one at a time: from a file, or from what was copied. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from quizapp.article.errors import ArticleCancelledError, ArticleError
from quizapp.article.file_opener import ReadProgress, open_in_steps, open_pasted_in_steps
from quizapp.article.models import Article
from quizapp.ui.messages.my_packs import describe_article_error
from quizapp.ui.passages.state import OpeningProgress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.ui.ports import BatchBackground, Translate

MOST_OF: Final = 0.8
"""Who copies part of a page wants nearly all of it; a page has more around its article."""


class ArticleOpener:
    """`changed` is told how far the article is that is being opened, None once none is."""

    def __init__(
        self,
        background: BatchBackground,
        translate: Translate,
        changed: Callable[[OpeningProgress | None], None],
    ) -> None:
        self._background, self._translate, self._changed = background, translate, changed
        self._stopped = False
        self.opening: OpeningProgress | None = None
        """What is being opened now."""

    def open_file(
        self, path: Path, come: Callable[[Article, str], None], failed: Callable[[str], None]
    ) -> None:
        """Open a file; `come` is told the article with its name, `failed` a sentence why there is none."""
        self._open(path.name, lambda: open_in_steps(path, self._is_stopped), come, failed)

    def paste(
        self, copied: tuple[str, str], come: Callable[[Article, str], None], failed: Callable[[str], None]
    ) -> None:
        """Open what was copied, its words and its HTML or '', in the same way."""
        words, page = copied
        if words.strip() or page.strip():
            name = self._translate("open_article.reading.pasted")
            self._open(name, lambda: self._pasted(words, page), come, failed)
        else:
            failed(self._translate("open_article.reading.nothing_pasted"))

    def stop(self) -> bool:
        """Stop opening; tell whether there was anything to stop."""
        self._stopped = self.opening is not None
        return self._stopped

    def _open(
        self,
        name: str,
        begun: Callable[[], Iterator[ReadProgress | Article]],
        come: Callable[[Article, str], None],
        failed: Callable[[str], None],
    ) -> None:
        if self.opening is not None:
            return
        self._stopped, what = False, self._translate("open_article.opening", name=name)
        self._show(OpeningProgress(what, 0, 1))
        found: list[Article] = []

        def progress(step: ReadProgress | Article) -> None:
            if isinstance(step, Article):
                found.append(step)
            elif self.opening != (now := OpeningProgress(what, step.done, step.total)):
                self._show(now)

        def done() -> None:
            self._show(None)
            # The article may have come between stopping it and its being stopped.
            if not self._stopped:
                come(found[-1], name)

        def not_done(error: Exception) -> None:
            self._show(None)
            if not isinstance(error, ArticleError):
                raise error
            if not isinstance(error, ArticleCancelledError):
                failed(describe_article_error(self._translate, error, name))

        self._background.read_batches(lambda _: begun(), progress, done, not_done)

    def _pasted(self, words: str, page: str) -> Iterator[ReadProgress | Article]:
        """Open what was copied as a page, or where that leaves out much of its words, these alone."""
        if page.strip():
            try:
                for each in open_pasted_in_steps(page, "html", self._is_stopped):
                    if not isinstance(each, Article):
                        yield each
                    elif _words_of(each) >= MOST_OF * len(words.split()):
                        yield each
                        return
            except ArticleCancelledError:
                raise
            except ArticleError:
                if not words.strip():
                    raise
        yield from open_pasted_in_steps(words, "text", self._is_stopped)

    def _is_stopped(self) -> bool:
        return self._stopped

    def _show(self, opening: OpeningProgress | None) -> None:
        self.opening = opening
        self._changed(opening)


def _words_of(article: Article) -> int:
    return sum(len(each.text.split()) for each in article.paragraphs)
