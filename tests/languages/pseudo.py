"""Languages made up for tests: every sentence of the program is changed on its way to the screen.

German is longer, and has compounds and dotted capitals; Arabic has letters and commas of its own, and runs
from the right. Both change what English says, with its plurals, so there is nothing to keep up to date.
"""

from __future__ import annotations

import re
import string
from gettext import NullTranslations
from math import ceil
from typing import Final

from quizapp.catalogue import Catalogue

PLACEHOLDER: Final = re.compile(r"({\w*})")

TAIL: Final = "ßüberprüfungsmöglichkeitsänderungsbestätigungsgröße"
DOTTED: Final = str.maketrans("aouAOU", "äöüÄÖÜ")
LETTERS: Final = str.maketrans(
    string.ascii_lowercase + ",;?",
    "آبجدإفغهيجكلمنوثقرسطؤعشخيز،؛؟",
)  # fmt: skip


class Pseudo(Catalogue):
    """A language that changes what English says; placeholders stay as they are."""

    def load(self, section: str) -> NullTranslations:
        made = Catalogue().load(section)
        for key, text in made._catalog.items():
            if key:
                parts = PLACEHOLDER.split(text)
                made._catalog[key] = "".join(
                    part if PLACEHOLDER.fullmatch(part) else self.change(part, len(text)) for part in parts
                )
        return made

    def change(self, part: str, of: int) -> str:
        """Return a part of a sentence of so many letters in this language."""
        raise NotImplementedError


class German(Pseudo):
    """Two fifths longer; what is short is up to twice as long."""

    def change(self, part: str, of: int) -> str:
        words = re.findall(r"\w+", part)
        grows = [word for word in words if len(word) > 3] or words
        share = len(part) * max(0.4, min(1, 1.15 - of / 40)) / max(sum(map(len, grows)), 1)
        return re.sub(r"\w+", lambda found: _longer(found[0], share if found[0] in grows else 0), part)


class Arabic(Pseudo):
    """As long as English, in letters of its own."""

    def change(self, part: str, of: int) -> str:
        return part.lower().translate(LETTERS)


def _longer(word: str, share: float) -> str:
    more = 0 if word.isdigit() else ceil(len(word) * share)
    tail = TAIL * (more // len(TAIL) + 1)
    return word.translate(DOTTED) + tail[:more]


LANGUAGES: Final = {"en": Catalogue, "de": German, "ar": Arabic}
"""All languages by their codes."""


def catalogue(language: str) -> Catalogue:
    """Return the sentences of a language by its code."""
    return LANGUAGES[language](language)
