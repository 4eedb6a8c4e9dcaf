-- The ledger compares contacts by flat rows of its own, filed by who meets, how and when. What it had is derived anew.
DROP TABLE plans;
DROP TABLE matches;
CREATE TABLE contacts (
    event INTEGER PRIMARY KEY,                -- the number of the event
    key TEXT NOT NULL,
    kind TEXT NOT NULL, status TEXT NOT NULL,
    date TEXT, announced TEXT,
    sides TEXT NOT NULL,                      -- joined by +
    persons TEXT NOT NULL,                    -- number:side, joined by blanks
    documents TEXT NOT NULL,                  -- numbers, joined by blanks
    place TEXT, mechanism TEXT, round INTEGER, count INTEGER,
    topics TEXT NOT NULL,                     -- a line each
    what TEXT NOT NULL                        -- what is to happen, in words
);
CREATE TABLE contact_days (place TEXT NOT NULL, day TEXT NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (place, day, event)) WITHOUT ROWID;
CREATE TABLE matches (
    plan INTEGER NOT NULL,                    -- numbers of events
    other INTEGER NOT NULL,
    other_key TEXT NOT NULL,
    state TEXT NOT NULL,
    from_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    late INTEGER NOT NULL,                    -- held after its day, without a word of its having been put off
    PRIMARY KEY (plan, other)
) WITHOUT ROWID;
CREATE INDEX matches_by_other ON matches(other, plan);
-- Near copies are of the same weeks.
DROP TABLE voices;
DELETE FROM bands;
CREATE TABLE voices (document INTEGER PRIMARY KEY REFERENCES documents(id), voice INTEGER NOT NULL, day INTEGER, signature BLOB NOT NULL);
CREATE INDEX voices_by_voice ON voices(voice);
