"""Why each warning is given, in a line; docs/checks.md tells more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def why(translate: Translate, code: str) -> str:
    """Return why a warning is given, with who found it where somebody did; '' for what needs no reason."""
    told = _on_answers(translate) | _on_banks(translate) | _on_speakers(translate) | _on_words(translate)
    return told.get(code, "")


def _on_answers(translate: Translate) -> dict[str, str]:
    return {
        "all-of-the-above": translate(
            "check_reasons.on_answers.all_of_the_above",
        ),
        "few-options": translate(
            "check_reasons.on_answers.few_options"
        ),
        "many-keys": translate("check_reasons.on_answers.many_keys"),
        "absolute-distractor": translate(
            "check_reasons.on_answers.absolute_distractor",
        ),
        "not-in-capitals": translate(
            "check_reasons.on_answers.not_in_capitals",
        ),
        "key-repeats-stem": translate(
            "check_reasons.on_answers.key_repeats_stem",
        ),
        "swapped-number": translate("check_reasons.on_answers.swapped_number"),
        "no-altered": translate(
            "check_reasons.on_answers.no_altered"
        ),
        "no-trap": translate("check_reasons.on_answers.no_trap"),
        "key-given-away": translate(
            "check_reasons.on_answers.key_given_away",
        ),
    }


def _on_banks(translate: Translate) -> dict[str, str]:
    return {
        "key-longest": translate(
            "check_reasons.on_banks.key_longest",
        ),
        "key-in-one-place": translate("check_reasons.on_banks.key_in_one_place"),
        "verdicts-unbalanced": translate(
            "check_reasons.on_banks.verdicts_unbalanced"
        ),
        "verdicts-alike": translate("check_reasons.on_banks.verdicts_alike"),
        "verdicts-by-form": translate(
            "check_reasons.on_banks.verdicts_by_form",
        ),
    }


def _on_speakers(translate: Translate) -> dict[str, str]:
    return {
        "option-speaks-for-option": translate(
            "check_reasons.on_speakers.option_speaks_for_option"
        ),
        "key-is-not-innermost": translate(
            "check_reasons.on_speakers.key_is_not_innermost"
        ),
        "speaker-not-named": translate(
            "check_reasons.on_speakers.speaker_not_named"
        ),
        "nobody-named": translate("check_reasons.on_speakers.nobody_named"),
        "judged-voice-not-named": translate(
            "check_reasons.on_speakers.judged_voice_not_named"
        ),
        "silence-with-gaps": translate("check_reasons.on_speakers.silence_with_gaps"),
        "slip-reaches-voice": translate("check_reasons.on_speakers.slip_reaches_voice"),
    }


def _on_words(translate: Translate) -> dict[str, str]:
    return {
        "loaded-word": translate(
            "check_reasons.on_words.loaded_word"
        ),
        "verdict-on-the-world": translate("check_reasons.on_words.verdict_on_the_world"),
        "disputed-without-voice": translate(
            "check_reasons.on_words.disputed_without_voice"
        ),
        "claim-without-voice": translate(
            "check_reasons.on_words.claim_without_voice",
        ),
    }
