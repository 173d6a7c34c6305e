"""The sentences of the explanation: outcome, key, trap, what comes next, and each answer with its reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.messages import common, dates

if TYPE_CHECKING:
    from quizapp.quiz.responses import Certainty, Outcome
    from quizapp.ui.ports import Translate


def describe_key_speaker(translate: Translate, name: str) -> str:
    """Tell who says it, one or many."""
    return translate("explanation.key_speaker", speaker=common.capitalize_first(name))


def describe_key_option(translate: Translate, text: str) -> str:
    """Tell the right option."""
    return translate("explanation.key_option", answer=common.add_full_stop(text))


def describe_chosen_answer(translate: Translate, chosen: str, key: str) -> str:
    """Tell what was chosen, and then what is right (a whole sentence)."""
    if "“" in chosen:
        whole = common.add_full_stop(chosen)
        return translate("explanation.you_chose.you_chose.you_chose", chosen=whole, key=key)
    return translate("explanation.you_chose.you_chose", chosen=chosen.removesuffix("."), key=key)


def describe_next_review(
    translate: Translate,
    outcome: Outcome,
    certainty: Certainty | None,
    hint: bool,
    due: date,
    today: date,
) -> str:
    """Tell when the question comes back, and why then; `hint`: one was taken."""
    when = dates.format_due_date(translate, due, today)
    if outcome != "correct":
        told = _not_right(outcome, certainty)
    elif hint:
        told = "comes_back"
    else:
        told = "right.right_so_this_question" if certainty is None else f"right.{certainty}"
    return translate(f"explanation.{told}", when=when)


def _not_right(outcome: Outcome, certainty: Certainty | None) -> str:
    if certainty == "certain":
        return "not_right.you_were_certain_so"
    if outcome == "skipped":
        return "not_right.you_skipped_it_so"
    if outcome == "partly":
        return "not_right.right_in_part_so"
    return "not_right.not_this_time_so"


def name_evidence(translate: Translate, paragraph: int | None, number: int | None = None) -> str:
    """Name the cited passage for a screen reader; with a number, of one of several items."""
    if number is not None and paragraph is None:
        return translate("explanation.evidence.evidence.evidence", item=number)
    if number is not None:
        return translate(
            "explanation.evidence.evidence_paragraph.evidence_paragraph", item=number, number=paragraph
        )
    if paragraph is None:
        return translate("explanation.evidence.evidence")
    return translate("explanation.evidence.evidence_paragraph", number=paragraph)


def format_attribution_chain(translate: Translate, names: tuple[str, ...]) -> str:
    """Write the chain before the last speaker out: “The article: the report:”."""
    article = translate("explanation.via.the_article")
    return "".join(
        translate("explanation.via.text", speaker=name) + " " for name in (article, *names)
    ).strip()


def list_spoken_marks(translate: Translate) -> tuple[str, str, str, str, str]:
    """Return what is said for “ ” [ ] and …."""
    return (
        translate("explanation.spoken_words.quote"),
        translate("explanation.spoken_words.end_quote"),
        translate("explanation.spoken_words.inserted"),
        translate("explanation.spoken_words.end_inserted"),
        translate("explanation.spoken_words.cut"),
    )
