-- A library of format 6: as that of format 5, with the tables of learners, and how one of them is shown.
BEGIN TRANSACTION;
CREATE TABLE about (
        pack INTEGER PRIMARY KEY REFERENCES pack,
        summary TEXT NOT NULL,
        advisory TEXT
    ) STRICT;
INSERT INTO "about" VALUES(1,'About ferries.',NULL);
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
INSERT INTO "bank" VALUES(1,0,'first','First','What to read first.',0,2);
CREATE TABLE card (
        learner TEXT NOT NULL,
        pack TEXT NOT NULL,
        key TEXT NOT NULL,
        card TEXT NOT NULL,
        due_us INTEGER NOT NULL,
        answers TEXT NOT NULL,
        good_day INTEGER,
        mastered INTEGER NOT NULL, checksum INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (learner, pack, key)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "card" VALUES('learner-1','evening-ferry','q0','{"stability":2.3065}',1772582400000000,'[["q0","fingerprint-0",1.0,null]]',739676,0,1742889379);
CREATE TABLE dated (
        pack INTEGER PRIMARY KEY REFERENCES pack
    ) STRICT;
INSERT INTO "dated" VALUES(1);
CREATE TABLE derived (
            pack INTEGER PRIMARY KEY REFERENCES pack,
            checksum INTEGER NOT NULL
        ) STRICT;
INSERT INTO "derived" VALUES(1,2211355345);
CREATE TABLE hidden (
        pack INTEGER PRIMARY KEY REFERENCES pack,
        at_us INTEGER NOT NULL
    ) STRICT;
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
INSERT INTO "pack" VALUES(1,'evening-ferry',1,'The evening ferry – a pack','en','Ferries','The Gazette',NULL,1,1,2,2,0,1772323200000000,'0000000000000000000000000000000000000000000000000000000000000000',3876149348,1,'');
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
INSERT INTO "question" VALUES(1,0,'first','q0','choice','who-said-it',1,NULL,'q0','fingerprint-0',0,'[]','["p1:0"]','[]');
INSERT INTO "question" VALUES(1,1,'first','q1','choice','who-said-it',1,NULL,'q1','fingerprint-1',0,'[]','["p1:0"]','[]');
CREATE TABLE removal (
        number INTEGER PRIMARY KEY,
        pack TEXT NOT NULL UNIQUE,
        at_us INTEGER NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT;
INSERT INTO "removal" VALUES(1,'old-pack',1772323200000000,684372757);
CREATE TABLE report (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            pack TEXT NOT NULL,
            title TEXT NOT NULL,
            revision INTEGER NOT NULL,
            question TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            asked TEXT NOT NULL,
            words TEXT NOT NULL,
            written_us INTEGER NOT NULL,
            checksum INTEGER NOT NULL
        ) STRICT;
INSERT INTO "report" VALUES(1,'r1','evening-ferry','The evening ferry',1,'q0','fingerprint-0','Who?','A word is missing.',1772323200000000,1172746275);
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
CREATE TABLE reworded (
        pack INTEGER NOT NULL REFERENCES pack,
        place INTEGER NOT NULL,
        question TEXT NOT NULL,
        revision INTEGER NOT NULL,
        scored TEXT NOT NULL,
        PRIMARY KEY (pack, place)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "reworded" VALUES(1,0,'q0',1,'scored-0');
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
CREATE TABLE shelf (
        number INTEGER PRIMARY KEY,
        pack TEXT NOT NULL UNIQUE,
        favourite INTEGER NOT NULL,
        archived INTEGER NOT NULL,
        in_groups TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT;
INSERT INTO "shelf" VALUES(1,'evening-ferry',1,0,'["Autumn"]',3104681595);
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
CREATE VIRTUAL TABLE search_asked USING fts5 (
        words, content='', columnsize=0, tokenize='ascii', prefix='1 2'
    );
CREATE VIRTUAL TABLE search_read USING fts5 (words, content='', columnsize=0, tokenize='ascii');
INSERT INTO search_asked (search_asked, rank) VALUES ('automerge', 0);
INSERT INTO search_asked (search_asked, rank) VALUES ('crisismerge', 1000);
INSERT INTO search_read (search_read, rank) VALUES ('automerge', 0);
INSERT INTO search_read (search_read, rank) VALUES ('crisismerge', 1000);
CREATE TABLE search_doc (
        number INTEGER PRIMARY KEY,
        texts TEXT NOT NULL
    ) STRICT;
CREATE TABLE search_pack (
        pack INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL,
        form TEXT NOT NULL,
        done INTEGER NOT NULL
    ) STRICT;
CREATE TABLE search_sum (
        number INTEGER PRIMARY KEY,
        checksum INTEGER NOT NULL
    ) STRICT;
CREATE TABLE profile (
        number INTEGER PRIMARY KEY,
        learner TEXT NOT NULL UNIQUE,
        colour TEXT NOT NULL,
        letter TEXT NOT NULL,
        class TEXT NOT NULL,
        archived INTEGER NOT NULL,
        guest INTEGER NOT NULL,
        last_us INTEGER,
        checksum INTEGER NOT NULL
    ) STRICT;
CREATE TABLE code (
        number INTEGER PRIMARY KEY,
        learner TEXT NOT NULL UNIQUE,
        salt TEXT NOT NULL,
        hash TEXT NOT NULL,
        rounds INTEGER NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT;
CREATE TABLE own_setting (
        number INTEGER PRIMARY KEY,
        learner TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        UNIQUE (learner, key)
    ) STRICT;
CREATE TABLE moved (
        number INTEGER PRIMARY KEY,
        session TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL,
        at_us INTEGER NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT;
CREATE TABLE written_by (
        number INTEGER PRIMARY KEY,
        report TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT;
INSERT INTO "profile" VALUES(1,'learner-1','c5','I','9b',0,0,1772582400000000,95632446);
INSERT INTO "own_setting" VALUES(1,'learner-1','proving','true',2818656699);
COMMIT;
PRAGMA application_id = 1366638928;
PRAGMA user_version = 6;
