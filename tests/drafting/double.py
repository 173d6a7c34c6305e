"""A reader of articles that finds nothing but “…,” said NAME: enough to try what is around the real one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.drafting.models import Attribution, Reading, Span, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.backends import Backend
    from quizapp.drafting.models import Part

_SAID = re.compile(r"“([^”]*),” (said) ([A-Z][a-z]+ [A-Z][a-z]+)")


def read_article(parts: Sequence[Part], text: str, backend: Backend) -> Reading:
    """Return what a name says right after its words; every part is read by the backend, too."""
    for _ in backend.read(part.span.of(text) for part in parts):
        pass
    found, voices = [], {}
    for number, part in enumerate(parts):
        for match in _SAID.finditer(text, part.span.start, part.span.end):
            voices.setdefault(match[3], Voice(f"v{len(voices) + 1}", match[3], "person", aliases=("she",)))
            content, cue, name = (Span(*match.span(group)) for group in (1, 2, 3))
            found.append(
                Attribution(content, number, "direct", "claim", cue, name, None, (voices[match[3]].id,), 0.9)
            )
    return Reading(text, tuple(parts), tuple(found), tuple(voices.values()), backend.name, "en")
