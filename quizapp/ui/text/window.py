"""The sentences of the window itself: menu, text size, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def menu(translate: Translate) -> dict[str, str]:
    """Return the words of the menu's entries, by action."""
    return {
        "menu": translate("window.menu.menu"),
        "home": translate("window.menu.home"),
        "author": translate("window.menu.author"),
        "people": translate("window.menu.people"),
        "open": translate("window.menu.open"),
        "help": translate("window.menu.help"),
        "settings": translate("window.menu.settings"),
        "finish": translate("window.menu.finish"),
        "report": translate("window.menu.report"),
        "larger": translate("window.menu.larger"),
        "smaller": translate("window.menu.smaller"),
        "normal": translate("window.menu.normal"),
        "theme": translate("window.menu.theme"),
        "full_screen": translate("window.menu.full_screen"),
        "quit": translate("window.menu.quit"),
    }


def theme(translate: Translate, choice: str) -> str:
    """Return the name of a theme: light, dark, hc or system."""
    return translate(f"window.theme.{choice}")
