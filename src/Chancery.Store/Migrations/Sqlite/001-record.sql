-- What comes in, kept for ever: documents, what is known of them, readings, facts, evidence.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,                 -- from content hash and address
    content_hash TEXT NOT NULL,               -- SHA-256 of the text in UTF-8
    address TEXT,
    text TEXT NOT NULL,
    recorded TEXT NOT NULL
);
CREATE INDEX documents_by_hash ON documents(content_hash);
CREATE INDEX documents_by_recorded ON documents(recorded);

CREATE TABLE descriptions (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents(id),
    outlet TEXT, side TEXT, published TEXT, language TEXT, retrieved TEXT,
    translation TEXT NOT NULL, sample INTEGER NOT NULL, path TEXT,
    recorded TEXT NOT NULL
);
CREATE INDEX descriptions_by_document ON descriptions(document, id);

CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents(id),
    reader TEXT NOT NULL,
    description INTEGER NOT NULL REFERENCES descriptions(id),
    lang TEXT, published TEXT, title TEXT,
    sentences INTEGER NOT NULL,
    facts INTEGER NOT NULL,
    recorded TEXT NOT NULL,
    UNIQUE (document, reader, description)
);

CREATE TABLE facts (
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id),
    document INTEGER NOT NULL REFERENCES documents(id),
    key TEXT NOT NULL,                        -- the same for the same words told in the same way
    fact_kind TEXT NOT NULL,
    ordinal INTEGER NOT NULL,                 -- place in the reading's list of its kind
    date TEXT,
    confidence REAL NOT NULL,
    body TEXT NOT NULL                        -- the fact as JSON
);
CREATE INDEX facts_by_reading ON facts(reading, id);

CREATE TABLE fact_codes (
    fact INTEGER NOT NULL REFERENCES facts(id),
    code TEXT NOT NULL,
    PRIMARY KEY (code, fact)
) WITHOUT ROWID;

CREATE TABLE evidence (
    fact INTEGER NOT NULL REFERENCES facts(id),
    ordinal INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES documents(id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (fact, ordinal)
) WITHOUT ROWID;
CREATE INDEX evidence_by_document ON evidence(document, span_start);

CREATE TABLE problems (
    reading INTEGER NOT NULL REFERENCES readings(id),
    ordinal INTEGER NOT NULL,
    stage TEXT NOT NULL, what TEXT NOT NULL,
    span_start INTEGER, span_end INTEGER,
    PRIMARY KEY (reading, ordinal)
) WITHOUT ROWID;

CREATE TABLE unread (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    what TEXT NOT NULL,
    recorded TEXT NOT NULL,
    settled TEXT                              -- when the file could be read after all
);
CREATE INDEX unread_by_path ON unread(path);

-- The only rows of the part above that change: which reading is in use.
CREATE TABLE current_readings (
    document INTEGER PRIMARY KEY REFERENCES documents(id),
    reading INTEGER NOT NULL REFERENCES readings(id)
);

-- What follows from the current readings. A row that no longer holds gets its "recorded_to"; it is not deleted.
CREATE TABLE persons (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,                    -- hash of everything the row and its children say
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX persons_by_key ON persons(key) WHERE recorded_to IS NULL;
CREATE INDEX persons_by_public_id ON persons(public_id) WHERE recorded_to IS NULL;

CREATE TABLE person_aliases (
    person INTEGER NOT NULL REFERENCES persons(id),
    name TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (person, name)
) WITHOUT ROWID;
CREATE TABLE person_tokens (
    token TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES persons(id),
    PRIMARY KEY (token, person)
) WITHOUT ROWID;

CREATE TABLE person_mentions (
    person INTEGER NOT NULL REFERENCES persons(id),
    fact INTEGER NOT NULL REFERENCES facts(id),
    slot TEXT NOT NULL,
    PRIMARY KEY (person, fact, slot)
) WITHOUT ROWID;
CREATE INDEX person_mentions_by_fact ON person_mentions(fact);

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL,
    key TEXT NOT NULL,
    fact_kind TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT,
    date TEXT,
    clarity TEXT NOT NULL,
    first_day TEXT, last_day TEXT,
    told_differently INTEGER NOT NULL,
    differences TEXT,
    content TEXT NOT NULL,                    -- hash of everything the row and its children say
    body TEXT NOT NULL,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX events_by_key ON events(key) WHERE recorded_to IS NULL;
CREATE INDEX events_by_public_id ON events(public_id) WHERE recorded_to IS NULL;
CREATE INDEX events_by_day ON events(fact_kind, first_day) WHERE recorded_to IS NULL;

CREATE TABLE event_mentions (
    event INTEGER NOT NULL REFERENCES events(id),
    ordinal INTEGER NOT NULL,
    fact INTEGER NOT NULL REFERENCES facts(id),
    vague INTEGER NOT NULL,
    PRIMARY KEY (event, ordinal)
) WITHOUT ROWID;
CREATE INDEX event_mentions_by_fact ON event_mentions(fact);

CREATE TABLE event_participants (
    event INTEGER NOT NULL REFERENCES events(id),
    ordinal INTEGER NOT NULL,
    person_key TEXT,
    name TEXT, original TEXT, role TEXT, code TEXT,
    role_from_tenure INTEGER NOT NULL,
    PRIMARY KEY (event, ordinal)
) WITHOUT ROWID;
CREATE INDEX event_participants_by_person ON event_participants(person_key);

CREATE TABLE event_codes (
    code TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES events(id),
    PRIMARY KEY (code, event)
) WITHOUT ROWID;
CREATE INDEX event_codes_by_event ON event_codes(event, code);

CREATE TABLE event_unsure (
    event INTEGER NOT NULL REFERENCES events(id),
    other_key TEXT NOT NULL,
    PRIMARY KEY (event, other_key)
) WITHOUT ROWID;

CREATE TABLE tenures (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    person_key TEXT NOT NULL,
    role TEXT NOT NULL,
    code TEXT NOT NULL,
    content TEXT NOT NULL,                    -- hash of everything the row and its children say
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX tenures_by_office ON tenures(code, role) WHERE recorded_to IS NULL;
CREATE INDEX tenures_by_person ON tenures(person_key) WHERE recorded_to IS NULL;

CREATE TABLE tenure_observations (
    tenure INTEGER NOT NULL REFERENCES tenures(id),
    ordinal INTEGER NOT NULL,
    fact INTEGER NOT NULL REFERENCES facts(id),
    event TEXT NOT NULL,
    date TEXT NOT NULL,
    first_day TEXT NOT NULL, last_day TEXT NOT NULL,
    PRIMARY KEY (tenure, ordinal)
) WITHOUT ROWID;

CREATE TABLE followups (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL,
    key TEXT NOT NULL,
    event_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    due TEXT, due_last TEXT,
    announced TEXT,
    content TEXT NOT NULL,                    -- hash of everything the row and its children say
    body TEXT NOT NULL,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX followups_by_due ON followups(due_last) WHERE recorded_to IS NULL;
CREATE INDEX followups_by_event ON followups(event_key) WHERE recorded_to IS NULL;

CREATE TABLE followup_parties (
    code TEXT NOT NULL,
    followup INTEGER NOT NULL REFERENCES followups(id),
    PRIMARY KEY (code, followup)
) WITHOUT ROWID;

CREATE TABLE public_ids (
    public_id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    now TEXT                                  -- the id it goes by now, when joined with another
) WITHOUT ROWID;
CREATE TABLE id_anchors (
    kind TEXT NOT NULL,                       -- P, E or F
    mention TEXT NOT NULL,                    -- a mention's key
    public_id TEXT NOT NULL,
    PRIMARY KEY (kind, mention)
) WITHOUT ROWID;

CREATE TABLE derivation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    readings TEXT NOT NULL,                   -- fingerprint of the readings it was made from
    rules INTEGER NOT NULL,                   -- version of the rules
    recorded TEXT NOT NULL
);

-- The log only grows.
CREATE TABLE log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    recorded TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT,
    detail TEXT
);
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_is_not_cut BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
