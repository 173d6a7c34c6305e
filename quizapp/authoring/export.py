"""Handing out: a strict pack made of a document, checked by the same code as every other pack.

Private notes stay behind. What can be handed out is exactly what can be added to a library. What a hand-out
of cited passages leaves out stays with the pack in work; a summary in the teacher's words stands in its
place, in the pack that is handed out and in no other. It is asked for where a key is that the article does
not say: a gap cannot show that. On paper can stand what is finished and without an error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.autosave import list_versions, load_version_document
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import AuthoringError, OperationError
from quizapp.authoring.folder_layout import SUMMARY_FIELD
from quizapp.authoring.json_pointers import Json, is_inside, join_pointer
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.model_assembly import UNFINISHED, AssembledPack, PackAssembler
from quizapp.authoring.operations.citations import is_nothing_said
from quizapp.authoring.operations.pictures import filter_listed_pictures
from quizapp.catalogue import message
from quizapp.pack.canonical_text import canonicalize
from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.checks.warnings.key_giveaways import warn_of_silence_with_gaps
from quizapp.pack.excerpt import build_excerpt
from quizapp.pack.fingerprint import compute_fingerprint, hash_scoring
from quizapp.pack.models.sources import Passage
from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.pack_writer import build_archive, dump_pack
from quizapp.pack.vocabulary import PACK_FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source
    from quizapp.pack.problems import Problem

_MOST_CHANGES: Final = 500


class NotExportableError(AuthoringError):
    """A pack that nobody could add to their library; `problems` are what keeps it from that."""

    code = "not-ready"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(message("editing.not_ready", n=len(problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What a hand-out would be: its revision, what keeps it, what is worth a look, and what changed.

    The ids are those of questions, against the last hand-out: new, gone, asked or scored otherwise, and
    changed in nothing that is scored, so that they may be called “wording only”. `may_not_be_whole` has the
    titles of articles that may only be passed on as far as they are cited. Without a last hand-out that is
    kept nothing was `compared`.
    """

    revision: int
    stops: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    other: tuple[str, ...]
    reworded: tuple[str, ...]
    may_not_be_whole: tuple[str, ...]
    compared: bool = True


def build_export_preview(
    document: Json, media: Mapping[str, bytes], last: Json | None, last_revision: int = 0
) -> ExportPreview:
    """Return what handing out a document would be.

    `last` is the document that was handed out before, `last_revision` the greatest revision there is of it:
    that of the document itself may have been undone.
    """
    problems = LiveChecker().checked(document, filter_listed_pictures(document, media))
    now = _questions(PackAssembler().assembled(document))
    before = _questions(PackAssembler().assembled(last)) if last is not None else {}
    kept = [id_ for id_ in now if id_ in before]
    changed = [id_ for id_ in kept if compute_fingerprint(now[id_]) != compute_fingerprint(before[id_])]
    reworded = [id_ for id_ in changed if hash_scoring(now[id_]) == hash_scoring(before[id_])]
    return ExportPreview(
        1 + max(last_revision, int(document.get("revision", 0))),
        tuple(each for each in problems if each.severity == "error"),
        tuple(each for each in problems if each.severity != "error"),
        tuple(id_ for id_ in now if id_ not in before),
        tuple(id_ for id_ in before if id_ not in now),
        tuple(id_ for id_ in changed if id_ not in reworded),
        tuple(reworded),
        tuple(
            str(source.get("title", ""))
            for source in document.get("sources", [])
            if source.get("rights", {}).get("share") == "cited"
        ),
        last is not None,
    )


def read_last_export(folder: Path) -> Json | None:
    """Return the document that was handed out last, as far as its version is kept."""
    found = next((each for each in list_versions(folder) if each.why == "handed-out"), None)
    return load_version_document(folder, found) if found is not None else None


def build_export_step(document: Json, revision: int, note: str, wording_only: Iterable[str] = ()) -> Step:
    """Return the step that a hand-out is: its revision, and a note on what it changed, if there is one.

    `wording_only` are the ids of questions whose answers go on counting. Raises OperationError where there
    are some and no note.
    """
    reworded = list(wording_only)
    if reworded and not note.strip():
        raise OperationError("no-note", message("editing.no_note"))
    sketch = Transaction(document)
    sketch.put("/format", PACK_FORMAT)
    sketch.put("/revision", revision)
    if note.strip():
        change = {"revision": revision, "text": note.strip()}
        changes = [*document.get("changes", []), change | ({"wording_only": reworded} if reworded else {})]
        sketch.put("/changes", changes[-_MOST_CHANGES:])
    return sketch.step("hand-out", str(revision))


def build_pack_archive(document: Json, media: Mapping[str, bytes], *, cited: bool) -> bytes:
    """Return the bytes of the .quizpack of a document, whole, or with no more of articles than is cited.

    `media` maps file names to their bytes; those that the document does not list stay behind. Raises
    NotExportableError.
    """
    return build_archive(*build_exported_pack(document, media, cited=cited))


def build_exported_pack(
    document: Json, media: Mapping[str, bytes], *, cited: bool
) -> tuple[Pack, dict[str, bytes]]:
    """Return the pack itself, with those of the pictures that it lists. Raises NotExportableError."""
    pack = build_strict_pack(document)
    listed = {each.file for each in pack.media}
    pictures = {name: data for name, data in media.items() if name in listed}
    if cited:
        pack = insert_summaries(build_excerpt(pack), pack, document.get(SUMMARY_FIELD, {}))
    problems = check_pack(pack, pictures)
    if problems:
        raise NotExportableError(problems)
    return pack, pictures


def build_strict_pack(document: Json) -> Pack:
    """Return the pack of a document, read anew from the bytes that it is written as.

    Raises NotExportableError.
    """
    made = PackAssembler().assembled(document)
    whole = made.whole(lambda asked: asked.is_finished)
    stops = (*made.problems, *made.wrong)
    if stops or whole is None:
        raise NotExportableError(stops)
    reading = parse_pack(dump_pack(whole[0]))
    if reading.pack is None or reading.problems:
        raise NotExportableError(reading.problems)
    return reading.pack


@dataclass(frozen=True, slots=True)
class ArticleExportSummary:
    """An article's title; how many paragraphs go along in its words, go along told, and are in it."""

    title: str
    here: int
    told: int
    of: int


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """Banks with their questions, articles, pictures, the file's size in bytes.

    `gaps` are questions whose key is that the article does not say, where it has gaps.
    """

    banks: tuple[tuple[str, int], ...]
    articles: tuple[ArticleExportSummary, ...]
    pictures: int
    size: int
    gaps: tuple[Problem, ...]


def summarize_export(document: Json, media: Mapping[str, bytes], *, cited: bool) -> ExportSummary | None:
    """Return what learners get of a document; None while it cannot be handed out."""
    try:
        pack, pictures = build_exported_pack(document, media, cited=cited)
    except NotExportableError:
        return None
    return ExportSummary(
        tuple((bank.title, len(bank.questions)) for bank in pack.banks),
        tuple(map(_article, pack.sources)),
        len(pictures),
        len(build_archive(pack, pictures)),
        tuple(warn_of_silence_with_gaps(pack)) if cited else (),
    )


@dataclass(frozen=True, slots=True)
class OmittedPassage:
    """A passage that is left out: its id, the number of its paragraph if it is one, and what is told of it.

    `is_asked`: a key of a question on this article is that it does not say.
    """

    passage: str
    number: int | None
    summary: str
    is_asked: bool


def find_omitted_passages(document: Json, source: Json) -> tuple[OmittedPassage, ...]:
    """Return what a hand-out of cited passages leaves out of an article, in reading order."""
    questions = [asked for _, asked in document_traversal.questions(document)]
    cited: set[str] = set().union(*map(document_traversal.find_cited_passages, questions))
    here = source.get("id")
    is_asked = any(_is_silent(asked) and here in (asked.get("reads") or [here]) for asked in questions)
    told = document.get(SUMMARY_FIELD, {})
    found = [each for each in source.get("passages", []) if each.get("role") != "summary"]
    return tuple(
        OmittedPassage(
            str(each["id"]),
            each.get("paragraph"),
            str(told.get(each["id"], "")),
            is_asked and each.get("role") == "body",
        )
        for each in found
        if each["id"] not in cited
    )


def build_summary_pointer(passage: str) -> str:
    """Return the pointer at which a left-out passage is told in the teacher's own words."""
    return join_pointer("", SUMMARY_FIELD, passage)


def insert_summaries(cut: Pack, whole: Pack, summaries: Mapping[str, str]) -> Pack:
    """Return a pack that carries cited passages, with a summary where a paragraph of the whole one stood.

    Raises ValueError where a summary is no text that a passage can have.
    """
    told = {id_: canonicalize(text) for id_, text in summaries.items() if canonicalize(text)}
    sources = (
        _with_summaries(one, other, told) for one, other in zip(cut.sources, whole.sources, strict=True)
    )
    return cut.model_copy(update={"sources": tuple(sources)})


class NothingToPrintError(AuthoringError):
    """Nothing of it can stand on paper; `problem` is what has to be done first."""

    code = "nothing-to-print"

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class PrintablePack:
    """The pack with the questions that can be printed, and how many are left out."""

    pack: Pack
    left_out: int


def build_printable_pack(document: Json, media: Mapping[str, bytes]) -> PrintablePack:
    """Return what of a document can be printed; `media` maps file names to its pictures.

    Raises NothingToPrintError where no question can, or where something is wrong that none of them has alone.
    """
    made = PackAssembler().assembled(document)
    stops = [each for each in LiveChecker().checked(document, media) if each.severity == "error"]
    asked = [each.at for each in made.questions]
    own = {at for at in asked if any(is_inside(each.pointer, at) for each in stops)}
    outside = (each for each in stops if not any(is_inside(each.pointer, at) for at in asked))
    grave = next((each for each in outside if each.code != UNFINISHED), None)
    if grave is not None:
        raise NothingToPrintError(grave)
    whole = made.whole(lambda each: each.is_finished and each.at not in own)
    if whole is None or not any(bank.questions for bank in whole[0].banks):
        raise NothingToPrintError(stops[0])
    banks = tuple(bank for bank in whole[0].banks if bank.questions)
    kept = sum(len(bank.questions) for bank in banks)
    count = sum(1 for _ in document_traversal.questions(document))
    return PrintablePack(whole[0].model_copy(update={"banks": banks}), count - kept)


def _questions(made: AssembledPack) -> dict[str, Question]:
    return {str(asked.piece.model.id): asked.piece.model for asked in made.questions if asked.is_finished}


def _article(source: Source) -> ArticleExportSummary:
    here = {each.paragraph for each in source.passages if each.role == "body"}
    told = {each.paragraph for each in source.passages if each.role == "summary"}
    return ArticleExportSummary(source.title, len(here), len(told - here), source.paragraphs)


def _with_summaries(cut: Source, whole: Source, told: Mapping[str, str]) -> Source:
    here = {each.id: each for each in cut.passages}
    passages: list[Passage] = []
    for each in whole.passages:
        if each.id in here:
            passages.append(here[each.id])
        elif each.id in told and each.role == "body":
            number, part, text = each.paragraph, each.part, told[each.id]
            passages.append(Passage(id=each.id, paragraph=number, role="summary", part=part, text=text))
    return cut.model_copy(update={"passages": tuple(passages)})


def _is_silent(asked: Json) -> bool:
    """Tell whether a key of a question is that the article does not say."""
    if asked.get("kind") == "match":
        nobody = {each.get("id") for each in _listed(asked, "partners") if each.get("speaker") == "nobody"}
        return any(each.get("key") in nobody for each in _listed(asked, "items"))
    return is_nothing_said(asked) or (asked.get("kind") == "choice" and bool(asked.get("closest")))


def _listed(asked: Json, name: str) -> Iterable[Json]:
    return (each for each in asked.get(name, []) if isinstance(each, dict))
