"""The packs in work: their list, the page of an opened article, and the editor; made when first needed."""

from __future__ import annotations

from functools import partial
from random import SystemRandom
from typing import TYPE_CHECKING

from quizapp.app.drafting_services import build_attribution_service, build_draft_source
from quizapp.app.navigator import Navigator, RouteScreen
from quizapp.app.services import AppServices, FolderRememberingDialogs
from quizapp.app.system import ignore_result
from quizapp.authoring.folder_layout import find_working_dir
from quizapp.library.question_reports import QuestionReport, load_reports
from quizapp.pack.ids import PackId
from quizapp.ui.editor.pages.corrected_article import CorrectedArticlePresenter
from quizapp.ui.editor.pages.pack_articles import PackArticlesPresenter
from quizapp.ui.kit.picture_encoder import reencode_picture
from quizapp.ui.my_packs.article_import.presenter import ArticleImportTarget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.authoring.json_pointers import Json
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.ui.editor.screen import EditorScreen
    from quizapp.ui.my_packs.article_import.screen import ArticleImportScreen
    from quizapp.ui.my_packs.screen import MyPacksScreen


class AuthoringPages:
    """Leads from the list to an article's page and to the editor, and back to the list."""

    encode_again = staticmethod(reencode_picture)

    _list: RouteScreen[MyPacksScreen] = RouteScreen("author")
    _opened: RouteScreen[ArticleImportScreen] = RouteScreen("opened")
    _editor: RouteScreen[EditorScreen] = RouteScreen("editor")

    def __init__(self, shared: AppServices, navigator: Navigator) -> None:
        self.shared, self.navigator = shared, navigator
        self.working = find_working_dir(shared.path.parent)
        self.chance = SystemRandom()
        self.ask = FolderRememberingDialogs(shared)
        self.drafting, self.hearing = build_draft_source(), build_attribution_service()

    def show(self) -> None:
        """Show the list, once the pack that is open is saved and closed."""
        self._leave_editor(self._show_list)

    def begin_with(self, pack: PackRow | None) -> None:
        """Show the list, and with a pack that is installed open a copy of it."""

        def left() -> None:
            self._show_list()
            if pack is not None:
                self._list.presenter.from_installed(pack)

        self._leave_editor(left)

    def end(self) -> None:
        """Save and close the pack that is open, while the program ends."""
        if "editor" in self.navigator.built:
            self._editor.presenter.close(ignore_result)

    @property
    def takes_files(self) -> bool:
        """Whether a file that is dropped or chosen is for the list, or for the pack that is written on."""
        return self.navigator.is_shown("author", "editor")

    @property
    def _correcting(self) -> CorrectedArticlePresenter | None:
        """The page on a corrected article, while it stands over the editor."""
        if not self.navigator.is_shown("editor"):
            return None
        over = self._editor.presenter.overlay.standing
        return over if isinstance(over, CorrectedArticlePresenter) else None

    def open_article(self) -> None:
        """Have a file chosen, and open it as an article: of a new pack, or of the one that is written on."""
        if self.navigator.is_shown("author"):
            self._list.presenter.open_article()
        elif self._correcting is not None:
            self._correcting.choose_file()
        else:
            self._show_articles(PackArticlesPresenter.choose_file)

    def drop(self, paths: Sequence[Path], *, elsewhere: bool = False) -> None:
        """Take in what was dropped: articles and packs on the list, the first as an article while one writes.

        Something more may be `elsewhere`, on another computer.
        """
        if self.navigator.is_shown("author"):
            self._list.presenter.take(paths, elsewhere=elsewhere)
        elif paths and self._correcting is not None:
            self._correcting.open_file(paths[0])
        elif paths:
            self._show_articles(partial(PackArticlesPresenter.open_file, path=paths[0]))

    def _show_articles(self, begin_with: Callable[[PackArticlesPresenter], None]) -> None:
        """Do something with the articles of the pack that is written on."""
        self._editor.presenter.context.stand(partial(PackArticlesPresenter, begin_with=begin_with))

    def edit(self, folder: Path, *, reported: bool = False) -> None:
        """Open a pack in work, where something was `reported` if that is wanted."""
        self.navigator.show(self._editor)
        self._editor.presenter.open(folder, reported=reported)

    def read_reports(
        self, packs: tuple[str, ...], take: Callable[[tuple[QuestionReport, ...]], None]
    ) -> None:
        """Read what learners reported on packs, by their ids, the newest first of each."""
        self.shared.background.read(
            lambda reader: tuple(each for pack in packs for each in load_reports(reader, PackId(pack)).good),
            take,
            self.shared.fail,
        )

    def _leave_editor(self, then: Callable[[], None]) -> None:
        """Save and close the pack that is open, if one is; then do what comes."""
        if "editor" not in self.navigator.built:
            then()
            return
        background = self.shared.background
        # One that is just being opened is open by then.
        background.write(ignore_result, lambda _: self._editor.presenter.close(then), self.shared.fail)

    def _show_list(self) -> None:
        self.navigator.show(self._list)
        self._list.presenter.show()

    def correct(self, article: Article, name: str) -> None:
        """Have the pieces of an article looked at that begins a pack."""
        if self.navigator.is_shown("author"):
            self._opened.presenter.show(article, name)
            self.navigator.show(self._opened)

    def correct_into(
        self, article: Article, name: str, taken: frozenset[str], take: Callable[[Json], None]
    ) -> None:
        """Have the pieces of an article looked at that is added to the pack that is written on."""

        def back() -> None:
            self.navigator.show(self._editor)

        def took(source: Json) -> None:
            take(source)
            back()

        into = ArticleImportTarget(
            took,
            taken,
            back,
            self.shared.translate("paragraphs.title"),
            self.shared.translate("paragraphs.add"),
        )
        self._opened.presenter.show(article, name, into)
        self.navigator.show(self._opened)
