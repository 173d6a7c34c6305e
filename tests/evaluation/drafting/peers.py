"""Another program beside ours, where it is installed: textacy's direct quotations, paragraph by paragraph."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from tests.evaluation.drafting.marked import passages
from tests.evaluation.drafting.readings import MissingError
from tests.evaluation.drafting.scoring import Said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def textacy() -> Callable[[str], list[Said]]:
    """Return what tells the direct quotations of a text. Raises MissingError."""
    try:
        extract = importlib.import_module("textacy.extract.triples").direct_quotations
        language = importlib.import_module("quizapp.drafting.spacy_model").load_parser()
    except ImportError as error:
        raise MissingError(f"textacy is not there to compare with: {error}.") from None
    return lambda text: [
        each for passage in passages(text) for each in _quotations(extract, language(passage.text))
    ]


def _quotations(extract: Any, parsed: Any) -> Iterator[Said]:
    try:
        yield from (
            Said(each.content.text, " ".join(token.text for token in each.speaker))
            for each in extract(parsed)
        )
    except ValueError:  # it cannot read an odd number of marks, and tells nothing of such a paragraph
        return
