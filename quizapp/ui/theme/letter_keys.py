"""Single letters and digits as keys: by themselves, with Alt, or not at all (WCAG 2.2, 2.1.4). No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.library.settings import LetterKeys

ALT_PREFIX = "Alt+"


def is_letter(key: str) -> bool:
    """Tell whether a key, as it is bound (“G”, “Shift+N”, “Page Up”), is one letter or digit by itself."""
    last = key.removeprefix("Shift+")
    return len(last) == 1 and last.isalnum()


def resolve_key(key: str, mode: LetterKeys) -> str:
    """Return a key as it acts: a letter may need Alt, or ('') not act. Others are left as they are."""
    if mode == "on" or not is_letter(key):
        return key
    return ALT_PREFIX + key if mode == "alt" else ""


def format_key_cap(key: str, mode: LetterKeys) -> str:
    """Return what is printed on a cap for a key as it is printed by itself; '' for one that does not act."""
    return resolve_key(key, mode).replace(ALT_PREFIX, "Alt ")


def find_bound_key(pressed: str, mode: LetterKeys) -> str:
    """Return the key, as it was given to a screen, that a pressed one stands for; '' for none."""
    if mode == "alt" and is_letter(pressed.removeprefix(ALT_PREFIX)):
        return pressed.removeprefix(ALT_PREFIX) if pressed.startswith(ALT_PREFIX) else ""
    return "" if mode == "off" and is_letter(pressed) else pressed


def format_letter_keys(letters: Mapping[str, str], mode: LetterKeys) -> dict[str, str]:
    """Return letters by action as they are printed, without those that do not act."""
    return {
        action: format_key_cap(letter, mode)
        for action, letter in letters.items()
        if format_key_cap(letter, mode)
    }
