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
        "title": translate("finding", "Search"),
        "field": translate("finding", "Search questions, articles and names"),
        "found": translate("finding", "What was found"),
        "move": translate("finding", "move"),
        "practise": translate("finding", "practise the row"),
        "pack": translate("finding", "Pack"),
        "bank": translate("finding", "Bank"),
        "kind": translate("finding", "Kind"),
        "skill": translate("finding", "Skill"),
        "state": translate("finding", "How it went"),
        "any": translate("finding", "all"),
        "show_all": translate("finding", "Show all"),
        "clear": translate("finding", "clear, then back"),
    }


def start(translate: Translate) -> str:
    """Say what can be searched, before anything is typed."""
    return translate(
        "finding",
        "Type words that stand in a question, an article or a name, in any order. Words in quotation marks"
        " are found side by side. Explanations are found once you have answered.",
    )


def none(translate: Translate, words: str) -> str:
    """Say that nothing was found."""
    return translate("finding", "Nothing with “{words}” was found.").format(words=words)


def none_here(translate: Translate, words: str) -> str:
    """Say that nothing was found among what the filters leave."""
    return translate(
        "finding", "Nothing with “{words}” was found among what is shown. Show all to look everywhere."
    ).format(words=words)


def heading(translate: Translate, count: int, *, more: bool) -> str:
    """Head the hits; only that there are more is known."""
    if more:
        return translate("finding", "The first %n place(s)", "of those found", count)
    return translate("finding", "%n place(s) found", "", count)


def not_ready(translate: Translate) -> str:
    """Say that some packs are not found yet."""
    return translate("finding", "Some packs are still being made ready for searching.")


def filtered(translate: Translate, name: str, value: str) -> str:
    """Name a filter's button by what it shows."""
    return translate("finding", "{name}: {value}", "a filter").format(name=name, value=value)


def practise_all(translate: Translate, count: int) -> str:
    """Name the button that practises the questions found."""
    return translate("finding", "Practise all %n question(s)", "", count)


def practise_matching(translate: Translate) -> str:
    """Name the button that practises all that matches, where nobody knows yet how much that is."""
    return translate("finding", "Practise all that match")


def in_pack(translate: Translate, what: str, pack: str) -> str:
    """Tell in which pack something stands: a skill, an article's title, or what it is."""
    return translate("finding", "{what}, in {pack}").format(what=what, pack=pack)


def name(translate: Translate, title: str, aside: str, meta: str, words: str) -> str:
    """Say a hit as a whole, for screen readers."""
    sentence = translate(
        "finding", "{title} {aside}. {meta}. {words}", "title, how it went, pack, words found"
    )
    return sentence.format(title=title, aside=aside, meta=meta, words=words).replace(" .", "")


def standing(translate: Translate, value: Standing) -> str:
    """Tell how a question went."""
    return {
        "new": translate("finding", "New"),
        "mistake": translate("finding", "Not this time"),
        "right": translate("finding", "Correct"),
        "mastered": translate("finding", "Mastered"),
    }[value]


def states(translate: Translate) -> dict[State, str]:
    """Name what can be chosen by how questions went."""
    return {
        "due": translate("finding", "Due for review"),
        "mistakes": translate("finding", "Mistakes"),
        "never": translate("finding", "Never answered"),
        "reported": translate("finding", "Reported"),
    }


def kinds(translate: Translate) -> dict[Kind, str]:
    """Name the kinds of question by what is done with them."""
    return {
        "choice": translate("finding", "Pick one"),
        "choices": translate("finding", "Pick all that fit"),
        "attribution": translate("finding", "Pick who says it"),
        "chain": translate("finding", "Put voices in a row"),
        "verdict": translate("finding", "Judge a statement"),
        "evidence": translate("finding", "Mark sentences"),
        "match": translate("finding", "Match"),
        "order": translate("finding", "Put in order"),
        "number": translate("finding", "Give a number"),
        "text": translate("finding", "Write words"),
    }


def where(translate: Translate, value: Where, paragraph: int | str) -> str:
    """Tell where words stand; `paragraph` is the number of an article's, or the role of what is none."""
    if isinstance(paragraph, int):
        return translate("finding", "paragraph {number}").format(number=paragraph)
    return {**_roles(translate), **_wheres(translate)}[paragraph or value]


def _roles(translate: Translate) -> dict[str, str]:
    return {
        "headline": translate("finding", "headline"),
        "standfirst": translate("finding", "standfirst"),
        "body": translate("finding", "article"),
        "caption": translate("finding", "caption"),
    }


def _wheres(translate: Translate) -> dict[str, str]:
    return {
        "label": translate("finding", "short name"),
        "prompt": translate("finding", "question"),
        "claim": translate("finding", "claim"),
        "statement": translate("finding", "statement"),
        "beside": translate("finding", "beside the field"),
        "option": translate("finding", "answer offered"),
        "item": translate("finding", "item"),
        "partner": translate("finding", "partner"),
        "voice": translate("finding", "voice offered"),
        "title": translate("finding", "title"),
        "summary": translate("finding", "summary"),
        "publisher": translate("finding", "publisher"),
        "author": translate("finding", "author"),
        "name": translate("finding", "name"),
        "role": translate("finding", "what they are"),
        "alias": translate("finding", "other name"),
        "passage": translate("finding", "article"),
        "explanation": translate("finding", "explanation"),
    }


def sorts(translate: Translate) -> dict[str, str]:
    """Name what is found and is no question."""
    return {
        "pack": translate("finding", "Pack"),
        "bank": translate("finding", "Bank of questions"),
        "source": translate("finding", "Article"),
        "voice": translate("finding", "Voice"),
        "passage": translate("finding", "Article"),
    }
