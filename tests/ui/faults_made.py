"""Exceptions that really come out of the program, so that their frames are real."""

from __future__ import annotations

from functools import partial
from typing import Any

from quizapp.authoring import json_pointers
from quizapp.quiz.session import build_response


def caught(act: Any, *args: Any) -> Exception:
    """The exception that a call raises."""
    try:
        act(*args)
    except Exception as error:  # noqa: BLE001 - that is what it is for
        return error
    raise AssertionError("nothing was raised")


def bad_word(secret: str = "Ann’s pack") -> Exception:
    """A fault whose own words no report may tell."""
    return caught(json_pointers.get_value, {}, f"/{secret}")


def bad_theme() -> Exception:
    """A fault of the same type at another place."""
    return caught(json_pointers.replace_at, {}, "", None)


def bad_answer() -> Exception:
    """A fault of another type."""
    return caught(
        partial(build_response, id="", shown=None, answered=None), None, None, "choice", "given", None
    )
