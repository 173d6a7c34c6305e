"""Bytes to text, whatever the file says of itself: by its mark, as UTF-8 if it is, then as it says."""

from __future__ import annotations

import codecs
import re
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAID: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE
)
_USUAL: Final = "windows-1252"
_MOST_WRONG: Final = 0.001
"""So large a part of a text may be no UTF-8 if the rest is: a byte cut at the end, or one wrong paste."""


def decode_text(data: bytes, said: str = "") -> str:
    """Return the text of a file's bytes; `said` is the charset that a header outside of it tells.

    UTF-8 comes first, whatever is said: hardly a text in another charset happens to be UTF-8 as well.
    Never raises: bytes that no charset knows become U+FFFD.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = _without_mark(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    meant = data.decode("utf-8", "replace")
    if meant.count("\ufffd") <= _MOST_WRONG * len(meant) and not meant.isascii():
        beyond = sum(char > "\x7f" for char in meant)
        if beyond > 2 * meant.count("\ufffd"):
            return meant
    found = _SAID.search(data[:4096])
    return data.decode(_known(said) or _known(found[1].decode("ascii") if found else "") or _USUAL, "replace")


def _without_mark(data: bytes) -> str:
    """Return which UTF-16 a text is that has no mark and is mostly ASCII: every other byte is nought."""
    sample = data[:400]
    if len(sample) < 8:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.4 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) * 0.4 and not odd else ""


def _known(name: str) -> str:
    """Return Python's name of a charset for texts, as browsers understand it; nothing for others.

    Browsers take Latin-1 and ASCII for windows-1252 (WHATWG Encoding, section 4.2); so does who writes.
    """
    try:
        found = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return ""
    if not getattr(found, "_is_text_encoding", True) or found.name.startswith(("utf-", "idna", "punycode")):
        return ""
    if found.name in ("raw_unicode_escape", "unicode_escape", "undefined", "mbcs", "oem"):
        return ""
    return _USUAL if found.name in ("iso8859-1", "ascii") else found.name
