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
            "check_reasons",
            "Who knows that one is wrong has settled it without the rest (Haladyna et al. 2002).",
        ),
        "few-options": translate(
            "check_reasons", "Two options are guessed every second time; three are enough (Rodriguez 2005)."
        ),
        "many-keys": translate("check_reasons", "With few wrong options to pick, a guess scores well."),
        "absolute-distractor": translate(
            "check_reasons",
            "“Always” and “never” mostly stand in wrong options (Millman et al. 1965).",
        ),
        "not-in-capitals": translate(
            "check_reasons",
            "A small “not” is read over, and then the error is one of the eye (Haladyna et al. 2002).",
        ),
        "key-repeats-stem": translate(
            "check_reasons",
            "What sounds like the question is chosen for its sound (Haladyna et al. 2002).",
        ),
        "swapped-number": translate("check_reasons", "Learners are told the trap, and look for the number."),
        "no-altered": translate(
            "check_reasons", "How the statement differs is what is trained, and counted."
        ),
        "no-trap": translate("check_reasons", "With a name, a wrong answer tells more than a right one."),
        "key-given-away": translate(
            "check_reasons",
            "A question is answered by itself, not by another one (Haladyna et al. 2002).",
        ),
    }


def _on_banks(translate: Translate) -> dict[str, str]:
    return {
        "key-longest": translate(
            "check_reasons",
            "Writers take most care with the key, and guessers know it (Millman et al. 1965).",
        ),
        "key-in-one-place": translate("check_reasons", "Places should tell nothing (Haladyna et al. 2002)."),
        "verdicts-unbalanced": translate(
            "check_reasons", "Learners should tell apart, not doubt everything."
        ),
        "verdicts-alike": translate("check_reasons", "Who answers from the beginning sees the pattern."),
        "verdicts-by-form": translate(
            "check_reasons",
            "Form alone can give an answer away, without the article (Gururangan et al. 2018).",
        ),
    }


def _on_speakers(translate: Translate) -> dict[str, str]:
    return {
        "option-speaks-for-option": translate(
            "check_reasons", "Who speaks for somebody says it for them: both answers can be defended."
        ),
        "key-is-not-innermost": translate(
            "check_reasons", "To trace a statement is to find who said it first."
        ),
        "speaker-not-named": translate(
            "check_reasons", "Whom “she” or “it” means is what learners overlook."
        ),
        "nobody-named": translate("check_reasons", "What nobody is said to have said cannot be looked up."),
        "judged-voice-not-named": translate(
            "check_reasons", "What the article tells and what somebody in it says are two questions."
        ),
        "silence-with-gaps": translate("check_reasons", "What is not in these parts may be in the others."),
        "slip-reaches-voice": translate("check_reasons", "Two names that differ in a letter are two people."),
    }


def _on_words(translate: Translate) -> dict[str, str]:
    return {
        "loaded-word": translate(
            "check_reasons", "A verb of saying may tell what the teller thinks of it (Recasens et al. 2013)."
        ),
        "verdict-on-the-world": translate("check_reasons", "One article cannot settle what is true."),
        "disputed-without-voice": translate(
            "check_reasons", "On a disputed matter, a term without its speaker becomes the pack’s own word."
        ),
        "claim-without-voice": translate(
            "check_reasons",
            "What is met again is more readily taken for true (Hasher et al. 1977).",
        ),
    }
