"""A generator in a confined child: what it yields arrives, and nothing of it is run."""

import pickle
from fractions import Fraction
from pathlib import Path

import pytest

from quizapp.sandbox.child_process import JobCrashedError
from quizapp.sandbox.generator_process import iter_values, load_value


class Harm:
    """What is unpickled by calling something."""

    def __reduce__(self):
        return Path.mkdir, (Path("harm"),)


def iter_harm():
    yield Harm()


def iter_words(path):
    yield from Path(path).read_text(encoding="utf-8").split()


def values(function, *arguments, places=(), classes=()):
    asked = iter_values(f"{__name__}:{function}", arguments, places, classes, lambda: False)
    return [value for value in asked if value is not None]


def test_only_the_named_file_is_read(tmp_path):
    named, other = tmp_path / "named", tmp_path / "other"
    named.write_text("two words", encoding="utf-8")
    other.write_text("a secret", encoding="utf-8")
    assert values("iter_words", str(named), places=[str(named)]) == ["two", "words"]
    with pytest.raises(JobCrashedError):
        values("iter_words", str(other), places=[str(named)])


def test_nothing_is_called_that_a_value_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(JobCrashedError):
        values("iter_harm", classes=[Harm])
    assert not (tmp_path / "harm").exists()


def test_a_class_has_to_be_expected():
    made = pickle.dumps(Fraction(1, 3))
    assert load_value(made, [Fraction]) == Fraction(1, 3)
    with pytest.raises(ValueError, match="Fraction"):
        load_value(made, [Path])
