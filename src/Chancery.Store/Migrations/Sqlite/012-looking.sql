-- Contacts held, by two sides and year and by side, place and year: what heat map, network and map show. Kept, so that nothing is counted when they are asked for.
ALTER TABLE events ADD COLUMN place TEXT;  -- the place of a contact; null when none is told. Rows ended before this migration have none
UPDATE events SET place = (SELECT c.place FROM contacts c WHERE c.event = events.event) WHERE recorded_to IS NULL AND fact_kind = 'contact';
CREATE TABLE meeting_counts (
    a TEXT NOT NULL, b TEXT NOT NULL,   -- two sides, the smaller first
    year INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (a, b, year)
) WITHOUT ROWID;
CREATE INDEX meeting_counts_by_other ON meeting_counts(b, a, year, count);
CREATE TABLE place_counts (
    code TEXT NOT NULL,                 -- a side; empty for all contacts
    place TEXT NOT NULL,
    year INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (code, place, year)
) WITHOUT ROWID;
INSERT INTO meeting_counts (a, b, year, count)
    SELECT p.a, p.b, CAST(substr(e.first_day, 1, 4) AS INTEGER), count(*) FROM events e JOIN event_pairs p ON p.event = e.id
    WHERE e.recorded_to IS NULL AND e.fact_kind = 'contact' AND e.status IN ('held', 'ongoing') AND e.first_day IS NOT NULL GROUP BY 1, 2, 3;
INSERT INTO place_counts (code, place, year, count)
    SELECT c.code, e.place, CAST(substr(e.first_day, 1, 4) AS INTEGER), count(*) FROM events e JOIN event_codes c ON c.event = e.id
    WHERE e.recorded_to IS NULL AND e.fact_kind = 'contact' AND e.status IN ('held', 'ongoing') AND e.first_day IS NOT NULL AND e.place IS NOT NULL GROUP BY 1, 2, 3;
INSERT INTO place_counts (code, place, year, count)
    SELECT '', e.place, CAST(substr(e.first_day, 1, 4) AS INTEGER), count(*) FROM events e
    WHERE e.recorded_to IS NULL AND e.fact_kind = 'contact' AND e.status IN ('held', 'ongoing') AND e.first_day IS NOT NULL AND e.place IS NOT NULL GROUP BY 1, 2, 3;
