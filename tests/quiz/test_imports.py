"""What the quiz room may load: home and session building load parts of it before the first paint."""

import pkgutil
import subprocess
import sys

import pytest

import quizapp.quiz

WITH_MODELS = {"question_candidates", "evidence_sentences", "feedback", "kinds.registry", "scoring"}
WITH_FSRS = {"review_schedule"}
MODULES = {module.name for module in pkgutil.iter_modules(quizapp.quiz.__path__)}


def loaded_by(names):
    code = "import sys\n" + "".join(f"import quizapp.quiz.{name}\n" for name in sorted(names))
    code += "print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("names", "allowed"),
    [(MODULES - WITH_MODELS - WITH_FSRS, set()), (WITH_MODELS, {"pydantic"}), (WITH_FSRS, {"fsrs"})],
)
def test_pydantic_fsrs_and_qt_are_loaded_only_where_they_belong(names, allowed):
    assert loaded_by(names) & {"pydantic", "fsrs", "PySide6", "sqlite3"} <= allowed
