"""The child process that reads one article, and drafts from it: a request in JSON, answers on its output.

    {"source": {…, "passages": […]}, "backend": "parse", "wish": {…}}

The source is one of a pack, in plain JSON; with a "reading", that one is drafted from and nothing is read;
without a "wish" nothing is drafted. What is "beside" it, sources with their readings, lends to it. Answers,
one a line: {"progress": [1, 20]}, and at last {"reading": …, "drafts": …} or {"error": CODE, "details": {…}}.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.errors import DraftingError
from quizapp.sandbox.child_process import begin_child
from quizapp.sandbox.confinement import allow_step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from quizapp.drafting.attribute.attribution_pipeline import ReaderBackend
    from quizapp.drafting.source_reading import Backend, ReadingPart, SourceReading
    from quizapp.drafting.suggest.drafting_options import HeldOutClaim
    from quizapp.sandbox.child_process import ProcessAnswer

    Progress = Callable[[int, int], None]

MAX_MEMORY: Final = 1024 * 1024 * 1024
"""Bytes that the process may ask for. A parser and its model take a quarter of it."""
PROCESSOR_S: Final = 1800
STEP_S: Final = 30
"""Seconds of a processor, for all of an article and for each of its paragraphs; one takes some hundredths."""
WHOLE_S: Final = 600
"""Seconds of a processor for what is done with all paragraphs at once, also with a million words."""


def main() -> None:
    """Answer the one request."""
    request, tell = begin_child(MAX_MEMORY, PROCESSOR_S)
    tell(answer_request(request, tell))


def answer_request(request: ProcessAnswer, tell: Callable[[ProcessAnswer], None]) -> ProcessAnswer:
    """Return the last answer to a request; those on progress are told before. Never raises."""
    try:
        return _answer(request, tell)
    except DraftingError as error:
        return {"error": error.code, "details": error.details}
    except MemoryError:
        return {"error": "too-heavy", "details": {}}
    except Exception as error:  # noqa: BLE001 -- whatever a library raises is told, and harms nobody
        return {"error": "crashed", "details": {}, "cause": f"{type(error).__name__}: {error}"[:500]}


def _answer(request: ProcessAnswer, tell: Callable[[ProcessAnswer], None]) -> ProcessAnswer:
    from quizapp.drafting.serialization import deserialize_reading, serialize_reading  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.source_text import build_source_text  # noqa: PLC0415 -- after the process is confined

    def progress(done: int, total: int) -> None:
        allow_step(STEP_S if done < total else WHOLE_S)
        tell({"progress": [done, total]})

    source: dict[str, Any] = request["source"]
    text, parts = build_source_text(source)
    progress(0, len(parts))
    if "reading" in request:
        reading, answer = deserialize_reading(request["reading"], text, parts), {}
    else:
        reading = _read(text, parts, source.get("language", ""), request["backend"], progress)
        answer = {"reading": serialize_reading(reading)}
    if "wish" in request:
        tell({"progress": [len(parts), len(parts)]})
        allow_step(WHOLE_S)
        answer["drafts"] = _drafted(reading, source, request["wish"], request.get("beside", ()))
    return answer


def _read(
    text: str, parts: tuple[ReadingPart, ...], told: str, backend: Backend, progress: Progress
) -> SourceReading:
    from quizapp.drafting.attribute.attribution_pipeline import InputPassage, read_article  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.backend_choice import CountingReader  # noqa: PLC0415 -- after the process is confined
    from quizapp.drafting.text_fitness import refuse_unfit  # noqa: PLC0415 -- after it is confined

    refuse_unfit(text, parts, told)
    passages = [InputPassage(part.passage, part.role, part.span.of(text)) for part in parts]
    reading: SourceReading = read_article(passages, CountingReader(load_reader(backend), progress))
    return reading


def _drafted(
    reading: SourceReading,
    source: Mapping[str, Any],
    plain: Mapping[str, Any],
    beside: Iterable[ProcessAnswer],
) -> dict[str, Any]:
    from quizapp.drafting.serialization import deserialize_options, serialize_suggestions  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions  # noqa: PLC0415 -- after it is confined

    wish, given = deserialize_options(plain)
    held_out = (*given.held_out, *(held for each in beside for held in _lent(**each)))
    return serialize_suggestions(suggest_questions(reading, source, wish, replace(given, held_out=held_out)))


def _lent(source: Mapping[str, Any], reading: Mapping[str, Any]) -> Sequence[HeldOutClaim]:
    """Return what an article lends that was read before."""
    from quizapp.drafting.serialization import deserialize_reading  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.source_text import build_source_text  # noqa: PLC0415 -- after the process is confined
    from quizapp.drafting.suggest.cross_article import find_held_out_claims  # noqa: PLC0415 -- after it is confined

    return find_held_out_claims(deserialize_reading(reading, *build_source_text(source)), source)


def load_reader(backend: Backend) -> ReaderBackend:
    """Return what reads by this backend, loaded. Raises DraftingError where it is not there.

    A parse is held against the rules alone: what both find is surer.
    """
    from quizapp.drafting.rules.rules_backend import RulesBackend  # noqa: PLC0415 -- after it is confined

    if backend == "rules":
        return RulesBackend()
    from quizapp.drafting.ensemble import EnsembleReader  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.parse.parse_backend import ParseBackend  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.spacy_model import load_parser  # noqa: PLC0415 -- after it is confined

    return EnsembleReader(ParseBackend(load_parser()), RulesBackend())


if __name__ == "__main__":
    main()
