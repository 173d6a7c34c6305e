"""Comparing two recordings: a difference of each kind is found, and renames are none."""

from __future__ import annotations

import json
import shutil

import pytest
from PySide6.QtGui import QColor, QImage

from tests.oracle.__main__ import main

STATE = [{"(type)": "quizapp.ui.home.state.HomeState", "voices": ["Ada"], "said": "Ada said: “No voices.”"}]
TREE = 'Window "Quizapp" @0,0 1280x800\n  Button "Start" focused @10,10 80x32\n'
TEXTS = {
    "states/light/home-voice.tree.txt": TREE,
    "states/light/home-voice.state.json": json.dumps(STATE, ensure_ascii=False),
    "messages.txt": '["home", "Start"]\n["home", "Zero"]\n',
    "cli/show.txt": "$ quizapp show pack\nexit code 0\n",
    "drafts/rules/tune-01.json": '{"drafts": [{"type": "chain", "confidence": 0.9}]}',
}
PICTURE = "states/light/home-voice.png"


@pytest.fixture
def recordings(tmp_path):
    """Two recordings that are the same."""
    old, new = tmp_path / "old", tmp_path / "new"
    for name, text in TEXTS.items():
        (old / name).parent.mkdir(parents=True, exist_ok=True)
        (old / name).write_text(text, encoding="utf-8")
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    picture.save(str(old / PICTURE))
    shutil.copytree(old, new)
    return old, new


def edit(path, before, after):
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_recordings_of_the_same_do_not_differ(recordings, capsys):
    assert main(["compare", *map(str, recordings)]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("states/light/home-voice.tree.txt", "focused", "focusable"),
        ("states/light/home-voice.tree.txt", "@10,10", "@11,10"),
        ("states/light/home-voice.state.json", "HomeState", "Home"),
        ("messages.txt", "Zero", "Nothing"),
        ("cli/show.txt", "exit code 0", "exit code 1"),
        ("drafts/rules/tune-01.json", "0.9", "0.8"),
    ],
)
def test_a_text_that_differs_is_shown_with_both_lines(recordings, capsys, name, before, after):
    old, new = recordings
    edit(new / name, before, after)
    assert main(["compare", str(old), str(new)]) == 1
    told = [line for line in capsys.readouterr().out.splitlines() if line[0] in "+-"]
    assert told[:2] == [f"--- old/{name}", f"+++ new/{name}"]
    assert sorted(line[0] for line in told[2:]) == ["+", "-"]
    assert all((before if line[0] == "-" else after) in line for line in told[2:])


def test_pixels_that_differ_are_counted_and_located(recordings, capsys):
    old, new = recordings
    picture = QImage(str(new / PICTURE))
    for x, y in ((3, 4), (12, 4), (5, 20)):
        picture.setPixelColor(x, y, QColor("black"))
    picture.save(str(new / PICTURE))
    assert main(["compare", str(old), str(new)]) == 1
    assert capsys.readouterr().out == f"{PICTURE}: 3 pixels differ within 3,4 10x17\n"


def test_a_state_that_one_recording_lacks_is_named_unless_others_are_asked_for(recordings, capsys):
    old, new = recordings
    (new / PICTURE).unlink()
    assert main(["compare", str(old), str(new)]) == 1
    assert capsys.readouterr().out == f"only in the old recording: {PICTURE}\n"
    assert main(["compare", str(old), str(new), "--state", "setup"]) == 0
    assert main(["compare", str(old), str(new), "--only", "cli", "drafts", "messages"]) == 0


def test_places_do_not_count_where_that_is_asked_for(recordings):
    old, new = recordings
    edit(new / "states/light/home-voice.tree.txt", "@10,10 80x32", "@-4,12 96x32")
    assert main(["compare", str(old), str(new), "--no-geometry"]) == 0


def test_what_was_renamed_does_not_differ(recordings, tmp_path, capsys):
    old, new = recordings
    moved = {
        **STATE[0],
        "(type)": "quizapp.ui.screens.home.HomeState",
        "said": "Ada said: “No speakers.”",
        "speakers": ["Ada"],
    }
    del moved["voices"]
    (new / "states/light/home-voice.state.json").write_text(json.dumps([moved]), encoding="utf-8")
    for path in (new / "states" / "light").iterdir():
        path.rename(path.with_name(path.name.replace("voice", "speaker")))
    edit(new / "drafts/rules/tune-01.json", "chain", "said")
    edit(new / "messages.txt", "Start", "Zzz")
    table = tmp_path / "renames.tsv"
    rows = [
        "# old\tnew\tfiles",
        "quizapp.ui.home.state\tquizapp.ui.screens.home",
        "voices\tspeakers",
        "home-voice\thome-speaker",
        "chain\tsaid\tdrafts/*",
        "Start\tZzz\tmessages.txt",
        "state\tcondition",  # not a part of a name with dots
    ]
    table.write_text("\n".join(rows), encoding="utf-8")
    assert main(["compare", str(old), str(new), "--renames", str(table)]) == 0, capsys.readouterr().out
    assert main(["compare", str(old), str(new)]) == 1
