"""The sentences about an article's own file, which lies on the desk where a pack carries only parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack.canonical_text import escape_hidden

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.pack.local_copy_merge import UnmatchedPassage
    from quizapp.ui.ports import Translate

MAX_NAMED_PASSAGES: Final = 3
"""Of so many passages that a file lacks it is told where they stand."""

MAX_PASSAGE_WORDS: Final = 5
"""So many of a passage's words tell which it is."""


_OPENS: Final = "“”„‟\"‘’'«»( "


def describe_rejected_copy(translate: Translate, file: str, missing: Sequence[UnmatchedPassage]) -> str:
    """Tell which of a pack's passages a file does not hold, so that it is not kept."""
    twice = all(each.fault == "several" for each in missing)
    sentence = (
        "local_copy.not_laid.was_not_kept_what"
        if twice
        else "local_copy.not_laid.was_not_kept_what.was_not_kept_what_the"
    )
    return translate(sentence, file=escape_hidden(file), places=_places(translate, missing))


def describe_outdated_copy(translate: Translate, file: str, missing: Sequence[UnmatchedPassage]) -> str:
    """Tell that a file that was opened does not hold all that a newer revision of its pack has."""
    return translate("local_copy.lies_no_more", file=escape_hidden(file), places=_places(translate, missing))


def _places(translate: Translate, missing: Sequence[UnmatchedPassage]) -> str:
    wanted = [each for each in missing if each.fault == "absent"] or list(missing)
    named = [_place(translate, each) for each in wanted[:MAX_NAMED_PASSAGES]]
    if len(wanted) > MAX_NAMED_PASSAGES:
        return translate("local_copy.places.and_more", places=", ".join(named))
    if len(named) == 1:
        return named[0]
    return translate("local_copy.places.and", places=", ".join(named[:-1]), last=named[-1])


def _place(translate: Translate, each: UnmatchedPassage) -> str:
    passage = each.passage
    words = passage.text.lstrip(_OPENS).split()
    begins = " ".join(words[:MAX_PASSAGE_WORDS]) + (" …" if len(words) > MAX_PASSAGE_WORDS else "")
    if passage.paragraph is not None:
        told = "local_copy.place.paragraph"
        return translate(told, number=passage.paragraph, words=begins)
    return translate(f"local_copy.place.{passage.role}", words=begins)
