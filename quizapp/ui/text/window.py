"""The sentences of the window itself: menu, text size, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def menu(translate: Translate) -> dict[str, str]:
    """Return the words of the menu's entries, by action."""
    return {
        "menu": translate("window", "Menu"),
        "home": translate("window", "Home"),
        "author": translate("window", "Packs in work"),
        "people": translate("window", "Who is practising?"),
        "open": translate("window", "Add a pack"),
        "help": translate("window", "Help and keys"),
        "settings": translate("window", "Settings"),
        "finish": translate("window", "Finish here"),
        "report": translate("window", "Something wrong with this question?"),
        "larger": translate("window", "Larger text"),
        "smaller": translate("window", "Smaller text"),
        "normal": translate("window", "Text at 100 %"),
        "theme": translate("window", "Next theme"),
        "full_screen": translate("window", "Full screen"),
        "quit": translate("window", "Close Quizapp"),
    }


def sections(translate: Translate) -> dict[str, str]:
    """Return the names of the program's sections, and of their tabs as a whole."""
    return {
        "sections": translate("window", "Sections"),
        "practise": translate("window", "Practise"),
        "author": translate("window", "Author"),
    }


def theme(translate: Translate, choice: str) -> str:
    """Return the name of a theme: light, dark, hc or system."""
    return {
        "light": translate("window", "Light"),
        "dark": translate("window", "Dark"),
        "hc": translate("window", "High contrast"),
        "system": translate("window", "As the system"),
    }[choice]


def theme_name(translate: Translate, choice: str) -> str:
    """Name the theme's button for a screen reader."""
    return translate("window", "Theme: {theme}").format(theme=theme(translate, choice))


def text_size(translate: Translate, factor: float) -> str:
    """Return a text size in per cent."""
    return translate("window", "{percent} %").format(percent=round(factor * 100))


def text_size_name(translate: Translate, factor: float) -> str:
    """Name the text size's button for a screen reader."""
    return translate("window", "Text size {percent} %").format(percent=round(factor * 100))


def app(translate: Translate) -> str:
    """Return the program's name."""
    return translate("window", "Quizapp")
