"""How every sentence of the catalogue is written, and that none stands anywhere else."""

import ast
import re
from pathlib import Path

import quizapp
from tests.catalogue.entries import entries, texts

UI = Path(quizapp.__file__).parent / "ui"
REPORT = UI / "error_report.py"
"""It is in English in every language, for whoever repairs the program."""
KEY = re.compile(r"(Ctrl[+ ])?(Page Up|Page Down|Enter)")
ANSWERS = ("common.outcome.", "practice.verdict.", "practice.nobody", "explanation.")
"""Where the program says how an answer turned out, or what the article says."""
LOUD = re.compile(r"!|\b(please|sorry|oops|great|well done|congratulations|simply)\b", re.IGNORECASE)
AMERICAN = re.compile(
    r"\b(colors?|gray|centers?|behaviors?|favorites?|(organ|recogn|summar|real)iz\w+|analyz\w+|labeled|canceled"
    r"|licenses?|practic(ed|ing)|(to|you|can|will|not) practice)\b",
    re.IGNORECASE,
)
ONE_SPEAKER = re.compile(r"\{speaker\} (\w+s|doesn’t|isn’t)\b")
"""A verb that only one does; speakers of a pack may be many, such as “The people of Netloft Row”."""
VERDICT = re.compile(r"\b(true|false|untrue|wrong|incorrect|lie[sd]?|fake|facts?)\b", re.IGNORECASE)


def test_every_sentence_is_whole():
    assert [text for text in texts() if re.search(r"%n|%\d|  |\(s\)|\n", text)] == []


def test_no_sentence_shouts_begs_or_praises():
    assert [text for text in texts() if LOUD.search(text)] == []


def test_every_sentence_is_spelled_as_in_britain():
    assert [text for text in texts() if AMERICAN.search(text)] == []


def test_no_outcome_gives_a_verdict_on_the_world():
    told = [text for entry in entries() if entry.id.startswith(ANSWERS) for text in entry.texts]
    assert len(told) > 50
    assert [text for text in told if VERDICT.search(text)] == []


def test_an_explanation_fits_one_speaker_and_many():
    told = [text for entry in entries() if entry.id.startswith("explanation.") for text in entry.texts]
    assert any("{speaker}" in text for text in told)
    assert [text for text in told if ONE_SPEAKER.search(text)] == []


def written(tree):
    """Every string in a module but docstrings, and what a fault says to whoever fixes the program."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Constant):
            yield str(node.value)
        elif not isinstance(node, ast.Raise):
            documents = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            yield from () if documents else written(node)


def test_no_sentence_of_the_window_stands_outside_the_catalogue():
    found = {
        f"{path.relative_to(UI)}: {text}"
        for path in UI.rglob("*.py")
        for text in written(ast.parse(path.read_text(encoding="utf-8")))
        if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text) and not KEY.fullmatch(text) and path != REPORT
    }
    assert found == set()
