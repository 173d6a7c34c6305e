"""Drafts become questions of a pack in work: each in one step, with its article, its speakers, its terms.

A draft comes as plain JSON, with ids that may be other ones here. Its article is found again by its words,
or added; a speaker is one of the pack's where both have a name in common.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.decisions import compute_suggestion_key, write_decision_record
from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.id_generator import collect_ids, new_id, take_free_id
from quizapp.authoring.json_pointers import join_pointer
from quizapp.catalogue import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from random import Random

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json

    SpeakerData = Mapping[str, Any]

IdMap = dict[str, str]
"""For an id in a draft, that in the pack."""

_ARTICLES: Final = re.compile(r"^(the|an?)\s+", re.IGNORECASE)
_VAGUE: Final = frozenset({"he", "she", "it", "they", "we", "i", "him", "her", "them"})
"""Aliases that could be anybody's."""


@dataclass(frozen=True, slots=True)
class OfferedSuggestion:
    """A question that is proposed, with what it needs: the source it rests on, speakers, disputed terms.

    All is plain JSON of the pack format; `type` is what the draft asks. `key` is by what it is known again,
    also where it was edited meanwhile; '' : by what it asks now.
    """

    type: str
    question: Mapping[str, Any]
    source: Mapping[str, Any]
    speakers: tuple[Mapping[str, Any], ...] = ()
    disputed: tuple[str, ...] = ()
    key: str = ""


def accept_suggestion(document: Json, offered: OfferedSuggestion, bank: str, chance: Random) -> Step:
    """Return the one step that makes a draft the last question of a bank, by its id; '': of the last bank.

    The step's subject is the question's id. Raises OperationError where the article's words are others by
    now.
    """
    sketch = Transaction(document)
    source, passages = _take_source(sketch, offered, chance)
    speakers = merge_speakers(sketch, dict(offered.question), offered.speakers, chance)
    known = {"passage": passages, "speaker": speakers, "of": speakers}
    question = document_traversal.replace_ids(dict(offered.question), known)
    if question.get("reads"):
        question["reads"] = [source]
    if question["id"] in collect_ids(sketch.document):
        question["id"] = new_id("q", collect_ids(sketch.document), chance)
    if not has_valid_citations(sketch.document, question):
        raise OperationError("evidence-gone", message("editing.evidence_gone"))
    sketch.append(join_pointer(_bank(document, bank), "questions"), question)
    _list_terms(sketch, offered.disputed, question)
    key = offered.key or compute_suggestion_key(offered.type, dict(offered.question))
    write_decision_record(
        sketch, source, key, {"was": "accepted", "type": offered.type, "question": question["id"]}
    )
    return sketch.step("accept-draft", question["id"])


def has_valid_citations(document: Json, question: Json) -> bool:
    """Tell whether all words that a question cites stand in the articles, each exactly once."""
    texts = document_traversal.map_passage_texts(document)
    return all(
        document_traversal.find_citation_span(each, texts.get(str(each["passage"]), "")) is not None
        for _, each in document_traversal.iterate_quotes(question)
    )


def find_source_id(document: Json, offered: OfferedSuggestion) -> str:
    """Return the id of the article in the pack that a draft rests on; '' where there is none yet."""
    own = str(offered.source.get("id", ""))
    every = {str(each.get("text", "")) for each in offered.source.get("passages", [])}
    wanted, found = {text for _, text in _cited_texts(offered)}, ""
    for source in document.get("sources", []):
        texts = {str(each.get("text", "")) for each in source.get("passages", [])}
        if source.get("id") == own and (source.get("title") == offered.source.get("title") or texts & every):
            return own
        if wanted and wanted <= texts:
            found = found or str(source["id"])
    return found


def merge_speakers(
    sketch: Transaction, question: Json, speakers: Iterable[SpeakerData], chance: Random
) -> dict[str, str]:
    """Find the speakers that a draft names among the pack's, and add those that are not there.

    Returns for the id of each that of the pack. By a name or an alias two are one; so are their roles then.
    """
    needed = list(_needed(question, speakers))
    names: dict[str, str] = {}
    for same in (_itself, _of_this_name, _of_an_alias):
        for speaker in needed:
            own = document_traversal.entries(sketch.document, "/speakers")
            found = [each for _, each in own if each["id"] not in names.values() and same(speaker, each)]
            if speaker["id"] not in names and len(found) == 1:
                names[str(speaker["id"])] = str(found[0]["id"])
                _learn(sketch, names[str(speaker["id"])], speaker)
    taken = set(collect_ids(sketch.document))
    for speaker in needed:
        if speaker["id"] not in names:
            made = names[str(speaker["id"])] = take_free_id(str(speaker["id"]), taken, chance)
            told = {name: value for name, value in speaker.items() if name != "speaks_for"}
            sketch.append("/speakers", {**told, "id": made})
    for speaker in needed:
        _lead(sketch, names, speaker)
    return names


def _take_source(sketch: Transaction, offered: OfferedSuggestion, chance: Random) -> tuple[str, IdMap]:
    """Find the article of a draft, or add it; return its id, and its passages' by those of the draft."""
    found = find_source_id(sketch.document, offered)
    if found:
        _, source = document_traversal.source(sketch.document, found)
        here: dict[str, list[str]] = {}
        for each in source.get("passages", []):
            here.setdefault(str(each.get("text", "")), []).append(str(each["id"]))
        names = {}
        for known, text in _cited_texts(offered):
            same = here.get(text, [])
            names[known] = known if known in same or not same else same[0]
        return found, names
    taken = set(collect_ids(sketch.document))
    made, names = dict(offered.source), {}
    made["id"] = take_free_id(str(made["id"]), taken, chance)
    passages = [dict(each) for each in made.get("passages", [])]
    for each in passages:
        names[str(each["id"])] = each["id"] = take_free_id(str(each["id"]), taken, chance)
    sketch.append("/sources", {**made, "passages": passages})
    return str(made["id"]), names


def _cited_texts(offered: OfferedSuggestion) -> Iterator[tuple[str, str]]:
    """Yield the passages that a draft cites: their ids and their texts."""
    cited = document_traversal.find_cited_passages(dict(offered.question))
    for each in offered.source.get("passages", []):
        if each["id"] in cited:
            yield str(each["id"]), str(each.get("text", ""))


def _bank(document: Json, bank: str) -> str:
    """Return the pointer of a bank by its id; of the last one for none."""
    found = [at for at, each in document_traversal.banks(document) if bank in ("", each["id"])]
    if not found:
        raise OperationError("no-bank", message("editing.no_bank"))
    return found[-1]


def _list_terms(sketch: Transaction, terms: Iterable[str], question: Json) -> None:
    """List those disputed terms of the draft's article that the question has, once each."""
    listed = list(sketch.document.get("disputed", []))
    have = {str(each).casefold() for each in listed}
    words = " ".join(text for _, text in document_traversal.iterate_texts(question)).casefold()
    new = [each for each in terms if each.casefold() not in have and each.casefold() in words]
    if new:
        sketch.put("/disputed", [*listed, *dict.fromkeys(new)])


def _needed(question: Json, speakers: Iterable[SpeakerData]) -> Iterator[SpeakerData]:
    """Yield the speakers that a draft names, and those that they speak for in the end."""
    told = {str(each["id"]): each for each in speakers}
    wanted = list(dict.fromkeys(_speakers_in(question)))
    done: set[str] = set()
    while wanted:
        speaker = wanted.pop(0)
        if speaker in told and speaker not in done:
            done.add(speaker)
            yield told[speaker]
            if told[speaker].get("speaks_for"):
                wanted.append(str(told[speaker]["speaks_for"]))


def _speakers_in(question: Json) -> Iterator[str]:
    yield from document_traversal.iterate_asked_speakers(question)
    yield from (text for name, text in document_traversal.iterate_texts(question) if name == "speaker")


def _itself(speaker: SpeakerData, other: SpeakerData) -> bool:
    return bool(speaker["id"] == other["id"]) and not _names(speaker).isdisjoint(_names(other))


def _of_this_name(speaker: SpeakerData, other: SpeakerData) -> bool:
    name = _plain(str(speaker.get("name", "")))
    return bool(name) and name == _plain(str(other.get("name", "")))


def _of_an_alias(speaker: SpeakerData, other: SpeakerData) -> bool:
    """Tell whether two of one kind share a name: “the report” may be a paper to one, an office to another."""
    return speaker.get("kind") == other.get("kind") and not _names(speaker).isdisjoint(_names(other))


def _names(speaker: SpeakerData) -> set[str]:
    told = map(_plain, document_traversal.list_speaker_names(speaker))
    return {each for each in told if each and each not in _VAGUE}


def _plain(name: str) -> str:
    """Return a name as it is compared: without its article, in one sort of apostrophe, in small letters."""
    folded = unicodedata.normalize("NFKC", name).replace("’", "'").casefold().strip()
    return _ARTICLES.sub("", folded)


def _learn(sketch: Transaction, known: str, speaker: SpeakerData) -> None:
    """Let a speaker of the pack have the names of a draft's as aliases, and its role where it has none."""
    at, found = document_traversal.speaker(sketch.document, known)
    have = set(map(_plain, document_traversal.list_speaker_names(found)))
    more = [each for each in document_traversal.list_speaker_names(speaker) if _plain(each) not in have]
    if more:
        sketch.put(join_pointer(at, "aliases"), [*found.get("aliases", []), *dict.fromkeys(more)])
    if speaker.get("role") and not found.get("role"):
        sketch.put(join_pointer(at, "role"), speaker["role"])


def _lead(sketch: Transaction, names: dict[str, str], speaker: SpeakerData) -> None:
    """Let a speaker speak for whom the draft's does, where the pack does not say it, and not in a circle."""
    target = names.get(str(speaker.get("speaks_for", "")))
    at, found = document_traversal.speaker(sketch.document, names[str(speaker["id"])])
    if (
        target
        and not found.get("speaks_for")
        and found["id"] not in document_traversal.find_principals(sketch.document, target)
    ):
        sketch.put(join_pointer(at, "speaks_for"), target)
