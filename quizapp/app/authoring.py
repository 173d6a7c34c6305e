"""The packs in work: their list, the page of an opened article, and the editor; made when first needed."""

from __future__ import annotations

from functools import cached_property, partial
from random import SystemRandom
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from quizapp.app.asking import Remembering
from quizapp.app.drafting import from_article
from quizapp.app.hearing import hearing
from quizapp.app.system import show_folder, translate
from quizapp.editing.places import working_dir
from quizapp.library.reports import reports
from quizapp.pack.ids import PackId
from quizapp.ui.author.opened.presenter import Into, OpenedPresenter
from quizapp.ui.author.opened.presenter import Ways as OpenedWays
from quizapp.ui.author.opened.screen import OpenedScreen
from quizapp.ui.author.presenter import AuthorPresenter
from quizapp.ui.author.screen import AuthorScreen
from quizapp.ui.author.ways import Ways as AuthorWays
from quizapp.ui.editor.corrected.presenter import Correcting
from quizapp.ui.editor.paragraphs.presenter import Articles
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.screen import EditorScreen
from quizapp.ui.editor.ways import Ways as EditorWays
from quizapp.ui.text import keys_author, keys_editor, keys_pages
from quizapp.ui.widgets.encoding import anew

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from quizapp.app.shared import Shared
    from quizapp.article.models import Article
    from quizapp.editing.pointers import Json
    from quizapp.library.packs.listing import PackRow
    from quizapp.library.reports import Report
    from quizapp.ui.text.keys import KeySection


class Authoring:
    """Leads from the list to an article's page and to the editor, and back to the list."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._working = working_dir(shared.path.parent)
        self._chance = SystemRandom()
        self._ask = Remembering(shared)

    def show(self) -> None:
        """Show the list, once the pack that is open is saved and closed."""
        self._leave_editor(self._show_list)

    def begin_with(self, pack: PackRow | None) -> None:
        """Show the list, and with a pack that is installed open a copy of it."""

        def left() -> None:
            self._show_list()
            if pack is not None:
                self.list.presenter.from_installed(pack)

        self._leave_editor(left)

    def end(self) -> None:
        """Save and close the pack that is open, while the program ends."""
        if "_editor" in vars(self):
            self._editor.presenter.close(_nothing)

    @property
    def is_shown(self) -> bool:
        """Whether the list is on screen."""
        return self._shared.window.screen_shown() is self.list

    @property
    def takes_files(self) -> bool:
        """Whether a file that is dropped or chosen is for the list, or for the pack that is written on."""
        return self.is_shown or isinstance(self._shared.window.screen_shown(), EditorScreen)

    @property
    def _correcting(self) -> Correcting | None:
        """The page on a corrected article, while it stands over the editor."""
        if "_editor" not in vars(self) or self._shared.window.screen_shown() is not self._editor:
            return None
        over = self._editor.presenter.over.standing
        return over if isinstance(over, Correcting) else None

    def keys(self) -> tuple[KeySection, ...]:
        """Return the keys of the screen that is shown, where it is one of these."""
        shown = self._shared.window.screen_shown()
        if isinstance(shown, AuthorScreen):
            return keys_author.author(translate)
        if isinstance(shown, OpenedScreen):
            return keys_author.opened(translate)
        if isinstance(shown, EditorScreen):
            return (*keys_editor.editor(translate), *keys_pages.pages(translate))
        return ()

    def open_article(self) -> None:
        """Have a file chosen, and open it as an article: of a new pack, or of the one that is written on."""
        if self.is_shown:
            self.list.presenter.open_article()
        elif self._correcting is not None:
            self._correcting.choose_file()
        else:
            self._show_articles(Articles.choose_file)

    def drop(self, paths: Sequence[Path], *, elsewhere: bool = False) -> None:
        """Take in what was dropped: articles and packs on the list, the first as an article while one writes.

        Something more may be `elsewhere`, on another computer.
        """
        if self.is_shown:
            self.list.presenter.take(paths, elsewhere=elsewhere)
        elif paths and self._correcting is not None:
            self._correcting.open_file(paths[0])
        elif paths:
            self._show_articles(partial(Articles.open_file, path=paths[0]))

    def _show_articles(self, begin_with: Callable[[Articles], None]) -> None:
        """Do something with the articles of the pack that is written on."""
        self._editor.presenter.stand(lambda reach: Articles(reach, begin_with=begin_with))

    def edit(self, folder: Path, *, reported: bool = False) -> None:
        """Open a pack in work, where something was `reported` if that is wanted."""
        self._shared.window.show_screen(self._editor)
        self._editor.presenter.open(folder, reported=reported)

    def _edit_reported(self, folder: Path) -> None:
        self.edit(folder, reported=True)

    def _reports(self, packs: tuple[str, ...], take: Callable[[tuple[Report, ...]], None]) -> None:
        """Read what learners reported on packs, by their ids, the newest first of each."""
        self._shared.background.read(
            lambda reader: tuple(each for pack in packs for each in reports(reader, PackId(pack)).good),
            take,
            self._shared.fail,
        )

    def _leave_editor(self, then: Callable[[], None]) -> None:
        """Save and close the pack that is open, if one is; then do what comes."""
        if "_editor" not in vars(self):
            then()
            return
        background = self._shared.background
        # One that is just being opened is open by then.
        background.write(_done, lambda _: self._editor.presenter.close(then), self._shared.fail)

    def _show_list(self) -> None:
        self._shared.window.show_screen(self.list)
        self.list.presenter.show()

    def _correct(self, article: Article, name: str) -> None:
        if self.is_shown:
            self._opened.presenter.show(article, name)
            self._shared.window.show_screen(self._opened)

    def _correct_into(
        self, article: Article, name: str, taken: frozenset[str], take: Callable[[Json], None]
    ) -> None:
        """Have the pieces of an article looked at that is added to the pack that is written on."""

        def back() -> None:
            self._shared.window.show_screen(self._editor)

        def took(source: Json) -> None:
            take(source)
            back()

        into = Into(took, taken, back, translate("paragraphs.title"), translate("paragraphs.add"))
        self._opened.presenter.show(article, name, into)
        self._shared.window.show_screen(self._opened)

    def _handed_out(self, _path: Path) -> None:
        """The list reads anew when it is shown."""

    @cached_property
    def list(self) -> AuthorScreen:
        """The list of packs in work."""
        shared = self._shared
        screen = AuthorScreen(shared.look, translate)
        ways = AuthorWays(
            edit=self.edit,
            edit_reported=self._edit_reported,
            correct=self._correct,
            show_folder=show_folder,
            pasteboard=_pasteboard,
            ask=self._ask,
            folder=self._ask.folder,
            learner=shared.learner,
            language=_language(),
        )
        screen.presenter = AuthorPresenter(
            screen, shared.background, shared.clock, translate, self._working, self._chance, ways
        )
        return screen

    @cached_property
    def _opened(self) -> OpenedScreen:
        shared = self._shared
        screen = OpenedScreen(shared.look, translate)
        ways = OpenedWays(edit=self.edit, back=self.show, back_to=translate("author.title"))
        screen.presenter = OpenedPresenter(
            screen, shared.background, shared.clock, translate, self._working, self._chance, ways
        )
        return screen

    @cached_property
    def _editor(self) -> EditorScreen:
        shared = self._shared
        screen = EditorScreen(shared.look, translate)
        ways = EditorWays(
            back=self.show,
            ask=self._ask,
            handed_out=self._handed_out,
            correct=self._correct_into,
            pasteboard=_pasteboard,
            folder=self._ask.folder,
            show_folder=show_folder,
            reports=self._reports,
            anew=anew,
            drafting=from_article(),
            hearing=hearing(),
        )
        screen.presenter = EditorPresenter(screen, shared.background, shared.clock, translate, ways)
        return screen


def _nothing() -> None:
    """Do nothing more."""


def _done(_: object) -> None:
    """Wait for what was asked for before."""


def _pasteboard() -> tuple[str, str]:
    """Return what was copied: its words, and its HTML or ''."""
    copied = QGuiApplication.clipboard().mimeData()
    return copied.text(), copied.html() if copied.hasHtml() else ""


def _language() -> str:
    """Return the language of this computer as BCP 47 tells it."""
    return QLocale.system().name().partition("_")[0].replace("C", "en")
