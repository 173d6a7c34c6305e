"""Whom mentions stand for."""

from __future__ import annotations

import pytest

from tests.drafting.coreference.making import Article


@pytest.mark.parametrize("words", ["Norway", "Berlin", "NTU", "N.T.U."])
def test_a_country_or_letters_alone_speak_as_a_body(words: str) -> None:
    article = Article(f"{words} called the plan a mistake.").says(f"[{words}] called")
    assert (article.last().name, article.last().kind, article.last().human) == (words, "organisation", False)


def test_letters_in_a_headline_speak_as_a_body() -> None:
    article = Article("the tide was high", headline="NTU calls the plan a mistake").says("[NTU] calls")
    assert article.last().kind == "organisation"


def test_any_other_name_alone_that_no_list_holds_speaks_as_a_person() -> None:
    assert Article("Tarrow called the plan a mistake.").says("[Tarrow] called").last().kind == "person"


def test_a_longer_name_that_begins_with_a_country_speaks_as_a_person() -> None:
    assert Article("“No,” said Norway Tarrow.").says("said [Norway Tarrow]", "No,").last().kind == "person"


def test_it_may_stand_for_a_country_that_spoke() -> None:
    article = Article("Norway called the plan a mistake. It said the sea was too rough.")
    article.says("[Norway] called").says("[It] said")
    assert article.meant() == [("Norway", "name-new"), ("Norway", "it")]


def test_a_name_that_no_list_holds_is_a_body_after_the_and_is_known_from_then_on() -> None:
    article = Article("“No,” the Tarrow said. Later Tarrow said yes.")
    article.says("[the Tarrow] said", "No,").says("Later [Tarrow] said".replace("Later ", ""))
    assert [each.entity and each.entity.kind for each in article.named()[0]] == ["organisation"] * 2
    assert article.meant()[1][1] == "name"


def test_i_and_we_stand_for_no_speaker() -> None:
    assert Article("so I said no").says("[I] said").meant() == [(None, "nothing")]


def test_a_pronoun_that_surely_means_somebody_makes_the_gender_likely_and_rules_nobody_out() -> None:
    article = Article("Orlaq Osei, 43, said no. She said it again. Then he said yes.")
    article.says("[Orlaq Osei]").says("[She] said").says("[he] said")
    assert [name for name, _ in article.meant()] == ["Orlaq Osei"] * 3
    assert (article.last().likely, article.last().gender) == ("f", "")


def test_this_stands_for_no_speaker_and_they_for_a_group() -> None:
    article = Article("Two divers said no. They said it twice. This says much.")
    article.says("[Two divers] said", plural=True).says("[They] said").says("[This] says")
    assert article.meant() == [("two divers", "described"), ("two divers", "they"), (None, "this")]


def test_where_somebody_comes_from_stands_for_whom_he_would() -> None:
    article = Article("Orlaq Osei, 43, said no. The Norwegian said it twice. The Dane agreed.")
    article.says("[Orlaq Osei]").says("[The Norwegian] said").says("[The Dane] agreed")
    assert list(article.meant()[1:]) == [("Orlaq Osei", "demonym-pronoun")] * 2


def test_a_mention_with_a_name_at_its_end_is_whom_the_name_tells() -> None:
    article = Article("Orlaq Osei, 43, left. The old baker Osei said no.")
    assert article.says("[The old baker Osei] said").meant() == [("Orlaq Osei", "name")]


def test_of_two_with_one_name_the_title_tells_which() -> None:
    article = Article("Mara Osei met Jan Osei at noon. Mr Osei said no.").says("[Mr Osei] said")
    assert article.meant() == [("Jan Osei", "name")]


def test_a_title_that_fits_neither_of_two_with_one_name_tells_of_somebody_else() -> None:
    article = Article("Mara Osei met Anna Osei at noon. Mr Osei said no.").says("[Mr Osei] said")
    assert article.meant() == [("Mr Osei", "name-new")]


def test_of_two_with_one_name_who_speaks_is_meant_else_the_last_told_of_else_nobody() -> None:
    speaks = Article("Mara Osei said no to Jan Osei. Osei said it twice.")
    assert speaks.says("[Mara Osei] said").says("[Osei] said").meant()[1] == ("Mara Osei", "name-rival")
    told = Article("We met Mara Osei and Jan Osei at noon. Osei said no.").says("[Osei] said")
    assert told.meant() == [("Jan Osei", "name-rival")]
    far = ["We met Mara Osei and Jan Osei at noon.", "One.", "Two.", "Three.", "Osei said no."]
    assert Article(*far).says("[Osei] said").meant()[0][0] not in ("Mara Osei", "Jan Osei")


def test_of_two_with_one_name_the_one_whom_more_is_told_of_is_meant() -> None:
    article = Article("Jan Osei died. He sang. His aunt Mara Osei wept.", "Osei was tall.", "Osei said no.")
    article.about("[Jan Osei] died").about("[He] sang").says("[Osei] said")
    assert article.meant() == [("Jan Osei", "name-rival")]


def test_who_is_first_told_of_by_a_first_name_is_not_meant_by_the_surname_of_another() -> None:
    article = Article("Jan Osei died, said his daughter, Anna. Anna wept.", "Osei said no. So did Anna Osei.")
    article.about("[Anna] wept").says("[Osei] said")
    assert article.meant() == [("Jan Osei", "name")]


def test_what_later_pronouns_tell_of_somebody_is_known_before() -> None:
    later = (
        "Tarro Velm sang. He was good.",
        "Tarro Velm ate. He was glad.",
        "Silu Ock slept. She was tired.",
    )
    article = Article("Tarro Velm met Silu Ock. She said no.", *later)
    article.about("[Tarro Velm] met").says("[She] said")
    for name, verb, pronoun in (
        ("Tarro Velm", "sang", "He"),
        ("Tarro Velm", "ate", "He"),
        ("Silu Ock", "slept", "She"),
    ):
        article.about(f"[{name}] {verb}").about(f"[{pronoun}] was")
    assert article.meant()[0][0] == "Silu Ock"


def test_who_speaks_at_a_sentences_end_is_whom_the_next_pronoun_means() -> None:
    article = Article("Anna Lind came. No, said Mara Osei. She agreed.")
    article.about("[Anna Lind] came").says("said [Mara Osei]", "No").says("[She] agreed")
    assert article.meant()[-1][0] == "Mara Osei"


def test_a_role_with_a_capital_in_a_headline_is_no_name() -> None:
    article = Article("Mara Osei, a mayor, came at noon.", headline="Then the Mayor said no")
    assert article.says("[the Mayor] said").meant() == [("Mara Osei", "role")]


def test_names_together_are_a_group_known_from_then_on() -> None:
    article = Article("Mara Osei and Jan Tarrow said no. Mara Osei and Jan Tarrow said yes.")
    article.says("[Mara Osei and Jan Tarrow] said no", joint=True, plural=True)
    article.says("[Mara Osei and Jan Tarrow] said yes", joint=True, plural=True)
    (one, other), _ = article.named()
    assert one.entity is other.entity
    assert one.entity is not None
    assert (one.entity.kind, one.how) == ("group", "joint")


def test_a_subject_without_speech_is_kept_in_mind_only_with_an_article_and_a_noun_that_may_speak() -> None:
    for words, told in (
        ("The council", True),
        ("A baker", True),
        ("The baker", True),
        ("Every baker", False),
        ("The chimney", False),
    ):
        article = Article(f"{words} fell. Then “no” was heard.").about(f"[{words}] fell")
        assert bool(article.named()[1].entities) == told


def test_a_name_is_read_to_its_end_within_its_paragraph() -> None:
    article = Article(
        "We know the Ministry of Trade and Industry. The Ministry of Trade and Industry said no."
    )
    article.says("[The Ministry] of Trade and Industry said")
    assert article.meant() == [("Ministry of Trade and Industry", "name")]


def test_a_title_that_does_not_fit_the_one_known_by_a_name_tells_of_somebody_else() -> None:
    article = Article("Mr Will Strand asked. Mrs Strand said that he asked for soup.")
    assert article.says("[Mrs Strand] said").meant() == [("Mrs Strand", "name-new")]


def test_which_of_two_relatives_the_elder_is_their_name_does_not_tell() -> None:
    article = Article("Olu Sandvik asked. The younger Sandvik said no.")
    assert article.says("[The younger Sandvik] said").meant() == [(None, "name-ambiguous")]


def test_somebody_told_of_by_whose_relative_they_are_stays_in_mind() -> None:
    article = Article("Will Strand asked. His grandmother came. “No,” she said.")
    article.about("[His grandmother] came")
    assert article.says("[she] said").meant() == [("his grandmother", "pronoun")]


def test_a_name_of_one_word_that_is_explained_as_a_person_may_be_she() -> None:
    article = Article("Dilwen, who cleans trains, said no. “No more,” she said.")
    article.says("[Dilwen], who cleans trains, said")
    assert article.says("[she] said").meant()[-1] == ("Dilwen", "pronoun")


def test_a_noun_that_a_name_explains_is_who_the_name_tells() -> None:
    article = Article("We met Mara Osei. Her sexton, Dimlaq, said no. He said it twice.")
    article.says("[Her sexton]", "no").says("[He] said")
    assert [name for name, _ in article.meant()] == ["Dimlaq", "Dimlaq"]


def test_a_body_named_right_after_its_noun_has_that_name() -> None:
    article = Article("Then the charity Roof First said no.").says("[the charity]", "no")
    assert article.meant() == [("Roof First", "name-beside")]


def test_the_younger_of_a_name_is_who_was_just_told_of_as_kin() -> None:
    article = Article("Mara Osei said no. Her sister Harrla, a baker, wept. The younger Osei said yes.")
    article.says("[Mara Osei]").about("[Her sister Harrla]").says("[The younger Osei] said")
    assert article.meant()[1] == ("Harrla", "name-kin")


def test_a_name_that_is_cut_at_its_hyphen_is_read_whole() -> None:
    article = Article("We met Jan Lind-Osei at noon. Lind-Osei said no.").says("-[Osei] said")
    assert article.meant() == [("Jan Lind-Osei", "name")]


def test_a_name_of_one_word_that_a_sentence_is_about_may_be_she() -> None:
    article = Article("Dilqa read it. She said no.").about("[Dilqa] read").says("[She] said")
    assert article.meant()[0][0] == "Dilqa"


def test_a_demonym_for_a_woman_means_no_man() -> None:
    article = Article("Mara Osei said no to Jan Lind. Then Jan Lind left. The Dutchwoman said yes.")
    article.says("[Mara Osei]").about("[Jan Lind] left").says("[The Dutchwoman] said")
    assert article.last().name == "Mara Osei"


def test_a_subject_is_called_by_the_name_of_what_they_are_at_too() -> None:
    article = Article("A baker from the mill Orlaq Vik came. The baker said no.")
    article.about("[A baker from the mill] Orlaq").says("[The baker] said")
    assert article.meant() == [("a baker from the mill Orlaq Vik", "role")]


def test_who_is_only_one_is_called_by_the_words_that_explain_it() -> None:
    article = Article("It was late; one, a nurse from Orle, said no.").says("[one]", "no")
    assert article.meant() == [("a nurse from Orle", "described")]


def test_a_speaker_is_called_by_the_name_of_what_they_are_at_too() -> None:
    article = Article("It was late. A reviewer from the journal Orlaq Vik said no.")
    article.says("[A reviewer from the journal] Orlaq")
    assert article.meant() == [("a reviewer from the journal Orlaq Vik", "described")]


def test_she_behind_a_comma_is_not_who_stands_before_that() -> None:
    article = Article("Mara Osei met Jan. His mother, she said, was late.")
    article.about("[Mara Osei]").about("[His mother]").says("[she] said", "was late")
    assert article.meant() == [("Mara Osei", "pronoun")]


def test_the_subject_of_a_clause_within_another_is_no_last_subject() -> None:
    text = "Mara Osei sang, and she wept as Anna Lind came. Then she said no."
    for within, meant in ((True, "Mara Osei"), (False, "Anna Lind")):
        article = Article(text).about("[Mara Osei] sang").about("[she] wept")
        article.about("[Anna Lind] came", within=within).says("[she] said")
        assert article.meant()[0][0] == meant
