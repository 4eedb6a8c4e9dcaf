-- What contacts say of plans, in the order in which it decides: of a plan that hundreds speak of, only the first rows are read.
DROP INDEX matches_by_other;
ALTER TABLE matches RENAME TO matches_before;
CREATE TABLE matches (
    plan INTEGER NOT NULL,                    -- numbers of events
    other INTEGER NOT NULL,
    other_key TEXT NOT NULL,
    state TEXT NOT NULL,
    from_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    late INTEGER NOT NULL,                    -- held after its day, without a word of its having been put off
    PRIMARY KEY (plan, state, late, from_day, other_key, other)
) WITHOUT ROWID;
INSERT INTO matches SELECT plan, other, other_key, state, from_day, reason, late FROM matches_before ORDER BY plan, state, late, from_day, other_key, other;
DROP TABLE matches_before;
CREATE INDEX matches_by_other ON matches(other, late, plan);
