"""Runs all checks: functions over a pack, in a module for each subject. None stops at the first fault.

Errors are found in `checks`, warnings in `checks.warnings`: these are looked for in packs without errors.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from quizapp.catalogue import message
from quizapp.pack.checks.citations import check_citations, check_evidence, check_quotations
from quizapp.pack.checks.keys import (
    check_equal_options,
    check_keys,
    check_match,
    check_numbers,
    check_voices_offered_once,
    check_words,
)
from quizapp.pack.checks.references import (
    check_cited_is_read,
    check_ids_of_questions,
    check_ids_of_the_pack,
    check_one_article,
    check_references_of_citations,
    check_references_of_questions,
    check_reserved_ids,
    check_voices_named,
    check_whom_voices_speak_for,
)
from quizapp.pack.checks.sources import (
    check_canonical_passages,
    check_days,
    check_media,
    check_paragraphs,
    check_paragraphs_once,
    check_readable_texts,
    check_reading_order,
    check_whole_sources,
)
from quizapp.pack.checks.warnings.keys import (
    warn_of_keys_given_away,
    warn_of_keys_in_one_place,
    warn_of_long_keys,
    warn_of_repeated_stem,
    warn_of_silence_with_gaps,
)
from quizapp.pack.checks.warnings.neutral import (
    warn_of_claims_repeated,
    warn_of_disputed_terms,
    warn_of_loaded_words,
)
from quizapp.pack.checks.warnings.options import (
    warn_of_absolute_words,
    warn_of_few_options,
    warn_of_many_keys,
    warn_of_no_trap,
    warn_of_nothing_altered,
    warn_of_options_about_options,
    warn_of_quiet_negation,
    warn_of_swapped_number,
)
from quizapp.pack.checks.warnings.verdict_form import (
    warn_of_unbalanced_verdicts,
    warn_of_verdicts_in_a_row,
    warn_of_verdicts_told_by_form,
)
from quizapp.pack.checks.warnings.voices import (
    warn_of_judged_voices_not_named,
    warn_of_keys_that_are_not_innermost,
    warn_of_options_that_speak_for_others,
    warn_of_sayings_by_nobody,
    warn_of_slips_that_reach_voices,
    warn_of_speakers_only_meant,
)
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import TOO_MANY, Problem, first, in_order
from quizapp.pack.reading import Reading, collector_off, read_pack
from quizapp.pack.validating import MAX_PROBLEMS

ERRORS: Final[tuple[Callable[[Pack], Iterator[Problem]], ...]] = (
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
    check_days,
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
"""Every check of a pack alone for errors; pictures are checked beside them, for they need the files."""

WARNINGS: Final[tuple[Callable[[Pack], Iterator[Problem]], ...]] = (
    warn_of_options_about_options,
    warn_of_few_options,
    warn_of_many_keys,
    warn_of_absolute_words,
    warn_of_quiet_negation,
    warn_of_repeated_stem,
    warn_of_swapped_number,
    warn_of_nothing_altered,
    warn_of_no_trap,
    warn_of_long_keys,
    warn_of_keys_in_one_place,
    warn_of_unbalanced_verdicts,
    warn_of_verdicts_in_a_row,
    warn_of_verdicts_told_by_form,
    warn_of_options_that_speak_for_others,
    warn_of_keys_that_are_not_innermost,
    warn_of_speakers_only_meant,
    warn_of_sayings_by_nobody,
    warn_of_judged_voices_not_named,
    warn_of_silence_with_gaps,
    warn_of_slips_that_reach_voices,
    warn_of_loaded_words,
    warn_of_disputed_terms,
    warn_of_claims_repeated,
    warn_of_keys_given_away,
)
"""Every check for flaws that a rule can see."""


def check(pack: Pack, media: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Return every error of a pack, by place; `media` maps file names to their bytes."""
    with collector_off():
        return in_order([*check_media(pack, media), *_found(pack, ERRORS)])


def warn(pack: Pack) -> tuple[Problem, ...]:
    """Return every warning and note on a pack that has no errors, by place."""
    with collector_off():
        return in_order(_found(pack, WARNINGS))


def read_and_check(path: Path, *, warnings: bool = False) -> Reading:
    """Read a pack with `read_pack`, and add the errors that the checks find: without any it may be used.

    With `warnings`, a pack that may be used is looked through for flaws as well. Of more than 200 problems
    the first 200 come, and one that tells how many more there are.
    """
    reading = read_pack(path)
    problems = reading.problems
    if reading.pack is not None:
        problems = in_order([*problems, *check(reading.pack, reading.media)])
        if warnings and not problems:
            problems = warn(reading.pack)
    return replace(reading, problems=first(problems))


def _found(pack: Pack, checks: Iterable[Callable[[Pack], Iterator[Problem]]]) -> Iterator[Problem]:
    for one in checks:
        told = list(islice(one(pack), MAX_PROBLEMS))
        yield from told
        if len(told) == MAX_PROBLEMS:
            yield Problem(
                "", TOO_MANY, message("pack.more_of_one_sort", most=MAX_PROBLEMS), told[-1].severity
            )
