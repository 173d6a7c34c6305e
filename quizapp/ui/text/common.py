"""Words that several screens share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.words import NO_LICENCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.pack.ids import SkillId
    from quizapp.pack.words import StatementKind, Trap
    from quizapp.quiz.responses import Certainty, Outcome
    from quizapp.ui.ports import Translate


def capital(text: str) -> str:
    """Return the text with a capital first letter: a speaker's name may begin with “the”."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """Return the text with a full stop where it has no mark of its own at its end."""
    return text if text.rstrip("”’").endswith((".", "?", "!", "…")) else text + "."


def outcome(translate: Translate, value: Outcome) -> str:
    """Return the word of an outcome."""
    return {
        "correct": translate("common", "Correct"),
        "partly": translate("common", "Partly correct"),
        "not_this_time": translate("common", "Not this time"),
        "skipped": translate("common", "Skipped"),
    }[value]


def certainty(translate: Translate, value: Certainty | None) -> str:
    """Return the word of a certainty; None: it was not asked."""
    return {
        "guess": translate("common", "Guess"),
        "fairly_sure": translate("common", "Fairly sure"),
        "certain": translate("common", "Certain"),
        None: translate("common", "Not asked"),
    }[value]


def statement(translate: Translate, kind: StatementKind) -> tuple[str, str]:
    """Return the name of a kind of statement and what it means."""
    return {
        "claim": (
            translate("common", "Claim"),
            translate("common", "somebody says it; the article doesn’t prove it; others may dispute it"),
        ),
        "finding": (
            translate("common", "Finding"),
            translate(
                "common",
                "presented as the result of an inquiry; the article doesn’t prove it; others may dispute it",
            ),
        ),
        "call": (translate("common", "Call"), translate("common", "somebody asks for it")),
        "opinion": (translate("common", "Opinion"), translate("common", "somebody judges it")),
        "narration": (
            translate("common", "Own statement"),
            translate("common", "the article itself says it"),
        ),
    }[kind]


def unchecked(translate: Translate, kind: str) -> str:
    """Name the kind of a statement that the program proposes and nobody has checked."""
    return translate("common", "{kind}? Check it").format(kind=kind)


def licence(translate: Translate, licence: str) -> str:
    """Return the licence of questions: an SPDX id, or in words that there is none."""
    return translate("common", "for one class only") if licence == NO_LICENCE else licence


def skill(translate: Translate, skill_id: SkillId, own: Mapping[SkillId, str]) -> str:
    """Return the name of a skill: a default one, or one of the pack's own."""
    names = {
        "who-said-it": translate("common", "Who said it"),
        "trace-the-chain": translate("common", "Trace the chain"),
        "claim-or-finding": translate("common", "Claim or finding"),
        "supported-or-not": translate("common", "Supported or not"),
        "find-the-evidence": translate("common", "Find the evidence"),
        "strength-of-wording": translate("common", "Strength of wording"),
        "numbers-and-order": translate("common", "Numbers and order"),
        "the-articles-own-voice": translate("common", "The article’s own voice"),
        "compare-articles": translate("common", "Compare articles"),
    }
    return names.get(skill_id) or own.get(skill_id, skill_id)


def trap(translate: Translate, name: Trap) -> str:
    """Return the words of a trap, to stand after “A trap:”."""
    return {
        "wrong-voice": translate("common", "another voice"),
        "too-broad-voice": translate("common", "the whole for its part"),
        "cut-link": translate("common", "a missing link"),
        "status-shift": translate("common", "another kind of statement"),
        "overclaim": translate("common", "more than the text says"),
        "understated": translate("common", "less than the text says"),
        "hedge-dropped": translate("common", "a hedge dropped"),
        "swapped-number": translate("common", "another number"),
        "swapped-date": translate("common", "another date"),
        "reversed": translate("common", "turned round"),
        "added-cause": translate("common", "a cause added"),
        "mention-as-assertion": translate("common", "mentioned, not said"),
        "paraphrase-as-quote": translate("common", "not the speaker’s words"),
        "wrong-reference": translate("common", "another reference"),
        "outside-knowledge": translate("common", "from elsewhere"),
        "not-in-text": translate("common", "nowhere in the text"),
        "silence-as-denial": translate("common", "silence taken for no"),
        "silence-as-support": translate("common", "silence taken for yes"),
        "missed-conflict": translate("common", "an overlooked conflict"),
    }[name]
