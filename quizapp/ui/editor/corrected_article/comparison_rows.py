"""What is told of a corrected article: both texts beside each other, and the citations that broke. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.ui.editor.corrected_article.state import CitationState, ComparisonRow
from quizapp.ui.editor.question_rows import describe_question
from quizapp.ui.messages import corrected_article as text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.article.models import Article
    from quizapp.authoring.corrected_article import ArticleCorrection, ParagraphPair
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.vocabulary import PassageRole
    from quizapp.ui.ports import Translate


def list_newer_texts(article: Article, source: Json) -> list[tuple[PassageRole, str]]:
    """Return role and text of each paragraph of a newer text, for a source.

    A headline is left out where the pack's article has none of its own among its paragraphs.
    """
    headed = any(passage.get("role") == "headline" for passage in source.get("passages", []))
    return [
        (paragraph.role, paragraph.text)
        for paragraph in article.paragraphs
        if headed or paragraph.role != "headline"
    ]


def build_comparison_rows(correction: ArticleCorrection, translate: Translate) -> tuple[ComparisonRow, ...]:
    """Return the paragraphs beside each other; those that are the same make one row as long as they last."""
    _, source = document_traversal.source(correction.before, correction.source)
    numbers = {str(each["id"]): each.get("paragraph") for each in source.get("passages", [])}
    made: list[ComparisonRow] = []
    same: list[ParagraphPair] = []
    for row, apart in zip(correction.rows, correction.apart, strict=True):
        if apart is None:
            same.append(row)
            continue
        made += _fold(same, numbers, translate)
        same = []
        number = numbers.get(row.passage or "")
        shown = str(number) if isinstance(number, int) else ""
        name = text.name_paragraph_row(translate, shown, row.before or "", row.after or "")
        made.append(ComparisonRow(name, shown, *apart, headline=row.role == "headline"))
    return (*made, *_fold(same, numbers, translate))


def build_citation_states(correction: ArticleCorrection, translate: Translate) -> tuple[CitationState, ...]:
    """Return the citations that broke and are not mended, in the order of the questions."""
    asked = {
        str(each["id"]): (number, each)
        for number, (_, each) in enumerate(document_traversal.questions(correction.document), 1)
    }
    unwritten = translate("editor.unwritten")
    made = []
    for each in correction.broken:
        number, question = asked[each.question]
        tag, title = (
            translate("corrected_article.question", number=number),
            describe_question(question) or unwritten,
        )
        near = "" if each.hint is None else each.hint.words
        name = text.name_citation_card(translate, tag, title, each.quote, near)
        made.append(CitationState(each.at, tag, title, each.quote, near, name))
    return tuple(made)


def _fold(
    rows: Sequence[ParagraphPair], numbers: dict[str, int | None], translate: Translate
) -> list[ComparisonRow]:
    if not rows:
        return []
    found = [numbers.get(row.passage or "") for row in rows]
    told = text.describe_same_paragraphs(
        translate, tuple(number for number in found if isinstance(number, int))
    )
    return [ComparisonRow(told, fold=told)]
