"""The list of what people can do in the window: names of their own, tests that exist, and all keys."""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from quizapp.ui.messages import editor_keys, key_tables

ROOT = Path(__file__).parent.parent
FEATURES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (ROOT / "tests/features.toml").read_text(encoding="utf-8")
)
FIELDS = {"id": str, "what": str, "keys": list, "proof": list, "source": str}

QUESTION = [table for table in FEATURES if table.startswith("question")]
SHOWN = ["answered", "article"]
TABLES: dict[str, list[str]] = {
    "ATTRIBUTIONS_KEYS": ["editor-attributions"],
    "BACKUPS_KEYS": ["backups"],
    "CHOOSER_KEYS": ["learners-chooser"],
    "CLOSE_CONFIRMATION_KEYS": ["unsaved-answers"],
    "EDITOR_PAGE_KEYS": [table for table in FEATURES if table.startswith("editor-")],
    "EDITOR_KEYS": [table for table in FEATURES if table.startswith("editor")],
    "ERROR_PAGE_KEYS": ["error-page"],
    "EXAMPLE_KEYS": ["examples"],
    "CHOICE_KEYS": ["learners-import", "learners-transfer"],
    "FORM_KEYS": ["classes", "learners-details", "learners-erasure", "learners-pin"],
    "GLOBAL_KEYS": ["window"],
    "HELP_KEYS": ["help"],
    "HOME_KEYS": ["home"],
    "LEARNER_PAGE_KEYS": ["learners-page"],
    "ARTICLE_IMPORT_KEYS": ["article-import"],
    "MY_PACKS_KEYS": ["my-packs"],
    "PACK_IMPORT_KEYS": ["pack-import"],
    "PACK_KEYS": ["pack"],
    "PRACTICE_KEYS": [*QUESTION, *SHOWN, "evidence-prompt"],
    "PRINTING_KEYS": ["editor-print"],
    "QUESTION_LIST_KEYS": ["editor-bulk", "editor-clipboard", "editor-find", "editor-list"],
    "REPORT_KEYS": ["report"],
    "REPORTS_KEYS": ["reports"],
    "RESTORE_KEYS": ["restore"],
    "RESULTS_KEYS": ["results", "article"],
    "OPENED_ANSWER_KEYS": ["results", "article"],
    "SEARCH_KEYS": ["search"],
    "SESSION_OPTIONS_KEYS": ["setup"],
    "SETTINGS_KEYS": ["settings"],
    "SPREADSHEET_KEYS": ["editor-spreadsheet"],
    "SUGGESTIONS_KEYS": ["editor-suggestions"],
    "TEACHER_KEYS": ["window"],
    "TYPING_KEYS": ["window"],
    "WORKED_EXAMPLE_KEYS": ["worked-example", "article"],
}
"""The tables of features in which the keys of a screen are named."""


KEY_LISTS = {
    name: each
    for module in (key_tables, editor_keys)
    for name, each in vars(module).items()
    if name.endswith("_KEYS")
}


def _keys(name):
    """The keys of a list; those of fields, which stand in many, count in their own alone."""
    own = [each for each in KEY_LISTS[name] if name == "TYPING_KEYS" or each not in key_tables.TYPING_KEYS]
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
