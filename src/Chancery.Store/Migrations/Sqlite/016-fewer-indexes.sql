-- What a document writes lies in as few places as will answer. The last day of a name in an office is found from the first days of single days and from the few sightings of
-- longer times; days and documents of a name stand in one index; nobody asks for a text by its hash. Keys of facts are random: filed by every 4,096 documents, they are
-- written where the last ones were, and a key is looked for part by part.
DROP INDEX sightings_by_last;
DROP INDEX actors_by_form;
DROP INDEX actors_by_form_document;
DROP INDEX documents_by_hash;
DROP INDEX facts_by_key;
CREATE INDEX actors_by_form ON actors(form, day, document, role, recorded_to);
CREATE INDEX sightings_wide_by_last ON sightings(form, code, role, last_day DESC, first_day DESC, event, fact, recorded_to, recorded_from) WHERE first_day <> last_day;
CREATE INDEX facts_by_key ON facts(document / 4096, key);
-- What a name is written as is asked by the name, too.
CREATE INDEX form_originals_by_form ON form_originals(form, original);
-- With each side of a follow-up stand the first day of a change of state and the other sides, so that what is open or overdue, or concerns two sides, is read off the index.
ALTER TABLE followup_parties ADD COLUMN changed TEXT NOT NULL DEFAULT '9999';   -- "9999" when there is none
ALTER TABLE followup_parties ADD COLUMN sides TEXT NOT NULL DEFAULT '';   -- all sides, each between two plus signs
DROP INDEX followup_parties_by_due;
UPDATE followup_parties SET changed = (SELECT min(json_extract(c.value, '$.from')) FROM followups f, json_each(f.body) c WHERE f.id = followup_parties.followup)
    WHERE followup IN (SELECT f.id FROM followups f WHERE f.body <> '[]');
UPDATE followup_parties SET sides = (SELECT '+' || group_concat(o.code, '+') || '+' FROM followup_parties o WHERE o.followup = followup_parties.followup);
CREATE INDEX followup_parties_by_due ON followup_parties(code, due, followup, recorded_to, announced, changed, sides);
