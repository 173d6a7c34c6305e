"""Pages of the tests' own, made of sentences about Ostermere's ferries."""

from collections.abc import Sequence

SENTENCES = (
    "The harbour board rejected a report by the Seamen’s Union on ferries on Monday, calling it a fantasy.",
    "Board spokesperson Ada Weck said that the union had “counted three days of a strike” and no more.",
    "The union wrote that four of six ferries left the landing with fewer than ten people on those days.",
    "It called on the board to publish its own list, which it has kept to itself since the spring.",
    "Nobody at the landing wanted to say on Tuesday who had been there, nor whether anybody had counted.",
    "The city’s council will talk about the fares in May, and both sides have asked to be heard before that.",
)
TEASER = "A look at the new pier, which opened two weeks ago and has been closed again, nobody knows why."


def paragraphs(texts: Sequence[str] = SENTENCES) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(article: str, head: str = "", around: str = "") -> str:
    """A page with a menu, an article, and what is around it."""
    menu = "".join(f"<li><a href='/{name}'>{name}</a>" for name in ("Home", "Harbour", "Weather", "Sport"))
    return (
        f"<!doctype html><html lang=en><head>{head}</head><body><nav><ul>{menu}</ul></nav>"
        f"<div id=page>{article}</div>{around}<footer><p>© 2031 Ostermere Post. All rights reserved.</footer>"
        "</body></html>"
    )
