"""Articles: paragraphs are numbered as in the original, in reading order, and whole where it is said so."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date

from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Passage, Source
from quizapp.pack.problems import Problem, pointer


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
