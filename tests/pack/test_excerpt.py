"""A pack can be cut to the passages that it cites, without losing a quote."""

from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.excerpt import build_excerpt
from tests.pack.builders import example_json, example_pack, pack_of


def ids(pack):
    return [passage.id for source in pack.sources for passage in source.passages]


def test_what_nothing_cites_becomes_a_gap_and_the_article_is_whole_no_more():
    data = example_json()
    source = data["sources"][0]
    number = source["paragraphs"] + 1
    extra = {"id": "extra", "paragraph": number, "role": "body", "text": "Nobody asks about this."}
    source |= {"passages": [*source["passages"], extra], "paragraphs": number, "whole": False}
    pack = pack_of(data)
    cut = build_excerpt(pack)
    assert "extra" in ids(pack)
    assert "extra" not in ids(cut)
    assert check_pack(cut, {}) == ()
    assert not cut.sources[0].whole
    assert cut.banks == pack.banks


def test_what_a_text_of_the_packs_own_quotes_stays():
    data = example_json()
    source = data["sources"][0]
    number = source["paragraphs"] + 1
    extra = {"id": "extra", "paragraph": number, "role": "body", "text": "The kettle sang, she wrote."}
    source |= {"passages": [*source["passages"], extra], "paragraphs": number, "whole": False}
    data["banks"][0]["questions"][0]["explanation"] += " Elsewhere stands “The kettle sang.”"
    pack = pack_of(data)
    assert check_pack(pack, {}) == ()
    assert "extra" in ids(build_excerpt(pack))


def test_an_article_that_nothing_cites_keeps_its_first_passage():
    data = example_json()
    other = data["sources"][0] | {
        "id": "other",
        "paragraphs": 2,
        "whole": False,
        "passages": [
            {"id": f"other-{number}", "paragraph": number, "role": "body", "text": f"Text {number}."}
            for number in (1, 2)
        ],
    }
    data["sources"].append(other)
    assert [passage.id for passage in build_excerpt(pack_of(data)).sources[-1].passages] == ["other-1"]


def test_what_is_told_in_the_packs_own_words_stays():
    pack = example_pack()
    told = {each.id for source in pack.sources for each in source.passages if each.role == "summary"}
    assert told
    assert told <= set(ids(build_excerpt(pack)))
