"""An article on one who died: whose life it tells, so that its “he” or “she” can be told in a question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.self_reference import HE, SHE, infer_gender, substitute_name
from quizapp.drafting.lexicon.first_names import MEN, WOMEN

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.sentence_index import ArticleLayout, ArticleSentence

_FIRST: Final = 5
"""Among so many paragraphs of the body it is told who died."""

_OFTEN: Final = 4

_NAMED: Final = re.compile(
    r"(?:^|(?<=[.,;] ))(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|de|van|von|la|der|al))* [A-Z][\w’'-]+)"
    r"(?:, [^.]{0,400}?)?,? (?:who )?(?:has |have )?died\b"
)
_HEADED: Final = re.compile(
    r"^(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*? [A-Z][\w’'-]+)"
    r"(?=, .*\b(?:dies|died|dead)\b| dies\b| obituary\b)"
)
"""A headline that begins with who died: “Ann Lee, chef of the harbour, dies at 68”."""

_WORD: Final = re.compile(r"(?<![\w’'-])(?:(Mr|Mrs|Ms|Sir|Dame)\.? )?([A-Z][\w’'-]+)")
_MONTH: Final = re.compile(
    r"(?<=\d )(?:April|May|June)\b|\b(?:April|May|June)(?=,? \d)|(?<=\b[Ii]n )(?:April|May|June)\b"
)
"""Months that are women's names too, in a date."""

_TITLES: Final = {"Mr": "m", "Sir": "m", "Mrs": "f", "Ms": "f", "Dame": "f"}


@dataclass(frozen=True, slots=True)
class ObituarySubject:
    """Whose life an article tells: the name, and “f” or “m” for “she” or “he”."""

    name: str
    kind: str


def find_obituary_subject(layout: ArticleLayout) -> ObituarySubject | None:
    """Return whose life an article tells, None where headline and first paragraphs tell of no death."""
    parts = layout.reading.parts
    body = [part for part in parts if part.role == "body"][:_FIRST]
    tries = [(_HEADED, part) for part in parts if part.role == "headline"]
    for pattern, part in (*tries, *((_NAMED, part) for part in body)):
        met = pattern.search(layout.texts[part.passage])
        if met is not None and _is_told_of(layout, met["name"]):
            she, he = (len(each.findall(layout.running)) for each in (SHE, HE))
            kind = infer_gender(met["name"]) or ("f" if she > 2 * he else "m" if he > 2 * she else "")
            return ObituarySubject(met["name"], kind) if kind else None
    return None


def _is_told_of(layout: ArticleLayout, name: str) -> bool:
    """Tell whether a surname stands in the headline, or again and again: the article is about that person."""
    surname = re.compile(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b")
    heads = (layout.texts[part.passage] for part in layout.reading.parts if part.role == "headline")
    return any(map(surname.search, heads)) or len(surname.findall(layout.running)) >= _OFTEN


def find_pronoun_referent(ground: ArticleIndex, sentence: ArticleSentence) -> str:
    """Return who is meant by the only “he” or “she” of a sentence of the article's own telling, else ''.

    It is the one whose life is told, if nobody else of whom it could be said is named there or before it in
    the same paragraph.
    """
    life = ground.life
    if life is None or life.name in sentence.words or not ground.is_told(sentence):
        return ""
    own, other = (SHE, HE) if life.kind == "f" else (HE, SHE)
    if own.search(sentence.words) is None or other.search(sentence.words) is not None:
        return ""
    part = ground.reading.parts[sentence.part].span
    before = ground.reading.text[part.start : sentence.span.end]
    return "" if _names_another(ground, before, life) else life.name


def replace_pronouns(said: str) -> str:
    """Return words with a name in the place of “he” and “she”."""
    return substitute_name(substitute_name(said, SHE), HE)


def _names_another(ground: ArticleIndex, said: str, life: ObituarySubject) -> bool:
    own = {word.casefold() for word in re.split(r"[\s-]", life.name)}
    firsts = WOMEN if life.kind == "f" else MEN
    for met in _WORD.finditer(_MONTH.sub("", said)):
        word = re.split("[’'-]", met[2], maxsplit=1)[0].casefold()
        if word not in own and (word in firsts or _TITLES.get(met[1]) == life.kind):
            return True
    for speaker in ground.reading.speakers:
        mine = own & set(re.split(r"[\s-]", speaker.name.casefold()))
        if (
            speaker.kind not in ("person", "unnamed")
            or mine
            or infer_gender(speaker.name) not in ("", life.kind)
        ):
            continue
        if next(ground.naming.spans(speaker.id, said), None) is not None:
            return True
    return False
