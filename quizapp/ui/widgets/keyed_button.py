"""A button with the key that presses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.keys import pressed_by, printed
from quizapp.ui.widgets.button import KeyButton

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.button import Kind
    from quizapp.ui.widgets.look import Look


def keyed_button(
    look: Look,
    translate: Translate,
    words: str,
    key: str = "",
    kind: Kind = "normal",
    *,
    icon: str = "",
    small: bool = False,
) -> KeyButton:
    """Return a button on which its key stands as on the keyboard, and of which a screen reader tells it."""
    cap, said = (printed(key), pressed_by(translate, key)) if key else ("", "")
    return KeyButton(look, words, cap, kind, icon=icon, small=small, key_description=said)
