"""The sentences on what a hand-out is: what learners get, and what is other than the last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.authoring.export import ArticleExportSummary, ExportPreview, ExportSummary
    from quizapp.ui.ports import Translate

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
