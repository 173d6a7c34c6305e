-- The library as format 8: all tables, with what is in them.
--
-- Texts of answers, plans, cards and snapshots are JSON. Times are microseconds since 1970 in UTC (`_us`), days are
-- the learner's local days as numbers of the proleptic Gregorian calendar (1 is 1 January of year 1). Rows that
-- cannot be worked out again have a checksum: see rows.py.

-- Learners.

CREATE TABLE learner (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_us INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- How a learner is shown.
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

-- A salted hash of four digits, by scrypt with this N; the teacher's has an empty learner.
CREATE TABLE pin (
    number INTEGER PRIMARY KEY,
    learner TEXT NOT NULL UNIQUE,
    salt TEXT NOT NULL,
    hash TEXT NOT NULL,
    cost INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a learner has set otherwise than this computer.
CREATE TABLE learner_setting (
    number INTEGER PRIMARY KEY,
    learner TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (learner, key)
) STRICT;

-- Practice.

-- `pack` is '' where questions of several are mixed. Of each, a learner has one open session at most.
CREATE TABLE session (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    learner TEXT NOT NULL,
    pack TEXT NOT NULL,
    plan TEXT NOT NULL,
    length INTEGER NOT NULL,
    started_us INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'left')),
    ended_us INTEGER,
    checksum INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX session_open ON session (learner, pack) WHERE state = 'open';

-- Whose a session is that was given to another learner, for the log is never changed.
CREATE TABLE session_owner (
    number INTEGER PRIMARY KEY,
    session TEXT NOT NULL UNIQUE,
    learner TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- The log. It refers to other tables by their ids and needs none of them to be understood.
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
CREATE TRIGGER response_immutable BEFORE UPDATE ON response
    BEGIN SELECT RAISE(ABORT, 'a response is never changed'); END;

-- The evidence that was chosen after a response.
CREATE TABLE evidence (
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
CREATE TRIGGER evidence_immutable BEFORE UPDATE ON evidence
    BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;

CREATE TABLE snapshot (
    number INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Cards and rollups are rebuilt from the log when in doubt. `answers` has the last to each question.
CREATE TABLE card (
    learner TEXT NOT NULL,
    pack TEXT NOT NULL,
    key TEXT NOT NULL,
    card TEXT NOT NULL,
    due_us INTEGER NOT NULL,
    answers TEXT NOT NULL,
    first_correct_day INTEGER,
    mastered INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (learner, pack, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_due ON card (learner, pack, due_us);

CREATE TABLE rollup (
    learner TEXT NOT NULL,
    pack TEXT NOT NULL,
    answered INTEGER NOT NULL,
    mastered INTEGER NOT NULL,
    last_us INTEGER NOT NULL,
    PRIMARY KEY (learner, pack)
) STRICT, WITHOUT ROWID;

-- Reports of questions in which something may be wrong. They name no learner, and refer to a question by its ids, so
-- that they outlive the pack. `asked` is the question as it was read, `words` what was written about it.
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

-- Who wrote a report, so that it goes when that learner is erased.
CREATE TABLE report_author (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL UNIQUE,
    learner TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Rows whose checksum failed, as JSON, with the reason; never deleted by the program.
CREATE TABLE quarantine (
    number INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    content TEXT NOT NULL,
    reason TEXT NOT NULL,
    at_us INTEGER NOT NULL
) STRICT;

-- Packs.

-- `visible` is 0 until the last batch of its installation; `damage` says why a pack cannot be opened.
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
CREATE UNIQUE INDEX pack_visible ON pack (id) WHERE visible;

-- A pack's files in parts, so that no transaction of an installation is large. `file` is pack.json or a picture's
-- name, `chunk_count` how many parts it has, `checksum` the CRC-32 of the data.
CREATE TABLE pack_chunk (
    pack INTEGER NOT NULL REFERENCES pack,
    file TEXT NOT NULL,
    place INTEGER NOT NULL,
    chunk_count INTEGER NOT NULL,
    data BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (pack, file, place)
) STRICT;

-- What a pack's first page says, apart from `pack` so that listing many stays quick; and by what an update is
-- compared: the authors, a line each, and the id of the pack that it says it was made from, or ''.
CREATE TABLE pack_description (
    pack INTEGER PRIMARY KEY REFERENCES pack,
    summary TEXT NOT NULL,
    advisory TEXT,
    authors TEXT NOT NULL,
    origin TEXT NOT NULL
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

-- `key` is what a card and mastery belong to: the family, or the question that has none.
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
CREATE INDEX question_key ON question (pack, key);

-- Questions of which a revision says that it changed nothing but their wording, with a hash of what is scored in
-- them. It follows from the pack's file.
CREATE TABLE rewording (
    pack INTEGER NOT NULL REFERENCES pack,
    place INTEGER NOT NULL,
    question TEXT NOT NULL,
    revision INTEGER NOT NULL,
    scoring TEXT NOT NULL,
    PRIMARY KEY (pack, place)
) STRICT, WITHOUT ROWID;

-- The checksum of what follows from a pack's files: its rows in `pack_description`, `bank`, `question` and
-- `rewording`, without the pack's number, in the order of their places, each row's JSON after the other's (CRC-32).
CREATE TABLE pack_checksum (
    pack INTEGER PRIMARY KEY REFERENCES pack,
    checksum INTEGER NOT NULL
) STRICT;

-- Packs that were installed when there were answers to them, so that some of their cards may be of another form.
CREATE TABLE outdated_cards (
    pack INTEGER PRIMARY KEY REFERENCES pack
) STRICT;

-- Packs that were removed and are kept for a while, to be restored.
CREATE TABLE removed_pack (
    pack INTEGER PRIMARY KEY REFERENCES pack,
    at_us INTEGER NOT NULL
) STRICT;

-- That somebody removed a pack, by its id, so that it outlives the pack.
CREATE TABLE removal (
    number INTEGER PRIMARY KEY,
    pack TEXT NOT NULL UNIQUE,
    at_us INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- How somebody has ordered the packs, by their ids, so that it outlives a revision.
CREATE TABLE pack_collection (
    number INTEGER PRIMARY KEY,
    pack TEXT NOT NULL UNIQUE,
    favourite INTEGER NOT NULL,
    archived INTEGER NOT NULL,
    group_names TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Articles that somebody opened for packs that carry only parts of them, by the ids of pack and source, so that they
-- outlive a revision. `paragraphs` is a JSON list, each its role and its text; empty where it was removed.
CREATE TABLE local_copy (
    number INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    source TEXT NOT NULL,
    file TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (pack, source)
) STRICT;

-- Search. All of it follows from the files of packs.

-- Words in questions and of names; words come folded, and no text is kept. A letter or two, typed first, is looked up
-- without going through all words.
CREATE VIRTUAL TABLE search_question USING fts5 (
    words, content='', columnsize=0, tokenize='ascii', prefix='1 2'
);
-- Words in passages and explanations.
CREATE VIRTUAL TABLE search_passage USING fts5 (words, content='', columnsize=0, tokenize='ascii');
-- What is put in is merged afterwards, in small steps, and never while something is stored.
INSERT INTO search_question (search_question, rank) VALUES ('automerge', 0);
INSERT INTO search_question (search_question, rank) VALUES ('crisismerge', 1000);
INSERT INTO search_passage (search_passage, rank) VALUES ('automerge', 0);
INSERT INTO search_passage (search_passage, rank) VALUES ('crisismerge', 1000);

-- The texts, as JSON, under the same numbers.
CREATE TABLE search_document (
    number INTEGER PRIMARY KEY,
    texts TEXT NOT NULL
) STRICT;

-- Which packs, by their files, are in the index, whether they are `done`, and with which `form` of the words.
CREATE TABLE search_pack (
    pack INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    form TEXT NOT NULL,
    done INTEGER NOT NULL
) STRICT;

-- A checksum over everything; no row while something is being changed.
CREATE TABLE search_checksum (
    number INTEGER PRIMARY KEY,
    checksum INTEGER NOT NULL
) STRICT;
