"""Whatever comes in: no error, spans within the text, and twice the text takes about twice the time."""

import gc
import subprocess
import sys
from time import process_time

import pytest

from quizapp.drafting.attribute.narration import build_narration
from quizapp.drafting.rules.rules_backend import RulesBackend
from quizapp.drafting.source_reading import ReadingPart, ReadingSpan

UNITS = [
    "said ", "said, ", "and said ", "word ", "A", '"', '" ', "“ ", "” ", "‘", "’ s’ ",
    "Ito, who said, ", ", ", "THE MINISTER SAID ", ". ", "( ", ") ", "according to ",
    "“It is so,” said Ann. ", "“a ‘b ", "he said that ", "Ito said: ", "1,", "a-", "De de ",
    "not said ", "is quoted as saying ", "Ito's claim that ", "called it “bad” ",
    "asked Ito, Brandt, to ", "was described by Moss ", "he said; ", "slowly ", "\u202e said \u2066",
    "说：“是”。",
]  # fmt: skip


def seconds(text):
    part, narration = ReadingPart("p", "body", ReadingSpan(0, len(text))), build_narration(text)
    gc.disable()  # as timeit does: what other tests left is not collected on this one's time
    start = process_time()
    (found,) = RulesBackend().found([part], [narration])
    took = process_time() - start
    gc.enable()
    for each in found.reports:
        assert 0 <= each.content.start < each.content.end <= len(text)
        assert each.mention.span.of(text)
    return took


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_length_and_no_faster(unit):
    short, long = (seconds((unit * (length // len(unit) + 1))[:length]) for length in (3_000, 12_000))
    assert long < 10 * max(short, 0.01)


def test_nothing_but_the_standard_library_is_loaded():
    asked = "import sys, quizapp.drafting.rules.rules_backend; "
    asked += "print('spacy' in sys.modules, 'PySide6' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False"]
