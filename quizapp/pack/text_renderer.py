"""A pack as text that a teacher can read through, with or without its keys."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, assert_never

from quizapp.catalogue import Message, message
from quizapp.pack.canonical_text import escape_hidden
from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY, SpeakerId
from quizapp.pack.models import questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Passage, Source, Speaker
from quizapp.pack.quote_matching import list_citations
from quizapp.pack.vocabulary import NO_LICENCE, VERDICTS, Verdict

SpeakerNames = Mapping[SpeakerId, str]
"""The names of a pack's speakers, `article` and `nobody` among them."""

JudgedAnswer = tuple[str, bool, str]
"""An answer, whether it is right, and what is said to it."""


def _verdict(verdict: Verdict) -> Message:
    return message(f"pack_text.verdict.{verdict}")


def iter_offered_answers(question: questions.Question, names: SpeakerNames) -> Iterator[str]:
    """Yield what a learner is given to answer with; nothing in it or in its order tells what is right."""
    match question.kind:
        case "choice" | "choices":
            yield from (option.text for option in question.options)
        case "attribution":
            yield from (names.get(option.speaker, option.speaker) for option in question.options)
            yield _verdict("not_stated")
        case "chain":
            yield from (names.get(option.speaker, option.speaker) for option in question.offered)
        case "verdict":
            yield from map(_verdict, VERDICTS)
        case "find_evidence":
            yield message("pack_text.sentences")
        case "match":
            yield from (item.text for item in question.items)
            partners = sorted(_partner(partner, names) for partner in question.partners)
            yield message("pack_text.partners", partners="; ".join(partners))
        case "order":
            yield from sorted(item.text for item in question.items)
        case "number" | "text":
            yield f"{question.before or ''} ____ {question.after or ''}".strip()
        case _:
            assert_never(question)


def iter_judged_answers(question: questions.Question, names: SpeakerNames) -> Iterator[JudgedAnswer]:
    """Yield the answers that the pack knows, with what it says to each."""
    match question.kind:
        case "choice" | "choices":
            keys = (question.key,) if question.kind == "choice" else question.keys
            yield from ((option.text, option.id in keys, _told(option)) for option in question.options)
        case "attribution":
            yield from _speakers(question.options, names, question.key)
            yield _verdict("not_stated"), question.key is None, _told(question.nobody)
        case "chain":
            yield from _chain(question, names)
        case "verdict":
            for verdict in VERDICTS:
                reason: questions.Feedback = getattr(question.feedback, verdict)
                yield _verdict(verdict), verdict == question.key, _told(reason)
        case "find_evidence":
            yield from (
                (f"“{distractor.citation.quote}”", False, _told(distractor))
                for distractor in question.distractors
            )
            yield _other(question.other)
        case "match":
            partners = {partner.id: _partner(partner, names) for partner in question.partners}
            yield from (
                (f"{i.text} = {partners.get(i.key, i.key)}", True, i.feedback) for i in question.items
            )
        case "order":
            yield from _order(question)
        case "number" | "text":
            yield from _typed(question)
        case _:
            assert_never(question)


def _speakers(
    offered: Iterable[questions.SpeakerOption], names: SpeakerNames, key: SpeakerId | None = None
) -> Iterator[JudgedAnswer]:
    for each in offered:
        yield names.get(each.speaker, each.speaker), each.speaker == key, _told(each)


def _typed(question: questions.NumberQuestion | questions.TextQuestion) -> Iterator[JudgedAnswer]:
    if question.kind == "number":
        yield question.value, True, ""
        yield from ((known.value, False, _told(known)) for known in question.known)
    else:
        yield from ((text, True, "") for text in question.accepted)
        yield from ((known.text, False, _told(known)) for known in question.known)
    yield _other(question.other)


def _chain(question: questions.ChainQuestion, names: SpeakerNames) -> Iterator[JudgedAnswer]:
    row = [names.get(speaker, speaker) for speaker in question.key]
    yield " > ".join((message("pack_text.the_article"), *row)), True, ""
    yield from _speakers(question.offered, names)
    yield _other(question.other)


def _order(question: questions.OrderQuestion) -> Iterator[JudgedAnswer]:
    items = {item.id: item for item in question.items}
    for group in question.order:
        known = [items[item] for item in group if item in items]
        yield (
            " = ".join(item.text for item in known),
            True,
            " ".join(item.feedback or "" for item in known).strip(),
        )
    yield _other(question.other)


def _partner(partner: questions.MatchPartner, names: SpeakerNames) -> str:
    return partner.text or (names.get(partner.speaker, partner.speaker) if partner.speaker else partner.id)


def _other(reason: questions.Feedback) -> JudgedAnswer:
    return message("pack_text.anything_else"), False, _told(reason)


def _told(reason: questions.Feedback) -> str:
    if reason.trap is None:
        return reason.feedback
    return message("pack_text.trap", feedback=reason.feedback, trap=reason.trap)


_WIDTH: Final = 96


def render_lines(pack: Pack, *, keys: bool) -> Iterator[str]:
    """Yield the pack's lines; without keys, nothing in them tells what is right."""
    yield from _wrapped(message("pack_text.title", title=pack.title, id=pack.id, revision=pack.revision))
    yield from _wrapped(pack.summary)
    if pack.advisory:
        yield from _wrapped(message("pack_text.advisory", advisory=pack.advisory))
    licence = message("pack_text.licence", licence=pack.licence)
    if pack.licence == NO_LICENCE:
        licence = message("pack_text.one_class")
    yield from _wrapped(message("pack_text.by", authors=", ".join(pack.authors), licence=licence))
    for source in pack.sources:
        yield from _source(source)
    names = {speaker.id: speaker.name for speaker in pack.speakers}
    names |= {ARTICLE_SPEAKER: message("pack_text.the_article_itself"), NOBODY: message("pack_text.nobody")}
    if pack.speakers:
        yield from ("", message("pack_text.speakers"))
        for speaker in pack.speakers:
            yield from _wrapped(_speaker(speaker, names), 2)
    for bank in pack.banks:
        yield ""
        yield from _wrapped(f"{bank.title}: {bank.summary}")
        for number, question in enumerate(bank.questions, 1):
            yield from _question(number, question, names, keys=keys)


def remove_keys(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a pack's plain data without what tells the right answers; items to be ordered by their text."""
    banks = [{**bank, "questions": [_asked(asked) for asked in bank["questions"]]} for bank in data["banks"]]
    return {**data, "banks": banks}


_TELLING: Final = frozenset({
    "explanation", "evidence", "closest", "key", "keys", "order", "value", "tolerance", "near", "accepted",
    "known", "distractors", "other", "nobody", "altered", "feedback", "trap", "citation",
})  # fmt: skip
"""The fields of a question, or of a part of it, that tell what is right or why."""


def _asked(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {name: _asked(inner) for name, inner in value.items() if name not in _TELLING}
        if value.get("kind") == "order":
            kept["items"].sort(key=lambda item: item["text"])
        return kept
    return [_asked(entry) for entry in value] if isinstance(value, list) else value


def _source(source: Source) -> Iterator[str]:
    known = (source.publisher, source.author, source.published, source.url)
    yield ""
    yield from _wrapped(message("pack_text.article", title=source.title, id=source.id))
    yield from _wrapped(", ".join(part for part in known if part), 2)
    yield from _wrapped(source.rights.statement, 2)
    for passage in source.passages:
        yield from _wrapped(f"{_head(passage)} {passage.text}", 2)


def _head(passage: Passage) -> str:
    number = "" if passage.paragraph is None else f"{passage.paragraph}"
    if passage.role == "summary":
        return message("pack_text.in_short", number=number)
    if passage.role != "body":
        return f"[{passage.role}]"
    return message("pack_text.part", number=number) if passage.part else f"[{number}]"


def _speaker(speaker: Speaker, names: SpeakerNames) -> Message:
    told = message("pack_text.speaker", name=speaker.name, kind=speaker.kind)
    if speaker.role:
        told = message("pack_text.speaker.role", name=speaker.name, kind=speaker.kind, role=speaker.role)
    if speaker.speaks_for:
        other = names.get(speaker.speaks_for, speaker.speaks_for)
        return message("pack_text.speaker.speaks_for", speaker=told, other=other)
    return told


def _question(number: int, question: questions.Question, names: SpeakerNames, *, keys: bool) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"{number}. {question.prompt} [{question.kind}, {question.id}]", 2)
    if question.kind in ("attribution", "chain"):
        yield from _wrapped(f"“{question.claim}”", 5)
    if question.kind in ("verdict", "find_evidence"):
        yield from _wrapped(f"“{question.statement}”", 5)
    yield from _judged(question, names) if keys else _offered(question, names)


def _offered(question: questions.Question, names: SpeakerNames) -> Iterator[str]:
    for text in iter_offered_answers(question, names):
        yield from _wrapped(f"- {text}", 5)


def _judged(question: questions.Question, names: SpeakerNames) -> Iterator[str]:
    for text, right, reason in iter_judged_answers(question, names):
        yield from _wrapped(f"{'*' if right else '-'} {text}", 5)
        if reason:
            yield from _wrapped(reason, 9)
    if question.hint:
        yield from _wrapped(message("pack_text.hint", hint=question.hint), 5)
    for path, citation in list_citations(question):
        if path[0] in ("evidence", "closest", "items"):
            head = "pack_text.closest" if path[0] == "closest" else "pack_text.evidence"
            yield from _wrapped(message(head, quote=_cited(citation, names)), 5)
    yield from _wrapped(message("pack_text.explanation", explanation=question.explanation), 5)


def _cited(citation: questions.Citation, names: SpeakerNames) -> str:
    said = (
        f"{names.get(saying.speaker, saying.speaker)} ({saying.statement_type})"
        for saying in citation.attributions
    )
    speakers = " > ".join(said) or message("pack_text.the_article_itself")
    return f"“{citation.quote}” ({citation.passage}; {speakers})"


def _wrapped(text: str, indent: int = 0) -> Iterator[str]:
    """Yield a text in lines of a screen's width; the first is indented, those after it two more."""
    for part in text.splitlines() or [""]:
        space = " " * indent
        yield from textwrap.wrap(
            escape_hidden(part),
            _WIDTH,
            initial_indent=space,
            subsequent_indent=f"{space}  ",
            break_on_hyphens=False,
        )
