"""Packs are looked at before they are taken, chosen of, added, and what came of them is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.library.builders import PACK
from tests.library.pack_import.builders import pack_in, wrong_in
from tests.pack.builders import EXAMPLE, example_json
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.pack_import.conftest import Table

TITLE = example_json()["title"]


class TestOne:
    def test_nothing_is_taken_before_it_was_shown(self, table: Table, tmp_path: Path) -> None:
        state = table.give(pack_in(tmp_path / "a", id_="other"))
        assert (state.phase, state.heading) == ("choosing", "Look at this pack before you add it")
        assert (state.primary, state.leave, state.back) == ("Add 1 pack", "Take none", "Home")
        assert table.tags == ["New"]
        assert list(table.installed) == [PACK]

    def test_it_is_practised_as_soon_as_it_was_added(self, table: Table, tmp_path: Path) -> None:
        table.give(pack_in(tmp_path / "a", id_="other"))
        table.go_on()
        assert table.heard[-1] == ("begin", "other", TITLE)
        assert sorted(table.installed) == sorted([PACK, "other"])

    def test_one_that_is_there_already_can_be_practised(self, table: Table) -> None:
        state = table.give(EXAMPLE)
        assert (state.heading, state.primary) == ("You have this pack already", "Practise")
        assert table.tags == ["You have it"]
        table.go_on()
        assert table.heard == [("begin", PACK, TITLE)]

    def test_what_is_wrong_is_told_and_nothing_can_be_added(self, table: Table, tmp_path: Path) -> None:
        state = table.give(wrong_in(tmp_path / "a"))
        assert (state.heading, state.primary) == ("This pack cannot be added", "")
        (part,) = [part for part in state.detail.parts if part.tone == "wrong"]
        assert part.lines[0].startswith("/banks/0/questions/0/evidence/0/0/quote: “words that stand nowhere”")
        table.go_on()
        assert (table.heard, list(table.installed)) == ([], [PACK])
        table.presenter.copy()
        assert table.heard == [("copy", "\n".join((str(tmp_path / "a"), *part.lines)))]

    def test_all_that_is_wrong_is_told_up_to_two_hundred(self, table: Table, tmp_path: Path) -> None:
        data = example_json()
        data["banks"][0]["questions"] = [{"id": f"q-{n}"} for n in range(300)]
        (tmp_path / "pack.json").write_text(json.dumps(data))
        (part,) = [part for part in table.give(tmp_path).detail.parts if part.tone == "wrong"]
        assert len(part.lines) == 201
        assert part.lines[-1].startswith("And ")
        assert "more" in part.lines[-1]

    def test_none_is_taken_with_esc(self, table: Table, tmp_path: Path) -> None:
        table.give(pack_in(tmp_path / "a", id_="other"))
        table.presenter.back()
        table.background.work()
        assert (table.heard, list(table.installed)) == ([("back",)], [PACK])

    def test_a_newer_revision_tells_what_it_changes(self, table: Table, tmp_path: Path) -> None:
        banks = example_json()["banks"]
        del banks[0]["questions"][0]
        note = {"revision": 2, "text": "A question was taken out."}
        state = table.give(pack_in(tmp_path / "a", 2, banks=banks, changes=[note]))
        assert table.tags == ["Revision 2, you have 1"]
        assert table.lines[0].note == "1 gone."
        told = {part.heading: part.lines for part in state.detail.parts}
        assert told["What changes"][:3] == (
            "1 gone.",
            "Your answers stay.",
            "What is gone is asked no more.",
        )
        assert told["What its author says"] == ("Revision 2: A question was taken out.",)
        table.go_on()
        assert table.heard[-1] == ("begin", PACK, TITLE)
        assert table.installed == {PACK: 2}

    def test_of_a_question_that_changed_it_is_told_that_it_counts_as_new(
        self, table: Table, tmp_path: Path
    ) -> None:
        banks = example_json()["banks"]
        banks[0]["questions"][0]["prompt"] += " Think twice."
        state = table.give(pack_in(tmp_path / "a", 2, banks=banks))
        told = {part.heading: part.lines for part in state.detail.parts}
        assert told["What changes"][:3] == (
            "1 changed.",
            "Your answers stay.",
            "The changed questions count as new.",
        )

    def test_it_is_told_whose_the_articles_are_and_what_may_be_done_with_them(self, table: Table) -> None:
        told = {part.heading: part.lines for part in table.give(EXAMPLE).detail.parts}
        data = example_json()
        assert data["authors"][0] in told["Questions"][0]
        assert data["licence"].rstrip(".") in told["Questions"][0]
        for source in data["sources"]:
            lines = told[f"Article “{source['title']}”"]
            assert lines[0].startswith(source["publisher"])
            assert lines[1].startswith(source["rights"]["statement"].rstrip("."))


class TestSeveral:
    def test_one_bad_one_stops_none_of_the_others_and_all_are_told_of_at_the_end(
        self, table: Table, tmp_path: Path
    ) -> None:
        state = table.give(
            pack_in(tmp_path / "a", id_="first"),
            wrong_in(tmp_path / "b"),
            pack_in(tmp_path / "c", id_="second"),
        )
        assert (state.heading, state.primary) == ("3 packs, 2 can be added", "Add 2 packs")
        assert state.aside == f"3 files from the folder “{tmp_path.name}”"
        state = table.go_on()
        assert (state.phase, state.heading, state.primary) == ("told", "2 added, 1 not added", "Done")
        assert state.chosen == 1
        assert table.tags == ["Added", "Cannot be added", "Added"]
        assert sorted(table.installed) == sorted([PACK, "first", "second"])
        table.go_on()
        assert table.heard[-1] == ("back",)

    def test_what_is_not_chosen_is_left_out(self, table: Table, tmp_path: Path) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second"))
        assert [line.checked for line in table.lines] == [True, True]
        table.presenter.check(0)
        assert [line.checked for line in table.lines] == [False, True]
        assert table.state.primary == "Add 1 pack"
        table.go_on()
        assert sorted(table.installed) == sorted([PACK, "second"])

    def test_without_any_chosen_there_is_nothing_to_press(self, table: Table, tmp_path: Path) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second"))
        table.presenter.check(0)
        table.presenter.check(1)
        assert table.state.primary == ""
        table.go_on()
        assert table.state.phase == "choosing"

    @pytest.mark.parametrize(
        ("choice", "can", "titles"),
        [
            (0, "", [TITLE]),
            (1, "Add 1 pack", ["Another title"]),
            (2, "Add 1 pack", [TITLE, "Another title"]),
        ],
    )
    def test_an_older_or_other_one_is_asked_about_once(
        self, table: Table, tmp_path: Path, choice: int, can: str, titles: list[str]
    ) -> None:
        other = pack_in(tmp_path / "a", title="Another title")
        state = table.give(other)
        assert state.asking.question == translate("add_packs.different", n=1)
        assert (state.asking.chosen, state.primary) == (0, "")
        table.presenter.decide(choice)
        assert table.state.primary == can
        table.go_on()
        rows = table.background.reader.all("SELECT title FROM pack WHERE visible ORDER BY number")
        assert [title for (title,) in rows] == titles

    def test_of_the_same_given_twice_one_is_added(self, table: Table, tmp_path: Path) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="first"))
        assert table.tags == ["New", "You have it"]
        assert table.state.primary == "Add 1 pack"

    def test_a_file_that_changed_since_it_was_looked_at_is_not_added(
        self, table: Table, tmp_path: Path
    ) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second"))
        pack_in(tmp_path / "b", id_="second", title="Another title")
        state = table.go_on()
        assert (state.heading, table.tags) == ("1 added, 1 not added", ["Added", "Not added"])
        assert state.chosen == 1
        assert "has changed since it was looked at" in table.lines[1].note

    def test_more_can_be_given_while_one_chooses(self, table: Table, tmp_path: Path) -> None:
        first, second = pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second")
        table.give(first)
        state = table.give(first, second)
        assert (state.count, state.primary) == (2, "Add 2 packs")

    def test_what_is_given_while_others_are_added_comes_after_them(
        self, table: Table, tmp_path: Path
    ) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"))
        table.presenter.primary()
        table.presenter.open([pack_in(tmp_path / "b", id_="second")], "Home")
        table.background.work()
        assert (table.state.phase, table.tags) == ("told", ["Added"])
        state = table.go_on()
        assert (state.phase, table.tags) == ("choosing", ["New"])


class TestStopping:
    def test_esc_while_packs_are_looked_at_leaves_all(self, table: Table, tmp_path: Path) -> None:
        table.presenter.open([pack_in(tmp_path / "a", id_="first")], "Home")
        assert (table.state.phase, table.state.leave) == ("looking", "Stop")
        table.background.step()
        table.presenter.back()
        table.background.work()
        assert (table.heard, list(table.installed)) == ([("back",)], [PACK])

    def test_esc_while_packs_are_added_keeps_what_is_there_and_tells(
        self, table: Table, tmp_path: Path
    ) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second"))
        table.presenter.primary()
        while "first" not in table.installed:
            table.background.step()
        table.presenter.back()
        table.background.work()
        assert table.state.phase == "told"
        assert table.state.heading.endswith("Stopped; the rest was left out")
        assert "second" not in table.installed

    def test_adding_goes_on_when_the_page_was_left_and_home_tells(self, table: Table, tmp_path: Path) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second"))
        table.presenter.primary()
        table.view.shown = False
        table.background.work()
        assert ("work", "Adding packs: 1 of 2", 1, 2) in table.heard
        assert table.heard[-3:] == [("work", "", 0, 0), ("done", "2 added."), ("refresh",)]

    def test_the_way_back_in_the_top_bar_leaves_and_adding_goes_on(
        self, table: Table, tmp_path: Path
    ) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second"))
        table.presenter.primary()
        table.background.step()
        table.presenter.leave()
        assert table.heard == [("back",)]
        table.view.shown = False
        table.background.work()
        assert ("done", "2 added.") in table.heard
        assert sorted(table.installed) == sorted([PACK, "first", "second"])

    def test_the_way_back_in_the_top_bar_takes_none_where_nothing_is_added_yet(
        self, table: Table, tmp_path: Path
    ) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"))
        table.presenter.leave()
        table.background.work()
        assert (table.heard, list(table.installed)) == ([("back",)], [PACK])

    def test_what_the_library_cannot_do_is_told_and_can_be_tried_again(
        self, table: Table, tmp_path: Path
    ) -> None:
        table.give(pack_in(tmp_path / "a", id_="first"))
        writing = table.background.writer.connection
        writing.execute("PRAGMA query_only = ON")
        state = table.go_on()
        assert (state.phase, state.primary) == ("choosing", "Add 1 pack")
        assert state.notice.startswith("Quizapp may not write in the folder")
        writing.execute("PRAGMA query_only = OFF")
        table.go_on()
        assert table.heard[-1] == ("begin", "first", TITLE)


class TestNothing:
    def test_a_folder_without_a_pack_is_told(self, table: Table, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        state = table.give(tmp_path / "empty")
        assert (state.heading, state.count) == ("There is no pack here", 0)
        assert state.notice == "There is no pack in “empty”."

    def test_another_computer_is_not_asked(self, table: Table) -> None:
        state = table.give(elsewhere=True)
        assert state.notice.startswith("Only files of this computer can be added.")
        assert state.count == 0

    def test_what_hides_in_a_name_is_spelled_out(self, table: Table, tmp_path: Path) -> None:
        (tmp_path / "a\u202eb").mkdir()
        assert table.give(tmp_path / "a\u202eb").notice == "There is no pack in “a⟨U+202E⟩b”."
