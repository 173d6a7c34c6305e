"""How relations of another set are read and compared, on an article of the test's own."""

from tests.evaluation.drafting.figures import Count
from tests.evaluation.drafting.polnear import articles, counted, direct, head, relation
from tests.evaluation.drafting.scoring import quoted

TEXT = "The mayor of Varn said ''We asked twice'' and left. Quill likes tea.\n"
NOTES = """T1\tSource 0 17\tThe mayor of Varn
T2\tCue 18 22\tsaid
T3\tContent 23 30;31 41\t''We as ked
T4\tAttribution 18 22\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tCue 58 63\tlikes
E2\tAttribution:T4 Cue:T5 Content:T3
"""


def folder(path):
    for kind, name, words in (("text", "one.txt", TEXT), ("attributions", "one_a.ann", NOTES)):
        place = path / "data" / "dev" / kind
        place.mkdir(parents=True)
        (place / name).write_text(words, encoding="utf-8")
    return path


def test_a_relation_has_its_speakers_head_and_knows_what_is_quoted(tmp_path):
    [(text, [found])] = list(articles(folder(tmp_path), "dev"))
    assert text == TEXT.replace("''", '"')
    assert (found.head, found.direct) == ("mayor", True)
    assert "".join(text[at] for at in sorted(found.places)) == "Weas" + "edtwice"


def test_heads_are_words_before_what_explains_them():
    assert head("Ilse Brandt, who runs the port") == "brandt"
    assert head("the governor’s spokeswoman") == "spokeswoman"
    assert head("a group of residents") == "group"
    assert head("of") == "of"


def told(content, speaker):
    text = TEXT.replace("''", '"')
    start = text.index(content)
    return relation(text, [(start, start + len(content))], speaker, list(quoted(text)))


def test_half_of_both_contents_together_and_the_same_head_are_right():
    marked = [told("We asked twice", "the mayor")]
    for content, speaker, right in (
        ("asked twice", "Mayor", 1),
        ("twice", "mayor", 0),
        ("asked twice", "Quill", 0),
    ):
        assert counted([told(content, speaker)], marked) == Count(right, 1, 1)
    assert direct([told("We asked twice", "mayor"), told("and left", "mayor")], marked) == Count(1, 1, 1)
