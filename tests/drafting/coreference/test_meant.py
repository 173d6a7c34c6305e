"""Whom names, pronouns and nouns in an article stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.attribute.speech_reports import SpeechReport
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.source_reading import ReadingSpan
from tests.drafting.coreference.making import Article

MEANT = {
    "a short name, a pronoun and a role are one speaker": ((
        "[Mara Osei], the harbour mayor, said no.\n[Osei] said it was late.\n[She] said so.\n"
        "[The mayor] said yes."), "Mara Osei; Mara Osei; Mara Osei; Mara Osei"),
    "a country that spoke is it": ("[Norway] called it bad. [It] said the sea was rough.", "Norway; Norway"),
    "a name behind the is a body's from then on": (
        "[the Tarrow] said no. Later [Tarrow] said yes.", "Tarrow; Tarrow"),
    "I am nobody": ("so [I] said no", "nobody"),
    "a pronoun rules nobody out": (
        "[Orlaq Osei], 43, said no. [She] said it again. Then [he] said yes.",
        "Orlaq Osei; Orlaq Osei; Orlaq Osei"),
    "they are a group and this is nobody": (
        "[Two divers|plural] said no. [They] said it twice. [This] says much.",
        "two divers; two divers; nobody"),
    "where somebody comes from is whom he would be": (
        "[Orlaq Osei], 43, said no. [The Norwegian] said it twice. [The Dane] agreed.",
        "Orlaq Osei; Orlaq Osei; Orlaq Osei"),
    "a name at the end of a mention tells who": (
        "Orlaq Osei, 43, left. [The old baker Osei] said no.", "Orlaq Osei"),
    "a title tells two of one name apart": ("Mara Osei met Jan Osei at noon. [Mr Osei] said no.", "Jan Osei"),
    "a title that fits neither is somebody else's": (
        "Mara Osei met Anna Osei. [Mr Osei] said no.", "Mr Osei"),
    "a title that does not fit the only one is somebody else's": (
        "Mr Will Strand asked. [Mrs Strand] said that he asked for soup.", "Mrs Strand"),
    "of two with one name who speaks": (
        "[Mara Osei] said no to Jan Osei. [Osei] said it twice.", "Mara Osei; Mara Osei"),
    "of two with one name the last": ("We met Mara Osei and Jan Osei at noon. [Osei] said no.", "Jan Osei"),
    "of two with one name neither who is long gone": (
        "We met Mara Osei and Jan Osei at noon.\nOne.\nTwo.\nThree.\n[Osei] said no.", "nobody"),
    "of two with one name whom more is told of": (
        "{Jan Osei} died. {He} sang. His aunt Mara Osei wept.\nOsei was tall.\n[Osei] said no.", "Jan Osei"),
    "a first name alone is not another's surname": (
        "Jan Osei died, said his daughter, Anna. {Anna} wept.\n[Osei] said no. So did Anna Osei.",
        "Jan Osei"),
    "later pronouns tell of whom is told before": ((
        "{Tarro Velm} met Silu Ock. [She] said no.\n{Tarro Velm} sang. {He} was good.\n"
        "{Tarro Velm} ate. {He} was glad.\n{Silu Ock} slept. {She} was tired."), "Silu Ock"),
    "who speaks at a sentence's end is the next she": (
        "{Anna Lind} came. No, said [Mara Osei]. [She] agreed.", "Mara Osei; Mara Osei"),
    "a role with a capital in a headline is no name": (
        "# Then [the Mayor] said no\nMara Osei, a mayor, came at noon.", "Mara Osei"),
    "a name is read to its end": (
        "We know the Ministry of Trade and Industry. [The Ministry] of Trade and Industry said no.",
        "Ministry of Trade and Industry"),
    "a name cut at its hyphen is read whole": (
        "We met Jan Lind-Osei at noon. Lind-[Osei] said no.", "Jan Lind-Osei"),
    "the younger of two relatives has no name": (
        "Olu Sandvik asked. [The younger Sandvik] said no.", "nobody"),
    "the younger of a name is the kin just told of": (
        "[Mara Osei] said no. {Her sister Harrla}, a baker, wept. [The younger Osei] said yes.",
        "Mara Osei; Harrla"),
    "a relative stays in mind": (
        "Will Strand asked. {His grandmother} came. “No,” [she] said.", "his grandmother"),
    "one word that is explained as a person may be she": (
        "[Dilwen], who cleans trains, said no. “No more,” [she] said.", "Dilwen; Dilwen"),
    "one word that a sentence is about may be she": ("{Dilqa} read it. [She] said no.", "Dilqa"),
    "a noun that a name explains": (
        "We met Mara Osei. [Her sexton], Dimlaq, said no. [He] said it twice.", "Dimlaq; Dimlaq"),
    "a noun with a name right behind it": ("So did he. [His aunt], Orlaq Osei, said no.", "Orlaq Osei"),
    "a name that a verb parts from the noun": ("So it was. [Her aunt] told Orlaq Osei so.", "her aunt"),
    "a body named right behind its noun": ("Then [the charity] Roof First said no.", "Roof First"),
    "a demonym for a woman is no man": (
        "[Mara Osei] said no to Jan Lind. Then {Jan Lind} left. [The Dutchwoman] said yes.",
        "Mara Osei; Mara Osei"),
    "a subject at a place with a name": (
        "{A baker from the mill} Orlaq Vik came. [The baker] said no.", "a baker from the mill Orlaq Vik"),
    "a speaker at a place with a name": (
        "It was late. [A reviewer from the journal] Orlaq Vik said no.",
        "a reviewer from the journal Orlaq Vik"),
    "who is only one is what explains it": (
        "It was late; [one], a nurse from Orle, said no.", "a nurse from Orle"),
    "she behind a comma is not who stands before it": (
        "{Mara Osei} met Jan. {His mother}, [she] said, was late.", "Mara Osei"),
    "the subject of a clause within another is not she": (
        "{Mara Osei} sang, and {she} wept as {Anna Lind|within} came. Then [she] said no.", "Mara Osei"),
    "the last subject is she": (
        "{Mara Osei} sang, and {she} wept as {Anna Lind} came. Then [she] said no.", "Anna Lind"),
    "whom a speaker names is not she": (
        "We met Mara Osei at noon. [Vik Council] said that Anna Lind had left. [She] agreed.",
        "Vik Council; Mara Osei"),
    "who is named in quotation marks is not she": (
        "We met Anna Lind. Then came Mara Osei. “We thank Anna Lind.” [She] agreed.", "Mara Osei"),
    "who speaks is she and not who is spoken of": (
        "[Mara Osei] said that Anna Lind had left. [She] said it twice.", "Mara Osei; Mara Osei"),
    "the subject without speech is she": ("{A baker} fell. [She] said so.", "a baker"),
    "who is told of by a noun alone is she": (
        "We met Jan Osei. Among them was a police clerk. [She] said no.", "a police clerk"),
    "who explains a name is nobody new": ("Mara Osei, a baker, left. [She] said no.", "Mara Osei"),
    "she is no man, no body and nobody of later": (
        "Mara Osei left. {Jan Tarrow} wept. [Orle Trust] said so. [She] said no. {Anna Lind} sang.",
        "Orle Trust; Mara Osei"),
    "she is nobody where nobody was told of": ("[She] said no.", "nobody"),
    "she is not who is among several": ("[Two bakers|plural] said no. [She] said so.", "two bakers; nobody"),
    "of two named by the way the one whose name ends so": (
        "We met Orlina Tarr and Tarro Vikk. [She] said no.", "Orlina Tarr"),
    "it is a body for two paragraphs": (
        "[Orle Trust] said no.\nMara Osei left.\n[It] said so.\nOne.\nTwo.\nThree.\n[It] said no.",
        "Orle Trust; Orle Trust; nobody"),
    "it is no person and no group": (
        "[Mara Osei] said no. [The divers|plural] wept. [It] said.", "Mara Osei; the divers; nobody"),
    "they are the last group that did something": (
        "[Orle Trust] said no. {The divers|plural} left Vik Council. [They] said no.",
        "Orle Trust; the divers"),
    "a role is who alone has it however long ago": (
        "Mara Osei, a minister, met Jan Tarrow, a mayor.\nOne.\nTwo.\nThree.\nFour.\n[The minister] said no.",
        "Mara Osei"),
    "words before a role tell two apart": (
        "Mara Osei, a trade minister, met Jan Tarrow, a sea minister. [The trade minister] said no.",
        "Mara Osei"),
    "words behind of or for do not": (
        "Mara Osei, a trade minister, met Jan Vik, a sea minister. [The trade minister for Vik] said no.",
        "Mara Osei"),
    "of two with a role the last": (
        "Mara Osei, a minister, met Jan Tarrow, a minister. [The minister] said no.", "Jan Tarrow"),
    "a pronoun in what is said tells a woman": (
        "Mara Osei, a mayor, met Jan Lind, a mayor. [The mayor] said her office had called.", "Mara Osei"),
    "a pronoun in what is said tells a man": (
        "Mara Osei, a mayor, met Jan Lind, a mayor. [The mayor] said that his office had called.",
        "Jan Lind"),
    "a spokesman is the spokesperson": (
        "[Jan Osei], a spokesman, said no. [The spokesperson] said so.", "Jan Osei; Jan Osei"),
    "an office that nobody is told to have is another's": (
        "[Mara Osei] said no. [The spokeswoman] said so.", "Mara Osei; the spokeswoman"),
    "the woman is whom she would be": ("[Mara Osei] said no. [The woman] said so.", "Mara Osei; Mara Osei"),
    "the young woman is another": (
        "[Mara Osei] said no. [The young woman] said so.", "Mara Osei; the young woman"),
    "an age is whom she would be": (
        "[Mara Osei] said no. [The 66-year-old] said so.", "Mara Osei; Mara Osei"),
    "an age is who is told to have it": (
        "Mara Osei, 66, met Orlaq Lind. [The 66-year-old] said no.", "Mara Osei"),
    "an age is not who is told to have another": (
        "Orlaq Lind met Mara Osei, 66. [The 40-year-old] said no.", "Orlaq Lind"),
    "a noun told again with the is the same and with a another": (
        "[A fisherman] said no. [The fisherman] said so. [A fisherman] said yes.",
        "a fisherman; a fisherman; a fisherman*"),
    "several told again with the are the same": (
        "[Two divers|plural] said no. [The divers|plural] said so.", "two divers; two divers"),
    "a body's noun is the only body that has it": (
        "[Orle Council] said no. [The council] said so.", "Orle Council; Orle Council"),
    "a firm is a company by name": (
        "[Orle Salt Company] said no. [The firm] said so.", "Orle Salt Company; Orle Salt Company"),
    "a council is no company": (
        "[Orle Council] said no. [The company] said so.", "Orle Council; the company"),
    "a company of other words is another": (
        "[Lowmoor Water] said no. [The rail company] said so.", "Lowmoor Water; the rail company"),
    "of two bodies with a noun the last": (
        "[Orle Council] met [Vik Council]. [The council] said so.", "Orle Council; Vik Council; Vik Council"),
    "who opens a paragraph is whom the next opens with by name and age": (
        "{A former nurse} wept. [She] said no.\n[Priqa Osei], 54, said yes.", "Priqa Osei; Priqa Osei"),
    "without an age that is somebody else": (
        "{A former nurse} wept. [She] said no.\n[Priqa Osei] said yes.", "a former nurse; Priqa Osei"),
    "behind another word that is somebody else": (
        "{A former nurse} wept. [She] said no.\nThen [Priqa Osei], 54, said yes.",
        "a former nurse; Priqa Osei"),
    "farther off that is somebody else": (
        "{A former nurse} wept. [She] said no.\nIt rained.\n[Priqa Osei], 54, said yes.",
        "a former nurse; Priqa Osei"),
    "of another gender that is somebody else": (
        "{A spokesman} wept. [He] said no.\n[Mara Osei], 54, said yes.", "a spokesman; Mara Osei"),
    "who wrote the article is nobody in it": (
        "By Mara Osei, health reporter\nAnna Lind wept. [She] said no.", "Anna Lind"),
    "a relative is whom a later sentence names": (
        "{His sister} left. [She] said no. [Priqa Osei] said yes.", "Priqa Osei; Priqa Osei"),
    "they are the last body that did something": (
        "{The divers|plural} came. [Orle Trust] said no. {Mara Osei} left. [They] said so.",
        "Orle Trust; Orle Trust"),
    "they are nobody of two paragraphs before": (
        "[The divers|plural] said no.\nOne.\n[They] said so.", "the divers; nobody"),
    "she is who is new in a paragraph": (
        "We met Mara Osei.\nWe met Anna Lind and Mara Osei. [She] agreed.", "Anna Lind"),
    "she is whom the article tells of most also long after": (
        "{Mara Osei} wept. Osei ate. Osei sat.\n{Jan Vik} left.\n1.\n2.\n3.\n[She] said no.", "Mara Osei"),
    "a sure person goes before who may be one": ("We met Mara Osei and Velm. [She] agreed.", "Mara Osei"),
    "who speaks within what another says goes behind who is named": (
        "[Vik Council] said that [Anna Lind] said so after Mara Osei left. [She] agreed.",
        "Vik Council; Anna Lind; Mara Osei"),
    "the last subject goes before a guess by the ending of a name": (
        "Orlina Lind met Tarro Osei. {Tarro Osei} left. [She] said no.", "Tarro Osei"),
    "names together are one group from then on": (
        "[Mara Osei and Jan Vik|joint plural] said no. [Mara Osei and Jan Vik|joint plural] said yes.",
        "Mara Osei and Jan Vik; Mara Osei and Jan Vik"),
    "one who speaks twice without a name is two": (
        "[A baker] said no. [A baker] said yes.", "a baker; a baker*"),
    "he is not who is long gone and was hardly told of": (
        "{Mara Osei} left. {She} sang. Osei ate. {Jan Lind} wept.\nOne.\nTwo.\nThree.\nFour.\n[He] said no.",
        "nobody"),
}  # fmt: skip
"""By what it proves: an article, and the speakers that its marked words stand for."""


@pytest.mark.parametrize("what", MEANT)
def test_words_stand_for_whom_a_reader_takes_them_for(what: str) -> None:
    written, meant = MEANT[what]
    assert Article(written).meant() == meant


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("[Norway] called it bad.", "organisation"),
        ("[N.T.U.] called it bad.", "organisation"),
        ("# [NTU] calls it bad\nthe tide was high", "organisation"),
        ("[the Tarrow] called it bad.", "organisation"),
        ("[Tarrow] called it bad.", "person"),
        ("“No,” said [Norway Tarrow].", "person"),
        ("[Mara Osei and Jan Tarrow|joint plural] said no.", "group"),
        ("[A senior official] said no.", "unnamed"),
        ("[A survey] said no.", "document"),
        ("[The council] said no.", "organisation"),
        ("[Two surveys|plural] said no.", "unnamed"),
        ("[A publisher] said no.", "unnamed"),
        ("[The developer] said no.", "organisation"),
        ("[A former developer at the mill|developer] said no.", "unnamed"),
        ("[A former ministry at the harbour|ministry] said no.", "organisation"),
    ],
)
def test_who_or_what_speaks_is_told_by_its_words(written: str, kind: str) -> None:
    (told,), _ = Article(written).named()
    assert told.entity is not None
    assert told.entity.kind == kind


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("a statement on Monday|statement", "a statement"),
        ("a letter last week|letter", "a letter"),
        ("a report in 2019|report", "a report"),
        ("a report by the mill last winter|report", "a report by the mill"),
        ("a spokesman after the flood|spokesman", "a spokesman"),
        ("a spokesman for the mill", "a spokesman for the mill"),
        ("a baker’s|baker", "a baker"),
        ("some nurses’|nurses", "some nurses"),
        ("a boss", "a boss"),
        ("the ministry of trade assures|ministry", "the ministry of trade"),
    ],
)
def test_a_name_has_no_occasion_no_owners_ending_and_no_verb_of_saying(mention: str, name: str) -> None:
    assert Article(f"Then [{mention}] said no.").meant() == name


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("a young fisherman", "m"),
        ("his neighbour", ""),
        ("a colleague of Mr Osei", ""),
        ("Mr Osei’s colleague", ""),
        ("Mr Osei’s sister", "f"),
        ("Mr Osei’s sister-in-law in Orle|sister-in-law", "f"),
    ],
)
def test_a_noun_tells_the_gender_of_whom_it_is_and_of_nobody_beside_them(words: str, gender: str) -> None:
    (told,), _ = Article(f"Then [{words}] said no.").named()
    assert told.entity is not None
    assert told.entity.gender == gender


@pytest.mark.parametrize(
    ("words", "is_kept"),
    [
        ("The council", True),
        ("A baker", True),
        ("The baker", True),
        ("Every baker", False),
        ("The chimney", False),
    ],
)
def test_a_subject_without_speech_is_kept_in_mind_where_it_may_speak(words: str, *, is_kept: bool) -> None:
    assert bool(Article(f"{{{words}}} fell. Then “no” was heard.").named()[1].entities) is is_kept


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("{Anna Lind} came. It was late. [Mara Osei] said no. [She] said so.", "pronoun-close"),
        ("We met Anna Lind. It was late. {Mara Osei} left. [She] said so.", "pronoun-likely"),
        ("[Mara Osei] said no. [She] said so.", "pronoun"),
        ("Mara Osei met Jan Osei. [Osei] said no.", "name-rival"),
        ("[Orle Trust] left. [The study] said no. [It] said so.", "it-rival"),
        ("Mara Osei, a mayor, met Jan Tarrow, a mayor. [The mayor] said no.", "role-rival"),
    ],
)
def test_how_surely_a_word_means_somebody_is_told_with_whom(text: str, sure: str) -> None:
    assert Article(text).named()[0][-1].how == sure


@pytest.mark.parametrize("written", ["", "# Mara Osei Meets Vik Council\nthe tide was high"])
def test_an_empty_article_and_names_in_a_headline_name_nobody(written: str) -> None:
    found, book = Article(written).named()
    assert (found, book.entities) == ([], [])


def test_a_report_without_a_mention_is_nobodys() -> None:
    article = Article("No.")
    article.reports.append(SpeechReport(ReadingSpan(0, 2), 0, "bare"))
    assert article.meant() == "nobody"


def test_two_reports_of_one_mention_have_one_speaker_and_one_that_goes_on_counts_once() -> None:
    article = Article("“No,” said [A baker]. “Never.”")
    (said,) = article.reports
    article.reports.append(SpeechReport(ReadingSpan(22, 28), 0, "carried", "say", mention=said.mention))
    (one, other), _ = article.named()
    assert one.entity is other.entity
    assert one.entity is not None
    assert one.entity.spoke == 1


WORDS = sorted(
    word_set(
        """Mara Osei Jan Mr Mrs the The Orle Trust mayor spokesman she he it they said . , “ ” Norway in a
        66-year-old Dane company ’s -"""
    )
)
"""Words that the rules look for."""


@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", "[]", "{}"])), min_size=1, max_size=30)
)
def test_any_words_as_mentions_are_named_without_failing_and_everybody_told_is_in_the_book(
    words: list[tuple[str, str]],
) -> None:
    found, book = Article(" ".join(f"{how[:1]}{word}{how[1:]}" for word, how in words)).named()
    assert all(each.entity is None or each.entity in book.entities for each in found)
