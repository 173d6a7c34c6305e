"""The tables of a pack that a reviewer looks at first: what it asks about, whom, how; how much it quotes."""

from collections import Counter

from quizapp.pack.checks.warnings.verdict_bias import (
    MIN_VERDICTS,
    build_cross_table,
    extract_statement_features,
    find_revealing_feature,
    list_verdict_questions,
)
from quizapp.pack.quote_matching import list_citations
from quizapp.pack.vocabulary import DEFAULT_SKILLS, QUESTION_KINDS, TRAPS, VERDICTS
from quizapp.quiz.question_candidates import collect_traps
from tests.content.packs import verdict_labels
from tests.pack.builders import questions

Table = dict[str, dict[str, int]]
NARRATION = "narration"


def tables(pack):
    """Return the tables by title: rows, each with its figures by column."""
    asked = questions(pack)
    return {
        "Banks by kind": {
            bank.title: _in_order(QUESTION_KINDS, (q.kind for q in bank.questions)) for bank in pack.banks
        },
        "Kinds by difficulty": _by(QUESTION_KINDS, ((q.kind, str(q.difficulty)) for q in asked)),
        "Skills by difficulty": _by(DEFAULT_SKILLS, ((q.skill, str(q.difficulty)) for q in asked)),
        "Traps": _by(TRAPS, ((trap, "questions") for q in asked for trap in collect_traps(q))),
        "Kinds of statement by side, in evidence": _by((), _statement_types(pack)),
        "Keys of attribution by side": _by((), _attributed(pack)),
        "Verdicts by side": _by((), ((_side_of(pack, q), q.key) for q in asked if q.kind == "verdict")),
        **_verdicts_by_form(pack),
        "Words of the body carried": {source.id: _carried(source) for source in pack.sources},
        "Families": _by((), ((q.family, q.kind) for q in asked if q.family is not None)),
    }


def lines(pack):
    """Yield the tables of a pack as text."""
    yield f"{pack.title}: {len(questions(pack))} questions in {len(pack.banks)} banks"
    for title, table in tables(pack).items():
        yield f"\n  {title}"
        for row, figures in table.items():
            told = ", ".join(f"{name} {figure}" for name, figure in figures.items() if figure) or "none"
            yield f"    {row}: {told}" + (f" (all {sum(figures.values())})" if len(figures) > 1 else "")
    telling = telling_form(pack)
    warned = "Warning: verdicts" if telling.adjusted_p <= 0.05 else "Verdicts"
    yield f"\n  {warned} are told most by {telling.feature.name}: adjusted p {telling.adjusted_p:.4f}"
    if len(list_verdict_questions(pack)) < MIN_VERDICTS:
        yield f"  Under {MIN_VERDICTS} verdicts this sees little: a second reader looks at the tables"


def telling_form(pack):
    """Return the feature of its statements that tells most of a pack's verdicts, however few there are."""
    asked = list_verdict_questions(pack)
    features = extract_statement_features(pack, asked, verdict_labels(pack))
    return find_revealing_feature(features, tuple(question.key for question in asked))


def side(pack, speaker):
    """Return a speaker's side: the author's label, or the name of the last speaker that it speaks for."""
    speakers = {one.id: one for one in pack.speakers}
    found = speakers[speaker]
    while found.side is None and found.speaks_for is not None:
        found = speakers[found.speaks_for]
    return found.side or found.name


def _side_of(pack, question):
    """The side whose words a question turns on: of its first set of evidence, or of the closest passage."""
    turning = question.evidence[0] if question.evidence else question.closest
    attributions = next((citation.attributions for citation in turning if citation.attributions), ())
    return side(pack, attributions[-1].speaker) if attributions else NARRATION


def _verdicts_by_form(pack):
    asked = list_verdict_questions(pack)
    keys = [question.key for question in asked]
    features = extract_statement_features(pack, asked, verdict_labels(pack)) if asked else ()
    return {f"Verdicts by {each.name}": {**build_cross_table(each, keys)} for each in features}


def _statement_types(pack):
    for question in questions(pack):
        for path, citation in list_citations(question):
            if path[0] in ("evidence", "items"):
                last = citation.attributions[-1] if citation.attributions else None
                yield (side(pack, last.speaker), last.statement_type) if last else (NARRATION, NARRATION)


def _attributed(pack):
    for question in questions(pack):
        if question.kind == "attribution":
            known = question.key is not None and question.key != "article"
            yield (
                (side(pack, question.key) if known and question.key else str(question.key or "nobody")),
                "keys",
            )


def _carried(source):
    """Words between spaces: verbatim in body passages, and in the pack's own summaries."""
    counts = Counter({"verbatim": 0, "in summaries": 0})
    for passage in source.passages:
        if passage.role in ("body", "summary"):
            counts["verbatim" if passage.role == "body" else "in summaries"] += len(passage.text.split())
    return dict(counts)


def _by(rows, pairs):
    """Count pairs of row and column: the rows given come first, then others as they are met."""
    table = {row: {} for row in rows}
    for row, column in pairs:
        figures = table.setdefault(row, {})
        figures[column] = figures.get(column, 0) + 1
    return {row: dict(sorted(figures.items(), key=_column)) for row, figures in table.items()}


def _column(figure):
    name = figure[0]
    return (VERDICTS.index(name) if name in VERDICTS else len(VERDICTS)), name


def _in_order(names, found):
    counts = Counter(found)
    return {name: counts[name] for name in names if counts[name]}
