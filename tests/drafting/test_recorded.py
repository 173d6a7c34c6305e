"""Who says what in whole articles, what is suggested from them and what is held back, is as it was read last.

    python -m tests.drafting.test_recorded

writes the files of `recorded` anew: read what `git diff` then shows before it is committed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.article.plain_text import open_text
from quizapp.article.starter_pack import build_source
from quizapp.drafting.attribute.attribution_pipeline import InputPassage, read_article
from quizapp.drafting.rules.rules_backend import RulesBackend
from quizapp.drafting.source_text import build_source_text
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions, HeldOutClaim
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import NAMES, article
from tests.evaluation.drafting.marked import PRACTICE, TUNE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.source_reading import DetectedAttribution, SourceReading
    from quizapp.drafting.suggestions import ArticleSuggestions

HERE = Path(__file__).with_name("recorded")
READ = {f"{path.parent.name}-{path.stem}": path for path in (*TUNE.glob("*.txt"), *PRACTICE.glob("*0.txt"))}
"""Articles of the gold set that are read by rules, by the names of their files."""
WORDED = {"label", "explanation", "feedback", "origin"}
ALL = DraftingOptions(limit=1000)
LENT = DraftingContext(
    held_out=(HeldOutClaim("The landing stage on the east quay will be painted in June.", "Boats"),)
)


def told(name: str) -> str:
    """What is told of an article, a line each: speakers, what they say, suggestions, what is held back."""
    if name in NAMES:
        given = article(name)
        return "".join(
            f"{line}\n" for line in suggested(suggest_questions(given.reading, given.source, ALL, LENT))
        )
    opened = build_source(open_text(READ[name].read_text("utf-8")), "a1", name)
    source = opened.model_dump(mode="json", exclude_defaults=True)
    text, parts = build_source_text(source)
    passages = [InputPassage(each.passage, each.role, each.span.of(text)) for each in parts]
    reading = read_article(passages, RulesBackend())
    return "".join(
        f"{line}\n" for line in (*said(reading), *suggested(suggest_questions(reading, source, ALL)))
    )


def said(reading: SourceReading) -> Iterator[str]:
    """The speakers of a reading, and what each says."""
    for one in reading.speakers:
        told = (one.id, one.name, one.kind, one.role, "; ".join(one.aliases), one.speaks_for or "")
        yield f"speaker {' | '.join(told)}"
    for each in reading.attributions:
        spans = (each.cue, each.mention, each.named)
        words = " | ".join(span.of(reading.text) if span else "" for span in spans)
        yield f"{reading.parts[each.part].passage} {' > '.join(each.chain)} | {how(each)} | {words}"
        yield f"    {each.content.of(reading.text)}"


def how(each: DetectedAttribution) -> str:
    """The form and the type of what is said, and how sure that is."""
    denied = " denied" * each.denies + " asked" * each.asked
    return f"{each.form} {each.statement_type}{denied} {each.confidence:.2f}"


def suggested(drafts: ArticleSuggestions) -> Iterator[str]:
    """The questions, with why each is thought to be sound, and counts of what is held back."""
    for each in drafts.drafts:
        why = ", ".join(reason.code for reason in each.why)
        yield f"{each.type} {each.id} {each.confidence:.2f} {'confirm ' * each.confirm}{each.spans} {why}"
        for field, value in each.question.items():
            if field not in WORDED:
                yield f"    {field}: {json.dumps(without(value), ensure_ascii=False)}"
    yield f"held back {json.dumps(drafts.held_back)}"
    yield f"disputed {json.dumps(drafts.disputed)}"


def without(value: Any) -> Any:
    """A value of a question without the program's own sentences in it."""
    if isinstance(value, dict):
        return {name: without(each) for name, each in value.items() if name not in WORDED}
    return [without(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", [*NAMES, *sorted(READ)])
def test_an_article_is_read_and_drafted_from_as_recorded(name: str) -> None:
    assert told(name) == (HERE / f"{name}.txt").read_text("utf-8")


if __name__ == "__main__":
    for each in (*NAMES, *READ):
        (HERE / f"{each}.txt").write_text(told(each), "utf-8")
