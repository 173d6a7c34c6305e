"""The sentences of the pack editor."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from quizapp.authoring.errors import SaveError
from quizapp.catalogue import remove_isolates
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from quizapp.authoring.errors import AuthoringError
    from quizapp.authoring.export import ArticleExportSummary, ExportPreview, ExportSummary
    from quizapp.pack.problems import Severity
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.ports import Translate

_ASKS: Final[tuple[QuestionKind, ...]] = ("attribution", "verdict", "find_evidence", "order")
KIND_MENU_IDS: Final = {kind: f"editor.kinds.{kind}" for kind in _ASKS} | {
    kind: f"search.kinds.{kind}" for kind in QUESTION_KINDS if kind not in _ASKS
}
"""The kinds of question in the order in which they are offered, the first by what they ask: ids of names."""


def name_kind(translate: Translate, kind: str) -> str:
    """Return the name of a kind; of one that is not known, what stands there."""
    known = f"search.kinds.{kind}"
    return translate(known) if translate.has(known) else kind


def describe_step(translate: Translate, name: str) -> str:
    """Return what a step did, as words after “Undo:”."""
    known = f"editor.step.{name}"
    return translate(known if translate.has(known) else "editor.step.the_last_step")


def name_question_row(
    translate: Translate, number: int, kind: str, title: str, errors: int, warnings: int
) -> str:
    """Return what a screen reader says of a question in the list."""
    told = [translate("editor.question_number", number=number), kind, title]
    return ", ".join([*told, *describe_problem_counts(translate, errors, warnings)])


def describe_problem_counts(translate: Translate, errors: int, warnings: int) -> tuple[str, ...]:
    """Return how many things are to be done and to be looked at; nothing where there are none."""
    to_do = (translate("editor.counted.thing_s_to_do", n=errors),) if errors else ()
    return to_do + ((translate("editor.counted.warning_s", n=warnings),) if warnings else ())


def describe_fix(translate: Translate, code: str) -> str:
    """Return the words of the link that mends a problem."""
    known = f"editor.fix.{code}"
    return translate(known if translate.has(known) else "editor.fix.mend_it")


def describe_unfinished_field(translate: Translate, field: str) -> str:
    """Return what is still to be written; '' for a field that is seldom left out.

    `field` is its name, behind those around it where it alone does not tell; `*` is a place in a list.
    """
    return {
        "prompt": translate("editor.unfinished.prompt"),
        "explanation": translate("editor.unfinished.explanation"),
        "feedback": translate("editor.unfinished.feedback"),
        "claim": translate("editor.unfinished.claim"),
        "statement": translate("editor.unfinished.statement"),
        "key": translate("editor.unfinished.key"),
        "keys": translate("editor.unfinished.keys"),
        "skill": translate("editor.unfinished.skill"),
        "value": translate("editor.unfinished.value"),
        "accepted": translate("editor.unfinished.accepted"),
        "text": translate("editor.unfinished.text"),
        "items/*/text": translate("editor.unfinished.itemstext"),
        "items/*/key": translate("editor.unfinished.itemskey"),
        "partners/*/text": translate("editor.unfinished.partnerstext"),
        "accepted/*": translate("editor.unfinished.accepted"),
        "speaker": translate("editor.unfinished.speaker"),
        "speakers/*/name": translate("editor.unfinished.voicesname"),
        "evidence": translate("editor.unfinished.evidence"),
        "closest": translate("editor.unfinished.closest"),
        "citation": translate("editor.unfinished.citation"),
        "order": translate("editor.unfinished.order"),
        "options": translate("editor.unfinished.options"),
        "items": translate("editor.unfinished.items"),
        "partners": translate("editor.unfinished.partners"),
        "offered": translate("editor.unfinished.offered"),
        "authors": translate("editor.unfinished.authors"),
        "authors/*": translate("editor.unfinished.authors.still_to_write_the_name"),
        "reviewers/*": translate("editor.unfinished.reviewers"),
        "disputed/*": translate("editor.unfinished.disputed"),
        "glossary/*/term": translate("editor.unfinished.glossaryterm"),
        "glossary/*/text": translate("editor.unfinished.glossarytext"),
        "skills/*/title": translate("editor.unfinished.skillstitle"),
        "changes/*/text": translate("editor.unfinished.changestext"),
        "licence": translate("editor.unfinished.licence"),
        "summary": translate("editor.unfinished.summary"),
        "title": translate("editor.unfinished.title"),
        "banks/*/summary": translate("editor.unfinished.bankssummary"),
        "banks/*/title": translate("editor.unfinished.bankstitle"),
        "sources/*/title": translate("editor.unfinished.sourcestitle"),
        "rights/statement": translate("editor.unfinished.rightsstatement"),
        "language": translate("editor.unfinished.language"),
        "questions": translate("editor.unfinished.questions"),
        "sources": translate("editor.unfinished.sources"),
    }.get(field, "")


def name_severity(translate: Translate, value: Severity, *, unfinished: bool) -> str:
    """Return the word that stands for the icon of a check."""
    if unfinished:
        return translate("editor.severity.to_do")
    return translate(f"editor.severity.{value}")


def describe_authoring_error(translate: Translate, error: AuthoringError) -> str:
    """Return what went wrong in a sentence."""
    if isinstance(error, SaveError):
        return translate("editor.told.not_saved_nothing_is", reason=error.reason)
    return translate(error.message)


_TOLD: Final = 3
_LONGEST: Final = 40


def describe_kind_change(translate: Translate, kind: str, gone: tuple[str, ...]) -> str:
    """Tell which kind a question is now, and the words that have no place in it; `gone` are all of them."""
    now = translate("form.changed.now_it_is", kind=kind)
    if not gone:
        return translate("form.changed.everything_went_along", now=now)
    words = ", ".join(f"“{_short(each)}”" for each in gone[:_TOLD])
    if len(gone) > _TOLD:
        words = translate("form.changed.and_more", words=words)
    told = "form.changed.left_out_ctrl_z"
    return translate(told, now=now, words=words)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def describe_attribution_offer(
    translate: Translate, speaker: str, statement_type: str, through: str, *, known: bool
) -> str:
    """Offer who says it, as what, and through whom ('' : the article alone).

    `known`: it was marked so on these words before.
    """
    told = "form.offer.says_it_through" if through else "form.offer.says_it"
    words = translate(told, speaker=speaker, statement_type=statement_type, through=through)
    return translate("form.offer.as_marked_before", words=words) if known else words


def describe_pack(translate: Translate, title: str) -> str:
    """Return what a pack of one article is; the headline is a quotation, as it is the newspaper's."""
    within = title.rstrip(".").replace("“", "‘").replace("”", "’")
    return remove_isolates(translate("editor_texts.about_pack", title=within))


def describe_passage_place(translate: Translate, paragraph: int | None, role: str) -> str:
    """Return in words where a passage stands, as it is named within a sentence."""
    if paragraph is not None:
        return translate("editor_texts.place.paragraph", number=paragraph)
    return {
        "headline": translate("editor_texts.place.headline"),
        "standfirst": translate("editor_texts.place.standfirst"),
        "caption": translate("editor_texts.place.caption"),
    }.get(role, translate("editor_texts.place.the_article"))


def format_comment(translate: Translate, by: str, written: str, words: str, *, done: bool) -> str:
    """Tell a comment with who wrote it and when: `written` is as in the file, of the form 2026-03-12."""
    told = translate("review.said.text", by=by, day=format_comment_day(translate, written), words=words)
    return translate("review.said.done", told=told) if done else told


def format_comment_day(translate: Translate, written: str) -> str:
    """Return the day that is written in a file, of the form 2026-03-12; what is none as it stands."""
    try:
        return dates.format_day(translate, date.fromisoformat(written))
    except ValueError:
        # The file may be from anybody.
        return written


_KB = 1024


def describe_export_contents(translate: Translate, what: ExportSummary) -> tuple[str, ...]:
    """Tell what learners get: questions by bank, articles, pictures, and how large the file is."""
    return (
        *(_bank(translate, title, count) for title, count in what.banks),
        *(_article(translate, each) for each in what.articles),
        *((translate("export_pack.given.picture_s", n=what.pictures),) if what.pictures else ()),
        translate("export_pack.given.a_file_of_kb", size=f"{-(-what.size // _KB):,}"),
    )


def describe_revision_changes(translate: Translate, outlook: ExportPreview) -> tuple[str, ...]:
    """Count the questions that are new, gone, asked otherwise, and only worded otherwise."""
    counts = (
        (translate("export_pack.told.new_question_s", n=len(outlook.new)), outlook.new),
        (translate("export_pack.told.question_s_gone", n=len(outlook.gone)), outlook.gone),
        (
            translate("export_pack.told.question_s_asked_otherwise", n=len(outlook.other)),
            outlook.other,
        ),
        (
            translate("export_pack.told.question_s_only_worded", n=len(outlook.reworded)),
            outlook.reworded,
        ),
    )
    return tuple(words for words, ids in counts if ids) if outlook.compared else ()


def _bank(translate: Translate, title: str, count: int) -> str:
    questions = translate("export_pack.bank.question_s", n=count)
    return translate("export_pack.bank.in", questions=questions, title=title)


def _article(translate: Translate, article: ArticleExportSummary) -> str:
    if article.here == article.of:
        return translate("export_pack.article.the_whole_article", title=article.title)
    parts = "export_pack.article.of_paragraphs"
    words = translate(parts, title=article.title, here=article.here, of=article.of)
    if not article.told:
        return words
    return translate("export_pack.article.told_in_your_words", article=words, told=article.told)


def describe_warning(translate: Translate, code: str) -> str:
    """Return why a warning is given, with who found it where somebody did; '' for what needs no reason."""
    reason = f"check_reasons.{code}"
    return translate(reason) if translate.has(reason) else ""
