"""What lies on the desk: each question reads articles once, and cites only what it reads."""

from collections.abc import Iterator, Mapping

from quizapp.pack.checks.walk import questions
from quizapp.pack.ids import PassageId, SourceId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import Problem, pointer
from quizapp.pack.proving import citations


def check_one_article(pack: Pack) -> Iterator[Problem]:
    """Attribution, chain and verdict read exactly one article; no question reads one twice."""
    for path, question in questions(pack):
        reads = question.reads or tuple(source.id for source in pack.sources)
        where = pointer(*path, "reads")
        if question.kind in ("attribution", "chain", "verdict") and len(reads) != 1:
            sentence = f"A question of the kind “{question.kind}” reads one article. Name it in “reads”."
            yield Problem(where, "one-article", sentence)
        elif len(set(reads)) < len(reads):
            yield Problem(where, "read-twice", "An article stands twice in “reads”. Take one out.")


def check_cited_is_read(pack: Pack) -> Iterator[Problem]:
    """Every passage that a question cites is in an article that it reads."""
    homes = {passage.id: source.id for source in pack.sources for passage in source.passages}
    for path, question in questions(pack):
        if question.reads is not None:
            for inner, home in _elsewhere(question, homes, set(question.reads)):
                sentence = (
                    f"This passage is in “{home}”, which the question does not read. Add it to “reads”."
                )
                yield Problem(pointer(*path, *inner), "not-read", sentence)


def _elsewhere(
    question: Question, homes: Mapping[PassageId, SourceId], reads: set[SourceId]
) -> Iterator[tuple[tuple[str | int, ...], SourceId]]:
    for path, citation in citations(question):
        home = homes.get(citation.passage)
        if home is not None and home not in reads:
            yield (*path, "passage"), home
        for place, saying in enumerate(citation.said):
            home = homes.get(saying.named.passage) if saying.named else None
            if home is not None and home not in reads:
                yield (*path, "said", place, "named", "passage"), home
