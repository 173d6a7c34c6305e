"""A question is proved before it is shown: by the models of the pack, and by all checks of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.suggest.suggestion_candidates import list_citations
from quizapp.pack.checks.check_runner import check_pack, find_warnings
from quizapp.pack.validation import validate_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.pack.problems import Problem

Json = dict[str, Any]

_LICENCE: Final = "CC0-1.0"


def build_pack(
    source: Mapping[str, Any],
    speakers: Iterable[Mapping[str, Any]],
    questions: Sequence[Mapping[str, Any]],
    disputed: Sequence[str] = (),
) -> Json:
    """Return a pack in plain JSON with these questions in one bank, as it would be if all were accepted."""
    return {
        "format": "quizapp-pack/1",
        "id": "drafts",
        "revision": 1,
        "title": "Drafts",
        "summary": "Questions that are proposed on one article.",
        "language": source.get("language", "en"),
        "authors": ["Drafts"],
        "licence": _LICENCE,
        "sources": [dict(source)],
        "speakers": [dict(speaker) for speaker in speakers],
        "disputed": list(disputed),
        "banks": [
            {
                "id": "drafts",
                "title": "Drafts",
                "summary": "Proposed.",
                "questions": [dict(q) for q in questions],
            }
        ],
    }


def find_problems(pack: Json) -> tuple[Problem, ...]:
    """Return what is wrong with a pack, mistakes against the models first, then errors, then warnings."""
    built, found = validate_pack(pack)
    if built is None or found:
        return found
    return check_pack(built, {}) or find_warnings(built)


def trim_source(source: Mapping[str, Any], questions: Iterable[Mapping[str, Any]]) -> Json:
    """Return a source with no more passages than questions cite, so that a long one is not read for each."""
    kept = {passage for question in questions for passage in _passages(question)}
    passages = [each for each in source["passages"] if each["id"] in kept]
    whole = len(passages) == len(source["passages"]) and bool(source.get("whole"))
    return {**source, "passages": passages or source["passages"][:1], "whole": whole}


def _passages(question: Mapping[str, Any]) -> Iterable[str]:
    for citation in list_citations(question):
        yield citation["passage"]
        yield from (saying["named"]["passage"] for saying in citation["attributions"] if saying.get("named"))
