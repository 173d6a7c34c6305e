"""Odd paragraphs amid an article: none ends the reading, and all that is found stands where it is said to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.article.plain_text import open_text
from quizapp.article.starter_pack import build_source
from quizapp.drafting.drafting_runner import DraftingResult, draft_in_child, read_in_child
from quizapp.drafting.source_reading import QUOTATION_FORMS, SourceReading
from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggest.suggestion_pipeline import DraftingContext
from quizapp.drafting.suggestion_file import parse_suggestions, render_suggestions
from tests.drafting.stood_for import NEEDED, NEWS

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import Backend

SENTENCE = "“Nobody counted the ferries,” said Ada Weck on Monday."
ODD = (
    "“", "”", "“”", "“”“”“”", '"', '""', "''", "‘’", "«»", "„“", ",", ".", "…", "—", " ", "\u202e",
    "\u2067x", "“Nobody counted,", "Nobody counted,” said Ada Weck.", "”Nobody counted,“ said Ada Weck.",
    "“Nobody counted,\" said Ada Weck. \"It is so.”",
    "'Nobody counted,' said Ada Weck's mother's brother.",
    "“He said ‘she said “they said ‘nobody counted’ ”’,” said Ada Weck.", "“" * 300 + "deep" + "”" * 300,
    "‘" * 300 + " said Ada Weck", "“a” " * 400, '" ' * 401, "said said said said said.", "Said Ada.",
    "Ada said.", "Ada said that.", "said", "He said, she said, it said.",
    "Ada said that Bea said that Cleo said that Dora said that Ella said that Fay said it rains.",
    "According to.", "According to according to Ada, it rains.", ": “It rains.”", "Ada: “It rains.”",
    "ADA WECK SAID THAT NOBODY COUNTED THE FERRIES.", "ada weck said that nobody counted the ferries.",
    "Ａｄａ　Ｗｅｃｋ said “it rains.”", "Åda Wéck-Ñoño O’Neil d'Or said that it rains.",
    "e\u0301 said e\u0301\u0301\u0301 that it rains.",
    "👩‍👩‍👧‍👦 said that 🏴󠁧󠁢󠁳󠁣󠁴󠁿 it “rains” 🛳.",
    "𝔄𝔡𝔞 𝔚𝔢𝔠𝔨 said it rains.", "She\u00a0said\u2009that\u3000it\u200brains.",
    "She said\tthat\x0cit rains.",
    "1. 2. 3. 4.", "3.5.7/9:11-13",
    "http://example.org/?said=that&who=“Ada”", "<b>Ada</b> said that &amp; it <i>rains</i>.",
    "{said} %s %(n)d \\1", "Ada said that " * 200 + "it rains.", "that " * 800, "Weck " * 800,
    "x" * 9_000, "a-" * 4_000, "(" * 2_000,
    "Порт отклонил доклад, сказала Ада Век. «Никто не считал», добавила она.",
    "رفض المجلس التقرير وقالت عادة إن أحدا لم يحسب",
    "港务局拒绝了报告。“没有人数过，”她说。", f"{SENTENCE} " * 60,
)  # fmt: skip


def odd_source() -> dict[str, Any]:
    """An article of which every other paragraph is odd."""
    texts = [each for odd in ODD for each in (odd, SENTENCE)] + NEWS.split("\n\n")
    return {
        "language": "en",
        "passages": [{"id": f"p{number}", "role": "body", "text": text} for number, text in enumerate(texts)],
    }


@pytest.mark.parametrize("backend", ["rules", pytest.param("parse", marks=NEEDED)])
def test_odd_paragraphs_are_read_and_what_is_found_stands_in_its_paragraph(backend: Backend) -> None:
    *_, made = read_in_child(odd_source(), lambda: False, backend)
    assert isinstance(made, SourceReading)
    assert made.backend == backend
    speakers = {each.id for each in made.speakers}
    for each in made.attributions:
        part = made.parts[each.part].span
        assert part.start <= each.content.start < each.content.end <= part.end
        for span in (each.cue, each.mention, each.named):
            assert span is None or 0 <= span.start < span.end <= len(made.text)
        assert set(each.chain) <= speakers
        assert 0 <= each.confidence <= 1
        assert each.form in QUOTATION_FORMS
    plain = [number for number, part in enumerate(made.parts) if part.span.of(made.text) == SENTENCE]
    said = {each.part for each in made.attributions if each.content.of(made.text).startswith("Nobody")}
    assert len(said & set(plain)) > 0.9 * len(plain)


def test_whatever_is_proposed_of_odd_paragraphs_proves_itself() -> None:
    short = [each for each in ODD if len(each) < 2_000]
    article = open_text("\n\n".join([*(f"{odd}\n\n{SENTENCE}" for odd in short), NEWS]))
    made = build_source(article, "a1", "Ferries").model_dump(mode="json", exclude_defaults=True)
    *_, drafted = draft_in_child(made, DraftingOptions(), DraftingContext(), lambda: False, "rules")
    assert isinstance(drafted, DraftingResult)
    assert drafted.drafts.drafts
    assert parse_suggestions(render_suggestions(drafted.drafts).encode()).drafts == drafted.drafts.drafts
