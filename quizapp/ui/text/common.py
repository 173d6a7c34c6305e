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
        "correct": translate("common.outcome.correct"),
        "partly": translate("common.outcome.partly"),
        "not_this_time": translate("common.outcome.not_this_time"),
        "skipped": translate("common.outcome.skipped"),
    }[value]


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
        "call": (translate("common.statement.call.call"), translate("common.statement.call.somebody_asks_for_it")),
        "opinion": (translate("common.statement.opinion.opinion"), translate("common.statement.opinion.somebody_judges_it")),
        "narration": (
            translate("common.statement.narration.own_statement"),
            translate("common.statement.narration.the_article_itself_says"),
        ),
    }[kind]


def unchecked(translate: Translate, kind: str) -> str:
    """Name the kind of a statement that the program proposes and nobody has checked."""
    return translate("common.unchecked", kind=kind)


def licence(translate: Translate, licence: str) -> str:
    """Return the licence of questions: an SPDX id, or in words that there is none."""
    return translate("common.licence") if licence == NO_LICENCE else licence


def skill(translate: Translate, skill_id: SkillId, own: Mapping[SkillId, str]) -> str:
    """Return the name of a skill: a default one, or one of the pack's own."""
    names = {
        "who-said-it": translate("common.skill.who_said_it"),
        "trace-the-chain": translate("common.skill.trace_the_chain"),
        "claim-or-finding": translate("common.skill.claim_or_finding"),
        "supported-or-not": translate("common.skill.supported_or_not"),
        "find-the-evidence": translate("common.skill.find_the_evidence"),
        "strength-of-wording": translate("common.skill.strength_of_wording"),
        "numbers-and-order": translate("common.skill.numbers_and_order"),
        "the-articles-own-voice": translate("common.skill.the_articles_own_voice"),
        "compare-articles": translate("common.skill.compare_articles"),
    }
    return names.get(skill_id) or own.get(skill_id, skill_id)


def trap(translate: Translate, name: Trap) -> str:
    """Return the words of a trap, to stand after “A trap:”."""
    return {
        "wrong-voice": translate("common.trap.wrong_voice"),
        "too-broad-voice": translate("common.trap.too_broad_voice"),
        "cut-link": translate("common.trap.cut_link"),
        "status-shift": translate("common.trap.status_shift"),
        "overclaim": translate("common.trap.overclaim"),
        "understated": translate("common.trap.understated"),
        "hedge-dropped": translate("common.trap.hedge_dropped"),
        "swapped-number": translate("common.trap.swapped_number"),
        "swapped-date": translate("common.trap.swapped_date"),
        "reversed": translate("common.trap.reversed"),
        "added-cause": translate("common.trap.added_cause"),
        "mention-as-assertion": translate("common.trap.mention_as_assertion"),
        "paraphrase-as-quote": translate("common.trap.paraphrase_as_quote"),
        "wrong-reference": translate("common.trap.wrong_reference"),
        "outside-knowledge": translate("common.trap.outside_knowledge"),
        "not-in-text": translate("common.trap.not_in_text"),
        "silence-as-denial": translate("common.trap.silence_as_denial"),
        "silence-as-support": translate("common.trap.silence_as_support"),
        "missed-conflict": translate("common.trap.missed_conflict"),
    }[name]
