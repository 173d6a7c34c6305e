"""Languages made up for tests: every sentence of the program is changed on its way to the screen.

German is longer, and has compounds and dotted capitals; Arabic has letters and commas of its own, and runs
from the right. Both change what English says, with its plurals, so there is nothing to keep up to date.
"""

from __future__ import annotations

import re
import string
from math import ceil
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTranslator

from quizapp import paths

TEXTS: Final = Path(__file__).parents[2] / "quizapp" / "ui" / "text"
CONTEXTS: Final = {path.stem for path in TEXTS.glob("*.py")}
PLACEHOLDER: Final = re.compile(r"({\w*}|%n)")

TAIL: Final = "ßüberprüfungsmöglichkeitsänderungsbestätigungsgröße"
DOTTED: Final = str.maketrans("aouAOU", "äöüÄÖÜ")
LETTERS: Final = str.maketrans(
    string.ascii_lowercase + ",;?",
    "آبجدإفغهيجكلمنوثقرسطؤعشخيز،؛؟",
)  # fmt: skip


def english() -> QTranslator:
    """Return the program's own language, which has a file for its plurals."""
    translator = QTranslator()
    assert translator.load("quizapp_en", str(paths.assets_dir() / "translations"))
    return translator


class Pseudo(QTranslator):
    """A language that changes what English says; placeholders stay as they are."""

    def __init__(self) -> None:
        super().__init__()
        self._english = english()
        self._said: dict[str, str] = {}

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        return False

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str | None:
        if context not in CONTEXTS:
            # Qt's own words.
            return None
        told = self._english.translate(context, text, comment, n) or text
        if told not in self._said:
            parts = PLACEHOLDER.split(told)
            self._said[told] = "".join(
                part if PLACEHOLDER.fullmatch(part) else self.change(part, len(told)) for part in parts
            )
        return self._said[told]

    def change(self, part: str, of: int) -> str:
        """Return a part of a sentence of so many letters in this language."""
        raise NotImplementedError


class German(Pseudo):
    """Two fifths longer; what is short is up to twice as long."""

    def language(self) -> str:
        return "de"

    def change(self, part: str, of: int) -> str:
        words = re.findall(r"\w+", part)
        grows = [word for word in words if len(word) > 3] or words
        share = len(part) * max(0.4, min(1, 1.15 - of / 40)) / max(sum(map(len, grows)), 1)
        return re.sub(r"\w+", lambda found: _longer(found[0], share if found[0] in grows else 0), part)


class Arabic(Pseudo):
    """As long as English, in letters of its own."""

    def language(self) -> str:
        return "ar"

    def change(self, part: str, of: int) -> str:
        return part.lower().translate(LETTERS)


def _longer(word: str, share: float) -> str:
    more = 0 if word.isdigit() else ceil(len(word) * share)
    tail = TAIL * (more // len(TAIL) + 1)
    return word.translate(DOTTED) + tail[:more]


LANGUAGES: Final = {"en": english, "de": German, "ar": Arabic}
"""All languages by their codes."""


def translator(language: str) -> QTranslator:
    """Return a language by its code."""
    return LANGUAGES[language]()
