"""The menu that asks which kind of question begins."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.ui.text import editor as text
from quizapp.ui.widgets.menu import add_entry, open_below, passing_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from quizapp.pack.words import Kind
    from quizapp.ui.ports import Translate


def ask_kind(around: QWidget, below: QWidget, translate: Translate, begin: Callable[[Kind], None]) -> None:
    """Open the menu below a widget; `begin` is told the kind that is chosen."""
    menu = passing_menu(around)
    for kind, name in text.OFFERED.items():
        add_entry(menu, translate(name), partial(begin, kind))
    menu.setAccessibleName(translate("editor.new_about"))
    open_below(menu, below)
    menu.setActiveAction(menu.actions()[0])
