"""A pack with no more of its articles than its questions cite, where they may not be passed on whole."""

from collections.abc import Iterator

from quizapp.pack.checks.evidence import CLOSING_PUNCTUATION, EQUIVALENT_MARKS, find_quotations
from quizapp.pack.checks.pack_traversal import iter_framing_texts, iter_question_texts, iter_questions
from quizapp.pack.ids import PassageId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Source
from quizapp.pack.quote_matching import iter_cited_passages


def build_excerpt(pack: Pack) -> Pack:
    """Return the pack with the passages that are cited, or quoted by a text of its own; others become gaps.

    What is told in the pack's own words stays, and so does the first passage of an article that nothing
    cites, for an article has at least one. Every quote that could be proved still can.
    """
    kept = {passage for _, question in iter_questions(pack) for passage in iter_cited_passages(question)}
    kept.update(_quoted(pack, kept))
    return pack.model_copy(update={"sources": tuple(_cut(source, kept) for source in pack.sources)})


def _quoted(pack: Pack, kept: set[PassageId]) -> Iterator[PassageId]:
    """Yield one passage for each quotation that would else stand nowhere any more."""
    texts = {
        passage.id: passage.text.translate(EQUIVALENT_MARKS)
        for source in pack.sources
        for passage in source.passages
        if passage.role != "summary"
    }
    there = "\n".join([*(texts[id_] for id_ in texts if id_ in kept), *(each.title for each in pack.sources)])
    for words in _quotations(pack):
        sought = words.strip().translate(EQUIVALENT_MARKS).rstrip(CLOSING_PUNCTUATION)
        if sought not in there:
            yield from (id_ for id_, text in texts.items() if sought in text)


def _quotations(pack: Pack) -> set[str]:
    texts = [text for _, text in iter_framing_texts(pack)]
    texts += [text for _, question in iter_questions(pack) for _, text in iter_question_texts(question)]
    return {words for text in texts for words in find_quotations(text)[0]}


def _cut(source: Source, kept: set[PassageId]) -> Source:
    passages = tuple(each for each in source.passages if each.role == "summary" or each.id in kept)
    if len(passages) == len(source.passages):
        return source
    return source.model_copy(update={"passages": passages or source.passages[:1], "whole": False})
