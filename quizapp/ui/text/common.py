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
    return translate(f"common.outcome.{value}")


def certainty(translate: Translate, value: Certainty | None) -> str:
    """Return the word of a certainty; None: it was not asked."""
    return {
        "guess": translate("common.certainty.guess"),
        "fairly_sure": translate("common.certainty.fairly_sure"),
        "certain": translate("common.certainty.certain"),
        None: translate("common.certainty.none"),
    }[value]


def statement(translate: Translate, kind: StatementKind) -> tuple[str, str]:
    """Return the name of a kind of statement and what it means."""
    return {
        "claim": (
            translate("common.statement.claim.claim"),
            translate("common.statement.claim.somebody_says_it_the"),
        ),
        "finding": (
            translate("common.statement.finding.finding"),
            translate(
                "common.statement.finding.presented_as_the_result",
            ),
        ),
        "call": (
            translate("common.statement.call.call"),
            translate("common.statement.call.somebody_asks_for_it"),
        ),
        "opinion": (
            translate("common.statement.opinion.opinion"),
            translate("common.statement.opinion.somebody_judges_it"),
        ),
        "narration": (
            translate("common.statement.narration.own_statement"),
            translate("common.statement.narration.the_article_itself_says"),
        ),
    }[kind]


def licence(translate: Translate, licence: str) -> str:
    """Return the licence of questions: an SPDX id, or in words that there is none."""
    return translate("common.licence") if licence == NO_LICENCE else licence


def skill(translate: Translate, skill_id: SkillId, own: Mapping[SkillId, str]) -> str:
    """Return the name of a skill: a default one, or one of the pack's own."""
    names = {
        "who-said-it": translate("common.skill.who-said-it"),
        "trace-the-chain": translate("common.skill.trace-the-chain"),
        "claim-or-finding": translate("common.skill.claim-or-finding"),
        "supported-or-not": translate("common.skill.supported-or-not"),
        "find-the-evidence": translate("common.skill.find-the-evidence"),
        "strength-of-wording": translate("common.skill.strength-of-wording"),
        "numbers-and-order": translate("common.skill.numbers-and-order"),
        "the-articles-own-voice": translate("common.skill.the-articles-own-voice"),
        "compare-articles": translate("common.skill.compare-articles"),
    }
    return names.get(skill_id) or own.get(skill_id, skill_id)


def trap(translate: Translate, name: Trap) -> str:
    """Return the words of a trap, to stand after “A trap:”."""
    return translate(f"common.trap.{name}")
