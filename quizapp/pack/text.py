"""Canonical passage text: NFC, single spaces, no controls; nothing else of it is touched."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def canonical(text: str) -> str:
    """Return the text in its one stored form. Applying it twice changes nothing more."""
    kept = "".join(char for char in text if char.isspace() or unicodedata.category(char) not in {"Cc", "Cs"})
    return _SPACES.sub(" ", unicodedata.normalize("NFC", kept)).strip()


def is_canonical(text: str) -> bool:
    """Tell whether the text is already in its stored form."""
    plain = text.isprintable() and "  " not in text and text == text.strip()
    return (plain and unicodedata.is_normalized("NFC", text)) or text == canonical(text)


def visible(text: str) -> str:
    """Return the text with controls and direction marks spelled out, as ⟨U+202E⟩, so that none can hide."""
    if text.isprintable():
        return text
    return "".join(f"⟨U+{ord(char):04X}⟩" if _hides(char) else char for char in text)


def hidden(text: str) -> str | None:
    """Return the first control or direction mark of a text, which nobody would see; None if it has none."""
    if text.isprintable():
        return None
    return next((char for char in text if _hides(char)), None)


def _hides(char: str) -> bool:
    return char in _BIDI or (unicodedata.category(char) == "Cc" and char != "\n")
