-- Who was seen in an office first, last and nearest to a day is read off the index, in that order; the rows themselves lie scattered over the whole record.
DROP INDEX sightings_by_first;
DROP INDEX sightings_by_last;
DROP INDEX sightings_of_change;
DROP INDEX sightings_wide;
CREATE INDEX sightings_by_first ON sightings(form, code, role, first_day, last_day, event, fact, recorded_to, recorded_from);
CREATE INDEX sightings_by_last ON sightings(form, code, role, last_day DESC, first_day DESC, event, fact, recorded_to, recorded_from);
CREATE INDEX sightings_of_change ON sightings(form, code, role, event, first_day, last_day, fact, recorded_to, recorded_from) WHERE event <> 'in-office';
CREATE INDEX sightings_wide ON sightings(form, code, role, first_day, last_day, event, fact, recorded_to, recorded_from) WHERE first_day <> last_day;

-- What is due of a side is counted without looking at each follow-up.
ALTER TABLE followup_parties ADD COLUMN announced TEXT COLLATE "C";  -- when the follow-up was announced
UPDATE followup_parties SET announced = (SELECT f.announced FROM followups f WHERE f.id = followup_parties.followup);
DROP INDEX followup_parties_by_due;
CREATE INDEX followup_parties_by_due ON followup_parties(code, due, followup, recorded_to, announced);
