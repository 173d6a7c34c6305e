"""Pictures: each is there, is what its name says, has words for who cannot see it, and none lies unused."""

from collections.abc import Iterator, Mapping

from quizapp.pack.media import media_problems
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem, pointer
from quizapp.pack.wording import near


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
