from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

from quizapp.ui.theme.fonts import FONT_FILES, load_fonts

FOLDER = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.mark.usefixtures("qapp")
class TestFonts:
    def test_every_face_loads(self):
        assert load_fonts(FOLDER) == ()

    def test_a_face_that_is_not_there_is_told(self, tmp_path):
        assert load_fonts(tmp_path) == FONT_FILES

    def test_the_faces_are_known_by_the_names_that_the_tokens_use(self):
        load_fonts(FOLDER)
        assert {"Source Sans 3", "Source Serif 4"} <= set(QFontDatabase.families())

    @pytest.mark.parametrize("face", FONT_FILES)
    def test_every_face_has_the_letters_and_marks_of_european_newspapers(self, face):
        raw = QRawFont(str(FOLDER / face), 16)
        needed = "ABCabc0123456789ÄÖÜäöüßÉÈÇñøåÆŁłŠšŽž“”‘’„‚«»…–—°€£%©"
        missing = [letter for letter in needed if not raw.supportsCharacter(ord(letter))]
        assert not missing


def test_every_face_ships_with_its_licence():
    for family in ("source_sans_3", "source_serif_4"):
        assert "SIL Open Font License" in (FOLDER / f"OFL-{family}.txt").read_text(encoding="utf-8")


def test_no_font_lies_there_unused():
    assert {path.name for path in FOLDER.iterdir() if path.suffix in {".otf", ".ttf"}} == set(FONT_FILES)
