"""Ways through a pack that several checks take: its questions, passages, and texts by whose words they are.

A path is the way from the pack to a place in it. Texts are the author's telling, what is offered, the frame
around questions, and names.
"""

from collections.abc import Iterable, Iterator

from quizapp.pack.ids import SpeakerId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Passage
from quizapp.pack.problems import FieldPath
from quizapp.pack.quote_matching import iter_feedback, list_items

TextPlace = tuple[FieldPath, str]
"""A text or an id, with its path."""


def iter_questions(pack: Pack) -> Iterator[tuple[FieldPath, Question]]:
    """Yield every question with its path."""
    for bank_place, bank in enumerate(pack.banks):
        for place, question in enumerate(bank.questions):
            yield ("banks", bank_place, "questions", place), question


def iter_passages(pack: Pack) -> Iterator[tuple[FieldPath, Passage]]:
    """Yield every passage with its path."""
    for source_place, source in enumerate(pack.sources):
        for place, passage in enumerate(source.passages):
            yield ("sources", source_place, "passages", place), passage


def iter_offered_speakers(question: Question) -> Iterator[tuple[FieldPath, SpeakerId]]:
    """Yield the speakers that the question puts before the learner, with their path inside it."""
    match question.kind:
        case "attribution":
            yield from (
                (("options", place, "speaker"), one.speaker) for place, one in enumerate(question.options)
            )
        case "chain":
            yield from (
                (("offered", place, "speaker"), one.speaker) for place, one in enumerate(question.offered)
            )
        case "match":
            for place, partner in enumerate(question.partners):
                if partner.speaker is not None:
                    yield ("partners", place, "speaker"), partner.speaker
        case _:
            return


def iter_question_texts(question: Question) -> Iterator[TextPlace]:
    """Yield the texts in which the question's author speaks, with their path inside the question."""
    yield ("prompt",), question.prompt
    yield ("explanation",), question.explanation
    if question.label is not None:
        yield ("label",), question.label
    if question.hint is not None:
        yield ("hint",), question.hint
    for path, reason in iter_feedback(question):
        yield (*path, "feedback"), reason.feedback
    for place, item in enumerate(list_items(question)):
        if item.feedback is not None:
            yield ("items", place, "feedback"), item.feedback


def iter_offered_texts(question: Question) -> Iterator[TextPlace]:
    """Yield the texts that the question puts before the learner, true or false, with their path inside it."""
    for name in question.OFFERED:
        held = getattr(question, name)
        if not isinstance(held, tuple):
            yield from _given((), question, name)
        elif held and isinstance(held[0], str):
            yield from _each(name, held)
        else:
            yield from _numbered(name, (one.text for one in held))


def iter_framing_texts(pack: Pack) -> Iterator[TextPlace]:
    """Yield the texts of the pack's author outside questions: what a quotation in them must come from."""
    yield ("title",), pack.title
    yield ("summary",), pack.summary
    if pack.advisory is not None:
        yield ("advisory",), pack.advisory
    for place, term in enumerate(pack.glossary):
        yield ("glossary", place, "text"), term.text
    for path, passage in iter_passages(pack):
        if passage.role == "summary":
            yield (*path, "text"), passage.text
    for place, bank in enumerate(pack.banks):
        yield ("banks", place, "title"), bank.title
        yield ("banks", place, "summary"), bank.summary


def iter_names(pack: Pack) -> Iterator[TextPlace]:
    """Yield what else is read on screen: names, roles, rights, pictures' words, changes."""
    yield from _each("authors", pack.authors)
    yield from _each("reviewers", pack.reviewers)
    yield from _each("disputed", pack.disputed)
    yield ("licence",), pack.licence
    for place, source in enumerate(pack.sources):
        yield from _given(("sources", place), source, "title", "publisher", "author", "url")
        yield from _given(("sources", place, "rights"), source.rights, "statement", "holder", "licence")
    for place, speaker in enumerate(pack.speakers):
        yield from _given(("speakers", place), speaker, "name", "role", "side")
        yield from ((("speakers", place, *path), alias) for path, alias in _each("aliases", speaker.aliases))
    for place, medium in enumerate(pack.media):
        yield from _given(("media", place), medium, "alt", "credit")
    for place, term in enumerate(pack.glossary):
        yield ("glossary", place, "term"), term.term
    for place, skill in enumerate(pack.skills):
        yield ("skills", place, "title"), skill.title
    for place, change in enumerate(pack.changes):
        yield ("changes", place, "text"), change.text


def _given(path: FieldPath, part: object, *fields: str) -> Iterator[TextPlace]:
    """Yield those of the fields that are given, with their paths."""
    for name in fields:
        text = getattr(part, name)
        if text is not None:
            yield (*path, name), text


def _numbered(name: str, texts: Iterable[str | None]) -> Iterator[TextPlace]:
    for place, text in enumerate(texts):
        if text is not None:
            yield (name, place, "text"), text


def _each(name: str, texts: Iterable[str]) -> Iterator[TextPlace]:
    for place, text in enumerate(texts):
        yield (name, place), text
