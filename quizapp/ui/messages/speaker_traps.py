"""The pages of the traps about who says something, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.example_page import Example

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.ports import Translate


def build_speaker_examples(translate: Translate) -> dict[Trap, Example]:
    """Return the pages by trap."""
    return {
        "wrong-speaker": _wrong_speaker(translate),
        "too-broad-speaker": _too_broad(translate),
        "cut-link": _cut_link(translate),
        "statement-type-shift": _statement_type_shift(translate),
        "mention-as-assertion": _mention(translate),
        "paraphrase-as-quote": _paraphrase(translate),
        "wrong-reference": _reference(translate),
    }


def _wrong_speaker(translate: Translate) -> Example:
    return Example(
        title=translate("traps.wrong_speaker.title"),
        what=translate("traps.wrong_speaker.what"),
        statement=translate("traps.wrong_speaker.statement"),
        passage=translate(
            "traps.wrong_speaker.passage",
        ),
        speaker=translate("traps.wrong_speaker.speaker"),
        role=translate("traps.wrong_speaker.role"),
        why=translate(
            "traps.wrong_speaker.why",
        ),
        notice=(
            translate("traps.wrong_speaker.notice.find_the_words_first"),
            translate("traps.wrong_speaker.notice.ask_whose_verb_it"),
            translate("traps.wrong_speaker.notice.where_two_people_speak"),
        ),
    )


def _too_broad(translate: Translate) -> Example:
    return Example(
        title=translate("traps.too_broad.title"),
        what=translate("traps.too_broad.what"),
        statement=translate("traps.too_broad.statement"),
        passage=translate("traps.too_broad.passage"),
        speaker=translate("traps.too_broad.speaker"),
        why=translate("traps.too_broad.why"),
        notice=(
            translate("traps.too_broad.notice.look_for_numbers_and"),
            translate("traps.too_broad.notice.a_spokesperson_speaks_for"),
        ),
    )


def _cut_link(translate: Translate) -> Example:
    return Example(
        title=translate("traps.cut_link.title"),
        what=translate(
            "traps.cut_link.what",
        ),
        statement=translate("traps.cut_link.statement"),
        passage=translate(
            "traps.cut_link.passage",
        ),
        speaker=translate("traps.cut_link.speaker"),
        via=translate("traps.cut_link.via"),
        why=translate(
            "traps.cut_link.why",
        ),
        notice=(
            translate("traps.cut_link.notice.count_the_verbs_of"),
            translate("traps.cut_link.notice.say_the_row_aloud"),
            translate("traps.cut_link.notice.the_last_speaker_in"),
        ),
    )


def _statement_type_shift(translate: Translate) -> Example:
    return Example(
        title=translate("traps.statement_type_shift.title"),
        what=translate("traps.statement_type_shift.what"),
        statement=translate("traps.statement_type_shift.statement"),
        passage=translate(
            "traps.statement_type_shift.passage",
        ),
        speaker=translate("traps.statement_type_shift.speaker"),
        role=translate("traps.statement_type_shift.role"),
        why=translate(
            "traps.statement_type_shift.why",
        ),
        notice=(
            translate("traps.statement_type_shift.notice.a_finding_is_presented"),
            translate("traps.statement_type_shift.notice.words_that_judge_such"),
            translate("traps.statement_type_shift.notice.should_must_and_asked"),
        ),
    )


def _mention(translate: Translate) -> Example:
    return Example(
        title=translate("traps.mention.title"),
        what=translate("traps.mention.what"),
        statement=translate("traps.mention.statement"),
        passage=translate("traps.mention.passage"),
        speaker=translate("traps.mention.speaker"),
        role=translate("traps.mention.role"),
        why=translate("traps.mention.why"),
        notice=(
            translate("traps.mention.notice.look_at_the_verb"),
            translate("traps.mention.notice.read_on_to_the"),
        ),
    )


def _paraphrase(translate: Translate) -> Example:
    return Example(
        title=translate("traps.paraphrase.title"),
        what=translate("traps.paraphrase.what"),
        statement=translate("traps.paraphrase.statement"),
        passage=translate("traps.paraphrase.passage"),
        speaker=translate("traps.paraphrase.speaker"),
        why=translate(
            "traps.paraphrase.why",
        ),
        notice=(
            translate("traps.paraphrase.notice.words_between_quotation_marks"),
            translate("traps.paraphrase.notice.a_strong_word_outside"),
        ),
    )


def _reference(translate: Translate) -> Example:
    return Example(
        title=translate("traps.reference.title"),
        what=translate("traps.reference.what"),
        statement=translate("traps.reference.statement"),
        passage=translate(
            "traps.reference.passage",
        ),
        speaker=translate("traps.reference.speaker"),
        why=translate("traps.reference.why"),
        notice=(
            translate("traps.reference.notice.put_the_name_in"),
            translate("traps.reference.notice.go_back_to_the"),
        ),
    )
