"""Every id that the code asks for is in the catalogue, with its values, and every entry is asked for."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import quizapp
from quizapp.catalogue import (
    Catalogue,
    Message,
    compile_catalogues,
    load_english,
    message,
    remove_isolates,
)
from tests.catalogue.entries import entries

PACKAGE = Path(quizapp.__file__).parent
ASKING = ("translate", "_translate", "tr", "message")
"""By these names the code asks for a sentence."""
FAMILY = re.compile(r"[a-z_]+\.[a-z_.-]*")
"""How an id begins of which the rest is a value, such as the code of an error."""


@cache
def code():
    """Where a sentence is asked for, its id and the names of its values; all texts; how ids begin."""
    asked, texts, families = [], set(), set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Constant(value=str() as text):
                    texts.add(text)
                case ast.JoinedStr(values=[ast.Constant(value=str() as text), *_]) if FAMILY.fullmatch(text):
                    families.add(text)
                case ast.Call(args=[ast.Constant(value=str() as text), *_], func=function):
                    if getattr(function, "id", getattr(function, "attr", "")) in ASKING:
                        where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                        asked.append((where, text, {keyword.arg for keyword in node.keywords}))
    return asked, texts, tuple(families)


def test_each_sentence_that_the_code_asks_for_is_there_and_gets_its_values():
    known = {entry.id: entry for entry in entries()}
    faults = []
    for where, id_, values in code()[0]:
        if id_ not in known:
            faults.append(f"{where}: there is no {id_}")
        elif None not in values and values != known[id_].placeholders:
            faults.append(f"{where}: {id_} takes {known[id_].placeholders}, gets {values}")
    assert faults == []


def test_each_entry_is_asked_for():
    _, texts, families = code()
    unused = [entry.id for entry in entries() if entry.id not in texts and not entry.id.startswith(families)]
    assert unused == []


def test_each_entry_has_its_own_id_and_a_text_with_a_plural_where_a_number_picks_it():
    ids = [entry.id for entry in entries()]
    assert len(ids) == len(set(ids))
    assert [entry.id for entry in entries() if not all(entry.texts)] == []
    assert [entry.id for entry in entries() if not entry.is_plural and "n" in entry.placeholders] == []


def test_a_message_can_be_said_in_another_language_with_what_is_in_it(tmp_path):
    (tmp_path / "en.po").write_text(po("en", ("a.one", "one"), ("a.in", "in {what}")), encoding="utf-8")
    (tmp_path / "de.po").write_text(po("de", ("a.one", "eins"), ("a.in", "in {what} drin")), encoding="utf-8")
    compile_catalogues(tmp_path)
    inner = Message("one", "a.one", {})
    outer = Message("in one", "a.in", {"what": inner})
    assert Catalogue("de", tmp_path)(outer) == "in eins drin"


def test_what_a_language_lacks_is_said_in_english(tmp_path):
    (tmp_path / "en.po").write_text(po("en", ("a.one", "one"), ("b.two", "two")), encoding="utf-8")
    (tmp_path / "de.po").write_text(po("de", ("a.other", "anders")), encoding="utf-8")
    compile_catalogues(tmp_path)
    german = Catalogue("de", tmp_path)
    assert [german("a.other"), german("a.one"), german("b.two")] == ["anders", "one", "two"]


def test_a_message_keeps_what_it_was_made_from():
    entry = next(entry for entry in entries() if entry.is_plural and entry.placeholders == {"n"})
    made = message(entry.id, n=3)
    assert (made, made.id, made.values) == (load_english()(entry.id, n=3), entry.id, {"n": 3})


def test_a_catalogue_that_is_not_compiled_says_so(tmp_path):
    with pytest.raises(FileNotFoundError):
        Catalogue("xx", tmp_path)("home.start", n=1)


def po(language, *messages):
    head = f'msgid ""\nmsgstr "Language: {language}\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    return head + "".join(f'\nmsgid "{id_}"\nmsgstr "{text}"\n' for id_, text in messages)


ARABIC_NAME = "\u0645\u062d\u0645\u062f"


@pytest.mark.parametrize(
    ("language", "name", "isolated"),
    [("en", "Odile Pask", False), ("en", ARABIC_NAME, True), ("ar", "Odile Pask", True), ("ar", 7, True)],
)
def test_what_may_be_written_in_the_other_direction_keeps_its_own_in_a_windows_sentence(
    language, name, isolated
):
    shown = Catalogue(language, isolates=True)("window.theme_name", theme=name)
    assert (f"\u2068{name}\u2069" in shown) == isolated
    plain = Catalogue(language)("window.theme_name", theme=name)
    assert remove_isolates(shown) == plain
    assert not set("\u2068\u2069") & set(plain)
