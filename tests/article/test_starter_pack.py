"""An opened article becomes a pack's source, and the start of a pack that lacks the author's part alone."""

import json

from quizapp.article.models import ArticleMetadata, deserialize_article, serialize_article
from quizapp.article.normalization import normalize_article
from quizapp.article.starter_pack import build_source, build_starter_pack
from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.checks.sources import hash_body

TOLD = ArticleMetadata(
    "Ferries Go Empty", "Ada Weck", "Ostermere Post", "2031-03-04", "https://example.org/f", "en"
)
ARTICLE = normalize_article(
    TOLD,
    [
        ("caption", "A ferry"), ("headline", "Ferries Go Empty"), ("body", "Nobody counted."),
        ("standfirst", "On a count"), ("body", "She said “so”."),
    ],
)  # fmt: skip


def test_a_source_holds_what_is_told_and_every_paragraph_in_reading_order():
    source = build_source(ARTICLE, "a1", "unused")
    assert (source.title, source.author, source.publisher) == (
        "Ferries Go Empty",
        "Ada Weck",
        "Ostermere Post",
    )
    assert (source.published, source.url, source.language) == ("2031-03-04", "https://example.org/f", "en")
    assert [(each.id, each.role, each.paragraph) for each in source.passages] == [
        ("a1-h1", "headline", None), ("a1-s1", "standfirst", None), ("a1-c1", "caption", None),
        ("a1-p1", "body", 1), ("a1-p2", "body", 2),
    ]  # fmt: skip
    assert source.whole
    assert source.paragraphs == 2
    assert source.sha256 == hash_body(source)
    assert (source.rights.share, source.rights.holder) == ("cited", "Ostermere Post")


def test_what_nobody_told_is_left_out_and_the_file_names_the_title():
    source = build_source(
        normalize_article(ArticleMetadata(), [("body", "Nobody counted.")]), "a1", "ferries"
    )
    assert (source.title, source.language) == ("ferries", "und")
    assert source.author is source.publisher is source.published is source.url is None


def test_a_start_has_no_errors_but_the_authors_own_fields(tmp_path):
    file = tmp_path / "pack.json"
    file.write_text(json.dumps(build_starter_pack(ARTICLE, "ferries", "abc123", "whole")), encoding="utf-8")
    problems = read_and_check(tmp_path).problems
    assert {problem.pointer for problem in problems} == {"/summary", "/authors", "/licence", "/banks"}


def test_a_long_title_is_cut_for_the_pack_and_whole_in_its_source():
    told = ArticleMetadata("Ferries " * 30, language="en")
    start = build_starter_pack(normalize_article(told, [("body", "Nobody counted.")]), "ferries", "abc123")
    assert start["sources"][0]["title"].startswith(start["title"])
    assert len(start["title"]) == 120


def test_an_article_is_the_same_after_its_way_through_a_pipe():
    assert deserialize_article(json.loads(json.dumps(serialize_article(ARTICLE)))) == ARTICLE
