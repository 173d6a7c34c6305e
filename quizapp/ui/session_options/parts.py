"""What the page of setting up a practice alone shows: rows with check boxes, and an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.kit.check_group import CheckGroup
from quizapp.ui.kit.form_column import Part
from quizapp.ui.screens.session_options.setup import Article, Checks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style


class ChecksPart(Part):
    """Shows Checks."""

    takes_focus = True

    def build(self, look: Style) -> CheckGroup:
        """Make the group."""
        self.group = CheckGroup(look, lines=True)
        self.group.turned.connect(self._turn)
        return self.group

    def _turn(self, place: int, on: bool) -> None:
        self.item.turn(place, on)

    def show(self, item: Checks) -> None:
        """Show which are on."""
        self.group.setAccessibleName(item.name)
        self.group.show_switches(item.rows)

    def take_focus(self) -> None:
        """Put the keyboard on the row that had it last."""
        self.group.take_focus()


class ArticlePart(Part):
    """Shows an Article; the page scrolls, and not the article in it."""

    takes_focus = True

    def build(self, look: Style) -> ArticlePanel:
        """Make the sheet."""
        self.sheet = ArticlePanel(look)
        self.sheet.set_flowing(True)
        return self.sheet

    def show(self, item: Article) -> None:
        """Show another article."""
        self.sheet.show_state(item.sheet)

    def take_focus(self) -> None:
        """Put the keyboard into the article."""
        self.sheet.article.take_focus()


PARTS: Final[Mapping[type[Item], type[Part]]] = {Checks: ChecksPart, Article: ArticlePart}
