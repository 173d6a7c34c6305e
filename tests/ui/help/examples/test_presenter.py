from quizapp.library.errors import DamagedError
from quizapp.library.packs.pack_list import load_description
from quizapp.library.packs.question_list import find_packs_with_trap
from quizapp.pack.vocabulary import TRAPS
from quizapp.ui.help.examples.presenter import ExamplePresenter, ExampleRoutes
from quizapp.ui.kinds.registry import KINDS
from tests.ui.fakes import translate


def presenter(seen, workers, ways, most=10):
    named = ExampleRoutes(
        lambda: ways.append("back"), lambda found, trap: ways.append((found.pack, trap)), lambda: most
    )
    return ExamplePresenter(seen, workers, translate, lambda: "ann", named)


def test_a_trap_tells_its_place_and_where_back_leads(seen, workers, ways):
    presenter(seen, workers, ways).show_trap("overclaim", "Question 4")
    state = seen.last
    assert (state.back, state.place, state.title) == ("Question 4", "5 of 19", "More than the text says")


def test_the_pages_of_a_family_follow_one_another_in_a_ring(seen, workers, ways):
    shown = presenter(seen, workers, ways)
    shown.show_trap(TRAPS[0], "Help")
    titles = [seen.last.title]
    for _ in TRAPS:
        shown.step(1)
        titles.append(seen.last.title)
    assert titles[0] == titles[-1]
    assert len(set(titles)) == len(TRAPS)
    shown.step(-1)
    assert seen.last.title == titles[-2]
    shown.show_statement("narration", "Help")
    shown.step(1)
    assert (seen.last.title, seen.last.place) == ("Claim", "1 of 5")


def packs_with(reader, trap):
    """The ids of the packs with a trap: those with an advisory, and the others."""
    found = [each.pack for each in find_packs_with_trap(reader, trap, KINDS)]
    advised = [pack for pack in found if load_description(reader, pack).advisory]
    return advised, [pack for pack in found if pack not in advised]


def test_as_many_questions_are_offered_as_one_practice_of_the_pack_takes(seen, workers, ways):
    shown = presenter(seen, workers, ways, most=1)
    shown.show_trap("overclaim", "Help")
    _, (plain,) = packs_with(workers.reader, "overclaim")
    assert "1" in seen.last.practise
    shown.practise()
    assert ways == [(plain, "overclaim")]


def test_a_pack_with_an_advisory_is_offered_where_the_trap_was_met_in_it_or_it_was_practised(
    seen, workers, ways
):
    """Else it could be met without its advisory, which its first page shows before one starts."""
    (advised,), (plain,) = packs_with(workers.reader, "overclaim")
    shown = presenter(seen, workers, ways)
    for met_in in (plain, advised):
        shown.show_trap("overclaim", "Question 4", met_in)
        shown.practise()
    assert ways == [(plain, "overclaim"), (advised, "overclaim")]
    assert load_description(workers.reader, advised).advisory in seen.last.practise_where
    workers.writer.connection.execute("UPDATE pack SET visible = 0 WHERE id = ?", (plain,))
    shown.show_trap("overclaim", "Help")
    assert seen.last.practise == ""
    workers.writer.connection.execute("INSERT INTO rollup VALUES ('ann', ?, 1, 0, 0)", (advised,))
    shown.show_trap("overclaim", "Help")
    shown.practise()
    assert ways[2:] == [(advised, "overclaim")]


def test_where_no_pack_has_the_trap_and_for_a_kind_of_statement_nothing_is_offered(
    seen, workers, empty, ways
):
    for library in (empty, workers):
        shown = presenter(seen, library, ways)
        shown.show_trap("overclaim", "Help")
        assert bool(seen.last.practise) == (library is workers)
        if library is workers:
            shown.show_statement("claim", "Help")
        shown.practise()
        assert (seen.last.practise, ways) == ("", [])
    shown.back()
    assert ways == ["back"]


def test_a_library_that_cannot_be_read_takes_nothing_from_the_page(seen, workers, ways, tmp_path):
    workers.fault = DamagedError(tmp_path, "damaged")
    presenter(seen, workers, ways).show_trap("overclaim", "Help")
    assert (seen.last.title, seen.last.practise) == ("More than the text says", "")
