"""What is said of an object, asked for, promised or denied, with no clause of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentStart
from quizapp.drafting.lexicon import noun_classes, reporting_verbs, speaker_noun_lists
from quizapp.drafting.lexicon.connectives import COMMAS
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.noun_phrase import extend_phrase, find_phrase_at
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.attribute.speech_reports import ReportType
    from quizapp.drafting.rules.cue_rules import WordCue
    from quizapp.drafting.rules.tokenizer import NarrationWord

_FOR: Final = word_set("call appeal ask plead press push petition")
_TOLD: Final = frozenset({"document", "record", "conclude"})
_REACH: Final = 30


def find_object_content(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    """Return where the content begins that a cue has as its object, and of which sort it is."""
    if cue.way == "passive":
        return _judged_passive(words, cue, at)
    for way in (_figure, _asked_for, _asked_to, _promised, _denied, _accused, _judged, _demanded, _found):
        found = way(words, cue, at)
        if found is not None:
            return found if found.start < len(words) - 1 else None
    return None


def _figure(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    """Return a thing and its figure, or what is spoken of in quoted words; cues of such verbs have them."""
    del words  # all ways are asked alike
    if cue.lemma == "put":
        return ContentStart(at, "judging", "put")
    return ContentStart(at + 1, "judging", "of") if cue.lemma in ("speak", "talk") else None


def _asked_for(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    if at >= len(words) - 1:
        return None
    if cue.lemma in ("call", "appeal") and words[at].low in ("on", "upon", "to"):
        return _asked_to(words, cue, at + 1, always=True)
    if cue.lemma == "ask":
        hearer = find_phrase_at(words, at, len(words))
        asked = extend_phrase(words, hearer, len(words)) if hearer is not None else None
        if hearer is not None and asked is not None and _asks_for(words, hearer.end, asked.end):
            return ContentStart(at, "calling", "preposition")
    if words[at].low == "for" and cue.lemma in _FOR:
        return ContentStart(at + 1, "calling", "preposition")
    if cue.lemma in ("warn", "caution", "advise") and words[at].low in ("against", "of", "about"):
        sort: ReportType = "calling" if words[at].low == "against" else "promising"
        return ContentStart(at + 1, sort, "preposition")
    return None


def _asks_for(words: Sequence[NarrationWord], at: int, end: int) -> bool:
    """Return whether “for” comes behind who is asked: “asked the ministry for two million”."""
    return any(words[place].low == "for" for place in range(at, min(end + 1, len(words) - 1)))


def _asked_to(
    words: Sequence[NarrationWord], cue: WordCue, at: int, *, always: bool = False
) -> ContentStart | None:
    """Return “ministers to wait” after “urged”."""
    if (
        cue.lemma
        not in reporting_verbs.CALLING
        - {"insist", "recommend", "propose", "demand", "plead", "call", "appeal"}
        and not always
    ):
        return None
    if at < len(words) and words[at].low in ("him", "her", "them"):
        end = at + 1
    else:
        phrase = find_phrase_at(words, at, len(words))
        if phrase is None or words[phrase.start].low in word_classes.SUBJECTS:
            return None
        end = _past_aside(words, extend_phrase(words, phrase, len(words), to=False).end)
    if end < len(words) and words[end].low == "not":
        end += 1
    if end < len(words) - 1 and words[end].low == "to" and not word_classes.has_tense(words[end + 1].low):
        return ContentStart(at, "calling", "infinitive")
    return None


def _past_aside(words: Sequence[NarrationWord], at: int) -> int:
    """Return the place behind a name between commas."""
    if at < len(words) and words[at].text == ",":
        for place in range(at + 1, min(len(words) - 1, at + 10)):
            if words[place].text == ",":
                return place + 1 if words[place + 1].low == "to" else at
    return at


def _promised(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    start = at + (words[at].low == "not") if at < len(words) else at
    if start >= len(words) - 1:
        return None
    if cue.lemma in reporting_verbs.PROMISING and words[start].low == "to":
        return ContentStart(at, "promising", "infinitive")
    if cue.lemma == "admit" and words[start].low == "to" and words[start + 1].quoted:
        return ContentStart(start, "promising", "preposition")
    if cue.lemma in reporting_verbs.ADMITTING and words[start].low.endswith("ing") and not words[start].upper:
        return ContentStart(at, "promising", "gerund")
    if cue.lemma in ("promise", "pledge") and _is_thing(words, at):
        return ContentStart(at, "promising", "object")
    return None


def _is_thing(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether a noun phrase of several words stands here, and no verb behind it."""
    phrase = find_phrase_at(words, at, len(words))
    if phrase is None or words[phrase.head].low in word_classes.SUBJECTS | word_classes.NO_SPEAKER:
        return False
    following = words[phrase.end :]
    told = any(word_classes.has_tense(word.low) or word.stands for word in following)
    return not told and phrase.end - phrase.start > 1


def _denied(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    if cue.lemma not in reporting_verbs.DENYING:
        return None
    phrase = find_phrase_at(words, at, len(words))
    if (
        phrase is None
        or words[phrase.start].low in word_classes.SUBJECTS
        or words[phrase.head].low in ("it", "this", "that")
    ):
        return None
    saying = noun_classes.find_singular(words[phrase.head].low) in reporting_verbs.NAMING_NOUNS
    follows = phrase.end < len(words) and words[phrase.end].low in ("that", "of", "by", "from", "about")
    quoted = any(word.quoted for word in words[at : min(len(words), at + _REACH)])
    if (saying and follows) or (cue.lemma == "deny" and phrase.end - phrase.start > 1):
        return ContentStart(at, "judging", "denied")
    rejects = quoted and cue.lemma in ("deny", "reject", "dispute", "refute")
    return ContentStart(at, "judging", "denied") if rejects else None


def _accused(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    if cue.lemma not in ("accuse", "blame"):
        return None
    for place in range(at, min(len(words), at + 14)):
        if words[place].quoted:
            break
        if words[place].text in ".;:," or words[place].stands:
            return None
        if cue.lemma == "accuse" and words[place].low == "of" and _accuses(words, place + 1):
            marked = any(word.quoted for word in words[place : min(len(words), place + _REACH)])
            return (
                ContentStart(at, "judging", "accused")
                if marked
                else ContentStart(place + 1, "judging", "accused")
            )
        if cue.lemma == "blame" and words[place].low in ("for", "on"):
            return ContentStart(at, "judging", "object")
    return ContentStart(at, "judging", "accused") if _marked(words, at) else None


def _accuses(words: Sequence[NarrationWord], at: int) -> bool:
    return at < len(words) and (
        words[at].low.endswith("ing") or words[at].low not in word_classes.DETERMINERS
    )


def _marked(words: Sequence[NarrationWord], at: int) -> bool:
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
            and word.low in word_classes.build_verb_forms()
            and (word.low.endswith("ed") or word.low == "said")
        ):
            return False
    return False


def _judged(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    if cue.lemma not in reporting_verbs.JUDGING or at >= len(words) or words[at].text in ",.":
        return None
    if _marked(words, at):
        return ContentStart(at, "judging", "object")
    linked = reporting_verbs.LINKS.get(cue.lemma, ())
    if words[at].low in ("him", "her", "it", "them") and at < len(words) - 2 and words[at + 1].low in linked:
        return ContentStart(at, "judging", "object")
    phrase = find_phrase_at(words, at, len(words)) if linked else None
    whole = extend_phrase(words, phrase, len(words), to="to" not in linked) if phrase else None
    if whole is not None and whole.end < len(words) - 1 and words[whole.end].low in linked:
        return ContentStart(at, "judging", "object")
    return None


def _judged_passive(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    if cue.lemma in reporting_verbs.CALLING and at < len(words) - 2:
        asked = "to" in (words[at].low, words[at + 1].low if words[at].low == "not" else "")
        if asked:
            return ContentStart(at, "calling", "passive")
    if cue.lemma not in reporting_verbs.JUDGING or at >= len(words):
        return None
    if words[at].low == "as":
        at += 1
    return ContentStart(at, "judging", "passive") if _marked(words, at) else None


def _demanded(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    if cue.lemma in ("ask", "order", "insist") and at < len(words) - 3:
        at += words[at].low == "only"
        return ContentStart(at + 1, "calling", "that") if words[at].low == "that" else None
    if cue.lemma not in ("demand", "recommend", "propose", "urge", "request") or at >= len(words):
        return None
    if words[at].low == "that":
        return ContentStart(at + 1, "calling", "that") if at + 2 < len(words) else None
    if words[at].low == "to" and cue.lemma == "demand":
        return ContentStart(at, "calling", "infinitive")
    if words[at].low.endswith("ing") or words[at].quoted or find_phrase_at(words, at, len(words)) is not None:
        return ContentStart(at, "calling", "object")
    return None


def find_judgement_end(words: Sequence[NarrationWord], start: int, end: int) -> int:
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


def is_examiner(words: Sequence[NarrationWord], cue: WordCue) -> bool:
    """Return whether a speaker is an examination or somebody who examines."""
    return noun_classes.is_among(words[cue.speaker.head].low, speaker_noun_lists.EXAMINING)


def _found(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    """Return what an examination found: “the survey found three nests”, “figures put it at 12 per cent”."""
    if not is_examiner(words, cue) or cue.lemma not in reporting_verbs.FINDING - _TOLD:
        return None
    phrase = find_phrase_at(words, at, len(words))
    return ContentStart(at, "stating", "found") if phrase is not None and len(words) - at > 3 else None
