"""The sentences about an article's own file, which lies on the desk where a pack carries only parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.pack.own_copy import Unproved
    from quizapp.ui.ports import Translate

NAMED: Final = 3
"""Of so many passages that a file lacks it is told where they stand."""

WORDS: Final = 5
"""So many of a passage's words tell which it is."""


_OPENS: Final = "“”„‟\"‘’'«»( "


def labels(translate: Translate) -> dict[str, str]:
    """Return buttons, and what lies where."""
    return {
        "open": translate("own_copy", "Open the article’s file …"),
        "away": translate("own_copy", "Take it away"),
        "offer": translate(
            "own_copy",
            "If you have the article, all of it can lie on your desk: on this computer only. Backups of your "
            "library will hold it, too.",
        ),
        "gone": translate(
            "own_copy",
            "The whole article lies on your desk no more. Backups that were made before still hold it.",
        ),
        "articles": translate("own_copy", "Articles"),
        "every": translate("own_copy", "All files"),
        "stop": translate("own_copy", "stop with"),
    }


def in_backups(translate: Translate) -> str:
    """Tell, where backups are listed, that articles' own files are in them."""
    return translate(
        "own_copy",
        "Whole articles whose files you opened for a pack are in backups, too. They are in nothing that you "
        "hand out or print.",
    )


def on_the_desk(translate: Translate) -> str:
    """Say, at the foot of the sheet, where its words are from."""
    return translate("own_copy", "The whole article, from your own file")


def only_read(translate: Translate) -> str:
    """Head words of the article that are not among the sentences to choose from."""
    return translate("own_copy", "From your own file, to be read only")


def lies(translate: Translate, file: str) -> str:
    """Tell that the whole article lies on the desk, from the file of this name."""
    return translate(
        "own_copy",
        "The whole article lies on your desk, on this computer only, from “{file}”. Backups of your library "
        "hold it, too.",
    ).format(file=visible(file))


def opening(translate: Translate, file: str) -> str:
    """Tell that a file is being opened."""
    return translate("own_copy", "Opening “{file}”").format(file=visible(file))


def title_of(translate: Translate, title: str) -> str:
    """Head the choice of a file."""
    return translate("own_copy", "The file of “{title}”").format(title=title)


def said_of(translate: Translate, button: str, title: str) -> str:
    """Tell of a button which article it is about."""
    return translate("own_copy", "{button} {title}").format(button=button, title=title)


def not_laid(translate: Translate, file: str, missing: Sequence[Unproved]) -> str:
    """Tell which of a pack's passages a file does not hold, so that it is not kept."""
    twice = all(each.fault == "several" for each in missing)
    sentence = (
        translate(
            "own_copy",
            "“{file}” was not kept: what the pack has of {places} stands more than once in it, and it cannot "
            "be told which is meant.",
        )
        if twice
        else translate(
            "own_copy",
            "“{file}” was not kept: what the pack has of {places} does not stand in it letter for letter. Is "
            "it another version of the article?",
        )
    )
    return sentence.format(file=visible(file), places=_places(translate, missing))


def lies_no_more(translate: Translate, file: str, missing: Sequence[Unproved]) -> str:
    """Tell that a file that was opened does not hold all that a newer revision of its pack has."""
    return translate(
        "own_copy",
        "“{file}” lies on your desk no more: the pack has changed, and what it has now of {places} cannot be "
        "found in that file. Open a newer file of the article, or take the old one away.",
    ).format(file=visible(file), places=_places(translate, missing))


def _places(translate: Translate, missing: Sequence[Unproved]) -> str:
    wanted = [each for each in missing if each.fault == "absent"] or list(missing)
    named = [_place(translate, each) for each in wanted[:NAMED]]
    if len(wanted) > NAMED:
        return translate("own_copy", "{places} and more").format(places=", ".join(named))
    if len(named) == 1:
        return named[0]
    return translate("own_copy", "{places} and {last}").format(places=", ".join(named[:-1]), last=named[-1])


def _place(translate: Translate, each: Unproved) -> str:
    passage = each.passage
    words = passage.text.lstrip(_OPENS).split()
    begins = " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")
    if passage.paragraph is not None:
        told = translate("own_copy", "paragraph {number} (“{words}”)")
        return told.format(number=passage.paragraph, words=begins)
    role = {
        "headline": translate("own_copy", "the headline (“{words}”)"),
        "standfirst": translate("own_copy", "the lead (“{words}”)"),
        "caption": translate("own_copy", "a caption (“{words}”)"),
    }
    return role[passage.role].format(words=begins)
