"""Packs are looked at before they are taken, chosen of, added, and what came of them is told."""

from __future__ import annotations

import json

import pytest

from tests.library.builders import PACK
from tests.library.pack_import.builders import pack_in, wrong_in
from tests.pack.builders import EXAMPLE, example_json
from tests.ui.fakes import translate

TITLE = example_json()["title"]


@pytest.fixture
def one(table, tmp_path):
    """The page, given a pack that is not there yet."""
    table.give(pack_in(tmp_path / "a", id_="first"))
    return table


@pytest.fixture
def two(table, tmp_path):
    """The page, given two packs that are not there yet."""
    table.give(pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second"))
    return table


class TestOne:
    def test_nothing_is_taken_before_it_was_shown_and_it_is_practised_as_soon_as_it_was_added(self, one):
        assert (one.seen.phase, one.seen.form.place.back, one.tags) == ("choosing", "Home", ["New"])
        assert one.seen.words("primary") == translate("add_packs.add", n=1)
        assert list(one.installed) == [PACK]
        one.go_on()
        assert one.heard[-1] == ("begin", "first", TITLE)
        assert sorted(one.installed) == sorted([PACK, "first"])

    def test_one_that_is_there_already_can_be_practised(self, table):
        state = table.give(EXAMPLE)
        assert (state.words("primary"), table.tags) == (
            translate("add_packs.practise"), [translate("add_packs.same")],
        )  # fmt: skip
        table.go_on()
        assert table.heard == [("begin", PACK, TITLE)]

    def test_what_is_wrong_is_told_and_nothing_can_be_added(self, table, tmp_path):
        state = table.give(wrong_in(tmp_path / "a"))
        assert (state.words("heading"), state.words("primary")) == (
            translate("add_packs.heading_one.this_pack_cannot_be"), "",
        )  # fmt: skip
        wrong = state.told_of("wrong")
        assert wrong[0].startswith("/banks/0/questions/0/evidence/0/0/quote: “words that stand nowhere”")
        table.go_on()
        assert (table.heard, list(table.installed)) == ([], [PACK])
        table.presenter.copy()
        assert table.heard == [("copy", "\n".join((str(tmp_path / "a"), *wrong)))]

    def test_twenty_of_what_is_wrong_are_told_and_all_that_was_found_is_copied(self, table, tmp_path):
        data = example_json()
        data["banks"][0]["questions"] = [{"id": f"q-{n}"} for n in range(300)]
        (tmp_path / "pack.json").write_text(json.dumps(data))
        wrong = table.give(tmp_path).told_of("wrong")
        assert wrong[20:] == (translate("pack.more", n=280),)
        table.presenter.copy()
        ((_, copied),) = table.heard
        assert len(copied.split("\n")) == 202

    def test_twenty_articles_and_twenty_lines_of_a_text_are_shown(self, table, tmp_path):
        first = example_json()["sources"][0]
        sources = [
            first | {"id": f"s-{n}", "passages": [p | {"id": f"{p['id']}-{n}"} for p in first["passages"]]}
            for n in range(30)
        ]
        pack = pack_in(tmp_path / "a", sources=example_json()["sources"] + sources, summary="a\n" * 21)
        seen = table.give(pack)
        heads = [heading for heading, _ in seen.told]
        assert sum(head == translate("add_packs.article", title=first["title"]) for head in heads) == 19
        assert (translate("common.and_more", n=12),) in [lines for _, lines in seen.told]
        assert seen.words("summary") == "a\n" * 20 + "…"

    @pytest.mark.parametrize("way", ["back", "leave"])
    def test_none_is_taken_with_esc_or_the_way_back_in_the_top_bar(self, one, way):
        getattr(one.presenter, way)()
        one.background.work()
        assert (one.heard, list(one.installed)) == ([("back",)], [PACK])

    def test_a_newer_revision_tells_what_it_changes(self, table, tmp_path):
        banks = example_json()["banks"]
        del banks[0]["questions"][0]
        banks[0]["questions"][0]["prompt"] += " Think twice."
        note = {"revision": 2, "text": "A question was taken out."}
        state = table.give(pack_in(tmp_path / "a", 2, banks=banks, changes=[note]))
        assert table.tags == [translate("add_packs.revision", given=2, has=1)]
        changes = state.told_of("changes")
        assert table.lines[0].note == changes[0] == "1 changed, 1 gone."
        assert changes[1:4] == tuple(
            translate(f"add_packs.what_becomes.{name}")
            for name in ("your_answers_stay", "the_changed_questions_count", "what_is_gone_is")
        )
        (said,) = state.told_of("notes")
        assert note["text"] in said
        table.go_on()
        assert table.heard[-1] == ("begin", PACK, TITLE)
        assert table.installed == {PACK: 2}

    def test_it_is_told_whose_the_articles_are_and_what_may_be_done_with_them(self, table):
        parts, data = dict(table.give(EXAMPLE).told), example_json()
        (made,) = parts[translate("add_packs.sections.made")]
        assert data["authors"][0] in made
        assert data["licence"].rstrip(".") in made
        for source in data["sources"]:
            lines = parts[translate("add_packs.article", title=source["title"])]
            assert lines[0].startswith(source["publisher"])
            assert lines[1].startswith(source["rights"]["statement"].rstrip("."))


class TestSeveral:
    def test_one_bad_one_stops_none_of_the_others_and_all_are_told_of_at_the_end(self, table, tmp_path):
        state = table.give(
            pack_in(tmp_path / "a", id_="first"),
            wrong_in(tmp_path / "b"),
            pack_in(tmp_path / "c", id_="second"),
        )
        assert (state.words("heading"), state.words("primary")) == ("3 packs, 2 can be added", "Add 2 packs")
        assert state.form.place.aside == translate("add_packs.from_folder", n=3, name=tmp_path.name)
        state = table.go_on()
        assert (state.phase, state.words("heading")) == ("told", "2 added, 1 not added")
        assert (state.words("primary"), state.chosen) == (translate("add_packs.done"), 1)
        assert table.tags == ["Added", "Cannot be added", "Added"]
        assert sorted(table.installed) == sorted([PACK, "first", "second"])
        table.go_on()
        assert table.heard[-1] == ("back",)

    def test_what_is_not_chosen_is_left_out_and_without_any_chosen_there_is_nothing_to_press(self, two):
        for places, can in ((0,), 1), ((1,), 0), ((1,), 1):
            for place in places:
                two.presenter.check(place)
            assert two.seen.words("primary") == (translate("add_packs.add", n=can) if can else "")
            if not can:
                assert two.go_on().phase == "choosing"
        assert [line.checked for line in two.lines] == [False, True]
        two.go_on()
        assert sorted(two.installed) == sorted([PACK, "second"])

    @pytest.mark.parametrize(
        ("choice", "can", "titles"),
        [(0, "", [TITLE]), (1, "Add 1 pack", ["Another title"]), (2, "Add 1 pack", [TITLE, "Another title"])],
    )
    def test_an_older_or_other_one_is_asked_about_once(self, table, tmp_path, choice, can, titles):
        state = table.give(pack_in(tmp_path / "a", title="Another title"))
        assert state.items["asking"].name == translate("add_packs.different", n=1)
        assert (state.items["asking"].chosen, state.words("primary")) == ((0,), "")
        table.presenter.decide(choice)
        assert table.seen.words("primary") == can
        table.go_on()
        rows = table.background.reader.all("SELECT title FROM pack WHERE visible ORDER BY number")
        assert [title for (title,) in rows] == titles

    @pytest.mark.parametrize(("choice", "authors"), [(0, "The Quizapp authors"), (1, "Somebody Else")])
    def test_an_update_by_others_is_asked_about_with_what_is_not_as_it_was(
        self, table, tmp_path, choice, authors
    ):
        state = table.give(pack_in(tmp_path / "a", 2, authors=["Somebody Else"]))
        assert state.items["asking"].name == translate("add_packs.different", n=1)
        assert (state.items["asking"].chosen, state.words("primary")) == ((0,), "")
        doubts = state.told_of("doubts")
        assert "Somebody Else" in doubts[0]
        assert table.lines[0].note == doubts[0]
        table.presenter.decide(choice)
        table.go_on()
        assert table.background.reader.all("SELECT authors FROM pack_description") == [(authors,)]

    def test_a_pack_in_the_name_of_the_program_s_makers_is_not_believed(self, table, tmp_path):
        for id_, authors, is_told in (("a", ["The Quizapp authors"], True), ("b", ["Ida Quill"], False)):
            table.give(pack_in(tmp_path / id_, id_=f"other-{id_}", authors=authors))
            table.presenter.choose(len(table.lines) - 1)
            lines = [line for _, told in table.seen.told for line in told]
            assert (translate("add_packs.names_quizapp") in lines) is is_told

    def test_of_the_same_given_twice_one_is_added(self, table, tmp_path):
        table.give(pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="first"))
        assert table.tags == [translate("add_packs.new"), translate("add_packs.same")]
        assert table.seen.words("primary") == translate("add_packs.add", n=1)

    def test_a_file_that_changed_since_it_was_looked_at_is_not_added(self, two, tmp_path):
        pack_in(tmp_path / "b", id_="second", title="Another title")
        state = two.go_on()
        assert (state.words("heading"), two.tags, state.chosen) == (
            "1 added, 1 not added", ["Added", "Not added"], 1,
        )  # fmt: skip
        assert "has changed since it was looked at" in two.lines[1].note

    def test_more_can_be_given_while_one_chooses(self, one, tmp_path):
        state = one.give(tmp_path / "a", pack_in(tmp_path / "b", id_="second"))
        assert (len(state.rows), state.words("primary")) == (2, translate("add_packs.add", n=2))

    def test_what_is_given_while_others_are_added_comes_after_them(self, one, tmp_path):
        one.presenter.primary()
        one.presenter.open([pack_in(tmp_path / "b", id_="second")], "Home")
        one.background.work()
        assert (one.seen.phase, one.tags) == ("told", ["Added"])
        state = one.go_on()
        assert (state.phase, one.tags) == ("choosing", ["New"])


class TestStopping:
    def test_esc_while_packs_are_looked_at_leaves_all(self, table, tmp_path):
        table.presenter.open([pack_in(tmp_path / "a", id_="first")], "Home")
        assert (table.seen.phase, table.seen.words("leave")) == ("looking", translate("add_packs.stop"))
        table.background.step()
        table.presenter.back()
        table.background.work()
        assert (table.heard, list(table.installed)) == ([("back",)], [PACK])

    def test_esc_while_packs_are_added_keeps_what_is_there_and_tells(self, two):
        two.presenter.primary()
        while "first" not in two.installed:
            two.background.step()
        two.presenter.back()
        two.background.work()
        assert two.seen.phase == "told"
        assert two.seen.words("heading").endswith(translate("add_packs.account.stopped_the_rest_was"))
        assert "second" not in two.installed

    def test_adding_goes_on_when_the_page_is_left_by_the_top_bar_and_home_tells(self, two):
        two.presenter.primary()
        two.background.step()
        two.presenter.leave()
        assert two.heard == [("back",)]
        two.shown = False
        two.background.work()
        assert ("work", translate("add_packs.adding", done=1, total=2), 1, 2) in two.heard
        assert two.heard[-3:] == [("work", "", 0, 0), ("done", "2 added."), ("refresh",)]
        assert sorted(two.installed) == sorted([PACK, "first", "second"])

    def test_what_the_library_cannot_do_is_told_and_can_be_tried_again(self, one):
        writing = one.background.writer.connection
        writing.execute("PRAGMA query_only = ON")
        state = one.go_on()
        assert (state.phase, bool(state.words("notice"))) == ("choosing", True)
        assert state.words("primary") == translate("add_packs.add", n=1)
        writing.execute("PRAGMA query_only = OFF")
        one.go_on()
        assert one.heard[-1] == ("begin", "first", TITLE)


class TestNothing:
    @pytest.mark.parametrize(("name", "named"), [("empty", "empty"), ("a\u202eb", "a⟨U+202E⟩b")])
    def test_a_folder_without_a_pack_is_told_and_what_hides_in_its_name_is_spelled_out(
        self, table, tmp_path, name, named
    ):
        (tmp_path / name).mkdir()
        state = table.give(tmp_path / name)
        assert (state.words("heading"), len(state.rows)) == (translate("add_packs.none_found"), 0)
        assert f"“{named}”" in state.words("notice")

    def test_another_computer_is_not_asked(self, table):
        state = table.give(elsewhere=True)
        assert (state.words("notice"), len(state.rows)) == (translate("add_packs.elsewhere"), 0)
