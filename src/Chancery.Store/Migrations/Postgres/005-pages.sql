-- The lists of a page are read in the order in which they are shown, by side, by pair and by person, and no further than they are shown.
ALTER TABLE event_codes ADD COLUMN recorded_from TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE event_codes SET recorded_from = (SELECT e.recorded_from FROM events e WHERE e.id = event_codes.event);
DROP INDEX event_codes_live;
CREATE INDEX event_codes_by_day ON event_codes(code, part, day, event, recorded_to, recorded_from);
CREATE TABLE event_pairs (
    a TEXT COLLATE "C" NOT NULL, b TEXT COLLATE "C" NOT NULL,         -- two sides of the event, the smaller first
    part TEXT COLLATE "C" NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    event BIGINT NOT NULL REFERENCES events(id),
    recorded_from TEXT COLLATE "C" NOT NULL,
    recorded_to TEXT COLLATE "C"
);
INSERT INTO event_pairs (a, b, part, day, event, recorded_from, recorded_to)
    SELECT x.code, y.code, x.part, x.day, x.event, x.recorded_from, x.recorded_to FROM event_codes x JOIN event_codes y ON y.event = x.event AND y.code > x.code
    WHERE NOT EXISTS (SELECT 1 FROM gatherings g WHERE g.event = x.event);
CREATE INDEX event_pairs_by_day ON event_pairs(a, b, part, day, event, recorded_to, recorded_from);
CREATE INDEX event_pairs_by_event ON event_pairs(event);
CREATE INDEX pair_counts_by_other ON pair_counts(b, a);

ALTER TABLE event_participants ADD COLUMN part TEXT COLLATE "C" NOT NULL DEFAULT '';  -- the list of a page on which the event stands
ALTER TABLE event_participants ADD COLUMN day TEXT COLLATE "C" NOT NULL DEFAULT '';   -- the event's first day; empty when it has none
ALTER TABLE event_participants ADD COLUMN recorded_to TEXT COLLATE "C";
UPDATE event_participants SET (part, day, recorded_to) = (
    SELECT CASE WHEN e.fact_kind = 'statement' THEN 'said' WHEN e.clarity = 'dated' THEN 'dated' ELSE 'unclear' END, coalesce(e.first_day, ''), e.recorded_to FROM events e WHERE e.id = event_participants.event);
DROP INDEX event_participants_by_person;
CREATE INDEX event_participants_by_person ON event_participants(person, part, day, event, recorded_to);

-- The ledger in the order of what is due; what is not, last.
DROP INDEX followups_by_due;
CREATE INDEX followups_by_due ON followups(coalesce(due_last, '9999'), due, event) WHERE recorded_to IS NULL;
DROP INDEX followup_parties_live;
CREATE INDEX followup_parties_by_due ON followup_parties(code, due, followup, recorded_to);

-- What tells of an office besides "is in office", and what is not said of one day, are found without walking the rest; so are the documents that name somebody, and persons who are no longer in use.
CREATE INDEX sightings_of_change ON sightings(form, code, role, event, first_day, last_day) WHERE event <> 'in-office';
CREATE INDEX sightings_wide ON sightings(form, code, role, first_day, last_day) WHERE first_day <> last_day;
CREATE INDEX actors_by_form_document ON actors(form, document, recorded_to);
CREATE INDEX persons_by_number_then ON persons(person);
