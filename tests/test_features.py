"""The list of what people can do in the window: names of their own, tests that exist, and all keys."""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

from quizapp.ui import messages
from quizapp.ui.messages.keys import KeySection, list_typing_keys

ROOT = Path(__file__).parent.parent
FEATURES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (ROOT / "tests/features.toml").read_text(encoding="utf-8")
)
FIELDS = {"id": str, "what": str, "keys": list, "proof": list, "source": str}

QUESTION = [table for table in FEATURES if table.startswith("question")]
SHOWN = ["answered", "article"]
TABLES: dict[str, list[str]] = {
    "list_attributions_keys": ["editor-attributions"],
    "list_backups_keys": ["backups"],
    "list_chooser_keys": ["learners-chooser"],
    "list_close_confirmation_keys": ["unsaved-answers"],
    "list_editor_page_keys": [table for table in FEATURES if table.startswith("editor-")],
    "list_editor_keys": [table for table in FEATURES if table.startswith("editor")],
    "list_error_page_keys": ["error-page"],
    "list_example_keys": ["examples"],
    "list_choice_keys": ["learners-import", "learners-transfer"],
    "list_form_keys": ["classes", "learners-details", "learners-erasure", "learners-pin"],
    "list_global_keys": ["window"],
    "list_help_keys": ["help"],
    "list_home_keys": ["home"],
    "list_learner_page_keys": ["learners-page"],
    "list_article_import_keys": ["article-import"],
    "list_my_packs_keys": ["my-packs"],
    "list_pack_import_keys": ["pack-import"],
    "list_pack_keys": ["pack"],
    "list_practice_keys": [*QUESTION, *SHOWN, "evidence-prompt"],
    "list_printing_keys": ["editor-print"],
    "list_question_list_keys": ["editor-bulk", "editor-clipboard", "editor-find", "editor-list"],
    "list_report_keys": ["report"],
    "list_reports_keys": ["reports"],
    "list_restore_keys": ["restore"],
    "list_results_keys": ["results", "article"],
    "list_opened_answer_keys": ["results", "article"],
    "list_search_keys": ["search"],
    "list_session_options_keys": ["setup"],
    "list_settings_keys": ["settings"],
    "list_spreadsheet_keys": ["editor-spreadsheet"],
    "list_suggestions_keys": ["editor-suggestions"],
    "list_teacher_keys": ["window"],
    "list_typing_keys": ["window"],
    "list_worked_example_keys": ["worked-example", "article"],
}
"""The tables of features in which the keys of a screen are named, by the function that lists its keys."""


def _translate(message, /, **_):
    return message


def _key_lists():
    for module in iter_modules(messages.__path__):
        if module.name.startswith("keys"):
            loaded = import_module(f"{messages.__name__}.{module.name}")
            for name, each in vars(loaded).items():
                if name.startswith("list_") and each.__module__ == loaded.__name__:
                    yield name, each


KEY_LISTS = dict(_key_lists())


def _keys(name):
    """The keys of a list; those of fields, which stand in many, count in their own alone."""
    listed = KEY_LISTS[name](_translate)
    sections = (listed,) if isinstance(listed, KeySection) else listed
    typing = list_typing_keys(_translate)
    own = sections if listed == typing else (each for each in sections if each != typing)
    return {key for section in own for line in section.lines for key in line.keys}


def _named(*tables):
    return {key for table in tables for feature in FEATURES[table] for key in feature["keys"]}


@cache
def _tests(file):
    found = set()
    for node in ast.parse((ROOT / file).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.ClassDef):
            found |= {f"{node.name}::{each.name}" for each in node.body if isinstance(each, ast.FunctionDef)}
    return {name for name in found if name.split("::")[-1].startswith("test_")}


def test_each_feature_has_a_name_of_its_own_and_is_told_in_a_sentence():
    features = [(table, feature) for table, listed in FEATURES.items() for feature in listed]
    assert [name for name, times in Counter(each["id"] for _, each in features).items() if times > 1] == []
    for table, each in features:
        assert {field: type(value) for field, value in each.items()} == FIELDS, each
        assert each["id"].startswith(f"{table}."), each["id"]
        assert each["what"].endswith("."), each["id"]


def test_each_source_is_there():
    sources = {each["source"] for listed in FEATURES.values() for each in listed}
    assert {source for source in sources if not (ROOT / source).exists()} == set()


@pytest.mark.parametrize("table", FEATURES)
def test_what_proves_a_feature_is_a_test(table):
    missing = []
    for feature in FEATURES[table]:
        for proof in feature["proof"]:
            file, _, name = proof.partition("::")
            if not (ROOT / file).is_file() or name not in _tests(file):
                missing.append((feature["id"], proof))
    assert missing == []


def test_every_list_of_keys_has_its_tables():
    assert set(TABLES) == set(KEY_LISTS)


@pytest.mark.parametrize("name", KEY_LISTS)
def test_every_key_of_a_screen_belongs_to_a_feature(name):
    assert _keys(name) - _named(*TABLES[name]) == set()
