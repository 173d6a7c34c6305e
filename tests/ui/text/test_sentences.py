"""Every function of every text module, called with every kind of value it may be given."""

from __future__ import annotations

import ast
import importlib
import inspect
import itertools
import re
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from quizapp.article.errors import SENTENCES, ArticleError
from quizapp.drafting.drafts import DRAFT_TYPES
from quizapp.drafting.errors import CODES, DraftingError
from quizapp.editing import comparing, keeping
from quizapp.editing.errors import ApartError, NoCopyError, NotDoneError, NotSavedError, OpenElsewhereError
from quizapp.editing.handing_out import Given, GivenArticle, Outlook
from quizapp.editing.places import Told
from quizapp.editing.writing.questions import By
from quizapp.library.adding import account
from quizapp.library.backups import Trouble
from quizapp.library.errors import BusyError, DamagedError, DamagedPackError, HeldError, NewerError
from quizapp.library.profiles import COLOURS
from quizapp.library.recovery.restoring import Phase
from quizapp.library.reports import Report, Subject
from quizapp.library.rows import BadRow
from quizapp.library.search import finding
from quizapp.library.search.indexing import Where
from quizapp.library.settings import EVERY_QUESTION, LetterKeys
from quizapp.pack import words
from quizapp.pack.own_copy import Unproved
from quizapp.pack.problems import Severity
from quizapp.quiz import progress, responses
from quizapp.ui.home.viewing import ORDERS, Which
from quizapp.ui.settings.presenter import FIRST, SECOND
from quizapp.ui.text import evidence, proposals_why, suggesting
from tests.pack.builders import example_pack
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

UI = Path(__file__).parents[3] / "quizapp" / "ui"
FOLDER = UI / "text"
MODULES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")

# What a learner's data may hold, in letters that no sentence of the program has.
NAME = "ÄÖÅ"
REPORT = Report("ÄÖÅ", Subject("Ä", NAME, 3, "Ö", "Å", NAME), NAME, datetime(2026, 3, 2, tzinfo=UTC))
ROWS = tuple(BadRow(table, NAME, NAME) for table in ("response", "pack", "session"))
HELD = HeldError(Path(NAME), 7, NAME, datetime(2026, 3, 2, tzinfo=UTC))
WHY_WORDS = ("speaker", "words", "number", "row", "old", "new", "place", "article")
HELD_BACK = tuple(proposals_why._held_words(translate))
SETTINGS = tuple(name for names in (*FIRST.values(), *SECOND.values()) for name in names)
PASSAGES = [
    each.model_copy(update={"text": NAME})
    for each in example_pack().sources[0].passages
    if each.role != "summary"
]
SAMPLES: dict[str, tuple[Any, ...]] = {
    "str": (NAME,),
    "str | None": (NAME, None),
    "int": (1, 2, 7),
    "float": (1.0, 1.15, 2.0),
    "date": (date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 5), date(2026, 3, 14), date(2026, 3, 31)),
    "date | None": (None, date(2026, 3, 2), date(2026, 3, 1), date(2026, 2, 20), date(2025, 12, 31)),
    "datetime": (datetime(2026, 3, 2, 10, 42, tzinfo=UTC),),
    "int | None": (3, None),
    "bool": (True, False),
    "tuple[str, ...]": ((), (NAME,), (NAME, NAME)),
    "tuple[str, str, str, str, str]": ((NAME,) * 5,),
    "Mapping[SkillId, str]": ({"of-its-own": NAME},),
    "tuple[int, ...]": ((3,), (3, 5), (3, 5, 8)),
    "Proved": get_args(evidence.Proved),
    "SkillId": ("who-said-it", "trace-the-chain", "of-its-own"),
    "StatementKind": get_args(words.StatementKind),
    "Trap": get_args(words.Trap),
    "Verdict": get_args(words.Verdict),
    "Outcome": get_args(responses.Outcome),
    "Phase": get_args(Phase),
    "Trouble": get_args(Trouble)[1:],
    "Certainty": get_args(responses.Certainty),
    "LetterKeys": get_args(LetterKeys),
    "Sequence[Report]": ((REPORT, REPORT),),
    "Sequence[Unproved]": (
        tuple(Unproved(each, "several") for each in PASSAGES[:1]),
        tuple(Unproved(each, "absent") for each in PASSAGES[:2]),
        tuple(Unproved(each, "absent") for each in PASSAGES),
    ),
    "Sequence[BadRow]": (ROWS[:1], ROWS),
    "LibraryError": (BusyError(Path(NAME)), DamagedPackError(NAME, "was damaged on the disk"), HELD),
    "EditingError": (
        NoCopyError(NAME),
        OpenElsewhereError(NAME, None),
        NotSavedError(Path(NAME), NAME),
    ),
    "ArticleError": tuple(
        ArticleError(code, **dict.fromkeys(("why", "most", "kind", "python"), NAME)) for code in SENTENCES
    ),
    "DraftingError": tuple(
        DraftingError(code, **dict.fromkeys(("language", "python", "model", "version"), NAME))
        for code in sorted(CODES)
    ),
    "NotDoneError": tuple(
        NotDoneError(code, code) for code in ("no-name", "no-words", "another-pack", "too-many")
    ),
    "Given": (
        Given(
            ((NAME, 1), (NAME, 7)), (GivenArticle(NAME, 3, 1, 5), GivenArticle(NAME, 2, 0, 2)), 2, 5_000, ()
        ),
        Given(((NAME, 1),), (GivenArticle(NAME, 3, 0, 5),), 0, 900, ()),
    ),
    "Outlook": (
        Outlook(3, (), (), (NAME,), (NAME, NAME), (NAME,), (NAME, NAME), ()),
        Outlook(2, (), (), (NAME, NAME), (NAME,), (NAME, NAME), (NAME,), ()),
    ),
    "Severity": get_args(Severity),
    "Sort": get_args(comparing.Sort),
    "What": get_args(comparing.What),
    "Why": get_args(keeping.Why),
    "dict[SkillId, str]": ({"of-its-own": NAME},),
    "Sequence[str]": ((NAME,), (NAME, NAME), ()),
    "OrderBy": get_args(words.OrderBy),
    "Origin": get_args(words.Origin),
    "Spelling": get_args(words.Spelling),
    "VoiceKind": get_args(words.VoiceKind),
    "Certainty | None": (*get_args(responses.Certainty), None),
    "Standing": get_args(progress.Standing),
    "Where": get_args(Where),
    "int | str": (3, "", "caption"),
    "Mapping[str, str]": (dict.fromkeys(WHY_WORDS, NAME),),
    "Mapping[str, int]": ({"who-said-it": 7, "chain": 1}, {"speaker": 1}),
    "tuple[int, int, int]": ((2, 1, 11),),
    "Mapping[Outcome, int]": tuple(dict.fromkeys(get_args(account.Outcome), count) for count in (1, 7)),
}
BY_NAME: dict[tuple[str, str], tuple[Any, ...]] = {
    ("settings.title", "field"): SETTINGS,
    ("settings.detail", "field"): SETTINGS,
    ("settings.count", "number"): (5, 20, EVERY_QUESTION),
    ("settings.reported", "count"): (0, 1, 7),
    ("dates.published", "value"): ("2022", "2022-09", "2022-09-02"),
    ("article.source_line", "published"): (None, "2022", "2022-09", "2022-09-02"),
    ("window.theme", "choice"): ("light", "dark", "hc", "system"),
    ("window.theme_name", "choice"): ("light", "dark", "hc", "system"),
    ("dates.returns", "today"): (date(2026, 3, 2),),
    ("dates.ago", "today"): (date(2026, 3, 2),),
    ("home.last", "today"): (date(2026, 3, 2),),
    ("explanation.comes_back", "today"): (date(2026, 3, 2),),
    ("results.mistakes_back", "today"): (date(2026, 3, 2),),
    ("results.first_back", "today"): (date(2026, 3, 2),),
    ("results.nothing_to_practise", "today"): (date(2026, 3, 2),),
    ("results.summary", "others"): (NAME, ""),
    ("evidence.several", "answers"): ((NAME,), (NAME, NAME)),
    ("evidence.proof_given", "numbers"): ((), (3,), (3, 5)),
    ("keys.printed", "key"): ("F1",),
    ("order.any_order", "items"): ((NAME, NAME), (NAME, NAME, NAME)),
    ("keys.pressed_by", "key"): ("F1",),
    ("learners.colour", "name"): COLOURS,
    ("finding.standing", "value"): get_args(finding.Standing),
    ("errors_damage.told", "error"): (DamagedError(Path(NAME), "is empty"), NewerError(Path(NAME), 9, 6)),
    ("faults.told", "error"): (BusyError(Path(NAME)),),
    ("adding.outcome", "value"): get_args(account.Outcome),
    ("shelf.which", "which"): get_args(Which),
    ("shelf.nothing_there", "which"): get_args(Which),
    ("shelf.order", "order"): ORDERS,
    ("editor.told", "error"): (NoCopyError(NAME), NotSavedError(Path(NAME), NAME), ApartError(Path(NAME))),
    ("form.numbered", "what"): ("answer", "place", "decoy", "item", "partner", "known", "proof", "alias"),
    ("form.about", "what"): ("is_correct",),
    ("about_pack.numbered", "what"): ("authors", "reviewers", "glossary", "disputed", "skills", "media"),
    ("about_pack.derived", "why"): ("copy", "translation", "import"),
    ("editor.fault_in_files", "what"): get_args(Told),
    ("banks.by", "what"): get_args(By),
    ("check_reasons.why", "code"): ("few-options", "key-longest", "loaded-word", "nobody-named"),
    ("suggesting.sentence", "name"): tuple(suggesting._sentences(translate)),
    ("editor.unfinished", "field"): ("prompt", "explanation", "key", "accepted", "summary"),
    ("proposals.became", "what"): ("accepted", "rejected", "withdrawn"),
    ("proposals.chip", "what"): ("accepted", ""),
    ("proposals.type_name", "type_"): (*DRAFT_TYPES, NAME),
    ("proposals_why.why", "code"): tuple(proposals_why._why(translate)),
    ("proposals_why.held_back", "counted"): (
        dict.fromkeys(proposals_why._held_words(translate), 2),
        {"x": 1},
    ),
    ("learner_page.settings", "fields"): ((), ("theme", "count")),
}
OUTCOME_WORDS = ("common.outcome", "practice.verdict", "practice.nobody", "explanation.")
"""Where the program says how an answer turned out, or what the article says."""

LOUD = re.compile(r"!|\b(please|sorry|oops|great|well done|congratulations|simply)\b", re.IGNORECASE)
AMERICAN = re.compile(
    r"\b(colors?|gray|centers?|behaviors?|favorites?|(organ|recogn|summar|real)iz\w+|analyz\w+|labeled|canceled"
    r"|licenses?|practic(ed|ing)|(to|you|can|will|not) practice)\b",
    re.IGNORECASE,
)
VERDICT = re.compile(r"\b(true|false|untrue|wrong|incorrect|lie[sd]?|fake|facts?)\b", re.IGNORECASE)


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    for module in MODULES:
        loaded = importlib.import_module(f"quizapp.ui.text.{module}")
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            if function.__module__ == loaded.__name__ and not name.startswith("_"):
                yield f"{module}.{name}", function


FUNCTIONS = dict(functions())


def samples(name: str, parameter: inspect.Parameter) -> tuple[Any, ...]:
    return BY_NAME.get((name, parameter.name)) or SAMPLES[parameter.annotation]


def called(name: str, with_translate: Callable[..., str]) -> Iterator[Any]:
    """What a function returns for all samples, one after the other."""
    function = FUNCTIONS[name]
    parameters = inspect.signature(function).parameters
    choices = [
        (with_translate,) if each.annotation == "Translate" else samples(name, each)
        for each in parameters.values()
    ]
    for arguments in itertools.product(*choices):
        named = dict(zip(parameters, arguments, strict=True))
        by_name = [key for key, each in parameters.items() if each.kind is inspect.Parameter.KEYWORD_ONLY]
        by_place = [named[key] for key in parameters if key not in by_name]
        yield function(*by_place, **{key: named[key] for key in by_name})


def strings(value: Any) -> Iterator[str]:
    """All strings in what a text function returns; keys as they are bound are no words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings(tuple(value.values()))
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "keys":
                yield from strings(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)


def sentences(name: str) -> list[str]:
    return list(strings(tuple(called(name, translate))))


def shouted(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    """A language in which every word is in capitals; placeholders stay."""
    parts = re.split(r"({\w+})", text)
    loud = "".join(part if part.startswith("{") else part.upper() for part in parts)
    return loud.replace("%N", str(n))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_sentence_is_whole(name: str) -> None:
    told = sentences(name)
    assert told
    for sentence in told:
        assert sentence.strip() == sentence != ""
        assert not re.search(r"[{}]|%n|  |\(s\)", sentence)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_word_can_be_translated(name: str) -> None:
    if name == "keys.printed":
        return
    for sentence in strings(tuple(called(name, shouted))):
        assert sentence == sentence.upper()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_no_sentence_shouts_begs_or_praises(name: str) -> None:
    assert [sentence for sentence in sentences(name) if LOUD.search(sentence)] == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_sentence_is_spelled_as_in_britain(name: str) -> None:
    assert [sentence for sentence in sentences(name) if AMERICAN.search(sentence)] == []


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if name.startswith(OUTCOME_WORDS)])
def test_no_outcome_gives_a_verdict_on_the_world(name: str) -> None:
    assert [sentence for sentence in sentences(name) if VERDICT.search(sentence)] == []


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("translate", "_translate"):
                yield node


@pytest.mark.parametrize("module", MODULES)
def test_every_sentence_can_be_found_by_lupdate(module: str) -> None:
    for call in calls(ast.parse((FOLDER / f"{module}.py").read_text(encoding="utf-8"))):
        context, text, *rest = call.args
        assert isinstance(context, ast.Constant)
        # What one module would be too long for is one subject still.
        assert context.value in (module, module.partition("_")[0])
        assert isinstance(text, ast.Constant), ast.unparse(call)
        assert isinstance(text.value, str)
        assert call.keywords == []
        # A sentence with a number is one with plural forms, and no other is.
        assert ("%n" in text.value) == (len(rest) == 2), text.value
        assert all(isinstance(comment, ast.Constant) for comment in rest[:1])


OUTSIDE = [path for path in sorted(UI.rglob("*.py")) if path.parent != FOLDER]
# The report of a fault is for whoever mends the program, in one language.
IN_ENGLISH = UI / "trouble" / "report.py"


def test_nothing_is_translated_outside_the_text_modules() -> None:
    for path in OUTSIDE:
        assert not list(calls(ast.parse(path.read_text(encoding="utf-8")))), path


def written(tree: ast.AST) -> Iterator[str]:
    """Every string in a module but docstrings, and what a fault says to whoever mends the program."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Constant):
            yield str(node.value)
        elif not isinstance(node, ast.Raise):
            documents = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            yield from () if documents else written(node)


def test_no_sentence_stands_outside_the_text_modules() -> None:
    for path in OUTSIDE:
        strings_there = written(ast.parse(path.read_text(encoding="utf-8")))
        found = {text for text in strings_there if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text)}
        assert path == IN_ENGLISH or found <= {"Page Up", "Page Down", "Ctrl Enter"}, path


def said(path: Path, tree: ast.AST) -> Iterator[str]:
    """The functions of text modules that a module names."""
    modules: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "quizapp.ui.text":
            modules |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("quizapp.ui.text."):
            yield from (f"{(node.module or '').rpartition('.')[2]}.{alias.name}" for alias in node.names)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            yield f"{modules[node.value.id]}.{node.attr}"
        elif isinstance(node, ast.Name) and path.parent == FOLDER:
            yield f"{path.stem}.{node.id}"


def test_every_sentence_is_said_somewhere() -> None:
    house = {path: ast.parse(path.read_text(encoding="utf-8")) for path in UI.parent.rglob("*.py")}
    used = {name for path, tree in house.items() for name in said(path, tree)}
    assert set(FUNCTIONS) - used == set()
