"""One evening at the teacher's desk: the steps of docs/teachers.md, in its order, each in the real window."""

ARTICLE = """Winter ferry to Skerrow sails again

After two winters without a boat, the island gets its crossing back.

The ferry from Port Lanner to the island of Skerrow will sail through the winter again, the harbour board \
said on Tuesday.

“The boat is full on two days out of three,” said Wilma Orrin, who has steered it for eleven years.

A report by the harbour board counted 4,120 passengers in October, 380 more than a year before.

Tomas Eddery, who keeps the island’s only shop, is not convinced. “Nobody has told us what a ticket will \
cost,” he said.

The board wants to decide on prices in November.

Read more: Ten walks around Port Lanner"""
"""Everything in it is invented."""

SPEAKERS = (
    ("Wilma Orrin", "A person", "steers the ferry"),
    ("Tomas Eddery", "A person", "keeps the island’s shop"),
    ("the harbour board", "An organisation", "runs the ferry"),
)
OFFERED = {
    "Wilma Orrin": "The words stand in quotation marks, and “said Wilma Orrin” follows them.",
    "Tomas Eddery": "He speaks in paragraph 4, about what a ticket will cost.",
    "The harbour board": "Its report in paragraph 3 counts passengers, and says nothing of full boats.",
    "Nobody: it isn’t in the article": "It does: paragraph 2 gives the words and the name.",
}

JUDGED = (
    "The figure is there, but it is 380 more, not fewer.",
    "It counted 380 more than a year before: the opposite.",
    "Paragraph 3 gives the count, and compares it with a year before.",
)
ANSWERS = (
    ("what a ticket will cost", "These are his words in paragraph 4.", ""),
    (
        "when the boat will sail",
        "The board told that, in paragraph 1. He does not speak of it.",
        "Another voice",
    ),
    ("who will steer the boat", "Nobody asks for that here.", "Nowhere in the text"),
    ("how many people took the boat", "The board’s report told that, in paragraph 3.", "Another voice"),
)


def show_tools(desk):
    """Turn the teacher's tools on in Settings."""
    desk.press("Ctrl+,")
    desk.wait(lambda seen: seen.screen == "settings")
    desk.click("Show teacher tools")
    desk.picture("settings")
    desk.press("Ctrl+2")
    desk.wait(lambda seen: seen.screen == "author")


def open_article(desk):
    """Paste the article, say what each piece is and what may be passed on, and make a pack from it."""
    desk.copy(ARTICLE)
    desk.press("Ctrl+V")
    desk.wait(lambda seen: seen.screen == "opened")
    desk.press("Down", "2", "End", "5")
    desk.write("Published by", "The Lanner Gazette")
    desk.write("Date", "2026-03-12")
    desk.write("Author", "Ada Fenn")
    desk.picture("opened")
    desk.press("Ctrl+Return")
    desk.wait(lambda seen: seen.screen == "editor" and seen.focus == "Title")
    desk.rest()


def name_speakers(desk):
    """Write down who speaks in the article."""
    desk.press("Ctrl+Down")
    for name, kind, what in SPEAKERS:
        desk.push("Add a speaker")
        desk.type(name)
        desk.write("What they are", what)
        if kind != "A person":
            desk.pick("What kind of speaker", kind)
    desk.picture("speakers")


def ask_who(desk):
    """Begin a question from a quotation, and write what it lacks."""
    desk.select("The boat is full on two days out of three")
    desk.picture("selected")
    desk.press("Ctrl+B")
    desk.choose("Who said it?")
    desk.wait(lambda seen: seen.focus == "Question")
    desk.press("Ctrl+A")
    desk.type("Who says that the boat is full on two days out of three?")
    answers = [*desk.chosen("Speakers offered"), "Nobody: it isn’t in the article"]
    for place, name in enumerate(answers):
        desk.write("Why it fits or not", OFFERED[name], place)
        if name in ("Tomas Eddery", "The harbour board"):
            desk.pick("Trap", "Another voice", place - 1)
    desk.go_to("Why it fits or not", 1)
    desk.picture("answers")
    desk.write("Explanation", "Wilma Orrin says it, in paragraph 2. She steers the boat herself.")
    desk.write("Words that show", "said Wilma Orrin")
    desk.picture("evidence")


def judge(desk):
    """Begin a statement to be judged from words of the article, and let it say otherwise."""
    desk.select("4,120 passengers in October, 380 more than a year before")
    desk.press("Ctrl+B")
    desk.choose("Is it supported?")
    desk.wait(lambda seen: seen.focus == "Question")
    desk.press("Ctrl+A")
    desk.type("Does the harbour board’s report say so?")
    desk.write("Statement", "The harbour board counted fewer passengers in October than a year before.")
    desk.push("The harbour board says otherwise is right")
    desk.pick("How the statement differs", "Turned round")
    for place, why in enumerate(JUDGED):
        desk.write("Why it fits or not", why, place)
    desk.pick("Trap", "Turned round", 0)
    desk.pick("Trap", "An overlooked conflict", 1)
    desk.write("Explanation", "The report in paragraph 3 counted 380 more, so it says the opposite.")
    desk.write("Words that show", "A report by the harbour board")


def pick_one(desk):
    """Begin a question that is empty, write its answers, and let selected words be its evidence."""
    desk.press("Ctrl+N")
    desk.choose("Pick one")
    desk.wait(lambda seen: seen.focus == "Question")
    desk.type("What has nobody told the people of Skerrow, as Tomas Eddery says?")
    for place, (words, why, trap) in enumerate(ANSWERS):
        if place > 2:  # a new question has room for three
            desk.push("Add an answer")
        desk.write("What is offered", words, place)
        desk.write("Why it fits or not", why, place)
        if trap:
            desk.pick("Trap", trap, place)
    desk.push("Answer 1 is right")
    desk.pick("Skill trained", "Claim or finding")
    desk.write("Explanation", "Tomas Eddery speaks of the price alone. Paragraph 4 has his words.")
    desk.select("Nobody has told us what a ticket will cost")
    desk.press("Ctrl+E")
    desk.rest(1)
    desk.push("Somebody says it")
    desk.pick("Who says it", "Tomas Eddery")
    desk.write("Words that show", "he said")


def mend(desk):
    """Follow a warning, and show it where the speaker's name stands."""
    desk.press("F8")
    desk.picture("warning")
    desk.select("Tomas Eddery")
    desk.push("More", -2)
    desk.push("The selected words are the name")


def tell_of_pack(desk):
    """Write what the pack says of itself."""
    desk.press("F8")
    desk.rest()
    desk.write("What it is", "Three questions about a short report on a ferry.")
    desk.pick("Licence of the questions", "CC BY 4.0")
    desk.write("What it asks about", "Who says what about the ferry, and what the report tells.")
    desk.write("Author 1", "A. Fenn")
    desk.go_to("What it is")


def try_it(desk):
    """Answer a question as a learner does."""
    desk.press("F5")
    desk.wait(lambda seen: seen.button("Check answer"))
    desk.press("2", "Return")
    desk.wait(lambda seen: seen.button("Answer again"))
    desk.picture("try")
    desk.press("Esc")
    desk.rest()


def look_around(desk):
    """See what is asked and what is missing, then select several questions."""
    desk.press("F7")
    desk.says("What is missing")
    desk.picture("coverage")
    desk.press("Esc")
    desk.rest()
    desk.go_to("Questions")
    desk.press("Home", "Down", "Down", "Shift+Down")
    desk.says("For all of them")
    desk.picture("several")
    desk.press("Esc")


def correct(desk):
    """Lay a newer text beside the old one, and leave the old one in place."""
    desk.push("More")
    desk.choose("The article was corrected")
    desk.says("Open the newer text")
    desk.copy(ARTICLE.replace("two days out of three", "every second day").rpartition("\n\n")[0])
    desk.press("Ctrl+V")
    desk.says("no longer hold")
    desk.picture("corrected")
    desk.push("Keep the old article")
    desk.rest()


def hear(desk):
    """Look who says what in the article, and say of one saying that it is right."""
    desk.press("Ctrl+Shift+W")
    desk.wait(lambda seen: seen.focus.startswith("1: "))
    desk.press("C")
    desk.says("Saying 1 is confirmed.")
    desk.picture("sayings")
    desk.press("Esc")
    desk.rest()


def hand_out(desk, file):
    """Print the questions, then hand the pack out as a file."""
    desk.press("Ctrl+P")
    desk.says("Page 1 of")
    desk.rest(1)
    desk.picture("print")
    desk.press("Esc")
    desk.rest()
    desk.file(file)
    desk.press("Ctrl+Shift+E")
    desk.says("Everything that learners need")
    desk.picture("hand-out")
    desk.press("Return")
    desk.says("Handed out as")


def practise(desk):
    """Add the pack, answer its first question, and report what is wrong with it."""
    desk.press("Ctrl+1")
    desk.wait(lambda seen: seen.screen == "home")
    desk.press("Ctrl+O")
    desk.wait(lambda seen: seen.screen == "adding" and seen.button("Add 1 pack"))
    desk.press("Return")
    desk.wait(lambda seen: seen.asks(1))
    desk.picture("practised")
    desk.press("3", "C", "Return")
    desk.wait(lambda seen: seen.explains(1))
    desk.press("X")
    desk.wait(lambda seen: seen.screen == "report")
    desk.type("I did not know whose words were meant.")
    desk.press("Ctrl+Return")
    desk.says("The report is kept")
    desk.press("Ctrl+1")
    desk.wait(lambda seen: seen.screen == "home")
    desk.press("Ctrl+2")
    desk.wait(lambda seen: seen.button("See what was reported"))
    desk.click("See what was reported")
    desk.says("reported on this question")
    desk.picture("reported")


def whole(desk, file):
    """Go through all of it."""
    show_tools(desk)
    open_article(desk)
    name_speakers(desk)
    ask_who(desk)
    judge(desk)
    pick_one(desk)
    mend(desk)
    try_it(desk)
    tell_of_pack(desk)
    look_around(desk)
    correct(desk)
    hear(desk)
    hand_out(desk, file)
    practise(desk)
