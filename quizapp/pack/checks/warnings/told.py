"""How a warning is told: a flaw that a rule can see. It never keeps a pack from being used."""

from quizapp.pack.answers import Path
from quizapp.pack.problems import Problem, pointer


def warning(path: Path, code: str, message: str) -> Problem:
    """Return the warning at the path; `message` says what the flaw is and what to do about it."""
    return Problem(pointer(*path), code, message, "warning")
