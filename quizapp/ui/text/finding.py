"""The sentences of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.library.search.finding import Standing, State
    from quizapp.library.search.indexing import Where
    from quizapp.pack.words import Kind
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return title, names and hints."""
    return {
        "title": translate("search.title"),
        "field": translate("search.field"),
        "found": translate("search.found"),
        "move": translate("search.move"),
        "practise": translate("search.practise"),
        "pack": translate("search.pack"),
        "bank": translate("search.bank"),
        "kind": translate("search.kind"),
        "skill": translate("search.skill"),
        "state": translate("search.state"),
        "any": translate("search.any"),
        "show_all": translate("search.show_all"),
        "clear": translate("search.clear"),
    }


def none(translate: Translate, words: str) -> str:
    """Say that nothing was found."""
    return translate("search.none", words=words)


def none_here(translate: Translate, words: str) -> str:
    """Say that nothing was found among what the filters leave."""
    return translate("search.none_here", words=words)


def heading(translate: Translate, count: int, *, more: bool) -> str:
    """Head the hits; only that there are more is known."""
    if more:
        return translate("search.heading.the_first_place_s", n=count)
    return translate("search.heading.place_s_found", n=count)


def name(translate: Translate, title: str, aside: str, meta: str, words: str) -> str:
    """Say a hit as a whole, for screen readers."""
    sentence = "search.name"
    return translate(sentence, title=title, aside=aside, meta=meta, words=words).replace(" .", "")


def standing(translate: Translate, value: Standing) -> str:
    """Tell how a question went."""
    return translate(f"search.standing.{value}")


def states(translate: Translate) -> dict[State, str]:
    """Name what can be chosen by how questions went."""
    return {
        "due": translate("search.states.due"),
        "mistakes": translate("search.states.mistakes"),
        "never": translate("search.states.never"),
        "reported": translate("search.states.reported"),
    }


def kinds(translate: Translate) -> dict[Kind, str]:
    """Name the kinds of question by what is done with them."""
    return {
        "choice": translate("search.kinds.choice"),
        "choices": translate("search.kinds.choices"),
        "attribution": translate("search.kinds.attribution"),
        "chain": translate("search.kinds.chain"),
        "verdict": translate("search.kinds.verdict"),
        "evidence": translate("search.kinds.evidence"),
        "match": translate("search.kinds.match"),
        "order": translate("search.kinds.order"),
        "number": translate("search.kinds.number"),
        "text": translate("search.kinds.text"),
    }


def where(translate: Translate, value: Where, paragraph: int | str) -> str:
    """Tell where words stand; `paragraph` is the number of an article's, or the role of what is none."""
    if isinstance(paragraph, int):
        return translate("search.where", number=paragraph)
    return {**_roles(translate), **_wheres(translate)}[paragraph or value]


def _roles(translate: Translate) -> dict[str, str]:
    return {
        "headline": translate("search.roles.headline"),
        "standfirst": translate("search.roles.standfirst"),
        "body": translate("search.roles.body"),
        "caption": translate("search.roles.caption"),
    }


def _wheres(translate: Translate) -> dict[str, str]:
    return {
        "label": translate("search.wheres.label"),
        "prompt": translate("search.wheres.prompt"),
        "claim": translate("search.wheres.claim"),
        "statement": translate("search.wheres.statement"),
        "beside": translate("search.wheres.beside"),
        "option": translate("search.wheres.option"),
        "item": translate("search.wheres.item"),
        "partner": translate("search.wheres.partner"),
        "voice": translate("search.wheres.voice"),
        "title": translate("search.wheres.title"),
        "summary": translate("search.wheres.summary"),
        "publisher": translate("search.wheres.publisher"),
        "author": translate("search.wheres.author"),
        "name": translate("search.wheres.name"),
        "role": translate("search.wheres.role"),
        "alias": translate("search.wheres.alias"),
        "passage": translate("search.wheres.passage"),
        "explanation": translate("search.wheres.explanation"),
    }
