"""The words of the page on which an article's newer text is taken in the place of the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import stopped

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and headings."""
    return {
        "title": translate("corrected", "The article was corrected"),
        "entry": translate("corrected", "The article was corrected…"),
        "choose": translate("corrected", "Open the newer text"),
        "choose_why": translate(
            "corrected",
            "You see it beside the old one, and which citations still hold. Nothing changes until you say "
            "so.",
        ),
        "which": translate("corrected", "Which article is it?"),
        "this_one": translate("corrected", "This one"),
        "no_article": translate("corrected", "No article yet"),
        "no_article_why": translate("corrected", "This pack has no article that could have been corrected."),
        "file": translate("corrected", "Open a file…"),
        "paste": translate("corrected", "Paste"),
        "stop": translate("corrected", "Stop"),
        "before": translate("corrected", "As the pack has it"),
        "after": translate("corrected", "As it is now"),
        "gone": translate("corrected", "gone"),
        "new": translate("corrected", "new"),
        "texts": translate("corrected", "Both texts, paragraph by paragraph"),
        "newer": translate("corrected", "The newer text"),
        "citations": translate("corrected", "Citations that no longer hold"),
        "all_hold": translate("corrected", "Every citation holds"),
        "quotes": translate("corrected", "It quotes"),
        "nearest": translate("corrected", "Nearest now"),
        "nothing_near": translate("corrected", "Nothing near"),
        "take_hint": translate("corrected", "Take them"),
        "mark": translate("corrected", "Mark other words"),
        "open": translate("corrected", "Open it"),
        "leave_out": translate("corrected", "Leave it out"),
        "hint": translate(
            "corrected",
            "The nearest words are a hint. Nothing is moved by itself, for the answer may have changed too.",
        ),
        "use": translate("corrected", "Use these words"),
        "do_not": translate("corrected", "Do not mark"),
        "keep": translate("corrected", "Keep the old article"),
        "take": translate("corrected", "Take the corrected article"),
        "back": translate("corrected", "Back to the editor"),
        "citation": translate("corrected", "citation,"),
        "mark_words": translate("corrected", "mark words,"),
        "undo": translate("corrected", "undo"),
        "select": translate("corrected", "select,"),
        "use_them": translate("corrected", "use them,"),
        "leave_off": translate("corrected", "leave off"),
        "keys": translate("corrected", "keys"),
        "nothing_to_undo": translate("corrected", "Nothing was done about a citation yet."),
        "same_text": translate(
            "corrected", "This text is the same as the article in the pack. Look whether it is the newer one."
        ),
        "resumed": translate("corrected", "This is where you left off."),
        "kept": translate("corrected", "The old article stays as it was."),
    }


def heading(translate: Translate, broken: int) -> str:
    """Return how many citations do not hold."""
    return translate("corrected", "%n citation(s) no longer hold", "", broken)


def untouched(translate: Translate, questions: int) -> str:
    """Return how many questions lost nothing."""
    return translate("corrected", "%n question(s) are not touched", "", questions)


def holding(translate: Translate, citations: int) -> str:
    """Return how many citations of the article still hold."""
    return translate("corrected", "%n citation(s) of this article still hold", "", citations)


def mended(translate: Translate, citations: int) -> str:
    """Return how many citations were mended so far."""
    return translate("corrected", "%n mended so far", "", citations)


def question(translate: Translate, number: int) -> str:
    """Return by what a question is known."""
    return translate("corrected", "Question {number}").format(number=number)


def card_name(translate: Translate, tag: str, title: str, quote: str, near: str) -> str:
    """Return what a screen reader says of a citation that does not hold."""
    shown, cited = stopped(title), stopped(quote)
    if near:
        told = translate("corrected", "{question}, {title} It quotes: {quote} Nearest now: {nearest}")
        return told.format(question=tag, title=shown, quote=cited, nearest=near)
    told = translate("corrected", "{question}, {title} It quotes: {quote} Nothing is near it now.")
    return told.format(question=tag, title=shown, quote=cited)


def same_paragraphs(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell which paragraphs are the same, by their rising numbers; none: it is no paragraph."""
    if not numbers:
        return translate("corrected", "What stands here is the same")
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return translate("corrected", "Paragraph {number} is the same").format(number=first)
    if len(numbers) == 2:
        return translate("corrected", "Paragraphs {first} and {last} are the same").format(
            first=first, last=last
        )
    return translate("corrected", "Paragraphs {first} to {last} are the same").format(first=first, last=last)


def row_name(translate: Translate, number: str, before: str, after: str) -> str:
    """Return what a screen reader says of a paragraph that differs."""
    place = translate("corrected", "Paragraph {number}").format(number=number) if number else ""
    if not after:
        told = translate("corrected", "Gone: {before}").format(before=before)
    elif not before:
        told = translate("corrected", "New: {after}").format(after=after)
    else:
        told = translate("corrected", "Before: {before} Now: {after}").format(before=before, after=after)
    return f"{place}. {told}" if place else told


def marking(translate: Translate, tag: str) -> str:
    """Tell for which question words are selected, and how."""
    told = translate("corrected", "{question}: select words with the mouse or Shift and arrows, then Ctrl+E.")
    return told.format(question=tag)


def quotes_now(translate: Translate, tag: str, words: str) -> str:
    """Tell that a citation was given other words."""
    return translate("corrected", "{question} now quotes “{words}”.").format(question=tag, words=words)


def left_out(translate: Translate, tag: str) -> str:
    """Tell that a citation was left out."""
    told = translate("corrected", "{question} goes without these words. Its checks say what it lacks.")
    return told.format(question=tag)


def takes(translate: Translate, words: str) -> str:
    """Return what a screen reader says of the button that takes the nearest words."""
    return translate("corrected", "Take them: {words}").format(words=words)


def taken_back(translate: Translate) -> str:
    """Tell that what was done about a citation last is taken back."""
    return translate("corrected", "Taken back.")


def waiting(translate: Translate, entry: str) -> str:
    """Tell, in the editor, that the corrected article is not taken yet, and where to go on."""
    told = translate("corrected", "The corrected article is not taken yet. More, “{entry}” leads back to it.")
    return told.format(entry=entry.rstrip("…"))


def taken(translate: Translate, broken: int) -> str:
    """Tell that the corrected article is in place, and how many citations are still to mend."""
    if not broken:
        return translate("corrected", "The corrected article is in place. Ctrl+Z brings the old one back.")
    return translate(
        "corrected",
        "The corrected article is in place, and %n citation(s) are still to mend: F8 leads to them. Ctrl+Z "
        "brings the old one back.",
        "",
        broken,
    )
