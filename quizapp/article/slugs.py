"""Titles and names as the beginnings of ids."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_OUTSIDE_IDS: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 40


def build_slug(title: str, otherwise: str) -> str:
    """Return a title as (the beginning of) an id, of at most 40 letters and digits, cut between two words.

    `otherwise` is returned where nothing of the title can stand in an id.
    """
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    whole = _OUTSIDE_IDS.sub("-", plain).strip("-")
    short = whole[: _LONGEST + 1].rpartition("-")[0] if len(whole) > _LONGEST else whole
    return short or whole[:_LONGEST] or otherwise
