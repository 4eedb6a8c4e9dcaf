-- The ledger compares contacts by flat rows of its own, filed by who meets, how and when. What it had is derived anew.
DROP TABLE plans;
DROP TABLE matches;
CREATE TABLE contacts (
    event BIGINT PRIMARY KEY,                -- the number of the event
    key TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL, status TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C", announced TEXT COLLATE "C",
    sides TEXT COLLATE "C" NOT NULL,                      -- joined by +
    persons TEXT COLLATE "C" NOT NULL,                    -- number:side, joined by blanks
    documents TEXT COLLATE "C" NOT NULL,                  -- numbers, joined by blanks
    place TEXT COLLATE "C", mechanism TEXT COLLATE "C", round BIGINT, count BIGINT,
    topics TEXT COLLATE "C" NOT NULL,                     -- a line each
    what TEXT COLLATE "C" NOT NULL                        -- what is to happen, in words
);
CREATE TABLE contact_days (place TEXT COLLATE "C" NOT NULL, day TEXT COLLATE "C" NOT NULL, event BIGINT NOT NULL, PRIMARY KEY (place, day, event));
CREATE TABLE matches (
    plan BIGINT NOT NULL,                    -- numbers of events
    other BIGINT NOT NULL,
    other_key TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    from_day TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    late BIGINT NOT NULL,                    -- held after its day, without a word of its having been put off
    PRIMARY KEY (plan, other)
);
CREATE INDEX matches_by_other ON matches(other, plan);
-- Near copies are of the same weeks.
DROP TABLE voices;
DELETE FROM bands;
CREATE TABLE voices (document BIGINT PRIMARY KEY REFERENCES documents(id), voice BIGINT NOT NULL, day BIGINT, signature BYTEA NOT NULL);
CREATE INDEX voices_by_voice ON voices(voice);
