"""The words of the page that shows what a pack asks about, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common, finding

if TYPE_CHECKING:
    from quizapp.pack.ids import SkillId
    from quizapp.pack.words import StatementKind, Trap, Verdict
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and headings."""
    return {
        "title": translate("coverage", "What is asked, what is missing"),
        "entry": translate("coverage", "What is asked, what is missing…"),
        "looking": translate("coverage", "Counting what is asked …"),
        "missing": translate("coverage", "What is missing"),
        "complete": translate("coverage", "Nothing that a rule can see is missing."),
        "write": translate("coverage", "Write one"),
        "show": translate("coverage", "Show"),
        "back": translate("coverage", "Back to the editor"),
        "none": translate("coverage", "none"),
        "foot": translate("coverage", "At the end of each: how many questions rest on the sentence."),
        "no_article": translate("coverage", "No article yet"),
        "no_article_why": translate(
            "coverage", "What is asked is counted sentence by sentence of an article."
        ),
        "sentence": translate("coverage", "sentence,"),
        "its_questions": translate("coverage", "its questions,"),
        "ask": translate("coverage", "ask about it"),
        "keys": translate("coverage", "keys"),
        "speakers": translate("coverage", "Speakers"),
        "sides": translate("coverage", "Sides"),
        "kinds": translate("coverage", "Kinds of question"),
        "skills": translate("coverage", "Skills"),
        "traps": translate("coverage", "Traps"),
        "verdicts": translate("coverage", "Which of the three is right"),
        "statuses": translate("coverage", "Kinds of statement"),
        "article_itself": translate("coverage", "The article itself"),
        "questions_of": translate("coverage", "Its questions"),
    }


def aside(translate: Translate, questions: int, *, several: bool) -> str:
    """Return how many questions rest on the article; `several`: there are other articles too."""
    if several:
        return translate("coverage", "%n question(s) on this article", "", questions)
    return translate("coverage", "%n question(s)", "", questions)


def sentence_name(translate: Translate, number: int, total: int, questions: int, words: str) -> str:
    """Return what a screen reader says of a sentence."""
    if questions:
        count = translate("coverage", "%n question(s) on it", "", questions)
    else:
        count = translate("coverage", "no question on it")
    return translate("coverage", "Sentence {number} of {total}, {count}: {words}").format(
        number=number, total=total, count=count, words=words
    )


def nothing_rests(translate: Translate) -> str:
    """Tell that a sentence has no questions to go to."""
    return translate("coverage", "No question rests on this sentence. Ctrl+E begins one.")


def no_question(translate: Translate) -> str:
    """Tell that there is no question at all."""
    return translate("coverage", "No question yet. Go to a sentence and press Ctrl+E to begin one.")


def unasked(translate: Translate, number: int, voice: str) -> str:
    """Tell of a sentence in which somebody speaks, `voice` if it is known who, and nobody asks about it."""
    if not voice:
        return translate(
            "coverage", "No question rests on sentence {number}, where somebody is quoted."
        ).format(number=number)
    told = translate("coverage", "No question rests on sentence {number}, where {voice} speaks.")
    return told.format(number=number, voice=voice)


def more_unasked(translate: Translate, count: int) -> str:
    """Tell of how many more sentences so."""
    return translate("coverage", "No question rests on %n more sentence(s) where somebody speaks.", "", count)


def unheard(translate: Translate, voice: str, number: int) -> str:
    """Tell of a speaker whom no question is about, though a sentence names them."""
    told = translate("coverage", "No question is about {voice}, whom sentence {number} names.")
    return told.format(voice=voice, number=number)


def unbalanced(translate: Translate, verdict: str, count: int, total: int) -> str:
    """Tell of a verdict that is right too seldom or too often."""
    told = translate("coverage", "“{verdict}” is right in {count} of {total}: a reader can guess.")
    return told.format(verdict=verdict, count=count, total=total)


def uneven(translate: Translate, side: str, count: int, other: str, most: int) -> str:
    """Tell of a side that is asked about much less than another."""
    told = translate(
        "coverage", "Unevenly asked about: {side} in {count} of the questions, {other} in {most}."
    )
    return told.format(side=side, count=count, other=other, most=most)


def one_kind(translate: Translate, kind: str, count: int) -> str:
    """Tell that all questions are of one kind."""
    told = translate("coverage", "All {count} questions are of one kind: {kind}.")
    return told.format(count=count, kind=kind)


def share(translate: Translate, least: int, most: int, total: int) -> str:
    """Tell how often each verdict should be right."""
    told = translate(
        "coverage", "Each should be right in a quarter to a half of them: here {least} to {most} of {total}."
    )
    return told.format(least=least, most=most, total=total)


def few_verdicts(translate: Translate) -> str:
    """Tell that there are too few verdicts to compare."""
    return translate("coverage", "Each should be right in a quarter to a half of them, once there are more.")


def unused(translate: Translate, names: str) -> str:
    """Tell which traps nothing uses yet."""
    return translate("coverage", "Not used yet: {names}.").format(names=names)


def counted(translate: Translate, word: str, count: int, total: int) -> str:
    """Return what a screen reader says of a bar."""
    told = translate("coverage", "{word}, in {count} of {total} questions")
    return told.format(word=word, count=count, total=total)


def verdict(translate: Translate, name: Verdict) -> str:
    """Return the words of a verdict."""
    return {
        "supported": translate("coverage", "The article says so"),
        "contradicted": translate("coverage", "The article says otherwise"),
        "not_stated": translate("coverage", "The article does not say"),
    }[name]


def kind(translate: Translate, name: str) -> str:
    """Return the name of a kind of question."""
    return {str(each): words for each, words in finding.kinds(translate).items()}.get(name, name)


def skill(translate: Translate, name: SkillId, own: dict[SkillId, str]) -> str:
    """Return the name of a skill."""
    return common.skill(translate, name, own)


def trap(translate: Translate, name: Trap) -> str:
    """Return the words of a trap."""
    return common.capital(common.trap(translate, name))


def status(translate: Translate, name: StatementKind) -> str:
    """Return the name of a kind of statement."""
    return common.statement(translate, name)[0]


def begun_of(translate: Translate, number: int) -> str:
    """Return what a screen reader says of the button beside a sentence that is missing."""
    return translate("coverage", "Write one on sentence {number}").format(number=number)


def shown_of(translate: Translate, what: str) -> str:
    """Return what a screen reader says of a button that shows what is meant."""
    return translate("coverage", "Show: {what}").format(what=what)
