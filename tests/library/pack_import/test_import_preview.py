"""Before a pack is added it is told what it is, what is wrong with it, and what would change."""

from quizapp.library.pack_import.import_preview import PackChanges, load_offers
from quizapp.library.pack_import.importer import import_packs
from tests.library.builders import NOW, PACK
from tests.library.pack_import.builders import pack_in, wrong_in
from tests.pack.builders import EXAMPLE, example_json, question_json


def offer(reader, path):
    *_, last = load_offers(reader, [path])
    assert last.offer is not None
    return last.offer


def put(writer, path):
    *_, last = import_packs(writer, [path], NOW)
    assert last.account.ok


def test_a_new_pack_tells_what_it_is(reader):
    told = offer(reader, EXAMPLE)
    assert (told.can_be_added, told.status, told.installed, told.changes) == (
        True,
        "new",
        None,
        PackChanges(),
    )
    facts, data = told.facts, example_json()
    assert (facts.id, facts.title, facts.revision, facts.licence) == (
        PACK, data["title"], data["revision"], data["licence"],
    )  # fmt: skip
    assert [source.title for source in facts.sources] == [source["title"] for source in data["sources"]]
    assert facts.sources[0].rights == data["sources"][0]["rights"]["statement"]
    practised = [bank for bank in data["banks"] if not bank.get("worked")]
    assert (len(facts.asked), facts.banks) == (
        sum(len(bank["questions"]) for bank in practised),
        len(practised),
    )


def test_what_is_wrong_is_told_with_what_can_be_read_of_it(reader, tmp_path):
    told = offer(reader, wrong_in(tmp_path))
    assert (told.can_be_added, told.status, told.facts.id) == (False, None, PACK)
    assert told.errors[0].pointer.startswith("/banks/0/questions/0")


def test_of_what_is_no_pack_only_the_errors_are_told(reader, tmp_path):
    (tmp_path / "pack.json").write_bytes(b"[]")
    told = offer(reader, tmp_path)
    assert (told.can_be_added, told.facts) == (False, None)
    assert told.errors


def test_an_update_by_others_is_told_as_doubtful_and_one_by_the_same_is_not(writer, reader, tmp_path):
    put(writer, EXAMPLE)
    told = offer(reader, pack_in(tmp_path / "a", 3))
    assert (told.status, told.doubts) == ("newer", ())
    told = offer(reader, pack_in(tmp_path / "b", 3, authors=["Somebody Else"]))
    assert (told.status, [doubt.id for doubt in told.doubts]) == ("doubtful", ["pack_doubts.authors"])
    told = offer(reader, pack_in(tmp_path / "c", title="Another title"))
    assert (told.status, [doubt.id for doubt in told.doubts]) == ("different", ["pack_doubts.title"])


def test_flaws_are_told_and_do_not_hinder(reader, tmp_path):
    data = example_json()
    del question_json(data, "not-heard")["options"][2]
    told = offer(reader, pack_in(tmp_path, banks=data["banks"]))
    assert told.can_be_added
    assert [each.severity for each in told.warnings] == ["warning"]


def test_against_the_installed_one_it_is_the_same_older_different_or_newer(writer, reader, tmp_path):
    put(writer, pack_in(tmp_path / "installed", 3))
    said = {
        "same": pack_in(tmp_path / "same", 3),
        "older": pack_in(tmp_path / "older", 2),
        "different": pack_in(tmp_path / "different", 3, title="Another edit"),
        "newer": pack_in(tmp_path / "newer", 4),
    }
    for status, path in said.items():
        told = offer(reader, path)
        assert told.status == status
        assert (told.installed.revision, told.installed.at, told.installed.bundled) == (3, NOW, False)


def test_of_a_newer_one_what_was_added_changed_reworded_and_removed_is_told(writer, reader, tmp_path):
    put(writer, pack_in(tmp_path / "installed", 1))
    data = example_json()
    first, second, third, *rest = data["banks"][0]["questions"]
    first["prompt"] = "Who, if anybody, says this?"
    third["prompt"] = "And what is this?"
    data["banks"][0]["questions"] = [first, third, *rest, second | {"id": "another"}]
    changes = [
        {"revision": 1, "text": "The first."},
        {"revision": 2, "text": "Shorter.", "wording_only": [first["id"]]},
        {"revision": 3, "text": "Better."},
    ]
    told = offer(reader, pack_in(tmp_path / "newer", 3, banks=data["banks"], changes=changes))
    assert told.changes == PackChanges(
        added=("another",), changed=(third["id"],), reworded=(first["id"],), removed=(second["id"],)
    )
    assert [(note.revision, note.text) for note in told.notes] == [(3, "Better."), (2, "Shorter.")]


def test_many_are_looked_at_and_one_bad_one_stops_none(reader, tmp_path):
    paths = [
        pack_in(tmp_path / "a", id_="first"),
        wrong_in(tmp_path / "b"),
        pack_in(tmp_path / "c", id_="third"),
    ]
    told = [each for each in load_offers(reader, paths) if each.offer is not None]
    assert [(each.done, each.total) for each in told] == [(1, 3), (2, 3), (3, 3)]
    assert [each.offer.can_be_added for each in told] == [True, False, True]


def test_looking_stops_when_nobody_wants_it_any_more(reader, tmp_path):
    paths = [pack_in(tmp_path / f"{number}") for number in range(3)]
    seen = []
    seen.extend(load_offers(reader, paths, lambda: any(each.done for each in seen)))
    assert seen[-1].done == 1
