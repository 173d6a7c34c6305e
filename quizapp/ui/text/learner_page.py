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
        "kept": translate("learner_page", "What is kept about you"),
        "change": translate("learner_page", "Change name or colour"),
        "answers": translate("learner_page", "Your answers, and how sure you were"),
        "proofs": translate("learner_page", "The sentences you chose as evidence"),
        "cards": translate("learner_page", "Which questions come back, and when"),
        "hints": translate("learner_page", "Hints you looked at, questions you skipped"),
        "unfinished": translate("learner_page", "Practices you have not finished"),
        "reports": translate("learner_page", "What you reported about questions"),
        "settings": translate("learner_page", "Your settings"),
        "usual": translate("learner_page", "none changed"),
        "where": translate(
            "learner_page",
            "All of it is on this computer, in the program’s own folder and its backups. Nothing is sent"
            " anywhere. Your opinion is never asked and never kept.",
        ),
        "take": translate("learner_page", "Take it with you"),
        "take_told": translate(
            "learner_page",
            "The full file holds everything on this page and can be brought in on another computer. The"
            " table holds the answers alone, for a spreadsheet.",
        ),
        "everything": translate("learner_page", "Save everything"),
        "table": translate("learner_page", "Save a table"),
        "choose_full": translate("learner_page", "Save everything that is kept"),
        "choose_table": translate("learner_page", "Save the answers as a table"),
        "full_files": translate("learner_page", "Saved by Quizapp"),
        "tables": translate("learner_page", "Tables"),
        "file": translate("learner_page", "quizapp-answers"),
        "not_me": translate("learner_page", "That was not me"),
        "not_me_told": translate(
            "learner_page",
            "If somebody else practised under this name, the practice can be put under theirs.",
        ),
        "move": translate("learner_page", "Move a practice"),
        "erase_told": translate(
            "learner_page",
            "Removes everything on this page from this computer: from the library, from every backup, from"
            " logs and reports. It cannot be undone.",
        ),
        "elsewhere": translate(
            "learner_page",
            "Files that you saved or handed in, and copies of this folder that somebody else made, are not"
            " reached by this. They stay where they are.",
        ),
        "then_press": translate(
            "learner_page", "Then click the erase button, or press Space on it. Enter doesn’t erase."
        ),
        "not_by_enter": translate(
            "learner_page", "Enter doesn’t erase. Click the erase button, or press Space on it."
        ),
        "space_only": translate("learner_page", "Press Space. Enter doesn’t erase."),
        "cancel": translate("learner_page", "Cancel"),
        "word": translate("learner_page", "erase", "what is typed to erase somebody who has no name"),
        "code": translate("learner_page", "The code, or the teacher’s"),
        "other_name": translate("learner_page", "That is not the name. Nothing was erased."),
        "other_word": translate("learner_page", "That isn’t the word. Nothing was erased."),
        "other_code": translate("learner_page", "That is not the code. Nothing was erased."),
        "erasing": translate("learner_page", "Erasing"),
        "erased": translate("learner_page", "Erased. Nothing on this page is on this computer any more."),
        "left": translate(
            "learner_page",
            "Erased here. What could not be reached is erased as soon as it can be, at a later start:",
        ),
        "go_on": translate("learner_page", "Go on"),
        "stays_open": translate(
            "learner_page", "You may go on meanwhile. If Quizapp is closed, it is finished at the next start."
        ),
        "which": translate("learner_page", "Which practice was it?"),
        "whose": translate("learner_page", "Whose was it?"),
        "no_sittings": translate("learner_page", "There is no practice under this name."),
        "nobody_else": translate("learner_page", "There is no other name yet. Add it first."),
        "move_it": translate("learner_page", "Move it"),
        "choose_which": translate("learner_page", "Choose the practice first."),
        "choose_whose": translate("learner_page", "Choose the name first."),
        "moving": translate("learner_page", "Moving the practice"),
        "bring": translate("learner_page", "Bring in a saved file"),
        "bring_told": translate(
            "learner_page",
            "Answers that are here already are not added again. Nothing that is here is changed or lost.",
        ),
        "bring_it": translate("learner_page", "Bring it in"),
        "reading": translate("learner_page", "Reading the file"),
        "bringing": translate("learner_page", "Bringing it in"),
        "back": translate("learner_page", "Back"),
        "chosen": translate("learner_page", "Chosen"),
    }


def erase(translate: Translate, name: str) -> str:
    """Name what erases somebody."""
    return translate("learner_page", "Erase {name}").format(name=name)


def since(translate: Translate, made: date, last: date | None, today: date) -> str:
    """Tell since when somebody is here, and when last."""
    first = translate("learner_page", "since {day}").format(day=dates.day(translate, made))
    if last is None:
        return first
    return translate("learner_page", "{since}; last: {day}").format(
        since=first, day=dates.ago(translate, last, today)
    )


def answers(translate: Translate, count: int) -> str:
    """Count answers."""
    return translate("learner_page", "%n answer(s)", "", count)


def sentences(translate: Translate, count: int) -> str:
    """Count sentences that were chosen as evidence."""
    return translate("learner_page", "%n time(s)", "", count)


def questions(translate: Translate, count: int) -> str:
    """Count questions that come back."""
    return translate("learner_page", "%n question(s)", "", count)


def hints_and_skipped(translate: Translate, hints: int, skipped: int) -> str:
    """Count hints and skipped questions."""
    return translate("learner_page", "{hints} and {skipped}").format(hints=hints, skipped=skipped)


def number(translate: Translate, count: int) -> str:
    """Return a number as it stands in a column."""
    return translate("learner_page", "{count}").format(count=count)


def settings(translate: Translate, fields: tuple[str, ...]) -> str:
    """Name the settings that are another than they come."""
    named = [settings_text.title(translate, field) for field in fields]
    return ", ".join(named) or labels(translate)["usual"]


def saved(translate: Translate, name: str) -> str:
    """Tell that a file was saved."""
    return translate("learner_page", "Saved as {name}. Keep it where only you can read it.").format(name=name)


def not_saved(translate: Translate, name: str, why: str) -> str:
    """Tell that a file could not be saved."""
    return translate("learner_page", "{name} could not be saved: {why}.").format(name=name, why=why)


def still_there(translate: Translate, path: str, why: str) -> str:
    """Tell of a place in which something could not be erased yet."""
    reasons = {
        "missing": translate("learner_page", "is not there"),
        "failed": translate("learner_page", "could not be read or written"),
        "in-use": translate("learner_page", "is in use"),
    }
    return translate("learner_page", "{path}: {why}").format(path=path, why=reasons.get(why, why))


def type_to_erase(translate: Translate, words: str) -> str:
    """Ask for a name, or a word, to be typed before something is erased."""
    return translate("learner_page", "Type this to confirm: {words}").format(words=words)


def sitting(translate: Translate, title: str, answers: int, day: date, today: date) -> tuple[str, str]:
    """Tell of a practice: its pack, and when and how long it was."""
    when = dates.ago(translate, day, today)
    return title, translate("learner_page", "%n answer(s), {when}", "", answers).format(when=when)


def moved(translate: Translate, name: str) -> str:
    """Tell that a practice is under another name now."""
    return translate("learner_page", "The practice is under {name} now.").format(name=name)


def in_file(translate: Translate, name: str, answers: int) -> str:
    """Tell of somebody in a file, and how many answers it holds of them."""
    return translate("learner_page", "{name}: %n answer(s)", "", answers).format(name=name)


def brought_in(translate: Translate, new: int, known: int) -> str:
    """Tell what was brought in, and what was here already."""
    told = translate("learner_page", "Brought in: %n answer(s).", "", new)
    if not known:
        return told
    here = translate("learner_page", "%n answer(s) were here already.", "", known)
    return f"{told} {here}"
