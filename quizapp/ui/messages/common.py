"""Words that several screens share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp import formatting
from quizapp.catalogue import Message
from quizapp.pack.vocabulary import DEFAULT_SKILLS, NO_LICENCE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.pack.ids import SkillId
    from quizapp.pack.vocabulary import StatementType, Trap
    from quizapp.quiz.responses import Certainty, Outcome
    from quizapp.ui.ports import Translate

_STATEMENTS: Final[dict[StatementType, tuple[str, str]]] = {
    "claim": ("common.statement.claim.claim", "common.statement.claim.somebody_says_it_the"),
    "finding": ("common.statement.finding.finding", "common.statement.finding.presented_as_the_result"),
    "call": ("common.statement.call.call", "common.statement.call.somebody_asks_for_it"),
    "opinion": ("common.statement.opinion.opinion", "common.statement.opinion.somebody_judges_it"),
    "narration": (
        "common.statement.narration.own_statement",
        "common.statement.narration.the_article_itself_says",
    ),
}


MAX_LISTED: Final = 20
"""So many of anything that a stranger listed are shown, and so many lines of a text."""

capitalize_first = formatting.capitalize_first


def describe_more(translate: Translate, count: int) -> str:
    """Tell how many of so many are not shown; '' if all are."""
    return translate("common.and_more", n=count - MAX_LISTED) if count > MAX_LISTED else ""


def list_first(translate: Translate, lines: Sequence[str]) -> tuple[str, ...]:
    """Return the first lines of a stranger's list, and how many more there are."""
    more = describe_more(translate, len(lines))
    return (*lines[:MAX_LISTED], more) if more else tuple(lines)


def shorten_lines(text: str) -> str:
    """Return the first lines of a stranger's text; an ellipsis for others."""
    lines = text.split("\n", MAX_LISTED)
    return text if len(lines) <= MAX_LISTED else "\n".join((*lines[:MAX_LISTED], "…"))


def add_full_stop(text: str) -> str:
    """Return the text with a full stop where it has no mark of its own at its end."""
    return text if text.rstrip("”’").endswith((".", "?", "!", "…")) else text + "."


def translate_message(translate: Translate, sentence: str) -> str:
    """Return a sentence in the language of the interface, where it comes from the catalogue."""
    return translate(sentence) if isinstance(sentence, Message) else sentence


def name_outcome(translate: Translate, value: Outcome) -> str:
    """Return the word of an outcome."""
    return translate(f"common.outcome.{value}")


def name_certainty(translate: Translate, value: Certainty | None) -> str:
    """Return the word of a certainty; None: it was not asked."""
    return translate(f"common.certainty.{value or 'none'}")


def describe_statement_type(translate: Translate, kind: StatementType) -> tuple[str, str]:
    """Return the name of a kind of statement and what it means."""
    name, meaning = _STATEMENTS[kind]
    return translate(name), translate(meaning)


def name_licence(translate: Translate, licence: str) -> str:
    """Return the licence of questions: an SPDX id, or in words that there is none."""
    return translate("common.licence") if licence == NO_LICENCE else licence


def name_skill(translate: Translate, skill_id: SkillId, own: Mapping[SkillId, str]) -> str:
    """Return the name of a skill: a default one, or one of the pack's own."""
    if skill_id in DEFAULT_SKILLS:
        return translate(f"common.skill.{skill_id}")
    return own.get(skill_id, skill_id)


def name_trap(translate: Translate, name: Trap) -> str:
    """Return the words of a trap, to stand after “A trap:”."""
    return translate(f"common.trap.{name}")
