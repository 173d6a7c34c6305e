"""Runs all checks: functions over a pack, in a module for each subject. None stops at the first fault.

Errors are found in `checks`, warnings in `checks.warnings`: these are looked for in packs without errors.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from quizapp.catalogue import message
from quizapp.pack.checks import answers, evidence, imitation, references, sources
from quizapp.pack.checks.warnings import (
    key_giveaways,
    look_alikes,
    neutrality,
    options,
    speaker_warnings,
    verdict_bias,
)
from quizapp.pack.garbage_collection import pause_garbage_collector
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_reader import PackReading, read_pack
from quizapp.pack.problems import TOO_MANY_PROBLEMS, Problem, sort_problems, truncate_problems
from quizapp.pack.validation import MAX_PROBLEMS

ERROR_CHECKS: Final[tuple[Callable[[Pack], Iterator[Problem]], ...]] = (
    references.check_pack_ids,
    references.check_question_ids,
    references.check_reserved_ids,
    references.check_question_references,
    references.check_citation_references,
    references.check_speaker_references,
    references.check_speaks_for,
    sources.check_canonical_passages,
    sources.check_readable_texts,
    sources.check_paragraphs,
    sources.check_reading_order,
    sources.check_paragraphs_once,
    sources.check_whole_sources,
    sources.check_days,
    imitation.check_imitation,
    references.check_one_article,
    references.check_cited_articles,
    evidence.check_evidence,
    evidence.check_citations,
    evidence.check_quotations,
    answers.check_keys,
    answers.check_equal_options,
    answers.check_speakers_offered_once,
    answers.check_match,
    answers.check_numbers,
    answers.check_words,
)
"""Every check of a pack alone for errors; pictures are checked beside them, for they need the files."""

WARNING_CHECKS: Final[tuple[Callable[[Pack], Iterator[Problem]], ...]] = (
    options.warn_of_options_about_options,
    options.warn_of_few_options,
    look_alikes.warn_of_look_alikes,
    options.warn_of_many_keys,
    options.warn_of_absolute_words,
    options.warn_of_unmarked_negation,
    key_giveaways.warn_of_repeated_stem,
    options.warn_of_swapped_number,
    options.warn_of_unspecified_alteration,
    options.warn_of_missing_traps,
    key_giveaways.warn_of_long_keys,
    key_giveaways.warn_of_keys_in_one_place,
    verdict_bias.warn_of_unbalanced_verdicts,
    verdict_bias.warn_of_verdicts_in_a_row,
    verdict_bias.warn_of_revealing_statements,
    speaker_warnings.warn_of_options_that_speak_for_others,
    speaker_warnings.warn_of_keys_that_are_not_innermost,
    speaker_warnings.warn_of_unnamed_speakers,
    speaker_warnings.warn_of_unattributed_statements,
    speaker_warnings.warn_of_unnamed_judged_speakers,
    key_giveaways.warn_of_silence_with_gaps,
    speaker_warnings.warn_of_slips_that_reach_speakers,
    neutrality.warn_of_loaded_words,
    neutrality.warn_of_disputed_terms,
    neutrality.warn_of_claims_repeated,
    key_giveaways.warn_of_keys_given_away,
)
"""Every check for flaws that a rule can see."""


def check_pack(pack: Pack, media: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Return every error of a pack, by place; `media` maps file names to their bytes."""
    with pause_garbage_collector():
        return sort_problems([*sources.check_media(pack, media), *_found(pack, ERROR_CHECKS)])


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
