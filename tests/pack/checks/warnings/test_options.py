"""What is offered, traps that are missing or false, and a “not” that turns the task round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings.options import (
    find_absolute_word,
    find_negation,
    has_number,
    warn_of_absolute_words,
    warn_of_few_options,
    warn_of_many_keys,
    warn_of_missing_traps,
    warn_of_options_about_options,
    warn_of_swapped_number,
    warn_of_unmarked_negation,
    warn_of_unspecified_alteration,
)
from tests.pack.builders import ONE_OF_EACH, example_json, found, place_of, question_json


def with_options(question_id, *texts):
    """The example pack with other texts for a question's options, in their order; the first is the key."""
    data = example_json()
    for option, text in zip(question_json(data, question_id)["options"], texts, strict=False):
        option["text"] = text
    return data


ABOUT_OTHERS = [
    "All of the above",
    "none of the above.",
    "None of these",
    "All of these statements",
    "Both A and B",
    "Only a and c",
    "Neither of the above is right",
    "All the above",
    "All of the answers are correct",
    "Both are correct",
]


@pytest.mark.parametrize("text", ABOUT_OTHERS)
def test_an_option_that_speaks_of_the_others_is_told(text):
    data = with_options("weck-call", "A", "B", "C", text)
    where = f"{place_of(data, 'weck-call')}/options/3/text"
    assert found(warn_of_options_about_options, data) == [(where, "all-of-the-above")]


@pytest.mark.parametrize(
    "text",
    [
        "People from all walks of life",
        "“All of the above”",
        "All of these “extra customers”",
        "All of these people had come by ferry",
        "None of them",
        "Both articles",
        "Neither the Gazette nor the Letter",
        "1 and 2",
        "All of the above-ground lines",
    ],
)
def test_an_option_about_the_matter_is_not_taken_for_one_about_the_others(text):
    data = with_options("weck-call", text)
    assert found(warn_of_options_about_options, data) == []


def test_a_partner_that_speaks_of_the_others_is_told():
    data = example_json()
    match = question_json(data, "who-what")
    match["partners"][4] = {"id": "weck", "text": "All of these"}
    where = f"{place_of(data, 'who-what')}/partners/4/text"
    assert found(warn_of_options_about_options, data) == [(where, "all-of-the-above")]


def test_two_options_or_partners_are_too_few_and_three_are_enough():
    data = example_json()
    choice, match = question_json(data, "not-heard"), question_json(data, "who-what")
    del match["items"][1:3]
    del match["partners"][1:3]
    assert found(warn_of_few_options, data) == []
    del choice["options"][2]
    del match["partners"][2]
    assert found(warn_of_few_options, data) == [
        (f"{place_of(data, 'who-what')}/partners", "few-options"),
        (f"{place_of(data, 'not-heard')}/options", "few-options"),
    ]


def test_two_speakers_beside_nobody_are_enough():
    data = example_json()
    del question_json(data, "who-fridays")["options"][2:]
    assert found(warn_of_few_options, data) == []


def test_more_keys_than_half_of_the_options_are_too_many():
    data = example_json()
    choices = question_json(data, "report-tells")
    choices["keys"] = ["empty", "safer", "fridays"]
    assert found(warn_of_many_keys, data) == [(f"{place_of(data, 'report-tells')}/keys", "many-keys")]
    choices["options"].append({**choices["options"][4], "id": "rain", "text": "Rain kept passengers away"})
    assert found(warn_of_many_keys, data) == []


def test_an_absolute_word_in_a_wrong_option_alone_is_told_at_the_first():
    data = with_options("weck-call", "He asks", "He counted every evening", "He never judges", "He speaks")
    where = f"{place_of(data, 'weck-call')}/options/1/text"
    assert found(warn_of_absolute_words, data) == [(where, "absolute-distractor")]


@pytest.mark.parametrize(
    "key", ["He asks all to come", "He quotes “every seat”", "No one answers", "Only he asks"]
)
def test_an_absolute_word_in_a_key_makes_up_for_others(key):
    data = with_options("weck-call", key, "He counted every evening")
    assert found(warn_of_absolute_words, data) == []


def test_one_key_of_several_with_an_absolute_word_is_enough():
    data = with_options("report-tells", "Some seats", "Never safer", "Fridays", "None came", "Bad weather")
    assert found(warn_of_absolute_words, data) == []


def test_an_absolute_word_that_the_article_has_where_the_option_is_cited_is_the_articles():
    data = with_options("report-tells", "A", "B", "On Fridays every seat was taken")
    assert found(warn_of_absolute_words, data) == []
    question_json(data, "report-tells")["options"][2]["text"] = "The ferry was always full"
    assert len(found(warn_of_absolute_words, data)) == 1


def test_all_of_them_is_an_answer_where_an_amount_is_asked():
    data = with_options("weck-call", "Two in three of them", "All of them")
    question = question_json(data, "weck-call")
    question["prompt"] = "How many of the passengers would pay more?"
    assert found(warn_of_absolute_words, data) == []
    question["prompt"] = "Which of the passengers would pay more?"
    assert len(found(warn_of_absolute_words, data)) == 1


def test_an_option_that_stays_last_may_say_that_none_fits():
    data = with_options("weck-call", "He asks", "He counts", "He judges", "He says none of it")
    question_json(data, "weck-call")["options"][3]["last"] = True
    assert found(warn_of_absolute_words, data) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Every seat was taken", "Every"),
        ("The ferry was completely full", "completely"),
        ("No one came", "No one"),
        ("The council asked nobody", "nobody"),
        ("The only bus over the bridge", "only"),
    ],
)
def test_words_that_leave_no_exception_are_found(text, word):
    assert find_absolute_word(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "People from “all walks of life”",
        "He called it “a trial for „all“ of us”",
        "The Never Again group",
        "Only Boats, a newspaper",
        "Almost all seats",
        "Not every evening",
        "It didn’t always run",
        "Above all, it is safer",
        "The report gives no reason at all",
        "Nobody",
        "Overall, it was small",
    ],
)
def test_quotations_names_and_softened_words_leave_exceptions(text):
    assert find_absolute_word(text) is None


@given(st.text(st.sampled_from("all never only „“”\" '’.a")))
def test_nothing_inside_quotation_marks_is_the_teachers(text):
    inner = text.translate(dict.fromkeys(map(ord, "„“”")))
    assert find_absolute_word(f"He spoke of “{inner}” then") is None


def test_lists_of_english_words_are_silent_in_another_language():
    data = with_options("weck-call", "A", "all of these", "B never")
    for check in (warn_of_options_about_options, warn_of_absolute_words):
        assert found(check, data) != []
        assert found(check, data | {"language": "de"}) == []


FORESEEN = {
    "choice": "options/1",
    "choices": "options/2",
    "attribution": "options/1",
    "chain": "offered/2",
    "find_evidence": "distractors/0",
    "number": "known/0",
    "text": "known/0",
}
"""Kinds that foresee wrong answers, and the first wrong one of each example."""


def without_traps(data, question_id):
    question = question_json(data, question_id)
    listed = [*question.get("options", ()), *question.get("offered", ())]
    listed += [*question.get("distractors", ()), *question.get("known", ())]
    for reason in (*listed, question.get("nobody", {}), question.get("other", {})):
        reason.pop("trap", None)
    return question


@pytest.mark.parametrize("kind", FORESEEN)
def test_wrong_answers_without_any_trap_are_told(kind):
    data = example_json()
    without_traps(data, ONE_OF_EACH[kind])
    where = f"{place_of(data, ONE_OF_EACH[kind])}/{FORESEEN[kind]}/trap"
    assert found(warn_of_missing_traps, data) == [(where, "no-trap")]


@pytest.mark.parametrize("kind", FORESEEN)
def test_one_trap_is_enough(kind):
    data = example_json()
    question = without_traps(data, ONE_OF_EACH[kind])
    name = next(name for name in ("options", "offered", "distractors", "known") if name in question)
    question[name][-1]["trap"] = "wrong-speaker"
    assert found(warn_of_missing_traps, data) == []


def test_a_trap_at_the_key_is_no_trap():
    data = example_json()
    without_traps(data, "weck-call")["options"][0]["trap"] = "overclaim"
    where = f"{place_of(data, 'weck-call')}/options/1/trap"
    assert found(warn_of_missing_traps, data) == [(where, "no-trap")]


@pytest.mark.parametrize(("question_id", "name"), [("show-empty", "distractors"), ("how-many", "known")])
def test_where_no_wrong_answer_is_foreseen_none_needs_a_trap(question_id, name):
    data = example_json()
    without_traps(data, question_id)[name] = []
    assert found(warn_of_missing_traps, data) == []


@pytest.mark.parametrize("question_id", ["every-evening", "bus-company"])
def test_a_statement_that_the_article_does_not_share_says_how_it_differs(question_id):
    data = example_json()
    del question_json(data, question_id)["altered"]
    assert found(warn_of_unspecified_alteration, data) == [
        (f"{place_of(data, question_id)}/altered", "no-altered")
    ]


def test_a_statement_that_the_article_shares_is_not_altered():
    data = example_json()
    question = question_json(data, "every-evening")
    del question["altered"]
    question["key"] = "supported"
    assert found(warn_of_unspecified_alteration, data) == []


def test_another_number_without_a_number_is_told_of_an_option():
    data = example_json()
    option = question_json(data, "weck-call")["options"][2]
    option["trap"] = "swapped-number"
    where = f"{place_of(data, 'weck-call')}/options/2/trap"
    assert found(warn_of_swapped_number, data) == [(where, "swapped-number")]
    assert found(warn_of_swapped_number, data | {"language": "de"}) == []
    option["feedback"] = "Paragraph 4 counts fourteen evenings."
    assert found(warn_of_swapped_number, data) == []


def test_another_number_without_a_number_is_told_of_a_statement():
    data = example_json()
    question = question_json(data, "every-evening")
    question["altered"] = "swapped-number"
    where = f"{place_of(data, 'every-evening')}/altered"
    assert found(warn_of_swapped_number, data) == [(where, "swapped-number")]
    question["statement"] = "According to Ilse Corran, half of the seats were taken."
    assert found(warn_of_swapped_number, data) == []


def test_the_number_may_stand_in_a_distractors_words_or_be_the_answer_itself():
    data = example_json()
    question_json(data, "how-many")["known"][0]["feedback"] = "All evenings that were counted."
    distractor = question_json(data, "show-empty")["distractors"][0]
    distractor["trap"] = "swapped-number"
    assert found(warn_of_swapped_number, data) == [
        (f"{place_of(data, 'show-empty')}/distractors/0/trap", "swapped-number")
    ]
    distractor["citation"] = {"passage": "gazette-1", "quote": "carried 412 passengers a week this summer"}
    assert found(warn_of_swapped_number, data) == []


@pytest.mark.parametrize(
    "text", ["412 passengers", "Three is right", "Paragraph 4 has two-thirds", "½ of them", "twice as many"]
)
def test_numbers_are_found_in_digits_and_words(text):
    assert has_number(text)


@pytest.mark.parametrize(
    "text", ["Paragraph 4 gives another figure.", "Paragraphs 4, 5 and 12 do.", "Often and tenderly"]
)
def test_the_number_of_a_paragraph_is_not_meant(text):
    assert not has_number(text)


TURNED = [
    ("Which of these did the report not say?", "not"),
    ("Who is not heard in the article?", "not"),
    ("Which of these, according to the article, did Anton Weck not say?", "not"),
    ("In paragraph 4, what is not given?", "not"),
    ("Which statement isn’t the report’s?", "isn’t"),
    ("All of these are told in paragraph 4 except:", "except"),
    ("Choose the statement that is not in the article.", "not"),
    ("Match each speaker with what is not theirs.", "not"),
]


@pytest.mark.parametrize(("prompt", "word"), TURNED)
def test_a_task_that_is_turned_round_in_small_letters_is_found(prompt, word):
    assert find_negation(prompt) == word


@pytest.mark.parametrize(
    "prompt",
    [
        "Who is NOT heard in the article?",
        "All of these are told in paragraph 4, EXCEPT:",
        "Whether or not the vote comes, what did Anton Weck call for?",
        "What does the article say of those who did not vote?",
        "What does Ilse Corran say the council did not want?",
        "Why did the bus company not answer?",
        "Which words show that the figure is not certain?",
        "What did everyone except Anton Weck call for?",
        "Which speaker said “We have not noticed a single extra customer”?",
        "Who wrote that “he said „it is not so“ twice”?",
        "What has not yet been decided?",
        "Who asked the council not to cut the bus?",
        "The report is not signed. Who wrote it?",
        "Whose words does the Gazette pass on, and the Letter does not?",
        "Does the article say so or not?",
        "Who, if not the council, pays for the trial?",
        "Which speaker is a knot of several?",
    ],
)
def test_a_not_in_capitals_in_a_quotation_or_of_the_matter_is_let_be(prompt):
    assert find_negation(prompt) is None


@pytest.mark.parametrize("question_id", ["weck-call", "report-tells", "who-what"])
def test_the_prompt_of_a_question_with_options_is_told(question_id):
    data = example_json()
    question_json(data, question_id)["prompt"] = "Which of these is not said?"
    where = f"{place_of(data, question_id)}/prompt"
    assert found(warn_of_unmarked_negation, data) == [(where, "not-in-capitals")]


@pytest.mark.parametrize("question_id", ["every-evening", "who-fridays", "which-fund"])
def test_other_kinds_may_ask_so(question_id):
    data = example_json()
    question_json(data, question_id)["prompt"] = "What does the article not say?"
    assert found(warn_of_unmarked_negation, data) == []


def test_another_language_is_not_read():
    data = example_json()
    question_json(data, "weck-call")["prompt"] = "Which of these is not said?"
    data["language"] = "nl"
    assert found(warn_of_unmarked_negation, data) == []
