"""What follows and explains somebody: “her aunt, Ilse Brandt,”, “the charity Roof First”, “one, a nurse,”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference.name_scanner import find_line_end, find_names
from quizapp.drafting.interval_index import EMPTY_INDEX
from quizapp.drafting.lexicon import noun_classes, speaker_noun_lists

if TYPE_CHECKING:
    from quizapp.drafting.attribute.speech_reports import Mention
    from quizapp.drafting.coreference.name_scanner import NameMention

_READ: Final = 90
"""So many code points after a noun are read for its name."""
_BETWEEN: Final = re.compile(r"^,? ?(?:who (?:[a-z]+ ){1,8}(?:only )?as |(?:(?:[a-z]+-)*[a-zà-ÿ’']+ ){0,6})$")
"""What may stand between the two: “who gave her name only as”, “the former”."""
_ENDED: Final = re.compile(r"^(?:[,;:.–—)]|\s[(–—]|$)")
"""What follows a name that stands between commas."""
_ONE: Final = frozenset({"one", "another", "the other"})
_NOUN: Final = re.compile(
    r", (?P<words>an? (?P<noun>[a-zà-ÿ -]+?)(?: (?:at|of|from|in|with|for) [^,.;:“”]+)?), "
)
"""What “one” is called, between commas."""
_ALONE: Final = re.compile(r"^(?:[,;:.–—)]|\s|$)")


def find_name(text: str, mention: Mention) -> NameMention | None:
    """Return the name that stands right after a noun and tells who or what it is; None where none does."""
    name = _name_after(text, mention)
    if name is None:
        return None
    between, after = text[mention.span.end : name.start], text[name.span.end : name.span.end + 2]
    if between == " " and not mention.words.endswith(mention.head):
        return None  # “a baker at the mill Orle Vik” tells of the mill
    if not _BETWEEN.match(between) or not _names(mention.head.lower(), name, between, after):
        return None
    return name


def find_noun(text: str, mention: Mention) -> Mention:
    """Return what “one” is called right after it, “one, a nurse from Orle,”; the mention itself elsewhere."""
    end = mention.span.end
    found = _NOUN.match(text, end, find_line_end(text, end, _READ)) if mention.words.lower() in _ONE else None
    head = found["noun"].split()[-1] if found else ""
    if found is None or not noun_classes.is_person(head):
        return mention
    return replace(mention, head=head, words=found["words"], sort="noun", plural=False)


def extend_with_name(text: str, mention: Mention) -> Mention:
    """Return a mention with the name right behind it: “a reviewer in the journal *Meridian*”."""
    *before, last = mention.words.split()
    if not before or before[-1] != "the" or last == mention.head or not last.islower():
        return mention
    name = _name_after(text, mention)
    if name is None or name.start != mention.span.end + 1:
        return mention
    return replace(mention, words=f"{mention.words} {text[name.start : name.span.end]}")


def _name_after(text: str, mention: Mention) -> NameMention | None:
    """Return the first name behind a mention in its line; its title may lie within the mention."""
    end = mention.span.end
    found = find_names(text, mention.span.start, find_line_end(text, end, _READ), EMPTY_INDEX)
    return next((each for each in found if each.span.start >= end), None)


def _names(head: str, name: NameMention, between: str, after: str) -> bool:
    words = between.strip(" ,").split()
    if " who " in between:
        return noun_classes.may_be_person(head)
    if not between.startswith(","):
        named = name.kind != "person" if _is_body(head) else name.kind in ("person", "other")
        return (
            between == " "
            and named
            and (_is_body(head) or noun_classes.is_person(head))
            and bool(_ALONE.match(after))
        )
    if name.kind not in ("person", "other") or not noun_classes.may_be_person(head):
        return False
    return bool(_ENDED.match(after)) and (not words or noun_classes.may_be_person(words[-1]))


def _is_body(head: str) -> bool:
    return head in speaker_noun_lists.BODIES and head not in speaker_noun_lists.ROLES
