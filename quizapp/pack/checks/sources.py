"""Articles, the texts of a pack, and its pictures: whole, numbered and in order, with nothing hidden."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Final

from quizapp.pack.checks.walk import framing, names, offered, passages, questions, told
from quizapp.pack.media import media_problems
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Passage, Source
from quizapp.pack.problems import Path, Problem, pointer
from quizapp.pack.text import MOST_MARKS, canonical, hidden, is_canonical, is_heaped, near, quoted


def check_paragraphs(pack: Pack) -> Iterator[Problem]:
    """Body and summaries have a paragraph number within the article, the other roles none."""
    for source_place, source in enumerate(pack.sources):
        for place, passage in enumerate(source.passages):
            sentence = _number(passage, source)
            if sentence:
                yield Problem(pointer("sources", source_place, "passages", place), "paragraph", sentence)


def check_reading_order(pack: Pack) -> Iterator[Problem]:
    """Passages stand as they are read: headline and standfirst first, then the paragraphs by number."""
    for source_place, source in enumerate(pack.sources):
        last = 0
        for place, passage in enumerate(source.passages):
            where = pointer("sources", source_place, "passages", place)
            if passage.role in ("headline", "standfirst") and last:
                sentence = f"The {passage.role} stands after paragraph {last}. Put it before the paragraphs."
                yield Problem(where, "reading-order", sentence)
            if passage.paragraph is None:
                continue
            if passage.paragraph < last:
                sentence = (
                    f"Paragraph {passage.paragraph} stands after paragraph {last}. Put it in reading order."
                )
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
                sentence = (
                    f"Paragraph {number} is here in full, and once more. Take one out, or add “part”: true."
                )
                yield Problem(
                    pointer("sources", source_place, "passages", place), "paragraph-twice", sentence
                )
            seen.add(number)


def check_whole_sources(pack: Pack) -> Iterator[Problem]:
    """A whole source has all its paragraphs, verbatim, and they give its sha256."""
    for place, source in enumerate(pack.sources):
        if source.whole:
            for field, code, sentence in _whole(source):
                yield Problem(pointer("sources", place, field), code, sentence)


def check_days(pack: Pack) -> Iterator[Problem]:
    """An article was published on a day that there was."""
    for place, source in enumerate(pack.sources):
        if source.published is not None and not _is_day(source.published):
            sentence = f"There was no {source.published}. Write the day, or only the year."
            yield Problem(pointer("sources", place, "published"), "no-day", sentence)


def _is_day(published: str) -> bool:
    parts = [int(part) for part in published.split("-")]
    try:
        date(*parts, *(1, 1)[len(parts) - 1 :])
    except ValueError:
        return False
    return True


def body_sha256(source: Source) -> str:
    """Return the SHA-256, in hex, of the body paragraphs as they stand, two line feeds between, UTF-8."""
    return paragraphs_sha256(passage.text for passage in source.passages if passage.role == "body")


def paragraphs_sha256(body: Iterable[str]) -> str:
    """Return the SHA-256, in hex, of these body paragraphs, two line feeds between, UTF-8."""
    return hashlib.sha256("\n\n".join(body).encode()).hexdigest()


def _number(passage: Passage, source: Source) -> str | None:
    numbered = passage.role in ("body", "summary")
    if numbered and passage.paragraph is None:
        return f"A passage with the role “{passage.role}” needs its “paragraph”. Add the number."
    if not numbered and passage.paragraph is not None:
        return f"A passage with the role “{passage.role}” has no “paragraph”. Take the number out."
    if passage.paragraph is not None and passage.paragraph > source.paragraphs:
        return f"Paragraph {passage.paragraph} of {source.paragraphs}: mend “paragraph” or “paragraphs”."
    return None


def _whole(source: Source) -> Iterator[tuple[str, str, str]]:
    here = {p.paragraph for p in source.passages if p.role == "body" and not p.part}
    missing = [number for number in range(1, source.paragraphs + 1) if number not in here]
    if missing:
        listed = ", ".join(map(str, missing[:10])) + (", …" if len(missing) > 10 else "")
        sentence = f"Not whole: paragraph {listed} is not here in full. Add it, or write “whole”: false."
        yield "whole", "not-whole", sentence
    elif body_sha256(source) != source.sha256:
        sentence = f"This is not the sha256 of the paragraphs here, which is {body_sha256(source)}."
        yield "sha256", "sha256", f"{sentence} Compare the text with the original."


_LONG: Final = frozenset({"summary", "advisory", "explanation", "hint", "feedback", "alt"})
"""Fields of several paragraphs; every other text stands on one line, so that none looks like two."""


def check_canonical_passages(pack: Pack) -> Iterator[Problem]:
    """Every passage is in its one stored form: composed letters, single spaces, no controls."""
    for path, passage in passages(pack):
        # To normalise a heap of marks would take for ever.
        if not is_heaped(passage.text) and not is_canonical(passage.text):
            sentence = (
                f"{quoted(_first_difference(passage.text))} is not as passages are stored. "
                "Write composed letters and single spaces, none at the ends, no line breaks."
            )
            yield Problem(pointer(*path, "text"), "not-canonical", sentence)


def check_readable_texts(pack: Pack) -> Iterator[Problem]:
    """No text is blank, or holds what nobody would see, a heap of marks, or a line break in a single line."""
    for path, text in chain(framing(pack), names(pack)):
        yield from _unreadable(path, text)
    for path, passage in passages(pack):
        yield from _unreadable((*path, "text"), passage.text)
    for path, question in questions(pack):
        for inner, text in chain(told(question), offered(question)):
            if not (text.isascii() and text.isprintable()) or text.isspace():
                yield from _unreadable((*path, *inner), text)


def _unreadable(path: Path, text: str) -> Iterator[Problem]:
    char = hidden(text)
    if char is not None:
        sentence = f"The invisible character U+{ord(char):04X} stands in this text. Take it out."
        yield Problem(pointer(*path), "hidden-character", sentence)
    elif is_heaped(text):
        sentence = f"More than {MOST_MARKS} marks stand on one letter here. Take some of them away."
        yield Problem(pointer(*path), "heaped-marks", sentence)
    elif text.isspace():
        sentence = f"“{path[-1]}” holds nothing but spaces. Write something."
        yield Problem(pointer(*path), "blank-text", sentence)
    elif "\n" in text and not _is_long(path):
        sentence = "This stands on one line. Put a space in the place of its line break."
        yield Problem(pointer(*path), "line-break", sentence)


def _is_long(path: Path) -> bool:
    """Tell whether a text may have line breaks; of a passage its stored form tells."""
    return path[-1] in _LONG or (path[-1] == "text" and path[0] in ("glossary", "changes", "sources"))


def _first_difference(text: str) -> str:
    """Return the text around the place where it first differs from its stored form."""
    right = canonical(text)
    pairs = enumerate(zip(text, right, strict=False))
    same = next((place for place, (one, other) in pairs if one != other), len(right))
    return text[max(0, same - 12) : same + 12]


def check_media(pack: Pack, media: Mapping[str, bytes]) -> Iterator[Problem]:
    """The media folder and the pack's list of pictures agree; `media` maps file names to their bytes."""
    for place, medium in enumerate(pack.media):
        if medium.file not in media:
            advice = near(medium.file, media) or " Put it there, or take this entry out."
            sentence = f"There is no “{medium.file}” in the folder “media”.{advice}"
            yield Problem(pointer("media", place, "file"), "missing-media", sentence)
        if medium.alt is None and not medium.decorative:
            sentence = (
                "“alt” is missing. Say what the picture shows, or add “decorative”: true if it says nothing."
            )
            yield Problem(pointer("media", place), "missing-alt", sentence)
    listed = {medium.file for medium in pack.media}
    for name in media:
        if name not in listed:
            sentence = f"The pack does not list “media/{name}”. Add it under “media”, or take the file out."
            yield Problem("", "unused-media", sentence)
    yield from media_problems(media)
