"""The author's own words: whose they are; loaded, judging, disputed, or repeating a claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings.english_lexicon import LOADED_WORDS, VERDICT_WORDS, collect_rough_words
from quizapp.pack.checks.warnings.name_matching import NameMatcher
from quizapp.pack.checks.warnings.neutrality import (
    find_claim_verb,
    find_judgement,
    find_loaded_word,
    iter_author_texts,
    list_claims,
    may_repeat_claim,
    repeats_claim,
    split_own_sentences,
    warn_of_claims_repeated,
    warn_of_disputed_terms,
    warn_of_loaded_words,
)
from tests.pack.builders import (
    example_json,
    example_pack,
    example_question,
    found,
    pack_of,
    place_of,
    question_json,
)


def test_claims_items_for_speakers_typed_words_and_the_title_are_somebody_elses():
    data = example_json()
    places = {"/" + "/".join(map(str, text.path)) for text in iter_author_texts(pack_of(data))}
    assert f"{place_of(data, 'weck-call')}/options/0/text" in places
    assert f"{place_of(data, 'what-first')}/items/0/text" in places
    assert f"{place_of(data, 'who-what')}/items/0/feedback" in places
    assert "/sources/1/passages/2/text" in places
    for question_id, field in [
        ("who-fridays", "claim"),
        ("who-pay", "claim"),
        ("who-what", "items/0/text"),
        ("which-fund", "accepted/0"),
        ("which-fund", "known/0/text"),
    ]:
        assert f"{place_of(data, question_id)}/{field}" not in places
    assert "/title" not in places


def test_items_to_be_matched_to_words_are_the_authors():
    data = example_json()
    match = question_json(data, "who-what")
    for place, partner in enumerate(match["partners"]):
        partner.pop("speaker")
        partner["text"] = f"In paragraph {place}"
    match["items"].pop()
    for item in match["items"]:
        item["citation"] = {"passage": "gazette-8", "quote": "The council will vote in October."}
    places = {"/" + "/".join(map(str, text.path)) for text in iter_author_texts(pack_of(data))}
    assert f"{place_of(data, 'who-what')}/items/0/text" in places


def test_a_quotation_is_taken_out_and_ends_no_sentence():
    told = split_own_sentences("He said “It is so. Really.” Weck heard it. Then “no” came…")
    assert told == ["He said “” Weck heard it.", "Then “” came“”"]


@given(st.text(alphabet="ab. A", max_size=30))
def test_nothing_inside_marks_is_left_whatever_it_is(words):
    assert "".join(split_own_sentences(f"x “{words}” y")) == "x “” y"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Corran claimed that the ferry was full.", "claimed"),
        ("The mayor admitted that he had not asked.", "admitted"),
        ("Paragraph 7 slams the report.", "slams"),
        ("He refused to say who should pay.", "refused to"),
        ("The so-called trial ended.", "so-called"),
        ("The company lied about its boats.", "lied"),
        ("That was propaganda.", "propaganda"),
        ("Traders see a conspiracy in it.", "conspiracy"),
        ("She boasted that every seat was taken.", "boasted that"),
        ("He hit out at the council.", "hit out"),
    ],
)
def test_words_that_take_sides_are_found(sentence, word):
    assert find_loaded_word(sentence) == word
    assert not LOADED_WORDS.isdisjoint(collect_rough_words(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "A group claimed responsibility for it.",
        "The flood claimed 12 lives.",
        "Two visitors were admitted to the tower.",
        "The car slammed into a wall.",
        "The Ministry of Propaganda printed it.",
        "The verb claimed stands before the quotation.",
        "They were charged with conspiracy to defraud.",
        "The town boasts a harbour.",
        "The village lies north of it.",
        "The claim is not the article’s own.",
        "He was unclaimed by either side.",
    ],
)
def test_the_same_words_in_another_sense_as_names_or_mentioned_are_not(sentence):
    assert find_loaded_word(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("He claims that it was full.", "claims"),
        ("The harbour office claims that it was full.", "claims"),
        ("Corran’s claims stand in paragraph 3.", None),
        ("The claims in the report are answered.", None),
        ("It dismissed claims about prices.", None),
        ("A claim is something that somebody asserts.", None),
        ("The report answers the claims of the traders.", None),
    ],
)
def test_claim_counts_as_a_verb_only(sentence, word):
    assert find_claim_verb(sentence, NameMatcher(example_pack())) == word


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("This is false: the report says 14.", "false"),
        ("The first statement is true.", "true"),
        ("Is it true that the ferry was full?", "true"),
        ("In fact the ferry was empty.", "In fact"),
        ("The ferry was actually empty.", "actually"),
        ("The count proves that the ferry was empty.", "proves that"),
        ("The count debunked it.", "debunked"),
        ("This is a false claim.", "false claim"),
    ],
)
def test_verdicts_on_the_world_are_found(sentence, word):
    assert find_judgement(sentence) == word
    assert not VERDICT_WORDS.isdisjoint(collect_rough_words(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Anton Weck says that this is false.",
        "That may be true; the article does not say so.",
        "Which of these is true, according to the article?",
        "He calls it a false claim.",
        "Who actually says this?",
        "What does the report actually say?",
        "In fact, paragraph 4 has another figure.",
        "Which sentence proves that seats were empty?",
        "A true copy hangs in the hall.",
        "The same is true of the report.",
        "The letter proves difficult to find.",
        "A false-colour picture was printed.",
        "This is so in both articles.",
    ],
)
def test_words_that_somebody_says_or_that_speak_of_the_article_are_no_verdict(sentence):
    assert find_judgement(sentence) is None


CLAIM = "Old fishermen mend their nets on Sunday mornings."


@pytest.mark.parametrize(
    ("question_id", "changes", "number"),
    [
        ("who-fridays", {"claim": CLAIM}, 2),
        ("who-pay", {"claim": CLAIM}, 1),
        ("bus-company", {"statement": CLAIM}, 1),
        ("bus-company", {"statement": "The bus is late."}, 0),
        ("show-empty", {"statement": CLAIM}, 0),
        ("how-many", {}, 0),
    ],
)
def test_claims_false_statements_and_quoted_claims_of_four_words_or_more_count(question_id, changes, number):
    assert len(list_claims(example_question(question_id, **changes))) == number


def test_what_the_article_tells_itself_is_no_claim():
    told = {
        "claim": CLAIM,
        "key": "article",
        "evidence": [[{"passage": "gazette-8", "quote": "The council"}]],
    }
    assert list_claims(example_question("who-fridays", **told)) == []


@pytest.mark.parametrize(
    ("sentence", "again"),
    [
        ("On Sunday mornings the old fishermen mended nets.", True),
        ("Old fishermen mend nets.", True),
        ("Old fishermen mend.", False),
        ("Old fishermen paint their boats and sheds blue on Sunday.", False),
    ],
)
def test_three_quarters_of_the_shorter_text_and_four_words_are_a_repetition(sentence, again):
    found = list_claims(example_question("who-pay", claim=CLAIM))
    assert repeats_claim(sentence, found) == again
    assert may_repeat_claim(sentence, found) or not again


LOADED_WORD, ON_THE_WORLD, DISPUTED, REPEATED = (
    "loaded-word",
    "verdict-on-the-world",
    "disputed-without-speaker",
    "claim-without-speaker",
)


def _told(text, question_id="weck-call", field="explanation", **changes):
    data = example_json()
    data.update(changes)
    question_json(data, question_id)[field] = text
    return data, f"{place_of(data, question_id)}/{field}"


def test_the_example_has_none_of_these():
    for check in (warn_of_loaded_words, warn_of_disputed_terms, warn_of_claims_repeated):
        assert found(check, example_json()) == []


@pytest.mark.parametrize("field", ["prompt", "explanation", "hint", "label"])
def test_loaded_words_are_told_wherever_the_author_speaks(field):
    data, where = _told("Anton Weck admitted that nobody will pay.", field=field)
    assert found(warn_of_loaded_words, data) == [(where, LOADED_WORD)]


def test_summaries_feedback_and_options_are_the_authors_too():
    data = example_json()
    data["summary"] = "Two articles on the so-called trial."
    data["sources"][1]["passages"][2]["text"] = "The council lied about the number of shops."
    data["banks"][0]["summary"] = "What the mayor conceded that he would do."
    weck = question_json(data, "weck-call")
    weck["options"][1]["text"] = "He slammed the council"
    weck["options"][2]["feedback"] = "This is false."
    where = place_of(data, "weck-call")
    assert found(warn_of_loaded_words, data) == [
        (f"{where}/options/1/text", LOADED_WORD),
        (f"{where}/options/2/feedback", ON_THE_WORLD),
        ("/banks/0/summary", LOADED_WORD),
        ("/sources/1/passages/2/text", LOADED_WORD),
        ("/summary", LOADED_WORD),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The headline has “slams”, and paragraph 6 has “claimed that it was “a so-called trial””.",
        "The claim stands in paragraph 6, and somebody made it.",
        "Paragraph 10 speaks of people “from all walks of life”, he said.",
    ],
)
def test_loaded_words_in_quotation_marks_and_the_noun_claim_are_not_told(text):
    data, _ = _told(text)
    assert found(warn_of_loaded_words, data) == []


def test_claims_items_for_speakers_and_options_of_one_word_are_not_the_authors():
    data = example_json()
    question_json(data, "who-fridays")["claim"] = "The mayor lied about the so-called trial."
    question_json(data, "who-what")["items"][0]["text"] = "The council lied."
    question_json(data, "weck-call")["options"][1]["text"] = "claimed"
    assert found(warn_of_loaded_words, data) == []


def test_what_is_true_or_false_may_be_judged_in_a_statement_but_not_in_an_explanation():
    data, _ = _told("The count proves that the ferry was a failure.", "bus-company", "statement")
    assert found(warn_of_loaded_words, data) == []
    data, where = _told("The count proves that the ferry was a failure.")
    assert found(warn_of_loaded_words, data) == [(where, ON_THE_WORLD)]


def test_a_question_on_kinds_of_statement_may_say_that_he_claims_something():
    data, where = _told("He claims something; nobody has looked into it.", "which-fund")
    assert found(warn_of_loaded_words, data) == [(where, LOADED_WORD)]
    question_json(data, "which-fund")["skill"] = "claim-or-finding"
    assert found(warn_of_loaded_words, data) == []


_WORDS = st.sampled_from(
    ["claimed", "so-called", "a success", "is false", "“lied”", "in fact", "said.", "He"]
)


@given(st.lists(_WORDS, min_size=1, max_size=12).map(" ".join))
def test_words_in_quotation_marks_never_count_whatever_they_are(words):
    data, _ = _told(f"The paper has “{words}” there.", "which-fund")
    assert found(warn_of_loaded_words, data) == []
    assert found(warn_of_disputed_terms, data) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was a success.",
        "A success was what it was, and a Success it stayed.",
        "Anton Weck speaks in paragraph 6. The ferry was a success.",
    ],
)
def test_a_disputed_term_in_a_sentence_that_names_nobody_is_told(text):
    data, where = _told(text)
    assert found(warn_of_disputed_terms, data) == [(where, DISPUTED)]


@pytest.mark.parametrize(
    "text",
    [
        "Corran called it a success.",
        "She later said that it was a success.",
        "In paragraph 3 it is called a success.",
        "According to the company it was a success.",
        "The word “a success” does not stand there.",
        "The statement adds that it was a success.",
        "It was a successful trial.",
    ],
)
def test_a_disputed_term_with_its_speaker_in_marks_or_inside_another_word_is_not_told(text):
    data, _ = _told(text)
    assert found(warn_of_disputed_terms, data) == []


def test_plurals_of_a_disputed_term_count():
    data, where = _told("There were night crossings of terrorists.", disputed=["terrorist"])
    assert found(warn_of_disputed_terms, data) == [(where, DISPUTED)]


def test_statements_need_their_speaker_and_options_may_have_it_from_the_prompt():
    data, where = _told("The trial was a success.", "bus-company", "statement")
    question_json(data, "weck-call")["options"][1]["text"] = "that the trial was a success"
    assert found(warn_of_disputed_terms, data) == [(where, DISPUTED)]
    question_json(data, "weck-call")["prompt"] = "Which of these fits best?"
    option = f"{place_of(data, 'weck-call')}/options/1/text"
    assert found(warn_of_disputed_terms, data) == [(option, DISPUTED), (where, DISPUTED)]


def test_claims_labels_advisory_and_a_terms_own_entry_are_exempt():
    data = example_json()
    data["advisory"] = "This pack is about a success."
    data["glossary"] = [{"term": "a success", "text": "A success is something that went well."}]
    question_json(data, "who-fridays")["claim"] = "The ferry is a success."
    question_json(data, "who-what")["items"][0]["text"] = "The ferry is a success."
    question_json(data, "weck-call")["label"] = "A success, paragraph 6"
    assert found(warn_of_disputed_terms, data) == []


@pytest.mark.parametrize(
    ("question_id", "text"),
    [
        ("who-pay", "Most of them would gladly pay more money for the ferry crossing itself."),
        ("every-evening", "So every seat of the ferry was taken on Fridays this year."),
    ],
)
def test_a_claim_repeated_without_its_speaker_is_told(question_id, text):
    data, where = _told(text, question_id)
    question_json(data, "who-pay")["claim"] = "They would pay more money for the ferry crossing."
    question_json(data, "every-evening")["statement"] = (
        "On Fridays every seat of the ferry was taken this year."
    )
    assert found(warn_of_claims_repeated, data) == [(where, REPEATED)]


@pytest.mark.parametrize(
    "text",
    [
        "Corran says that every seat of the ferry was taken on Fridays this year.",
        "The statement has every seat of the ferry taken on Fridays this year.",
        "Here “every seat of the ferry was taken on Fridays this year” is the point.",
        "Fridays were full.",
        "The pier was painted blue in spring, before boats came.",
    ],
)
def test_a_claim_with_its_speaker_or_in_few_or_other_words_is_not_told(text):
    data, _ = _told(text, "every-evening")
    question_json(data, "every-evening")["statement"] = (
        "On Fridays every seat of the ferry was taken this year."
    )
    assert found(warn_of_claims_repeated, data) == []


def test_a_false_statement_may_be_put_right_in_much_the_same_words():
    data, where = _told("Three months passed from the vote to the first trip of the ferry.", "bus-company")
    question = question_json(data, "bus-company")
    question["statement"] = "Three weeks passed from the vote to the first trip of the ferry."
    assert found(warn_of_claims_repeated, data) == []
    question["explanation"] = question["statement"]
    assert found(warn_of_claims_repeated, data) == [(where, REPEATED)]
    question["explanation"] = "Three weeks did not pass from the vote to the first trip of the ferry."
    assert found(warn_of_claims_repeated, data) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (warn_of_loaded_words, "He claimed that the ferry was full."),
        (warn_of_disputed_terms, "The ferry was a success."),
        (warn_of_claims_repeated, "On Fridays every seat of the ferry was taken this year."),
    ],
)
def test_a_pack_in_another_language_is_let_be(check, text):
    data, _ = _told(text, "every-evening")
    question_json(data, "every-evening")["statement"] = (
        "On Fridays every seat of the ferry was taken this year."
    )
    assert found(check, data) != []
    data["language"] = "de"
    assert found(check, data) == []
