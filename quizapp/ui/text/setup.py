"""The sentences of setting up a practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, choices and buttons."""
    return {
        "home": translate("setup", "Home"),
        "back": translate("setup", "Back to the set-up"),
        "articles": translate("setup", "The articles"),
        "article": translate("setup", "The article"),
        "words": translate("setup", "Words to know"),
        "before": translate("setup", "Before you start."),
        "from": translate("setup", "Questions from"),
        "which": translate("setup", "Which questions"),
        "new": translate("setup", "Due and new"),
        "number": translate("setup", "How many"),
        "open": translate("setup", "Open"),
        "closed": translate("setup", "Closed"),
        "sure": translate("setup", "Ask how sure I am"),
        "sure_detail": translate("setup", "so that you learn when to trust yourself"),
        "proving": translate("setup", "Ask which sentence settles it"),
        "proving_detail": translate("setup", "after each answer, before you see the outcome"),
        "same": translate("setup", "Same as last time"),
        "keys": translate("setup", "keys"),
    }


def mastered(translate: Translate, mastered: int, keys: int) -> str:
    """Tell how much of a pack is mastered."""
    return translate("setup", "{mastered} of {keys} mastered").format(mastered=mastered, keys=keys)


def questions(translate: Translate, count: int) -> str:
    """Count questions."""
    return translate("setup", "%n question(s)", "", count)


def taken(translate: Translate, taken: int, count: int) -> str:
    """Tell how many questions are in the banks that are taken."""
    return translate("setup", "{taken} of %n question(s)", "", count).format(taken=taken)


def bank_mastered(translate: Translate, mastered: int) -> str:
    """Tell how much of a bank is mastered."""
    return translate("setup", "%n mastered", "", mastered)


def left_out(translate: Translate) -> str:
    """Say that a bank is left out."""
    return translate("setup", "left out")


def review(translate: Translate, count: int) -> str:
    """Name the choice of what is ready for review."""
    return translate("setup", "Review: {count}").format(count=count)


def mistakes(translate: Translate, count: int) -> str:
    """Name the choice of mistakes."""
    return translate("setup", "Mistakes: {count}").format(count=count)


def all_of(translate: Translate, count: int) -> str:
    """Name the choice of all questions there are."""
    return translate("setup", "All {count}").format(count=count)


def take_turns(translate: Translate, count: int) -> str:
    """Tell why one practice has fewer questions than there are."""
    return translate(
        "setup", "At most {count} in one practice: questions that ask about the same take turns."
    ).format(count=count)


def start(translate: Translate, count: int) -> str:
    """Name the button that starts."""
    return translate("setup", "Start %n question(s)", "", count)


def read_first(translate: Translate, articles: int) -> str:
    """Name the button that opens the article alone."""
    if articles == 1:
        return translate("setup", "Read the article first")
    return translate("setup", "Read the articles first")


def whole(translate: Translate, paragraphs: int) -> str:
    """Tell that all of an article is in the pack."""
    return translate("setup", "All %n paragraph(s).", "", paragraphs)


def parts(translate: Translate, here: int, paragraphs: int) -> str:
    """Tell how many paragraphs of an article are in the pack, whole or in part."""
    return translate("setup", "Parts: {here} of %n paragraph(s).", "", paragraphs).format(here=here)


def source(translate: Translate, line: str, extent: str) -> str:
    """Put together who published an article when, and how much of it is here."""
    return translate("setup", "{line}. {extent}").format(line=line, extent=extent)


def dated(translate: Translate, articles: int) -> str:
    """Say what is not judged here."""
    if articles == 1:
        return translate(
            "setup",
            "One article, of its date. Whether it is right is not judged here, and later events are not "
            "covered.",
        )
    return translate(
        "setup",
        "%n article(s), of these dates. Whether they are right is not judged here, and later events are not "
        "covered.",
        "",
        articles,
    )


def written_by(
    translate: Translate, authors: tuple[str, ...], reviewers: tuple[str, ...], licence: str, revision: int
) -> str:
    """Tell who wrote and reviewed the questions, under which licence, and which revision this is."""
    written = translate("setup", "Questions written by {authors}").format(authors=", ".join(authors))
    if reviewers:
        read = translate("setup", "{written}, reviewed by {reviewers}")
        written = read.format(written=written, reviewers=", ".join(reviewers))
    return translate("setup", "{written}. {licence}. Revision {revision}.").format(
        written=written, licence=common.capital(common.licence(translate, licence)), revision=revision
    )


def no_bank(translate: Translate) -> str:
    """Say that nothing is left to ask."""
    return translate("setup", "Choose at least one group of questions first.")


def nothing_here(translate: Translate) -> str:
    """Say that the banks that are taken have nothing of what is wanted."""
    return translate("setup", "There are none of these in the groups you chose. Choose others.")


def nothing_to_ask(translate: Translate) -> str:
    """Say that a pack has no question that this version can ask."""
    return translate("setup", "This pack has no question that this version can ask.")


def pack_gone(translate: Translate) -> str:
    """Say that a pack is not in the library any more."""
    return translate("setup", "This pack is not in your library any more.")


def opening(translate: Translate) -> str:
    """Say that the pack is being opened."""
    return translate("setup", "Opening the pack")
