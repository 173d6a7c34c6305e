"""Warnings on what is asked and offered: options, their traps, and a “not” that turns the task round."""

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final

from quizapp.catalogue import message
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.checks.pack_traversal import iter_offered_texts, iter_questions
from quizapp.pack.checks.warnings.english_lexicon import (
    ABSOLUTE_WORDS,
    NUMBER_WORDS,
    WORD_PATTERN,
    is_english,
    mask_quotations,
    parse_word_list,
    split_words,
)
from quizapp.pack.ids import OptionId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import ChoiceOption, Feedback, Question
from quizapp.pack.problems import FieldPath, Problem, build_warning
from quizapp.pack.quote_matching import iter_feedback

_HOW_MANY: Final = "all|none|any|some|most|both|either|neither|two|three"
_OPTIONS: Final = "options?|answers?|statements?|choices?|claims?|things"
_RIGHT: Final = "is|are|apply|applies|fits?|right|correct|true|said|named|mentioned"
_ABOUT_OTHERS: Final = re.compile(
    rf"""(?:(?:{_HOW_MANY})\ (?:of\ )?(?:the\ )?(?:above|previous|preceding)
        |(?:{_HOW_MANY})\ of\ (?:these|those)
        |(?:{_HOW_MANY})\ of\ the\ (?:other\ |first\ )?(?:two\ |three\ )?(?:{_OPTIONS})
        |(?:{_HOW_MANY})\ (?:of\ them\ )?(?:is|are)\ correct
        |(?:both\ |either\ |neither\ |only\ )?(?:(?:{_OPTIONS})\ )?[a-i]\ (?:[a-i]\ )*(?:and|or|nor)\ [a-i]
    )(?:\ (?:{_OPTIONS}|{_RIGHT}|only))*""",
    re.VERBOSE,
)
"""An option that speaks of the other options, its words with one space between and no marks."""

_SOFTENING: Final = parse_word_list("almost nearly virtually not hardly at above after of")
"""Before an absolute word: “almost all”, “not every”, “at all”, “above all”, “after all”, “first of all”."""

_AMOUNT: Final = re.compile(r"\bhow (?:many|much|often|large)\b", re.IGNORECASE)
"""Where this is asked, “all of them” is an answer like others."""

_WORD: Final = re.compile(f"{WORD_PATTERN}|…")
_FEWEST: Final = 3


def warn_of_options_about_options(pack: Pack) -> Iterator[Problem]:
    """An option such as “All of the above”."""
    if not is_english(pack):
        return
    for path, question in iter_questions(pack):
        match question.kind:
            case "choice" | "choices":
                name, texts = "options", [option.text for option in question.options]
            case "match":
                name, texts = "partners", [partner.text or "" for partner in question.partners]
            case _:
                continue
        for place, text in enumerate(texts):
            own = mask_quotations(text)
            if "…" not in own and _ABOUT_OTHERS.fullmatch(" ".join(split_words(own))):
                where = (*path, name, place, "text")
                sentence = message("pack_warnings.all_of_the_above", text=quote_value(text))
                yield build_warning(where, "all-of-the-above", sentence)


def warn_of_few_options(pack: Pack) -> Iterator[Problem]:
    """Fewer than three to choose from."""
    for path, question in iter_questions(pack):
        if question.kind == "choice" and len(question.options) < _FEWEST:
            sentence = message("pack_warnings.few_options.options")
            yield build_warning((*path, "options"), "few-options", sentence)
        elif question.kind == "match" and len(question.partners) < _FEWEST:
            sentence = message("pack_warnings.few_options.partners")
            yield build_warning((*path, "partners"), "few-options", sentence)


def warn_of_many_keys(pack: Pack) -> Iterator[Problem]:
    """More than half of the options are keys."""
    for path, question in iter_questions(pack):
        if question.kind == "choices" and 2 * len(question.keys) > len(question.options):
            keys, options = len(question.keys), len(question.options)
            sentence = message("pack_warnings.many_keys", count=keys, n=options)
            yield build_warning((*path, "keys"), "many-keys", sentence)


def warn_of_absolute_words(pack: Pack) -> Iterator[Problem]:
    """An absolute word in a wrong option, and in no right one."""
    if not is_english(pack):
        return
    for path, question in iter_questions(pack):
        if question.kind in ("choice", "choices") and not _AMOUNT.search(question.prompt):
            keys = (question.key,) if question.kind == "choice" else question.keys
            found = _only_in_wrong(question.options, keys)
            if found:
                sentence = message("pack_warnings.absolute_distractor", word=quote_value(found[1]))
                where = (*path, "options", found[0], "text")
                yield build_warning(where, "absolute-distractor", sentence)


def _only_in_wrong(options: Sequence[ChoiceOption], keys: Container[OptionId]) -> tuple[int, str] | None:
    """Return place and word of the first absolute word in a wrong option, None if a key has one, too.

    In a key any such word will do, quoted or not. In a wrong option it does not count where it is the
    article's, in what the option cites; nor where the option stays last, for those whom no other suits.
    """
    if any(_leaves_no_exception(option.text) for option in options if option.id in keys):
        return None
    for place, option in enumerate(options):
        word = None if option.last or option.id in keys else find_absolute_word(option.text)
        cited = option.citation.quote if option.citation is not None else ""
        if word and word.casefold() not in split_words(cited):
            return place, word
    return None


def _leaves_no_exception(text: str) -> bool:
    return "no one" in text.casefold() or not ABSOLUTE_WORDS.isdisjoint(split_words(text))


def find_absolute_word(text: str) -> str | None:
    """Return the first word that leaves no exception, as it stands in the teacher's own words; None if none.

    One that is softened does not count (“almost all”, “not every”), nor one inside a name (“the Never Again
    group”: a capital that begins no text, or one before another capital), nor one that is the whole text.
    """
    found = _WORD.findall(mask_quotations(text))
    for place, word in enumerate(found if len(found) > 1 else ()):
        after = found[place + 1 : place + 2]
        named = word[0].isupper() and (place > 0 or bool(after and after[0][0].isupper()))
        folded = " ".join(split_words(word))
        before = found[place - 1].casefold() if place > 0 else ""
        softened = before in _SOFTENING or before.endswith(("n't", "n’t"))
        if not named and not softened and (folded in ABSOLUTE_WORDS or [folded, *after] == ["no", "one"]):
            return f"{word} one" if folded == "no" else word
    return None


_PIECE: Final = re.compile(r"[^\W\d_]+")
_PARAGRAPH: Final = re.compile(r"\bparagraphs? +\d+(?:(?:, | and | or | to |[-–])\d+)*")


def warn_of_swapped_number(pack: Pack) -> Iterator[Problem]:
    """The trap is another number, and no number is there."""
    if not is_english(pack):
        return
    for path, question in iter_questions(pack):
        for inner, texts in _swapped(question):
            if not any(map(has_number, texts)):
                yield build_warning(
                    (*path, *inner), "swapped-number", message("pack_warnings.swapped_number")
                )


def warn_of_unspecified_alteration(pack: Pack) -> Iterator[Problem]:
    """A statement that is not the article's, and nothing says how it differs."""
    for path, question in iter_questions(pack):
        if question.kind == "verdict" and question.key != "supported" and question.altered is None:
            yield build_warning((*path, "altered"), "no-altered", message("pack_warnings.no_altered"))


def warn_of_missing_traps(pack: Pack) -> Iterator[Problem]:
    """Wrong answers, none of which names its trap: told at the first."""
    for path, question in iter_questions(pack):
        wrong = list_wrong_answers(question)
        if wrong and not any(reason.trap for reason in wrong):
            first = next(inner for inner, reason in iter_feedback(question) if reason is wrong[0])
            where = (*path, *first, "trap")
            yield build_warning(where, "no-trap", message("pack_warnings.no_trap"))


def list_wrong_answers(question: Question) -> Sequence[Feedback]:
    """Return the reasons of the wrong answers that a question foresees.

    “other” counts only beside answers that are foreseen. A verdict has its trap in `altered`.
    """
    wrong: Sequence[Feedback] = ()
    match question.kind:
        case "choice":
            wrong = [option for option in question.options if option.id != question.key]
        case "choices":
            wrong = [option for option in question.options if option.id not in question.keys]
        case "attribution":
            wrong = [option for option in question.options if option.speaker != question.key]
            wrong = wrong if question.key is None else [*wrong, question.nobody]
        case "chain":
            wrong = [option for option in question.offered if option.speaker not in question.key]
            wrong = [*wrong, question.other]
        case "find_evidence":
            wrong = (*question.distractors, question.other) if question.distractors else ()
        case "number" | "text":
            wrong = (*question.known, question.other) if question.known else ()
    return wrong


def has_number(text: str) -> bool:
    """Tell whether a text has a number in digits or English words, that of a paragraph left out."""
    bare = _PARAGRAPH.sub(" ", text.casefold())
    return any(map(str.isnumeric, bare)) or not NUMBER_WORDS.isdisjoint(_PIECE.findall(bare))


def _swapped(question: Question) -> Iterator[tuple[FieldPath, list[str]]]:
    """Yield the path of each trap “swapped-number” and the texts in which the number may stand."""
    if question.kind == "number":
        return
    given = list(iter_feedback(question))
    if question.kind == "verdict" and question.altered == "swapped-number":
        told = [reason.feedback for _, reason in given]
        yield ("altered",), [question.statement, question.explanation, *told]
    for inner, reason in given:
        if reason.trap == "swapped-number":
            texts = (
                text
                for path, text in iter_offered_texts(question)
                if len(path) == 1 or path[: len(inner)] == inner
            )
            cited = [reason.citation.quote] if reason.citation is not None else []
            yield (*inner, "trap"), [reason.feedback, *texts, *cited]


_SENTENCE: Final = re.compile(r"[^.?!:;]+")
_ASIDE: Final = re.compile(r",[^,]{1,60},")
_TOKEN: Final = re.compile(f"{WORD_PATTERN}|[,…]")
_ASKING: Final = parse_word_list("which what who whom whose where when")
_ORDERING: Final = parse_word_list("choose pick find select mark name tick match give put sort")
_INNER: Final = _ASKING | parse_word_list(
    """that because if whether why how although though while since until before after unless
    say says said tell tells told write writes wrote think thinks thought believe believes
    about for by than as to or and but"""
)
"""What follows these is about the matter and not about the task."""

_HARMLESS: Final = parse_word_list("yet only just to all every always merely necessarily")
"""After “not”: the task is not turned round, or its “not” belongs to the matter."""

_BEFORE: Final = frozenset({"or", "if", "whether", ",", "…"})
"""Before “not”, as in “whether or not”."""


def warn_of_unmarked_negation(pack: Pack) -> Iterator[Problem]:
    """The prompt asks for what is NOT so, and does not say it in capitals."""
    if not is_english(pack):
        return
    for path, question in iter_questions(pack):
        if question.kind in ("choice", "choices", "match"):
            word = find_negation(question.prompt)
            if word is not None:
                wanted = "EXCEPT" if word == "except" else "NOT"
                sentence = message("pack_warnings.not_in_capitals", word=quote_value(word), capitals=wanted)
                yield build_warning((*path, "prompt"), "not-in-capitals", sentence)


def find_negation(prompt: str) -> str | None:
    """Return the word in small letters that turns a task round, None if there is none.

    In a question it stands between the first word of asking and whatever begins a clause of its own; in an
    order (“Choose what …”) it stands anywhere; “except” ends the sentence.
    """
    for sentence in _SENTENCE.findall(_ASIDE.sub(" ", mask_quotations(prompt))):
        tokens = _TOKEN.findall(sentence)
        folded = [token.casefold().replace("’", "'") for token in tokens]
        if tokens and tokens[-1] == "except":
            return "except"
        asked = next((place for place, word in enumerate(folded) if word in _ASKING), None)
        if folded and folded[0] in _ORDERING:
            found = _denied(tokens, folded, 1, frozenset())
        elif asked is not None:
            found = _denied(tokens, folded, asked + 1, _INNER)
        else:
            found = None
        if found:
            return found
    return None


def _denied(tokens: list[str], folded: list[str], start: int, until: frozenset[str]) -> str | None:
    for place in range(start, len(tokens)):
        word = folded[place]
        after = folded[place + 1] if place + 1 < len(tokens) else ""
        if word in until:
            return None
        if word.endswith("n't") and tokens[place][0].islower():
            return tokens[place]
        if tokens[place] == "not" and folded[place - 1] not in _BEFORE and after not in _HARMLESS:
            return tokens[place]
    return None
