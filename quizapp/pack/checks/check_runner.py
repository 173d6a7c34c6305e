"""Runs all checks: functions over a pack, in a module for each subject. None stops at the first fault.

Errors are found in `checks`, warnings in `checks.warnings`: these are looked for in packs without errors.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from quizapp.catalogue import message
from quizapp.pack.checks.answers import (
    check_equal_options,
    check_keys,
    check_match,
    check_numbers,
    check_speakers_offered_once,
    check_words,
)
from quizapp.pack.checks.evidence import check_citations, check_evidence, check_quotations
from quizapp.pack.checks.references import (
    check_citation_references,
    check_cited_articles,
    check_one_article,
    check_pack_ids,
    check_question_ids,
    check_question_references,
    check_reserved_ids,
    check_speaker_references,
    check_speaks_for,
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
from quizapp.pack.checks.warnings.key_giveaways import (
    warn_of_keys_given_away,
    warn_of_keys_in_one_place,
    warn_of_long_keys,
    warn_of_repeated_stem,
    warn_of_silence_with_gaps,
)
from quizapp.pack.checks.warnings.neutrality import (
    warn_of_claims_repeated,
    warn_of_disputed_terms,
    warn_of_loaded_words,
)
from quizapp.pack.checks.warnings.options import (
    warn_of_absolute_words,
    warn_of_few_options,
    warn_of_many_keys,
    warn_of_missing_traps,
    warn_of_options_about_options,
    warn_of_swapped_number,
    warn_of_unmarked_negation,
    warn_of_unspecified_alteration,
)
from quizapp.pack.checks.warnings.speaker_warnings import (
    warn_of_keys_that_are_not_innermost,
    warn_of_options_that_speak_for_others,
    warn_of_slips_that_reach_speakers,
    warn_of_unattributed_statements,
    warn_of_unnamed_judged_speakers,
    warn_of_unnamed_speakers,
)
from quizapp.pack.checks.warnings.verdict_bias import (
    warn_of_revealing_statements,
    warn_of_unbalanced_verdicts,
    warn_of_verdicts_in_a_row,
)
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_reader import PackReading, pause_garbage_collector, read_pack
from quizapp.pack.problems import TOO_MANY_PROBLEMS, Problem, sort_problems, truncate_problems
from quizapp.pack.validation import MAX_PROBLEMS

ERROR_CHECKS: Final[tuple[Callable[[Pack], Iterator[Problem]], ...]] = (
    check_pack_ids,
    check_question_ids,
    check_reserved_ids,
    check_question_references,
    check_citation_references,
    check_speaker_references,
    check_speaks_for,
    check_canonical_passages,
    check_readable_texts,
    check_paragraphs,
    check_reading_order,
    check_paragraphs_once,
    check_whole_sources,
    check_days,
    check_one_article,
    check_cited_articles,
    check_evidence,
    check_citations,
    check_quotations,
    check_keys,
    check_equal_options,
    check_speakers_offered_once,
    check_match,
    check_numbers,
    check_words,
)
"""Every check of a pack alone for errors; pictures are checked beside them, for they need the files."""

WARNING_CHECKS: Final[tuple[Callable[[Pack], Iterator[Problem]], ...]] = (
    warn_of_options_about_options,
    warn_of_few_options,
    warn_of_many_keys,
    warn_of_absolute_words,
    warn_of_unmarked_negation,
    warn_of_repeated_stem,
    warn_of_swapped_number,
    warn_of_unspecified_alteration,
    warn_of_missing_traps,
    warn_of_long_keys,
    warn_of_keys_in_one_place,
    warn_of_unbalanced_verdicts,
    warn_of_verdicts_in_a_row,
    warn_of_revealing_statements,
    warn_of_options_that_speak_for_others,
    warn_of_keys_that_are_not_innermost,
    warn_of_unnamed_speakers,
    warn_of_unattributed_statements,
    warn_of_unnamed_judged_speakers,
    warn_of_silence_with_gaps,
    warn_of_slips_that_reach_speakers,
    warn_of_loaded_words,
    warn_of_disputed_terms,
    warn_of_claims_repeated,
    warn_of_keys_given_away,
)
"""Every check for flaws that a rule can see."""


def check_pack(pack: Pack, media: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Return every error of a pack, by place; `media` maps file names to their bytes."""
    with pause_garbage_collector():
        return sort_problems([*check_media(pack, media), *_found(pack, ERROR_CHECKS)])


def find_warnings(pack: Pack) -> tuple[Problem, ...]:
    """Return every warning and note on a pack that has no errors, by place."""
    with pause_garbage_collector():
        return sort_problems(_found(pack, WARNING_CHECKS))


def read_and_check(path: Path, *, warnings: bool = False) -> PackReading:
    """Read a pack with `read_pack`, and add the errors that the checks find: without any it may be used.

    With `warnings`, a pack that may be used is looked through for flaws as well. Of more than 200 problems
    the first 200 come, and one that tells how many more there are.
    """
    reading = read_pack(path)
    problems = reading.problems
    if reading.pack is not None:
        problems = sort_problems([*problems, *check_pack(reading.pack, reading.media)])
        if warnings and not problems:
            problems = find_warnings(reading.pack)
    return replace(reading, problems=truncate_problems(problems))


def _found(pack: Pack, checks: Iterable[Callable[[Pack], Iterator[Problem]]]) -> Iterator[Problem]:
    for one in checks:
        told = list(islice(one(pack), MAX_PROBLEMS))
        yield from told
        if len(told) == MAX_PROBLEMS:
            yield Problem(
                "", TOO_MANY_PROBLEMS, message("pack.more_of_one_sort", most=MAX_PROBLEMS), told[-1].severity
            )
