"""Answers: nothing is offered twice, what is right is among it, and no wrong answer counts as right."""

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import product
from typing import Final

from quizapp.catalogue import Message, message
from quizapp.pack.canonical_text import WordSuggester, remove_invisible
from quizapp.pack.checks.pack_traversal import iter_offered_speakers, iter_offered_texts, iter_questions
from quizapp.pack.ids import NOBODY
from quizapp.pack.models import questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import FieldPath, Problem, add_advice, advise_known_words, build_pointer
from quizapp.pack.spelling import count_forgiven_slips, normalize_answer

KeyFault = tuple[FieldPath, str, Message]
"""The path inside the question, the code, the sentence."""


def check_keys(pack: Pack) -> Iterator[Problem]:
    """Every key is one of the options, speakers, partners or items of its question, none named twice."""
    words = WordSuggester()
    for path, question in iter_questions(pack):
        faults = _FAULTS.get(question.kind)
        for inner, code, sentence in faults(question, words) if faults else ():
            yield Problem(build_pointer(*path, *inner), code, sentence)


def _unknown(words: WordSuggester, key: str, known: list[str], what: str) -> Message:
    sentence = message(f"pack_checks.unknown_key.{what}", key=key)
    return add_advice(sentence, words.suggest(key, known) or advise_known_words(known))


def _choice(question: questions.ChoiceQuestion, words: WordSuggester) -> Iterator[KeyFault]:
    known = [str(option.id) for option in question.options]
    if question.key not in known:
        yield ("key",), "unknown-key", _unknown(words, question.key, known, "option")


def _choices(question: questions.ChoicesQuestion, words: WordSuggester) -> Iterator[KeyFault]:
    known = [str(option.id) for option in question.options]
    for place, key in enumerate(question.keys):
        if key not in known:
            yield ("keys", place), "unknown-key", _unknown(words, key, known, "option")
        elif key in question.keys[:place]:
            yield ("keys", place), "doubled-key", message("pack_checks.doubled_key.keys", key=key)
    if len(known) - len(set(question.keys) & set(known)) < 2:
        yield ("keys",), "too-many-keys", message("pack_checks.too_many_keys")


def _attribution(question: questions.AttributionQuestion, words: WordSuggester) -> Iterator[KeyFault]:
    known = [str(option.speaker) for option in question.options]
    if question.key is not None and question.key not in known:
        sentence = _unknown(words, question.key, known, "speaker")
        yield ("key",), "unknown-key", add_advice(sentence, message("pack_checks.null_where_nobody"))


def _chain(question: questions.ChainQuestion, words: WordSuggester) -> Iterator[KeyFault]:
    known = [str(option.speaker) for option in question.offered]
    for place, key in enumerate(question.key):
        if key not in known:
            yield ("key", place), "unknown-key", _unknown(words, key, known, "speaker")
        elif key in question.key[:place]:
            yield ("key", place), "doubled-key", message("pack_checks.doubled_key.row", key=key)


def _match(question: questions.MatchQuestion, words: WordSuggester) -> Iterator[KeyFault]:
    known = [str(partner.id) for partner in question.partners]
    for place, item in enumerate(question.items):
        if item.key not in known:
            yield ("items", place, "key"), "unknown-key", _unknown(words, item.key, known, "partner")


def _order(question: questions.OrderQuestion, words: WordSuggester) -> Iterator[KeyFault]:
    known = [str(item.id) for item in question.items]
    seen: set[str] = set()
    for group_place, group in enumerate(question.order):
        for place, key in enumerate(group):
            if key not in known:
                yield ("order", group_place, place), "unknown-key", _unknown(words, key, known, "item")
            elif key in seen:
                sentence = message("pack_checks.doubled_key.order", key=key)
                yield ("order", group_place, place), "doubled-key", sentence
            seen.add(key)
    left = [item for item in known if item not in seen]
    if left:
        yield ("order",), "missing-key", message("pack_checks.missing_key", items=", ".join(left))


_FAULTS: Final[dict[str, Callable[..., Iterator[KeyFault]]]] = {
    "choice": _choice,
    "choices": _choices,
    "attribution": _attribution,
    "chain": _chain,
    "match": _match,
    "order": _order,
}


def check_equal_options(pack: Pack) -> Iterator[Problem]:
    """No two options, items, partners or accepted words are the same once case and marks are folded."""
    for path, question in iter_questions(pack):
        seen: set[tuple[object, str]] = set()
        for inner, text in iter_offered_texts(question):
            folded = (inner[0], normalize_answer(text) or remove_invisible(text))
            if len(inner) > 1 and folded in seen:
                sentence = message("pack_checks.equal_options.text", text=text)
                yield Problem(build_pointer(*path, *inner), "equal-options", sentence)
            seen.add(folded)


def check_speakers_offered_once(pack: Pack) -> Iterator[Problem]:
    """No speaker is offered twice in one question."""
    for path, question in iter_questions(pack):
        seen: set[str] = set()
        for inner, speaker in iter_offered_speakers(question):
            if speaker in seen:
                sentence = message("pack_checks.equal_options.speaker", speaker=speaker)
                yield Problem(build_pointer(*path, *inner), "equal-options", sentence)
            seen.add(speaker)


def check_match(pack: Pack) -> Iterator[Problem]:
    """A partner is a text or a speaker; an item has evidence unless nobody says it; partners serve once."""
    for path, question in iter_questions(pack):
        if question.kind == "match":
            for inner, code, sentence in (*_partners(question), *_items(question)):
                yield Problem(build_pointer(*path, *inner), code, sentence)


def _partners(question: questions.MatchQuestion) -> Iterator[KeyFault]:
    for place, partner in enumerate(question.partners):
        if (partner.text is None) == (partner.speaker is None):
            yield ("partners", place), "partner", message("pack_checks.partner")


def _items(question: questions.MatchQuestion) -> Iterator[KeyFault]:
    nobody = {partner.id for partner in question.partners if partner.speaker == NOBODY}
    used = Counter(item.key for item in question.items)
    for place, item in enumerate(question.items):
        if item.key in nobody and item.citation is not None:
            sentence = message("pack_checks.match_evidence.nobody")
            yield ("items", place, "citation"), "match-evidence", sentence
        if item.key not in nobody and item.citation is None:
            yield ("items", place), "match-evidence", message("pack_checks.match_evidence.none")
        if used[item.key] > 1 and not question.reusable:
            sentence = message("pack_checks.partner_used", partner=item.key, n=used[item.key])
            yield ("items", place, "key"), "partner-used", sentence


_MOST_COMPARED: Final = 1_000_000
"""Characters of words that are compared with others about as long: more than an honest pack has."""

_ABOUT: Final = 2
"""Words that differ more in length are told apart at once."""


def check_numbers(pack: Pack) -> Iterator[Problem]:
    """The value fits its decimals, tolerances are not negative, known wrong values are wrong."""
    for path, question in iter_questions(pack):
        if question.kind == "number":
            for inner, code, sentence in _number(question):
                yield Problem(build_pointer(*path, *inner), code, sentence)


def check_words(pack: Pack, most_compared: int = _MOST_COMPARED) -> Iterator[Problem]:
    """No known wrong text is accepted, or would be by a slip of spelling."""
    for path, question in iter_questions(pack):
        if question.kind == "text":
            words = _Words(question)
            most_compared -= words.effort()
            if most_compared < 0:
                yield Problem(build_pointer(*path), "too-many-words", message("pack_checks.too_many_words"))
                return
            for inner, code, sentence in words.faults():
                yield Problem(build_pointer(*path, *inner), code, sentence)


def _number(question: questions.NumberQuestion) -> Iterator[KeyFault]:
    given = len(question.value.partition(".")[2])
    if given > question.decimals:
        sentence = message("pack_checks.decimals", value=question.value, n=given)
        yield ("decimals",), "decimals", sentence
    value, tolerance = Fraction(question.value), Fraction(question.tolerance)
    for name, figure in (("tolerance", question.tolerance), ("near", question.near)):
        if figure is not None and Fraction(figure) < 0:
            yield (name,), "negative", message("pack_checks.negative", name=name, number=figure)
    for place, known in enumerate(question.known):
        inner: FieldPath = ("known", place, "value")
        if abs(Fraction(known.value) - value) <= tolerance:
            sentence = message("pack_checks.known_is_right.number", number=known.value)
            yield inner, "known-is-right", sentence
        elif any(Fraction(known.value) == Fraction(earlier.value) for earlier in question.known[:place]):
            yield inner, "equal-options", message("pack_checks.equal_options.number", number=known.value)


class _Words:
    """The words of a question that are accepted and known to be wrong, folded."""

    def __init__(self, question: questions.TextQuestion) -> None:
        self._known = [(known.text, normalize_answer(known.text)) for known in question.known]
        self._accepted = {normalize_answer(text): text for text in question.accepted}
        self._near = question.spelling == "near"

    def effort(self) -> int:
        """Return how many characters are to be compared: those of words about as long as others."""
        if not self._near:
            return 0
        pairs = product((folded for _, folded in self._known), self._accepted)
        return sum(len(words) for folded, words in pairs if abs(len(folded) - len(words)) <= _ABOUT)

    def faults(self) -> Iterator[KeyFault]:
        """Yield what is wrong with known words."""
        for place, (text, folded) in enumerate(self._known):
            inner: FieldPath = ("known", place, "text")
            if folded in self._accepted:
                other = self._accepted[folded]
                sentence = message("pack_checks.known_is_right.text", text=text, other=other)
                yield inner, "known-is-right", sentence
            elif self._near:
                yield from self._slip(inner, text, folded)

    def _slip(self, inner: FieldPath, text: str, folded: str) -> Iterator[KeyFault]:
        right = self._accepted.items()
        slip = next(
            (other for words, other in right if count_forgiven_slips(folded, words) is not None), None
        )
        if slip is not None:
            sentence = message("pack_checks.known_is_near", text=text, other=slip)
            yield inner, "known-is-near", sentence
