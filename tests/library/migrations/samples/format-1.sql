-- A library of format 1, as the first release made it: one learner, one setting.
BEGIN TRANSACTION;
CREATE TABLE about (
        pack INTEGER PRIMARY KEY REFERENCES pack,
        summary TEXT NOT NULL,
        advisory TEXT
    ) STRICT;
CREATE TABLE bank (
        pack INTEGER NOT NULL REFERENCES pack,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        summary TEXT NOT NULL,
        worked INTEGER NOT NULL,
        questions INTEGER NOT NULL,
        PRIMARY KEY (pack, place)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE card (
        learner TEXT NOT NULL,
        pack TEXT NOT NULL,
        key TEXT NOT NULL,
        card TEXT NOT NULL,
        due_us INTEGER NOT NULL,
        answers TEXT NOT NULL,
        good_day INTEGER,
        mastered INTEGER NOT NULL,
        PRIMARY KEY (learner, pack, key)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE learner (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        made_us INTEGER NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT;
INSERT INTO "learner" VALUES(1,'learner-1','',1772323200000000,681278616);
CREATE TABLE pack (
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
    ) STRICT;
CREATE TABLE piece (
        pack INTEGER NOT NULL REFERENCES pack,
        file TEXT NOT NULL,
        place INTEGER NOT NULL,
        pieces INTEGER NOT NULL,
        data BLOB NOT NULL,
        checksum INTEGER NOT NULL,
        UNIQUE (pack, file, place)
    ) STRICT;
CREATE TABLE proof (
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
    ) STRICT;
CREATE TABLE question (
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
    ) STRICT, WITHOUT ROWID;
CREATE TABLE response (
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
    ) STRICT;
CREATE TABLE rollup (
        learner TEXT NOT NULL,
        pack TEXT NOT NULL,
        answered INTEGER NOT NULL,
        mastered INTEGER NOT NULL,
        last_us INTEGER NOT NULL,
        PRIMARY KEY (learner, pack)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE session (
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
    ) STRICT;
CREATE TABLE set_aside (
        number INTEGER PRIMARY KEY,
        origin TEXT NOT NULL,
        content TEXT NOT NULL,
        reason TEXT NOT NULL,
        at_us INTEGER NOT NULL
    ) STRICT;
CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
INSERT INTO "setting" VALUES('theme','"dark"',4269848103);
CREATE TABLE snapshot (
        number INTEGER PRIMARY KEY,
        fingerprint TEXT NOT NULL UNIQUE,
        content TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT;
CREATE UNIQUE INDEX pack_visible ON pack (id) WHERE visible;
CREATE INDEX question_key ON question (pack, key);
CREATE UNIQUE INDEX session_open ON session (learner, pack) WHERE state = 'open';
CREATE TRIGGER response_stays BEFORE UPDATE ON response
        BEGIN SELECT RAISE(ABORT, 'a response is never changed'); END;
CREATE TRIGGER proof_stays BEFORE UPDATE ON proof
        BEGIN SELECT RAISE(ABORT, 'a proof is never changed'); END;
CREATE INDEX card_due ON card (learner, pack, due_us);
COMMIT;
PRAGMA application_id = 1366638928;
PRAGMA user_version = 1;
