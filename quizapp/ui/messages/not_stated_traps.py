"""The pages of the traps about what an article does not say, and about what excludes a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.example_page import Example

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.ports import Translate


def build_not_stated_examples(translate: Translate) -> dict[Trap, Example]:
    """Return the pages by trap."""
    return {
        "outside-knowledge": _elsewhere(translate),
        "not-in-text": _nowhere(translate),
        "silence-as-denial": _denial(translate),
        "silence-as-support": _support(translate),
        "missed-conflict": _conflict(translate),
    }


def _elsewhere(translate: Translate) -> Example:
    return Example(
        title=translate("traps.elsewhere.title"),
        what=translate("traps.elsewhere.what"),
        statement=translate("traps.elsewhere.statement"),
        passage=translate("traps.elsewhere.passage"),
        why=translate("traps.elsewhere.why"),
        notice=(
            translate("traps.elsewhere.notice.put_your_finger_on"),
            translate("traps.elsewhere.notice.ask_where_you_know"),
        ),
    )


def _nowhere(translate: Translate) -> Example:
    return Example(
        title=translate("traps.nowhere.title"),
        what=translate("traps.nowhere.what"),
        statement=translate("traps.nowhere.statement"),
        passage=translate("traps.nowhere.passage"),
        why=translate("traps.nowhere.why"),
        notice=(
            translate("traps.nowhere.notice.the_same_subject_is"),
            translate("traps.nowhere.notice.look_for_each_part"),
        ),
    )


def _denial(translate: Translate) -> Example:
    return Example(
        title=translate("traps.denial.title"),
        what=translate("traps.denial.what"),
        statement=translate("traps.denial.statement"),
        passage=translate(
            "traps.denial.passage",
        ),
        speaker=translate("traps.denial.speaker"),
        why=translate(
            "traps.denial.why",
        ),
        notice=(
            translate("traps.denial.notice.look_for_words_that"),
            translate("traps.denial.notice.a_list_names_what"),
        ),
    )


def _support(translate: Translate) -> Example:
    return Example(
        title=translate("traps.support.title"),
        what=translate("traps.support.what"),
        statement=translate("traps.support.statement"),
        passage=translate("traps.support.passage"),
        why=translate("traps.support.why"),
        notice=(
            translate("traps.support.notice.that_nothing_speaks_against"),
            translate("traps.support.notice.ask_which_sentence_you"),
        ),
    )


def _conflict(translate: Translate) -> Example:
    return Example(
        title=translate("traps.conflict.title"),
        what=translate(
            "traps.conflict.what",
        ),
        statement=translate("traps.conflict.statement"),
        passage=translate(
            "traps.conflict.passage",
        ),
        why=translate(
            "traps.conflict.why",
        ),
        notice=(
            translate("traps.conflict.notice.before_you_say_that"),
            translate("traps.conflict.notice.other_words_may_tell"),
        ),
    )
