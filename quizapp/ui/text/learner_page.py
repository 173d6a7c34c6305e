"""The sentences about what is kept of somebody: to see it, to take it along, to erase it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import dates
from quizapp.ui.text import settings as settings_text

if TYPE_CHECKING:
    from datetime import date

    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and what stands beside them."""
    return {
        "kept": translate("learner_page.kept"),
        "change": translate("learner_page.change"),
        "answers": translate("learner_page.answers"),
        "proofs": translate("learner_page.proofs"),
        "cards": translate("learner_page.cards"),
        "hints": translate("learner_page.hints"),
        "unfinished": translate("learner_page.unfinished"),
        "reports": translate("learner_page.reports"),
        "settings": translate("learner_page.settings"),
        "usual": translate("learner_page.usual"),
        "where": translate(
            "learner_page.where",
        ),
        "take": translate("learner_page.take"),
        "take_told": translate(
            "learner_page.take_told",
        ),
        "everything": translate("learner_page.everything"),
        "table": translate("learner_page.table"),
        "choose_full": translate("learner_page.choose_full"),
        "choose_table": translate("learner_page.choose_table"),
        "full_files": translate("learner_page.full_files"),
        "tables": translate("learner_page.tables"),
        "file": translate("learner_page.file"),
        "not_me": translate("learner_page.not_me"),
        "not_me_told": translate(
            "learner_page.not_me_told",
        ),
        "move": translate("learner_page.move"),
        "erase_told": translate(
            "learner_page.erase_told",
        ),
        "elsewhere": translate(
            "learner_page.elsewhere",
        ),
        "then_press": translate("learner_page.then_press"),
        "not_by_enter": translate("learner_page.not_by_enter"),
        "space_only": translate("learner_page.space_only"),
        "cancel": translate("learner_page.cancel"),
        "word": translate("learner_page.word"),
        "code": translate("learner_page.code"),
        "other_name": translate("learner_page.other_name"),
        "other_word": translate("learner_page.other_word"),
        "other_code": translate("learner_page.other_code"),
        "erasing": translate("learner_page.erasing"),
        "erased": translate("learner_page.erased"),
        "left": translate(
            "learner_page.left",
        ),
        "go_on": translate("learner_page.go_on"),
        "stays_open": translate("learner_page.stays_open"),
        "which": translate("learner_page.which"),
        "whose": translate("learner_page.whose"),
        "no_sittings": translate("learner_page.no_sittings"),
        "nobody_else": translate("learner_page.nobody_else"),
        "move_it": translate("learner_page.move_it"),
        "choose_which": translate("learner_page.choose_which"),
        "choose_whose": translate("learner_page.choose_whose"),
        "moving": translate("learner_page.moving"),
        "bring": translate("learner_page.bring"),
        "bring_told": translate(
            "learner_page.bring_told",
        ),
        "bring_it": translate("learner_page.bring_it"),
        "reading": translate("learner_page.reading"),
        "bringing": translate("learner_page.bringing"),
        "back": translate("learner_page.back"),
        "chosen": translate("learner_page.chosen"),
    }


def since(translate: Translate, made: date, last: date | None, today: date) -> str:
    """Tell since when somebody is here, and when last."""
    first = translate("learner_page.since.since", day=dates.day(translate, made))
    if last is None:
        return first
    return translate("learner_page.since.last", since=first, day=dates.ago(translate, last, today))


def answers(translate: Translate, count: int) -> str:
    """Count answers."""
    return translate("learner_page.answers.answer_s", n=count)


def settings(translate: Translate, fields: tuple[str, ...]) -> str:
    """Name the settings that are another than they come."""
    named = [settings_text.title(translate, field) for field in fields]
    return ", ".join(named) or translate("learner_page.usual")


def still_there(translate: Translate, path: str, why: str) -> str:
    """Tell of a place in which something could not be erased yet."""
    reasons = {
        "missing": translate("learner_page.still_there.missing"),
        "failed": translate("learner_page.still_there.failed"),
        "in-use": translate("learner_page.still_there.in-use"),
    }
    return translate("learner_page.still_there.text", path=path, why=reasons.get(why, why))


def sitting(translate: Translate, title: str, answers: int, day: date, today: date) -> tuple[str, str]:
    """Tell of a practice: its pack, and when and how long it was."""
    when = dates.ago(translate, day, today)
    return title, translate("learner_page.sitting", n=answers, when=when)


def brought_in(translate: Translate, new: int, known: int) -> str:
    """Tell what was brought in, and what was here already."""
    told = translate("learner_page.brought_in.brought_in_answer_s", n=new)
    if not known:
        return told
    here = translate("learner_page.brought_in.answer_s_were_here", n=known)
    return f"{told} {here}"
