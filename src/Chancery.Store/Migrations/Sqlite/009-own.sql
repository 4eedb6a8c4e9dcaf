-- What people keep beside the record: notes, watchlists, who looks after a follow-up, translations of quotes. Nothing is derived from it, and none of it is evidence.
-- Notes and watches are on an event or a person by public id, a country or organisation by code, a pair by both codes.
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                       -- event, country, pair, person
    subject TEXT NOT NULL,
    who TEXT NOT NULL,
    text TEXT NOT NULL,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT                          -- when another took its place, or it was taken back
);
CREATE INDEX notes_by_subject ON notes(kind, subject, who);
CREATE INDEX notes_by_who ON notes(who, recorded_from) WHERE recorded_to IS NULL;
CREATE TABLE watches (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    who TEXT NOT NULL,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE UNIQUE INDEX watches_in_use ON watches(who, kind, subject) WHERE recorded_to IS NULL;
CREATE TABLE looks (who TEXT PRIMARY KEY, looked TEXT NOT NULL);             -- when somebody last looked at their watchlist
CREATE TABLE owners (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL,                      -- the public id of the event that plans or promises
    owner TEXT NOT NULL,                      -- who looks after it
    who TEXT NOT NULL,                        -- who said so
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE UNIQUE INDEX owners_in_use ON owners(event) WHERE recorded_to IS NULL;
CREATE INDEX owners_by_owner ON owners(owner) WHERE recorded_to IS NULL;
CREATE INDEX owners_by_event ON owners(event);
CREATE TABLE translations (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents(id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    language TEXT NOT NULL,                   -- the language translated into
    text TEXT NOT NULL,
    who TEXT NOT NULL,                        -- who translated and signs
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX translations_by_document ON translations(document, span_start);
CREATE INDEX public_ids_by_now ON public_ids(now) WHERE now IS NOT NULL;
CREATE TRIGGER notes_are_kept BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'what people keep is kept'); END;
CREATE TRIGGER notes_are_not_rewritten BEFORE UPDATE OF kind, subject, who, text, recorded_from ON notes BEGIN SELECT RAISE(ABORT, 'what people keep is kept'); END;
CREATE TRIGGER owners_are_kept BEFORE DELETE ON owners BEGIN SELECT RAISE(ABORT, 'what people keep is kept'); END;
CREATE TRIGGER translations_are_kept BEFORE DELETE ON translations BEGIN SELECT RAISE(ABORT, 'what people keep is kept'); END;
CREATE TRIGGER translations_are_not_rewritten BEFORE UPDATE OF document, span_start, span_end, language, text, who, recorded_from ON translations BEGIN SELECT RAISE(ABORT, 'what people keep is kept'); END;
