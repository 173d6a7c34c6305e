"""The pages of the kinds of statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.example_page import Example

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import StatementType
    from quizapp.ui.ports import Translate


def build_statement_type_examples(translate: Translate) -> dict[StatementType, Example]:
    """Return the pages by kind."""
    return {
        "claim": _claim(translate),
        "finding": _finding(translate),
        "call": _call(translate),
        "opinion": _opinion(translate),
        "narration": _narration(translate),
    }


def _claim(translate: Translate) -> Example:
    return Example(
        title=translate("statement_types.claim.title"),
        what=translate(
            "statement_types.claim.what",
        ),
        passage=translate("statement_types.claim.passage"),
        speaker=translate("statement_types.claim.speaker"),
        role=translate("statement_types.claim.role"),
        why=translate(
            "statement_types.claim.why",
        ),
        notice=(
            translate("statement_types.claim.notice.there_is_a_speaker"),
            translate("statement_types.claim.notice.in_doubt_between_claim"),
        ),
    )


def _finding(translate: Translate) -> Example:
    return Example(
        title=translate("statement_types.finding.title"),
        what=translate("statement_types.finding.what"),
        passage=translate(
            "statement_types.finding.passage",
        ),
        speaker=translate("statement_types.finding.speaker"),
        why=translate(
            "statement_types.finding.why",
        ),
        notice=(
            translate("statement_types.finding.notice.did_somebody_count_measure"),
            translate("statement_types.finding.notice.the_sentence_before_may"),
        ),
    )


def _call(translate: Translate) -> Example:
    return Example(
        title=translate("statement_types.call.title"),
        what=translate("statement_types.call.what"),
        passage=translate("statement_types.call.passage"),
        speaker=translate("statement_types.call.speaker"),
        why=translate("statement_types.call.why"),
        notice=(
            translate("statement_types.call.notice.look_for_asked_urged"),
            translate("statement_types.call.notice.you_can_follow_a"),
        ),
    )


def _opinion(translate: Translate) -> Example:
    return Example(
        title=translate("statement_types.opinion.title"),
        what=translate("statement_types.opinion.what"),
        passage=translate("statement_types.opinion.passage"),
        speaker=translate("statement_types.opinion.speaker"),
        role=translate("statement_types.opinion.role"),
        why=translate("statement_types.opinion.why"),
        notice=(
            translate("statement_types.opinion.notice.look_for_words_that"),
            translate("statement_types.opinion.notice.ask_could_somebody_count"),
        ),
    )


def _narration(translate: Translate) -> Example:
    return Example(
        title=translate("statement_types.narration.title"),
        what=translate("statement_types.narration.what"),
        passage=translate("statement_types.narration.passage"),
        why=translate(
            "statement_types.narration.why",
        ),
        notice=(
            translate("statement_types.narration.notice.look_before_and_behind"),
            translate("statement_types.narration.notice.a_speaker_in_the"),
        ),
    )
