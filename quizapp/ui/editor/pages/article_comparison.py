"""A corrected article beside the old one: its paragraphs, and the citations that no longer hold. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.ui.editor.question_rows import describe_question
from quizapp.ui.kit.form import Item
from quizapp.ui.kit.widget_state import TextRun
from quizapp.ui.messages import versions as text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.article.models import Article
    from quizapp.authoring.corrected_article import ArticleCorrection, ParagraphPair
    from quizapp.authoring.document_comparison import WordRun, WordRunType
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.vocabulary import PassageRole
    from quizapp.ui.kit.widget_state import TextDecoration
    from quizapp.ui.ports import Translate

_DRESSES: Final[dict[WordRunType, TextDecoration]] = {"same": "plain", "gone": "gone", "new": "new"}


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """A paragraph before and now, word by word; of several that are the same only a line (`fold`).

    `name` is for the ear.
    """

    name: str
    number: str = ""
    before: tuple[TextRun, ...] = ()
    after: tuple[TextRun, ...] = ()
    fold: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonSheet(Item):
    """Both texts beside each other under two heads, and what the signs in them mean."""

    name: str
    heads: tuple[str, str]
    rows: tuple[ComparisonRow, ...]
    legend: tuple[TextRun, ...]


@dataclass(frozen=True, slots=True)
class CitationState:
    """A citation that does not hold: its question, what it quotes, and what is nearest now."""

    tag: str
    title: str
    quote: str
    nearest: str
    name: str


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
        before, after = (_dress(runs, headline=row.role == "headline") for runs in apart)
        if not before:
            # All of it is in one frame.
            after = (TextRun("".join(run.text for run in after), after[0].style),) if after else ()
        made.append(ComparisonRow(name, shown, before, after))
    return (*made, *_fold(same, numbers, translate))


def build_citation_states(correction: ArticleCorrection, translate: Translate) -> Iterator[CitationState]:
    """Yield the citations that broke and are not mended, in the order of the questions."""
    questions = enumerate(document_traversal.questions(correction.document), 1)
    asked = {str(each["id"]): (number, each) for number, (_, each) in questions}
    for each in correction.broken:
        number, question = asked[each.question]
        tag = translate("corrected_article.question", number=number)
        title = describe_question(question) or translate("editor.unwritten")
        near = "" if each.hint is None else each.hint.words
        name = text.name_citation_card(translate, tag, title, each.quote, near)
        yield CitationState(tag, title, each.quote, near, name)


def _dress(runs: Sequence[WordRun], *, headline: bool) -> tuple[TextRun, ...]:
    style = "quote" if headline else "quoteS"
    return tuple(TextRun(run.text, style, dress=_DRESSES[run.sort]) for run in runs)


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
