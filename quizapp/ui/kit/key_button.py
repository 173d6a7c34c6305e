"""A button with the key that presses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.messages.keys import describe_key, format_key

if TYPE_CHECKING:
    from quizapp.ui.kit.buttons import ButtonKind
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


def build_key_button(
    look: Style,
    translate: Translate,
    words: str,
    key: str = "",
    kind: ButtonKind = "normal",
    *,
    icon: str = "",
    small: bool = False,
) -> KeyButton:
    """Return a button on which its key stands as on the keyboard, and of which a screen reader tells it."""
    cap, said = (format_key(key), describe_key(translate, key)) if key else ("", "")
    return KeyButton(look, words, cap, kind, icon=icon, small=small, key_description=said)
