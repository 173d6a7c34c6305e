"""The words of the page on which an article's newer text is taken in the place of the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import stopped

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and headings."""
    return {
        "title": translate("corrected_article.title"),
        "entry": translate("corrected_article.entry"),
        "choose": translate("corrected_article.choose"),
        "choose_why": translate(
            "corrected_article.choose_why",
        ),
        "which": translate("corrected_article.which"),
        "this_one": translate("corrected_article.this_one"),
        "no_article": translate("corrected_article.no_article"),
        "no_article_why": translate("corrected_article.no_article_why"),
        "file": translate("corrected_article.file"),
        "paste": translate("corrected_article.paste"),
        "stop": translate("corrected_article.stop"),
        "before": translate("corrected_article.before"),
        "after": translate("corrected_article.after"),
        "gone": translate("corrected_article.gone"),
        "new": translate("corrected_article.new"),
        "texts": translate("corrected_article.texts"),
        "newer": translate("corrected_article.newer"),
        "citations": translate("corrected_article.citations"),
        "all_hold": translate("corrected_article.all_hold"),
        "quotes": translate("corrected_article.quotes"),
        "nearest": translate("corrected_article.nearest"),
        "nothing_near": translate("corrected_article.nothing_near"),
        "take_hint": translate("corrected_article.take_hint"),
        "mark": translate("corrected_article.mark"),
        "open": translate("corrected_article.open"),
        "leave_out": translate("corrected_article.leave_out"),
        "hint": translate(
            "corrected_article.hint",
        ),
        "use": translate("corrected_article.use"),
        "do_not": translate("corrected_article.do_not"),
        "keep": translate("corrected_article.keep"),
        "take": translate("corrected_article.take"),
        "back": translate("corrected_article.back"),
        "citation": translate("corrected_article.citation"),
        "mark_words": translate("corrected_article.mark_words"),
        "undo": translate("corrected_article.undo"),
        "select": translate("corrected_article.select"),
        "use_them": translate("corrected_article.use_them"),
        "leave_off": translate("corrected_article.leave_off"),
        "keys": translate("corrected_article.keys"),
        "nothing_to_undo": translate("corrected_article.nothing_to_undo"),
        "same_text": translate("corrected_article.same_text"),
        "resumed": translate("corrected_article.resumed"),
        "kept": translate("corrected_article.kept"),
    }


def card_name(translate: Translate, tag: str, title: str, quote: str, near: str) -> str:
    """Return what a screen reader says of a citation that does not hold."""
    shown, cited = stopped(title), stopped(quote)
    if near:
        told = "corrected_article.card_name.it_quotes_nearest_now"
        return translate(told, question=tag, title=shown, quote=cited, nearest=near)
    told = "corrected_article.card_name.it_quotes_nothing_is"
    return translate(told, question=tag, title=shown, quote=cited)


def same_paragraphs(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell which paragraphs are the same, by their rising numbers; none: it is no paragraph."""
    if not numbers:
        return translate("corrected_article.same_paragraphs.what_stands_here_is")
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return translate("corrected_article.same_paragraphs.paragraph_is_the_same", number=first)
    if len(numbers) == 2:
        return translate("corrected_article.same_paragraphs.paragraphs_and_are_the", first=first, last=last)
    return translate("corrected_article.same_paragraphs.paragraphs_to_are_the", first=first, last=last)


def row_name(translate: Translate, number: str, before: str, after: str) -> str:
    """Return what a screen reader says of a paragraph that differs."""
    place = translate("corrected_article.row_name.paragraph", number=number) if number else ""
    if not after:
        told = translate("corrected_article.row_name.gone", before=before)
    elif not before:
        told = translate("corrected_article.row_name.new", after=after)
    else:
        told = translate("corrected_article.row_name.before_now", before=before, after=after)
    return f"{place}. {told}" if place else told


def marking(translate: Translate, tag: str) -> str:
    """Tell for which question words are selected, and how."""
    told = "corrected_article.marking"
    return translate(told, question=tag)


def left_out(translate: Translate, tag: str) -> str:
    """Tell that a citation was left out."""
    told = "corrected_article.left_out"
    return translate(told, question=tag)


def waiting(translate: Translate, entry: str) -> str:
    """Tell, in the editor, that the corrected article is not taken yet, and where to go on."""
    told = "corrected_article.waiting"
    return translate(told, entry=entry.rstrip("…"))


def taken(translate: Translate, broken: int) -> str:
    """Tell that the corrected article is in place, and how many citations are still to mend."""
    if not broken:
        return translate("corrected_article.taken.the_corrected_article_is.the_corrected_article_is_in")
    return translate(
        "corrected_article.taken.the_corrected_article_is",
        n=broken,
    )
