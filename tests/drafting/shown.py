"""What a backend tells of a sentence, as one text to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.drafting.attribute.speech_reports import SpeechReport


def shown(reports: Callable[[str], Iterable[SpeechReport]], text: str) -> str:
    """Return all reports of a text: “speaker, sort and flags: content; …”; without a sort it is stated."""
    told = []
    for each in reports(text):
        flags = [name for name in ("negated", "modal", "asked", "denies") if getattr(each, name)]
        sort = [] if each.sort == "stating" else [each.sort]
        who = each.mention.words if each.mention else "nobody"
        told.append(f"{' '.join([who, *sort, *flags])}: {each.content.of(text)}")
    return "; ".join(told)
