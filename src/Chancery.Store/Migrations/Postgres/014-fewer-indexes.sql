-- What a document writes lies in as few places as will answer. The last day of a name in an office is found from the first days of single days and from the few sightings of
-- longer times; days and documents of a name stand in one index; nobody asks for a text by its hash.
DROP INDEX sightings_by_last;
DROP INDEX actors_by_form;
DROP INDEX actors_by_form_document;
DROP INDEX documents_by_hash;
CREATE INDEX actors_by_form ON actors(form, day, document, role, recorded_to);
CREATE INDEX sightings_wide_by_last ON sightings(form, code, role, last_day DESC, first_day DESC, event, fact, recorded_to, recorded_from) WHERE first_day <> last_day;
-- What a name is written as is asked by the name, too.
CREATE INDEX form_originals_by_form ON form_originals(form, original);
-- With each side of a follow-up stand the first day of a change of state and the other sides, so that what is open or overdue, or concerns two sides, is read off the index.
ALTER TABLE followup_parties ADD COLUMN changed TEXT NOT NULL DEFAULT '9999';   -- "9999" when there is none
ALTER TABLE followup_parties ADD COLUMN sides TEXT NOT NULL DEFAULT '';   -- all sides, each between two plus signs
DROP INDEX followup_parties_by_due;
UPDATE followup_parties SET changed = x.first_change FROM (SELECT f.id, min(c ->> 'from') AS first_change FROM followups f, json_array_elements(f.body::json) c GROUP BY f.id) x WHERE x.id = followup_parties.followup;
UPDATE followup_parties SET sides = (SELECT '+' || string_agg(o.code, '+') || '+' FROM followup_parties o WHERE o.followup = followup_parties.followup);
CREATE INDEX followup_parties_by_due ON followup_parties(code, due, followup, recorded_to, announced, changed, sides);
