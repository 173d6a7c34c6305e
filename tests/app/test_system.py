"""A language of the program's: its words, and the side at which its lines begin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.app.system import speak, translate
from quizapp.catalogue import Catalogue, compile_catalogues, english

Direction = Qt.LayoutDirection
SENTENCES = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "window.back"
msgstr "{word}"
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
    for name, said in (("en", "back"), (language, word)):
        (tmp_path / f"{name}.po").write_text(SENTENCES.format(word=said), encoding="utf-8")
    compile_catalogues(tmp_path)
    speak(qapp, Catalogue(language, tmp_path))
    try:
        assert (translate("window.back"), qapp.layoutDirection()) == (word, direction)
    finally:
        speak(qapp, english())
    assert qapp.layoutDirection() == Direction.LeftToRight
