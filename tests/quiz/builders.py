"""Small questions of every kind about an invented harbour, responses and plans, and strategies for them."""

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

from hypothesis import strategies as st

from quizapp.pack.models import questions as models
from quizapp.pack.models.questions import Question
from quizapp.pack.sentences import split_sentences
from quizapp.pack.vocabulary import QUESTION_KINDS, VERDICTS, QuestionKind
from quizapp.quiz import responses as given
from quizapp.quiz.evidence_sentences import ScoringTexts
from quizapp.quiz.responses import Answer, PassageSpan, Response
from quizapp.quiz.session import PlanEntry, SessionPlan

PASSAGES = {
    "p1": "Lund Bay opened again in May. Nils Torv, its harbour master, called it a relief. Boats came.",
    "p2": "A survey counted 31 boats. Fishers told it that fuel was dear. Nobody counted the gulls. “Wait.”",
}
TEXTS = ScoringTexts(
    passages=PASSAGES,
    names=(("Nils Torv", "the master"), ("the survey", "the count"), ("Nina Tarv",)),
    language="en",
)
ROWS = tuple(
    PassageSpan(passage, span.start, span.end)
    for passage, text in PASSAGES.items()
    for span in split_sentences(text)
)
SPEAKERS = tuple(f"v{number}" for number in range(8))
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def reason(trap: str | None = None) -> dict[str, Any]:
    return {"feedback": "See paragraph 1.", "trap": trap}


def citation(row: int) -> dict[str, Any]:
    """A citation of one sentence by its number in ROWS."""
    span = ROWS[row]
    return {"passage": span.passage, "quote": PASSAGES[span.passage][span.start : span.end]}


def evidence_set(*numbers: int) -> list[dict[str, Any]]:
    return [citation(number) for number in numbers]


def built(kind: str, **own: Any) -> Any:
    """A question of a kind with its own fields; the first sentence is its evidence unless said otherwise."""
    model = next(
        cls
        for cls in get_args(get_args(Question)[0])
        if get_args(cls.model_fields["kind"].annotation) == (kind,)
    )
    common = {
        "id": "q1",
        "kind": kind,
        "prompt": "What does the article tell?",
        "explanation": "Paragraph 1 tells it.",
        "skill": "who-said-it",
        "difficulty": 1,
        "evidence": [] if kind in ("match", "order") else [evidence_set(0)],
    }
    return model.model_validate(common | own, strict=False)


def options(count: int, **changed: dict[str, Any]) -> list[dict[str, Any]]:
    """Options o0, o1 … ; keyword arguments change single ones."""
    return [
        {"id": f"o{n}", "text": f"Thing {'abcdefghi'[n]}", **reason(), **changed.get(f"o{n}", {})}
        for n in range(count)
    ]


def speakers(count: int, **changed: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"speaker": f"v{n}", **reason(), **changed.get(f"v{n}", {})} for n in range(count)]


def choice(count: int = 4, key: int = 0, **own: Any) -> models.ChoiceQuestion:
    return built("choice", **({"options": options(count), "key": f"o{key}"} | own))


def choices(count: int = 5, keys: tuple[int, ...] = (0, 1), **own: Any) -> models.ChoicesQuestion:
    return built("choices", **({"options": options(count), "keys": [f"o{n}" for n in keys]} | own))


def attribution(count: int = 3, key: str | None = "v0", **own: Any) -> models.AttributionQuestion:
    return built(
        "attribution",
        **({"claim": "Fuel is dear.", "options": speakers(count), "nobody": reason(), "key": key} | own),
    )


def chain(offered: int = 4, key: tuple[str, ...] = ("v0", "v1"), **own: Any) -> models.ChainQuestion:
    fields = {"claim": "Fuel is dear.", "offered": speakers(offered), "key": key, "other": reason("cut-link")}
    return built("chain", **(fields | own))


def verdict(key: str = "supported", altered: str | None = None, **own: Any) -> models.VerdictQuestion:
    reasons = {word: reason() for word in VERDICTS} | own.pop("feedback", {})
    return built("verdict", statement="Boats came.", key=key, altered=altered, feedback=reasons, **own)


def evidence(*sets: tuple[int, ...], **own: Any) -> models.FindEvidenceQuestion:
    """An evidence question whose evidence are rows by number."""
    fields = {"statement": "It opened.", "other": reason("not-in-text")}
    return built(
        "find_evidence",
        **(fields | {"evidence": [evidence_set(*numbers) for numbers in sets or ((0,),)]} | own),
    )


def match(key: tuple[int, ...] = (0, 1, 2), partners: int = 3, **own: Any) -> models.MatchQuestion:
    """Items i0, i1 … with partners by number; a partner that stands twice makes them reusable."""
    items = [
        {
            "id": f"i{n}",
            "text": f"Claim {n}",
            "key": f"w{k}",
            "citation": citation(n % len(ROWS)),
            "feedback": "So.",
        }
        for n, k in enumerate(key)
    ]
    fields = {
        "items": items,
        "partners": [{"id": f"w{n}", "text": f"Partner {'abcdefghi'[n]}"} for n in range(partners)],
        "reusable": len(set(key)) < len(key),
    }
    return built("match", **(fields | own))


def order(*groups: tuple[int, ...], **own: Any) -> models.OrderQuestion:
    """An order of items i0, i1 … in groups by number."""
    groups = groups or ((0,), (1,), (2,), (3,))
    items = [
        {"id": f"i{n}", "text": f"Step {n}", "citation": citation(n % len(ROWS))}
        for n in sorted(sum(groups, ()))
    ]
    fields = {"items": items, "order": [[f"i{n}" for n in group] for group in groups], "by": "time"}
    return built("order", **(fields | {"other": reason("swapped-date")} | own))


def number(value: str = "31", **own: Any) -> models.NumberQuestion:
    return built("number", **({"value": value, "other": reason()} | own))


def text(*accepted: str, **own: Any) -> models.TextQuestion:
    return built("text", **({"accepted": accepted or ("Nils Torv",), "other": reason()} | own))


def _ids(name: str, count: int) -> list[str]:
    return [f"{name}{number}" for number in range(count)]


@st.composite
def questions(draw: st.DrawFn, kind: QuestionKind | None = None) -> Any:  # noqa: C901 - one case a kind
    """Any question of one kind, or of all."""
    kind = kind or draw(st.sampled_from(QUESTION_KINDS))
    count = draw(st.integers(3, 8))
    rows = st.lists(st.integers(0, len(ROWS) - 1), min_size=1, max_size=3, unique=True).map(tuple)
    permuted = draw(st.permutations(range(count)))
    cut = draw(st.integers(1, count - 2))
    match kind:
        case "choice":
            return choice(count, permuted[0])
        case "choices":
            return choices(count, tuple(permuted[:cut]))
        case "attribution":
            return attribution(count, draw(st.sampled_from([None, *_ids("v", count)])))
        case "chain":
            return chain(count, tuple(f"v{n}" for n in permuted[: min(4, cut + 1)]))
        case "verdict":
            return verdict(draw(st.sampled_from(VERDICTS)))
        case "find_evidence":
            return evidence(*draw(st.lists(rows, min_size=1, max_size=3)))
        case "match":
            return match(tuple(permuted), count)
        case "order":
            groups = draw(
                st.sampled_from([((0,), (1,), (2,), (3,)), ((0, 1), (2,), (3, 4)), ((3,), (0, 1, 2))])
            )
            return order(*groups)
        case "number":
            return number(
                draw(st.sampled_from(["31", "3.1", "2/3", "-4"])), decimals=draw(st.integers(0, 3)), near="2"
            )
        case "text":
            return text(
                *draw(
                    st.lists(
                        st.sampled_from(["Nils Torv", "the harbour", "31 boats"]), min_size=1, unique=True
                    )
                )
            )


@st.composite
def answers(draw: st.DrawFn, question: Any) -> Answer:
    """Any complete answer to a question."""
    match question.kind:
        case "choice":
            return given.ChoiceAnswer(draw(st.sampled_from([option.id for option in question.options])))
        case "choices":
            ids = [option.id for option in question.options]
            return given.ChoicesAnswer(tuple(draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))))
        case "attribution":
            return given.AttributionAnswer(
                draw(st.sampled_from([None, *(o.speaker for o in question.options)]))
            )
        case "chain":
            row = st.lists(
                st.sampled_from([o.speaker for o in question.offered]), min_size=1, max_size=4, unique=True
            )
            return given.ChainAnswer(tuple(draw(row)))
        case "verdict":
            return given.VerdictAnswer(draw(st.sampled_from(VERDICTS)))
        case "find_evidence":
            return given.FindEvidenceAnswer(
                tuple(draw(st.lists(st.sampled_from(ROWS), min_size=1, unique=True)))
            )
        case "match":
            partner = st.sampled_from([partner.id for partner in question.partners])
            return given.MatchAnswer(tuple((item.id, draw(partner)) for item in question.items))
        case "order":
            return given.OrderAnswer(tuple(draw(st.permutations([item.id for item in question.items]))))
        case "number":
            return given.NumberAnswer(
                "as typed", draw(st.sampled_from(["31", "32", "0", "3", "2/3", "67/100"]))
            )
        case _:
            return given.TextAnswer(
                draw(st.sampled_from(["nils torv", "Nils Torf", "31 baots", "gulls", "the harbor"]))
            )


def entry(name: str) -> PlanEntry:
    return PlanEntry(pack="harbour", revision=1, question=name, fingerprint="f" * 64)


def plan(count: int = 3, **changed: Any) -> SessionPlan:
    """A plan of questions q0, q1 …"""
    fields: dict[str, Any] = {
        "id": "s1",
        "learner": "ada",
        "mode": "learn",
        "seed": 7,
        "book": "open",
        "certainty": True,
        "evidence_prompt": False,
        "entries": tuple(entry(f"q{number}") for number in range(count)),
        "begun": NOON,
    }
    return SessionPlan(**(fields | changed))


def response(**changed: Any) -> Response:
    """A right and fairly sure answer to a choice, at noon."""
    fields: dict[str, Any] = {
        "id": "r1",
        "session": "s1",
        "learner": "ada",
        "place": 0,
        "pack": "harbour",
        "revision": 1,
        "question": "q0",
        "fingerprint": "f" * 64,
        "kind": "choice",
        "answer": given.ChoiceAnswer("o0"),
        "score": 1.0,
        "outcome": "correct",
        "certainty": "fairly_sure",
        "hint": False,
        "attempt": 1,
        "shown": NOON - timedelta(minutes=1),
        "answered": NOON,
    }
    return Response(**(fields | changed))
