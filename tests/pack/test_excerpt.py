"""A pack can be cut to the passages that it cites, without losing a quote."""

from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.excerpt import build_excerpt
from tests.pack.builders import edited, example_json, example_pack, pack_of


def ids(pack):
    return [passage.id for source in pack.sources for passage in source.passages]


def longer(text, **changes):
    """The example pack whose first article has one paragraph more, which nothing cites."""
    extra = {"id": "extra", "paragraph": 9, "role": "body", "text": text}
    article = {"sources/0/passages/-": extra, "sources/0/paragraphs": 9, "sources/0/whole": False}
    return pack_of(edited(article | changes))


def test_what_nothing_cites_becomes_a_gap_and_the_article_is_whole_no_more():
    pack = longer("Nobody asks about this.")
    cut = build_excerpt(pack)
    assert "extra" in ids(pack)
    assert "extra" not in ids(cut)
    assert check_pack(cut, {}) == ()
    assert not cut.sources[0].whole
    assert cut.banks == pack.banks


def test_what_a_text_of_the_packs_own_quotes_stays():
    explained = {"weck-call/explanation": "Elsewhere stands “The kettle sang.”"}
    pack = longer("The kettle sang, she wrote.", **explained)
    assert check_pack(pack, {}) == ()
    assert "extra" in ids(build_excerpt(pack))


def test_an_article_that_nothing_cites_keeps_its_first_passage():
    passages = [
        {"id": f"other-{number}", "paragraph": number, "role": "body", "text": f"Text {number}."}
        for number in (1, 2)
    ]
    other = example_json()["sources"][0] | {
        "id": "other",
        "paragraphs": 2,
        "whole": False,
        "passages": passages,
    }
    cut = build_excerpt(pack_of(edited({"sources/-": other})))
    assert [passage.id for passage in cut.sources[-1].passages] == ["other-1"]


def test_what_is_told_in_the_packs_own_words_stays():
    pack = example_pack()
    told = {each.id for source in pack.sources for each in source.passages if each.role == "summary"}
    assert told
    assert told <= set(ids(build_excerpt(pack)))
