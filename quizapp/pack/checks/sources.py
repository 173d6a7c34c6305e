"""Articles, the texts of a pack, and its pictures: whole, numbered and in order, with nothing hidden."""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Final

from quizapp.catalogue import Message, message
from quizapp.pack import canonical_text
from quizapp.pack.checks import pack_traversal
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Passage, Source
from quizapp.pack.picture_format import find_media_problems
from quizapp.pack.problems import FieldPath, Problem, add_advice, build_pointer


def check_paragraphs(pack: Pack) -> Iterator[Problem]:
    """Body and summaries have a paragraph number within the article, the other roles none."""
    for source_place, source in enumerate(pack.sources):
        for place, passage in enumerate(source.passages):
            sentence = _number(passage, source)
            if sentence:
                yield Problem(
                    build_pointer("sources", source_place, "passages", place), "paragraph", sentence
                )


def check_reading_order(pack: Pack) -> Iterator[Problem]:
    """Passages stand as they are read: headline and standfirst first, then the paragraphs by number."""
    for source_place, source in enumerate(pack.sources):
        last = 0
        for place, passage in enumerate(source.passages):
            where = build_pointer("sources", source_place, "passages", place)
            if passage.role in ("headline", "standfirst") and last:
                sentence = message(f"pack_checks.reading_order.{passage.role}", last=last)
                yield Problem(where, "reading-order", sentence)
            if passage.paragraph is None:
                continue
            if passage.paragraph < last:
                sentence = message("pack_checks.reading_order.paragraph", number=passage.paragraph, last=last)
                yield Problem(where, "reading-order", sentence)
            last = max(last, passage.paragraph)


def check_paragraphs_once(pack: Pack) -> Iterator[Problem]:
    """A paragraph that is here in full is here once, and needs no summary."""
    for source_place, source in enumerate(pack.sources):
        full = {p.paragraph for p in source.passages if p.role == "body" and not p.part}
        seen: set[int | None] = set()
        for place, passage in enumerate(source.passages):
            number = passage.paragraph
            if number in full and number is not None and number in seen:
                sentence = message("pack_checks.paragraph_twice", number=number)
                yield Problem(
                    build_pointer("sources", source_place, "passages", place), "paragraph-twice", sentence
                )
            seen.add(number)


def check_whole_sources(pack: Pack) -> Iterator[Problem]:
    """A whole source has all its paragraphs, verbatim, and they give its sha256."""
    for place, source in enumerate(pack.sources):
        if source.whole:
            for field, code, sentence in _whole(source):
                yield Problem(build_pointer("sources", place, field), code, sentence)


def check_days(pack: Pack) -> Iterator[Problem]:
    """An article was published on a day that there was."""
    for place, source in enumerate(pack.sources):
        if source.published is not None and not _is_day(source.published):
            sentence = message("pack_checks.no_day", day=source.published)
            yield Problem(build_pointer("sources", place, "published"), "no-day", sentence)


def _is_day(published: str) -> bool:
    parts = [int(part) for part in published.split("-")]
    try:
        date(*parts, *(1, 1)[len(parts) - 1 :])
    except ValueError:
        return False
    return True


def hash_body(source: Source) -> str:
    """Return the SHA-256, in hex, of the body paragraphs as they stand, two line feeds between, UTF-8."""
    return hash_paragraphs(passage.text for passage in source.passages if passage.role == "body")


def hash_paragraphs(body: Iterable[str]) -> str:
    """Return the SHA-256, in hex, of these body paragraphs, two line feeds between, UTF-8."""
    return hashlib.sha256("\n\n".join(body).encode()).hexdigest()


def _number(passage: Passage, source: Source) -> Message | None:
    numbered = passage.role in ("body", "summary")
    if numbered and passage.paragraph is None:
        return message("pack_checks.paragraph.needed", role=passage.role)
    if not numbered and passage.paragraph is not None:
        return message("pack_checks.paragraph.none", role=passage.role)
    if passage.paragraph is not None and passage.paragraph > source.paragraphs:
        number, last = passage.paragraph, source.paragraphs
        return message("pack_checks.paragraph.too_large", number=number, paragraphs=last)
    return None


def _whole(source: Source) -> Iterator[tuple[str, str, Message]]:
    here = {p.paragraph for p in source.passages if p.role == "body" and not p.part}
    missing = [number for number in range(1, source.paragraphs + 1) if number not in here]
    if missing:
        listed = ", ".join(map(str, missing[:10])) + (", …" if len(missing) > 10 else "")
        yield "whole", "not-whole", message("pack_checks.not_whole", numbers=listed)
    elif hash_body(source) != source.sha256:
        yield "sha256", "sha256", message("pack_checks.sha256", sha256=hash_body(source))


_LONG: Final = frozenset({"summary", "advisory", "explanation", "hint", "feedback", "alt"})
"""Fields of several paragraphs; every other text stands on one line, so that none looks like two."""


def check_canonical_passages(pack: Pack) -> Iterator[Problem]:
    """Every passage is in its one stored form: composed letters, single spaces, no controls."""
    for path, passage in pack_traversal.iter_passages(pack):
        # To normalise a heap of marks would take for ever.
        if not canonical_text.has_stacked_marks(passage.text) and not canonical_text.is_canonical(
            passage.text
        ):
            words = canonical_text.quote_value(_first_difference(passage.text))
            sentence = message("pack_checks.not_canonical", words=words)
            yield Problem(build_pointer(*path, "text"), "not-canonical", sentence)


def check_readable_texts(pack: Pack) -> Iterator[Problem]:
    """No text is blank, or holds what nobody would see, a heap of marks, or a line break in a single line."""
    for path, text in chain(pack_traversal.iter_framing_texts(pack), pack_traversal.iter_names(pack)):
        yield from _unreadable(path, text)
    for path, passage in pack_traversal.iter_passages(pack):
        yield from _unreadable((*path, "text"), passage.text)
    for path, question in pack_traversal.iter_questions(pack):
        for inner, text in chain(
            pack_traversal.iter_question_texts(question), pack_traversal.iter_offered_texts(question)
        ):
            if not (text.isascii() and text.isprintable()) or text.isspace():
                yield from _unreadable((*path, *inner), text)


def _unreadable(path: FieldPath, text: str) -> Iterator[Problem]:
    char = canonical_text.find_hidden(text)
    if char is not None:
        sentence = message("pack_checks.hidden_character", code=f"{ord(char):04X}")
        yield Problem(build_pointer(*path), "hidden-character", sentence)
    elif canonical_text.has_stacked_marks(text):
        sentence = message("pack_checks.heaped_marks", most=canonical_text.MAX_STACKED_MARKS)
        yield Problem(build_pointer(*path), "heaped-marks", sentence)
    elif text.isspace():
        sentence = message("pack_checks.blank_text", field=path[-1])
        yield Problem(build_pointer(*path), "blank-text", sentence)
    elif "\n" in text and not _is_long(path):
        sentence = message("pack_checks.line_break")
        yield Problem(build_pointer(*path), "line-break", sentence)


def _is_long(path: FieldPath) -> bool:
    """Tell whether a text may have line breaks; of a passage its stored form tells."""
    return path[-1] in _LONG or (path[-1] == "text" and path[0] in ("glossary", "changes", "sources"))


def _first_difference(text: str) -> str:
    """Return the text around the place where it first differs from its stored form, its spaces by name."""
    right = canonical_text.canonicalize(text)
    pairs = enumerate(zip(text, right, strict=False))
    same = next((place for place, (one, other) in pairs if one != other), len(right))
    return "".join(map(_name_space, text[max(0, same - 12) : same + 12]))


def _name_space(char: str) -> str:
    """Return a character, or the name of one that looks like a space but is another."""
    if char == " " or not char.isspace():
        return char
    return f"⟨{unicodedata.name(char, f'U+{ord(char):04X}')}⟩"


def check_media(pack: Pack, media: Mapping[str, bytes]) -> Iterator[Problem]:
    """The media folder and the pack's list of pictures agree; `media` maps file names to their bytes."""
    words = canonical_text.WordSuggester()
    for place, medium in enumerate(pack.media):
        if medium.file not in media:
            advice = words.suggest(medium.file, media) or message("pack_checks.missing_media.put_it_there")
            sentence = add_advice(message("pack_checks.missing_media", file=medium.file), advice)
            yield Problem(build_pointer("media", place, "file"), "missing-media", sentence)
        if medium.alt is None and not medium.decorative:
            yield Problem(build_pointer("media", place), "missing-alt", message("pack_checks.missing_alt"))
    listed = {medium.file for medium in pack.media}
    for name in media:
        if name not in listed:
            sentence = message("pack_checks.unused_media", file=name)
            yield Problem("", "unused-media", sentence)
    yield from find_media_problems(media)
