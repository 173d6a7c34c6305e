"""Runs all checks: functions over a pack, in a module for each subject. None stops at the first fault."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from quizapp.pack.checks.citations import check_citations
from quizapp.pack.checks.desk import check_cited_is_read, check_one_article
from quizapp.pack.checks.evidence import check_evidence
from quizapp.pack.checks.figures import check_numbers, check_words
from quizapp.pack.checks.ids import check_ids_of_questions, check_ids_of_the_pack, check_reserved_ids
from quizapp.pack.checks.keys import check_keys
from quizapp.pack.checks.media import check_media
from quizapp.pack.checks.options import check_equal_options, check_match, check_voices_offered_once
from quizapp.pack.checks.quotations import check_quotations
from quizapp.pack.checks.references import (
    check_references_of_citations,
    check_references_of_questions,
    check_voices_named,
    check_whom_voices_speak_for,
)
from quizapp.pack.checks.sources import (
    check_paragraphs,
    check_paragraphs_once,
    check_reading_order,
    check_whole_sources,
)
from quizapp.pack.checks.texts import check_canonical_passages, check_readable_texts
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem, in_order
from quizapp.pack.reading import Reading, collector_off, read_pack
from quizapp.pack.validating import MAX_PROBLEMS

CHECKS: Final[tuple[Callable[[Pack], Iterator[Problem]], ...]] = (
    check_ids_of_the_pack,
    check_ids_of_questions,
    check_reserved_ids,
    check_references_of_questions,
    check_references_of_citations,
    check_voices_named,
    check_whom_voices_speak_for,
    check_canonical_passages,
    check_readable_texts,
    check_paragraphs,
    check_reading_order,
    check_paragraphs_once,
    check_whole_sources,
    check_one_article,
    check_cited_is_read,
    check_evidence,
    check_citations,
    check_quotations,
    check_keys,
    check_equal_options,
    check_voices_offered_once,
    check_match,
    check_numbers,
    check_words,
)
"""Every check of a pack alone; pictures are checked beside them, for they need the files."""


_MORE: Final = f"Of one sort more than {MAX_PROBLEMS:,} problems were found. Mend these first."


def check(pack: Pack, media: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Return everything that is wrong with a pack, by place; `media` maps file names to their bytes."""
    with collector_off():
        found = [*check_media(pack, media)]
        for one in CHECKS:
            told = list(islice(one(pack), MAX_PROBLEMS))
            found += told
            if len(told) == MAX_PROBLEMS:
                found.append(Problem("", "too-many-problems", _MORE))
        return in_order(found)


def read_and_check(path: Path) -> Reading:
    """Read a pack with `read_pack`, and add what the checks find: a pack without problems may be used."""
    reading = read_pack(path)
    if reading.pack is None:
        return reading
    return replace(reading, problems=in_order([*reading.problems, *check(reading.pack, reading.media)]))
