"""The child process that reads one article, and drafts from it: a request in JSON, answers on its output.

    {"source": {…, "passages": […]}, "backend": "parse", "wish": {…}}

The source is one of a pack, in plain JSON; with a "reading", that one is drafted from and nothing is read;
without a "wish" nothing is drafted. What is "beside" it, sources with their readings, lends to it. Answers,
one a line: {"progress": [1, 20]}, and at last {"reading": …, "drafts": …} or {"error": CODE, "details": {…}}.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.child_process import teller
from quizapp.article.sandbox import allow_step, confine
from quizapp.drafting.errors import DraftingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from quizapp.article.child_process import Answer
    from quizapp.drafting.models import Backend, Part, Reading
    from quizapp.drafting.proposing.wish import HeldOut
    from quizapp.drafting.said.reading import Reader

    Progress = Callable[[int, int], None]

MOST_MEMORY: Final = 1024 * 1024 * 1024
"""Bytes that the process may ask for. A parser and its model take a quarter of it."""
PROCESSOR_S: Final = 1800
STEP_S: Final = 30
"""Seconds of a processor, for all of an article and for each of its paragraphs; one takes some hundredths."""
WHOLE_S: Final = 600
"""Seconds of a processor for what is done with all paragraphs at once, also with a million words."""


def main() -> None:
    """Answer the one request."""
    tell = teller()
    request = json.loads(sys.stdin.buffer.readline())
    confine("", memory=MOST_MEMORY, processor_s=PROCESSOR_S)
    tell(answer_to(request, tell))


def answer_to(request: Answer, tell: Callable[[Answer], None]) -> Answer:
    """Return the last answer to a request; those on progress are told before. Never raises."""
    try:
        return _answer(request, tell)
    except DraftingError as error:
        return {"error": error.code, "details": error.details}
    except MemoryError:
        return {"error": "too-heavy", "details": {}}
    except Exception as error:  # noqa: BLE001 -- whatever a library raises is told, and harms nobody
        return {"error": "crashed", "details": {}, "cause": f"{type(error).__name__}: {error}"[:500]}


def _answer(request: Answer, tell: Callable[[Answer], None]) -> Answer:
    from quizapp.drafting.parts import laid  # noqa: PLC0415 -- after the process is confined
    from quizapp.drafting.plain import as_plain, from_plain  # noqa: PLC0415 -- after it is confined

    def progress(done: int, total: int) -> None:
        allow_step(STEP_S if done < total else WHOLE_S)
        tell({"progress": [done, total]})

    source: dict[str, Any] = request["source"]
    text, parts = laid(source)
    progress(0, len(parts))
    if "reading" in request:
        reading, answer = from_plain(request["reading"], text, parts), {}
    else:
        reading = _read(text, parts, source.get("language", ""), request["backend"], progress)
        answer = {"reading": as_plain(reading)}
    if "wish" in request:
        tell({"progress": [len(parts), len(parts)]})
        allow_step(WHOLE_S)
        answer["drafts"] = _drafted(reading, source, request["wish"], request.get("beside", ()))
    return answer


def _read(text: str, parts: tuple[Part, ...], told: str, backend: Backend, progress: Progress) -> Reading:
    from quizapp.drafting.backends import Counted  # noqa: PLC0415 -- after the process is confined
    from quizapp.drafting.fitness import refuse_unfit  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.said.reading import Passage, read_article  # noqa: PLC0415 -- after it is confined

    refuse_unfit(text, parts, told)
    passages = [Passage(part.passage, part.role, part.span.of(text)) for part in parts]
    reading: Reading = read_article(passages, Counted(_reader(backend), progress))
    return reading


def _drafted(
    reading: Reading, source: Mapping[str, Any], plain: Mapping[str, Any], beside: Iterable[Answer]
) -> dict[str, Any]:
    from quizapp.drafting.plain import drafts_as_plain, wish_from_plain  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.proposing.proposing import propose  # noqa: PLC0415 -- after it is confined

    wish, given = wish_from_plain(plain)
    held_out = (*given.held_out, *(held for each in beside for held in _lent(**each)))
    return drafts_as_plain(propose(reading, source, wish, replace(given, held_out=held_out)))


def _lent(source: Mapping[str, Any], reading: Mapping[str, Any]) -> Sequence[HeldOut]:
    """Return what an article lends that was read before."""
    from quizapp.drafting.parts import laid  # noqa: PLC0415 -- after the process is confined
    from quizapp.drafting.plain import from_plain  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.proposing.lending import lent  # noqa: PLC0415 -- after it is confined

    return lent(from_plain(reading, *laid(source)), source)


def _reader(backend: Backend) -> Reader:
    """Return what reads by this backend, loaded. Raises DraftingError where it is not there.

    A parse is held against the rules alone: what both find is surer.
    """
    from quizapp.drafting.rules.reading import RulesBackend  # noqa: PLC0415 -- after it is confined

    if backend == "rules":
        return RulesBackend()
    from quizapp.drafting.joined import Joined  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.parse.reading import ParseBackend  # noqa: PLC0415 -- after it is confined
    from quizapp.drafting.parsing import loaded  # noqa: PLC0415 -- after it is confined

    return Joined(ParseBackend(loaded()), RulesBackend())


if __name__ == "__main__":
    main()
