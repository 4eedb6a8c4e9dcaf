-- What contacts say of plans, in the order in which it decides: of a plan that hundreds speak of, only the first rows are read.
DROP INDEX matches_by_other;
ALTER TABLE matches DROP CONSTRAINT matches_pkey;
ALTER TABLE matches ADD PRIMARY KEY (plan, state, late, from_day, other_key, other);
CREATE INDEX matches_by_other ON matches(other, late, plan);
