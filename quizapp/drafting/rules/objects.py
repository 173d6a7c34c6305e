"""What is said of an object, asked for, promised or denied, with no clause of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns, speakers, verbs
from quizapp.drafting.lexicon.joining import COMMAS
from quizapp.drafting.rules import classes
from quizapp.drafting.rules.classes import word_set
from quizapp.drafting.rules.phrases import extended, phrase_at
from quizapp.drafting.said.found import Begun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.cues import Cue
    from quizapp.drafting.rules.words import Word
    from quizapp.drafting.said.reports import Sort

_FOR: Final = word_set("call appeal ask plead press push petition")
_TOLD: Final = frozenset({"document", "record", "conclude"})
_REACH: Final = 30


def object_after(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    """Return where the content begins that a cue has as its object, and of which sort it is."""
    if cue.way == "passive":
        return _judged_passive(words, cue, at)
    for way in (_figure, _asked_for, _asked_to, _promised, _denied, _accused, _judged, _demanded, _found):
        found = way(words, cue, at)
        if found is not None:
            return found if found.start < len(words) - 1 else None
    return None


def _figure(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    """Return a thing and its figure, or what is spoken of in quoted words; cues of such verbs have them."""
    del words  # all ways are asked alike
    if cue.lemma == "put":
        return Begun(at, "judging", "put")
    return Begun(at + 1, "judging", "of") if cue.lemma in ("speak", "talk") else None


def _asked_for(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    if at >= len(words) - 1:
        return None
    if cue.lemma in ("call", "appeal") and words[at].low in ("on", "upon", "to"):
        return _asked_to(words, cue, at + 1, always=True)
    if cue.lemma == "ask":
        hearer = phrase_at(words, at, len(words))
        asked = extended(words, hearer, len(words)) if hearer is not None else None
        if hearer is not None and asked is not None and _asks_for(words, hearer.end, asked.end):
            return Begun(at, "calling", "preposition")
    if words[at].low == "for" and cue.lemma in _FOR:
        return Begun(at + 1, "calling", "preposition")
    if cue.lemma in ("warn", "caution", "advise") and words[at].low in ("against", "of", "about"):
        sort: Sort = "calling" if words[at].low == "against" else "promising"
        return Begun(at + 1, sort, "preposition")
    return None


def _asks_for(words: Sequence[Word], at: int, end: int) -> bool:
    """Return whether “for” comes behind who is asked: “asked the ministry for two million”."""
    return any(words[place].low == "for" for place in range(at, min(end + 1, len(words) - 1)))


def _asked_to(words: Sequence[Word], cue: Cue, at: int, *, always: bool = False) -> Begun | None:
    """Return “ministers to wait” after “urged”."""
    if (
        cue.lemma
        not in verbs.CALLING - {"insist", "recommend", "propose", "demand", "plead", "call", "appeal"}
        and not always
    ):
        return None
    if at < len(words) and words[at].low in ("him", "her", "them"):
        end = at + 1
    else:
        phrase = phrase_at(words, at, len(words))
        if phrase is None or words[phrase.start].low in classes.SUBJECTS:
            return None
        end = _past_aside(words, extended(words, phrase, len(words), to=False).end)
    if end < len(words) and words[end].low == "not":
        end += 1
    if end < len(words) - 1 and words[end].low == "to" and not classes.has_tense(words[end + 1].low):
        return Begun(at, "calling", "infinitive")
    return None


def _past_aside(words: Sequence[Word], at: int) -> int:
    """Return the place behind a name between commas."""
    if at < len(words) and words[at].text == ",":
        for place in range(at + 1, min(len(words) - 1, at + 10)):
            if words[place].text == ",":
                return place + 1 if words[place + 1].low == "to" else at
    return at


def _promised(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    start = at + (words[at].low == "not") if at < len(words) else at
    if start >= len(words) - 1:
        return None
    if cue.lemma in verbs.PROMISING and words[start].low == "to":
        return Begun(at, "promising", "infinitive")
    if cue.lemma == "admit" and words[start].low == "to" and words[start + 1].quoted:
        return Begun(start, "promising", "preposition")
    if cue.lemma in verbs.ADMITTING and words[start].low.endswith("ing") and not words[start].upper:
        return Begun(at, "promising", "gerund")
    if cue.lemma in ("promise", "pledge") and _is_thing(words, at):
        return Begun(at, "promising", "object")
    return None


def _is_thing(words: Sequence[Word], at: int) -> bool:
    """Return whether a noun phrase of several words stands here, and no verb behind it."""
    phrase = phrase_at(words, at, len(words))
    if phrase is None or words[phrase.head].low in classes.SUBJECTS | classes.NO_SPEAKER:
        return False
    following = words[phrase.end :]
    told = any(classes.has_tense(word.low) or word.stands for word in following)
    return not told and phrase.end - phrase.start > 1


def _denied(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    if cue.lemma not in verbs.DENYING:
        return None
    phrase = phrase_at(words, at, len(words))
    if (
        phrase is None
        or words[phrase.start].low in classes.SUBJECTS
        or words[phrase.head].low in ("it", "this", "that")
    ):
        return None
    saying = speakers.singular(words[phrase.head].low) in verbs.NAMING_NOUNS
    follows = phrase.end < len(words) and words[phrase.end].low in ("that", "of", "by", "from", "about")
    quoted = any(word.quoted for word in words[at : min(len(words), at + _REACH)])
    if (saying and follows) or (cue.lemma == "deny" and phrase.end - phrase.start > 1):
        return Begun(at, "judging", "denied")
    rejects = quoted and cue.lemma in ("deny", "reject", "dispute", "refute")
    return Begun(at, "judging", "denied") if rejects else None


def _accused(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    if cue.lemma not in ("accuse", "blame"):
        return None
    for place in range(at, min(len(words), at + 14)):
        if words[place].quoted:
            break
        if words[place].text in ".;:," or words[place].stands:
            return None
        if cue.lemma == "accuse" and words[place].low == "of" and _accuses(words, place + 1):
            marked = any(word.quoted for word in words[place : min(len(words), place + _REACH)])
            return Begun(at, "judging", "accused") if marked else Begun(place + 1, "judging", "accused")
        if cue.lemma == "blame" and words[place].low in ("for", "on"):
            return Begun(at, "judging", "object")
    return Begun(at, "judging", "accused") if _marked(words, at) else None


def _accuses(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and (words[at].low.endswith("ing") or words[at].low not in classes.DETERMINERS)


def _marked(words: Sequence[Word], at: int) -> bool:
    """Return whether quoted words follow within the clause."""
    for place in range(at, min(len(words), at + _REACH)):
        word = words[place]
        if word.quoted:
            return True
        if word.text in ".;:" or word.stands or word.low in ("who", "which", "and", "but", "that"):
            return False
        if word.text == "," and place + 1 < len(words) and not words[place + 1].quoted:
            return False
        if (
            place > at
            and word.low in classes.verb_forms()
            and (word.low.endswith("ed") or word.low == "said")
        ):
            return False
    return False


def _judged(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    if cue.lemma not in verbs.JUDGING or at >= len(words) or words[at].text in ",.":
        return None
    if _marked(words, at):
        return Begun(at, "judging", "object")
    linked = verbs.LINKS.get(cue.lemma, ())
    if words[at].low in ("him", "her", "it", "them") and at < len(words) - 2 and words[at + 1].low in linked:
        return Begun(at, "judging", "object")
    phrase = phrase_at(words, at, len(words)) if linked else None
    whole = extended(words, phrase, len(words), to="to" not in linked) if phrase else None
    if whole is not None and whole.end < len(words) - 1 and words[whole.end].low in linked:
        return Begun(at, "judging", "object")
    return None


def _judged_passive(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    if cue.lemma in verbs.CALLING and at < len(words) - 2:
        asked = "to" in (words[at].low, words[at + 1].low if words[at].low == "not" else "")
        if asked:
            return Begun(at, "calling", "passive")
    if cue.lemma not in verbs.JUDGING or at >= len(words):
        return None
    if words[at].low == "as":
        at += 1
    return Begun(at, "judging", "passive") if _marked(words, at) else None


def _demanded(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    if cue.lemma in ("ask", "order", "insist") and at < len(words) - 3:
        at += words[at].low == "only"
        return Begun(at + 1, "calling", "that") if words[at].low == "that" else None
    if cue.lemma not in ("demand", "recommend", "propose", "urge", "request") or at >= len(words):
        return None
    if words[at].low == "that":
        return Begun(at + 1, "calling", "that") if at + 2 < len(words) else None
    if words[at].low == "to" and cue.lemma == "demand":
        return Begun(at, "calling", "infinitive")
    if words[at].low.endswith("ing") or words[at].quoted or phrase_at(words, at, len(words)) is not None:
        return Begun(at, "calling", "object")
    return None


def judged_end(words: Sequence[Word], start: int, end: int) -> int:
    """Return where a judgement with quoted words ends: where the narrator tells on behind them."""
    last = start
    if not any(word.quoted for word in words[start:end]):
        return next(
            (at for at in range(start, end - 1) if words[at].text == "," and words[at + 1].low == "but"), end
        )
    for at in range(start, end):
        if words[at].quoted:
            last = at + 1
        elif last > start and (
            words[at].text in COMMAS
            or (words[at].low in ("and", "but", "when", "after", "as") and at + 1 < end)
        ):
            return at if not any(word.quoted for word in words[at : min(end, at + 4)]) else end
    return end


def examines(words: Sequence[Word], cue: Cue) -> bool:
    """Return whether a speaker is an examination or somebody who examines."""
    return speakers.is_among(words[cue.speaker.head].low, nouns.EXAMINING)


def _found(words: Sequence[Word], cue: Cue, at: int) -> Begun | None:
    """Return what an examination found: “the survey found three nests”, “figures put it at 12 per cent”."""
    if not examines(words, cue) or cue.lemma not in verbs.FINDING - _TOLD:
        return None
    phrase = phrase_at(words, at, len(words))
    return Begun(at, "stating", "found") if phrase is not None and len(words) - at > 3 else None
