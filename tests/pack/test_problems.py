"""Problems: pointers, and the order in which people read them."""

from quizapp.pack.problems import Problem, in_order, pointer


def test_a_pointer_is_written_as_rfc_6901_has_it():
    assert pointer() == ""
    assert pointer("banks", 0, "a/b~c") == "/banks/0/a~1b~0c"


def test_problems_come_once_each_by_place_with_numbers_counted():
    places = ["/banks/10/id", "", "/banks/2/id", "/authors", "/banks/2"]
    problems = [Problem(place, "code", "Sentence.") for place in places]
    ordered = [problem.pointer for problem in in_order([*problems, problems[0]])]
    assert ordered == ["", "/authors", "/banks/2", "/banks/2/id", "/banks/10/id"]
