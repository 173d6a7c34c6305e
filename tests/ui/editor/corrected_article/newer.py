"""The example pack's first article in a newer text, and what hands it out instead of the child process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.article.models import Article, ArticleMetadata, ArticleParagraph
from quizapp.ui.passages.state import OpeningProgress
from tests.authoring.builders import document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OLD: list[tuple[Any, str]] = [(each["role"], each["text"]) for each in document()["sources"][0]["passages"]]
"""Role and text of its paragraphs; those at 2 and 4 are cited."""

FRIDAYS = "She added that nearly every seat was taken on Fridays."


def newer() -> Article:
    """Other words in two paragraphs, and one more."""
    made = [ArticleParagraph(role, text) for role, text in OLD]
    made[2] = ArticleParagraph("body", OLD[2][1].replace("412", "421"))
    made[4] = ArticleParagraph("body", f"“People had stopped going out,” said Ilse Corran. {FRIDAYS}")
    made.insert(6, ArticleParagraph("body", "A wholly new paragraph tells about the tides."))
    return Article(ArticleMetadata(title="Evening ferry"), tuple(made))


def same() -> Article:
    """The article as it is."""
    return Article(ArticleMetadata(), tuple(ArticleParagraph(role, text) for role, text in OLD))


class FakeReading:
    """Hands out an article at once, or a sentence why there is none; `waits`: it is still being opened."""

    def __init__(self, article: Article | str = "", *, waits: bool = False) -> None:
        self.article = article or newer()
        self.waits, self.stopped = waits, False
        self.files: list[Path] = []
        self._changed: Callable[[OpeningProgress | None], None] = lambda _: None

    def __call__(self, changed: Callable[[OpeningProgress | None], None]) -> Any:
        self._changed = changed
        return self

    def open_file(self, path: Path, come: Any, failed: Any) -> None:
        self.files.append(path)
        self.paste(("", ""), come, failed)

    def paste(self, _copied: tuple[str, str], come: Any, failed: Any) -> None:
        self._changed(OpeningProgress("Opening it", 0, 1))
        if self.waits:
            return
        self._changed(None)
        if isinstance(self.article, str):
            failed(self.article)
        else:
            come(self.article, "newer.txt")

    def stop(self) -> bool:
        self.stopped, self.waits = self.waits, False
        if self.stopped:
            self._changed(None)
        return self.stopped
