"""Every plural sentence has its English forms, and the compiled file is the one of today's sentences."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator, qVersion

from quizapp import paths
from tests import translations


@pytest.mark.skipif(
    tuple(map(int, qVersion().split(".")[:2])) < (6, 12),
    reason="lupdate finds no plurals in Python before Qt 6.12; Python 3.11 is kept on 6.11",
)
def test_every_plural_sentence_has_its_english_forms(tmp_path: Path) -> None:
    fresh = tmp_path / "quizapp_en.ts"
    fresh.write_bytes(translations.ENGLISH.read_bytes())
    translations.update(fresh)
    assert translations.unfinished(fresh) == []
    assert fresh.read_text(encoding="utf-8") == translations.ENGLISH.read_text(encoding="utf-8")


def test_the_compiled_file_is_up_to_date(tmp_path: Path) -> None:
    translations.compile_file(translations.ENGLISH, tmp_path / "fresh.qm")
    kept = paths.assets_dir() / "translations" / "quizapp_en.qm"
    assert (tmp_path / "fresh.qm").read_bytes() == kept.read_bytes()


def test_one_question_and_two_questions_are_told_apart(qapp: QCoreApplication) -> None:
    translator = QTranslator()
    assert translator.load("quizapp_en", str(paths.assets_dir() / "translations"))
    qapp.installTranslator(translator)
    try:
        told = [QCoreApplication.translate("home", "Start %n question(s)", "", n) for n in (1, 2)]
    finally:
        qapp.removeTranslator(translator)
    assert told == ["Start 1 question", "Start 2 questions"]
