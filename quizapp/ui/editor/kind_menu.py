"""The menu that asks which kind of question begins."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.ports import Translate


def open_kind_menu(
    around: QWidget, below: QWidget, translate: Translate, begin: Callable[[QuestionKind], None]
) -> None:
    """Open the menu below a widget; `begin` is told the kind that is chosen."""
    menu = build_menu(around)
    for kind, name in text.KIND_MENU_IDS.items():
        add_menu_entry(menu, translate(name), partial(begin, kind))
    menu.setAccessibleName(translate("editor.new_about"))
    open_menu_below(menu, below)
    menu.setActiveAction(menu.actions()[0])
