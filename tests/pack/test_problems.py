"""Problems: pointers, and the order in which people read them."""

from quizapp.catalogue import message
from quizapp.pack.problems import MOST_TOLD, TOO_MANY, Problem, first, in_order, pointer


def test_a_pointer_is_written_as_rfc_6901_has_it():
    assert pointer() == ""
    assert pointer("banks", 0, "a/b~c") == "/banks/0/a~1b~0c"


def test_a_name_of_a_stranger_s_is_cut_and_hides_nothing_in_a_pointer():
    assert pointer("a\u202eb", "x" * 5_000_000) == f"/a⟨U+202E⟩b/{'x' * 99}…"


def test_of_many_problems_the_first_are_told_and_how_many_more_there_are():
    few = [Problem(f"/{n}", "code", "Sentence.", "warning") for n in range(MOST_TOLD)]
    assert first(few) == tuple(few)
    more = Problem("/x", "code", "Sentence.", "error")
    told = first([*few, few[0], more])
    assert told[:-1] == tuple(few)
    assert told[-1] == Problem("", TOO_MANY, message("pack.more", n=2), "error")


def test_where_not_all_were_looked_for_there_are_at_least_so_many_more():
    stopped = Problem("", TOO_MANY, "More is wrong.")
    told = first([stopped, *(Problem(f"/{n}", "code", "Sentence.") for n in range(1_500))])
    assert len(told) == MOST_TOLD + 1
    assert told[-1].message == message("pack.more_at_least", n=1_300)


def test_problems_come_once_each_by_place_with_numbers_counted():
    places = ["/banks/10/id", "", "/banks/2/id", "/authors", "/banks/2"]
    problems = [Problem(place, "code", "Sentence.") for place in places]
    ordered = [problem.pointer for problem in in_order([*problems, problems[0]])]
    assert ordered == ["", "/authors", "/banks/2", "/banks/2/id", "/banks/10/id"]
