"""What was given is searched for packs, one level deep, without opening any of them."""

from __future__ import annotations

from pathlib import Path

from quizapp.library.adding.finding import Found, find_packs


def made(folder: Path, *names: str) -> Path:
    """A folder with these files."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    return folder


def names(folder: Path, *given: Path | str) -> tuple[list[str], list[str]]:
    """What is found and what is not, under the folder."""
    found = find_packs([Path(each) for each in given])
    packs = [each.relative_to(folder).as_posix() for each in found.packs]
    return packs, [each.name for each in found.nothing]


def test_files_and_folders_that_are_packs_are_taken_as_they_are(tmp_path: Path) -> None:
    made(tmp_path, "b/pack.json", "a.quizpack", "notes.txt")
    assert names(tmp_path, tmp_path / "b", tmp_path / "a.quizpack") == (["b", "a.quizpack"], [])


def test_of_a_folder_the_packs_in_it_are_taken_and_those_one_level_down(tmp_path: Path) -> None:
    made(tmp_path, "x/2.QUIZPACK", "x/1/pack.json", "x/deep/3.quizpack", "x/deep/4/pack.json", "x/notes.txt")
    made(tmp_path, "x/deep/deeper/5/pack.json")
    assert names(tmp_path, tmp_path / "x") == (["x/1", "x/2.QUIZPACK", "x/deep/3.quizpack", "x/deep/4"], [])


def test_in_a_pack_nothing_more_is_looked_for(tmp_path: Path) -> None:
    made(tmp_path, "x/pack.json", "x/media/1.quizpack")
    assert names(tmp_path, tmp_path / "x") == (["x"], [])


def test_a_name_with_stars_stands_for_all_that_it_fits(tmp_path: Path) -> None:
    made(tmp_path, "b.quizpack", "a.quizpack", "c/pack.json")
    assert names(tmp_path, tmp_path / "*.quizpack", tmp_path / "?") == (["a.quizpack", "b.quizpack", "c"], [])


def test_a_file_whose_own_name_has_brackets_is_meant_itself(tmp_path: Path) -> None:
    made(tmp_path, "a[1].quizpack", "a1.quizpack")
    assert names(tmp_path, tmp_path / "a[1].quizpack") == (["a[1].quizpack"], [])


def test_what_is_given_twice_is_taken_once(tmp_path: Path) -> None:
    made(tmp_path, "a.quizpack")
    assert names(tmp_path, tmp_path, tmp_path / "*.quizpack") == (["a.quizpack"], [])


def test_what_has_no_pack_is_told_and_a_file_that_is_not_there_is_left_to_reading(tmp_path: Path) -> None:
    made(tmp_path, "empty/notes.txt")
    given = (tmp_path / "empty", tmp_path / "*.zip", tmp_path / "gone.quizpack")
    assert names(tmp_path, *given) == (["gone.quizpack"], ["empty", "*.zip"])


def test_names_of_other_computers_are_not_looked_at() -> None:
    for name in ("//server/share/a.quizpack", "\\\\server\\share\\a.quizpack"):
        path = Path(name)
        assert find_packs([path]) == Found((), (path,))


def test_a_link_in_a_circle_ends(tmp_path: Path) -> None:
    made(tmp_path, "x/a.quizpack")
    (tmp_path / "x" / "again").symlink_to(tmp_path / "x")
    packs, _ = names(tmp_path, tmp_path / "x")
    assert packs == ["x/a.quizpack", "x/again/a.quizpack"]


def test_a_name_that_is_too_long_to_be_one_is_left_to_reading(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 5_000)
    assert find_packs([path]) == Found((path,), ())


def test_a_folder_whose_pack_json_is_no_file_is_a_pack_for_reading_it_tells_what_it_is(
    tmp_path: Path,
) -> None:
    (tmp_path / "strange" / "pack.json").mkdir(parents=True)
    assert find_packs([tmp_path / "strange"]) == Found((tmp_path / "strange",), ())
