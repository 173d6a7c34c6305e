"""The sentences of the worked example."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "title": translate("worked_example.title"),
        "back": translate("worked_example.back"),
        "next_step": translate("worked_example.next_step"),
        "next_question": translate("worked_example.next_question"),
        "done": translate("worked_example.done"),
        "before": translate("worked_example.before"),
        "whole": translate("worked_example.whole"),
        "passage": translate("worked_example.passage"),
        "back_hint": translate("worked_example.back_hint"),
        "keys_hint": translate("worked_example.keys_hint"),
        "not_counted": translate("worked_example.not_counted"),
        "working": translate("worked_example.working"),
        "no_example": translate("worked_example.no_example"),
        "find": translate("worked_example.find"),
        "verb": translate("worked_example.verb"),
        "who": translate("worked_example.who"),
        "says": translate("worked_example.says"),
        "kind": translate("worked_example.kind"),
        "others": translate("worked_example.others"),
        "left": translate("worked_example.left"),
        "matter": translate("worked_example.matter"),
        "beside": translate("worked_example.beside"),
        "together": translate("worked_example.together"),
        "silence": translate("worked_example.silence"),
        "answer": translate("worked_example.answer"),
        "no_verb": translate("worked_example.no_verb"),
        "nothing": translate("worked_example.nothing"),
        "would_be_silent": translate(
            "worked_example.would_be_silent",
        ),
    }


def stand_in(translate: Translate, number: int | None) -> str:
    """Tell where the words stand that are looked for."""
    if number is None:
        return translate("worked_example.stand_in.they_are_marked_in")
    return translate("worked_example.stand_in.they_stand_in_paragraph", number=number)


def article(translate: Translate, number: int | None, words: str) -> str:
    """Quote the article."""
    if number is None:
        return translate("worked_example.article.the_article", words=words)
    return translate("worked_example.article.paragraph", number=number, words=words)


def kind(translate: Translate, name: str, meaning: str) -> str:
    """Tell the kind of statement."""
    return translate("worked_example.kind.text", name=name, meaning=meaning)
