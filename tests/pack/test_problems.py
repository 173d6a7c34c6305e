"""Problems: pointers, and the order in which people read them."""

from quizapp.catalogue import message
from quizapp.pack.problems import (
    MAX_LISTED_PROBLEMS,
    TOO_MANY_PROBLEMS,
    Problem,
    build_pointer,
    sort_problems,
    truncate_problems,
)


def test_a_pointer_is_written_as_rfc_6901_has_it():
    assert build_pointer() == ""
    assert build_pointer("banks", 0, "a/b~c") == "/banks/0/a~1b~0c"


def test_a_name_of_a_stranger_s_is_cut_and_hides_nothing_in_a_pointer():
    assert build_pointer("a\u202eb", "x" * 5_000_000) == f"/a⟨U+202E⟩b/{'x' * 99}…"


def test_of_many_problems_the_first_are_told_and_how_many_more_there_are():
    few = [Problem(f"/{n}", "code", "Sentence.", "warning") for n in range(MAX_LISTED_PROBLEMS)]
    assert truncate_problems(few) == tuple(few)
    more = Problem("/x", "code", "Sentence.", "error")
    told = truncate_problems([*few, few[0], more])
    assert told[:-1] == tuple(few)
    assert told[-1] == Problem("", TOO_MANY_PROBLEMS, message("pack.more", n=2), "error")


def test_where_not_all_were_looked_for_there_are_at_least_so_many_more():
    stopped = Problem("", TOO_MANY_PROBLEMS, "More is wrong.")
    told = truncate_problems([stopped, *(Problem(f"/{n}", "code", "Sentence.") for n in range(1_500))])
    assert len(told) == MAX_LISTED_PROBLEMS + 1
    assert told[-1].message == message("pack.more_at_least", n=1_300)


def test_problems_come_once_each_by_place_with_numbers_counted():
    places = ["/banks/10/id", "", "/banks/2/id", "/authors", "/banks/2"]
    problems = [Problem(place, "code", "Sentence.") for place in places]
    ordered = [problem.pointer for problem in sort_problems([*problems, problems[0]])]
    assert ordered == ["", "/authors", "/banks/2", "/banks/2/id", "/banks/10/id"]
