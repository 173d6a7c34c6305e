from quizapp.library.packs.pack_list import find_free_path, format_pack_file_name, format_reports_file_name
from quizapp.pack.ids import PackId
from tests.library.builders import PACK


def test_a_name_is_made_of_the_id_alone():
    assert format_pack_file_name(PACK, 3) == "evening-ferry-4k2m9x-r3.quizpack"
    assert format_pack_file_name(PackId("con"), 1, cited=True) == "con-r1-cited.quizpack"
    assert format_reports_file_name(PACK, 3) == "evening-ferry-4k2m9x-r3-reports.txt"


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    assert find_free_path(tmp_path, "a-r1.quizpack").name == "a-r1.quizpack"
    (tmp_path / "a-r1.quizpack").touch()
    (tmp_path / "a-r1-2.quizpack").touch()
    assert find_free_path(tmp_path, "a-r1.quizpack").name == "a-r1-3.quizpack"
