"""Who says what, as lines of JSON for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.source_reading import DetectedAttribution, SourceReading


def render_attribution_lines(reading: SourceReading) -> Iterator[str]:
    """Yield the text in which offsets count, then a line for each attribution, in reading order."""
    yield render_text_line(reading.text)
    for each in list_attributions(reading):
        yield _line(_told(reading, each))


def render_text_line(text: str) -> str:
    """Return the first line: the text in which offsets count."""
    return _line({"text": text})


def list_attributions(reading: SourceReading) -> tuple[DetectedAttribution, ...]:
    """Return the attributions of a reading. What somebody did not say is none."""
    return tuple(each for each in reading.attributions if not each.negated)


def _told(reading: SourceReading, each: DetectedAttribution) -> dict[str, Any]:
    names = [reading.speaker(speaker).name for speaker in each.chain]
    return {
        "content": each.content.of(reading.text),
        "start": each.content.start,
        "end": each.content.end,
        "passage": reading.parts[each.part].passage,
        "statement_type": each.statement_type,
        "form": each.form,
        "cue": None if each.cue is None else each.cue.of(reading.text),
        "speaker": names[-1] if names else None,
        "chain": names,
        "confidence": round(each.confidence, 3),
    }


def _line(told: dict[str, Any]) -> str:
    # Whatever encoding it is passed on in, every character arrives.
    return json.dumps(told)
