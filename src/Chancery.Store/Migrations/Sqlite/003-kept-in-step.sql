-- The record is kept in step document by document. What is derived is made anew by the program when it next opens the record.
DROP TABLE fact_codes;
DROP TABLE person_mentions; DROP TABLE person_tokens; DROP TABLE person_aliases; DROP TABLE persons;
DROP TABLE event_unsure; DROP TABLE event_codes; DROP TABLE event_participants; DROP TABLE event_mentions; DROP TABLE events;
DROP TABLE tenure_observations; DROP TABLE tenures;
DROP TABLE followup_parties; DROP TABLE followups;
DROP TABLE id_anchors; DROP TABLE public_ids; DROP TABLE derivation;

-- A reading, and each of its facts, is in use from the time it was recorded until a later one takes its place.
ALTER TABLE readings RENAME COLUMN recorded TO recorded_from;
ALTER TABLE readings ADD COLUMN recorded_to TEXT;
UPDATE readings SET recorded_to = (SELECT min(later.recorded_from) FROM readings later WHERE later.document = readings.document AND later.id > readings.id);
CREATE UNIQUE INDEX readings_in_use ON readings(document) WHERE recorded_to IS NULL;
DROP TABLE current_readings;
ALTER TABLE facts ADD COLUMN origin TEXT NOT NULL DEFAULT 'reader';       -- or 'person': corrected by hand
ALTER TABLE facts ADD COLUMN recorded_from TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN recorded_to TEXT;
UPDATE facts SET recorded_from = (SELECT r.recorded_from FROM readings r WHERE r.id = facts.reading), recorded_to = (SELECT r.recorded_to FROM readings r WHERE r.id = facts.reading);
CREATE INDEX facts_by_document ON facts(document, key);
CREATE INDEX facts_by_key ON facts(key);

-- What people and rules judged: two names are one person or not, two tellings one event or not.
CREATE TABLE judgements (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                       -- name or telling
    a TEXT NOT NULL, b TEXT NOT NULL,         -- keys, the smaller first
    verdict TEXT NOT NULL,                    -- same, different, unsure
    score REAL NOT NULL,
    why TEXT NOT NULL,
    who TEXT NOT NULL,                        -- chancery, or the person who judged
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX judgements_by_a ON judgements(a) WHERE recorded_to IS NULL;
CREATE INDEX judgements_by_b ON judgements(b) WHERE recorded_to IS NULL;

-- What people said of single facts.
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    fact INTEGER NOT NULL REFERENCES facts(id),
    document INTEGER NOT NULL REFERENCES documents(id),
    fact_key TEXT NOT NULL,
    verdict TEXT NOT NULL,                    -- accepted, corrected, rejected
    instead INTEGER REFERENCES facts(id),     -- the corrected fact
    who TEXT NOT NULL,
    why TEXT,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX reviews_by_document ON reviews(document) WHERE recorded_to IS NULL;

-- Read off the facts one by one; can be made anew from them.
CREATE TABLE forms (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,                 -- a name as written for one side
    code TEXT,
    live INTEGER NOT NULL,                    -- mentions in use
    first_day TEXT, last_day TEXT             -- of which they speak
);
CREATE TABLE form_words (skeleton TEXT NOT NULL, form INTEGER NOT NULL REFERENCES forms(id), PRIMARY KEY (skeleton, form)) WITHOUT ROWID;
CREATE TABLE form_names (form INTEGER NOT NULL REFERENCES forms(id), name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (form, name)) WITHOUT ROWID;
CREATE TABLE form_originals (original TEXT NOT NULL, form INTEGER NOT NULL REFERENCES forms(id), PRIMARY KEY (original, form)) WITHOUT ROWID;
CREATE TABLE form_offices (form INTEGER NOT NULL REFERENCES forms(id), role TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (form, role)) WITHOUT ROWID;
CREATE TABLE actors (
    id INTEGER PRIMARY KEY,
    fact INTEGER NOT NULL REFERENCES facts(id),
    document INTEGER NOT NULL REFERENCES documents(id),
    slot TEXT NOT NULL,
    form INTEGER NOT NULL REFERENCES forms(id),
    name TEXT NOT NULL, original TEXT, role TEXT, day TEXT,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX actors_by_fact ON actors(fact);
CREATE INDEX actors_by_form ON actors(form, day);
CREATE INDEX actors_by_document ON actors(document);
CREATE TABLE sightings (
    id INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actors(id),
    fact INTEGER NOT NULL REFERENCES facts(id),
    form INTEGER NOT NULL REFERENCES forms(id),
    code TEXT NOT NULL, role TEXT NOT NULL,
    event TEXT NOT NULL,                      -- in-office, appointed, dismissed, …
    date TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX sightings_by_first ON sightings(form, code, role, first_day);
CREATE INDEX sightings_by_last ON sightings(form, code, role, last_day);
CREATE INDEX sightings_by_actor ON sightings(actor);
CREATE TABLE holdings (code TEXT NOT NULL, role TEXT NOT NULL, form INTEGER NOT NULL REFERENCES forms(id), count INTEGER NOT NULL, PRIMARY KEY (code, role, form)) WITHOUT ROWID;
CREATE INDEX holdings_by_form ON holdings(form);
CREATE TABLE blocks (block INTEGER NOT NULL, fact INTEGER NOT NULL REFERENCES facts(id), PRIMARY KEY (block, fact)) WITHOUT ROWID;
CREATE TABLE fits (vague INTEGER NOT NULL REFERENCES facts(id), exact INTEGER NOT NULL REFERENCES facts(id), PRIMARY KEY (vague, exact)) WITHOUT ROWID;
CREATE INDEX fits_by_exact ON fits(exact, vague);

-- Derived. A row that no longer holds gets its "recorded_to"; it is not deleted.
CREATE TABLE public_ids (
    public_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    now TEXT                                  -- the id it goes by now, when joined with another
) WITHOUT ROWID;
CREATE INDEX public_ids_by_number ON public_ids(kind, number);
CREATE TABLE persons (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,                  -- the number of its public id
    public_id TEXT NOT NULL,
    name TEXT NOT NULL,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX persons_by_number ON persons(person) WHERE recorded_to IS NULL;
CREATE TABLE form_persons (form INTEGER NOT NULL REFERENCES forms(id), person INTEGER NOT NULL, recorded_from TEXT NOT NULL, recorded_to TEXT);
CREATE INDEX form_persons_by_form ON form_persons(form);
CREATE INDEX form_persons_by_person ON form_persons(person);
CREATE TABLE actor_persons (actor INTEGER NOT NULL REFERENCES actors(id), person INTEGER NOT NULL, recorded_from TEXT NOT NULL, recorded_to TEXT);
CREATE INDEX actor_persons_by_actor ON actor_persons(actor);
CREATE INDEX actor_persons_by_person ON actor_persons(person);
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    event INTEGER NOT NULL,                   -- the number of its public id
    public_id TEXT NOT NULL,
    key TEXT NOT NULL,                        -- the smallest key of its tellings
    fact_kind TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT,
    date TEXT,
    clarity TEXT NOT NULL,
    first_day TEXT, last_day TEXT, announced TEXT,
    told_differently INTEGER NOT NULL,
    differences TEXT,
    confidence REAL NOT NULL,
    content TEXT NOT NULL,                    -- hash of everything the row and its children say
    body TEXT NOT NULL,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX events_by_number ON events(event);
CREATE INDEX events_by_day ON events(fact_kind, first_day) WHERE recorded_to IS NULL;
CREATE INDEX events_told_differently ON events(first_day) WHERE recorded_to IS NULL AND told_differently = 1;
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
    person INTEGER,
    name TEXT, original TEXT, role TEXT, code TEXT,
    PRIMARY KEY (event, ordinal)
) WITHOUT ROWID;
CREATE INDEX event_participants_by_person ON event_participants(person);
CREATE TABLE event_codes (
    code TEXT NOT NULL,
    part TEXT NOT NULL,                       -- dated, unclear or said: the lists of a page
    day TEXT NOT NULL,                        -- the first day, else the day of the news; empty when there is none
    event INTEGER NOT NULL REFERENCES events(id),
    recorded_to TEXT
);
CREATE INDEX event_codes_live ON event_codes(code, part, day, event) WHERE recorded_to IS NULL;
CREATE INDEX event_codes_by_event ON event_codes(event, code);
CREATE TABLE event_unsure (
    event INTEGER NOT NULL REFERENCES events(id),
    other INTEGER NOT NULL,
    PRIMARY KEY (event, other)
) WITHOUT ROWID;
CREATE INDEX event_unsure_by_other ON event_unsure(other);
CREATE TABLE side_counts (code TEXT NOT NULL, part TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (code, part)) WITHOUT ROWID;
CREATE TABLE pair_counts (a TEXT NOT NULL, b TEXT NOT NULL, part TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (a, b, part)) WITHOUT ROWID;
CREATE TABLE gatherings (event INTEGER PRIMARY KEY REFERENCES events(id));           -- events of very many sides, counted apart
CREATE TABLE plans (first_side TEXT NOT NULL, sides TEXT NOT NULL, day TEXT NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (first_side, sides, day, event)) WITHOUT ROWID;
CREATE INDEX plans_by_event ON plans(event);
CREATE TABLE matches (
    plan INTEGER NOT NULL,                    -- numbers of events
    other INTEGER NOT NULL,
    state TEXT NOT NULL,
    from_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (plan, other)
) WITHOUT ROWID;
CREATE INDEX matches_by_other ON matches(other, plan);
CREATE TABLE followups (
    id INTEGER PRIMARY KEY,
    event INTEGER NOT NULL,                   -- the number of the event that plans or promises it
    public_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    due TEXT, due_last TEXT,
    announced TEXT,
    content TEXT NOT NULL,
    body TEXT NOT NULL,                       -- changes of state as JSON
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX followups_by_event ON followups(event);
CREATE INDEX followups_by_due ON followups(due_last) WHERE recorded_to IS NULL;
CREATE TABLE followup_parties (
    code TEXT NOT NULL,
    due TEXT NOT NULL,                        -- the last day due; "9999" when none is named
    followup INTEGER NOT NULL REFERENCES followups(id),
    recorded_to TEXT
);
CREATE INDEX followup_parties_live ON followup_parties(code, due, followup) WHERE recorded_to IS NULL;
CREATE INDEX followup_parties_by_followup ON followup_parties(followup, code);

-- Near copies: documents that are one voice.
CREATE TABLE bands (band INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES documents(id), PRIMARY KEY (band, document)) WITHOUT ROWID;
CREATE TABLE voices (document INTEGER PRIMARY KEY REFERENCES documents(id), voice INTEGER NOT NULL, signature BLOB NOT NULL);
CREATE INDEX voices_by_voice ON voices(voice);

CREATE TABLE derivation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    rules INTEGER NOT NULL,                   -- version of the rules of identity, merging and the ledger
    recorded TEXT NOT NULL
);
CREATE TRIGGER judgements_are_kept BEFORE DELETE ON judgements WHEN old.who <> 'chancery' BEGIN SELECT RAISE(ABORT, 'what people judged is kept'); END;
CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'what people said of facts is kept'); END;
