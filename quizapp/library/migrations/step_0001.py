"""Step 1: the first schema. Frozen: it imports nothing of the program's, and is never changed once shipped.

Texts of answers, plans, cards and snapshots are JSON. Times are microseconds since 1970 in UTC (`_us`), days
are the learner's local days as numbers of the proleptic Gregorian calendar (1 is 1 January of year 1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

STATEMENTS: Final = (
    """CREATE TABLE learner (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        made_us INTEGER NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT""",
    # `visible` is 0 until the last batch of its installation; `damage` says why a pack cannot be opened.
    """CREATE TABLE pack (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        source TEXT NOT NULL,
        publisher TEXT,
        published TEXT,
        sources INTEGER NOT NULL,
        banks INTEGER NOT NULL,
        questions INTEGER NOT NULL,
        keys INTEGER NOT NULL,
        bundled INTEGER NOT NULL,
        installed_us INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        visible INTEGER NOT NULL DEFAULT 0,
        damage TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE UNIQUE INDEX pack_visible ON pack (id) WHERE visible",
    # The pack's files in pieces, so that no transaction of an installation is large. `file` is pack.json or a
    # picture's name, `pieces` how many it has, `checksum` the CRC-32 of the data.
    """CREATE TABLE piece (
        pack INTEGER NOT NULL REFERENCES pack,
        file TEXT NOT NULL,
        place INTEGER NOT NULL,
        pieces INTEGER NOT NULL,
        data BLOB NOT NULL,
        checksum INTEGER NOT NULL,
        UNIQUE (pack, file, place)
    ) STRICT""",
    # What a pack's first page says, apart from `pack` so that listing many stays quick.
    """CREATE TABLE about (
        pack INTEGER PRIMARY KEY REFERENCES pack,
        summary TEXT NOT NULL,
        advisory TEXT
    ) STRICT""",
    """CREATE TABLE bank (
        pack INTEGER NOT NULL REFERENCES pack,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        summary TEXT NOT NULL,
        worked INTEGER NOT NULL,
        questions INTEGER NOT NULL,
        PRIMARY KEY (pack, place)
    ) STRICT, WITHOUT ROWID""",
    # `key` is what a card and mastery belong to: the family, or the question that has none.
    """CREATE TABLE question (
        pack INTEGER NOT NULL REFERENCES pack,
        place INTEGER NOT NULL,
        bank TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        skill TEXT NOT NULL,
        difficulty INTEGER NOT NULL,
        family TEXT,
        key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        worked INTEGER NOT NULL,
        traps TEXT NOT NULL,
        sentences TEXT NOT NULL,
        reads TEXT NOT NULL,
        PRIMARY KEY (pack, place)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX question_key ON question (pack, key)",
    # One sitting; `pack` is '' where questions of several are mixed. Of each, a learner has one open at most.
    """CREATE TABLE session (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL,
        pack TEXT NOT NULL,
        plan TEXT NOT NULL,
        length INTEGER NOT NULL,
        begun_us INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'left')),
        ended_us INTEGER,
        checksum INTEGER NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX session_open ON session (learner, pack) WHERE state = 'open'",
    # The log. It refers to other tables by their ids and needs none of them to be understood.
    """CREATE TABLE response (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        session TEXT NOT NULL,
        learner TEXT NOT NULL,
        place INTEGER NOT NULL,
        pack TEXT NOT NULL,
        revision INTEGER NOT NULL,
        question TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        kind TEXT NOT NULL,
        answer TEXT,
        score REAL NOT NULL,
        outcome TEXT NOT NULL,
        certainty TEXT,
        hint INTEGER NOT NULL,
        attempt INTEGER NOT NULL,
        shown_us INTEGER NOT NULL,
        answered_us INTEGER NOT NULL,
        key TEXT NOT NULL,
        skill TEXT NOT NULL,
        day INTEGER NOT NULL,
        checksum INTEGER NOT NULL,
        UNIQUE (session, place, attempt)
    ) STRICT""",
    """CREATE TRIGGER response_stays BEFORE UPDATE ON response
        BEGIN SELECT RAISE(ABORT, 'a response is never changed'); END""",
    """CREATE TABLE proof (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        response TEXT NOT NULL,
        session TEXT NOT NULL,
        learner TEXT NOT NULL,
        spans TEXT,
        score REAL NOT NULL,
        answered_us INTEGER NOT NULL,
        checksum INTEGER NOT NULL,
        UNIQUE (session, response)
    ) STRICT""",
    """CREATE TRIGGER proof_stays BEFORE UPDATE ON proof
        BEGIN SELECT RAISE(ABORT, 'a proof is never changed'); END""",
    """CREATE TABLE snapshot (
        number INTEGER PRIMARY KEY,
        fingerprint TEXT NOT NULL UNIQUE,
        content TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT""",
    # Cards and rollups are rebuilt from the log when in doubt. `answers` has the last to each question.
    """CREATE TABLE card (
        learner TEXT NOT NULL,
        pack TEXT NOT NULL,
        key TEXT NOT NULL,
        card TEXT NOT NULL,
        due_us INTEGER NOT NULL,
        answers TEXT NOT NULL,
        good_day INTEGER,
        mastered INTEGER NOT NULL,
        PRIMARY KEY (learner, pack, key)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX card_due ON card (learner, pack, due_us)",
    """CREATE TABLE rollup (
        learner TEXT NOT NULL,
        pack TEXT NOT NULL,
        answered INTEGER NOT NULL,
        mastered INTEGER NOT NULL,
        last_us INTEGER NOT NULL,
        PRIMARY KEY (learner, pack)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # Rows whose checksum failed, as JSON, with the reason; never deleted by the program.
    """CREATE TABLE set_aside (
        number INTEGER PRIMARY KEY,
        origin TEXT NOT NULL,
        content TEXT NOT NULL,
        reason TEXT NOT NULL,
        at_us INTEGER NOT NULL
    ) STRICT""",
)


def migrate(connection: sqlite3.Connection) -> None:
    """Make the tables, inside the transaction that the caller began."""
    for statement in STATEMENTS:
        connection.execute(statement)
