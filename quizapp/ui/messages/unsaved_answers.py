"""The sentences about answers that cannot be saved for now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.library.errors import LibraryError
    from quizapp.ui.ports import Translate


def describe_save_error(translate: Translate, since: str, error: LibraryError) -> str:
    """Tell since when (a clock time) nothing is saved, and why."""
    known = f"unsaved.reasons.{error.code}"
    why = translate(known if translate.has(known) else "unsaved.not_saved.it_cannot_be_written")
    return translate("unsaved.not_saved.not_saved_since", time=since, why=why)


def describe_unsaved_answers(translate: Translate, answers: int) -> str:
    """Tell how many answers are not kept yet, and where they are meanwhile."""
    if not answers:
        return translate("unsaved.waits.what_you_answer_waits")
    return translate("unsaved.waits.answer_s_are_not", n=answers)


def list_save_advice(translate: Translate) -> tuple[str, ...]:
    """Tell what helps before the window closes."""
    return (
        translate("unsaved.can_do.set_right_what_is"),
        translate(
            "unsaved.can_do.or_save_a_copy",
        ),
    )
