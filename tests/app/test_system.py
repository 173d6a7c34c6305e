"""A language of the program's: its words, and the side at which its lines begin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTranslator

from quizapp.app.system import speak, translate
from tests.translations import compile_file

Direction = Qt.LayoutDirection
SENTENCES = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context><name>keys</name>
<message><source>back</source><translation>{word}</translation></message>
</context></TS>
"""


@pytest.mark.parametrize(
    ("language", "word", "direction"),
    [
        ("de", "zurück", Direction.LeftToRight),
        ("ar", "رجوع", Direction.RightToLeft),
        ("he", "חזרה", Direction.RightToLeft),
    ],
)
def test_a_language_is_laid_out_from_the_side_at_which_its_lines_begin(
    qapp, tmp_path, language, word, direction
):
    source, compiled = tmp_path / "words.ts", tmp_path / "words.qm"
    source.write_text(SENTENCES.format(language=language, word=word), encoding="utf-8")
    compile_file(source, compiled)
    translator = QTranslator()
    assert translator.load(str(compiled))
    speak(qapp, translator)
    try:
        assert (translate("keys", "back"), qapp.layoutDirection()) == (word, direction)
    finally:
        qapp.removeTranslator(translator)
        qapp.setLayoutDirection(Direction.LeftToRight)
