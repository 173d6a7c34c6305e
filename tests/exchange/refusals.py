"""What was refused, by the id of its sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from quizapp.catalogue import Message


@contextmanager
def refused(error: type[Exception], id_: str, **values: Any) -> Iterator[None]:
    """Expect an error whose only argument is the sentence of an id, with these of its values."""
    with pytest.raises(error) as caught:
        yield
    (sentence,) = caught.value.args
    assert isinstance(sentence, Message)
    assert (sentence.id, sentence.values | values) == (id_, sentence.values)
